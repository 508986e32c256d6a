import { listOf } from './engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { supportedCards } from './sriov-cards';
import { OPERATOR_NAMESPACE, sriovPoliciesAgree } from './sriov-policies';

const POLICY = 'SriovNetworkNodePolicy';
const SELECTORS = ['vendor', 'deviceID', 'pfNames', 'rootDevices', 'netFilter'];
const MELLANOX = '15b3';
/** Most functions of a card of Mellanox. */
const MELLANOX_FUNCTIONS = 128;

interface PolicyRule {
  readonly id: string;
  readonly summary: string;
  readonly source: string;
  check(spec: Manifest, context: RuleContext): void;
}

function policyRule({ id, summary, source, check }: PolicyRule): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `SR-IOV network operator webhook: SriovNetworkNodePolicy ${source}`,
    kinds: [POLICY],
    check: ({ spec, metadata }, context) => {
      if (typeof spec === 'object' && spec !== null && !isOwn(metadata)) check(spec, context);
    },
  };
}

/** The policy of this name is the operator's own, and is not looked at. */
function isOwn(metadata: Manifest): boolean {
  return metadata?.name === 'default' && (metadata.namespace ?? OPERATOR_NAMESPACE) === OPERATOR_NAMESPACE;
}

const resourceName = policyRule({
  id: 'network/sriov-resource-name',
  summary: 'The resource name of an SR-IOV policy has letters, digits and `_` only.',
  source: 'resourceName (ADM-SRP-03, ADM-SRP-16)',
  check({ resourceName: name }, { report }) {
    if (typeof name === 'string' && !/^[a-zA-Z0-9_]+$/.test(name)) report('spec.resourceName', `'${name}' is no resource name; allowed are letters, digits and '_'`);
  },
});

const nicSelector = policyRule({
  id: 'network/sriov-nic-selector',
  summary: 'An SR-IOV policy selects network cards that the operator supports, and functions that there are.',
  source: 'nicSelector; ConfigMap supported-nic-ids (ADM-SRP-04, ADM-SRP-05, ADM-SRP-06, ADM-SRP-07, ADM-SRP-16)',
  check({ nicSelector: selector, numVfs }, { report, set }) {
    if (typeof selector !== 'object' || selector === null) return;
    if (!SELECTORS.some(field => listOf(selector[field]).length > 0 || (typeof selector[field] === 'string' && selector[field] !== ''))) {
      report('spec.nicSelector', `selects nothing; give one of ${SELECTORS.join(', ')}`);
    }
    const problem = cardProblem(selector, supportedCards(set));
    if (problem) report(`spec.nicSelector.${problem.field}`, problem.message);
    listOf(selector.pfNames).forEach((name, index) => {
      const wrong = functionsProblem(String(name), numVfs);
      if (wrong) report(`spec.nicSelector.pfNames[${index}]`, wrong);
    });
  },
});

function cardProblem({ vendor, deviceID }: Manifest, cards: ReturnType<typeof supportedCards>): { field: string; message: string } | undefined {
  const isGiven = (value: unknown): value is string => typeof value === 'string' && value !== '';
  if (isGiven(vendor) && !cards.has(vendor)) {
    return { field: 'vendor', message: `'${vendor}' is no supported vendor; supported are ${[...cards.keys()].join(', ')}` };
  }
  const possible = isGiven(vendor) ? [cards.get(vendor)!] : [...cards.values()];
  if (!isGiven(deviceID) || possible.some(devices => devices.has(deviceID))) return undefined;
  const devices = possible.flatMap(each => [...each]);
  return { field: 'deviceID', message: `'${deviceID}' is no supported card${isGiven(vendor) ? ` of vendor ${vendor}` : ''}; supported are ${devices.join(', ')}` };
}

