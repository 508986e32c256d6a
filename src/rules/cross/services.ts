import { listOf } from '../engine';
import { MACHINE_KINDS } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { machineLabels, NAME_LABEL, nameOf, openPorts } from './machines';
import { getOrAdd } from './object-index';

/** Where the labels of pods stand in what makes pods. */
const POD_LABELS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['metadata', 'labels'],
  Deployment: ['spec', 'template', 'metadata', 'labels'],
  StatefulSet: ['spec', 'template', 'metadata', 'labels'],
  DaemonSet: ['spec', 'template', 'metadata', 'labels'],
  ReplicaSet: ['spec', 'template', 'metadata', 'labels'],
  Job: ['spec', 'template', 'metadata', 'labels'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels'],
};

/** Labels by which only pods of machines are selected. */
const MACHINE_LABELS = [NAME_LABEL, 'kubevirt.io/domain', 'kubevirt.io/vm'];

type Labels = Readonly<Record<string, unknown>>;

interface Labelled {
  readonly manifest: Manifest;
  readonly labels: Labels;
}

/** Objects by namespace and one label each, for selectors. */
class LabelIndex {
  private readonly lists = new Map<string, Labelled[]>();
  private readonly selected = new Map<string, readonly Manifest[]>();

  public add(manifest: Manifest, labels: unknown) {
    if (typeof labels !== 'object' || labels === null) return;
    const labelled = { manifest, labels: labels as Labels };
    const namespace = manifest.metadata?.namespace;
    for (const [key, value] of Object.entries(labels)) getOrAdd(this.lists, listKey(namespace, key, value), () => []).push(labelled);
  }

  /** Objects of a namespace that have all labels; what names no namespace is in any. */
  public select(namespace: string | undefined, selector: Labels): readonly Manifest[] {
    const pairs = Object.entries(selector);
    return getOrAdd(this.selected, JSON.stringify([namespace, pairs]), () => {
      const places = namespace === undefined ? [undefined] : [namespace, undefined];
      // Those with the rarest of the labels are compared.
      const lists = pairs.map(([key, value]) => places.flatMap(place => this.lists.get(listKey(place, key, value)) ?? []));
      const [candidates = []] = lists.sort((one, other) => one.length - other.length);
      return candidates.filter(({ labels }) => pairs.every(([key, wanted]) => labels[key] === wanted)).map(({ manifest }) => manifest);
    });
  }
}

function listKey(namespace: unknown, key: string, value: unknown): string {
  return JSON.stringify([namespace ?? '', key, value]);
}

/** What services and their monitors can select in a set. */
class ServiceIndex {
  public static of(set: ManifestSet): ServiceIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new ServiceIndex(set));
    return index;
  }

  public readonly pods = new LabelIndex();
  /** Machines by the labels of the object, which no service looks at. */
  public readonly machines = new LabelIndex();
  public readonly services = new LabelIndex();
  private readonly namespaces = new Set<unknown>();

  private constructor(set: ManifestSet) {
    for (const { manifest } of MACHINE_KINDS.flatMap(kind => set.ofKind(kind))) {
      this.pods.add(manifest, machineLabels(manifest));
      this.machines.add(manifest, manifest.metadata?.labels);
      this.namespaces.add(manifest.metadata?.namespace);
    }
    for (const [kind, keys] of Object.entries(POD_LABELS)) {
      for (const { manifest } of set.ofKind(kind)) this.pods.add(manifest, keys.reduce((value, key) => value?.[key], manifest));
    }
    for (const { manifest } of set.ofKind('Service')) this.services.add(manifest, manifest.metadata?.labels);
  }

  /** Whether the set has machines that a service of a namespace could be for. */
  public hasMachines(namespace: unknown): boolean {
    return this.namespaces.has(namespace);
  }
}

const indexes = new WeakMap<ManifestSet, ServiceIndex>();

