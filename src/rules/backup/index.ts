import { Rule } from '../rule';
import { backupSpecRules } from './backups';
import { dataProtectionRules } from './data-protection';
import { backupHookRules } from './hooks';
import { backupVolumeRules } from './volumes';

/** What Velero and OADP cannot work with: the API server takes it. */
export const backupRules: readonly Rule[] = [...dataProtectionRules, ...backupSpecRules, ...backupHookRules, ...backupVolumeRules];
