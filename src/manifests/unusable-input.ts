/** What the input or an argument makes impossible; printed without a stack. */
export class UnusableInput extends Error {}
