import { Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const clusterObject = (apiVersion: string, kind: string, name: string, spec: object, metadata: object = {}) =>
  ({ apiVersion, kind, metadata: { name, ...metadata }, spec });
const inSite = (apiVersion: string, kind: string, name: string, spec: object, metadata: object = {}) =>
  clusterObject(apiVersion, kind, name, spec, { namespace: 'site', ...metadata });

const pool = (role: string) => clusterObject('machineconfiguration.openshift.io/v1', 'MachineConfigPool', role, {
  nodeSelector: { matchLabels: { [`node-role.kubernetes.io/${role}`]: '' } },
});
const node = (labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n', labels } });
const on = (nodeSelector: object) => vm({ nodeSelector });
const near = (...terms: object[]) => {
  const nodeSelectorTerms = terms.map(each => ({ matchExpressions: [each] }));
  return vm({ affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } } });
};
const machineConfig = (spec: object) => clusterObject('machineconfiguration.openshift.io/v1', 'MachineConfig', '99-worker', spec, {
  labels: { 'machineconfiguration.openshift.io/role': 'worker' },
});
const PAGES_OF_NUMA_NODE = {
  name: 'pages.service',
  contents: "[Service]\nExecStart=/bin/sh -c 'echo 8 > /sys/devices/system/node/node1/hugepages/hugepages-1048576kB/nr_hugepages'\n",
};
const kubelet = (kubeletConfig: object) => clusterObject('machineconfiguration.openshift.io/v1', 'KubeletConfig', 'k', { kubeletConfig });
const profile = clusterObject('performance.openshift.io/v2', 'PerformanceProfile', 'p', { hugepages: { pages: [{ size: '1G', count: 4 }] } });
const dedicated = vm({ domain: { devices: {}, cpu: { cores: 2, dedicatedCpuPlacement: true } } });
const paged = vm({ domain: { devices: {}, memory: { guest: '4Gi', hugepages: { pageSize: '1Gi' } } } });
const realtime = vm({ domain: { devices: {}, cpu: { cores: 2, dedicatedCpuPlacement: true, realtime: {} } } });

const quota = (hard: object) => inSite('v1', 'ResourceQuota', 'q', { hard });
const sized = (memory: string, resources: object = {}, spec: object = {}) =>
  vm({ domain: { devices: {}, cpu: { cores: 4 }, memory: { guest: memory }, resources } }, spec);

const service = (spec: object, metadata: object = {}) => inSite('v1', 'Service', 's', spec, metadata);
const labelled = (labels: object, machine: object = {}) => {
  const made = vm(machine) as { spec: { template: object } };
  return { ...made, spec: { ...made.spec, template: { ...made.spec.template, metadata: { labels } } } };
};
const listening = (ports: object[]) => ({ domain: { devices: { interfaces: [{ name: 'n', masquerade: {}, ports }] } }, networks: [{ name: 'n', pod: {} }] });
const monitor = (port: string) => inSite('monitoring.coreos.com/v1', 'ServiceMonitor', 'm', {
  selector: { matchLabels: { servicetype: 'metrics' } },
  endpoints: [{ port }],
});
const binding = (name: string) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: { name: 'b', namespace: 'site' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
});
const role = (apiGroups: string[], resources: string[], verbs: string[]) =>
  ({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'r', namespace: 'site' }, rules: [{ apiGroups, resources, verbs }] });
const metrics = service({ selector: { app: 'db' }, ports: [{ name: 'exmet', port: 9100 }] }, { labels: { servicetype: 'metrics' } });

