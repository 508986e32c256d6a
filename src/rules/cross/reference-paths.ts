import { fieldPath, listOf } from '../engine';
import { rawMachineSpec } from '../kubevirt/machine-spec';
import { MatcherField, matcherScope } from '../kubevirt/matcher-scope';
import { rememberLatest } from '../latest';
import { groupKind } from '../manifest-set';
import { Manifest } from '../rule';
import {
  CLAIM, CONFIG_MAP, DATA_SOURCE, DATA_VOLUME, MACHINE, MACHINE_INSTANCE, MACHINE_SNAPSHOT, NETWORK, NODE, OS_IMAGES_NAMESPACE, PRIORITY_CLASS,
  SECRET, SERVICE, SERVICE_ACCOUNT, SNAPSHOT_CLASS, STORAGE_CLASS, VOLUME_SNAPSHOT,
} from './object-index';

/** What references are told apart by: a rule for each. */
export type ReferenceTopic = 'volume' | 'boot-source' | 'configuration' | 'network' | 'instance-type' | 'class' | 'machine' | 'service' | 'remediation' | 'node';

/** A field of a manifest that names another object. */
export interface Reference {
  readonly topic: ReferenceTopic;
  readonly path: string;
  /** Group and kind of what is named. */
  readonly kind: string;
  /** Where the name is looked up; nothing for cluster-scoped kinds and where the manifest has no namespace. */
  readonly namespace?: string;
  readonly name: string;
}

/** The references of a manifest, found once for all rules. */
export function referencesOf(manifest: Manifest): readonly Reference[] {
  return typeof manifest === 'object' && manifest !== null ? collect(manifest, undefined) : [];
}

const collect = rememberLatest((manifest: Manifest, _: undefined): readonly Reference[] => {
  const find = FINDERS[groupKind(manifest)];
  if (!find) return [];
  const collector = new Collector(manifest.metadata?.namespace);
  find(manifest, collector);
  return collector.references;
});

class Collector {
  public readonly references: Reference[] = [];

  constructor(public readonly namespace: string | undefined) {}

  /** Adds a reference into the namespace of the manifest, or another one; what is no name is nothing. */
  public add(topic: ReferenceTopic, kind: string, path: string, name: unknown, namespace: unknown = this.namespace) {
    if (typeof name !== 'string' || name === '') return;
    this.references.push({ topic, kind, path, name, namespace: typeof namespace === 'string' && namespace !== '' ? namespace : undefined });
  }

  /** Adds the node that labels of nodes name. */
  public addNode(path: string, labels: Manifest) {
    this.add('node', NODE, fieldPath(path, HOSTNAME), labels?.[HOSTNAME], '');
  }

  public addClass(kind: string, path: string, name: unknown) {
    this.add('class', kind, path, name, '');
  }
}

/** Label of a node with its name. */
const HOSTNAME = 'kubernetes.io/hostname';

type Finder = (manifest: Manifest, to: Collector) => void;

/** Parameters of the pipelines for Windows that name a ConfigMap with answers, and those that come with the pipelines. */
const ANSWER_PARAMS: readonly unknown[] = ['autounattendConfigMapName', 'customizeConfigMapName'];
const PREDEFINED_ANSWERS: readonly unknown[] = [
  'windows10-bios-autounattend', 'windows11-autounattend', 'windows2k22-autounattend', 'windows10-unattend', 'windows11-unattend',
  'windows10-autounattend', 'windows-sqlserver', 'windows-vs-code',
];

