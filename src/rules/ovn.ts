import { outsideProblem } from './addresses';
import { ManifestSet } from './manifest-set';
import { networkConfigOf } from './network-config';
import { NetworkIndex } from './network-index';
import { canonicalSubnet, listed, OVN_TYPE, ovnConfigOf, subnetProblem } from './ovn-config';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { cidrProblem } from './values';

const ATTACHMENT = 'NetworkAttachmentDefinition';
const TOPOLOGIES = ['layer2', 'layer3', 'localnet'];
const RESERVED_NAMES = ['default', 'ovn-kubernetes'];
const PATH = 'spec.config';

const network: Rule = {
  id: 'network/ovn-config',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The configuration of an OVN-Kubernetes network names itself and its topology, and its subnets are networks.',
  source: 'OVN-Kubernetes controller; OpenShift Virtualization 4.15, 7.4; accepted, and pods on the network do not start '
    + '(ADM-OVN-01, ADM-OVN-02, ADM-OVN-03, ADM-OVN-04, ADM-OVN-05, ADM-OVN-06, ADM-OVN-07, ADM-OVN-10, R7-04, R7-26, R7-27, R7-28, R7-33)',
  kinds: [ATTACHMENT],
  check(manifest, { report }) {
    const config = ovnConfigOf(manifest)?.config;
    if (!config) return;
    const wrong = typeProblem(config);
    if (wrong) {
      report(PATH, wrong);
    } else if (!config.topology) {
      report(PATH, `has no topology, and is taken for the default network of the cluster; write one of ${TOPOLOGIES.join(', ')}`, Severity.WARNING);
    } else {
      for (const problem of [...nameProblems(config, manifest), ...addressProblems(config)]) report(PATH, problem);
      if (config.topology === 'layer3' && listed(config.subnets).length === 0) {
        report(PATH, "has no subnets, which the topology 'layer3' is documented to need; write \"subnets\": \"10.128.0.0/16/24\" or the like", Severity.WARNING);
      }
    }
  },
};

