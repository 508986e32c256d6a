import * as fs from 'fs';
import * as path from 'path';
import { Command, Option } from 'commander';
import { ExitStatus } from './exit-status';
import { ownPackage } from './own-package';
import { replaceFile } from '../app/replace-file';
import { UnusableInput } from '../manifests/unusable-input';

interface Options {
  readonly gitops: string;
}

/** Packages of a new app that this package does not name among those that it needs. */
const TOOLS = { '@types/node': '^20', 'tsx': '^4.19.0', 'typescript': '~5.9.0' };

/** `cdk8s-virt init`: a new app. */
export function init(program: Command, done: (status: ExitStatus) => void): void {
  program.command('init')
    .description('Makes a new app: a program, its test, and how Argo CD or Flux applies what it writes.')
    .argument('<dir>', 'folder of the app; there is nothing in it yet')
    .allowExcessArguments(false)
    .addOption(new Option('--gitops <tool>', 'what applies the manifests').choices(['argocd', 'flux']).default('argocd'))
    .addHelpText('after', '\nExamples:\n  cdk8s-virt init fleet && cd fleet && npm install && npm run synth\n  cdk8s-virt init --gitops flux fleet')
    .action((folder: string, options: Options) => done(make(folder, options)));
}

function make(folder: string, { gitops }: Options): ExitStatus {
  // Loaded here, so that the help of the command line comes at once.
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { scaffold } = require('../scaffold') as typeof import('../scaffold');
  const { GIT_OPS_TOOLS } = require('../scaffold/bootstrap') as typeof import('../scaffold/bootstrap');
  /* eslint-enable @typescript-eslint/no-require-imports */
  if (folder === '') throw new UnusableInput("'' is no folder; write '.' for the one that you are in");
  const name = path.basename(path.resolve(folder));
  if (!/^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/.test(name)) {
    throw new UnusableInput(`'${name}' is no name of an app; give a folder named by lower-case letters, digits and '-', as fleet`);
  }
  ensureUsable(folder);

  const files = scaffold({ name, gitOps: GIT_OPS_TOOLS[gitops], versions: versions() });
  for (const [file, content] of files) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    replaceFile(target, content);
  }
  process.stdout.write(`${[...files.keys()].map(file => path.join(folder, file)).join('\n')}\n\nNow: cd ${folder} && npm install && npm run synth\n`);
  return ExitStatus.FINE;
}

/** A repository that somebody has just made counts as empty. @throws when files of others are there, or no folder can be */
function ensureUsable(folder: string): void {
  let there = path.resolve(folder);
  while (!fs.existsSync(there)) there = path.dirname(there);
  if (!fs.statSync(there).isDirectory()) throw new UnusableInput(`${there} is no folder; give a new folder, or an empty one`);
  if (fs.existsSync(folder) && fs.readdirSync(folder).some(entry => entry !== '.git')) {
    throw new UnusableInput(`${folder} is not empty; give a new folder, or an empty one`);
  }
}

/** Versions of the packages that this one is made for. */
function versions(): Record<string, string> {
  const { name, version, peerDependencies } = ownPackage();
  return { ...peerDependencies, [name]: `^${version}`, ...TOOLS };
}
