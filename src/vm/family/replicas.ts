/** What is wrong with a number of machines. */
export function replicasProblem(replicas: number | undefined): string | undefined {
  if (replicas === undefined || Number.isInteger(replicas) && replicas >= 0) return undefined;
  return `${replicas} is no number of machines; allowed are whole numbers from 0`;
}