/** A field that cannot be read makes the whole unreadable. */
function typeProblem(config: Manifest): string | undefined {
  for (const field of ['topology', 'netAttachDefName', 'name', 'subnets', 'excludeSubnets']) {
    if (isGiven(config[field]) && typeof config[field] !== 'string') return `'${field}' is no text; write "${field}": "…"`;
  }
  const odd = ['mtu', 'vlanID'].find(field => isGiven(config[field]) && !Number.isInteger(config[field]));
  return odd && `'${odd}' is no whole number; write it without quotes`;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function* nameProblems({ topology, netAttachDefName, name }: Manifest, { metadata }: Manifest): Iterable<string> {
  if (!TOPOLOGIES.includes(topology)) yield `the topology '${topology}' is not known; allowed are ${TOPOLOGIES.join(', ')}`;
  if (!name || RESERVED_NAMES.includes(name)) yield `'${name ?? ''}' is no name of a secondary network; choose another`;
  const { namespace = '<namespace>', name: object } = metadata ?? {};
  const own = `${namespace}/${object}`;
  if (!netAttachDefName) {
    yield `has no netAttachDefName; write "${own}"`;
  } else if (metadata?.namespace === undefined ? !netAttachDefName.endsWith(`/${object}`) : netAttachDefName !== own) {
    yield `the netAttachDefName is '${netAttachDefName}', and the object ${own}; write that`;
  }
}

function* addressProblems({ topology, ipam, subnets, excludeSubnets }: Manifest): Iterable<string> {
  if (ipam?.type) yield 'has ipam, which OVN-Kubernetes does not use; give subnets';
  const problems = listed(subnets).map(subnet => subnetProblem(subnet, topology));
  for (const problem of problems) if (problem !== undefined) yield problem;
  // Layer 3 reads no more, and what lies within a broken network nobody knows.
  if (topology === 'layer3' || problems.some(problem => problem !== undefined)) return;
  for (const excluded of listed(excludeSubnets)) {
    const problem = cidrProblem(excluded);
    if (problem) yield problem;
    else if (!listed(subnets).some(subnet => outsideProblem(excluded, subnet) === undefined)) yield `'${excluded}' is excluded, and part of none of the subnets; remove it, or add its subnet`;
  }
}

const onePlugin: Rule = {
  id: 'network/ovn-one-plugin',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The plugin of an OVN-Kubernetes network is the only one, and is written once.',
  source: 'OVN-Kubernetes controller: chaining is not supported; accepted, and pods on the network do not start (ADM-OVN-08)',
  since: '4.15',
  kinds: [ATTACHMENT],
  check(manifest, { report }) {
    const count = ovnConfigOf(manifest)?.listed ?? 0;
    if (count > 1) report(PATH, `chains ${count} plugins, and OVN-Kubernetes must be the only one; remove the others`);
    if (count === 1 && isWholeAlone(networkConfigOf(manifest))) report(PATH, 'has the plugin in the list, and beside it once more; write it in one place');
  },
};

/** Whether what stands beside a list of plugins is the configuration of a network, too. */
function isWholeAlone({ type, topology, netAttachDefName, name }: Manifest): boolean {
  return type === OVN_TYPE && (!topology || (Boolean(netAttachDefName) && Boolean(name) && !RESERVED_NAMES.includes(name)));
}

const noList: Rule = {
  id: 'network/ovn-no-list',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The configuration of an OVN-Kubernetes network is no list of plugins.',
  source: 'OVN-Kubernetes controller: up to OpenShift 4.14 a list is taken for that of another plugin; accepted, and pods on the network do not start (ADM-OVN-08)',
  until: '4.14',
  kinds: [ATTACHMENT],
  check(manifest, { report }) {
    const config = networkConfigOf(manifest);
    if (config?.type !== OVN_TYPE && ovnConfigOf(manifest)) report(PATH, "is a list of plugins, which OVN-Kubernetes does not read; write the one plugin without 'plugins'");
  },
};

/** A network as one attachment describes it. */
interface Described {
  readonly manifest: Manifest;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Networks by name: their settings must agree. */
const shared: Rule = {
  id: 'cross/ovn-network-agrees',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'NetworkAttachmentDefinitions of one OVN-Kubernetes network have the same topology, packet size, VLAN and subnets.',
  source: 'OVN-Kubernetes controller: networks are shared by name (ADM-OVN-09, R7-29)',
  kinds: [ATTACHMENT],
  check(manifest, { report, set }) {
    const config = ovnConfigOf(manifest)?.config;
    const facts = config && factsOf(config, manifest);
    const first = facts && firstOf(config.name, set);
    if (!facts || !first) return;
    const isOther = (field: string) => ![facts[field], first.facts[field]].includes(undefined) && facts[field] !== first.facts[field];
    const differing = Object.keys(facts).filter(isOther);
    if (differing.length === 0) return;
    const { namespace, name } = first.manifest.metadata ?? {};
    report(PATH, `the network '${config.name}' has another ${differing.join(', ')} in ${namespace ? `${namespace}/` : ''}${name}; let both agree, or name it otherwise`);
  },
};

/** What must agree, in its only form; nothing of a configuration that is wrong by itself. */
function factsOf(config: Manifest, manifest: Manifest): Described['facts'] | undefined {
  if (typeProblem(config) || !config.topology || [...nameProblems(config, manifest), ...addressProblems(config)].length > 0) return undefined;
  const { topology, mtu, vlanID, subnets, excludeSubnets } = config;
  return {
    topology,
    // What is not given is the size of the cluster, which nobody knows here.
    mtu: mtu ?? undefined,
    vlanID: topology === 'localnet' ? vlanID ?? 0 : 0,
    subnets: listed(subnets).map(subnet => canonicalSubnet(subnet, topology)).sort().join(),
    excludeSubnets: topology === 'layer3' ? '' : listed(excludeSubnets).map(subnet => canonicalSubnet(subnet, topology)).sort().join(),
  };
}

function firstOf(name: string, set: ManifestSet): Described | undefined {
  let networks = firstOfName.get(set);
  if (!networks) {
    firstOfName.set(set, networks = new Map());
    for (const { manifest } of set.ofKind(ATTACHMENT)) {
      const config = ovnConfigOf(manifest)?.config;
      const facts = config && !networks.has(config.name) ? factsOf(config, manifest) : undefined;
      if (facts) networks.set(config.name, { manifest, facts });
    }
  }
  return networks.get(name);
}

const firstOfName = new WeakMap<ManifestSet, Map<string, Described>>();

/** The network of the nodes that OpenShift maps itself. */
const MAPPED_BY_DEFAULT = 'physnet';

const localnetMapped: Rule = {
  id: 'cross/localnet-mapped',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A localnet network has the name of a bridge mapping of the nodes, where node policies make such mappings.',
  source: 'OVN-Kubernetes; OpenShift Virtualization 4.15, 7.4.1.2: the name equals the localnet of a mapping in ovn.bridge-mappings (ADM-OVN-11, R7-31, R7-32)',
  kinds: [ATTACHMENT],
  check(manifest, { report, set, complete }: RuleContext) {
    const { topology, name } = ovnConfigOf(manifest)?.config ?? {};
    const { localnets } = NetworkIndex.of(set);
    if (topology !== 'localnet' || typeof name !== 'string' || name === '' || name === MAPPED_BY_DEFAULT) return;
    if (localnets.has(name) || !(complete || localnets.size > 0)) return;
    const others = [...localnets].join(', ');
    report(PATH, `no node policy maps '${name}' to a bridge; add it to ovn.bridge-mappings of one${others ? `, or use one of ${others}` : ''}`);
  },
};

/** What the controller of OVN-Kubernetes does not take. */
export const ovnRules: readonly Rule[] = [network, onePlugin, noList, shared, localnetMapped];
