import { fieldPath, listOf } from './engine';
import { kubeletFieldProblem } from './kubelet-fields';
import { labelSelectorProblem, selectsLabels } from './label-selector';
import { ManifestSet } from './manifest-set';
import { FindingClass, Manifest, Rule, Severity } from './rule';
import { isQuantity, quantityValue } from '../schema/canonical';

const KUBELET_CONFIG = 'KubeletConfig';
const FAILURE = 'Machine config operator: the object gets the condition Failure';
const SELECTOR = 'spec.machineConfigPoolSelector';

/** Fields of the kubelet that the operator sets itself. */
const OWN_FIELDS = ['cgroupDriver', 'clusterDNS', 'clusterDomain', 'featureGates', 'staticPodPath'];

const kubelet: Rule = {
  id: 'node/kubelet-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A kubelet configuration can be read, selects a pool, and leaves to the operator what is its own.',
  source: `${FAILURE}; KubeletConfig; KubeletConfiguration v1beta1 (ADM-KC-02, ADM-KC-03, ADM-KC-04, ADM-KC-05, ADM-KC-06, ADM-KC-07)`,
  kinds: [KUBELET_CONFIG],
  check({ spec }, { report }) {
    if (!isObject(spec)) return;
    const { logLevel, kubeletConfig, autoSizingReserved, machineConfigPoolSelector: selector } = spec;
    if (typeof logLevel === 'number' && (logLevel < 1 || logLevel > 10)) report('spec.logLevel', `${logLevel} is no log level; allowed are 1 to 10`);
    for (const [field, value] of Object.entries(isObject(kubeletConfig) ? kubeletConfig : {})) {
      const problem = OWN_FIELDS.includes(field) && isFilled(value) ? 'is set by the operator; remove it' : kubeletFieldProblem(field, value);
      if (problem) report(fieldPath('spec.kubeletConfig', field), problem);
    }
    if (autoSizingReserved === true && isFilled(kubeletConfig?.systemReserved)) report('spec.autoSizingReserved', 'excludes kubeletConfig.systemReserved; keep one');

    const problem = isEmptySelector(selector) ? 'selects no pool; give the labels of one' : labelSelectorProblem(selector);
    if (problem) report(SELECTOR, problem);
  },
};

function isFilled(value: Manifest): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== '';
}

/** To the operator, what selects everything elsewhere selects nothing. */
function isEmptySelector(selector: Manifest): boolean {
  return !isFilled(selector?.matchLabels) && !isFilled(selector?.matchExpressions);
}

const LOG_LEVELS = ['error', 'fatal', 'panic', 'warn', 'info', 'debug', 'trace'];

const runtime: Rule = {
  id: 'node/container-runtime-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A container runtime has limits and names that it can work with.',
  source: `${FAILURE}; ContainerRuntimeConfig (ADM-CRC-02)`,
  kinds: ['ContainerRuntimeConfig'],
  check({ spec }, { report }) {
    const config = spec?.containerRuntimeConfig;
    if (!isObject(config)) return;
    const path = 'spec.containerRuntimeConfig';
    const { pidsLimit, logSizeMax, overlaySize, logLevel, defaultRuntime } = config;
    if (typeof pidsLimit === 'number' && pidsLimit !== 0 && pidsLimit < 20) report(`${path}.pidsLimit`, `${pidsLimit} is too few; at least 20, or 0 for no limit`);
    if (bytes(logSizeMax) > 0n && bytes(logSizeMax) <= 8192n) report(`${path}.logSizeMax`, `${logSizeMax} is too small; more than 8Ki`);
    if (bytes(overlaySize) < 0n) report(`${path}.overlaySize`, `${overlaySize} is negative; give a size, or 0 for all there is`);
    if (isName(logLevel) && !LOG_LEVELS.includes(logLevel)) report(`${path}.logLevel`, `'${logLevel}' is no log level; allowed are ${LOG_LEVELS.join(', ')}`);
    if (isName(defaultRuntime) && !['runc', 'crun'].includes(defaultRuntime)) report(`${path}.defaultRuntime`, `'${defaultRuntime}' is no runtime; allowed are runc and crun`);
  },
};

