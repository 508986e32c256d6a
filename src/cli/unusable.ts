import { ExitStatus } from './exit-status';
import { UnusableInput } from '../manifests/unusable-input';

/** Says what is wrong with the arguments or the input. @throws any other error */
export function unusable(error: unknown): ExitStatus {
  if (!(error instanceof UnusableInput)) throw error;
  process.stderr.write(`cdk8s-virt: ${error.message}\n`);
  return ExitStatus.UNUSABLE;
}
