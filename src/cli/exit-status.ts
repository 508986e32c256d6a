/** Exit status of every command. */
export enum ExitStatus {
  FINE = 0,
  /** Findings of severity error. */
  FINDINGS = 1,
  /** Unusable arguments or input; nothing has been written. */
  UNUSABLE = 2,
}

/** What the input or an argument makes impossible; printed without a stack. */
export class UnusableInput extends Error {}
