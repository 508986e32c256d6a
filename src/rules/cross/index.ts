import { Rule } from '../rule';
import { deviceRules } from './devices';
import { migrationRules } from './migration';
import { objectRules } from './objects';
import { referenceRules } from './references';
import { storageRules } from './storage';

/** What no webhook sees, because it spans objects. */
export const crossRules: readonly Rule[] = [...objectRules, ...referenceRules, ...deviceRules, ...storageRules, ...migrationRules];
