import { Rule } from '../rule';
import { dataImportCronRules } from './data-import-cron';
import { dataVolumeRules } from './data-volume';
import { populatorRules } from './populators';
import { storageProfileRules } from './storage-profile';

/** What the webhooks of the Containerized Data Importer reject, and its API beside the structure. */
export const cdiRules: readonly Rule[] = [...dataVolumeRules, ...dataImportCronRules, ...populatorRules, ...storageProfileRules];
