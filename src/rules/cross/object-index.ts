import { listOf } from '../engine';
import { groupKind, ManifestSet } from '../manifest-set';
import { Manifest } from '../rule';

/** Group and kind, as `groupKind` writes them, of what references name. */
export const CLAIM = '/PersistentVolumeClaim';
export const CONFIG_MAP = '/ConfigMap';
export const SECRET = '/Secret';
export const SERVICE = '/Service';
export const SERVICE_ACCOUNT = '/ServiceAccount';
export const DATA_VOLUME = 'cdi.kubevirt.io/DataVolume';
export const DATA_SOURCE = 'cdi.kubevirt.io/DataSource';
export const NETWORK = 'k8s.cni.cncf.io/NetworkAttachmentDefinition';
export const MACHINE = 'kubevirt.io/VirtualMachine';
export const MACHINE_INSTANCE = 'kubevirt.io/VirtualMachineInstance';
export const MACHINE_SNAPSHOT = 'snapshot.kubevirt.io/VirtualMachineSnapshot';
export const VOLUME_SNAPSHOT = 'snapshot.storage.k8s.io/VolumeSnapshot';
export const SNAPSHOT_CLASS = 'snapshot.storage.k8s.io/VolumeSnapshotClass';
export const STORAGE_CLASS = 'storage.k8s.io/StorageClass';
export const PRIORITY_CLASS = 'scheduling.k8s.io/PriorityClass';
export const NODE = '/Node';

/** Namespace that holds the golden images of the cluster, unless HyperConverged names another. */
export const OS_IMAGES_NAMESPACE = 'openshift-virtualization-os-images';

/** Namespaces of golden images: that of every cluster, and the one that HyperConverged names. */
export function imagesNamespaces(set: ManifestSet): readonly unknown[] {
  const named = set.ofKind('HyperConverged').map(({ manifest }) => manifest.spec?.commonBootImageNamespace);
  return [OS_IMAGES_NAMESPACE, ...named.filter(namespace => typeof namespace === 'string' && namespace !== '')];
}

/** An object that the set has, makes a controller create, or knows to be elsewhere. */
export interface KnownObject {
  readonly namespace?: string;
  /** What describes it: its own manifest, or the one that it is created for; nothing when it is elsewhere. */
  readonly manifest?: Manifest;
}

/** By namespace; one that is not written is filled in when the manifest is applied, and fits any other. */
type Namesakes = Map<string | undefined, KnownObject>;

/** Every object that a reference can mean, looked up by kind, namespace and name. */
export class ObjectIndex {
  public static of(set: ManifestSet): ObjectIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new ObjectIndex(set));
    return index;
  }

  private readonly objects = new Map<string, Map<string, Namesakes>>();

  private constructor(set: ManifestSet) {
    for (const { manifest } of set.entries) this.add(groupKind(manifest), manifest?.metadata?.namespace, manifest?.metadata?.name, manifest);
    for (const { manifest } of set.entries) CREATES[groupKind(manifest)]?.(manifest, (...object) => { this.add(...object); });
    for (const { apiGroup, kind, namespace, name } of set.external) {
      this.add(`${apiGroup}/${kind}`, namespace, name);
      const made = SAME_NAME[`${apiGroup}/${kind}`];
      if (made) this.add(made, namespace, name);
    }
  }

  /** The object that a reference means; one without a namespace may be in any. */
  public find(kind: string, namespace: string | undefined, name: string): KnownObject | undefined {
    const namesakes = this.objects.get(kind)?.get(name);
    if (!namesakes) return undefined;
    return namesakes.get(namespace) ?? namesakes.get(undefined) ?? (namespace === undefined ? first(namesakes.values()) : undefined);
  }

  /** A namespace that has an object of the kind and name. */
  public namespaceOf(kind: string, name: string): string | undefined {
    return first(this.objects.get(kind)?.get(name)?.keys() ?? []);
  }

  /** Whether any object of the kind is known. */
  public hasKind(kind: string): boolean {
    return this.objects.has(kind);
  }

  /** Names of the kind that are known. */
  public names(kind: string): Iterable<string> {
    return this.objects.get(kind)?.keys() ?? [];
  }

  private add(kind: string, namespace: unknown, name: unknown, manifest?: Manifest) {
    if (typeof name !== 'string') return;
    const place = typeof namespace === 'string' && namespace !== '' ? namespace : undefined;
    const byName = getOrAdd(this.objects, kind, () => new Map<string, Namesakes>());
    const namesakes = getOrAdd(byName, name, (): Namesakes => new Map());
    if (!namesakes.has(place)) namesakes.set(place, { namespace: place, manifest });
  }
}

