import { Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const clusterObject = (apiVersion: string, kind: string, spec: object, more: object = {}) =>
  ({ apiVersion, kind, metadata: { name: 'x' }, spec, ...more });

const resources = (requests: object | undefined, limits: object, cpu: object = {}) =>
  vm({ domain: { devices: {}, cpu, resources: { requests, limits } } });
const userData = (text: string, source = 'cloudInitNoCloud') => vm({ volumes: [{ name: 'c', [source]: { userData: text } }] });
const watched = (spec: object = {}, metadata: object = {}) =>
  vm({ domain: { devices: { watchdog: { name: 'w', i6300esb: { action: 'poweroff' } } } } }, spec, metadata);
const probed = (probe: object, ports: object[] = []) => vm({
  domain: { devices: { interfaces: [{ name: 'n', masquerade: {}, ports }] } },
  networks: [{ name: 'n', pod: {} }],
  livenessProbe: probe,
});
const disks = (...names: string[]) => ({ devices: { disks: names.map(name => ({ name, disk: { bus: 'virtio' } })) } });
const fresh = { name: 'root', containerDisk: { image: 'quay.io/containerdisks/fedora:39' } };
const kept = { name: 'data', dataVolume: { name: 'data' } };
const migrating = (machine: object) => vm({ evictionStrategy: 'LiveMigrate', ...machine });
const blankRoot = { dataVolumeTemplates: [{ metadata: { name: 'root' }, spec: { source: { blank: {} }, storage: {} } }] };
const rootVolume = { name: 'root', dataVolume: { name: 'root' } };
const asking = (spec: object, volumes: object[] = []) => vm({ readinessProbe: { guestAgentPing: {} }, volumes: [rootVolume, ...volumes] }, spec);
const byAgent = { source: { secret: { secretName: 'keys' } }, propagationMethod: { qemuGuestAgent: { users: ['dba'] } } };
const bridged = { domain: { devices: { interfaces: [{ name: 'n', bridge: {} }] } }, networks: [{ name: 'n', pod: {} }] };
const template = (labels: object) =>
  ({ apiVersion: 'template.openshift.io/v1', kind: 'Template', metadata: { name: 't', namespace: 'site', labels }, objects: [vm()] });
const workloads = (storageWorkloads: object) => hyperConverged({ resourceRequirements: { storageWorkloads } });
const subscription = (spec: object, namespace = 'openshift-cnv') => clusterObject('operators.coreos.com/v1alpha1', 'Subscription', {
  name: 'kubevirt-hyperconverged', source: 'redhat-operators', sourceNamespace: 'openshift-marketplace', ...spec,
}, { metadata: { name: 'kubevirt-hyperconverged', namespace } });
const PATCH = 'kubevirt.kubevirt.io/jsonpatch';

export const adviceMoreCases: Cases = {
  'vm/memory-limit-room': {
    accepts: [
      { name: '100Mi above the request', manifests: [resources({ memory: '1Gi' }, { memory: '1124Mi' })] },
      { name: 'dedicated CPUs, whose limit is the request', manifests: [resources({ memory: '1Gi' }, { memory: '1Gi' }, { dedicatedCpuPlacement: true })] },
      { name: 'no limit', manifests: [resources({ memory: '1Gi' }, {})] },
    ],
    rejects: [
      rejected('less than 100Mi', `${AT}.domain.resources.limits.memory`, resources({ memory: '1Gi' }, { memory: '1123Mi' })),
      rejected('a request that is taken from the limit', `${AT}.domain.resources.limits.memory`, resources(undefined, { memory: '1Gi' })),
    ],
  },
  'vm/memory-over-commit': {
    accepts: [{ name: 'as much as the guest sees', manifests: [vm({ domain: { devices: {}, memory: { guest: '2Gi' }, resources: { requests: { memory: '2048Mi' } } } })] }],
    rejects: [rejected('less', `${AT}.domain.memory.guest`, vm({ domain: { devices: {}, memory: { guest: '2048M' }, resources: { requests: { memory: '1024M' } } } }))],
  },
  'vm/overhead-over-commit': {
    accepts: [{ name: 'the default', manifests: [vm({ domain: { devices: {}, resources: { overcommitGuestOverhead: false } } })] }],
    rejects: [rejected('the overhead left out', `${AT}.domain.resources.overcommitGuestOverhead`, vm({ domain: { devices: {}, resources: { overcommitGuestOverhead: true } } }))],
  },
  'vm/plain-text-password': {
    accepts: [
      { name: 'keys', manifests: [userData('#cloud-config\nssh_authorized_keys:\n  - ssh-ed25519 AAAA\n')] },
      { name: 'a hash', manifests: [userData('#cloud-config\nusers:\n  - name: dba\n    passwd: $6$rounds=4096$salt$hash\n')] },
      { name: 'a password that cloud-init makes up', manifests: [userData('#cloud-config\npassword: RANDOM\n')] },
      { name: 'a Secret', manifests: [vm({ volumes: [{ name: 'c', cloudInitNoCloud: { secretRef: { name: 'user-data' } } }] })] },
    ],
    rejects: [
      rejected('a password', `${AT}.volumes[0].cloudInitNoCloud.userData`, userData('#cloud-config\nuser: cloud-user\npassword: fedora\nchpasswd: { expire: False }\n')),
      rejected('a script that sets one', `${AT}.volumes[0].cloudInitConfigDrive.userData`, userData('#!/bin/bash\necho "fedora" | passwd fedora --stdin\necho root:fedora | chpasswd\n', 'cloudInitConfigDrive')),
      rejected('one in base64', `${AT}.volumes[0].cloudInitNoCloud.userDataBase64`,
        vm({ volumes: [{ name: 'c', cloudInitNoCloud: { userDataBase64: Buffer.from('#cloud-config\npassword: fedora\n').toString('base64') } }] })),
    ],
  },
  'vm/watchdog-windows': {
    accepts: [{ name: 'another system', manifests: [watched({ preference: { name: 'rhel.9' } })] }],
    rejects: [
      rejected('a preference for Windows', `${AT}.domain.devices.watchdog`, watched({ preference: { name: 'windows.11' } })),
      rejected('a label of a template for Windows', `${AT}.domain.devices.watchdog`, watched({}, { labels: { 'os.template.kubevirt.io/win2k22': 'true' } })),
    ],
  },
  'vm/probe-port': {
    accepts: [
      { name: 'a port that the interface lists', manifests: [probed({ httpGet: { port: 1500 } }, [{ port: 1500 }])] },
      { name: 'an interface that lists none', manifests: [probed({ httpGet: { port: 1500 } })] },
      { name: 'a port by its name', manifests: [probed({ httpGet: { port: 'web' } }, [{ name: 'web', port: 1500 }])] },
    ],
    rejects: [
      rejected('a port that is not listed', `${AT}.livenessProbe.tcpSocket.port`, probed({ tcpSocket: { port: 1500 } }, [{ port: 80 }])),
      rejected('the name of none', `${AT}.livenessProbe.httpGet.port`, probed({ httpGet: { port: 'web' } }, [{ port: 1500 }])),
    ],
  },
  'vm/probe-timeout': {
    accepts: [
      { name: 'a timeout less than the period', manifests: [probed({ tcpSocket: { port: 1 }, timeoutSeconds: 10, periodSeconds: 20 })] },
      { name: 'the defaults', manifests: [probed({ tcpSocket: { port: 1 } })] },
      { name: 'numbers that the defaults replace', manifests: [probed({ tcpSocket: { port: 1 }, timeoutSeconds: 9, periodSeconds: -5 })] },
    ],
    rejects: [
      rejected('a timeout of the default period', `${AT}.livenessProbe.timeoutSeconds`, probed({ tcpSocket: { port: 1 }, timeoutSeconds: 10 })),
      rejected('a period of the default timeout', `${AT}.livenessProbe.periodSeconds`, probed({ tcpSocket: { port: 1 }, periodSeconds: 1 })),
    ],
  },
  'vm/liveness-restart': {
    accepts: [{ name: 'a machine that always runs', manifests: [probed({ tcpSocket: { port: 1 } })] }],
    rejects: [rejected('a machine that is started by hand', `${AT}.livenessProbe`, vm({ livenessProbe: { tcpSocket: { port: 1 } } }, { runStrategy: 'Manual' }))],
  },
  'vm/guest-agent-probe': {
    accepts: [
      { name: 'an agent that cloud-init installs', manifests: [asking(blankRoot, [{ name: 'c', cloudInitNoCloud: { userData: '#cloud-config\npackages: [qemu-guest-agent]\n' } }])] },
      { name: 'an image, which may have it', manifests: [asking({})] },
      { name: 'an empty disk for data', manifests: [vm({ readinessProbe: { guestAgentPing: {} }, volumes: [fresh, { ...rootVolume, name: 'data' }] }, blankRoot)] },
      { name: 'user data that is elsewhere', manifests: [asking(blankRoot, [{ name: 'c', cloudInitNoCloud: { secretRef: { name: 's' } } }])] },
    ],
    rejects: [
      rejected('an empty disk that nothing installs it on', `${AT}.readinessProbe.guestAgentPing`, asking(blankRoot)),
      rejected('keys for such a guest', `${AT}.accessCredentials[0].sshPublicKey.propagationMethod.qemuGuestAgent`,
        vm({ accessCredentials: [{ sshPublicKey: byAgent }], volumes: [rootVolume] }, blankRoot)),
    ],
  },
  'vm/container-disk-root': {
    accepts: [
      { name: 'a machine that keeps nothing', manifests: [vm({ domain: disks('root'), volumes: [fresh] })] },
      { name: 'a system disk that is kept', manifests: [vm({ domain: disks('data', 'root'), volumes: [fresh, kept] })] },
      { name: 'a machine that is started by hand', manifests: [vm({ domain: disks('root', 'data'), volumes: [fresh, kept] }, { runStrategy: 'Manual' })] },
    ],
    rejects: [rejected('a fresh system beside data that is kept', `${AT}.volumes[0].containerDisk`, vm({ domain: disks('root', 'data'), volumes: [fresh, kept] }))],
  },
  'vm/termination-grace': {
    accepts: [
      { name: 'time to shut down', manifests: [vm({ terminationGracePeriodSeconds: 180, volumes: [kept] })] },
      { name: 'nothing to lose', manifests: [vm({ terminationGracePeriodSeconds: 0, volumes: [fresh] })] },
    ],
    rejects: [rejected('no time', `${AT}.terminationGracePeriodSeconds`, vm({ terminationGracePeriodSeconds: 0, volumes: [kept] }))],
  },
  'vm/live-migratable': {
    accepts: [
      { name: 'disks that are made anew', manifests: [migrating({ volumes: [fresh, { name: 'e', emptyDisk: { capacity: '1Gi' } }] })] },
      { name: 'a bridge of a secondary network', manifests: [migrating({ domain: bridged.domain, networks: [{ name: 'n', multus: { networkName: 'lan' } }] })] },
      { name: 'no migration', manifests: [vm({ evictionStrategy: 'None', ...bridged })] },
    ],
    rejects: [
      rejected('a bridge to the pod network', `${AT}.domain.devices.interfaces[0].bridge`, migrating(bridged)),
      rejected('a disk of the node', `${AT}.volumes[0].hostDisk`, migrating({ volumes: [{ name: 'h', hostDisk: { path: '/d.img', type: 'Disk' } }] })),
      rejected('a shared file system', `${AT}.domain.devices.filesystems[0].virtiofs`, migrating({ domain: { devices: { filesystems: [{ name: 'f', virtiofs: {} }] } } })),
      rejected('encrypted memory', `${AT}.domain.launchSecurity.sev`, migrating({ domain: { devices: {}, launchSecurity: { sev: {} } } })),
      rejected('a persistent reservation', `${AT}.domain.devices.disks[0].lun.reservation`, migrating({ domain: { devices: { disks: [{ name: 'l', lun: { reservation: true } }] } } })),
    ],
  },
  'cluster/workload-updates': {
    accepts: [{ name: 'batches of evictions', manifests: [hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate', 'Evict'], batchEvictionSize: 20 } })] }],
    rejects: [
      rejected('batches without evictions', 'spec.workloadUpdateStrategy.batchEvictionSize', hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate'], batchEvictionSize: 20 } })),
      rejected('batches of nothing', 'spec.workloadUpdateStrategy.batchEvictionSize', hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: ['Evict'], batchEvictionSize: 0 } })),
      rejected('no such method', 'spec.workloadUpdateStrategy.workloadUpdateMethods[1]', hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate', 'Migrate'] } })),
    ],
  },
  'cluster/parallel-migrations': {
    accepts: [{ name: 'the defaults', manifests: [hyperConverged({ liveMigrationConfig: { parallelMigrationsPerCluster: 5, parallelOutboundMigrationsPerNode: 2 } })] }],
    rejects: [rejected('more per node than in all', 'spec.liveMigrationConfig.parallelOutboundMigrationsPerNode', hyperConverged({ liveMigrationConfig: { parallelOutboundMigrationsPerNode: 6 } }))],
  },
  'cluster/migration-timeouts': {
    accepts: [{ name: 'the defaults', manifests: [hyperConverged({ liveMigrationConfig: { completionTimeoutPerGiB: 800, progressTimeout: 150 } })] }],
    rejects: [
      rejected('a negative time', 'spec.liveMigrationConfig.progressTimeout', hyperConverged({ liveMigrationConfig: { progressTimeout: -1 } })),
      rejected('a negative time for each GiB', 'spec.liveMigrationConfig.completionTimeoutPerGiB', hyperConverged({ liveMigrationConfig: { completionTimeoutPerGiB: -1 } })),
    ],
  },
  'cluster/storage-workloads': {
    accepts: [
      { name: 'requests and limits', manifests: [workloads({ requests: { cpu: '250m', memory: '1Gi' }, limits: { cpu: '500m', memory: '2Gi' } })] },
      { name: 'a request up to the limit by default', manifests: [workloads({ requests: { cpu: '750m', memory: '600M' } })] },
      { name: 'no more than is asked for by default', manifests: [workloads({ limits: { cpu: '100m', memory: '60M' } })] },
    ],
    rejects: [
      rejected('a request above the limit by default', 'spec.resourceRequirements.storageWorkloads.requests.memory', workloads({ requests: { memory: '1Gi' } })),
      rejected('a limit below the request by default', 'spec.resourceRequirements.storageWorkloads.limits.cpu', workloads({ limits: { cpu: '50m' } })),
      rejected('a request above the limit', 'spec.resourceRequirements.storageWorkloads.requests.cpu', workloads({ requests: { cpu: '1' }, limits: { cpu: '500m' } })),
    ],
  },
  'cluster/file-system-overhead': {
    accepts: [{ name: 'a part', manifests: [hyperConverged({ filesystemOverhead: { global: '0.07', storageClass: { nfs: '0' } } })] }],
    rejects: [
      rejected('all', 'spec.filesystemOverhead.global', hyperConverged({ filesystemOverhead: { global: '1' } })),
      rejected('all, of a class', 'spec.filesystemOverhead.storageClass.nfs', hyperConverged({ filesystemOverhead: { storageClass: { nfs: '1' } } })),
    ],
  },
  'cluster/operator-namespace': {
    accepts: [
      { name: 'the namespace of the operator', manifests: [subscription({})] },
      { name: 'another operator', manifests: [subscription({ name: 'metallb-operator' }, 'metallb-system')] },
    ],
    rejects: [rejected('another namespace', 'metadata.namespace', subscription({}, 'openshift-operators'))],
  },
  'cluster/operator-updates': {
    accepts: [{ name: 'the channel, and no approval', manifests: [subscription({ channel: 'stable', installPlanApproval: 'Automatic' })] }],
    rejects: [
      rejected('approval by hand', 'spec.installPlanApproval', subscription({ installPlanApproval: 'Manual' })),
      rejected('another channel', 'spec.channel', subscription({ channel: 'candidate' })),
    ],
  },
  'cluster/operator-version': {
    accepts: [
      { name: 'the version of the cluster', manifests: [subscription({ startingCSV: 'kubevirt-hyperconverged-operator.v4.15.2' })] },
      { name: 'an older cluster', manifests: [subscription({ startingCSV: 'kubevirt-hyperconverged-operator.v4.14.0' })], target: '4.14' },
    ],
    rejects: [rejected('the version of another', 'spec.startingCSV', subscription({ startingCSV: 'kubevirt-hyperconverged-operator.v4.14.0' }))],
  },
  'cluster/hyper-converged-name': {
    accepts: [{ name: 'the name that is read', manifests: [hyperConverged()] }],
    rejects: [rejected('a longer name', 'metadata.name', hyperConverged({}, { name: 'my-kubevirt-hyperconverged' }))],
  },
  'cluster/unsupported-patch': {
    accepts: [{ name: 'fields', manifests: [hyperConverged({ defaultCPUModel: 'Cascadelake-Server' })] }],
    rejects: [rejected('a patch', `metadata.annotations["${PATCH}"]`, hyperConverged({}, { annotations: { [PATCH]: '[]' } }))],
  },
  'cluster/migration-policy-settings': {
    accepts: [{ name: 'a policy that sets something', manifests: [clusterObject('migrations.kubevirt.io/v1alpha1', 'MigrationPolicy', { selectors: {}, allowPostCopy: true })] }],
    rejects: [rejected('a policy that sets nothing', 'spec', clusterObject('migrations.kubevirt.io/v1alpha1', 'MigrationPolicy', { selectors: {} }))],
  },
  'storage/local-binding': {
    accepts: [{ name: 'a class that waits', manifests: [clusterObject('storage.k8s.io/v1', 'StorageClass', {}, { provisioner: 'kubevirt.io.hostpath-provisioner', volumeBindingMode: 'WaitForFirstConsumer' })] }],
    rejects: [rejected('a class that does not', 'volumeBindingMode', clusterObject('storage.k8s.io/v1', 'StorageClass', {}, { provisioner: 'kubevirt.io.hostpath-provisioner' }))],
  },
  'cluster/custom-template': {
    accepts: [{ name: 'a template of your own', manifests: [template({ 'template.kubevirt.io/type': 'vm' })] }],
    rejects: [
      rejected('the type of those of the operator', 'metadata.labels["template.kubevirt.io/type"]', template({ 'template.kubevirt.io/type': 'base' })),
      rejected('the version of those of the operator', 'metadata.labels["template.kubevirt.io/version"]', template({ 'template.kubevirt.io/version': 'v0.26.0' })),
    ],
  },
  'api/deprecated-version': {
    accepts: [{ name: 'the current version', manifests: [vm()] }],
    rejects: [rejected('v1alpha3', 'apiVersion', { ...vm(), apiVersion: 'kubevirt.io/v1alpha3' })],
  },
  'api/deprecated-field': {
    accepts: [{ name: 'other fields', manifests: [hyperConverged({ featureGates: { withHostPassthroughCPU: true } })] }],
    rejects: [
      rejected('nonRoot', 'spec.featureGates.nonRoot', hyperConverged({ featureGates: { nonRoot: false } })),
      rejected('pathConfig', 'spec.pathConfig', clusterObject('hostpathprovisioner.kubevirt.io/v1beta1', 'HostPathProvisioner', { pathConfig: { path: '/d' }, workload: {} })),
      rejected('the old name of mediated device types of nodes', 'spec.mediatedDevicesConfiguration.nodeMediatedDeviceTypes[0].mediatedDevicesTypes',
        hyperConverged({ mediatedDevicesConfiguration: { nodeMediatedDeviceTypes: [{ nodeSelector: {}, mediatedDevicesTypes: ['nvidia-231'] }] } })),
    ],
  },
  'api/deprecated-kind': {
    accepts: [{ name: 'a preference', manifests: [clusterObject('instancetype.kubevirt.io/v1beta1', 'VirtualMachineClusterPreference', {})] }],
    rejects: [rejected('a preset', 'kind', clusterObject('kubevirt.io/v1', 'VirtualMachineInstancePreset', { selector: {} }))],
  },
};
