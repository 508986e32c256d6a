import { adviceMachineCases } from './advice-machine';
import { adviceMoreCases } from './advice-more';
import { Cases } from './cases';
import { crossMachineCases } from './cross-machines';
import { crossNodeCases } from './cross-nodes';
import { crossObjectCases } from './cross-objects';
import { crossReferenceCases } from './cross-references';
import { crossStorageCases } from './cross-storage';
import { hyperConvergedCases } from './hyper-converged';
import { instancetypeCases } from './instancetypes';
import { machineCases } from './machine';
import { machineConfigCases } from './machine-config';
import { nodeAndNetworkCases } from './nodes-and-networks';
import { secondaryNetworkCases } from './secondary-networks';

/** Cases of every rule, grouped as the rules are. */
export const CASES: Cases = {
  ...machineCases,
  ...crossMachineCases,
  ...crossNodeCases,
  ...crossObjectCases,
  ...crossReferenceCases,
  ...crossStorageCases,
  ...adviceMachineCases,
  ...adviceMoreCases,
  ...hyperConvergedCases,
  ...instancetypeCases,
  ...machineConfigCases,
  ...nodeAndNetworkCases,
  ...secondaryNetworkCases,
};
