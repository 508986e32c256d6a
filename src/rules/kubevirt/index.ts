import { accessCredentialRules } from './access-credentials';
import { bootOrderRules } from './boot-order';
import { cpuRules } from './cpu';
import { deviceRules } from './devices';
import { diskRules } from './disks';
import { familyRules } from './family';
import { firmwareRules } from './firmware';
import { hypervRules } from './hyperv';
import { identityRules } from './identity';
import { instancetypeRules } from './instancetype-conflicts';
import { interfaceRules } from './interfaces';
import { laterFieldRules } from './later-fields';
import { lifeCycleRules } from './life-cycle';
import { memoryRules } from './memory';
import { networkRules } from './networks';
import { placementRules } from './placement';
import { probeRules } from './probes';
import { protectionRules } from './protection';
import { virtualMachineRules } from './virtual-machine';
import { volumeRules } from './volumes';
import { Rule } from '../rule';

/** What the webhooks of KubeVirt reject. */
export const kubevirtRules: readonly Rule[] = [
  ...laterFieldRules,
  ...identityRules,
  ...memoryRules,
  ...cpuRules,
  ...firmwareRules,
  ...lifeCycleRules,
  ...hypervRules,
  ...diskRules,
  ...volumeRules,
  ...networkRules,
  ...interfaceRules,
  ...bootOrderRules,
  ...deviceRules,
  ...accessCredentialRules,
  ...probeRules,
  ...placementRules,
  ...virtualMachineRules,
  ...instancetypeRules,
  ...familyRules,
  ...protectionRules,
];
