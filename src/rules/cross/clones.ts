import { MACHINE_KINDS } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { claimOf, claimsOf, cloneSourceOf, dataVolumesOf, sourceClaimOf } from './claims';
import { nameOf, runningCount } from './machines';
import { CLAIM, MACHINE, ObjectIndex } from './object-index';

/** Kinds that describe data volumes. */
const DATA_VOLUME_KINDS = ['DataVolume', 'VirtualMachine', 'VirtualMachinePool'];

/** By namespace and name of a claim the machine that has it in use as soon as the set is applied. */
function claimsInUse(set: ManifestSet): ReadonlyMap<string, Manifest> {
  let inUse = inUseBySet.get(set);
  if (!inUse) {
    const machines = MACHINE_KINDS.flatMap(kind => set.ofKind(kind)).map(({ manifest }) => manifest)
      .filter(machine => typeof machine.metadata?.name === 'string' && runningCount(machine) > 0);
    inUse = new Map(machines.flatMap(machine =>
      claimsOf(machine, set).map(({ name }): [string, Manifest] => [claimKey(machine.metadata?.namespace, name), machine])));
    inUseBySet.set(set, inUse);
  }
  return inUse;
}

const inUseBySet = new WeakMap<ManifestSet, ReadonlyMap<string, Manifest>>();

function claimKey(namespace: unknown, name: string): string {
  return `${typeof namespace === 'string' ? namespace : ''}/${name}`;
}

