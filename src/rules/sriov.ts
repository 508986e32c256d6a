import { listOf } from './engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';

/** Vendors of network cards in the operator's list. */
const VENDORS = ['8086', '15b3', '14e4', '1077', '1af4', '177d'];
const SELECTORS = ['vendor', 'deviceID', 'pfNames', 'rootDevices', 'netFilter'];

function policyRule(id: string, summary: string, check: (spec: Manifest, report: RuleContext['report']) => void): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: 'SR-IOV network operator webhook: SriovNetworkNodePolicy',
    kinds: ['SriovNetworkNodePolicy'],
    check: ({ spec, metadata }, { report }) => {
      // The policy of this name is the operator's own, and is not looked at.
      if (typeof spec === 'object' && spec !== null && metadata?.name !== 'default') check(spec, report);
    },
  };
}

const resourceName = policyRule('network/sriov-resource-name', 'The resource name of an SR-IOV policy has letters, digits and `_` only.', ({ resourceName: name }, report) => {
  if (typeof name === 'string' && !/^[a-zA-Z0-9_]+$/.test(name)) report('spec.resourceName', `'${name}' is no resource name; allowed are letters, digits and '_'`);
});

const nicSelector = policyRule('network/sriov-nic-selector', 'An SR-IOV policy selects network cards, of a supported vendor, and functions that there are.',
  ({ nicSelector: selector, numVfs }, report) => {
    if (!selector) return;
    if (!SELECTORS.some(field => listOf(selector[field]).length > 0 || (typeof selector[field] === 'string' && selector[field] !== ''))) {
      report('spec.nicSelector', `selects nothing; give one of ${SELECTORS.join(', ')}`);
    }
    if (selector.vendor && !VENDORS.includes(selector.vendor)) report('spec.nicSelector.vendor', `'${selector.vendor}' is no supported vendor; supported are ${VENDORS.join(', ')}`);
    listOf(selector.pfNames).forEach((name, index) => {
      const problem = functionsProblem(String(name), numVfs);
      if (problem) report(`spec.nicSelector.pfNames[${index}]`, problem);
    });
  });

/** `name#first-last` selects some of the virtual functions of a card. */
function functionsProblem(name: string, numVfs: Manifest): string | undefined {
  if (!name.includes('#')) return undefined;
  const match = /^[^#]*#(\d+)-(\d+)$/.exec(name);
  if (!match) return `'${name}' is no range of functions; write name#first-last, as 'ens1f0#0-3'`;
  const [first, last] = [Number(match[1]), Number(match[2])];
  if (last < first) return `'${name}' ends before it starts`;
  return typeof numVfs === 'number' && last >= numVfs ? `'${name}' goes beyond the ${numVfs} functions, which are numbered from 0` : undefined;
}

const combinations = policyRule('network/sriov-combination', 'Device type, RDMA, link type and switch mode of an SR-IOV policy fit together.',
  ({ deviceType = 'netdevice', isRdma, linkType, vdpaType, eSwitchMode, externallyManaged }, report) => {
    if (deviceType === 'vfio-pci' && isRdma === true) report('spec.isRdma', 'excludes the device type vfio-pci; use netdevice');
    if (/^ib$/i.test(String(linkType)) && isRdma === false) report('spec.isRdma', 'is on for InfiniBand; remove it, or set it to true');
    if (vdpaType && deviceType !== 'netdevice') report('spec.deviceType', 'must be netdevice for vDPA');
    if (vdpaType && eSwitchMode !== 'switchdev') report('spec.eSwitchMode', 'must be switchdev for vDPA');
    if (externallyManaged === true && eSwitchMode === 'switchdev') report('spec.externallyManaged', 'excludes the switch mode switchdev');
  });

const operatorConfig: Rule = {
  id: 'network/sriov-operator-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The configuration of the SR-IOV operator is named default.',
  source: 'SR-IOV network operator webhook: SriovOperatorConfig',
  kinds: ['SriovOperatorConfig'],
  check({ metadata }, { report }) {
    if (typeof metadata?.name === 'string' && metadata.name !== 'default') report('metadata.name', `'${metadata.name}' is not read; name it default`);
  },
};

/** What the webhook of the SR-IOV network operator rejects. */
export const sriovRules: readonly Rule[] = [resourceName, nicSelector, combinations, operatorConfig];

