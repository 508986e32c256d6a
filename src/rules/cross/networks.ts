import { isIPv6 } from 'net';
import { cidrRange } from '../addresses';
import { listOf } from '../engine';
import { MACHINE_KINDS } from '../kubevirt/machine-spec';
import { groupKind, ManifestSet } from '../manifest-set';
import { networkConfigOf, pluginsOf } from '../network-config';
import { NetworkIndex } from '../network-index';
import { listed, OVN_TYPE } from '../ovn-config';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { cidrProblem } from '../values';
import { nameOf } from './machines';
import { isInMesh, portProblem } from './mesh';
import { selectedMachines } from './services';

const machineNetworkTopology: Rule = {
  id: 'cross/machine-network-topology',
  needs: ['multus'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A machine is on OVN-Kubernetes networks of the topologies layer2 and localnet, which give out no addresses.',
  source: 'OpenShift Virtualization 4.15, 7.1.3, 7.4 and 7.4.1.1: others are for pods (R7-04, R7-30)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    for (const { path, name, config } of NetworkIndex.of(surroundings).networksOf(manifest)) {
      const plugin = config && pluginsOf(config).find(({ type }) => type === OVN_TYPE);
      if (!plugin) continue;
      if (plugin.topology === 'layer3') report(path, `the network '${name}' is of the topology 'layer3', which is for pods; use one of layer2 or localnet`);
      else if (listed(plugin.subnets).length > 0) report(path, `the network '${name}' gives out addresses of its subnets, which is not supported for virtual machines; use one without`);
    }
  },
};

/** Networks of the cluster itself, as far as the set says. */
function clusterNetworks(set: ManifestSet): string[] {
  return set.ofKind('Network').flatMap(({ manifest }) => isOfCluster(manifest) ? cidrsOf(manifest) : []);
}

function isOfCluster(manifest: Manifest): boolean {
  return ['config.openshift.io/Network', 'operator.openshift.io/Network'].includes(groupKind(manifest)) && manifest.metadata?.name === 'cluster';
}

function cidrsOf({ spec }: Manifest): string[] {
  const given = [...listOf(spec?.clusterNetwork).map(({ cidr }) => cidr), ...listOf(spec?.serviceNetwork)];
  return given.filter(cidr => typeof cidr === 'string' && cidrProblem(cidr) === undefined);
}

const singleStackIpv6: Rule = {
  id: 'cross/cluster-ipv6',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A cluster with virtual machines has IPv4, alone or beside IPv6.',
  source: 'OpenShift Virtualization 4.15, 7.1 and 11.5.35: it does not run on a cluster with IPv6 only (R7-01, R9-187)',
  kinds: ['Network'],
  check(manifest, { report, set }) {
    if (!isOfCluster(manifest) || !['HyperConverged', ...MACHINE_KINDS].some(kind => set.ofKind(kind).length > 0)) return;
    const cidrs = cidrsOf(manifest);
    if (cidrs.length > 0 && cidrs.every(cidr => isIPv6(cidr.split('/')[0]))) report('spec.clusterNetwork', 'is of IPv6 only, on which OpenShift Virtualization does not run; add a network of IPv4');
  },
};

const migrationNetworkConfig: Rule = {
  id: 'cross/migration-network-config',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The live migration network gives an address to each node, out of a range that is no part of the networks of the cluster.',
  source: 'OpenShift Virtualization 4.15, 4.3.3.1 and 7.6.1: ipam.type whereabouts, ipam.range (R1-127, R7-50)',
  kinds: ['NetworkAttachmentDefinition'],
  check(manifest, { report, set }) {
    const { name, namespace } = manifest.metadata ?? {};
    const isNamed = set.ofKind('HyperConverged').some(({ manifest: cluster }) =>
      typeof name === 'string' && cluster.spec?.liveMigrationConfig?.network === name && cluster.metadata?.namespace === namespace);
    const config = isNamed ? networkConfigOf(manifest) : undefined;
    if (!config) return;
    const plugins = pluginsOf(config);
    const ipam = plugins.map(plugin => plugin.ipam).find(each => each?.type);
    if (!ipam) {
      const hasAddresses = plugins.some(({ type, subnets }) => type === OVN_TYPE && listed(subnets).length > 0);
      if (!hasAddresses) report('spec.config', 'gives out no addresses, which nodes need to migrate machines; add "ipam": { "type": "whereabouts", "range": … }', Severity.WARNING);
      return;
    }
    if (ipam.type !== 'whereabouts') return;
    for (const range of [ipam.range, ...listOf(ipam.ipRanges).map(each => each.range)]) {
      if (typeof range !== 'string' || range === '') continue;
      // From one address to another of a network.
      const cidr = range.slice(range.lastIndexOf('-') + 1);
      const problem = cidrProblem(cidr);
      const overlapping = problem ? undefined : clusterNetworks(set).find(other => overlap(cidr, other));
      if (problem) report('spec.config', `the range ${problem}`);
      else if (overlapping) report('spec.config', `the range '${range}' overlaps ${overlapping}, a network of the cluster; use a range of its own`);
    }
  },
};

function overlap(one: string, other: string): boolean {
  if (one.includes(':') !== other.includes(':')) return false;
  const [a, b] = [cidrRange(one), cidrRange(other)];
  return a.first <= b.last && b.first <= a.last;
}

const meshPort: Rule = {
  id: 'cross/mesh-port',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A Service leads to no port of a machine that live migration or the service mesh take.',
  source: 'OpenShift Virtualization 4.15, 7.2.1 and 7.5.1: ports 49152 and 49153, and those of the sidecar (R7-13, R7-43)',
  kinds: ['Service'],
  check(manifest, { report, set }) {
    const machines = selectedMachines(manifest, set);
    if (machines.length === 0) return;
    const inMesh = machines.some(isInMesh);
    listOf(manifest.spec?.ports).forEach(({ port, targetPort }, index) => {
      const given = targetPort || port;
      const problem = given === 65536 ? undefined : portProblem(given, inMesh);
      if (problem) report(`spec.ports[${index}].${targetPort ? 'targetPort' : 'port'}`, `${nameOf(machines[0])}: ${problem}`);
    });
  },
};

/** Whether networks do for the machines on them, and for migration. */
export const crossNetworkRules: readonly Rule[] = [machineNetworkTopology, singleStackIpv6, migrationNetworkConfig, meshPort];
