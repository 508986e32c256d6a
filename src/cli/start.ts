import { butaneAtOnce } from './butane';
import { ExitStatus } from './exit-status';
import { unusable } from './unusable';

/**
 * Runs the command line as `run` does. What other programs start once for every file does without the reader of
 * arguments, unless there is something to explain.
 *
 * @returns the exit status
 */
export function start(args: readonly string[]): ExitStatus {
  const [command, ...rest] = args;
  try {
    const status = command === 'butane' ? butaneAtOnce(rest) : undefined;
    if (status !== undefined) return status;
  } catch (error) {
    return unusable(error);
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./run') as typeof import('./run')).run(args);
}
