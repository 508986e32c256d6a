import { cpuRules } from './cpu';
import { firmwareRules } from './firmware';
import { hypervRules } from './hyperv';
import { identityRules } from './identity';
import { lifeCycleRules } from './life-cycle';
import { memoryRules } from './memory';
import { virtualMachineRules } from './virtual-machine';
import { Rule } from '../rule';

/** What the webhooks of KubeVirt reject. */
export const kubevirtRules: readonly Rule[] = [
  ...identityRules,
  ...memoryRules,
  ...cpuRules,
  ...firmwareRules,
  ...lifeCycleRules,
  ...hypervRules,
  ...virtualMachineRules,
];
