import { adviceMachineCases } from './advice-machine';
import { Cases } from './cases';
import { crossObjectCases } from './cross-objects';
import { crossReferenceCases } from './cross-references';
import { machineCases } from './machine';

/** Cases of every rule, grouped as the rules are. */
export const CASES: Cases = {
  ...machineCases,
  ...crossObjectCases,
  ...crossReferenceCases,
  ...adviceMachineCases,
};
