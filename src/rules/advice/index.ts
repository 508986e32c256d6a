import { Rule } from '../rule';
import { clusterAdvice } from './cluster';
import { deprecationAdvice } from './deprecated';
import { guestAdvice } from './guest';
import { installationAdvice } from './installation';
import { machineAdvice } from './machine';
import { resourceAdvice } from './resources';
import { storageAdvice } from './storage';

/** What is accepted, but against the documentation, or dangerous. */
export const adviceRules: readonly Rule[] = [
  ...machineAdvice, ...guestAdvice, ...resourceAdvice, ...clusterAdvice, ...storageAdvice, ...installationAdvice, ...deprecationAdvice,
];
