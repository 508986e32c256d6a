import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { BackupHook, ensureBackupHooks, renderBackupHook } from './backup-hook';
import { IBackupStorageLocation } from './backup-storage-location';
import { IVolumeSnapshotLocation } from './volume-snapshot-location';
import type * as velero from '../../../imports/velero.io';
import { fail } from '../../app/errors';
import { labelSelector as rendered } from '../../app/queries';
import { goDuration } from '../../app/size';
import { ensureSome } from '../../observability/duration';
import type { VirtualMachine } from '../../vm/virtual-machine';

/** What is backed up, and how. */
export interface BackupOptions {
  /**
   * Machines of this app that are backed up, with what they are made of: by their namespaces and all of their labels,
   * so that other objects there with the same labels are too. Give each machine a label of its own to keep it apart.
   *
   * @default - what the other properties select
   */
  readonly machines?: VirtualMachine[];
  /**
   * Namespaces that are backed up, beside those of `machines`.
   *
   * @default - all
   */
  readonly includedNamespaces?: string[];
  /**
   * Namespaces that are left out.
   *
   * @default - none
   */
  readonly excludedNamespaces?: string[];
  /**
   * Kinds that are backed up, as `virtualmachines.kubevirt.io`, or by a short name.
   *
   * @default - all
   */
  readonly includedResources?: string[];
  /**
   * Kinds that are left out.
   *
   * @default - none
   */
  readonly excludedResources?: string[];
  /**
   * Whether objects of no namespace are backed up.
   *
   * @default - those that belong to what is backed up
   */
  readonly includeClusterResources?: boolean;
  /**
   * Kinds in no namespace that are backed up. Filters by scope do not go with `includedResources`, `excludedResources`
   * and `includeClusterResources`.
   *
   * @default - those that belong to what is backed up
   */
  readonly includedClusterScopedResources?: string[];
  /**
   * Kinds in no namespace that are left out.
   *
   * @default - none
   */
  readonly excludedClusterScopedResources?: string[];
  /**
   * Kinds in namespaces that are backed up.
   *
   * @default - all
   */
  readonly includedNamespaceScopedResources?: string[];
  /**
   * Kinds in namespaces that are left out.
   *
   * @default - none
   */
  readonly excludedNamespaceScopedResources?: string[];
  /**
   * Labels that all objects have which are backed up. Either this or `orLabelSelectors`.
   *
   * @default - any
   */
  readonly labelSelector?: kplus.LabelSelector;
  /**
   * Labels of which objects have one set at least. Either this or `labelSelector`.
   *
   * @default - any
   */
  readonly orLabelSelectors?: kplus.LabelSelector[];
  /**
   * Where the backup is stored.
   *
   * @default - the default location
   */
  readonly storageLocation?: IBackupStorageLocation;
  /**
   * Where clouds keep their snapshots, one location of each provider.
   *
   * @default - the one of the provider, if there is one only
   */
  readonly volumeSnapshotLocations?: IVolumeSnapshotLocation[];
  /**
   * Time after which the backup is deleted, with its data.
   *
   * @default - 30 days
   */
  readonly ttl?: Duration;
  /**
   * Whether volumes are snapshotted.
   *
   * @default - where they can be
   */
  readonly snapshotVolumes?: boolean;
  /**
   * Whether snapshots by CSI are moved to the storage of the backup, and outlive the storage of the volumes. Needs a
   * `NodeAgent` with Kopia.
   *
   * @default - what the DataProtectionApplication says
   */
  readonly snapshotMoveData?: boolean;
  /**
   * Whether volumes are copied file by file to the storage of the backup. Needs a `NodeAgent`.
   *
   * @default - what the DataProtectionApplication says
   * @see OpenShift Virtualization 4.15, 13.4.1.2
   */
  readonly defaultVolumesToFsBackup?: boolean;
  /**
   * As `defaultVolumesToFsBackup`, for OADP up to 1.1.
   *
   * @default - as `defaultVolumesToFsBackup`
   */
  readonly defaultVolumesToRestic?: boolean;
  /**
   * Time in which a snapshot by CSI must be ready.
   *
   * @default - 10 minutes
   */
  readonly csiSnapshotTimeout?: Duration;
  /**
   * Time that work of plugins may take which goes on behind the backup, as moving snapshots.
   *
   * @default - what the DataProtectionApplication says, else 1 hour
   */
  readonly itemOperationTimeout?: Duration;
  /**
   * What moves snapshots.
   *
   * @default - velero, the one that Velero brings along
   */
  readonly datamover?: string;
  /**
   * Objects that are backed up first, by their kind: names, with the namespace and `/` before them where they have one.
   *
   * @default - in any order
   */
  readonly orderedResources?: { readonly [kind: string]: string[] };
  /**
   * ConfigMap with policies for volumes, in the namespace of Velero.
   *
   * @default - none
   */
  readonly resourcePolicy?: kplus.IConfigMap;
  /**
   * What runs in pods around their backup.
   *
   * @default - nothing but the freezing of guests, which comes by itself
   */
  readonly hooks?: BackupHook[];
}

