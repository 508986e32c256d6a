import { VersionFacts } from './versions';

/**
 * A field that appears in the cluster and not in Git. Values whose notation alone differs are none: they are canonical
 * in what this library writes.
 */
export interface ServerAddition {
  /** Group of the kind's API. */
  readonly group: string;
  readonly kind: string;
  /** Field path; `[]` stands for each item of a list. */
  readonly path: string;
  /** Why it appears. */
  readonly reason: string;
  /** The only value that it has; a value of the cluster's choice when absent. */
  readonly value?: unknown;
  /** Whether a comparison takes it for a difference: it is inside a list, or somebody may write it in Git as well. */
  readonly differs: boolean;
  /** Releases that write it; all when absent. */
  when?(facts: VersionFacts): boolean;
}

const VM = { group: 'kubevirt.io', kind: 'VirtualMachine' };
const DOMAIN = 'spec.template.spec.domain';
const EMPTY_OBJECT = 'the Go types of the API cannot leave an empty object out';
const NO_TIME = 'the Go types of the API cannot leave a time out';
const REVISION = 'KubeVirt notes the revision of the instance type and of the preference that the machine was made with';
const POOL = 'the MAC pool gives addresses to interfaces without one, and marks the machine; `MacAddress.derived` gives one that Git holds';

/** What the API server, the webhooks and the controllers add to the kinds that are written back whole, by kind. */
export const SERVER_ADDITIONS: readonly ServerAddition[] = [
  ...ofMachines(VM, 'spec.template.'),
  { ...VM, path: 'spec.dataVolumeTemplates[].metadata.creationTimestamp', value: null, differs: true, reason: NO_TIME },
  { ...VM, path: `${DOMAIN}.machine`, differs: false, reason: 'a webhook writes the machine type of the cluster; in Git it would freeze the virtual hardware' },
  { ...VM, path: 'spec.template.spec.architecture', differs: false, reason: 'a webhook writes the architecture of the cluster; in Git it would bind the machine to it' },
  { ...VM, path: `${DOMAIN}.devices.interfaces[].macAddress`, differs: true, reason: POOL },
  { ...VM, path: 'metadata.annotations["kubemacpool.io/transaction-timestamp"]', differs: true, reason: POOL },
  { ...VM, path: 'spec.instancetype.revisionName', differs: true, reason: REVISION, when: ({ writesRevisionNames }) => writesRevisionNames },
  { ...VM, path: 'spec.preference.revisionName', differs: true, reason: REVISION, when: ({ writesRevisionNames }) => writesRevisionNames },
  ...ofMachines({ group: 'kubevirt.io', kind: 'VirtualMachineInstance' }, ''),
  ...ofMachines({ group: 'kubevirt.io', kind: 'VirtualMachineInstanceReplicaSet' }, 'spec.template.'),
  ...ofMachines({ group: 'pool.kubevirt.io', kind: 'VirtualMachinePool' }, 'spec.virtualMachineTemplate.spec.template.'),
  {
    group: 'pool.kubevirt.io', kind: 'VirtualMachinePool', path: 'spec.virtualMachineTemplate.metadata.creationTimestamp', value: null, differs: false, reason: NO_TIME,
  },
  { group: 'cdi.kubevirt.io', kind: 'DataVolume', path: 'spec.storage.resources', value: {}, differs: false, reason: EMPTY_OBJECT },
  { group: 'cdi.kubevirt.io', kind: 'DataVolume', path: 'spec.pvc.resources', value: {}, differs: false, reason: EMPTY_OBJECT },
  { group: 'cdi.kubevirt.io', kind: 'DataImportCron', path: 'spec.template.metadata.creationTimestamp', value: null, differs: true, reason: NO_TIME },
];

/** What Go's types add to the machines that a kind holds, at the path of their template. */
function ofMachines(kind: Pick<ServerAddition, 'group' | 'kind'>, template: string): ServerAddition[] {
  const objects = ['resources', 'features.acpi'].map(field =>
    ({ ...kind, path: `${template}spec.domain.${field}`, value: {}, differs: false, reason: EMPTY_OBJECT }));
  if (template === '') return objects;
  return [{ ...kind, path: `${template}metadata.creationTimestamp`, value: null, differs: false, reason: NO_TIME }, ...objects];
}

/** What appears in the clusters of a release and is taken for a difference. */
export function serverDifferences(facts: VersionFacts): ServerAddition[] {
  return SERVER_ADDITIONS.filter(({ differs, when }) => differs && (when?.(facts) ?? true));
}

/** A field as a jq path; what is missing on the way is no error. */
export function jqPath(path: string): string {
  return `.${path.replace(/\[\]/g, '[]?')}`;
}

/** A plain field as a JSON pointer; undefined when the path has a list, or a name with a dot. */
export function jsonPointer(path: string): string | undefined {
  return path.includes('[') ? undefined : `/${path.replace(/\./g, '/')}`;
}
