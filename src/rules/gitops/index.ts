import { Rule } from '../rule';
import { externalSecretRules } from './external-secrets';
import { notationRules } from './notation';
import { secretRules } from './secrets';

/** What keeps Git and the cluster alike, and secrets out of Git. */
export const gitopsRules: readonly Rule[] = [...notationRules, ...secretRules, ...externalSecretRules];