const cloneOfUsed: Rule = {
  id: 'cross/clone-source-in-use',
  needs: ['pvc', 'snapshot'],
  beside: ['DataSource'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The claim that a data volume is cloned from is of no machine that runs: the clone waits until that is stopped.',
  source: 'OpenShift Virtualization 4.15, 6.2.5.3.1 and 6.2.5.3.2: the machine is powered off (R6A-72)',
  kinds: DATA_VOLUME_KINDS,
  check(manifest, { report, surroundings }) {
    for (const { spec, at } of dataVolumesOf(manifest)) {
      const from = cloneSourceOf(spec, manifest.metadata?.namespace, surroundings);
      const user = from && !from.isSnapshot ? claimsInUse(surroundings).get(claimKey(from.namespace, from.name)) : undefined;
      if (user) report(`${at}.${from!.field}`, `'${from!.name}' is in use by ${nameOf(user)}, and is cloned when that is stopped; halt it, or clone a snapshot`);
    }
  },
};

const exportOfUsed: Rule = {
  id: 'cross/export-source-in-use',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'What is exported is of no machine that runs: the export waits until that is stopped.',
  source: 'OpenShift Virtualization 4.15, 6.8.1: the machine is shut down, an export of a claim in use stays Pending (R6B-28, R6B-29)',
  kinds: ['VirtualMachineExport'],
  check({ metadata, spec }, { report, set }) {
    const { kind, name } = spec?.source ?? {};
    if (typeof name !== 'string') return;
    if (kind === 'VirtualMachine') {
      const machine = ObjectIndex.of(set).find(MACHINE, metadata?.namespace, name)?.manifest;
      if (machine?.kind === 'VirtualMachine' && runningCount(machine) > 0) report('spec.source.name', `'${name}' runs, and is exported when it is stopped; halt it, or export a snapshot`);
    } else if (kind === 'PersistentVolumeClaim') {
      const user = claimsInUse(set).get(claimKey(metadata?.namespace, name));
      if (user) report('spec.source.name', `'${name}' is in use by ${nameOf(user)}, and is exported when that is stopped; halt it`);
    }
  },
};

const CONTENT = 'kubevirt';
const CONTENTS = [CONTENT, 'archive'];

const cloneContent: Rule = {
  id: 'cross/clone-content',
  needs: ['pvc', 'snapshot'],
  beside: ['DataSource'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A clone has the content type of its source, and an archive its volume mode too.',
  source: 'OpenShift Virtualization 4.15, 6.2.5.3.1: contentType; between volume modes only disks are copied (R6A-74)',
  kinds: DATA_VOLUME_KINDS,
  check(manifest, { report, surroundings }) {
    for (const { spec, at } of dataVolumesOf(manifest)) {
      const from = cloneSourceOf(spec, manifest.metadata?.namespace, surroundings);
      const source = from && !from.isSnapshot ? ObjectIndex.of(surroundings).find(CLAIM, from.namespace, from.name)?.manifest : undefined;
      // The content of a claim that is no data volume is known to the cluster only.
      if (source?.kind !== 'DataVolume') continue;
      const [given, wanted] = [spec.contentType || CONTENT, source.spec?.contentType || CONTENT];
      if (!CONTENTS.includes(given) || !CONTENTS.includes(wanted)) continue;
      if (given !== wanted) {
        report(`${at}.contentType`, `is '${given}', and '${from!.name}', which is cloned, is '${wanted}'; give that`);
        continue;
      }
      const [mode, other] = [claimOf({ kind: 'DataVolume', spec }, surroundings).volumeMode, claimOf(source, surroundings).volumeMode];
      if (given === CONTENT || !mode || !other || mode === other) continue;
      report(`${at}.${spec.pvc ? 'pvc' : 'storage'}.volumeMode`, `is '${mode}', and that of '${from!.name}' is '${other}': an archive is cloned within one volume mode; give that`);
    }
  },
};

const slowClone: Rule = {
  id: 'cross/clone-copies',
  needs: ['pvc', 'snapshot'],
  beside: ['DataSource'],
  class: FindingClass.CROSS,
  severity: Severity.INFO,
  summary: 'A clone is of the storage class and the volume mode of its source: else each byte is copied by the hosts.',
  source: 'OpenShift Virtualization 4.15, 6.2.5.1.1 and 6.2.5.1.2 (R6A-67)',
  kinds: DATA_VOLUME_KINDS,
  check(manifest, { report, surroundings }) {
    for (const { spec, at } of dataVolumesOf(manifest)) {
      const from = cloneSourceOf(spec, manifest.metadata?.namespace, surroundings);
      const source = from && sourceClaimOf(from, surroundings);
      if (!source) continue;
      const target = claimOf({ kind: 'DataVolume', spec }, surroundings);
      for (const field of ['storageClassName', 'volumeMode'] as const) {
        if (target[field] === undefined || source[field] === undefined || target[field] === source[field]) continue;
        report(`${at}.${target.form}.${field}`, `is '${target[field]}', and that of '${from!.name}' is '${source[field]}', so that the clone is a copy byte by byte; with the same it takes moments`);
      }
    }
  },
};

const VOLUME_MODES = ['Block', 'Filesystem'];

const volumeMode: Rule = {
  id: 'storage/volume-mode',
  needs: ['volumeMode'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The volume mode of a data volume is Block or Filesystem: of another no claim can be made.',
  source: 'OpenShift Virtualization 4.15, 6.1.2.2.2 and 6.5.2.1; CDI takes any, and fails (R6A-24, R6B-10, SS-34)',
  kinds: DATA_VOLUME_KINDS,
  check(manifest, { report }) {
    for (const { spec, at } of dataVolumesOf(manifest)) {
      for (const form of ['storage', 'pvc']) {
        const mode = spec[form]?.volumeMode;
        if (typeof mode === 'string' && mode !== '' && !VOLUME_MODES.includes(mode)) report(`${at}.${form}.volumeMode`, `'${mode}' is no volume mode; allowed are ${VOLUME_MODES.join(', ')}`);
      }
    }
  },
};

const stateClass: Rule = {
  id: 'cross/vm-state-class',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The storage class for the state of machines has file systems that many nodes can write.',
  source: 'OpenShift Virtualization 4.15, 6.11.1: vmStateStorageClass, of which KubeVirt asks for ReadWriteMany (R6B-51)',
  kinds: ['HyperConverged'],
  check({ spec }, { report, set }) {
    const name = spec?.vmStateStorageClass;
    if (typeof name !== 'string' || name === '') return;
    const modes = claimOf({ kind: 'PersistentVolumeClaim', spec: { storageClassName: name } }, set).accessModes;
    if (modes?.every(mode => typeof mode === 'string' && mode !== 'ReadWriteMany')) {
      report('spec.vmStateStorageClass', `'${name}' is ${modes.join(', ')}, and the state of a machine is claimed ReadWriteMany; name another class`);
    }
  },
};

/** Whether what is cloned, exported and kept fits its source and its class. */
export const cloneRules: readonly Rule[] = [cloneOfUsed, exportOfUsed, cloneContent, slowClone, volumeMode, stateClass];
