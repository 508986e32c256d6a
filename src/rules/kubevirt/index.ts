import { cpuRules } from './cpu';
import { deviceRules } from './devices';
import { diskRules } from './disks';
import { familyRules } from './family';
import { firmwareRules } from './firmware';
import { hypervRules } from './hyperv';
import { identityRules } from './identity';
import { instancetypeRules } from './instancetype-conflicts';
import { interfaceRules } from './interfaces';
import { lifeCycleRules } from './life-cycle';
import { memoryRules } from './memory';
import { placementRules } from './placement';
import { virtualMachineRules } from './virtual-machine';
import { volumeRules } from './volumes';
import { Rule } from '../rule';

/** What the webhooks of KubeVirt reject. */
export const kubevirtRules: readonly Rule[] = [
  ...identityRules,
  ...memoryRules,
  ...cpuRules,
  ...firmwareRules,
  ...lifeCycleRules,
  ...hypervRules,
  ...diskRules,
  ...volumeRules,
  ...interfaceRules,
  ...deviceRules,
  ...placementRules,
  ...virtualMachineRules,
  ...instancetypeRules,
  ...familyRules,
];
