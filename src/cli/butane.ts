import { isUtf8 } from 'buffer';
import * as fs from 'fs';
import { parseArgs } from 'util';
import type { Command } from 'commander';
import { ExitStatus } from './exit-status';
import { UnusableInput } from '../manifests/unusable-input';

interface Options {
  readonly filesDir?: string;
  readonly strict?: boolean;
  readonly output?: string;
}

/** `cdk8s-virt butane`: a Butane config to a MachineConfig. */
export function butane(program: Command, done: (status: ExitStatus) => void): void {
  program.command('butane')
    .description('Compiles a Butane config (variant: openshift) to a MachineConfig.')
    .argument('<file>', 'the config; - reads standard input')
    .allowExcessArguments(false)
    .option('--files-dir <dir>', 'folder that `local` contents and trees are read from; nothing outside it is')
    .option('--strict', 'a warning is an error')
    .option('-o, --output <file>', 'where the MachineConfig goes', '-')
    .addHelpText('after', '\nExamples:\n  cdk8s-virt butane 100-worker-vfiopci.bu -o 100-worker-vfiopci.yaml\n  cdk8s-virt butane --strict --files-dir files - < worker.bu')
    .action((file: string, options: Options) => done(compile(file, options)));
}

/**
 * Runs the command when its arguments are plainly right; nothing otherwise. The command is a step of other programs,
 * which start it for every file: the reader of arguments that explains itself takes longer to load than a config to
 * compile.
 */
export function butaneAtOnce(args: readonly string[]): ExitStatus | undefined {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'files-dir': { type: 'string' }, 'strict': { type: 'boolean' }, 'output': { type: 'string', short: 'o' } },
    });
  } catch {
    return undefined;
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1) return undefined;
  return compile(positionals[0], { filesDir: values['files-dir'], strict: values.strict, output: values.output });
}

function compile(file: string, { filesDir, strict, output = '-' }: Options): ExitStatus {
  // Loaded here, so that the help of the command line comes at once.
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { compileButane, formatButaneMessage } = require('../butane') as typeof import('../butane');
  const { manifestYaml } = require('../yaml/manifest-yaml') as typeof import('../yaml/manifest-yaml');
  const { replaceFile } = require('../app/replace-file') as typeof import('../app/replace-file');
  /* eslint-enable @typescript-eslint/no-require-imports */
  if (filesDir !== undefined && !isFolder(filesDir)) throw new UnusableInput(`--files-dir: there is no folder '${filesDir}'`);

  const { machineConfig, messages } = compileButane(read(file), { filesDir, strict });
  for (const message of messages) process.stderr.write(`${file === '-' ? 'standard input' : file}: ${formatButaneMessage(message)}\n`);
  if (!machineConfig) return ExitStatus.FINDINGS;
  const text = manifestYaml(machineConfig);
  if (output === '-') process.stdout.write(text);
  else write(output, () => replaceFile(output, text));
  return ExitStatus.FINE;
}

function read(file: string): string {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UnusableInput(`${file}: ${(error as Error).message}`);
  }
  // Other bytes would become other contents on the nodes.
  if (!isUtf8(bytes)) throw new UnusableInput(`${file}: is no text in UTF-8`);
  return bytes.toString();
}

function write(file: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    throw new UnusableInput(`--output: ${file} cannot be written: ${(error as Error).message}`);
  }
}

function isFolder(name: string): boolean {
  return fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
