import { fieldPath, listOf } from './engine';
import { MACHINE_KINDS, rawMachineSpec } from './kubevirt/machine-spec';
import { allowsCustomMac, assignsAddresses, bridgeOf, networkConfigOf, networkConfigProblem } from './network-config';
import { NetworkIndex, nodeInterfaces } from './network-index';
import { FindingClass, Rule, Severity } from './rule';
import { labelValueProblem, qualifiedNameProblem } from './values';

const ATTACHMENT = 'NetworkAttachmentDefinition';
const NODE_POLICY = 'NodeNetworkConfigurationPolicy';

/** Namespaces whose networks OpenShift lets pods of every namespace use. */
const GLOBAL_NAMESPACES = ['default', 'openshift-multus', 'openshift-sriov-network-operator', 'openshift-cnv'];

/** Name that the admission webhook of Multus accepts: like other names, and without dots or a `0` in front. */
export function attachmentNameProblem(name: string): string | undefined {
  if (/^[a-z1-9-]([-a-z0-9]*[a-z0-9])?$/.test(name)) return undefined;
  return `'${name}' is refused for a network; allowed are lower-case letters, digits and '-', no dot, not '0' in front, a letter or digit at the end`;
}

const attachmentName: Rule = {
  id: 'network/attachment-name',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The name of a NetworkAttachmentDefinition has no dots and does not start with 0.',
  source: 'Multus admission webhook: metadata.name (ADM-NAD-01, R6B-97)',
  kinds: [ATTACHMENT],
  check({ metadata }, { report }) {
    const problem = typeof metadata?.name === 'string' ? attachmentNameProblem(metadata.name) : undefined;
    if (problem) report('metadata.name', problem);
  },
};

const attachmentConfig: Rule = {
  id: 'network/attachment-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The configuration of a NetworkAttachmentDefinition is a JSON object with one plugin, or a named list of plugins.',
  source: 'Multus admission webhook: spec.config; CNI specification 0.3.1; OpenShift Virtualization 4.15, 6.13.6.1 '
    + '(ADM-NAD-02, ADM-NAD-03, ADM-NAD-04, ADM-NAD-05, ADM-NAD-06, ADM-NAD-08, ADM-CRASH-08, R1-127, R6B-97, R7-50, SS-70)',
  kinds: [ATTACHMENT],
  check({ spec }, { report }) {
    const text = spec?.config;
    // Without any the plugin reads a file on the node.
    if (typeof text !== 'string' || text === '') return;
    const problem = configTextProblem(text);
    if (problem) report('spec.config', `the configuration ${problem}`);
  },
};

function configTextProblem(text: string): string | undefined {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  return networkConfigProblem(config);
}

const attachmentVersion: Rule = {
  id: 'network/attachment-version',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The configuration of a NetworkAttachmentDefinition says its CNI version and its name.',
  source: 'OpenShift Virtualization 4.15, 4.3.3.1 and 6.13.6.1; without a version plugins read it as the oldest, 0.1.0, which knows no list (ADM-NAD-07, R7-27)',
  kinds: [ATTACHMENT],
  check(manifest, { report }) {
    const config = networkConfigOf(manifest);
    if (!config || networkConfigProblem(config)) return;
    if (!config.cniVersion) report('spec.config', "the configuration has no 'cniVersion'; write \"0.3.1\"");
    if (!config.name) report('spec.config', `the configuration has no 'name'; write "${manifest.metadata?.name ?? ''}"`);
  },
};

const policyName: Rule = {
  id: 'network/node-policy-name',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The name of a NodeNetworkConfigurationPolicy is a label value.',
  source: 'NMState admission webhook: metadata.name (ADM-NNCP-01)',
  kinds: [NODE_POLICY],
  check({ metadata }, { report }) {
    const problem = typeof metadata?.name === 'string' ? labelValueProblem(metadata.name) : undefined;
    if (problem) report('metadata.name', problem);
  },
};

const policySelector: Rule = {
  id: 'network/node-policy-selector',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The node selector of a NodeNetworkConfigurationPolicy is of labels that a node can have.',
  source: 'NMState admission webhook: nodeSelector is looked at when a policy is changed, not when it is created (ADM-NNCP-03, ADM-NNCP-04)',
  kinds: [NODE_POLICY],
  check({ spec }, { report }) {
    const selector: unknown = spec?.nodeSelector;
    if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) return;
    for (const [key, value] of Object.entries(selector)) {
      const problem = qualifiedNameProblem(key) ?? (typeof value === 'string' ? labelValueProblem(value) : undefined);
      if (problem) report(fieldPath('spec.nodeSelector', key), `${problem}; the policy selects no node, and any later change of it is refused`);
    }
  },
};

