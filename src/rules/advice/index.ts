import { Rule } from '../rule';
import { bootAdvice } from './boot';
import { checkupAdvice } from './checkups';
import { cloudInitAdvice } from './cloud-init';
import { clusterAdvice } from './cluster';
import { cpuModelAdvice } from './cpu-model';
import { deprecationAdvice } from './deprecated';
import { guestAdvice } from './guest';
import { healthAdvice } from './health';
import { hyperConvergedAdvice } from './hyper-converged';
import { imageAdvice } from './images';
import { installationAdvice } from './installation';
import { machineAdvice } from './machine';
import { networkDataAdvice } from './network-data';
import { networkAdvice } from './networks';
import { operationsAdvice } from './operations';
import { pipelineAdvice } from './pipelines';
import { placementAdvice } from './placement';
import { resourceAdvice } from './resources';
import { sshKeyAdvice } from './ssh-keys';
import { startAdvice } from './start';
import { storageAdvice } from './storage';
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
  ...hyperConvergedAdvice,
  ...imageAdvice,
  ...pipelineAdvice,
  ...resourceAdvice,
  ...clusterAdvice,
  ...operationsAdvice,
  ...checkupAdvice,
  ...storageAdvice,
  ...networkAdvice,
  ...networkDataAdvice,
  ...placementAdvice,
  ...installationAdvice,
  ...deprecationAdvice,
];
