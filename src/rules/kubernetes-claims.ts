import { listOf } from './engine';
import { valueOf, readable } from './kubevirt/quantities';
import { groupKind } from './manifest-set';
import { FindingClass, Rule, Severity } from './rule';
import { subdomainProblem } from './values';

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];
const VOLUME_MODES = ['Block', 'Filesystem'];
/** With this label the storage profile gives what a claim lacks, where CDI looks at claims. */
const APPLIES_PROFILE = 'cdi.kubevirt.io/applyStorageProfile';

const claimFields: Rule = {
  id: 'storage/claim-fields',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A claim says how much it is, and how it is accessed: in modes that there are, ReadWriteOncePod alone.',
  source: 'Kubernetes API server: PersistentVolumeClaim spec; OpenShift Virtualization 4.15, 6.1.2.2.2 (R6A-24, R6A-25, R6B-10, R6B-11, SS-35)',
  kinds: ['PersistentVolumeClaim'],
  check(manifest, { report }) {
    if (groupKind(manifest) !== '/PersistentVolumeClaim') return;
    const { metadata, spec } = manifest;
    const { accessModes, volumeMode, storageClassName } = spec ?? {};
    const filled = metadata?.labels?.[APPLIES_PROFILE] === 'true';
    const modes = listOf(accessModes);
    if (modes.length === 0 && !filled) report('spec.accessModes', `is missing; give one of ${ACCESS_MODES.join(', ')}`);
    modes.forEach((mode, index) => {
      if (typeof mode === 'string' && !ACCESS_MODES.includes(mode)) report(`spec.accessModes[${index}]`, `'${mode}' is no access mode; allowed are ${ACCESS_MODES.join(', ')}`);
    });
    if (modes.includes('ReadWriteOncePod') && modes.length > 1) report('spec.accessModes', 'has ReadWriteOncePod beside others, which it excludes; keep one');
    if (typeof volumeMode === 'string' && !VOLUME_MODES.includes(volumeMode)) report('spec.volumeMode', `'${volumeMode}' is no volume mode; allowed are ${VOLUME_MODES.join(', ')}`);

    const size = spec?.resources?.requests?.storage;
    const path = 'spec.resources.requests.storage';
    if (size === undefined || size === null) {
      if (!filled) report(path, 'is missing; give the size, as 30Gi');
    } else if (readable(size) && valueOf(size) <= 0n) {
      report(path, `${size} is no size; give more than 0`);
    }
    const problem = typeof storageClassName === 'string' && storageClassName !== '' ? subdomainProblem(storageClassName) : undefined;
    if (problem) report('spec.storageClassName', problem);
  },
};

/** What the API server rejects of claims. */
export const claimRules: readonly Rule[] = [claimFields];
