import { listOf } from '../engine';
import { groupKind, ManifestSet } from '../manifest-set';
import { Manifest, ManifestEntry } from '../rule';

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

/** Objects of a kind and a name by namespace; most have no namesake, and are there themselves. */
type Namesakes = KnownObject | Map<string | undefined, KnownObject>;

/** Every object that a reference can mean, looked up by kind, namespace and name. */
export class ObjectIndex {
  public static of(set: ManifestSet): ObjectIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new ObjectIndex(set));
    return index;
  }

  /** By kind, and then by name; of a kind when it is first asked for. */
  private readonly objects = new Map<string, ReadonlyMap<string, Namesakes>>();

  private constructor(private readonly set: ManifestSet) {}

  /**
   * The object that a reference means; one without a namespace may be in any. A namespace that is not written is filled
   * in when a manifest is applied, and fits any other.
   */
  public find(kind: string, namespace: string | undefined, name: string): KnownObject | undefined {
    const namesakes = this.ofKind(kind).get(name);
    if (!(namesakes instanceof Map)) return namesakes && (namespace === undefined || fits(namesakes, namespace)) ? namesakes : undefined;
    return namesakes.get(namespace) ?? namesakes.get(undefined) ?? (namespace === undefined ? first(namesakes) : undefined);
  }

  /** A namespace that has an object of the kind and name. */
  public namespaceOf(kind: string, name: string): string | undefined {
    const namesakes = this.ofKind(kind).get(name);
    return (namesakes instanceof Map ? first(namesakes) : namesakes)?.namespace;
  }

  /** Whether any object of the kind is known. */
  public hasKind(kind: string): boolean {
    return this.ofKind(kind).size > 0;
  }

  /** Names of the kind that are known. */
  public names(kind: string): Iterable<string> {
    return this.ofKind(kind).keys();
  }

  private ofKind(kind: string): ReadonlyMap<string, Namesakes> {
    let names = this.objects.get(kind);
    if (!names) this.objects.set(kind, names = namesOf(kind, this.set));
    return names;
  }
}

/** Objects of a kind: those that are written, those that controllers make for what is written, and those elsewhere. */
function namesOf(kind: string, set: ManifestSet): ReadonlyMap<string, Namesakes> {
  const names = new Map<string, Namesakes>();
  for (const { manifest } of set.ofGroupKind(kind)) add(names, manifest?.metadata?.namespace, manifest?.metadata?.name, manifest);
  for (const { manifest } of makersOf(kind, set)) {
    MAKES[groupKind(manifest)].add(manifest, (made, namespace, name, describe) => {
      if (made === kind) add(names, namespace, name, describe?.());
    });
  }
  for (const { apiGroup, kind: own, namespace, name } of set.external) {
    const elsewhere = `${apiGroup}/${own}`;
    if (elsewhere === kind || SAME_NAME[elsewhere] === kind) add(names, namespace, name);
  }
  return names;
}

/** Manifests for which controllers make objects of a kind, in the order given. */
function makersOf(kind: string, set: ManifestSet): readonly ManifestEntry[] {
  const makers = Object.keys(MAKES).filter(maker => MAKES[maker].kinds.includes(kind) && set.ofGroupKind(maker).length > 0);
  if (makers.length < 2) return makers.flatMap(maker => set.ofGroupKind(maker));
  return set.entries.filter(({ manifest }) => makers.includes(groupKind(manifest)));
}

/** Adds an object, unless there is one of its name and namespace. */
function add(names: Map<string, Namesakes>, namespace: unknown, name: unknown, manifest?: Manifest) {
  if (typeof name !== 'string') return;
  const object: KnownObject = { namespace: typeof namespace === 'string' && namespace !== '' ? namespace : undefined, manifest };
  const known = names.get(name);
  if (known instanceof Map) {
    if (!known.has(object.namespace)) known.set(object.namespace, object);
  } else if (!known) {
    names.set(name, object);
  } else if (known.namespace !== object.namespace) {
    names.set(name, new Map([[known.namespace, known], [object.namespace, object]]));
  }
}

/** Whether an object without namesakes is the one of a namespace. */
function fits(object: KnownObject, namespace: string): boolean {
  return object.namespace === undefined || object.namespace === namespace;
}

function first(namesakes: ReadonlyMap<unknown, KnownObject>): KnownObject | undefined {
  for (const namesake of namesakes.values()) return namesake;
  return undefined;
}

/** Whether controllers make an object of the kind and name, in its own namespace, for a manifest. */
export function makes(maker: Manifest, kind: string, name: string): boolean {
  const known = MAKES[groupKind(maker)];
  if (!known?.kinds.includes(kind)) return false;
  const namespace: unknown = maker.metadata?.namespace;
  let isMade = false;
  known.add(maker, (made, place, madeName) => { isMade ||= made === kind && madeName === name && place === namespace; });
  return isMade;
}

