import { Rule } from '../rule';
import { dataImportCronRules } from './data-import-cron';
import { dataVolumeRules } from './data-volume';
import { populatorRules } from './populators';

/** What the webhooks of the Containerized Data Importer reject. */
export const cdiRules: readonly Rule[] = [...dataVolumeRules, ...dataImportCronRules, ...populatorRules];
