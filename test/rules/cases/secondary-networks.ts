import { Cases } from './cases';

const policy = (spec: object, metadata: object = {}) => ({
  apiVersion: 'sriovnetwork.openshift.io/v1',
  kind: 'SriovNetworkNodePolicy',
  metadata: { name: 'fast', namespace: 'openshift-sriov-network-operator', ...metadata },
  spec: { resourceName: 'fast', numVfs: 4, nodeSelector: { 'node-role.kubernetes.io/worker': '' }, nicSelector: { vendor: '8086' }, ...spec },
});
const other = (spec: object) => policy(spec, { name: 'other' });
const card = (...pfNames: string[]) => ({ nicSelector: { pfNames } });
const sriovKind = (kind: string, spec: object, name = 'default') => ({
  apiVersion: 'sriovnetwork.openshift.io/v1', kind, metadata: { name, namespace: 'openshift-sriov-network-operator' }, spec,
});
const nadOf = (config: object, name = 'tenant') => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name, namespace: 'site' },
  spec: { config: JSON.stringify({ cniVersion: '0.3.1', ...config }) },
});
const OVN_PLUGIN = { type: 'ovn-k8s-cni-overlay', topology: 'layer2', netAttachDefName: 'site/tenant' };
const nad = (config: object, name = 'tenant') => nadOf({ name: 'l2', ...OVN_PLUGIN, netAttachDefName: `site/${name}`, ...config }, name);
const mapping = (localnet: string) => ({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name: 'mapping' },
  spec: { desiredState: { ovn: { 'bridge-mappings': [{ localnet, bridge: 'br-ex', state: 'present' }] } } },
});