/** What an object that is elsewhere has made there, under its own name. */
const SAME_NAME: Readonly<Record<string, string>> = {
  [DATA_VOLUME]: CLAIM,
  [MACHINE]: MACHINE_INSTANCE,
  'bitnami.com/SealedSecret': SECRET,
  'external-secrets.io/ExternalSecret': SECRET,
};

const indexes = new WeakMap<ManifestSet, ObjectIndex>();

type Add = (kind: string, namespace: unknown, name: unknown, manifest?: Manifest) => void;

/** What controllers create for an object, beside what the set holds. */
const CREATES: Readonly<Record<string, (manifest: Manifest, add: Add) => void>> = {
  [DATA_VOLUME]: addDataVolume,
  [MACHINE]: (manifest, add) => {
    add(MACHINE_INSTANCE, manifest.metadata?.namespace, manifest.metadata?.name, manifest);
    addTemplates(manifest, manifest.spec, add);
  },
  'pool.kubevirt.io/VirtualMachinePool': (manifest, add) => { addTemplates(manifest, manifest.spec?.virtualMachineTemplate?.spec, add); },
  'clone.kubevirt.io/VirtualMachineClone': ({ metadata, spec }, add) => { add(MACHINE, metadata?.namespace, spec?.target?.name); },
  'snapshot.kubevirt.io/VirtualMachineRestore': ({ metadata, spec }, add) => { add(MACHINE, metadata?.namespace, spec?.target?.name); },
  'cdi.kubevirt.io/DataImportCron': ({ metadata, spec }, add) => { add(DATA_SOURCE, metadata?.namespace, spec?.managedDataSource); },
  'hco.kubevirt.io/HyperConverged': ({ spec }, add) => {
    for (const template of listOf(spec?.dataImportCronTemplates)) {
      add(DATA_SOURCE, template.metadata?.namespace ?? spec.commonBootImageNamespace ?? OS_IMAGES_NAMESPACE, template.spec?.managedDataSource);
    }
  },
  'bitnami.com/SealedSecret': ({ metadata, spec }, add) => { add(SECRET, metadata?.namespace, spec?.template?.metadata?.name ?? metadata?.name); },
  'external-secrets.io/ExternalSecret': ({ metadata, spec }, add) => { add(SECRET, metadata?.namespace, spec?.target?.name ?? metadata?.name); },
  'cert-manager.io/Certificate': ({ metadata, spec }, add) => { add(SECRET, metadata?.namespace, spec?.secretName); },
  'sriovnetwork.openshift.io/SriovNetwork': ({ metadata, spec }, add) => { add(NETWORK, spec?.networkNamespace ?? metadata?.namespace, metadata?.name); },
  'sriovnetwork.openshift.io/SriovIBNetwork': ({ metadata, spec }, add) => { add(NETWORK, spec?.networkNamespace ?? metadata?.namespace, metadata?.name); },
  'operator.openshift.io/Network': ({ spec }, add) => {
    for (const { name, namespace } of listOf(spec?.additionalNetworks)) add(NETWORK, namespace ?? 'default', name);
  },
};

function addTemplates(manifest: Manifest, spec: Manifest, add: Add) {
  for (const template of listOf(spec?.dataVolumeTemplates)) {
    addDataVolume({ ...template, kind: 'DataVolume', metadata: { ...template.metadata, namespace: manifest.metadata?.namespace } }, add);
  }
}

function addDataVolume(dataVolume: Manifest, add: Add) {
  const { namespace, name } = dataVolume.metadata ?? {};
  add(DATA_VOLUME, namespace, name, dataVolume);
  add(CLAIM, namespace, name, dataVolume);
}

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}

/** The value of a key, made when there is none. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}
