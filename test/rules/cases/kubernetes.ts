import { Cases, RejectedCase } from './cases';

const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const storageClass = (more: object, provisioner = 'kubevirt.io.hostpath-provisioner') =>
  ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'local' }, provisioner, ...more });
const service = (spec: object, name = 'web') => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'site' }, spec });
const ports = (...list: object[]) => service({ type: 'NodePort', ports: list });
const families = (spec: object) => service({ ports: [{ port: 80 }], selector: { app: 'web' }, ...spec });
const foreign = { apiVersion: 'serving.knative.dev/v1', kind: 'Service', metadata: { name: 'web', namespace: 'site' }, spec: {} };

export const kubernetesCases: Cases = {
  'storage/class-fields': {
    accepts: [
      { name: 'the policies that there are', manifests: [storageClass({ reclaimPolicy: 'Retain', volumeBindingMode: 'WaitForFirstConsumer' })] },
      { name: 'the defaults', manifests: [storageClass({})] },
      { name: 'an empty reclaim policy', manifests: [storageClass({ reclaimPolicy: '' })] },
      { name: 'a provisioner in capitals', manifests: [storageClass({}, 'Example.com/NFS')] },
    ],
    rejects: [
      rejected('a policy of old', 'reclaimPolicy', storageClass({ reclaimPolicy: 'Recycle' })),
      rejected('another case', 'volumeBindingMode', storageClass({ volumeBindingMode: 'waitForFirstConsumer' })),
      rejected('an empty binding mode', 'volumeBindingMode', storageClass({ volumeBindingMode: '' })),
      rejected('no provisioner', 'provisioner', storageClass({}, '')),
      rejected('a provisioner of three parts', 'provisioner', storageClass({}, 'a/b/c')),
    ],
  },
  'network/service-name': {
    accepts: [{ name: 'a label', manifests: [service({}, 'web-1')] }],
    rejects: [
      rejected('a digit in front', 'metadata.name', service({}, '1-web')),
      rejected('a dot', 'metadata.name', service({}, 'web.site')),
      rejected('capitals', 'metadata.name', service({}, 'Web')),
    ],
  },
  'network/service-type': {
    accepts: [
      { name: 'a type and a port', manifests: [service({ type: 'LoadBalancer', ports: [{ port: 22 }] })] },
      { name: 'no address and no port', manifests: [service({ clusterIP: 'None' })] },
      { name: 'a name outside the cluster', manifests: [service({ type: 'ExternalName', externalName: 'db.example.com' })] },
      { name: 'a Service of another API', manifests: [foreign] },
    ],
    rejects: [
      rejected('no type', 'spec.type', service({ type: 'Loadbalancer', ports: [{ port: 22 }] })),
      rejected('no port', 'spec.ports', service({ selector: { app: 'web' } })),
      rejected('a load balancer without address', 'spec.clusterIP', service({ type: 'LoadBalancer', clusterIP: 'None', ports: [{ port: 22 }] })),
      rejected('a name that is not given', 'spec.externalName', service({ type: 'ExternalName' })),
      rejected('a name with an address', 'spec.clusterIP', service({ type: 'ExternalName', externalName: 'a.b', clusterIP: 'None' })),
      rejected('no such affinity', 'spec.sessionAffinity', service({ sessionAffinity: 'clientIP', ports: [{ port: 22 }] })),
    ],
  },
  'network/service-ports': {
    accepts: [
      { name: 'the example of the documentation', manifests: [ports({ protocol: 'TCP', port: 80, targetPort: 9376, nodePort: 30000 })] },
      { name: 'two ports with names', manifests: [ports({ name: 'a', port: 1 }, { name: 'b', port: 65535, targetPort: 'http' })] },
      { name: 'one number of two protocols', manifests: [ports({ name: 'a', port: 53, nodePort: 30053 }, { name: 'b', port: 53, protocol: 'UDP', nodePort: 30053 })] },
      { name: 'a target that is not set', manifests: [ports({ port: 80, targetPort: 0 })] },
    ],
    rejects: [
      rejected('two ports without names', 'spec.ports[0].name', ports({ port: 80 }, { port: 81 })),
      rejected('two of one name', 'spec.ports[1].name', ports({ name: 'a', port: 80 }, { name: 'a', port: 81 })),
      rejected('two of one number', 'spec.ports[1].port', ports({ name: 'a', port: 80 }, { name: 'b', port: 80 })),
      rejected('a number too high', 'spec.ports[0].port', ports({ port: 65536 })),
      rejected('a number too low', 'spec.ports[0].port', ports({ port: 0 })),
      rejected('no such protocol', 'spec.ports[0].protocol', ports({ port: 80, protocol: 'tcp' })),
      rejected('a number in quotes', 'spec.ports[0].targetPort', ports({ port: 80, targetPort: '8080' })),
      rejected('a name that is too long', 'spec.ports[0].targetPort', ports({ port: 80, targetPort: 'a-name-too-long1' })),
      rejected('a node port of a Service inside the cluster', 'spec.ports[0].nodePort', service({ ports: [{ port: 80, nodePort: 30000 }] })),
      rejected('one node port twice', 'spec.ports[1].nodePort', ports({ name: 'a', port: 80, nodePort: 30000 }, { name: 'b', port: 81, nodePort: 30000 })),
      rejected('the port of the kubelet', 'spec.ports[0].port', service({ type: 'LoadBalancer', ports: [{ port: 10250 }] })),
    ],
  },
  'network/service-families': {
    accepts: [
      { name: 'both, in any order', manifests: [families({ ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6', 'IPv4'] })] },
      { name: 'one', manifests: [families({ ipFamilies: ['IPv6'] })] },
      { name: 'a policy for two and one family', manifests: [families({ ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv4'] })] },
    ],
    rejects: [
      rejected('both by a policy for one', 'spec.ipFamilyPolicy', families({ ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4', 'IPv6'] })),
      rejected('both without a policy', 'spec.ipFamilyPolicy', families({ ipFamilies: ['IPv4', 'IPv6'] })),
      rejected('one twice', 'spec.ipFamilies[1]', families({ ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv4', 'IPv4'] })),
      rejected('no such family', 'spec.ipFamilies[0]', families({ ipFamilies: ['ipv4'] })),
      rejected('no such policy', 'spec.ipFamilyPolicy', families({ ipFamilyPolicy: 'DualStack' })),
    ],
  },
};
