import { Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const object = (apiVersion: string, kind: string, metadata: object, more: object = {}) => ({ apiVersion, kind, metadata: { name: 'x', ...metadata }, ...more });
const live = (livenessProbe: object) => vm({ livenessProbe: { tcpSocket: { port: 1500 }, ...livenessProbe } });
const ready = (readinessProbe: object) => vm({ readinessProbe });
const watched = (action: string, spec: object = {}) => vm({ domain: { devices: { watchdog: { name: 'w', i6300esb: { action } } } } }, spec);
const devices = (fields: object) => vm({ domain: { devices: fields } });
const snapshot = (spec: object = {}) =>
  object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', { namespace: 'site' }, { spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' }, ...spec } });
const labelled = (labels: object, annotations?: object) => {
  const machine = vm() as { readonly spec: { readonly template: object } };
  return { ...machine, spec: { ...machine.spec, template: { ...machine.spec.template, metadata: { labels, annotations } } } };
};
const pooled = (labels: object, inner: object = {}) => {
  const template = { metadata: { labels: inner }, spec: { domain: { devices: {} } } };
  return object('pool.kubevirt.io/v1alpha1', 'VirtualMachinePool', { namespace: 'site' },
    { spec: { selector: {}, virtualMachineTemplate: { metadata: { labels }, spec: { template } } } });
};
const pages = (pageSize: string, architecture?: string) => vm({ architecture, domain: { devices: {}, memory: { guest: '8Gi', hugepages: { pageSize } } } });
const permitted = (...selectors: string[]) => hyperConverged({
  permittedHostDevices: { pciHostDevices: selectors.map(pciDeviceSelector => ({ pciDeviceSelector, resourceName: 'example.com/card' })) },
});
const SKIP = 'node-labeller.kubevirt.io/skip-node';
const node = (value: string) => object('v1', 'Node', { annotations: { [SKIP]: value } });
const rbd = (parameters: object | undefined, isDefault = 'true') =>
  object('storage.k8s.io/v1', 'StorageClass', { annotations: { 'storageclass.kubevirt.io/is-default-virt-class': isDefault } },
    { provisioner: 'openshift-storage.rbd.csi.ceph.com', parameters });
const model = (name: string) => vm({ domain: { devices: {}, cpu: { model: name } } });
const verbosity = (kubevirt: object) => hyperConverged({ logVerbosityConfig: { kubevirt } });
const bandwidth = (bandwidthPerMigration: string) => hyperConverged({ liveMigrationConfig: { bandwidthPerMigration } });
const placed = (part: string, nodeSelector: object) => hyperConverged({ [part]: { nodePlacement: { nodeSelector } } });
const HOST = 'kubernetes.io/hostname';
const monitoring = (text: string, name = 'cluster-monitoring-config', namespace = 'openshift-monitoring', key = 'config.yaml') =>
  object('v1', 'ConfigMap', { name, namespace }, { data: { [key]: text } });
const userMonitoring = (text: string) => monitoring(text, 'user-workload-monitoring-config', 'openshift-user-workload-monitoring');
const CONFIG = 'data["config.yaml"]';
const monitor = (namespaceSelector: object, namespace = 'site') =>
  object('monitoring.coreos.com/v1', 'ServiceMonitor', { namespace }, { spec: { endpoints: [], selector: {}, namespaceSelector } });

