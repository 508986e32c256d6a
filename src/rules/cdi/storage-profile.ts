import { listOf } from '../engine';
import { FindingClass, Rule, Severity } from '../rule';

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

const modes: Rule = {
  id: 'storage/profile-modes',
  class: FindingClass.SCHEMA,
  severity: Severity.ERROR,
  summary: 'A storage profile gives access modes that there are.',
  source: 'CDI API: validation of StorageProfile claimPropertySets[].accessModes; OpenShift Virtualization 4.15, 8.2.1 (ADM-SP-01)',
  since: '4.15',
  kinds: ['StorageProfile'],
  check({ spec }, { report }) {
    listOf(spec?.claimPropertySets).forEach((set, index) => {
      listOf(set?.accessModes).forEach((mode, position) => {
        if (typeof mode !== 'string' || ACCESS_MODES.includes(mode)) return;
        report(`spec.claimPropertySets[${index}].accessModes[${position}]`, `'${mode}' is no access mode; allowed are ${ACCESS_MODES.join(', ')}`);
      });
    });
  },
};

export const storageProfileRules: readonly Rule[] = [modes];
