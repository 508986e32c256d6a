import { Cases } from './cases';
import { machineCases } from './machine';

/** Cases of every rule, grouped as the rules are. */
export const CASES: Cases = { ...machineCases };
