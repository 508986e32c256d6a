import * as fs from 'fs';
import { Command } from 'commander';
import { ExitStatus } from './exit-status';
import { replaceFile } from '../app/replace-file';
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
    .option('--files-dir <dir>', 'folder that `local` contents and trees are read from; nothing outside it is')
    .option('--strict', 'a warning is an error')
    .option('-o, --output <file>', 'where the MachineConfig goes', '-')
    .addHelpText('after', '\nExamples:\n  cdk8s-virt butane 100-worker-vfiopci.bu -o 100-worker-vfiopci.yaml\n  cdk8s-virt butane --strict --files-dir files - < worker.bu')
    .action((file: string, options: Options) => done(compile(file, options)));
}

function compile(file: string, { filesDir, strict, output = '-' }: Options): ExitStatus {
  // Loaded here, so that the help of the command line comes at once.
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { compileButane, formatButaneMessage } = require('../butane') as typeof import('../butane');
  const { stringify } = require('yaml') as typeof import('yaml');
  /* eslint-enable @typescript-eslint/no-require-imports */
  if (filesDir !== undefined && !fs.existsSync(filesDir)) throw new UnusableInput(`--files-dir: there is no folder '${filesDir}'`);

  const { machineConfig, messages } = compileButane(read(file), { filesDir, strict });
  for (const message of messages) process.stderr.write(`${file === '-' ? 'standard input' : file}: ${formatButaneMessage(message)}\n`);
  if (!machineConfig) return ExitStatus.FINDINGS;
  const text = stringify(machineConfig, { lineWidth: 0, version: '1.1' });
  if (output === '-') process.stdout.write(text);
  else replaceFile(output, text);
  return ExitStatus.FINE;
}

function read(file: string): string {
  try {
    return fs.readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UnusableInput(`${file}: ${(error as Error).message}`);
  }
}
