import { Rule } from '../rule';
import { machineAdvice } from './machine';

/** What is accepted, but against the documentation, or dangerous. */
export const adviceRules: readonly Rule[] = [...machineAdvice];