/** What an object that is elsewhere has made there, under its own name. */
const SAME_NAME: Readonly<Record<string, string>> = {
  [DATA_VOLUME]: CLAIM,
  [MACHINE]: MACHINE_INSTANCE,
  'bitnami.com/SealedSecret': SECRET,
  'external-secrets.io/ExternalSecret': SECRET,
};

const indexes = new WeakMap<ManifestSet, ObjectIndex>();

/** Takes an object that is made, and what gives its manifest where there is one. */
type Add = (kind: string, namespace: unknown, name: unknown, describe?: () => Manifest) => void;

/** What controllers make for an object, beside what is written. */
interface Maker {
  readonly kinds: readonly string[];
  add(manifest: Manifest, to: Add): void;
}

const MAKES: Readonly<Record<string, Maker>> = {
  [DATA_VOLUME]: { kinds: [DATA_VOLUME, CLAIM], add: addDataVolume },
  [MACHINE]: {
    kinds: [MACHINE_INSTANCE, DATA_VOLUME, CLAIM],
    add(manifest, to) {
      to(MACHINE_INSTANCE, manifest.metadata?.namespace, manifest.metadata?.name, () => manifest);
      addTemplates(manifest, manifest.spec, to);
    },
  },
  'pool.kubevirt.io/VirtualMachinePool': {
    kinds: [DATA_VOLUME, CLAIM],
    add(manifest, to) { addTemplates(manifest, manifest.spec?.virtualMachineTemplate?.spec, to); },
  },
  'clone.kubevirt.io/VirtualMachineClone': {
    kinds: [MACHINE],
    add({ metadata, spec }, to) { to(MACHINE, metadata?.namespace, spec?.target?.name); },
  },
  'snapshot.kubevirt.io/VirtualMachineRestore': {
    kinds: [MACHINE],
    add({ metadata, spec }, to) { to(MACHINE, metadata?.namespace, spec?.target?.name); },
  },
  'cdi.kubevirt.io/DataImportCron': {
    kinds: [DATA_SOURCE],
    add({ metadata, spec }, to) { to(DATA_SOURCE, metadata?.namespace, spec?.managedDataSource); },
  },
  'hco.kubevirt.io/HyperConverged': {
    kinds: [DATA_SOURCE],
    add({ spec }, to) {
      for (const template of listOf(spec?.dataImportCronTemplates)) {
        to(DATA_SOURCE, template.metadata?.namespace ?? spec.commonBootImageNamespace ?? OS_IMAGES_NAMESPACE, template.spec?.managedDataSource);
      }
    },
  },
  'bitnami.com/SealedSecret': {
    kinds: [SECRET],
    add({ metadata, spec }, to) { to(SECRET, metadata?.namespace, spec?.template?.metadata?.name ?? metadata?.name); },
  },
  'external-secrets.io/ExternalSecret': {
    kinds: [SECRET],
    add({ metadata, spec }, to) { to(SECRET, metadata?.namespace, spec?.target?.name ?? metadata?.name); },
  },
  'cert-manager.io/Certificate': {
    kinds: [SECRET],
    add({ metadata, spec }, to) { to(SECRET, metadata?.namespace, spec?.secretName); },
  },
  'sriovnetwork.openshift.io/SriovNetwork': { kinds: [NETWORK], add: addNetwork },
  'sriovnetwork.openshift.io/SriovIBNetwork': { kinds: [NETWORK], add: addNetwork },
  'operator.openshift.io/Network': {
    kinds: [NETWORK],
    add({ spec }, to) {
      for (const { name, namespace } of listOf(spec?.additionalNetworks)) to(NETWORK, namespace ?? 'default', name);
    },
  },
};

function addNetwork({ metadata, spec }: Manifest, to: Add) {
  to(NETWORK, spec?.networkNamespace ?? metadata?.namespace, metadata?.name);
}

function addTemplates({ metadata }: Manifest, spec: Manifest, to: Add) {
  const namespace: unknown = metadata?.namespace;
  for (const template of listOf(spec?.dataVolumeTemplates)) {
    const describe = () => ({ ...template, kind: 'DataVolume', metadata: { ...template.metadata, namespace } });
    to(DATA_VOLUME, namespace, template.metadata?.name, describe);
    to(CLAIM, namespace, template.metadata?.name, describe);
  }
}

function addDataVolume(dataVolume: Manifest, to: Add) {
  const { namespace, name } = dataVolume.metadata ?? {};
  to(DATA_VOLUME, namespace, name, () => dataVolume);
  to(CLAIM, namespace, name, () => dataVolume);
}

/** The value of a key, made when there is none. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}