/** `name#first-last` selects some of the virtual functions of a card. */
function functionsProblem(name: string, numVfs: Manifest): string | undefined {
  if (!name.includes('#')) return undefined;
  const match = /^[^#]*#\+?(\d+)-\+?(\d+)$/.exec(name);
  if (!match) return `'${name}' is no range of functions; write name#first-last, as 'ens1f0#0-3'`;
  const [first, last] = [Number(match[1]), Number(match[2])];
  if (last < first) return `'${name}' ends before it starts`;
  return typeof numVfs === 'number' && last >= numVfs ? `'${name}' goes beyond the ${numVfs} functions, which are numbered from 0` : undefined;
}

const functionCount = policyRule({
  id: 'network/sriov-function-count',
  summary: `An SR-IOV policy makes at least one function, and at most ${MELLANOX_FUNCTIONS} of a card of Mellanox.`,
  source: 'numVfs: refused for each card that is selected, and so is a policy that selects none (ADM-SRP-14)',
  check({ numVfs, nicSelector: selector }, { report }) {
    if (numVfs === 0) report('spec.numVfs', '0 makes no functions; give at least 1');
    if (numVfs > MELLANOX_FUNCTIONS && selector?.vendor === MELLANOX) report('spec.numVfs', `${numVfs} is more than a card of Mellanox has; at most ${MELLANOX_FUNCTIONS}`);
  },
});

const combinations = policyRule({
  id: 'network/sriov-combination',
  summary: 'Device type, RDMA, link type, switch mode and vendor of an SR-IOV policy fit together.',
  source: 'deviceType, isRdma, linkType, vdpaType, eSwitchMode, externallyManaged (ADM-SRP-08, ADM-SRP-09, ADM-SRP-10, ADM-SRP-11, ADM-SRP-12, ADM-SRP-14)',
  check({ deviceType, isRdma, linkType, vdpaType, eSwitchMode, externallyManaged, nicSelector: selector }, { report }) {
    // The mutating webhook turns RDMA on for InfiniBand, whatever is written.
    const isInfiniBand = linkType === 'ib' || linkType === 'IB';
    if (deviceType === 'vfio-pci' && isInfiniBand) report('spec.deviceType', 'vfio-pci excludes RDMA, which is always on for InfiniBand; use netdevice');
    else if (deviceType === 'vfio-pci' && isRdma === true) report('spec.isRdma', 'excludes the device type vfio-pci; remove it, or use netdevice');
    const isVdpa = vdpaType === 'virtio' || vdpaType === 'vhost';
    if (isVdpa && (deviceType ?? 'netdevice') !== 'netdevice') report('spec.deviceType', `'${deviceType}' is not for vDPA; use netdevice`);
    if (isVdpa && eSwitchMode !== 'switchdev') report('spec.eSwitchMode', 'must be switchdev for vDPA');
    if (isVdpa && selector?.vendor && selector.vendor !== MELLANOX) report('spec.vdpaType', `is for cards of Mellanox, ${MELLANOX}, and those of '${selector.vendor}' are selected; remove it`);
    if (externallyManaged === true && eSwitchMode === 'switchdev') report('spec.externallyManaged', 'excludes the switch mode switchdev');
  },
});

const policyNamespace: Rule = {
  id: 'network/sriov-namespace',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: `An SR-IOV policy is in the namespace of the operator, ${OPERATOR_NAMESPACE}.`,
  source: 'SR-IOV network operator webhook: a policy elsewhere is accepted with a warning, and not used (ADM-SRP-17)',
  kinds: [POLICY],
  check({ metadata }, { report }) {
    const { namespace } = metadata ?? {};
    if (typeof namespace === 'string' && namespace !== OPERATOR_NAMESPACE) {
      report('metadata.namespace', `the operator does not look into '${namespace}', and uses no policy there; create it in ${OPERATOR_NAMESPACE}`);
    }
  },
};

const operatorConfig: Rule = {
  id: 'network/sriov-operator-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The configuration of the SR-IOV operator is named default.',
  source: 'SR-IOV network operator webhook: SriovOperatorConfig (ADM-SRC-01)',
  kinds: ['SriovOperatorConfig'],
  check({ metadata }, { report }) {
    if (typeof metadata?.name === 'string' && metadata.name !== 'default') report('metadata.name', `'${metadata.name}' is not read; name it default`);
  },
};

const poolConfig: Rule = {
  id: 'network/sriov-pool-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A pool of SR-IOV nodes is either for hardware offload, or says which nodes it has and how many are drained at a time.',
  source: 'SR-IOV network operator webhook: SriovNetworkPoolConfig (ADM-SRC-02)',
  kinds: ['SriovNetworkPoolConfig'],
  check({ apiVersion, spec }, { report }) {
    if (typeof apiVersion !== 'string' || !apiVersion.startsWith('sriovnetwork.openshift.io/')) return;
    const { maxUnavailable, nodeSelector, ovsHardwareOffloadConfig } = spec ?? {};
    if (ovsHardwareOffloadConfig?.name) {
      for (const [field, value] of Object.entries({ maxUnavailable, nodeSelector })) {
        if (value !== undefined && value !== null) report(`spec.${field}`, 'excludes ovsHardwareOffloadConfig; make a pool of its own for it');
      }
    } else if (!isUnavailable(maxUnavailable)) {
      report('spec.maxUnavailable', `'${maxUnavailable}' is no number of nodes; write a number from 0 on, or "1%" to "100%"`);
    }
  },
};

/** A number of nodes that is not negative, or a share of them, of which there is at least one percent. */
function isUnavailable(value: unknown): boolean {
  if (typeof value === 'number') return value >= 0;
  if (typeof value !== 'string') return true;
  const percent = /^\+?(\d+)%$/.exec(value);
  return percent !== null && Number(percent[1]) >= 1 && Number(percent[1]) <= 100;
}

const fragments: Rule = {
  id: 'network/sriov-network-fragments',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'What an SR-IOV network adds to the configuration of its attachment is JSON.',
  source: 'SR-IOV network operator: ipam, capabilities and metaPlugins are pasted into a NetworkAttachmentDefinition, which is refused otherwise (ADM-SRN-05)',
  kinds: ['SriovNetwork'],
  check({ spec }, { report }) {
    const { ipam, capabilities, metaPlugins } = spec ?? {};
    if (isText(ipam) && !isObject(parsed(ipam))) report('spec.ipam', 'is no JSON object; write { "type": … }');
    if (isText(capabilities) && !isObject(parsed(capabilities))) report('spec.capabilities', 'is no JSON object; write { "mac": true } or the like');
    const plugins = isText(metaPlugins) ? parsed(`[${metaPlugins}]`) : [];
    if (!Array.isArray(plugins) || !plugins.every(plugin => isObject(plugin) && typeof plugin.type === 'string')) {
      report('spec.metaPlugins', 'is no JSON object with a type, nor several with commas between; write { "type": … }');
    }
  },
};

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the webhook of the SR-IOV network operator rejects, and what it accepts in vain. */
export const sriovRules: readonly Rule[] = [
  resourceName, nicSelector, functionCount, combinations, policyNamespace, operatorConfig, poolConfig, fragments, sriovPoliciesAgree,
];
