import { Rule } from '../rule';
import { addressRules } from './addresses';
import { claimNameRules } from './claim-names';
import { cloneRules } from './clones';
import { contentRules } from './contents';
import { deviceRules } from './devices';
import { migrationRules } from './migration';
import { crossNetworkRules } from './networks';
import { objectRules } from './objects';
import { permissionRules } from './permissions';
import { placementRules } from './placement';
import { quotaRules } from './quotas';
import { referenceRules } from './references';
import { storageRules } from './storage';
import { storageClassRules } from './storage-classes';

/** What no webhook sees, because it spans objects. */
export const crossRules: readonly Rule[] = [
  ...objectRules,
  ...referenceRules,
  ...deviceRules,
  ...storageRules,
  ...storageClassRules,
  ...claimNameRules,
  ...cloneRules,
  ...contentRules,
  ...permissionRules,
  ...addressRules,
  ...migrationRules,
  ...crossNetworkRules,
  ...placementRules,
  ...quotaRules,
];
