import { Rule } from '../rule';
import { bootAdvice } from './boot';
import { cloudInitAdvice } from './cloud-init';
import { cpuModelAdvice } from './cpu-model';
import { deprecationAdvice } from './deprecated';
import { guestAdvice } from './guest';
import { healthAdvice } from './health';
import { machineAdvice } from './machine';
import { networkDataAdvice } from './network-data';
import { networkAdvice } from './networks';
import { operationsAdvice } from './operations';
import { placementAdvice } from './placement';
import { resourceAdvice } from './resources';
import { sshKeyAdvice } from './ssh-keys';
import { startAdvice } from './start';
import { subscriptionAdvice } from './subscription';
import { windowsAdvice } from './windows';

/** What is accepted, but against the documentation, or dangerous. */
export const adviceRules: readonly Rule[] = [
  ...machineAdvice,
  ...guestAdvice,
  ...healthAdvice,
  ...startAdvice,
  ...cloudInitAdvice,
  ...subscriptionAdvice,
  ...sshKeyAdvice,
  ...bootAdvice,
  ...windowsAdvice,
  ...cpuModelAdvice,
  ...resourceAdvice,
  ...operationsAdvice,
  ...networkAdvice,
  ...networkDataAdvice,
  ...placementAdvice,
  ...deprecationAdvice,
];
