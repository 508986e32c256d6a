import { fieldPath, listOf } from './engine';
import { MACHINE_KINDS } from './kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { labelProblem, labelValueProblem, qualifiedNameProblem, subdomainProblem } from './values';
import { isCustomKind, isKnown } from '../schema';

/** Most bytes of all annotations of an object, keys and values together. */
const ANNOTATION_BYTES = 256 * 1024;

const objectName: Rule = {
  id: 'api/object-name',
  class: FindingClass.SCHEMA,
  severity: Severity.ERROR,
  summary: 'The name of a custom object is a DNS subdomain, and that of its namespace a DNS label.',
  source: 'Kubernetes API server: metadata.name and metadata.namespace of custom resources (ADM-DV-01, ADM-MC-27, ADM-NOT-07, R6A-18, SS-17)',
  check({ apiVersion, kind, metadata }, { report }) {
    const { name, namespace } = metadata ?? {};
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !isCustomKind(apiVersion, kind)) return;
    const problem = typeof name === 'string' && name !== '' ? subdomainProblem(name) : undefined;
    if (problem) report('metadata.name', problem);
    const wrong = typeof namespace === 'string' && namespace !== '' ? labelProblem(namespace) : undefined;
    if (wrong) report('metadata.namespace', wrong);
  },
};

const objectLabels: Rule = {
  id: 'api/object-labels',
  class: FindingClass.SCHEMA,
  severity: Severity.ERROR,
  summary: 'Labels and annotations have keys of the form [domain/]name, and labels short values without blanks.',
  source: 'Kubernetes API server: metadata.labels and metadata.annotations of every object (SS-18)',
  check({ apiVersion, kind, metadata }, { report }) {
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !isKnown(apiVersion, kind)) return;
    checkLabels(metadata, 'metadata', report);
  },
};

/** Reports the labels and annotations that no object may have, in metadata that stand at a path. */
export function checkLabels(metadata: Manifest, at: string, report: RuleContext['report']): void {
  for (const [key, value] of entries(metadata?.labels)) {
    const problem = qualifiedNameProblem(key) ?? (typeof value === 'string' ? labelValueProblem(value) : undefined);
    if (problem) report(fieldPath(`${at}.labels`, key), problem);
  }
  let bytes = 0;
  for (const [key, value] of entries(metadata?.annotations)) {
    // The domain of an annotation may have upper-case letters.
    const problem = qualifiedNameProblem(key.toLowerCase());
    if (problem) report(fieldPath(`${at}.annotations`, key), problem);
    bytes += Buffer.byteLength(key) + (typeof value === 'string' ? Buffer.byteLength(value) : 0);
  }
  if (bytes > ANNOTATION_BYTES) report(`${at}.annotations`, `${bytes} bytes are too many; at most ${ANNOTATION_BYTES} of all keys and values`);
}

function entries(map: unknown): [string, Manifest][] {
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.entries(map) : [];
}

const templateLabels: Rule = {
  id: 'vm/template-labels',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'Machines, their instances and their data volumes get labels and annotations that objects may have, also where a name is the value of a label.',
  source: 'Kubernetes API server: labels and annotations; the webhook does not look into templates, and what they are of is never made; OpenShift Virtualization 2.5, 7.1.1 (SS-18)',
  kinds: ['VirtualMachine', 'VirtualMachineInstanceReplicaSet', 'VirtualMachinePool'],
  check({ kind, spec }, { report }) {
    const isPool = kind === 'VirtualMachinePool';
    const machine: Manifest = isPool ? spec?.virtualMachineTemplate?.spec : spec;
    const at = isPool ? 'spec.virtualMachineTemplate.spec' : 'spec';
    if (isPool) checkLabels(spec?.virtualMachineTemplate?.metadata, 'spec.virtualMachineTemplate.metadata', report);
    checkLabels(machine?.template?.metadata, `${at}.template.metadata`, report);
    listOf(machine?.dataVolumeTemplates).forEach(({ metadata }, index) => { checkLabels(metadata, `${at}.dataVolumeTemplates[${index}].metadata`, report); });
  },
};

const openshiftNamespace: Rule = {
  id: 'vm/openshift-namespace',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'Virtual machines are not created in the namespaces of the platform.',
  source: 'OpenShift Virtualization 2.5, 7.1: do not create virtual machines in openshift-* namespaces (R6A-01, SS-01)',
  kinds: MACHINE_KINDS,
  check({ metadata }, { report }) {
    const namespace = metadata?.namespace;
    if (typeof namespace === 'string' && namespace.startsWith('openshift-')) {
      report('metadata.namespace', `'${namespace}' belongs to the platform; choose a namespace whose name does not start with 'openshift-'`);
    }
  },
};

/** What the API server refuses in the metadata of an object, whatever its kind. */
export const objectMetadataRules: readonly Rule[] = [objectName, objectLabels, templateLabels, openshiftNamespace];