export const secondaryNetworkCases: Cases = {
  'network/sriov-resource-name': {
    accepts: [
      { name: 'letters', manifests: [policy({})] },
      { name: 'digits and underscores', manifests: [policy({ resourceName: '10_Gb' })] },
      { name: "the operator's own policy", manifests: [policy({ resourceName: 'very-fast' }, { name: 'default' })] },
    ],
    rejects: [
      { name: 'a dash', manifests: [policy({ resourceName: 'very-fast' })], path: 'spec.resourceName' },
      { name: 'a domain', manifests: [policy({ resourceName: 'openshift.io/fast' })], path: 'spec.resourceName' },
      { name: 'an empty name', manifests: [policy({ resourceName: '' })], path: 'spec.resourceName' },
      { name: 'a policy named default elsewhere', manifests: [policy({ resourceName: 'very-fast' }, { name: 'default', namespace: 'site' })], path: 'spec.resourceName' },
    ],
  },
  'network/sriov-nic-selector': {
    accepts: [
      { name: 'a range of functions', manifests: [policy(card('ens1f0#0-3'))] },
      { name: 'one function', manifests: [policy(card('ens1f0#3-3'))] },
      { name: 'a whole card', manifests: [policy(card('ens1f0'))] },
      { name: 'a filter', manifests: [policy({ nicSelector: { netFilter: 'openstack/NetworkID:1' } })] },
      { name: 'a root device', manifests: [policy({ nicSelector: { rootDevices: ['0000:86:00.1'] } })] },
      { name: 'a card of its vendor', manifests: [policy({ nicSelector: { vendor: '15b3', deviceID: '1017' } })] },
      { name: 'a card of any vendor', manifests: [policy({ nicSelector: { deviceID: '158b' } })] },
      {
        name: 'a card that the set adds to the list',
        manifests: [
          policy({ nicSelector: { vendor: 'abcd', deviceID: '1234' } }),
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'supported-nic-ids', namespace: 'openshift-sriov-network-operator' }, data: { mine: 'abcd 1234 1235' } },
        ],
      },
    ],
    rejects: [
      { name: 'nothing', manifests: [policy({ nicSelector: {} })], path: 'spec.nicSelector' },
      { name: 'empty lists and texts', manifests: [policy({ nicSelector: { vendor: '', pfNames: [], rootDevices: [] } })], path: 'spec.nicSelector' },
      { name: 'an unknown vendor', manifests: [policy({ nicSelector: { vendor: 'abcd' } })], path: 'spec.nicSelector.vendor' },
      { name: 'the card of another vendor', manifests: [policy({ nicSelector: { vendor: '8086', deviceID: '1017' } })], path: 'spec.nicSelector.deviceID' },
      { name: 'an unknown card', manifests: [policy({ nicSelector: { deviceID: 'ffff' } })], path: 'spec.nicSelector.deviceID' },
      { name: 'functions beyond those there are', manifests: [policy(card('ens1f0#0-4'))], path: 'spec.nicSelector.pfNames[0]' },
      { name: 'a range that ends before it starts', manifests: [policy(card('ens1f0', 'ens1f1#2-1'))], path: 'spec.nicSelector.pfNames[1]' },
      { name: 'a range without end', manifests: [policy(card('ens1f0#2'))], path: 'spec.nicSelector.pfNames[0]' },
      { name: 'a range with letters', manifests: [policy(card('ens1f0#a-2'))], path: 'spec.nicSelector.pfNames[0]' },
      { name: 'two ranges', manifests: [policy(card('ens1f0#0-1#2-3'))], path: 'spec.nicSelector.pfNames[0]' },
    ],
  },
  'network/sriov-function-count': {
    accepts: [
      { name: 'one function', manifests: [policy({ numVfs: 1 })] },
      { name: 'as many as a card of Mellanox has', manifests: [policy({ numVfs: 128, nicSelector: { vendor: '15b3' } })] },
      { name: 'more of another vendor', manifests: [policy({ numVfs: 256 })] },
    ],
    rejects: [
      { name: 'none', manifests: [policy({ numVfs: 0 })], path: 'spec.numVfs' },
      { name: 'more than a card of Mellanox has', manifests: [policy({ numVfs: 129, nicSelector: { vendor: '15b3' } })], path: 'spec.numVfs' },
    ],
  },
  'network/sriov-combination': {
    accepts: [
      { name: 'RDMA on a network device', manifests: [policy({ isRdma: true, deviceType: 'netdevice' })] },
      { name: 'vfio without RDMA', manifests: [policy({ isRdma: false, deviceType: 'vfio-pci' })] },
      { name: 'InfiniBand, which turns RDMA on', manifests: [policy({ isRdma: false, linkType: 'IB' })] },
      { name: 'vDPA in switchdev mode', manifests: [policy({ vdpaType: 'vhost', eSwitchMode: 'switchdev', nicSelector: { vendor: '15b3' } })] },
      { name: 'vDPA of the default device type', manifests: [policy({ vdpaType: 'virtio', deviceType: null, eSwitchMode: 'switchdev', nicSelector: { vendor: '15b3' } })] },
      { name: 'functions that are made elsewhere', manifests: [policy({ externallyManaged: true, eSwitchMode: 'legacy' })] },
    ],
    rejects: [
      { name: 'RDMA on vfio', manifests: [policy({ isRdma: true, deviceType: 'vfio-pci' })], path: 'spec.isRdma' },
      { name: 'InfiniBand on vfio', manifests: [policy({ linkType: 'ib', deviceType: 'vfio-pci' })], path: 'spec.deviceType' },
      { name: 'vDPA on vfio', manifests: [policy({ vdpaType: 'virtio', deviceType: 'vfio-pci', eSwitchMode: 'switchdev' })], path: 'spec.deviceType' },
      { name: 'vDPA in legacy mode', manifests: [policy({ vdpaType: 'virtio', eSwitchMode: 'legacy' })], path: 'spec.eSwitchMode' },
      { name: 'vDPA in no mode', manifests: [policy({ vdpaType: 'virtio', nicSelector: { pfNames: ['ens1f0'] } })], path: 'spec.eSwitchMode' },
      { name: 'vDPA on a card of Intel', manifests: [policy({ vdpaType: 'virtio', eSwitchMode: 'switchdev' })], path: 'spec.vdpaType' },
      { name: 'switchdev on functions that are made elsewhere', manifests: [policy({ externallyManaged: true, eSwitchMode: 'switchdev' })], path: 'spec.externallyManaged' },
    ],
  },
  'network/sriov-namespace': {
    accepts: [{ name: 'the namespace of the operator', manifests: [policy({})] }],
    rejects: [{ name: 'another', manifests: [policy({}, { namespace: 'site' })], path: 'metadata.namespace' }],
  },
  'network/sriov-operator-config': {
    accepts: [{ name: 'default', manifests: [sriovKind('SriovOperatorConfig', {})] }],
    rejects: [{ name: 'another name', manifests: [sriovKind('SriovOperatorConfig', {}, 'mine')], path: 'metadata.name' }],
  },
  'network/sriov-pool-config': {
    accepts: [
      { name: 'two nodes at a time', manifests: [sriovKind('SriovNetworkPoolConfig', { maxUnavailable: 2, nodeSelector: { matchLabels: { rack: 'a' } } }, 'pool')] },
      { name: 'a share of the nodes', manifests: [sriovKind('SriovNetworkPoolConfig', { maxUnavailable: '100%' }, 'pool')] },
      { name: 'hardware offload', manifests: [sriovKind('SriovNetworkPoolConfig', { ovsHardwareOffloadConfig: { name: 'worker' } }, 'pool')] },
    ],
    rejects: [
      { name: 'no share of the nodes', manifests: [sriovKind('SriovNetworkPoolConfig', { maxUnavailable: '0%' }, 'pool')], path: 'spec.maxUnavailable' },
      { name: 'a number as text', manifests: [sriovKind('SriovNetworkPoolConfig', { maxUnavailable: '2' }, 'pool')], path: 'spec.maxUnavailable' },
      { name: 'fewer than none', manifests: [sriovKind('SriovNetworkPoolConfig', { maxUnavailable: -1 }, 'pool')], path: 'spec.maxUnavailable' },
      { name: 'draining beside hardware offload', manifests: [sriovKind('SriovNetworkPoolConfig', { maxUnavailable: 1, ovsHardwareOffloadConfig: { name: 'worker' } }, 'pool')], path: 'spec.maxUnavailable' },
      { name: 'nodes beside hardware offload', manifests: [sriovKind('SriovNetworkPoolConfig', { nodeSelector: {}, ovsHardwareOffloadConfig: { name: 'worker' } }, 'pool')], path: 'spec.nodeSelector' },
    ],
  },
  'network/sriov-network-fragments': {
    accepts: [
      { name: 'addresses by DHCP', manifests: [sriovKind('SriovNetwork', { resourceName: 'fast', ipam: '{ "type": "dhcp" }' }, 'lan')] },
      { name: 'two plugins', manifests: [sriovKind('SriovNetwork', { resourceName: 'fast', metaPlugins: '{ "type": "tuning" }, { "type": "vrf" }', capabilities: '{ "mac": true }', ipam: '' }, 'lan')] },
    ],
    rejects: [
      { name: 'addresses that are no JSON', manifests: [sriovKind('SriovNetwork', { resourceName: 'fast', ipam: 'type: dhcp' }, 'lan')], path: 'spec.ipam' },
      { name: 'capabilities that are a list', manifests: [sriovKind('SriovNetwork', { resourceName: 'fast', capabilities: '["mac"]' }, 'lan')], path: 'spec.capabilities' },
      { name: 'a plugin without type', manifests: [sriovKind('SriovNetwork', { resourceName: 'fast', metaPlugins: '{}' }, 'lan')], path: 'spec.metaPlugins' },
    ],
  },
  'cross/sriov-policies-agree': {
    accepts: [
      { name: 'functions of their own', manifests: [other({ ...card('ens1f0#2-3'), resourceName: 'slow' }), policy(card('ens1f0#0-1'))] },
      { name: 'a whole card and a range', manifests: [other({ ...card('ens1f0#0-1'), resourceName: 'slow' }), policy(card('ens1f0'))] },
      { name: 'other nodes', manifests: [other({ ...card('ens1f0'), nodeSelector: { rack: 'b' } }), policy({ ...card('ens1f0'), nodeSelector: { rack: 'a' } })] },
      { name: 'a second card behind one that is shared out', manifests: [other(card('ens1f0#2-3', 'ens1f1')), policy(card('ens1f0#0-1', 'ens1f1'))] },
      { name: 'a resource of both alike', manifests: [other({ ...card('ens1f1'), excludeTopology: true }), policy({ ...card('ens1f0'), excludeTopology: true })] },
    ],
    rejects: [
      { name: 'functions that overlap', manifests: [policy(card('ens1f0#0-1')), other(card('ens1f0#1-3'))], path: 'spec.nicSelector.pfNames[0]' },
      { name: 'a whole card twice', manifests: [policy(card('ens1f0')), other(card('ens1f1', 'ens1f0'))], path: 'spec.nicSelector.pfNames[1]' },
      { name: 'some of the nodes of the other', manifests: [policy({ ...card('ens1f0'), nodeSelector: {} }), other(card('ens1f0'))], path: 'spec.nicSelector.pfNames[0]' },
      {
        name: 'one device twice',
        manifests: [policy({ nicSelector: { rootDevices: ['0000:86:00.1'] } }), other({ nicSelector: { rootDevices: ['0000:86:00.1'] } })],
        path: 'spec.nicSelector.rootDevices[0]',
      },
      { name: 'a card that is managed in two ways', manifests: [policy(card('ens1f0#0-1')), other({ ...card('ens1f0#2-3'), externallyManaged: true })], path: 'spec.externallyManaged' },
      { name: 'one resource with two topologies', manifests: [policy(card('ens1f0')), other({ ...card('ens1f1'), excludeTopology: true })], path: 'spec.excludeTopology' },
    ],
  },
  'network/ovn-config': {
    accepts: [
      { name: 'a layer 2 network', manifests: [nad({ subnets: '10.100.0.0/24' })] },
      { name: 'a network without addresses', manifests: [nad({ topology: 'localnet', vlanID: 10, mtu: 9000 })] },
      { name: 'several subnets, some addresses of which are left out', manifests: [nad({ subnets: '10.100.0.0/24, fd00::/64', excludeSubnets: '10.100.0.0/28' })] },
      { name: 'the part of each node', manifests: [nad({ topology: 'layer3', subnets: '10.128.0.0/16/24,fd00::/48/64' })] },
      { name: 'the usual part of each node', manifests: [nad({ topology: 'layer3', subnets: '10.128.0.0/16,fd00::/48', excludeSubnets: 'unread' })] },
      { name: 'an empty ipam', manifests: [nad({ ipam: {} })] },
      { name: 'an object whose namespace is not written', manifests: [{ ...nad({}), metadata: { name: 'tenant' } }] },
      { name: 'a list of one', manifests: [nadOf({ name: 'l2', plugins: [{ type: 'ovn-k8s-cni-overlay', topology: 'layer2', netAttachDefName: 'site/tenant' }] })] },
      { name: 'another plugin', manifests: [nadOf({ name: 'l2', type: 'macvlan', topology: 'layer4' })] },
    ],
    rejects: [
      { name: 'the name of another object', manifests: [nad({ netAttachDefName: 'default/tenant' })], path: 'spec.config' },
      { name: 'no name of the object', manifests: [nad({ netAttachDefName: undefined })], path: 'spec.config' },
      { name: 'another name where the namespace is not written', manifests: [{ ...nad({ netAttachDefName: 'site/other' }), metadata: { name: 'tenant' } }], path: 'spec.config' },
      { name: 'an unknown topology', manifests: [nad({ topology: 'layer4' })], path: 'spec.config' },
      { name: 'no topology', manifests: [nad({ topology: '' })], path: 'spec.config' },
      { name: 'no name', manifests: [nad({ name: '' })], path: 'spec.config' },
      { name: 'a reserved name', manifests: [nad({ name: 'ovn-kubernetes' })], path: 'spec.config' },
      { name: 'the name of the default network', manifests: [nad({ name: 'default' })], path: 'spec.config' },
      { name: 'addresses of another plugin', manifests: [nad({ ipam: { type: 'whereabouts' } })], path: 'spec.config' },
      { name: 'a subnet that is none', manifests: [nad({ subnets: '10.100.0.0' })], path: 'spec.config' },
      { name: 'an empty item', manifests: [nad({ subnets: '10.100.0.0/24,' })], path: 'spec.config' },
      { name: 'the part of each node in layer 2', manifests: [nad({ subnets: '10.100.0.0/16/24' })], path: 'spec.config' },
      { name: 'a part of each node that is the network', manifests: [nad({ topology: 'layer3', subnets: '10.100.0.0/24' })], path: 'spec.config' },
      { name: 'a part of each node that is less than an address', manifests: [nad({ topology: 'layer3', subnets: '10.100.0.0/24/33' })], path: 'spec.config' },
      { name: 'another part of an IPv6 network', manifests: [nad({ topology: 'layer3', subnets: 'fd00::/48/56' })], path: 'spec.config' },
      { name: 'layer 3 without subnets', manifests: [nad({ topology: 'layer3' })], path: 'spec.config' },
      { name: 'addresses left out that are no part', manifests: [nad({ subnets: '10.100.0.0/24', excludeSubnets: '10.101.0.0/28' })], path: 'spec.config' },
      { name: 'addresses left out of nothing', manifests: [nad({ excludeSubnets: '10.101.0.0/28' })], path: 'spec.config' },
      { name: 'more left out than there is', manifests: [nad({ subnets: '10.100.0.0/24', excludeSubnets: '10.100.0.0/16' })], path: 'spec.config' },
      { name: 'a packet size in quotes', manifests: [nad({ mtu: '1400' })], path: 'spec.config' },
      { name: 'a VLAN in quotes', manifests: [nad({ topology: 'localnet', vlanID: '10' })], path: 'spec.config' },
      { name: 'a list of subnets', manifests: [nad({ subnets: ['10.100.0.0/24'] })], path: 'spec.config' },
    ],
  },
  'network/ovn-one-plugin': {
    accepts: [
      { name: 'a list of one', manifests: [nadOf({ name: 'l2', plugins: [OVN_PLUGIN] })] },
      { name: 'a plugin without list', manifests: [nad({})] },
      { name: 'another type beside the list', manifests: [nadOf({ name: 'l2', type: 'macvlan', plugins: [OVN_PLUGIN] })] },
      { name: 'a chain of others', manifests: [nadOf({ name: 'l2', plugins: [{ type: 'bridge' }, { type: 'tuning' }] })] },
    ],
    rejects: [
      { name: 'a chain', manifests: [nadOf({ name: 'l2', plugins: [OVN_PLUGIN, { type: 'tuning' }] })], path: 'spec.config' },
      { name: 'the plugin twice', manifests: [nadOf({ name: 'l2', ...OVN_PLUGIN, plugins: [OVN_PLUGIN] })], path: 'spec.config' },
    ],
  },
  'network/ovn-no-list': {
    accepts: [
      { name: 'a plugin', manifests: [nad({})], target: '4.14' },
      { name: 'a list from 4.15 on', manifests: [nadOf({ name: 'l2', plugins: [OVN_PLUGIN] })] },
    ],
    rejects: [{ name: 'a list', manifests: [nadOf({ name: 'l2', plugins: [OVN_PLUGIN] })], target: '4.14', path: 'spec.config' }],
  },
  'cross/ovn-network-agrees': {
    accepts: [
      { name: 'one network under two names', manifests: [nad({}), nad({}, 'other')] },
      { name: 'the same subnets in another order', manifests: [nad({ subnets: '10.100.0.0/24,fd00::/64' }), nad({ subnets: 'fd00:0::1/64, 10.100.0.7/24' }, 'other')] },
      { name: 'a packet size that one leaves to the cluster', manifests: [nad({ mtu: 1400 }), nad({}, 'other')] },
      { name: 'a VLAN that is not used', manifests: [nad({ vlanID: 10 }), nad({}, 'other')] },
      { name: 'two networks', manifests: [nad({ subnets: '10.100.0.0/24' }), nad({ name: 'l3', subnets: '10.101.0.0/24' }, 'other')] },
    ],
    rejects: [
      { name: 'two subnets of one network', manifests: [nad({ subnets: '10.100.0.0/24' }), nad({ subnets: '10.101.0.0/24' }, 'other')], path: 'spec.config' },
      { name: 'two packet sizes', manifests: [nad({ mtu: 1400 }), nad({ mtu: 9000 }, 'other')], path: 'spec.config' },
      { name: 'two topologies', manifests: [nad({}), nad({ topology: 'localnet' }, 'other')], path: 'spec.config' },
      { name: 'two VLANs', manifests: [nad({ topology: 'localnet', vlanID: 10 }), nad({ topology: 'localnet' }, 'other')], path: 'spec.config' },
      { name: 'addresses that one leaves out', manifests: [nad({ subnets: '10.100.0.0/24', excludeSubnets: '10.100.0.0/28' }), nad({ subnets: '10.100.0.0/24' }, 'other')], path: 'spec.config' },
    ],
  },
  'cross/localnet-mapped': {
    accepts: [
      { name: 'the name of a mapping', manifests: [nad({ topology: 'localnet' }), mapping('l2')] },
      { name: 'no mapping at all', manifests: [nad({ topology: 'localnet' })] },
      { name: 'the network that is always mapped', manifests: [nad({ topology: 'localnet', name: 'physnet' }), mapping('l2')] },
      { name: 'a network without mapping', manifests: [nad({ name: 'l3' }), mapping('l2')] },
    ],
    rejects: [
      { name: 'another name', manifests: [nad({ topology: 'localnet', name: 'l3' }), mapping('l2')], path: 'spec.config' },
      { name: 'no mapping in all there is', manifests: [nad({ topology: 'localnet' })], complete: true, path: 'spec.config' },
    ],
  },
};