const FINDERS: Readonly<Record<string, Finder>> = {
  [MACHINE]: (manifest, to) => {
    findInMachineSpec(manifest, to);
    findInVirtualMachine(manifest.spec, 'spec', to);
  },
  [MACHINE_INSTANCE]: findInMachineSpec,
  'kubevirt.io/VirtualMachineInstanceReplicaSet': findInMachineSpec,
  'pool.kubevirt.io/VirtualMachinePool': (manifest, to) => {
    findInMachineSpec(manifest, to);
    findInVirtualMachine(manifest.spec?.virtualMachineTemplate?.spec, 'spec.virtualMachineTemplate.spec', to);
  },
  'kubevirt.io/VirtualMachineInstanceMigration': ({ spec }, to) => { to.add('machine', MACHINE_INSTANCE, 'spec.vmiName', spec?.vmiName); },
  [MACHINE_SNAPSHOT]: ({ spec }, to) => { to.add('machine', MACHINE, 'spec.source.name', spec?.source?.name); },
  'snapshot.kubevirt.io/VirtualMachineRestore': ({ spec }, to) => {
    to.add('machine', MACHINE_SNAPSHOT, 'spec.virtualMachineSnapshotName', spec?.virtualMachineSnapshotName);
  },
  'clone.kubevirt.io/VirtualMachineClone': ({ spec }, to) => { findSource(spec, to); },
  'export.kubevirt.io/VirtualMachineExport': ({ spec }, to) => {
    findSource(spec, to);
    to.add('configuration', SECRET, 'spec.tokenSecretRef', spec?.tokenSecretRef);
  },
  [DATA_VOLUME]: ({ metadata, spec }, to) => {
    findInDataVolume(spec, 'spec', to);
    findImporterNetworks(metadata?.annotations, 'metadata.annotations', to);
  },
  'cdi.kubevirt.io/DataImportCron': ({ spec }, to) => { findInDataVolume(spec?.template?.spec, 'spec.template.spec', to); },
  [DATA_SOURCE]: ({ spec }, to) => { findStoredSource(spec?.source, 'spec.source', to); },
  'cdi.kubevirt.io/StorageProfile': ({ metadata, spec }, to) => {
    to.addClass(STORAGE_CLASS, 'metadata.name', metadata?.name);
    to.addClass(SNAPSHOT_CLASS, 'spec.snapshotClass', spec?.snapshotClass);
  },
  [CLAIM]: ({ spec }, to) => { to.addClass(STORAGE_CLASS, 'spec.storageClassName', spec?.storageClassName); },
  [VOLUME_SNAPSHOT]: ({ spec }, to) => {
    to.add('volume', CLAIM, 'spec.source.persistentVolumeClaimName', spec?.source?.persistentVolumeClaimName);
    to.addClass(SNAPSHOT_CLASS, 'spec.volumeSnapshotClassName', spec?.volumeSnapshotClassName);
  },
  'hco.kubevirt.io/HyperConverged': ({ spec }, to) => {
    to.add('network', NETWORK, 'spec.liveMigrationConfig.network', spec?.liveMigrationConfig?.network);
    to.addClass(STORAGE_CLASS, 'spec.vmStateStorageClass', spec?.vmStateStorageClass);
    to.addClass(STORAGE_CLASS, 'spec.scratchSpaceStorageClass', spec?.scratchSpaceStorageClass);
    const overheads = spec?.filesystemOverhead?.storageClass;
    for (const name of typeof overheads === 'object' && overheads !== null ? Object.keys(overheads) : []) {
      to.addClass(STORAGE_CLASS, fieldPath('spec.filesystemOverhead.storageClass', name), name);
    }
    listOf(spec?.dataImportCronTemplates).forEach((template, index) => {
      const inside = new Collector(template.metadata?.namespace ?? spec.commonBootImageNamespace ?? OS_IMAGES_NAMESPACE);
      findInDataVolume(template.spec?.template?.spec, `spec.dataImportCronTemplates[${index}].spec.template.spec`, inside);
      to.references.push(...inside.references);
    });
  },
  'oadp.openshift.io/DataProtectionApplication': ({ spec }, to) => {
    for (const list of ['backupLocations', 'snapshotLocations']) {
      listOf(spec?.[list]).forEach(({ velero, bucket }, index) => {
        to.add('configuration', SECRET, `spec.${list}[${index}].velero.credential.name`, velero?.credential?.name);
        to.add('configuration', SECRET, `spec.${list}[${index}].bucket.credential.name`, bucket?.credential?.name);
      });
    }
  },
  'tekton.dev/PipelineRun': ({ spec }, to) => {
    listOf(spec?.params).forEach(({ name, value }, index) => {
      if (ANSWER_PARAMS.includes(name) && !PREDEFINED_ANSWERS.includes(value)) to.add('configuration', CONFIG_MAP, `spec.params[${index}].value`, value);
    });
  },
  'remediation.medik8s.io/NodeHealthCheck': ({ spec }, to) => {
    findTemplate(spec?.remediationTemplate, 'spec.remediationTemplate', to);
    listOf(spec?.escalatingRemediations).forEach(({ remediationTemplate }, index) => {
      findTemplate(remediationTemplate, `spec.escalatingRemediations[${index}].remediationTemplate`, to);
    });
  },
  'machine.openshift.io/MachineHealthCheck': ({ spec }, to) => { findTemplate(spec?.remediationTemplate, 'spec.remediationTemplate', to); },
  [NODE]: ({ metadata }, to) => { to.add('node', NODE, 'metadata.name', metadata?.name, ''); },
  'nodemaintenance.medik8s.io/NodeMaintenance': ({ spec }, to) => { to.add('node', NODE, 'spec.nodeName', spec?.nodeName, ''); },
  'nmstate.io/NodeNetworkConfigurationPolicy': ({ spec }, to) => { to.addNode('spec.nodeSelector', spec?.nodeSelector); },
  'hostpathprovisioner.kubevirt.io/HostPathProvisioner': ({ spec }, to) => { to.addNode('spec.workload.nodeSelector', spec?.workload?.nodeSelector); },
  'route.openshift.io/Route': ({ spec }, to) => { to.add('service', SERVICE, 'spec.to.name', spec?.to?.name); },
};