/** Throws for values that are none, and for machines that cannot be selected. */
export function ensureBackup(construct: IConstruct, field: string, options: BackupOptions): void {
  const { ttl, hooks, machines = [], labelSelector, orLabelSelectors, orderedResources = {} } = options;
  ensureSome(construct, `${field}ttl`, ttl);
  ensureBackupHooks(construct, `${field}hooks`, hooks);
  if (options.machines?.length === 0) fail(construct, `${field}machines`, '[] would back up everything; give a machine, or leave the property out');
  if (machines.length > 0 && (labelSelector ?? orLabelSelectors)) {
    fail(construct, `${field}machines`, `are selected by their labels, and ${labelSelector ? 'labelSelector' : 'orLabelSelectors'} selects too; keep one of the two`);
  }
  for (const machine of machines) {
    const { name, namespace } = machine;
    if (namespace === undefined) fail(construct, `${field}machines`, `'${name}' is in no namespace that is known here; give one to it, or to its chart`);
    if (labelsOf(machine)) continue;
    fail(construct, `${field}machines`, `'${name}' has no labels to select it by; give it some before, as labels: { app: '${name}' }`);
  }
  for (const [kind, names] of Object.entries(orderedResources)) {
    const wrong = names.find(name => !/^([^\s,/]+\/)?[^\s,/]+$/.test(name));
    if (wrong !== undefined) fail(construct, `${field}orderedResources '${kind}'`, `'${wrong}' is no object; write its name, as 'site/db' or 'volume-1'`);
  }
}

/** As Velero reads it. */
export function renderBackup(options: BackupOptions): velero.BackupSpec {
  const {
    machines, includedNamespaces, labelSelector, orLabelSelectors, storageLocation, volumeSnapshotLocations, ttl, csiSnapshotTimeout,
    itemOperationTimeout, orderedResources, resourcePolicy, hooks, ...filters
  } = options;
  return {
    ...filters,
    includedNamespaces: machines ? [...new Set([...machines.map(({ namespace }) => namespace!), ...includedNamespaces ?? []])] : includedNamespaces,
    ...machines ? selectMachines(machines) : {
      labelSelector: labelSelector && rendered<velero.LabelSelector>(labelSelector),
      orLabelSelectors: orLabelSelectors?.map(selector => rendered<velero.LabelSelector>(selector)),
    },
    storageLocation: storageLocation?.name,
    volumeSnapshotLocations: volumeSnapshotLocations?.map(({ name }) => name),
    ttl: ttl && goDuration(ttl),
    csiSnapshotTimeout: csiSnapshotTimeout && goDuration(csiSnapshotTimeout),
    itemOperationTimeout: itemOperationTimeout && goDuration(itemOperationTimeout),
    orderedResources: orderedResources && Object.fromEntries(Object.entries(orderedResources).map(([kind, names]) => [kind, names.join(',')])),
    resourcePolicy: resourcePolicy && { kind: 'configmap', name: resourcePolicy.name },
    hooks: hooks && (hooks.length > 0 ? { resources: hooks.map(renderBackupHook) } : {}),
  };
}

/** Objects that are there before a backup that names them. */
export function neededBy({ storageLocation, volumeSnapshotLocations = [], resourcePolicy }: BackupOptions): IConstruct[] {
  return [storageLocation, ...volumeSnapshotLocations, resourcePolicy].flatMap(each => each ?? []);
}

/** One selector for each set of labels that there is. */
function selectMachines(machines: readonly VirtualMachine[]): Pick<velero.BackupSpec, 'labelSelector' | 'orLabelSelectors'> {
  const sets = new Map(machines.map(machine => {
    const labels = labelsOf(machine)!;
    return [JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))), { matchLabels: labels }];
  }));
  const selectors = [...sets.values()];
  return selectors.length === 1 ? { labelSelector: selectors[0] } : { orLabelSelectors: selectors };
}

function labelsOf({ metadata }: VirtualMachine): { [key: string]: string } | undefined {
  const labels = metadata.toJson()?.labels as { [key: string]: string } | undefined;
  return labels && Object.keys(labels).length > 0 ? { ...labels } : undefined;
}