function isLabels(value: unknown): value is Labels {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** Machines whose pods a Service selects. */
export function selectedMachines({ metadata, spec }: Manifest, set: ManifestSet): readonly Manifest[] {
  if (!isLabels(spec?.selector)) return [];
  return ServiceIndex.of(set).pods.select(metadata?.namespace, spec.selector).filter(({ kind }) => MACHINE_KINDS.includes(kind));
}

const serviceSelects: Rule = {
  id: 'cross/service-selects',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The selector of a Service fits the labels that a machine gives to its pod.',
  source: 'OpenShift Virtualization 4.15, 6.4.4.2.4 and 7.3.3: labels of spec.template.metadata (R6A-108, R6A-109, R7-24, R7-44, R9-45)',
  kinds: ['Service'],
  check({ metadata, spec }, { report, set, complete }) {
    const selector = spec?.selector;
    if (!isLabels(selector)) return;
    const index = ServiceIndex.of(set);
    const namespace = metadata?.namespace;
    if (index.pods.select(namespace, selector).length > 0) return;
    const labels = Object.entries(selector).map(pair => pair.join('=')).join(', ');
    const [almost] = index.machines.select(namespace, selector);
    if (almost) {
      report('spec.selector', `${nameOf(almost)} has ${labels} in its own labels, which its pod does not get; set them in spec.template.metadata.labels`);
    } else if (complete || (index.hasMachines(namespace) && MACHINE_LABELS.some(label => label in selector))) {
      report('spec.selector', `nothing${namespace ? ` of namespace '${namespace}'` : ''} has ${labels}; set them in spec.template.metadata.labels of the machine, or correct the selector`);
    }
  },
};

const servicePort: Rule = {
  id: 'cross/service-port',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The ports that a Service leads to are among those that the interface of its machine lets through, where that lists any.',
  source: 'OpenShift Virtualization 4.15, 7.2.1: if ports is given, only those accept incoming traffic (R7-11, R9-49)',
  kinds: ['Service'],
  check(manifest, { report, set }) {
    const { spec } = manifest;
    const listing = selectedMachines(manifest, set).map(machine => ({ machine, open: openPorts(machine) }));
    listOf(spec?.ports).forEach(({ port, targetPort = port, protocol = 'TCP' }, index) => {
      const closed = listing.find(({ open }) => open && !open.some(each =>
        typeof targetPort === 'string' ? each.name === targetPort : each.port === targetPort && each.protocol === protocol));
      if (!closed) return;
      report(`spec.ports[${index}].${spec.ports[index]?.targetPort === undefined ? 'port' : 'targetPort'}`,
        `${nameOf(closed.machine)} lets ${closed.open!.map(each => each.port).join(', ')} through, and not ${targetPort}; add it to ports of its interface`);
    });
  },
};

const serviceMonitor: Rule = {
  id: 'cross/service-monitor',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A ServiceMonitor finds a Service of its namespace by labels, and a port of it by name.',
  source: 'OpenShift Virtualization 4.15, 11.3.4: selector.matchLabels and endpoints[].port (R9-46, R9-47, R9-48)',
  kinds: ['ServiceMonitor'],
  check({ metadata, spec }, { report, set, complete }) {
    const selector = spec?.selector?.matchLabels;
    if (!isLabels(selector) || spec.namespaceSelector) return;
    const services = ServiceIndex.of(set).services.select(metadata?.namespace, selector);
    if (services.length === 0) {
      const labels = Object.entries(selector).map(pair => pair.join('=')).join(', ');
      if (complete) report('spec.selector.matchLabels', `no Service of the namespace has ${labels} in its labels; set them there`);
      return;
    }
    const names = new Set(services.flatMap(service => listOf(service.spec?.ports).map(({ name }) => name)));
    listOf(spec.endpoints).forEach(({ port }, index) => {
      if (typeof port !== 'string' || names.has(port)) return;
      report(`spec.endpoints[${index}].port`, `no port of ${nameOf(services[0])} is named '${port}'; name one of its ports so, a number does not do`);
    });
  },
};

/** Whether services find what they are for. */
export const serviceRules: readonly Rule[] = [serviceSelects, servicePort, serviceMonitor];
