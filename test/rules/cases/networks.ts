import { Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const INJECT = 'sidecar.istio.io/inject';
const RESOURCE = 'k8s.v1.cni.cncf.io/resourceName';
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });

const attachment = (config: object, metadata: object = {}) => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name: 'lan', namespace: 'site', ...metadata },
  spec: { config: JSON.stringify({ cniVersion: '0.3.1', name: 'lan', ...config }) },
});
const bridge = (more: object, annotations: object = {}) => attachment({ type: 'cnv-bridge', bridge: 'br1', ...more }, { annotations });
const ovn = (more: object) => attachment({ type: 'ovn-k8s-cni-overlay', netAttachDefName: 'site/lan', ...more });
const migration = (more: object, namespace = 'openshift-cnv') => attachment({ type: 'macvlan', master: 'eth1', mode: 'bridge', ...more }, { name: 'migration', namespace });
const ranged = (range: string) => migration({ ipam: { type: 'whereabouts', range } });
const migrating = hyperConverged({ liveMigrationConfig: { network: 'migration' } });
const clusterNetwork = (spec: object) => ({ apiVersion: 'config.openshift.io/v1', kind: 'Network', metadata: { name: 'cluster' }, spec });
const dual = clusterNetwork({ clusterNetwork: [{ cidr: '10.128.0.0/14', hostPrefix: 23 }, { cidr: 'fd01::/48', hostPrefix: 64 }], serviceNetwork: ['172.30.0.0/16', 'fd02::/112'] });
const ipv6 = clusterNetwork({ clusterNetwork: [{ cidr: 'fd01::/48', hostPrefix: 64 }], serviceNetwork: ['fd02::/112'] });

const onLan = vm({ domain: { devices: { interfaces: [{ name: 'lan', bridge: {} }] } }, networks: [{ name: 'lan', multus: { networkName: 'lan' } }] });
const onPod = (device: object = {}, pod: object = {}) => ({ domain: { devices: { interfaces: [{ name: 'n', masquerade: {}, ...device }] } }, networks: [{ name: 'n', pod }] });
const listening = (...ports: number[]) => vm(onPod({ ports: ports.map(port => ({ port })) }));
const annotated = (machine: object, value = 'true', labels: object = {}) => {
  const made = vm(machine) as { spec: { template: object } };
  return { ...made, spec: { ...made.spec, template: { ...made.spec.template, metadata: { labels, annotations: { [INJECT]: value } } } } };
};
const service = (port: object) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 's', namespace: 'site' }, spec: { selector: { app: 'db' }, ports: [port] } });
const namespace = (labels: object) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'site', labels } });
const POOL = 'mutatevirtualmachines.kubemacpool.io';

