/** Exit status of every command. */
export enum ExitStatus {
  FINE = 0,
  /** Findings of severity error. */
  FINDINGS = 1,
  /** Unusable arguments or input; nothing has been written. */
  UNUSABLE = 2,
}