export const crossNodeCases: Cases = {
  'cross/node-labels': {
    accepts: [
      { name: 'the nodes of a pool', manifests: [on({ 'node-role.kubernetes.io/gpu': '' }), pool('gpu')] },
      { name: 'the nodes of a role that every cluster has', manifests: [on({ 'node-role.kubernetes.io/worker': '' }), pool('gpu')] },
      { name: 'a label that the set does not know', manifests: [on({ 'example.com/rack': 'a' }), pool('gpu'), node({ zone: 'a' })] },
      { name: 'one of two terms', manifests: [near({ key: 'zone', operator: 'In', values: ['b'] }, { key: 'zone', operator: 'In', values: ['a'] }), node({ zone: 'a' })] },
    ],
    rejects: [
      rejected('a role without a pool', `${AT}.nodeSelector["node-role.kubernetes.io/gpus"]`, on({ 'node-role.kubernetes.io/gpus': '' }), pool('gpu')),
      rejected('a value that no node has', `${AT}.nodeSelector["zone"]`, on({ zone: 'b' }), node({ zone: 'a' })),
      rejected('terms that no node fits', `${AT}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`,
        near({ key: 'zone', operator: 'In', values: ['b', 'c'] }, { key: 'node-role.kubernetes.io/gpu', operator: 'Exists' }), node({ zone: 'a' }), pool('cpu')),
    ],
  },
  'cross/workload-nodes': {
    accepts: [{ name: 'the nodes of HyperConverged', manifests: [on({ kind: 'virt' }), hyperConverged({ workloads: { nodePlacement: { nodeSelector: { kind: 'virt' } } } })] }],
    rejects: [rejected('other nodes', `${AT}.nodeSelector["kind"]`, on({ kind: 'gpu' }), hyperConverged({ workloads: { nodePlacement: { nodeSelector: { kind: 'virt' } } } }))],
  },
  'cross/dedicated-cpus': {
    accepts: [
      { name: 'a static policy', manifests: [dedicated, kubelet({ cpuManagerPolicy: 'static', cpuManagerReconcilePeriod: '5s' })] },
      { name: 'a set without such configuration', manifests: [dedicated] },
    ],
    rejects: [
      rejected('no static policy', `${AT}.domain.cpu.dedicatedCpuPlacement`, dedicated, kubelet({ maxPods: 500 })),
      rejected('an instance type with dedicated CPUs', 'spec.instancetype.name', vm({}, { instancetype: { name: 'cx1.large' } }), kubelet({ cpuManagerPolicy: 'none' })),
    ],
  },
  'cross/huge-pages': {
    accepts: [
      { name: 'pages of the size', manifests: [paged, machineConfig({ kernelArguments: ['default_hugepagesz=1G', 'hugepages=16'] })] },
      {
        name: 'pages of a NUMA node, beside others',
        manifests: [paged, machineConfig({ kernelArguments: ['hugepagesz=2M', 'hugepages=512'], config: { systemd: { units: [PAGES_OF_NUMA_NODE] } } })],
      },
      { name: 'pages of a performance profile', manifests: [paged, profile] },
      { name: 'a set that says nothing of pages', manifests: [paged, machineConfig({ kernelArguments: ['intel_iommu=on'] })] },
    ],
    rejects: [rejected('pages of another size', `${AT}.domain.memory.hugepages.pageSize`, paged, machineConfig({ kernelArguments: ['hugepagesz=2M', 'hugepages=512'] }))],
  },
  'cross/realtime-nodes': {
    accepts: [
      { name: 'a realtime kernel', manifests: [realtime, kubelet({ cpuManagerPolicy: 'static' }), machineConfig({ kernelType: 'realtime' })] },
      { name: 'a set that does not tune nodes', manifests: [realtime] },
    ],
    rejects: [rejected('no realtime kernel', `${AT}.domain.cpu.realtime`, realtime, kubelet({ cpuManagerPolicy: 'static' }))],
  },
  'cross/quota-limits': {
    accepts: [
      { name: 'limits', manifests: [sized('1Gi', { limits: { cpu: '4', memory: '2Gi' } }), quota({ 'limits.cpu': '10', 'limits.memory': '10Gi' })] },
      { name: 'dedicated CPUs of an instance type, which are limits', manifests: [vm({}, { instancetype: { name: 'cx1.medium' } }), quota({ 'limits.cpu': '10' })] },
      { name: 'an instance type that is not known', manifests: [vm({}, { instancetype: { name: 'own' } }), quota({ 'limits.cpu': '10' })] },
      { name: 'a quota for requests', manifests: [sized('1Gi'), quota({ 'requests.memory': '10Gi' })] },
      { name: 'limits by default', manifests: [sized('1Gi'), quota({ 'limits.memory': '10Gi' }), inSite('v1', 'LimitRange', 'l', { limits: [{ type: 'Container', default: { memory: '2Gi' } }] })] },
      { name: 'limits that the cluster computes', manifests: [sized('1Gi'), quota({ 'limits.memory': '10Gi' }), hyperConverged({ featureGates: { autoResourceLimits: true } })] },
    ],
    rejects: [
      rejected('no limits', `${AT}.domain.resources.limits.cpu`, sized('1Gi'), quota({ 'limits.cpu': '10' })),
      rejected('an instance type, which gives none', 'spec.instancetype', vm({}, { instancetype: { name: 'u1.xlarge' } }), quota({ 'limits.memory': '10Gi' })),
      rejected('no limit of memory', `${AT}.domain.resources.limits.memory`, sized('1Gi', { limits: { cpu: '4' } }), quota({ 'limits.cpu': '10', 'limits.memory': '10Gi' })),
    ],
  },
  'cross/quota-room': {
    accepts: [
      { name: 'room for the machine and what is around it', manifests: [quota({ 'requests.memory': '4371Mi', 'requests.cpu': '400m' }), sized('4Gi')] },
      { name: 'a machine that does not run', manifests: [quota({ 'requests.memory': '1Gi' }), sized('4Gi', {}, { runStrategy: 'Halted' })] },
      { name: 'a quota that counts some pods only', manifests: [inSite('v1', 'ResourceQuota', 'q', { hard: { 'requests.memory': '1Gi' }, scopes: ['BestEffort'] }), sized('4Gi')] },
    ],
    rejects: [
      rejected('room for the memory of the guest only', 'spec.hard["requests.memory"]', quota({ 'requests.memory': '4Gi' }), sized('4Gi')),
      rejected('an instance type that is larger', 'spec.hard.memory', quota({ memory: '16Gi' }), vm({}, { instancetype: { name: 'u1.xlarge' } })),
      rejected('dedicated CPUs', 'spec.hard["requests.cpu"]', quota({ 'requests.cpu': '1' }), dedicated),
      rejected('more storage', 'spec.hard["requests.storage"]', quota({ 'requests.storage': '10Gi' }),
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'd' }, spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '20Gi' } } } } }] })),
      rejected('more machines', 'spec.hard["count/virtualmachines.kubevirt.io"]', quota({ 'count/virtualmachines.kubevirt.io': '1' }), vm(), vm({}, {}, { name: 'b' })),
    ],
  },
  'cross/service-selects': {
    accepts: [
      { name: 'the labels of a machine', manifests: [service({ selector: { app: 'db' } }), labelled({ app: 'db' })], complete: true },
      { name: 'the label that KubeVirt gives', manifests: [service({ selector: { 'vm.kubevirt.io/name': 'vm' } }), vm()], complete: true },
      { name: 'the pods of a Deployment', manifests: [service({ selector: { app: 'web' } }), inSite('apps/v1', 'Deployment', 'd', { template: { metadata: { labels: { app: 'web' } } } })], complete: true },
      { name: 'pods that may be elsewhere', manifests: [service({ selector: { app: 'db' } }), vm()] },
      { name: 'a Service without selector', manifests: [service({})], complete: true },
    ],
    rejects: [
      rejected('labels of the VirtualMachine, which the pod does not get', 'spec.selector', service({ selector: { app: 'db' } }), vm({}, {}, { labels: { app: 'db' } })),
      rejected('the name of a machine that is nowhere', 'spec.selector', service({ selector: { 'vm.kubevirt.io/name': 'other' } }), vm()),
      { ...rejected('nothing in a complete set', 'spec.selector', service({ selector: { app: 'db' } })), complete: true },
    ],
  },
  'cross/service-port': {
    accepts: [
      { name: 'a port that the interface lists', manifests: [service({ selector: { app: 'db' }, ports: [{ port: 80, targetPort: 8080 }] }), labelled({ app: 'db' }, listening([{ port: 8080 }]))] },
      { name: 'a port by its name', manifests: [service({ selector: { app: 'db' }, ports: [{ port: 80, targetPort: 'web' }] }), labelled({ app: 'db' }, listening([{ name: 'web', port: 8080 }]))] },
      { name: 'an interface that lists none', manifests: [service({ selector: { app: 'db' }, ports: [{ port: 80 }] }), labelled({ app: 'db' }, listening([]))] },
    ],
    rejects: [
      rejected('a port that is not listed', 'spec.ports[0].targetPort', service({ selector: { app: 'db' }, ports: [{ port: 80, targetPort: 9376 }] }), labelled({ app: 'db' }, listening([{ port: 80 }]))),
      rejected('a port of another protocol', 'spec.ports[0].port', service({ selector: { app: 'db' }, ports: [{ port: 53, protocol: 'UDP' }] }), labelled({ app: 'db' }, listening([{ port: 53 }]))),
    ],
  },
  'cross/service-monitor': {
    accepts: [{ name: 'a port by its name', manifests: [monitor('exmet'), metrics] }],
    rejects: [
      rejected('a port that no Service has', 'spec.endpoints[0].port', monitor('9100'), metrics),
      { ...rejected('labels that no Service has', 'spec.selector.matchLabels', monitor('exmet')), complete: true },
    ],
  },
  'cross/operands': {
    accepts: [
      { name: 'KubeVirt without HyperConverged', manifests: [inSite('kubevirt.io/v1', 'KubeVirt', 'kubevirt', {})] },
      { name: 'a service account of that name elsewhere', manifests: [inSite('v1', 'ServiceAccount', 'cdi-operator', {}), hyperConverged()] },
      { name: 'a role of your own', manifests: [clusterObject('rbac.authorization.k8s.io/v1', 'ClusterRole', 'vm-starter', {}), hyperConverged()] },
    ],
    rejects: [
      rejected('KubeVirt beside HyperConverged', 'metadata.name', inSite('kubevirt.io/v1', 'KubeVirt', 'kubevirt', {}), hyperConverged()),
      rejected('a role that the operator makes', 'metadata.name', clusterObject('rbac.authorization.k8s.io/v1', 'ClusterRole', 'kubevirt.io:edit', {}), hyperConverged()),
      rejected('security constraints that the operator makes', 'metadata.name',
        clusterObject('security.openshift.io/v1', 'SecurityContextConstraints', 'kubevirt-controller', {}), hyperConverged()),
      rejected('a service account of the operator', 'metadata.name', clusterObject('v1', 'ServiceAccount', 'cdi-operator', {}, { namespace: 'openshift-cnv' }), hyperConverged()),
    ],
  },
  'cross/cluster-role': {
    accepts: [
      { name: 'a role of the operator', manifests: [binding('kubevirt.io:view')] },
      { name: 'another role', manifests: [binding('cluster-reader')] },
      { name: 'a role of the set', manifests: [binding('kubevirt.io:starter'), { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'kubevirt.io:starter' }, rules: [] }] },
    ],
    rejects: [
      rejected('the name that the documentation prints', 'roleRef.name', binding('kubevirt.io:viewer')),
      rejected('a role that CDI has not', 'roleRef.name', binding('cdi.kubevirt.io:uploader')),
      rejected('a role of instance types that there is not', 'roleRef.name', binding('instancetype.kubevirt.io:edit')),
    ],
  },
  'cluster/subresource-verbs': {
    accepts: [
      { name: 'the verbs that are asked for', manifests: [role(['subresources.kubevirt.io'], ['virtualmachines/start', 'virtualmachineinstances/console'], ['get', 'update'])] },
      { name: 'all verbs', manifests: [role(['*'], ['virtualmachines/start'], ['*'])] },
      { name: 'the machines themselves', manifests: [role(['kubevirt.io'], ['virtualmachines'], ['get', 'list'])] },
    ],
    rejects: [
      rejected('another verb', 'rules[0].resources[0]', role(['subresources.kubevirt.io'], ['virtualmachines/start'], ['create'])),
      rejected('a console that is updated', 'rules[0].resources[1]', role(['subresources.kubevirt.io'], ['virtualmachines/stop', 'virtualmachineinstances/console'], ['update'])),
      rejected('a disk that is got', 'rules[0].resources[0]', role(['subresources.kubevirt.io'], ['virtualmachineinstances/addvolume'], ['get'])),
      rejected('the group of machines', 'rules[0].apiGroups', role(['kubevirt.io'], ['virtualmachines/restart'], ['update'])),
    ],
  },
  'cross/pod-security': {
    accepts: [{ name: 'a privileged namespace', manifests: [vm(), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'site', labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } } }] }],
    rejects: [rejected('a restricted namespace', 'metadata.namespace', vm(), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'site', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } })],
  },
};