/** A reference with a kind of its own; one that names no kind is nothing. */
function findTemplate(template: Manifest, path: string, to: Collector) {
  if (typeof template?.kind === 'string') to.add('remediation', groupKind(template), `${path}.name`, template.name, template.namespace);
}

/** Fields of a volume that name what it is filled from. */
const VOLUME_FIELDS: readonly (readonly [ReferenceTopic, string, readonly string[]])[] = [
  ['volume', DATA_VOLUME, ['dataVolume', 'name']],
  ['volume', CLAIM, ['persistentVolumeClaim', 'claimName']],
  ['volume', CLAIM, ['ephemeral', 'persistentVolumeClaim', 'claimName']],
  ['volume', CLAIM, ['memoryDump', 'claimName']],
  ['configuration', SECRET, ['secret', 'secretName']],
  ['configuration', CONFIG_MAP, ['configMap', 'name']],
  ['configuration', SERVICE_ACCOUNT, ['serviceAccount', 'serviceAccountName']],
  ['configuration', SECRET, ['sysprep', 'secret', 'name']],
  ['configuration', CONFIG_MAP, ['sysprep', 'configMap', 'name']],
  ['configuration', SECRET, ['cloudInitNoCloud', 'secretRef', 'name']],
  ['configuration', SECRET, ['cloudInitNoCloud', 'networkDataSecretRef', 'name']],
  ['configuration', SECRET, ['cloudInitConfigDrive', 'secretRef', 'name']],
  ['configuration', SECRET, ['cloudInitConfigDrive', 'networkDataSecretRef', 'name']],
  ['configuration', SECRET, ['containerDisk', 'imagePullSecret']],
];

function findInMachineSpec(manifest: Manifest, to: Collector) {
  const { spec, at } = rawMachineSpec(manifest);
  listOf(spec.volumes).forEach((volume, index) => {
    for (const [topic, kind, keys] of VOLUME_FIELDS) {
      const source = volume[keys[0]];
      if (source === undefined || source === null || source.optional === true) continue;
      to.add(topic, kind, `${at}.volumes[${index}].${keys.join('.')}`, keys.reduce((value, key) => value?.[key], volume));
    }
  });
  listOf(spec.accessCredentials).forEach((credential, index) => {
    for (const type of ['sshPublicKey', 'userPassword']) {
      to.add('configuration', SECRET, `${at}.accessCredentials[${index}].${type}.source.secret.secretName`, credential[type]?.source?.secret?.secretName);
    }
  });
  listOf(spec.networks).forEach((network, index) => {
    const reference = network.multus?.networkName;
    if (typeof reference !== 'string') return;
    const slash = reference.indexOf('/');
    const namespace = slash < 0 ? to.namespace : reference.slice(0, slash);
    to.add('network', NETWORK, `${at}.networks[${index}].multus.networkName`, reference.slice(slash + 1), namespace);
  });
  to.add('configuration', SECRET, `${at}.domain.firmware.kernelBoot.container.imagePullSecret`, spec.domain?.firmware?.kernelBoot?.container?.imagePullSecret);
  to.addClass(PRIORITY_CLASS, `${at}.priorityClassName`, spec.priorityClassName);
  to.addNode(`${at}.nodeSelector`, spec.nodeSelector);
}

