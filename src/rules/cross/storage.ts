import { canonicalQuantity } from '../../schema/canonical';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec, rawMachineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { memoryDumpBytes } from '../memory-dump';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { Claim, claimOf, claimsOf, cloneSourceOf, dataVolumesOf, sourceClaimOf } from './claims';
import { CLAIM, MACHINE, ObjectIndex, SNAPSHOT_CLASS, STORAGE_CLASS } from './object-index';
import { HOSTPATH_PROVISIONERS } from './provisioners';
import { sizeOfMachine } from './sizes';

/** Kinds that describe data volumes. */
const DATA_VOLUME_KINDS = ['DataVolume', 'VirtualMachine', 'VirtualMachinePool'];

const bootSourceFits: Rule = {
  id: 'cross/boot-source-size',
  needs: ['pvc', 'snapshot'],
  beside: ['DataSource'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A data volume is at least as large as what it is cloned from, where the set has both.',
  source: 'CDI: the size of the target is not smaller than that of the source; OpenShift Virtualization 4.15, 6.2.5',
  kinds: DATA_VOLUME_KINDS,
  check(manifest, { report, surroundings }) {
    for (const { spec, at } of dataVolumesOf(manifest)) {
      const from = cloneSourceOf(spec, manifest.metadata?.namespace, surroundings);
      const source = from && sourceClaimOf(from, surroundings);
      const target = claimOf({ kind: 'DataVolume', spec }, surroundings);
      // What one is for the disk, the other for disk and file system, cannot be compared.
      if (!source || source.form !== target.form || source.size === undefined || target.size === undefined || target.size >= source.size) continue;
      report(`${at}.${target.form}.resources.requests.storage`,
        `${sizeText(target.size)} is less than the ${sizeText(source.size)} of '${from!.name}', which is cloned; give at least that`);
    }
  },
};

/** Bytes as people write them. */
function sizeText(bytes: bigint): string {
  const inKibibytes = bytes % 1024n === 0n;
  return canonicalQuantity(inKibibytes ? `${bytes / 1024n}Ki` : String(bytes));
}

const snapshotClassOfDriver: Rule = {
  id: 'cross/snapshot-class',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'What is snapshotted is of a storage class with a snapshot class of the same driver, where the set has snapshot classes.',
  source: 'OpenShift Virtualization 4.15, 6.2.5.1.2 and 13.1.2.1: VolumeSnapshotClass.driver is the provisioner of the storage class (R1-80, R6A-68, R6A-69, R7-88, R7-89, R9-85, R9-155)',
  kinds: ['VirtualMachineSnapshot', 'VolumeSnapshot', 'StorageProfile'],
  check(manifest, { report, set, complete }) {
    const objects = ObjectIndex.of(set);
    const drivers = driversOf(set);
    if (drivers.size === 0 && !complete) return;
    const driver = manifest.kind === 'VolumeSnapshot' ? objects.find(SNAPSHOT_CLASS, undefined, String(manifest.spec?.volumeSnapshotClassName))?.manifest?.driver : undefined;
    for (const { path, storageClass } of snapshotted(manifest, objects)) {
      const provisioner = objects.find(STORAGE_CLASS, undefined, storageClass)?.manifest?.provisioner;
      if (typeof provisioner !== 'string') continue;
      if (!drivers.has(provisioner)) {
        report(path, `no VolumeSnapshotClass has the driver '${provisioner}' of storage class '${storageClass}'; add one, or the volume is left out of snapshots`);
      } else if (driver !== undefined && driver !== provisioner) {
        report('spec.volumeSnapshotClassName', `is of driver '${driver}', and the volume of '${provisioner}'; name a snapshot class of that driver`);
      }
    }
  },
};

function driversOf(set: ManifestSet): ReadonlySet<unknown> {
  let drivers = driversBySet.get(set);
  if (!drivers) driversBySet.set(set, drivers = new Set(set.ofKind('VolumeSnapshotClass').map(({ manifest }) => manifest.driver)));
  return drivers;
}

const driversBySet = new WeakMap<ManifestSet, ReadonlySet<unknown>>();

function snapshotted({ kind, metadata, spec }: Manifest, objects: ObjectIndex): { readonly path: string; readonly storageClass: string }[] {
  const classOf = (made: Manifest) => (made?.kind === 'DataVolume' ? made.spec?.storage ?? made.spec?.pvc : made?.spec)?.storageClassName;
  const found: [string, unknown][] = [];
  if (kind === 'StorageProfile' && spec?.cloneStrategy === 'snapshot') found.push(['spec.cloneStrategy', metadata?.name]);
  else if (kind === 'StorageProfile' && spec?.dataImportCronSourceFormat === 'snapshot') found.push(['spec.dataImportCronSourceFormat', metadata?.name]);
  if (kind === 'VolumeSnapshot' && typeof spec?.source?.persistentVolumeClaimName === 'string') {
    const name = spec.source.persistentVolumeClaimName;
    found.push(['spec.source.persistentVolumeClaimName', classOf(objects.find(CLAIM, metadata?.namespace, name)?.manifest)]);
  }
  if (kind === 'VirtualMachineSnapshot' && typeof spec?.source?.name === 'string') {
    const machine = objects.find(MACHINE, metadata?.namespace, spec.source.name)?.manifest;
    for (const volume of machine ? listOf(machineSpec(machine).spec.volumes) : []) {
      const name = volume.dataVolume?.name ?? volume.persistentVolumeClaim?.claimName;
      if (typeof name === 'string') found.push(['spec.source.name', classOf(objects.find(CLAIM, metadata?.namespace, name)?.manifest)]);
    }
  }
  const classes = new Map(found.filter(([, name]) => typeof name === 'string').map(([path, name]) => [name as string, path]));
  return [...classes].map(([storageClass, path]) => ({ path, storageClass }));
}

const storagePool: Rule = {
  id: 'cross/storage-pool',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A class for local disks has a HostPathProvisioner, and its storage pool is one of that.',
  source: 'OpenShift Virtualization 4.15, 4.4.1.1 and 8.5.1.2: parameters.storagePool (R1-19, R1-102, R1-132, R1-137, R7-98, R7-103)',
  kinds: ['StorageClass'],
  check({ provisioner, parameters }, { report, set, complete }) {
    if (!HOSTPATH_PROVISIONERS.includes(provisioner)) return;
    const provisioners = set.ofKind('HostPathProvisioner');
    if (provisioners.length === 0 && complete && !set.external.some(({ kind }) => kind === 'HostPathProvisioner')) {
      report('provisioner', `'${provisioner}' serves nothing without a HostPathProvisioner; add one`, Severity.WARNING);
    }
    const pool = parameters?.storagePool;
    if (provisioners.length === 0 || typeof pool !== 'string') return;
    const pools = new Set(provisioners.flatMap(({ manifest }) => listOf(manifest.spec?.storagePools).map(({ name }) => name)));
    if (!pools.has(pool)) report('parameters.storagePool', `'${pool}' is no pool of the HostPathProvisioner; use one of ${[...pools].join(', ')}, or add it there`);
  },
};

const poolOnItself: Rule = {
  id: 'cross/storage-pool-class',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The claim that a pool of local storage is made of is not of a class that is served from such pools.',
  source: 'OpenShift Virtualization 4.15, 8.5.2.1: storageClassName of pvcTemplate (R7-109)',
  kinds: ['HostPathProvisioner'],
  check({ spec }, { report, set }) {
    const objects = ObjectIndex.of(set);
    const fallback = set.ofKind('StorageClass').find(({ manifest }) => isDefault(manifest, DEFAULT_CLASS))?.manifest.metadata?.name;
    listOf(spec?.storagePools).forEach((pool, index) => {
      if (!pool.pvcTemplate) return;
      const name = pool.pvcTemplate.storageClassName ?? fallback;
      const provisioner = typeof name === 'string' ? objects.find(STORAGE_CLASS, undefined, name)?.manifest?.provisioner : undefined;
      if (!HOSTPATH_PROVISIONERS.includes(provisioner)) return;
      report(`spec.storagePools[${index}].pvcTemplate.storageClassName`, `'${name}' is served from the pools themselves; name a class of other storage`);
    });
  },
};

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';
const DEFAULT_VIRTUALIZATION_CLASS = 'storageclass.kubevirt.io/is-default-virt-class';

function isDefault(storageClass: Manifest, annotation: string): boolean {
  return storageClass?.metadata?.annotations?.[annotation] === 'true';
}

const oneDefaultClass: Rule = {
  id: 'cross/default-storage-class',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'One storage class is the default, and one the default of virtual machines.',
  source: 'OpenShift Virtualization 4.15, 8.3.2.1 and 11.5.4: of several the newest is taken (R7-80, R9-156)',
  kinds: ['StorageClass'],
  check(manifest, { report, set }) {
    for (const annotation of [DEFAULT_CLASS, DEFAULT_VIRTUALIZATION_CLASS]) {
      if (!isDefault(manifest, annotation)) continue;
      const first = set.ofKind('StorageClass').find(entry => isDefault(entry.manifest, annotation))!.manifest;
      if (first === manifest || first.metadata?.name === manifest.metadata?.name) continue;
      report(`metadata.annotations["${annotation}"]`, `'${first.metadata?.name}' is the default already, and the newest of them wins; take the annotation from one of the two`);
    }
  },
};

const stateStorage: Rule = {
  id: 'cross/vm-state-storage',
  needs: ['persistent'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'HyperConverged names a storage class for the state of machines where a TPM or firmware keeps its state.',
  source: 'OpenShift Virtualization 4.15, 6.11.1: vmStateStorageClass; without it such a machine does not start (R6B-51, R6B-94)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const clusters = surroundings.ofKind('HyperConverged');
    if (clusters.length === 0 || clusters.some(entry => entry.manifest.spec?.vmStateStorageClass)) return;
    for (const path of keptState(manifest)) {
      report(path, `keeps its state, and HyperConverged ${clusters[0].manifest.metadata?.name} names no storage class for it; set spec.vmStateStorageClass there`);
    }
  },
};

/** Paths of the devices of a machine that keep state in a volume of their own. */
function keptState(machine: Manifest): string[] {
  const { spec, at } = machineSpec(machine);
  return [
    ...(spec.domain?.devices?.tpm?.persistent === true ? [`${at}.domain.devices.tpm.persistent`] : []),
    ...(spec.domain?.firmware?.bootloader?.efi?.persistent === true ? [`${at}.domain.firmware.bootloader.efi.persistent`] : []),
  ];
}

const snapshotOfState: Rule = {
  id: 'cross/snapshot-state',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A machine whose TPM keeps its state is not snapshotted.',
  source: 'KubeVirt webhook: such a snapshot is refused, and one of firmware that keeps its state is not; OpenShift Virtualization 4.15, 6.11.2 (ADM-SNAP-04, R6B-54, R9-88)',
  since: '4.14',
  until: '4.15',
  kinds: ['VirtualMachineSnapshot'],
  check({ metadata, spec }, { report, set }) {
    const name = spec?.source?.name;
    const machine = typeof name === 'string' ? ObjectIndex.of(set).find(MACHINE, metadata?.namespace, name)?.manifest : undefined;
    const path = machine && keptState(machine).find(each => each.endsWith('tpm.persistent'));
    if (path) report('spec.source.name', `'${name}' keeps state in ${path}, which cannot be snapshotted; back the machine up otherwise, or turn that off`);
  },
};

const restoreTarget: Rule = {
  id: 'cross/restore-target-halted',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A machine is halted while it is restored from a snapshot.',
  source: 'KubeVirt webhook; OpenShift Virtualization 4.15, 13.1.4.2 (ADM-REST-05, R9-95)',
  kinds: ['VirtualMachineRestore'],
  check({ metadata, spec }, { report, set }) {
    const name = spec?.target?.name;
    const machine = typeof name === 'string' ? ObjectIndex.of(set).find(MACHINE, metadata?.namespace, name)?.manifest : undefined;
    if (!machine?.spec || machine.spec.running === false || machine.spec.runStrategy === 'Halted') return;
    report('spec.target.name', `'${name}' is not halted; set its runStrategy to 'Halted' for as long as it is restored`);
  },
};

/** A dump is written by the machine to a volume that another pod holds. */
const DUMP_MODES = ['ReadWriteOnce', 'ReadWriteMany'];

const memoryDump: Rule = {
  id: 'cross/memory-dump-claim',
  needs: ['memoryDump'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The claim for a memory dump is a file system that can be written to, and has room for the memory of the machine.',
  source: 'OpenShift Virtualization 4.15, 2.2.2.6 (R1-36, R1-37, R1-38, R7-96)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, set }) {
    const { spec, at } = machineSpec(manifest);
    listOf(spec.volumes).forEach(({ memoryDump: dump }, index) => {
      if (typeof dump?.claimName !== 'string') return;
      const made = ObjectIndex.of(set).find(CLAIM, manifest.metadata?.namespace, dump.claimName)?.manifest;
      const claim: Claim | undefined = made && claimOf(made, set);
      const path = `${at}.volumes[${index}].memoryDump.claimName`;
      if (claim?.volumeMode === 'Block') {
        report(path, `'${dump.claimName}' is a block device, which a dump cannot be written to; use a claim with volumeMode 'Filesystem'`);
        return;
      }
      if (claim?.accessModes && !claim.accessModes.some(mode => DUMP_MODES.includes(mode))) {
        report(path, `'${dump.claimName}' is ${claim.accessModes.join(', ')}, and is written to beside the machine; use a claim with ${DUMP_MODES.join(' or ')}`);
        return;
      }
      // How much memory an instance type asks for depends on what it over-commits.
      const memory = manifest.spec?.instancetype || manifest.kind === 'VirtualMachinePool' ? undefined : sizeOfMachine(manifest, set)?.memory;
      if (claim?.size === undefined || memory === undefined) return;
      const wanted = dumpSize(memory, claim, set);
      if (claim.size < wanted) report(path, `'${dump.claimName}' has ${sizeText(claim.size)}, and a dump needs ${sizeText(wanted)}; use a larger claim`);
    });
  },
};

/** Size of a claim for a dump of so much memory; a data volume by `storage` has the file system beside its size. */
function dumpSize(memory: bigint, { form, storageClassName }: Claim, set: ManifestSet): bigint {
  return memoryDumpBytes(memory, form === 'storage' ? 0n : fileSystemOverhead(storageClassName, set));
}

/** Part of a volume, in thousandths, that its file system takes. */
function fileSystemOverhead(storageClassName: string | undefined, set: ManifestSet): bigint {
  const { global, storageClass } = set.ofKind('HyperConverged')[0]?.manifest.spec?.filesystemOverhead ?? {};
  const text = storageClass?.[storageClassName ?? ''] ?? global ?? '0.055';
  return /^(0(\.\d{1,3})?|1)$/.test(text) ? BigInt(Math.round(Number(text) * 1000)) : 0n;
}

const liveMigrationStorage: Rule = {
  id: 'cross/live-migration-storage',
  needs: ['evictionStrategy'],
  beside: ['HyperConverged'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The volumes of a machine that is to be live-migrated can be used on many nodes.',
  source: 'OpenShift Virtualization 4.15, 1.1.2, 9.1.1 and 10.1.1; such a machine blocks the drain of its node (R1-05, R1-06, R1-81, R1-142, R1-145, R6A-25, R6B-11, R7-106, R9-02, R9-03, R9-27, SS-04, SS-35, SS-38)',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    const { report, surroundings } = context;
    const { spec } = rawMachineSpec(manifest);
    const inherited = spec.evictionStrategy === undefined && surroundings.ofKind('HyperConverged').some(entry => entry.manifest.spec?.evictionStrategy === 'LiveMigrate');
    if (spec.evictionStrategy !== 'LiveMigrate' && !inherited) return;
    for (const { path, name, claim } of claimsOf(manifest, context.set)) {
      if (!claim?.accessModes || claim.accessModes.includes('ReadWriteMany')) continue;
      report(path, `'${name}' is ${claim.accessModes.join(', ')}, and a machine with it cannot migrate, so that it blocks the drain of its node; `
        + "use ReadWriteMany, or the eviction strategy 'None' or 'LiveMigrateIfPossible'");
    }
  },
};

/** Whether volumes, their sources, classes and snapshots fit together. */
export const storageRules: readonly Rule[] = [
  bootSourceFits,
  snapshotClassOfDriver,
  storagePool,
  poolOnItself,
  oneDefaultClass,
  stateStorage,
  snapshotOfState,
  restoreTarget,
  memoryDump,
  liveMigrationStorage,
];
