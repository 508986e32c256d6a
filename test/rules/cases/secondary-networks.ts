import { Cases } from './cases';

const policy = (spec: object) => ({
  apiVersion: 'sriovnetwork.openshift.io/v1',
  kind: 'SriovNetworkNodePolicy',
  metadata: { name: 'fast', namespace: 'openshift-sriov-network-operator' },
  spec: { resourceName: 'fast', numVfs: 4, nodeSelector: { 'node-role.kubernetes.io/worker': '' }, nicSelector: { vendor: '8086' }, ...spec },
});
const nad = (config: object, name = 'tenant') => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name, namespace: 'site' },
  spec: { config: JSON.stringify({ cniVersion: '0.3.1', name: 'l2', type: 'ovn-k8s-cni-overlay', topology: 'layer2', netAttachDefName: `site/${name}`, ...config }) },
});

export const secondaryNetworkCases: Cases = {
  'network/sriov-resource-name': {
    accepts: [{ name: 'letters', manifests: [policy({})] }],
    rejects: [{ name: 'a dash', manifests: [policy({ resourceName: 'very-fast' })], path: 'spec.resourceName' }],
  },
  'network/sriov-nic-selector': {
    accepts: [{ name: 'a range of functions', manifests: [policy({ nicSelector: { pfNames: ['ens1f0#0-3'] } })] }],
    rejects: [
      { name: 'nothing', manifests: [policy({ nicSelector: {} })], path: 'spec.nicSelector' },
      { name: 'an unknown vendor', manifests: [policy({ nicSelector: { vendor: 'abcd' } })], path: 'spec.nicSelector.vendor' },
      { name: 'functions beyond those there are', manifests: [policy({ nicSelector: { pfNames: ['ens1f0#0-4'] } })], path: 'spec.nicSelector.pfNames[0]' },
    ],
  },
  'network/sriov-combination': {
    accepts: [{ name: 'RDMA on a network device', manifests: [policy({ isRdma: true, deviceType: 'netdevice' })] }],
    rejects: [{ name: 'RDMA on vfio', manifests: [policy({ isRdma: true, deviceType: 'vfio-pci' })], path: 'spec.isRdma' }],
  },
  'network/sriov-operator-config': {
    accepts: [{ name: 'default', manifests: [{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovOperatorConfig', metadata: { name: 'default' }, spec: {} }] }],
    rejects: [{
      name: 'another name',
      manifests: [{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovOperatorConfig', metadata: { name: 'mine' }, spec: {} }],
      path: 'metadata.name',
    }],
  },
  'network/ovn-config': {
    accepts: [{ name: 'a layer 2 network', manifests: [nad({ subnets: '10.100.0.0/24' })] }],
    rejects: [
      { name: 'the name of another object', manifests: [nad({ netAttachDefName: 'default/tenant' })], path: 'spec.config' },
      { name: 'an unknown topology', manifests: [nad({ topology: 'layer4' })], path: 'spec.config' },
      { name: 'a subnet that is none', manifests: [nad({ subnets: '10.100.0.0' })], path: 'spec.config' },
    ],
  },
  'cross/ovn-network-agrees': {
    accepts: [{ name: 'one network under two names', manifests: [nad({}), nad({}, 'other')] }],
    rejects: [{ name: 'two subnets of one network', manifests: [nad({ subnets: '10.100.0.0/24' }), nad({ subnets: '10.101.0.0/24' }, 'other')], path: 'spec.config' }],
  },
};
