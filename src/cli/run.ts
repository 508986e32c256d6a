import { Command, CommanderError } from 'commander';
import { butane } from './butane';
import { ExitStatus } from './exit-status';
import { init } from './init';
import { lint } from './lint';
import { unusable } from './unusable';

/** Runs the command line. @returns the exit status */
export function run(args: readonly string[]): ExitStatus {
  let status = ExitStatus.FINE;
  const program = new Command('cdk8s-virt')
    .description('Checks and compiles manifests of OpenShift Virtualization.')
    .exitOverride()
    .showHelpAfterError('(cdk8s-virt --help shows what there is)');
  butane(program, result => { status = result; });
  init(program, result => { status = result; });
  lint(program, result => { status = result; });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.FINE : ExitStatus.UNUSABLE;
    return unusable(error);
  }
  return status;
}