function bytes(quantity: Manifest): bigint {
  return (typeof quantity === 'string' || typeof quantity === 'number') && isQuantity(quantity) ? quantityValue(quantity) : 0n;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Labels of the pools that every cluster has. */
const BUILT_IN_POOLS = ['worker', 'master'].map(role => ({
  'machineconfiguration.openshift.io/mco-built-in': '',
  [`pools.operator.machineconfiguration.openshift.io/${role}`]: '',
}));

const poolSelected: Rule = {
  id: 'cross/kubelet-config-pool',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A kubelet configuration selects a pool, where the set is all there is.',
  source: `${FAILURE}; machineConfigPoolSelector: a selector that matches no pool (ADM-KC-06)`,
  kinds: [KUBELET_CONFIG],
  check({ spec }, { report, set, complete }) {
    const selector = spec?.machineConfigPoolSelector;
    if (!complete || set.external.some(({ kind }) => kind === 'MachineConfigPool') || isEmptySelector(selector) || labelSelectorProblem(selector)) return;
    const pools = [...BUILT_IN_POOLS, ...set.ofKind('MachineConfigPool').map(({ manifest }) => manifest.metadata?.labels ?? {})];
    if (!pools.some(labels => selectsLabels(selector, labels))) report(SELECTOR, 'selects none of the pools that there are; give a pool the label, or select what one has');
  },
};

/** More make the operator fail. */
const MOST_CONFIGS = 10;

const configCount: Rule = {
  id: 'cross/kubelet-config-count',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: `There are at most ${MOST_CONFIGS} kubelet configurations.`,
  source: `${FAILURE}; the generated machine configs are numbered up to 9 (ADM-KC-08)`,
  kinds: [KUBELET_CONFIG],
  check({ metadata }, { report, set }) {
    const place = KubeletConfigs.of(set).placeOf(metadata?.name);
    if (place >= MOST_CONFIGS) report('metadata.name', `is the ${place + 1}th kubelet configuration; at most ${MOST_CONFIGS}, so join some`);
  },
};

const oneOfAPool: Rule = {
  id: 'cross/kubelet-config-once',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A pool has one kubelet configuration.',
  source: 'Machine config operator: of several for one pool only the newest takes effect (ADM-KC-08)',
  kinds: [KUBELET_CONFIG],
  check({ metadata, spec }, { report, set }) {
    const selector = spec?.machineConfigPoolSelector;
    if (isEmptySelector(selector)) return;
    const first = KubeletConfigs.of(set).firstFor(selector);
    if (first !== undefined && first !== metadata?.name) report(SELECTOR, `selects the pool of KubeletConfig ${first}, too, and only the newest of them takes effect; join the two`);
  },
};

/** The kubelet configurations of a set, looked up without walking all of them again for each. */
class KubeletConfigs {
  public static of(set: ManifestSet): KubeletConfigs {
    let configs = indexes.get(set);
    if (!configs) indexes.set(set, configs = new KubeletConfigs(set));
    return configs;
  }

  private readonly places = new Map<unknown, number>();
  private readonly bySelector = new Map<string, string>();

  private constructor(set: ManifestSet) {
    for (const { manifest: { metadata, spec } } of set.ofKind(KUBELET_CONFIG)) {
      if (!this.places.has(metadata?.name)) this.places.set(metadata?.name, this.places.size);
      const selector = textOf(spec?.machineConfigPoolSelector);
      if (!this.bySelector.has(selector)) this.bySelector.set(selector, String(metadata?.name));
    }
  }

  /** How many others come before one of this name. */
  public placeOf(name: unknown): number {
    return this.places.get(name) ?? 0;
  }

  /** Name of the first that selects by the same labels. */
  public firstFor(selector: Manifest): string | undefined {
    return this.bySelector.get(textOf(selector));
  }
}

const indexes = new WeakMap<ManifestSet, KubeletConfigs>();

/** A selector as text, the same whatever its order. */
function textOf(selector: Manifest): string {
  const labels = Object.entries(selector?.matchLabels ?? {}).map(label => JSON.stringify(label)).sort();
  const expressions = listOf(selector?.matchExpressions)
    .map(({ key, operator, values }) => JSON.stringify([key, operator, [...listOf(values)].sort()]))
    .sort();
  return [...labels, ...expressions].join(' ');
}

function isObject(value: unknown): value is Record<string, Manifest> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the machine config operator refuses of kubelets and container runtimes. */
export const kubeletConfigRules: readonly Rule[] = [kubelet, runtime, poolSelected, configCount, oneOfAPool];
