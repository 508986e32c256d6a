import { Command, Option } from 'commander';
import { ExitStatus } from './exit-status';
import type { Report } from '../manifests/lint';
import { UnusableInput } from '../manifests/unusable-input';

interface Options {
  readonly target: string;
  readonly featureGates?: string;
  readonly complete?: boolean;
  readonly format: Format;
}

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
type Format = typeof FORMATS[number];

/** `cdk8s-virt lint`: what a cluster would reject, and what does not fit together. */
export function lint(program: Command, done: (status: ExitStatus) => void): void {
  program.command('lint')
    .description('Checks manifests as the cluster would, and more: structure, admission, references between objects, advice.')
    .argument('<path...>', 'YAML and JSON files, and folders of them; - reads standard input')
    .option('--target <version>', 'version of OpenShift that the manifests are for', '4.15')
    .option('--feature-gates <gates>', 'feature gates of KubeVirt, with commas between; an empty value is none (default: those of the target)')
    .option('--complete', 'the manifests are all there is: a reference to anything else is an error')
    .addOption(new Option('--format <format>', 'what is printed').choices(FORMATS).default('text'))
    .addHelpText('after', '\nExamples:\n  cdk8s-virt lint dist\n  cdk8s-virt lint --complete --format sarif dist > lint.sarif\n  oc get vm -A -o yaml | cdk8s-virt lint --target 4.14 -')
    .action((paths: string[], options: Options) => done(run(paths, options)));
}

function run(paths: readonly string[], options: Options): ExitStatus {
  // Loaded here, so that the help of the command line comes at once.
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { lintFiles } = require('../manifests/lint') as typeof import('../manifests/lint');
  const { versionFacts } = require('../schema/versions') as typeof import('../schema/versions');
  /* eslint-enable @typescript-eslint/no-require-imports */
  const { complete } = options;
  const featureGates = options.featureGates?.split(',').map(gate => gate.trim()).filter(gate => gate !== '');
  const target = usable('--target', () => versionFacts(options.target));

  const report = lintFiles(paths, { target, featureGates, complete });
  if (report.bytes === 0) throw new UnusableInput(`nothing to read: there is nothing in ${paths.map(name => name === '-' ? 'standard input' : name).join(', ')}`);
  for (const text of formatted(report, options.format)) process.stdout.write(text);
  return report.findings.some(({ severity }) => severity === 'error') ? ExitStatus.FINDINGS : ExitStatus.FINE;
}

function usable<T>(option: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UnusableInput(`${option}: ${(error as Error).message}`);
  }
}

function formatted(report: Report, format: Format): Iterable<string> {
  /* eslint-disable @typescript-eslint/no-require-imports */
  switch (format) {
    case 'text': return (require('./lint/text') as typeof import('./lint/text')).asText(report, process.stdout.isTTY && !process.env.NO_COLOR);
    case 'json': return (require('./lint/json') as typeof import('./lint/json')).asJson(report);
    case 'sarif': return (require('./lint/sarif') as typeof import('./lint/sarif')).asSarif(report);
    case 'github': return (require('./lint/github') as typeof import('./lint/github')).asGitHub(report);
  }
  /* eslint-enable @typescript-eslint/no-require-imports */
}