export const networkCases: Cases = {
  'vm/port-usable': {
    accepts: [
      { name: 'other ports', manifests: [listening(80, 49151, 49154, 65535)] },
      { name: 'the ports of a sidecar that is not there', manifests: [listening(15001)] },
      { name: 'a mesh that the machine is kept out of', manifests: [annotated(onPod({ ports: [{ port: 15001 }] }), 'false')] },
    ],
    rejects: [
      rejected('a port of live migration', `${AT}.domain.devices.interfaces[0].ports[1].port`, listening(80, 49152)),
      rejected('a port of the sidecar', `${AT}.domain.devices.interfaces[0].ports[0].port`, annotated(onPod({ ports: [{ port: 15090 }] }))),
      rejected('a port beyond the last', `${AT}.domain.devices.interfaces[0].ports[0].port`, listening(65536)),
    ],
  },
  'vm/pod-network-cidr': {
    accepts: [
      { name: 'the default', manifests: [vm(onPod({}, { vmNetworkCIDR: '10.0.2.0/24', vmIPv6NetworkCIDR: 'fd10:0:2::/120' }))] },
      { name: 'four addresses', manifests: [vm(onPod({}, { vmNetworkCIDR: '10.0.2.0/30', vmIPv6NetworkCIDR: 'fd10:0:2::/126' }))] },
      { name: 'an interface that is not masked', manifests: [vm({ domain: { devices: { interfaces: [{ name: 'n', bridge: {} }] } }, networks: [{ name: 'n', pod: { vmNetworkCIDR: 'x' } }] })] },
    ],
    rejects: [
      rejected('no network', `${AT}.networks[0].pod.vmIPv6NetworkCIDR`, vm(onPod({}, { vmIPv6NetworkCIDR: 'fd10:0:2::1' }))),
      rejected('the other family', `${AT}.networks[0].pod.vmNetworkCIDR`, vm(onPod({}, { vmNetworkCIDR: 'fd10::/64' }))),
      rejected('IPv4 for IPv6', `${AT}.networks[0].pod.vmIPv6NetworkCIDR`, vm(onPod({}, { vmIPv6NetworkCIDR: '10.0.2.0/24' }))),
      rejected('two addresses', `${AT}.networks[0].pod.vmNetworkCIDR`, vm(onPod({}, { vmNetworkCIDR: '10.0.2.0/31' }))),
      rejected('two addresses of IPv6', `${AT}.networks[0].pod.vmIPv6NetworkCIDR`, vm(onPod({}, { vmIPv6NetworkCIDR: 'fd10::/127' }))),
    ],
  },
  'vm/service-mesh': {
    accepts: [
      { name: 'masquerade on the pod network', manifests: [annotated(onPod())] },
      { name: 'the default interface', manifests: [annotated({})] },
      { name: 'an annotation in both places', manifests: [{ ...annotated(onPod()), metadata: { name: 'vm', annotations: { [INJECT]: 'true' } } }] },
      { name: 'no mesh', manifests: [annotated({ domain: { devices: { autoattachPodInterface: false } } }, 'false')] },
    ],
    rejects: [
      rejected('a machine that is not on the pod network', `${AT.replace(/spec$/, 'metadata')}.annotations["${INJECT}"]`, annotated({ domain: { devices: { autoattachPodInterface: false } } })),
      rejected('a secondary network, in other letters', `${AT.replace(/spec$/, 'metadata')}.annotations["${INJECT}"]`,
        annotated({ domain: { devices: { interfaces: [{ name: 'lan', bridge: {} }] } }, networks: [{ name: 'lan', multus: { networkName: 'lan' } }] }, 'True')),
      rejected('an annotation of the VirtualMachine', `metadata.annotations["${INJECT}"]`, vm(onPod(), {}, { annotations: { [INJECT]: 'true' } })),
    ],
  },
  'network/bridge-resource': {
    accepts: [
      { name: 'the bridge of the network', manifests: [bridge({}, { [RESOURCE]: 'bridge.network.kubevirt.io/br1' })] },
      { name: 'a resource of another kind', manifests: [bridge({}, { [RESOURCE]: 'openshift.io/fast' })] },
    ],
    rejects: [rejected('another bridge', `metadata.annotations["${RESOURCE}"]`, bridge({}, { [RESOURCE]: 'bridge.network.kubevirt.io/br2' }))],
  },
  'network/vlan': {
    accepts: [
      { name: 'the last VLAN', manifests: [bridge({ vlan: 4094 })] },
      { name: 'none', manifests: [bridge({ vlan: 0 })] },
      { name: 'a localnet network', manifests: [ovn({ topology: 'localnet', vlanID: 33 })] },
    ],
    rejects: [
      rejected('a number too high', 'spec.config', bridge({ vlan: 4095 })),
      rejected('a negative number', 'spec.config', bridge({ vlan: -1 })),
      rejected('a text', 'spec.config', bridge({ vlan: '100' })),
      rejected('a localnet network with a number too high', 'spec.config', ovn({ topology: 'localnet', vlanID: 5000 })),
      rejected('a network that has none', 'spec.config', ovn({ topology: 'layer2', vlanID: 33 })),
    ],
  },
  'network/mac-pool-label': {
    accepts: [
      { name: 'the pool off', manifests: [namespace({ [POOL]: 'ignore' })] },
      { name: 'the pool on', manifests: [namespace({})] },
    ],
    rejects: [rejected('another value', `metadata.labels["${POOL}"]`, namespace({ [POOL]: 'disabled' }))],
  },
  'cross/machine-network-topology': {
    accepts: [
      { name: 'layer2', manifests: [onLan, ovn({ topology: 'layer2' })] },
      { name: 'localnet', manifests: [onLan, ovn({ topology: 'localnet' })] },
      { name: 'a network that no machine is on', manifests: [vm(), ovn({ topology: 'layer3', subnets: '10.1.0.0/16/24' })] },
    ],
    rejects: [
      rejected('layer3', `${AT}.networks[0].multus.networkName`, onLan, ovn({ topology: 'layer3', subnets: '10.1.0.0/16/24' })),
      rejected('subnets', `${AT}.networks[0].multus.networkName`, onLan, ovn({ topology: 'layer2', subnets: '10.1.0.0/16' })),
    ],
  },
  'cross/cluster-ipv6': {
    accepts: [
      { name: 'both families', manifests: [dual, vm()] },
      { name: 'a cluster without virtual machines', manifests: [ipv6] },
      { name: 'networks that are not given', manifests: [clusterNetwork({}), vm()] },
    ],
    rejects: [rejected('IPv6 only', 'spec.clusterNetwork', ipv6, vm())],
  },
  'cross/migration-network-config': {
    accepts: [
      { name: 'a range of its own', manifests: [ranged('10.200.5.0/24'), migrating, dual] },
      { name: 'a part of a network', manifests: [ranged('10.200.5.10-10.200.5.40/24'), migrating] },
      { name: 'another plugin for addresses', manifests: [migration({ ipam: { type: 'static', addresses: [] } }), migrating] },
      { name: 'a network of machines', manifests: [bridge({}), migrating] },
      { name: 'a network of that name elsewhere', manifests: [migration({}, 'site'), migrating] },
    ],
    rejects: [
      rejected('no addresses', 'spec.config', migration({}), migrating),
      rejected('no network', 'spec.config', ranged('10.200.5.0'), migrating),
      rejected('a range of the pods', 'spec.config', ranged('10.130.0.0/24'), migrating, dual),
      rejected('a range of the Services, of IPv6', 'spec.config', ranged('fd02::/64'), migrating, dual),
    ],
  },
  'cross/mesh-port': {
    accepts: [
      { name: 'another port', manifests: [service({ port: 15001, targetPort: 8080 }), annotated(onPod(), 'true', { app: 'db' })] },
      { name: 'a machine without a mesh', manifests: [service({ port: 15001 }), annotated(onPod(), 'false', { app: 'db' })] },
    ],
    rejects: [
      rejected('a port of the sidecar', 'spec.ports[0].targetPort', service({ port: 80, targetPort: 15020 }), annotated(onPod(), 'true', { app: 'db' })),
      rejected('a port of live migration', 'spec.ports[0].port', service({ port: 49153 }), annotated(onPod(), 'false', { app: 'db' })),
    ],
  },
};