export const operationsCases: Cases = {
  'vm/probe-values': {
    accepts: [
      { name: 'an application on a port', manifests: [ready({ httpGet: { port: 8080, path: '/healthz' }, initialDelaySeconds: 120, failureThreshold: 3, successThreshold: 3 })] },
      { name: 'the largest port', manifests: [live({ tcpSocket: { port: 65535 } })] },
      { name: 'zeros, for the defaults', manifests: [live({ initialDelaySeconds: 0, periodSeconds: 0, timeoutSeconds: 0, successThreshold: 0, failureThreshold: 0 })] },
      { name: 'numbers below zero, for the defaults', manifests: [live({ periodSeconds: -1, timeoutSeconds: -1, successThreshold: -1, failureThreshold: -1 })] },
      { name: 'a delay that is nothing with what is added for libvirt', manifests: [ready({ guestAgentPing: {}, initialDelaySeconds: -10 })] },
      { name: 'a port by name', manifests: [ready({ httpGet: { port: 'http', httpHeaders: [{ name: 'X-Probe', value: 'yes' }] } })] },
      { name: 'a command', manifests: [ready({ exec: { command: ['/bin/true'] } })] },
    ],
    rejects: [
      rejected('no port', `${AT}.readinessProbe.httpGet.port`, ready({ httpGet: { port: 65536 } })),
      rejected('port 0', `${AT}.livenessProbe.tcpSocket.port`, live({ tcpSocket: { port: 0 } })),
      rejected('a number as text', `${AT}.readinessProbe.httpGet.port`, ready({ httpGet: { port: '1500' } })),
      rejected('a name that no port has', `${AT}.livenessProbe.tcpSocket.port`, live({ tcpSocket: { port: 'a--b' } })),
      rejected('a header with a blank', `${AT}.readinessProbe.httpGet.httpHeaders[0].name`, ready({ httpGet: { port: 80, httpHeaders: [{ name: 'X Probe', value: 'yes' }] } })),
      rejected('no command', `${AT}.readinessProbe.exec`, ready({ exec: {} })),
      rejected('an empty command', `${AT}.readinessProbe.exec`, ready({ exec: { command: [] } })),
      rejected('a delay below zero', `${AT}.readinessProbe.initialDelaySeconds`, ready({ guestAgentPing: {}, initialDelaySeconds: -11 })),
      rejected('two successes of a liveness probe', `${AT}.livenessProbe.successThreshold`, live({ successThreshold: 2 })),
    ],
  },
  'vm/template-labels': {
    accepts: [
      { name: 'a name of 63 characters as a label', manifests: [labelled({ 'kubevirt.io/domain': 'n'.repeat(63) })] },
      { name: 'no labels', manifests: [vm(), pooled({})] },
      { name: 'an empty value', manifests: [labelled({ app: '' })] },
    ],
    rejects: [
      rejected('a longer name', 'spec.template.metadata.labels["kubevirt.io/domain"]', labelled({ 'kubevirt.io/domain': 'n'.repeat(64) })),
      rejected('a blank in the key of an annotation', 'spec.template.metadata.annotations["a b"]', labelled({}, { 'a b': 'x' })),
      rejected('a data volume', 'spec.dataVolumeTemplates[0].metadata.labels.app', vm({}, { dataVolumeTemplates: [{ metadata: { name: 'd', labels: { app: 'a b' } }, spec: {} }] })),
      rejected('the machines of a pool', 'spec.virtualMachineTemplate.metadata.labels.app', pooled({ app: 'a/b' })),
      rejected('their instances', 'spec.virtualMachineTemplate.spec.template.metadata.labels.app', pooled({}, { app: 'a/b' })),
    ],
  },
  'vm/huge-page-size': {
    accepts: [
      { name: 'pages that there are', manifests: [pages('2Mi'), pages('1Gi')] },
      { name: 'another architecture', manifests: [pages('64Ki', 'arm64')] },
    ],
    rejects: [
      rejected('others', `${AT}.domain.memory.hugepages.pageSize`, pages('4Mi')),
      rejected('the same size in other words', `${AT}.domain.memory.hugepages.pageSize`, pages('1024Mi', 'amd64')),
    ],
  },
  'vm/ephemeral-claim': {
    accepts: [{ name: 'a claim', manifests: [vm({ volumes: [{ name: 'e', ephemeral: { persistentVolumeClaim: { claimName: 'c' } } }] })] }],
    rejects: [rejected('none', `${AT}.volumes[0].ephemeral`, vm({ volumes: [{ name: 'e', ephemeral: {} }] }))],
  },
  'cluster/pci-selector': {
    accepts: [{ name: 'two devices', manifests: [permitted('10DE:1DB6', '10de:1eb8')] }],
    rejects: [
      rejected('no device', 'spec.permittedHostDevices.pciHostDevices[0].pciDeviceSelector', permitted('10de1eb8')),
      rejected('one twice', 'spec.permittedHostDevices.pciHostDevices[1].pciDeviceSelector', permitted('10DE:1EB8', '10de:1eb8')),
    ],
  },
  'vm/liveness-delay': {
    accepts: [
      { name: 'two minutes', manifests: [live({ initialDelaySeconds: 120 })] },
      { name: 'many failures', manifests: [live({ periodSeconds: 20, failureThreshold: 10 })] },
      { name: 'a long period', manifests: [live({ periodSeconds: 11 })] },
      { name: 'a readiness probe', manifests: [ready({ tcpSocket: { port: 22 } })] },
    ],
    rejects: [
      rejected('the defaults', `${AT}.livenessProbe`, live({})),
      rejected('a short period', `${AT}.livenessProbe`, live({ initialDelaySeconds: 0, periodSeconds: 5, failureThreshold: 5 })),
      rejected('numbers that the defaults replace', `${AT}.livenessProbe`, live({ periodSeconds: -1, failureThreshold: 0 })),
    ],
  },
  'vm/watchdog-action': {
    accepts: [
      { name: 'an action', manifests: [watched('poweroff')] },
      { name: 'the default', manifests: [devices({ watchdog: { name: 'w' } }), watched('')] },
    ],
    rejects: [
      rejected('another word', `${AT}.domain.devices.watchdog.i6300esb.action`, watched('restart')),
      rejected('upper case', `${AT}.domain.devices.watchdog.i6300esb.action`, watched('Poweroff')),
      rejected('what libvirt does, too', `${AT}.domain.devices.watchdog.i6300esb.action`, watched('pause')),
    ],
  },
  'vm/watchdog-restart': {
    accepts: [
      { name: 'a machine that always runs', manifests: [watched('poweroff')] },
      { name: 'a reset', manifests: [watched('reset', { runStrategy: 'Manual' })] },
    ],
    rejects: [rejected('a machine that is started by hand', `${AT}.domain.devices.watchdog.i6300esb.action`, watched('poweroff', { runStrategy: 'Manual' }))],
  },
  'vm/serial-console-log': {
    accepts: [
      { name: 'a console', manifests: [devices({ logSerialConsole: true })] },
      { name: 'no log', manifests: [devices({ logSerialConsole: false, autoattachSerialConsole: false })] },
      { name: 'a version without the log', manifests: [devices({ logSerialConsole: true, autoattachSerialConsole: false })], target: '4.14' },
    ],
    rejects: [rejected('no console', `${AT}.domain.devices.logSerialConsole`, devices({ logSerialConsole: true, autoattachSerialConsole: false }))],
  },
  'protection/failure-deadline': {
    accepts: [{ name: 'a minute', manifests: [snapshot({ failureDeadline: '1m' })] }, { name: 'the default', manifests: [snapshot()] }],
    rejects: [
      rejected('no limit', 'spec.failureDeadline', snapshot({ failureDeadline: '0' })),
      rejected('no seconds', 'spec.failureDeadline', snapshot({ failureDeadline: '0m0s' })),
    ],
  },
  'protection/snapshot-content': {
    accepts: [
      { name: 'a snapshot', manifests: [snapshot()] },
      { name: 'the content of another group', manifests: [object('example.org/v1', 'VirtualMachineSnapshotContent', {})] },
    ],
    rejects: [rejected('its content', 'kind', object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshotContent', { namespace: 'site' }))],
  },
  'protection/snapshot-disks': {
    accepts: [{ name: 'claims', manifests: [snapshot(), vm({ volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'd' } }] })] }],
    rejects: [rejected('a file of the node', 'spec.source.name', snapshot(), vm({ volumes: [{ name: 'd', hostDisk: { path: '/d.img', type: 'Disk' } }] }))],
  },
  'node/skip-labeller': {
    accepts: [{ name: 'true', manifests: [node('true')] }],
    rejects: [rejected('false', `metadata.annotations["${SKIP}"]`, node('false'))],
  },
  'storage/rbd-rxbounce': {
    accepts: [
      { name: 'the map option', manifests: [rbd({ mounter: 'rbd', mapOptions: 'krbd:rxbounce' })] },
      { name: 'another mounter', manifests: [rbd({ mounter: 'rbd-nbd' })] },
      { name: 'no class for machines', manifests: [rbd({}, 'false')] },
    ],
    rejects: [
      rejected('no map option', 'parameters', rbd({ pool: 'p' })),
      rejected('no parameters', 'provisioner', rbd(undefined)),
    ],
  },
  'cross/obsolete-cpu-model': {
    accepts: [
      { name: 'a newer model', manifests: [model('Haswell'), hyperConverged({ obsoleteCPUs: { cpuModels: ['Penryn'] } })] },
      { name: 'the model of the node', manifests: [model('host-model')] },
    ],
    rejects: [
      rejected('an obsolete model', `${AT}.domain.cpu.model`, model('Conroe')),
      rejected('one that HyperConverged names', `${AT}.domain.cpu.model`, model('Penryn'), hyperConverged({ obsoleteCPUs: { cpuModels: ['Penryn'] } })),
      rejected('an instance type', 'spec.cpu.model', object('instancetype.kubevirt.io/v1beta1', 'VirtualMachineInstancetype', {}, { spec: { cpu: { guest: 1, model: 'qemu64' }, memory: { guest: '1Gi' } } })),
      rejected('the default of the cluster', 'spec.defaultCPUModel', hyperConverged({ defaultCPUModel: 'kvm64' })),
    ],
  },
  'cluster/log-verbosity': {
    accepts: [{ name: 'levels', manifests: [verbosity({ virtAPI: 1, virtHandler: 9 })] }],
    rejects: [
      rejected('none', 'spec.logVerbosityConfig.kubevirt.virtAPI', verbosity({ virtAPI: 0 })),
      rejected('too high', 'spec.logVerbosityConfig.kubevirt.virtHandler', verbosity({ virtHandler: 10 })),
    ],
  },
  'cluster/migration-bandwidth': {
    accepts: [{ name: 'a limit', manifests: [bandwidth('64Mi')] }, { name: 'no limit', manifests: [bandwidth('0'), bandwidth('-0')] }],
    rejects: [rejected('a negative one', 'spec.liveMigrationConfig.bandwidthPerMigration', bandwidth('-64Mi'))],
  },
  'cluster/pinned-placement': {
    accepts: [{ name: 'nodes by a label', manifests: [placed('workloads', { 'example.com/machines': 'true' })] }],
    rejects: [
      rejected('all machines on one node', `spec.workloads.nodePlacement.nodeSelector["${HOST}"]`, placed('workloads', { [HOST]: 'node-1' })),
      rejected('the components on one node', `spec.infra.nodePlacement.nodeSelector["${HOST}"]`, placed('infra', { [HOST]: 'node-1' })),
    ],
  },
  'cluster/monitoring-config': {
    accepts: [
      { name: 'monitoring of user workloads', manifests: [monitoring('enableUserWorkload: true\nprometheusK8s:\n  retention: 15d\n')] },
      { name: 'nothing', manifests: [monitoring(''), userMonitoring('prometheus:\n  retention: 24h\n')] },
      { name: 'a week', manifests: [monitoring('prometheusK8s: { retention: 168h }')] },
      { name: 'a ConfigMap of that name elsewhere', manifests: [monitoring('a: [', 'cluster-monitoring-config', 'site')] },
    ],
    rejects: [
      rejected('the switch in the other ConfigMap', CONFIG, userMonitoring('enableUserWorkload: true\n')),
      rejected('no YAML', CONFIG, monitoring('enableUserWorkload: [')),
      rejected('no settings', CONFIG, monitoring('enableUserWorkload')),
      rejected('another key', 'data', monitoring('enableUserWorkload: true', undefined, undefined, 'config')),
      rejected('a day', CONFIG, monitoring('prometheusK8s: { retention: 24h }')),
    ],
  },
  'cluster/monitor-namespace': {
    accepts: [
      { name: 'its own namespace', manifests: [monitor({ matchNames: ['site'] }), monitor({})] },
      { name: 'a monitor of the platform', manifests: [monitor({ any: true }, 'openshift-storage')] },
    ],
    rejects: [
      rejected('another namespace', 'spec.namespaceSelector', monitor({ matchNames: ['site', 'other'] })),
      rejected('all namespaces', 'spec.namespaceSelector', monitor({ any: true })),
    ],
  },
};