const bridgeHasBridge: Rule = {
  id: 'network/linux-bridge',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A Linux bridge of a node policy says in `bridge` what is attached to it.',
  source: 'OpenShift Virtualization 4.15, 4.3.2.1: bridge.port (ADM-NNCP-08, R1-121)',
  kinds: [NODE_POLICY],
  check(manifest, { report }) {
    nodeInterfaces(manifest).forEach(({ name, type, state, bridge }, index) => {
      if (type !== 'linux-bridge' || state === 'absent' || bridge) return;
      report(`spec.desiredState.interfaces[${index}]`, `the bridge '${name}' has no 'bridge'; name in bridge.port the network card that it is attached to`);
    });
  },
};

const nodeInterfaceUnique: Rule = {
  id: 'network/node-interface-unique',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'A node policy describes an interface once.',
  source: 'NMState API: desiredState.interfaces[].name and type; the nodes keep one of the two (ADM-NNCP-08)',
  kinds: [NODE_POLICY],
  check(manifest, { report }) {
    const seen = new Map<string, number>();
    nodeInterfaces(manifest).forEach(({ name, type }, index) => {
      const key = JSON.stringify([name, type]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else report(`spec.desiredState.interfaces[${index}].name`, `'${name}' is already described in interfaces[${first}]; join the two`);
    });
  },
};

const bridgeOnNodes: Rule = {
  id: 'cross/bridge-on-nodes',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The bridge of a network is made by a node policy, where there are node policies.',
  source: 'OpenShift Virtualization 4.15, 4.3.2 and 6.13.6.1; machines on the network do not start on a node without the bridge (SS-69)',
  kinds: [ATTACHMENT],
  check(manifest, { report, set }) {
    const config = networkConfigOf(manifest);
    const bridge = config && bridgeOf(config);
    const { bridges } = NetworkIndex.of(set);
    if (!bridge || !bridges || bridges.has(bridge)) return;
    const others = [...bridges].join(', ');
    report('spec.config', `no node policy makes the bridge '${bridge}'; add it to one${others ? `, or use one of ${others}` : ''}`);
  },
};

const machineNetworkNamespace: Rule = {
  id: 'cross/machine-network-namespace',
  needs: ['multus'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The secondary network of a machine is in the namespace where its name is looked up.',
  source: 'OpenShift Virtualization 4.15, 4.3.2.2; a name without namespace is looked up in that of the machine (R1-123, R7-36)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const own = manifest.metadata?.namespace;
    for (const { path, namespace, name, elsewhere } of NetworkIndex.of(surroundings).networksOf(manifest)) {
      if (elsewhere !== undefined) {
        report(path, `'${name}' is looked up in namespace '${namespace ?? own}', and is in '${elsewhere}'; create it in the namespace of the machine, `
          + `or in 'default' and refer to it as 'default/${name}'`);
      } else if (namespace !== undefined && own !== undefined && namespace !== own && !GLOBAL_NAMESPACES.includes(namespace)) {
        report(path, `OpenShift lets machines use networks of their own namespace and of 'default' only; create '${name}' in '${own}' or in 'default'`, Severity.WARNING);
      }
    }
  },
};

const machineNetworkIpam: Rule = {
  id: 'cross/machine-network-ipam',
  needs: ['multus'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The secondary network of a machine gives out no IP addresses.',
  source: 'OpenShift Virtualization 4.15, 4.3.2.2: IPAM in a network of virtual machines is not supported (R1-122, R7-26)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    for (const { path, name, config } of NetworkIndex.of(surroundings).networksOf(manifest)) {
      if (config && assignsAddresses(config)) {
        report(path, `the network '${name}' gives out IP addresses, which is not supported for virtual machines; remove 'ipam' from its configuration`);
      }
    }
  },
};

const machineNetworkMac: Rule = {
  id: 'cross/machine-network-mac',
  needs: ['macAddress'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The bridge network of an interface with a chosen MAC address has the tuning plugin.',
  source: 'OpenShift Virtualization 4.15, 6.13.6.1: the tuning plugin provides support for custom MAC addresses (SS-71)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = rawMachineSpec(manifest);
    const networks = NetworkIndex.of(surroundings).networksOf(manifest);
    listOf(spec.domain?.devices?.interfaces).forEach((networkCard, index) => {
      if (!networkCard?.macAddress) return;
      const { name, config } = networks.find(network => network.interfaceName === networkCard.name) ?? {};
      if (!config || !bridgeOf(config) || allowsCustomMac(config)) return;
      report(`${at}.domain.devices.interfaces[${index}].macAddress`,
        `the network '${name}' has no plugin for chosen MAC addresses; chain 'cnv-tuning' behind its bridge, or leave the address to the MAC pool`);
    });
  },
};

/** Networks: what their webhooks reject, and how they fit machines and nodes. */
export const networkRules: readonly Rule[] = [
  attachmentName,
  attachmentConfig,
  attachmentVersion,
  policyName,
  policySelector,
  bridgeHasBridge,
  nodeInterfaceUnique,
  bridgeOnNodes,
  machineNetworkNamespace,
  machineNetworkIpam,
  machineNetworkMac,
];
