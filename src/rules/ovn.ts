import { networkConfigOf } from './network-config';
import { FindingClass, Manifest, Rule, Severity } from './rule';
import { cidrProblem } from './values';

const TYPE = 'ovn-k8s-cni-overlay';
const TOPOLOGIES = ['layer2', 'layer3', 'localnet'];

/** The configuration that OVN-Kubernetes reads, single or the one of a list, with the name of the network. */
function ovnConfigOf(manifest: Manifest): Manifest | undefined {
  const config = networkConfigOf(manifest);
  if (config?.type === TYPE) return config;
  const plugin = Array.isArray(config?.plugins) ? config.plugins.find((each: Manifest) => each?.type === TYPE) : undefined;
  return plugin && { ...plugin, name: config.name };
}

const network: Rule = {
  id: 'network/ovn-config',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The configuration of an OVN-Kubernetes network names itself and its topology, and its subnets are networks.',
  source: 'OVN-Kubernetes controller; OpenShift Virtualization 4.15, 7.4; accepted, and pods on the network do not start',
  kinds: ['NetworkAttachmentDefinition'],
  check(manifest, { report }) {
    const config = ovnConfigOf(manifest);
    if (!config) return;
    const say = (message: string) => report('spec.config', message);
    const { topology, netAttachDefName, name, ipam, subnets, excludeSubnets } = config;
    const { metadata } = manifest;
    if (topology && !TOPOLOGIES.includes(topology)) say(`the topology '${topology}' is not known; allowed are ${TOPOLOGIES.join(', ')}`);
    if (!name || name === 'default' || name === 'ovn-kubernetes') say(`'${name ?? ''}' is no name of a secondary network; choose another`);
    const own = metadata?.namespace === undefined ? undefined : `${metadata.namespace}/${metadata.name}`;
    if (!netAttachDefName) say(`has no netAttachDefName; write "${own ?? `<namespace>/${metadata?.name}`}"`);
    else if (own !== undefined && netAttachDefName !== own) say(`the netAttachDefName is '${netAttachDefName}', and the object ${own}; write that`);
    if (ipam?.type) say('has ipam, which OVN-Kubernetes does not use; give subnets');
    for (const subnet of listed(subnets)) {
      const [cidr, hosts] = subnetParts(subnet);
      const problem = cidrProblem(cidr) ?? (hosts !== undefined && topology !== 'layer3' ? `'${subnet}' has a host length, which is for layer3 only` : undefined);
      if (problem) say(problem);
    }
    for (const excluded of topology === 'layer3' ? [] : listed(excludeSubnets)) {
      const problem = cidrProblem(excluded);
      if (problem) say(problem);
    }
  },
};

/** `a, b` as a list. */
function listed(value: Manifest): string[] {
  return typeof value === 'string' && value.trim() !== '' ? value.split(',').map(each => each.trim()) : [];
}

/** `10.1.0.0/16/24` is a network and the length of the part of each node. */
function subnetParts(subnet: string): [string, string | undefined] {
  const parts = subnet.split('/');
  return [parts.slice(0, 2).join('/'), parts[2]];
}

/** Networks by name: their settings must agree. */
const shared: Rule = {
  id: 'cross/ovn-network-agrees',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'NetworkAttachmentDefinitions of one OVN-Kubernetes network have the same topology, packet size, VLAN and subnets.',
  source: 'OVN-Kubernetes controller: networks are shared by name',
  kinds: ['NetworkAttachmentDefinition'],
  check(manifest, { report, set }) {
    const config = ovnConfigOf(manifest);
    if (!config?.name) return;
    let first = firstOfName.get(set)?.get(config.name);
    if (!first) {
      const names = firstOfName.get(set) ?? firstOfName.set(set, new Map()).get(set)!;
      names.set(config.name, first = { manifest, config });
    }
    const differing = ['topology', 'mtu', 'vlanID', 'subnets', 'excludeSubnets'].filter(field => config[field] !== first.config[field]);
    if (differing.length === 0) return;
    const { namespace, name } = first.manifest.metadata ?? {};
    report('spec.config', `the network '${config.name}' has another ${differing.join(', ')} in ${namespace ? `${namespace}/` : ''}${name}; let both agree, or name it otherwise`);
  },
};

const firstOfName = new WeakMap<object, Map<string, { readonly manifest: Manifest; readonly config: Manifest }>>();

/** What the controller of OVN-Kubernetes does not take. */
export const ovnRules: readonly Rule[] = [network, shared];
