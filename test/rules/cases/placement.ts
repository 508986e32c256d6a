import { Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const tolerating = (...tolerations: object[]) => vm({ tolerations });
const hostpath = (workload: object) =>
  ({ apiVersion: 'hostpathprovisioner.kubevirt.io/v1beta1', kind: 'HostPathProvisioner', metadata: { name: 'hpp' }, spec: { storagePools: [{ name: 'local', path: '/var/pool' }], workload } });
const workloads = (nodePlacement: object) => hyperConverged({ workloads: { nodePlacement } });
const preferred = (weight: number, expression: object) =>
  ({ affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference: { matchExpressions: [expression] } }] } } });
const TAINT = { key: 'key', operator: 'Equal', value: 'virtualization', effect: 'NoSchedule' };
const machines = (instanceType: string, labels: object, name = 'machines') => ({
  apiVersion: 'machine.openshift.io/v1beta1',
  kind: 'MachineSet',
  metadata: { name, namespace: 'openshift-machine-api' },
  spec: { template: { spec: { metadata: { labels }, providerSpec: { value: { kind: 'AWSMachineProviderConfig', instanceType } } } } },
});
const annotated = (machine: object, value = 'true') => {
  const made = vm(machine) as { spec: { template: object } };
  return { ...made, spec: { ...made.spec, template: { ...made.spec.template, metadata: { annotations: { 'descheduler.alpha.kubernetes.io/evict': value } } } } };
};
const withGpu = { domain: { devices: { gpus: [{ name: 'g', deviceName: 'nvidia.com/T4' }] } } };
const onClaim = { volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'd' } }] };
const claim = (mode: string) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'd', namespace: 'site' }, spec: { accessModes: [mode] } });
const updating = (...workloadUpdateMethods: string[]) => hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods } });
const EVICT = `${AT.replace(/spec$/, 'metadata')}.annotations["descheduler.alpha.kubernetes.io/evict"]`;

