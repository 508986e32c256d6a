/**
 * What the cluster writes into an object that Git does not hold: data for whoever compares the two, such as the
 * ignore lists of Argo CD and Flux. Values that differ in their notation only are not of it: they are canonical in
 * what this library writes.
 */

/** Who writes a field, and so when it appears. */
export enum Writer {
  /** The Go types of the API, whenever a webhook or a controller writes the object back. */
  TYPES = 'types',
  /** A webhook of the operator, when the object is created or changed. */
  WEBHOOK = 'webhook',
  /** A controller of the operator, later. */
  CONTROLLER = 'controller',
  /** The MAC pool, where it is on. */
  MAC_POOL = 'mac-pool',
  /** People who start and stop machines. */
  OPERATORS = 'operators',
}

/** A field that appears in the cluster. */
export interface ServerAddition {
  /** Group of the kind's API. */
  readonly group: string;
  readonly kind: string;
  /** Field path; `[]` stands for each item of a list. */
  readonly path: string;
  /** The only value that is the cluster's; any when absent. */
  readonly only?: '{}' | 'null' | '""';
  readonly writer: Writer;
  /** First and last OpenShift version in which it appears. */
  readonly since?: string;
  readonly until?: string;
  /** Why it appears, and why Git need not hold it. */
  readonly reason: string;
}

const VM = { group: 'kubevirt.io', kind: 'VirtualMachine' };
const DOMAIN = 'spec.template.spec.domain';

/**
 * In the order of a reader's interest. A field that a manifest gives is its own: there is nothing to ignore then,
 * except what the MAC pool and operators write.
 */
export const SERVER_ADDITIONS: readonly ServerAddition[] = [
  { ...VM, path: 'spec.template.metadata.creationTimestamp', only: 'null', writer: Writer.TYPES, reason: 'a time that the Go type cannot leave out' },
  { ...VM, path: 'spec.dataVolumeTemplates[].metadata.creationTimestamp', only: 'null', writer: Writer.TYPES, reason: 'a time that the Go type cannot leave out' },
  { ...VM, path: `${DOMAIN}.resources`, only: '{}', writer: Writer.TYPES, reason: 'an empty object that the Go type cannot leave out' },
  { ...VM, path: `${DOMAIN}.features.acpi`, only: '{}', writer: Writer.TYPES, reason: 'an empty object that the Go type cannot leave out; it means the default' },
  { ...VM, path: 'spec.dataVolumeTemplates[].spec.storage.resources', only: '{}', writer: Writer.TYPES, reason: 'an empty object that the Go type cannot leave out' },
  { ...VM, path: 'spec.dataVolumeTemplates[].spec.pvc.resources', only: '{}', writer: Writer.TYPES, reason: 'an empty object that the Go type cannot leave out' },
  {
    ...VM,
    path: `${DOMAIN}.machine`,
    writer: Writer.WEBHOOK,
    reason: 'the machine type of the cluster; in Git it would freeze the virtual hardware across updates of the cluster',
  },
  {
    ...VM,
    path: 'spec.template.spec.architecture',
    writer: Writer.WEBHOOK,
    since: '4.14',
    reason: 'the architecture of the cluster; a manifest that names one is bound to it',
  },
  {
    ...VM,
    path: 'spec.dataVolumeTemplates[].spec.storage.storageClassName',
    writer: Writer.WEBHOOK,
    since: '4.15',
    reason: 'the storage class that a preference prefers, for a template that names none',
  },
  {
    ...VM,
    path: 'spec.dataVolumeTemplates[].spec.pvc.storageClassName',
    writer: Writer.WEBHOOK,
    since: '4.15',
    reason: 'the storage class that a preference prefers, for a template that names none',
  },
  {
    ...VM,
    path: 'spec.instancetype.revisionName',
    writer: Writer.CONTROLLER,
    until: '4.18',
    reason: 'the revision of the instance type that the machine was made with; from 4.19 it is in the status',
  },
  {
    ...VM,
    path: 'spec.preference.revisionName',
    writer: Writer.CONTROLLER,
    until: '4.18',
    reason: 'the revision of the preference that the machine was made with; from 4.19 it is in the status',
  },
  {
    ...VM,
    path: `${DOMAIN}.firmware.uuid`,
    writer: Writer.WEBHOOK,
    since: '4.20',
    reason: 'an identity by chance for new machines; before, it follows from the name and is in no spec',
  },
  { ...VM, path: `${DOMAIN}.firmware.serial`, writer: Writer.WEBHOOK, since: '4.21', reason: 'a serial number by chance for new machines' },
  {
    ...VM,
    path: 'spec.template.metadata.annotations["kubevirt.io/pci-topology-version"]',
    writer: Writer.WEBHOOK,
    since: '4.22',
    reason: 'the layout of the PCI bus that a new machine is made with',
  },
  {
    ...VM,
    path: `${DOMAIN}.devices.interfaces[].macAddress`,
    writer: Writer.MAC_POOL,
    reason: 'the address that the pool gives to an interface without one; `MacAddress.derived` gives one that Git holds',
  },
  {
    ...VM,
    path: 'metadata.annotations["kubemacpool.io/transaction-timestamp"]',
    writer: Writer.MAC_POOL,
    reason: 'the mark of the pool on what it has changed',
  },
  {
    ...VM,
    path: 'spec.runStrategy',
    writer: Writer.OPERATORS,
    reason: 'starting a halted machine and stopping one that always runs change the strategy; with Manual and RerunOnFailure they do not',
  },
];

/** What appears in the clusters of a version. */
export function serverAdditions(version: string): ServerAddition[] {
  return SERVER_ADDITIONS.filter(({ since, until }) =>
    (since === undefined || minor(since) <= minor(version)) && (until === undefined || minor(version) <= minor(until)));
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}

/** The field as Argo CD's `jqPathExpressions` take it: what is missing on the way is no error, and other values than the cluster's stay. */
export function jqPath({ path, only }: Pick<ServerAddition, 'path' | 'only'>): string {
  const expression = `.${path.replace(/\[\]/g, '[]?')}`;
  return only === undefined ? expression : `${expression} | select(. == ${only})`;
}

/** The field as a JSON pointer, as Flux takes it; undefined when it is in a list, which a pointer cannot say of every item. */
export function jsonPointer({ path }: Pick<ServerAddition, 'path'>): string | undefined {
  if (path.includes('[]')) return undefined;
  const steps = path.match(/\["[^"]*"\]|[^.[\]]+/g) ?? [];
  return steps.map(step => `/${(step.startsWith('[') ? step.slice(2, -2) : step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