/** The kind and namespace of the instance type or preference that a machine names; nothing for a kind that there is not. */
export function matcherKind(field: MatcherField, matcher: Manifest): { readonly kind: string; readonly namespaced: boolean } | undefined {
  const scope = matcherScope(field, typeof matcher?.kind === 'string' ? matcher.kind : undefined);
  if (!scope) return undefined;
  const own = field === 'instancetype' ? 'Instancetype' : 'Preference';
  return { kind: `instancetype.kubevirt.io/VirtualMachine${scope === 'cluster' ? 'Cluster' : ''}${own}`, namespaced: scope === 'namespaced' };
}

function findInVirtualMachine(spec: Manifest, at: string, to: Collector) {
  for (const field of ['instancetype', 'preference'] as const) {
    const matcher = spec?.[field];
    const found = matcherKind(field, matcher);
    // A revision is a copy of its own.
    if (!found || matcher?.revisionName) continue;
    to.add('instance-type', found.kind, `${at}.${field}.name`, matcher?.name, found.namespaced ? to.namespace : '');
  }
  listOf(spec?.dataVolumeTemplates).forEach((template, index) => { findInDataVolume(template.spec, `${at}.dataVolumeTemplates[${index}].spec`, to); });
}

function findInDataVolume(spec: Manifest, at: string, to: Collector) {
  findStoredSource(spec?.source, `${at}.source`, to);
  for (const type of ['http', 'registry', 's3', 'gcs', 'imageio', 'vddk']) {
    const source = spec?.source?.[type];
    if (!source) continue;
    to.add('configuration', SECRET, `${at}.source.${type}.secretRef`, source.secretRef);
    to.add('configuration', CONFIG_MAP, `${at}.source.${type}.certConfigMap`, source.certConfigMap);
    listOf(source.secretExtraHeaders).forEach((name, index) => {
      to.add('configuration', SECRET, `${at}.source.${type}.secretExtraHeaders[${index}]`, name);
    });
  }
  if (spec?.sourceRef?.kind === 'DataSource') {
    to.add('boot-source', DATA_SOURCE, `${at}.sourceRef.name`, spec.sourceRef.name, spec.sourceRef.namespace ?? undefined);
  }
  for (const form of ['storage', 'pvc']) to.addClass(STORAGE_CLASS, `${at}.${form}.storageClassName`, spec?.[form]?.storageClassName);
  to.addClass(PRIORITY_CLASS, `${at}.priorityClassName`, spec?.priorityClassName);
}

/** Annotations that the pod of an import gets, with the networks that it is on. */
const IMPORTER_NETWORKS = ['v1.multus-cni.io/default-network', 'k8s.v1.cni.cncf.io/networks'];

function findImporterNetworks(annotations: Manifest, at: string, to: Collector) {
  for (const annotation of IMPORTER_NETWORKS) {
    const text = annotations?.[annotation];
    // There is a longer form in JSON.
    if (typeof text !== 'string' || text.trim().startsWith('[')) continue;
    for (const reference of text.split(',').map(each => each.trim().split('@')[0])) {
      const slash = reference.indexOf('/');
      to.add('network', NETWORK, fieldPath(at, annotation), reference.slice(slash + 1), slash < 0 ? to.namespace : reference.slice(0, slash));
    }
  }
}

/** A source of a data volume or DataSource that is a volume of the cluster. */
function findStoredSource(source: Manifest, at: string, to: Collector) {
  to.add('boot-source', CLAIM, `${at}.pvc.name`, source?.pvc?.name, source?.pvc?.namespace ?? undefined);
  to.add('boot-source', VOLUME_SNAPSHOT, `${at}.snapshot.name`, source?.snapshot?.name, source?.snapshot?.namespace ?? undefined);
}

/** What a clone or an export is made from. */
function findSource(spec: Manifest, to: Collector) {
  const kinds = new Map([['VirtualMachine', MACHINE], ['VirtualMachineSnapshot', MACHINE_SNAPSHOT], ['PersistentVolumeClaim', CLAIM]]);
  const kind = kinds.get(spec?.source?.kind);
  if (kind) to.add(kind === CLAIM ? 'volume' : 'machine', kind, 'spec.source.name', spec.source.name);
}