export const placementCases: Cases = {
  'vm/tolerations': {
    accepts: [
      { name: 'the example of the documentation', manifests: [tolerating(TAINT)] },
      { name: 'all taints', manifests: [tolerating({ operator: 'Exists' })] },
      { name: 'a while on a node that is drained', manifests: [tolerating({ key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 })] },
      { name: 'a taint without value', manifests: [tolerating({ key: 'gpu', effect: 'NoSchedule' })] },
    ],
    rejects: [
      rejected('a value for Exists', `${AT}.tolerations[0].value`, tolerating({ ...TAINT, operator: 'Exists' })),
      rejected('no key', `${AT}.tolerations[0].key`, tolerating({ operator: 'Equal', value: 'a' })),
      rejected('a key with a blank', `${AT}.tolerations[0].key`, tolerating({ ...TAINT, key: 'a b' })),
      rejected('a value with a blank', `${AT}.tolerations[0].value`, tolerating({ ...TAINT, value: 'a b' })),
      rejected('a while for another effect', `${AT}.tolerations[0].tolerationSeconds`, tolerating({ ...TAINT, tolerationSeconds: 60 })),
    ],
  },
  'cluster/node-placement': {
    accepts: [
      { name: 'more than 8 CPUs, if possible', manifests: [workloads({ ...preferred(1, { key: 'example.io/num-cpus', operator: 'Gt', values: ['8'] }), tolerations: [TAINT] })] },
      { name: 'nodes by a label', manifests: [hostpath({ nodeSelector: { 'kubernetes.io/os': 'linux' } })] },
    ],
    rejects: [
      rejected('two numbers', 'spec.workloads.nodePlacement.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values',
        workloads(preferred(1, { key: 'cpus', operator: 'Gt', values: ['8', '9'] }))),
      rejected('a weight of 0', 'spec.workloads.nodePlacement.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight',
        workloads(preferred(0, { key: 'cpus', operator: 'Exists' }))),
      rejected('an effect that there is not', 'spec.infra.nodePlacement.tolerations[0].effect', hyperConverged({ infra: { nodePlacement: { tolerations: [{ ...TAINT, effect: 'NoSchedul' }] } } })),
      rejected('an operator that there is not', 'spec.workload.tolerations[0].operator', hostpath({ tolerations: [{ ...TAINT, operator: 'Equals' }] })),
    ],
  },
  'cross/local-storage-nodes': {
    accepts: [
      { name: 'the same nodes', manifests: [hostpath({ nodeSelector: { kind: 'virt' } }), workloads({ nodeSelector: { kind: 'virt' } })] },
      { name: 'more nodes', manifests: [hostpath({}), workloads({ nodeSelector: { kind: 'virt' } })] },
      { name: 'a label that all nodes have', manifests: [hostpath({ nodeSelector: { 'kubernetes.io/os': 'linux' } }), hyperConverged()] },
      { name: 'a set without HyperConverged', manifests: [hostpath({ nodeSelector: { kind: 'virt' } })] },
      { name: 'nodes by affinity', manifests: [hostpath({ nodeSelector: { kind: 'virt' } }), workloads(preferred(1, { key: 'kind', operator: 'Exists' }))] },
    ],
    rejects: [
      rejected('fewer nodes', 'spec.workload.nodeSelector["kind"]', hostpath({ nodeSelector: { kind: 'virt' } }), hyperConverged()),
      rejected('other nodes', 'spec.workload.nodeSelector["kind"]', hostpath({ nodeSelector: { kind: 'disk' } }), workloads({ nodeSelector: { kind: 'virt' } })),
    ],
  },
  'cross/bare-metal': {
    accepts: [
      { name: 'bare metal', manifests: [machines('c5n.metal', { kind: 'virt' }), workloads({ nodeSelector: { kind: 'virt' } })] },
      { name: 'machines for something else', manifests: [machines('m5.large', { kind: 'infra' }), workloads({ nodeSelector: { kind: 'virt' } })] },
      { name: 'bare metal beside', manifests: [machines('m5.large', { kind: 'virt' }), machines('m7i.metal-24xl', { kind: 'virt' }, 'metal'), vm({ nodeSelector: { kind: 'virt' } })] },
      { name: 'nothing that chooses nodes', manifests: [machines('m5.large', { kind: 'infra' }), vm()] },
    ],
    rejects: [
      rejected('a virtual machine for the workloads', 'spec.template.spec.providerSpec.value.instanceType', machines('m5.large', { kind: 'virt' }), workloads({ nodeSelector: { kind: 'virt' } })),
      rejected('a virtual machine for a virtual machine', 'spec.template.spec.providerSpec.value.instanceType', machines('m5.large', { kind: 'virt' }), vm({ nodeSelector: { kind: 'virt' } })),
    ],
  },
  'cross/descheduler': {
    accepts: [
      { name: 'a machine that can migrate', manifests: [annotated(onClaim), claim('ReadWriteMany')] },
      { name: 'a claim that is elsewhere', manifests: [annotated(onClaim)] },
      { name: 'no descheduler', manifests: [annotated(withGpu, 'false')] },
    ],
    rejects: [
      rejected('a claim for one node', EVICT, annotated(onClaim), claim('ReadWriteOnce')),
      rejected('a device', EVICT, annotated(withGpu)),
    ],
  },
  'cross/evicted-for-update': {
    accepts: [
      { name: 'a machine that always runs', manifests: [vm(), updating('Evict')] },
      { name: 'a machine that can migrate', manifests: [vm({}, { runStrategy: 'Manual' }), updating('LiveMigrate', 'Evict')] },
      { name: 'no evictions', manifests: [vm({}, { runStrategy: 'Manual' }), updating('LiveMigrate')] },
    ],
    rejects: [
      rejected('a machine that is started by hand', 'spec.runStrategy', vm({}, { runStrategy: 'Manual' }), updating('Evict')),
      rejected('a machine that cannot migrate', 'spec.runStrategy', vm(withGpu, { runStrategy: 'Once' }), updating('LiveMigrate', 'Evict')),
    ],
  },
};
