import { Cases } from './cases';

const ROLE = 'machineconfiguration.openshift.io/role';
const object = (kind: string, spec: object, metadata: object = {}) => ({
  apiVersion: 'machineconfiguration.openshift.io/v1', kind, metadata: { name: 'x', ...metadata }, spec,
});
const machineConfig = (spec: object, name = '99-worker-x', role = 'worker') => object('MachineConfig', spec, { name, labels: { [ROLE]: role } });
const ignition = (config: object, version = '3.2.0') => machineConfig({ config: { ignition: { version }, ...config } });
const withFile = (file: object, version?: string) => ignition({ storage: { files: [{ contents: { source: 'data:,x' }, ...file }] } }, version);
const withSource = (contents: object, version?: string) => withFile({ path: '/etc/x', contents }, version);
const units = (...list: object[]) => ignition({ systemd: { units: list } });
const user = (fields: object) => ignition({ passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['ssh-ed25519 AAAA'], ...fields }] } });
const pool = (machineConfigSelector: object | undefined, name = 'gpu', metadata: object = {}) => object('MachineConfigPool', { machineConfigSelector }, { name, ...metadata });
const roles = (...values: string[]) => ({ matchExpressions: [{ key: ROLE, operator: 'In', values }] });
const POOL = { matchLabels: { 'pools.operator.machineconfiguration.openshift.io/worker': '' } };
const kubelet = (kubeletConfig: object, spec: object = {}, name = 'x') => object('KubeletConfig', { machineConfigPoolSelector: POOL, kubeletConfig, ...spec }, { name });
const selecting = (machineConfigPoolSelector: object | undefined) => kubelet({ cpuManagerPolicy: 'static' }, { machineConfigPoolSelector });
const runtime = (containerRuntimeConfig: object) => object('ContainerRuntimeConfig', { containerRuntimeConfig, machineConfigPoolSelector: POOL });
const numbered = (count: number) => Array.from({ length: count }, (_, index) => kubelet({}, { machineConfigPoolSelector: { matchLabels: { number: String(index) } } }, `x-${index}`));
const FILE = 'spec.config.storage.files[0]';
const RUNTIME = 'spec.containerRuntimeConfig';
const SELECTOR = 'spec.machineConfigPoolSelector';

export const machineConfigCases: Cases = {
  'node/kernel-type': {
    accepts: [
      { name: 'the realtime kernel', manifests: [machineConfig({ kernelType: 'realtime' })] },
      { name: 'none', manifests: [machineConfig({ kernelType: '' })] },
      { name: 'large pages', manifests: [machineConfig({ kernelType: '64k-pages' })] },
      { name: 'kernel-devel beside the default one', manifests: [machineConfig({ kernelType: 'default', extensions: ['kernel-devel'] })] },
    ],
    rejects: [
      { name: 'another', manifests: [machineConfig({ kernelType: 'rt' })], path: 'spec.kernelType' },
      { name: 'large pages before 4.15', manifests: [machineConfig({ kernelType: '64k-pages' })], target: '4.14', path: 'spec.kernelType' },
      { name: 'kernel-devel beside it', manifests: [machineConfig({ kernelType: 'realtime', extensions: ['kernel-devel'] })], path: 'spec.extensions' },
    ],
  },
  'node/ignition-config': {
    accepts: [
      { name: 'a file', manifests: [withFile({ path: '/etc/x', mode: 0o644 })] },
      { name: 'no config', manifests: [machineConfig({})] },
      { name: 'the highest mode', manifests: [withFile({ path: '/etc/x', mode: 0o777 })] },
      { name: 'the latest version', manifests: [withSource({ source: 'arn:aws:s3:::bucket/key' }, '3.4.0')] },
      { name: 'the latest version of an earlier release', manifests: [ignition({}, '3.2.0')], target: '4.13' },
      ...['3.0.0', '3.1.0', '3.2.0', '3.3.0', '3.4.0'].map((version) => ({ name: `a file in ${version}`, manifests: [withFile({ path: '/etc/x', mode: 0o600 }, version)] })),
      { name: 'the older one', manifests: [ignition({}, '2.2.0')] },
      { name: 'a source that 3.2 reads', manifests: [withSource({ source: 'gs://bucket/x' }, '3.2.0')] },
      { name: 'a hash that 3.1 knows', manifests: [withSource({ source: 'data:,', verification: { hash: `sha256-${'a'.repeat(64)}` } }, '3.1.0')] },
      { name: 'data in base64', manifests: [withSource({ source: 'data:text/plain;charset=utf-8;base64,aGVsbG8=' })] },
      { name: 'compressed contents', manifests: [withSource({ source: 'data:;base64,H4sIAAAAAAAC/w==', compression: 'gzip' })] },
      { name: 'an owner by name', manifests: [withFile({ path: '/etc/x', user: { name: 'root' }, group: { id: 0 } })] },
      { name: 'units of all kinds', manifests: [units(...['service', 'socket', 'device', 'mount', 'automount', 'swap', 'target', 'path', 'timer', 'snapshot', 'slice', 'scope'].map((kind) => ({ name: `x.${kind}` })))] },
      { name: 'a unit and drop-ins', manifests: [units({ name: 'x@.service', contents: '[Service]\nExecStart=/bin/a \\\n  b\n', dropins: [{ name: 'a.conf', contents: '[Service]\nUser=x' }, { name: 'b.conf' }] })] },
      { name: 'what a version does not know yet', manifests: [ignition({ storage: { luks: [{ name: 'a' }] } }, '3.1.0')] },
      {
        name: 'an array, a filesystem and a volume',
        manifests: [ignition({
          storage: {
            raid: [{ name: 'a', level: 'raid1', devices: ['/dev/a', '/dev/b'] }],
            filesystems: [{ device: '/dev/md/a', format: 'xfs', label: 'data', path: '/var/data' }],
            luks: [{ name: 'b', device: '/dev/c', clevis: { tpm2: true } }],
          },
        })],
      },
      { name: 'a config to merge', manifests: [ignition({ ignition: { version: '3.2.0', config: { merge: [{ source: 'https://host/x.ign' }] } } })] },
      { name: 'a proxy', manifests: [ignition({ ignition: { version: '3.2.0', proxy: { httpProxy: 'http://host:3128', httpsProxy: 'https://host:3129' } } })] },
      { name: 'a field that nobody knows', manifests: [ignition({ nonsense: 1 })] },
      { name: 'an empty source', manifests: [withSource({ source: '' })] },
      { name: 'headers for HTTP', manifests: [withSource({ source: 'https://host/x', httpHeaders: [{ name: 'Accept', value: '*/*' }] })] },
      { name: 'a unit without contents at the path of a file', manifests: [ignition({ systemd: { units: [{ name: 'x.service' }] }, storage: { files: [{ path: '/etc/systemd/system/x.service' }] } })] },
      { name: 'an enabled unit that cannot be installed', manifests: [units({ name: 'x.service', enabled: true, contents: '[Unit]\nDescription=x' })] },
    ],
    rejects: [
      { name: 'a relative path', manifests: [withFile({ path: 'etc/x' })], path: `${FILE}.path` },
      { name: 'an empty path', manifests: [withFile({ path: '' })], path: `${FILE}.path` },
      { name: 'a path with a step back', manifests: [withFile({ path: '/etc/../x' })], path: `${FILE}.path` },
      { name: 'a path that ends in a slash', manifests: [withFile({ path: '/etc/' })], path: `${FILE}.path` },
      { name: 'a setuid bit', manifests: [withFile({ path: '/etc/x', mode: 0o4755 })], path: `${FILE}.mode` },
      { name: 'a setuid bit in the older version', manifests: [withFile({ path: '/etc/x', filesystem: 'root', mode: 0o4755 }, '2.2.0')], path: `${FILE}.mode` },
      { name: 'a version that is not read', manifests: [ignition({}, '3.5.0')], path: 'spec.config.ignition.version' },
      { name: 'a version of a later release', manifests: [ignition({}, '3.3.0')], target: '4.13', path: 'spec.config.ignition.version' },
      { name: 'the version of the next release', manifests: [ignition({}, '3.4.0')], target: '4.12', path: 'spec.config.ignition.version' },
      { name: 'an experimental version', manifests: [ignition({}, '3.4.0-experimental')], path: 'spec.config.ignition.version' },
      { name: 'an older version that is not read', manifests: [ignition({}, '2.2.1')], path: 'spec.config.ignition.version' },
      { name: 'what is no version', manifests: [ignition({}, '3.2')], path: 'spec.config.ignition.version' },
      { name: 'no version', manifests: [machineConfig({ config: {} })], path: 'spec.config.ignition.version' },
      { name: 'a file twice', manifests: [ignition({ storage: { files: [{ path: '/etc/x' }, { path: '/etc/x' }] } })], path: 'spec.config.storage.files[1]' },
      { name: 'a unit twice', manifests: [units({ name: 'x.service' }, { name: 'x.service' })], path: 'spec.config.systemd.units[1]' },
      { name: 'a drop-in twice', manifests: [units({ name: 'x.service', dropins: [{ name: 'a.conf' }, { name: 'a.conf' }] })], path: 'spec.config.systemd.units[0].dropins[1]' },
      { name: 'a user twice', manifests: [ignition({ passwd: { users: [{ name: 'core' }, { name: 'core' }] } })], path: 'spec.config.passwd.users[1]' },
      { name: 'nothing to overwrite with', manifests: [withFile({ path: '/etc/x', overwrite: true, contents: {} })], path: `${FILE}.overwrite` },
      { name: 'an owner by number and name', manifests: [withFile({ path: '/etc/x', user: { id: 0, name: 'root' } })], path: `${FILE}.user` },
      { name: 'another compression', manifests: [withSource({ source: 'data:,', compression: 'xz' })], path: `${FILE}.contents.compression` },
      { name: 'a short hash', manifests: [withSource({ source: 'data:,', verification: { hash: 'sha256-aa' } })], path: `${FILE}.contents.verification.hash` },
      { name: 'a hash of nothing', manifests: [withSource({ verification: { hash: `sha256-${'a'.repeat(64)}` } })], path: `${FILE}.contents.verification.hash` },
      { name: 'a source that is not read', manifests: [withSource({ source: 'ftp://host/x' })], path: `${FILE}.contents.source` },
      { name: 'a source of a later version', manifests: [withSource({ source: 'arn:aws:s3:::bucket/key' }, '3.3.0')], path: `${FILE}.contents.source` },
      { name: 'a source of 3.2 before it', manifests: [withSource({ source: 'gs://bucket/x' }, '3.1.0')], path: `${FILE}.contents.source` },
      { name: 'a hash of 3.1 before it', manifests: [withSource({ source: 'data:,', verification: { hash: `sha256-${'a'.repeat(64)}` } }, '3.0.0')], path: `${FILE}.contents.verification.hash` },
      { name: 'a hash of no kind', manifests: [withSource({ source: 'data:,', verification: { hash: `md5-${'a'.repeat(32)}` } })], path: `${FILE}.contents.verification.hash` },
      { name: 'base64 that is cut off', manifests: [withSource({ source: 'data:;base64,aGVsbG8' })], path: `${FILE}.contents.source` },
      { name: 'data of no type', manifests: [withSource({ source: 'data:text,x' })], path: `${FILE}.contents.source` },
      { name: 'a mode below zero', manifests: [withFile({ path: '/etc/x', mode: -1 })], path: `${FILE}.mode` },
      { name: 'a mode in quotes', manifests: [withFile({ path: '/etc/x', mode: '0644' })], path: `${FILE}.mode` },
      { name: 'a file in a list of nothing', manifests: [ignition({ storage: { files: [null] } })], path: `${FILE}.path` },
      { name: 'a file and a directory of one path', manifests: [ignition({ storage: { files: [{ path: '/etc/x' }], directories: [{ path: '/etc/x' }] } })], path: `${FILE}` },
      { name: 'a file behind a link', manifests: [ignition({ storage: { links: [{ path: '/etc/x', target: '/opt' }], files: [{ path: '/etc/x/y' }] } })], path: `${FILE}` },
      { name: 'a group twice', manifests: [ignition({ passwd: { groups: [{ name: 'a' }, { name: 'a' }] } })], path: 'spec.config.passwd.groups[1]' },
      { name: 'a key twice', manifests: [user({ sshAuthorizedKeys: ['ssh-ed25519 A', 'ssh-ed25519 A'] })], path: 'spec.config.passwd.users[0].sshAuthorizedKeys[1]' },
      { name: 'an array without devices', manifests: [ignition({ storage: { raid: [{ name: 'a', level: 'raid1' }] } })], path: 'spec.config.storage.raid[0].devices' },
      { name: 'an array of no level', manifests: [ignition({ storage: { raid: [{ name: 'a', level: 'raid7', devices: ['/dev/a'] }] } })], path: 'spec.config.storage.raid[0].level' },
      { name: 'a filesystem of no kind', manifests: [ignition({ storage: { filesystems: [{ device: '/dev/a', format: 'ntfs' }] } })], path: 'spec.config.storage.filesystems[0].format' },
      { name: 'a label that is too long', manifests: [ignition({ storage: { filesystems: [{ device: '/dev/a', format: 'xfs', label: 'thirteen-long' }] } })], path: 'spec.config.storage.filesystems[0].label' },
      { name: 'a volume without a device', manifests: [ignition({ storage: { luks: [{ name: 'a' }] } })], path: 'spec.config.storage.luks[0].device' },
      { name: 'a Tang server without a thumbprint', manifests: [ignition({ storage: { luks: [{ name: 'a', device: '/dev/a', clevis: { tang: [{ url: 'https://tang' }] } }] } })], path: 'spec.config.storage.luks[0].clevis.tang[0].thumbprint' },
      { name: 'an option of opening twice', manifests: [ignition({ storage: { luks: [{ name: 'a', device: '/dev/a', openOptions: ['-x', '-x'] }] } }, '3.4.0')], path: 'spec.config.storage.luks[0].openOptions[1]' },
      { name: 'partitions that overlap', manifests: [ignition({ storage: { disks: [{ device: '/dev/a', partitions: [{ number: 1, startMiB: 1, sizeMiB: 9 }, { number: 2, startMiB: 9, sizeMiB: 9 }] }] } })], path: 'spec.config.storage.disks[0].partitions[1]' },
      { name: 'a config to merge without a source', manifests: [ignition({ ignition: { version: '3.2.0', config: { merge: [{}] } } })], path: 'spec.config.ignition.config.merge[0]' },
      { name: 'an authority without a source', manifests: [ignition({ ignition: { version: '3.2.0', security: { tls: { certificateAuthorities: [{}] } } } })], path: 'spec.config.ignition.security.tls.certificateAuthorities[0]' },
      { name: 'a proxy of another scheme', manifests: [ignition({ ignition: { version: '3.2.0', proxy: { httpProxy: 'socks5://host' } } })], path: 'spec.config.ignition.proxy.httpProxy' },
      { name: 'broken data', manifests: [withSource({ source: 'data:,%zz' })], path: `${FILE}.contents.source` },
      { name: 'headers for data', manifests: [withSource({ source: 'data:,', httpHeaders: [{ name: 'Accept', value: '*/*' }] })], path: `${FILE}.contents.httpHeaders` },
      { name: 'an empty header', manifests: [withSource({ source: 'https://host/x', httpHeaders: [{ name: 'Accept', value: '' }] })], path: `${FILE}.contents.httpHeaders[0].value` },
      { name: 'a unit of no kind', manifests: [units({ name: 'x.svc' })], path: 'spec.config.systemd.units[0].name' },
      { name: 'a drop-in of another extension', manifests: [units({ name: 'x.service', dropins: [{ name: 'a.cfg' }] })], path: 'spec.config.systemd.units[0].dropins[0].name' },
      { name: 'a unit that cannot be read', manifests: [units({ name: 'x.service', contents: '[Unit' })], path: 'spec.config.systemd.units[0].contents' },
      {
        name: 'a file in place of a unit',
        manifests: [ignition({ systemd: { units: [{ name: 'x.service', contents: '[Unit]\nA=b' }] }, storage: { files: [{ path: '/etc/systemd/system/x.service' }] } })],
        path: `${FILE}.path`,
      },
    ],
  },
  'node/unreconcilable': {
    accepts: [
      { name: 'an extension', manifests: [machineConfig({ extensions: ['usbguard'] })] },
      { name: 'a key and a password of core', manifests: [user({ passwordHash: '$6$x', groups: [] })] },
      { name: 'an empty file', manifests: [withFile({ path: '/etc/x' })] },
      { name: 'a file that is left as it is', manifests: [ignition({ storage: { files: [{ path: '/etc/x', overwrite: false }] } })] },
      { name: 'empty lists', manifests: [ignition({ storage: { disks: [], links: [] }, passwd: { groups: [] }, kernelArguments: { shouldExist: [] } }, '3.3.0')] },
    ],
    rejects: [
      { name: 'an extension that there is not', manifests: [machineConfig({ extensions: ['vim'] })], path: 'spec.extensions[0]' },
      { name: 'an extension in upper case', manifests: [machineConfig({ extensions: ['usbguard', 'IPsec'] })], path: 'spec.extensions[1]' },
      { name: 'another user than core', manifests: [ignition({ passwd: { users: [{ name: 'ops' }] } })], path: 'spec.config.passwd.users[0].name' },
      { name: 'groups of core', manifests: [user({ groups: ['wheel'] })], path: 'spec.config.passwd.users[0].groups' },
      { name: 'a group', manifests: [ignition({ passwd: { groups: [{ name: 'ops' }] } })], path: 'spec.config.passwd.groups' },
      { name: 'text behind a file', manifests: [ignition({ storage: { files: [{ path: '/etc/x', append: [{ source: 'data:,x' }] }] } })], path: `${FILE}.append` },
      { name: "the operator's own file", manifests: [withFile({ path: '/run/machine-config-daemon-force' })], path: `${FILE}.path` },
      { name: 'a file without contents', manifests: [ignition({ storage: { files: [{ path: '/etc/x' }] } })], path: `${FILE}.contents` },
      { name: 'a directory', manifests: [ignition({ storage: { directories: [{ path: '/etc/x' }] } })], path: 'spec.config.storage.directories' },
      { name: 'a partition', manifests: [ignition({ storage: { disks: [{ device: '/dev/sdb', partitions: [{ label: 'x' }] }] } })], path: 'spec.config.storage.disks' },
      { name: 'a link', manifests: [ignition({ storage: { links: [{ path: '/etc/x', target: '/etc/y' }] } })], path: 'spec.config.storage.links' },
      { name: 'kernel arguments of Ignition', manifests: [ignition({ kernelArguments: { shouldExist: ['quiet'] } }, '3.3.0')], path: 'spec.config.kernelArguments.shouldExist' },
    ],
  },
  'cross/pool-has-configs': {
    accepts: [
      { name: 'the machine configs of workers', manifests: [pool(roles('worker', 'gpu'))] },
      { name: 'those of the pool alone', manifests: [pool(roles('gpu')), machineConfig({}, '99-gpu', 'gpu')] },
      { name: 'a selector by another label', manifests: [pool({ matchLabels: { rack: 'a' } })] },
    ],
    rejects: [
      { name: 'a role that none has', manifests: [pool(roles('gpu')), machineConfig({})], path: 'spec.machineConfigSelector' },
      { name: 'no selector', manifests: [pool(undefined)], path: 'spec.machineConfigSelector' },
    ],
  },
  'cross/kernel-devel': {
    accepts: [
      { name: 'the default kernel', manifests: [machineConfig({ extensions: ['kernel-devel'] }), machineConfig({ kernelType: 'default' }, '98-worker-y')] },
      { name: 'another kernel of another pool', manifests: [machineConfig({ extensions: ['kernel-devel'] }, '99-master-x', 'master'), machineConfig({ kernelType: 'realtime' })] },
    ],
    rejects: [
      { name: 'another kernel of the pool', manifests: [machineConfig({ extensions: ['kernel-devel'] }), machineConfig({ kernelType: 'realtime' }, '98-worker-y')], path: 'spec.extensions[0]' },
      {
        name: 'another kernel for all workers',
        manifests: [machineConfig({ extensions: ['kernel-devel'] }, '99-gpu-x', 'gpu'), machineConfig({ kernelType: 'realtime' }), pool(roles('worker', 'gpu'))],
        path: 'spec.extensions[0]',
      },
    ],
  },
  'node/kubelet-config': {
    accepts: [
      { name: 'the CPU manager of a pool', manifests: [kubelet({ cpuManagerPolicy: 'static', cpuManagerReconcilePeriod: '5s' })] },
      { name: 'the lowest log level', manifests: [kubelet({}, { logLevel: 1 })] },
      { name: 'the highest', manifests: [kubelet({}, { logLevel: 10 })] },
      { name: 'reserved resources', manifests: [kubelet({ systemReserved: { cpu: '500m', memory: '1Gi' }, maxPods: 250 }, { autoSizingReserved: false })] },
      { name: 'resources that the operator reserves', manifests: [kubelet({ systemReserved: {} }, { autoSizingReserved: true })] },
      { name: 'fields of the operator that are empty', manifests: [kubelet({ clusterDNS: [], clusterDomain: '', featureGates: {}, staticPodPath: null })] },
      { name: 'a field that nobody knows', manifests: [kubelet({ nonsense: 1 })] },
      { name: 'no kubelet configuration', manifests: [object('KubeletConfig', { machineConfigPoolSelector: POOL, autoSizingReserved: true })] },
      { name: 'a selector by expression', manifests: [selecting({ matchExpressions: [{ key: 'a', operator: 'Exists' }] })] },
    ],
    rejects: [
      { name: 'no pool', manifests: [selecting(undefined)], path: SELECTOR },
      { name: 'an empty selector', manifests: [selecting({ matchLabels: {} })], path: SELECTOR },
      { name: 'an operator that there is not', manifests: [selecting({ matchExpressions: [{ key: 'a', operator: 'Equals', values: ['b'] }] })], path: SELECTOR },
      { name: 'no values to be in', manifests: [selecting({ matchExpressions: [{ key: 'a', operator: 'In', values: [] }] })], path: SELECTOR },
      { name: 'values to exist', manifests: [selecting({ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] })], path: SELECTOR },
      { name: 'a label that can be none', manifests: [selecting({ matchLabels: { a: 'b c' } })], path: SELECTOR },
      { name: "a field of the operator's", manifests: [kubelet({ clusterDomain: 'x' })], path: 'spec.kubeletConfig.clusterDomain' },
      { name: 'feature gates', manifests: [kubelet({ featureGates: { A: true } })], path: 'spec.kubeletConfig.featureGates' },
      { name: 'a log level that there is not', manifests: [kubelet({}, { logLevel: 11 })], path: 'spec.logLevel' },
      { name: 'a log level of 0', manifests: [kubelet({}, { logLevel: 0 })], path: 'spec.logLevel' },
      { name: 'reserved resources that the operator reserves', manifests: [kubelet({ systemReserved: { cpu: '1' } }, { autoSizingReserved: true })], path: 'spec.autoSizingReserved' },
      { name: 'a number in quotes', manifests: [kubelet({ maxPods: '250' })], path: 'spec.kubeletConfig.maxPods' },
      { name: 'a fraction', manifests: [kubelet({ maxPods: 2.5 })], path: 'spec.kubeletConfig.maxPods' },
      { name: 'a quantity without quotes', manifests: [kubelet({ systemReserved: { cpu: 1 } })], path: 'spec.kubeletConfig.systemReserved' },
      { name: 'a duration without unit', manifests: [kubelet({ syncFrequency: '60' })], path: 'spec.kubeletConfig.syncFrequency' },
      { name: 'a policy that is no text', manifests: [kubelet({ cpuManagerPolicy: true })], path: 'spec.kubeletConfig.cpuManagerPolicy' },
      { name: 'a switch in quotes', manifests: [kubelet({ failSwapOn: 'false' })], path: 'spec.kubeletConfig.failSwapOn' },
      { name: 'one text for several', manifests: [kubelet({ allowedUnsafeSysctls: 'net.core.somaxconn' })], path: 'spec.kubeletConfig.allowedUnsafeSysctls' },
    ],
  },
  'cross/kubelet-config-pool': {
    accepts: [
      { name: 'a pool of every cluster', manifests: [selecting(POOL)], complete: true },
      { name: 'a label of a pool of the set', manifests: [selecting({ matchLabels: { kubelet: 'gpu' } }), pool(roles('worker', 'gpu'), 'gpu', { labels: { kubelet: 'gpu' } })], complete: true },
      { name: 'a label of pools elsewhere', manifests: [selecting({ matchLabels: { kubelet: 'gpu' } })] },
    ],
    rejects: [{ name: 'a label that no pool has', manifests: [selecting({ matchLabels: { kubelet: 'gpu' } })], complete: true, path: SELECTOR }],
  },
  'cross/kubelet-config-count': {
    accepts: [{ name: 'ten', manifests: numbered(10) }],
    rejects: [{ name: 'eleven', manifests: numbered(11), path: 'metadata.name' }],
  },
  'cross/kubelet-config-once': {
    accepts: [{ name: 'two pools', manifests: [kubelet({}), kubelet({}, { machineConfigPoolSelector: { matchLabels: { kubelet: 'gpu' } } }, 'y')] }],
    rejects: [{ name: 'one pool twice', manifests: [kubelet({ maxPods: 250 }), kubelet({ cpuManagerPolicy: 'static' }, {}, 'y')], path: SELECTOR }],
  },
  'node/container-runtime-config': {
    accepts: [
      { name: 'enough processes', manifests: [runtime({ pidsLimit: 2048 })] },
      { name: 'the fewest processes', manifests: [runtime({ pidsLimit: 20 })] },
      { name: 'no limits', manifests: [runtime({ pidsLimit: 0, logSizeMax: '-1', overlaySize: '0' })] },
      { name: 'a log of more than 8Ki', manifests: [runtime({ logSizeMax: '8193' })] },
      { name: 'empty names', manifests: [runtime({ logLevel: '', defaultRuntime: '' })] },
      { name: 'names', manifests: [runtime({ logLevel: 'trace', defaultRuntime: 'crun' })] },
    ],
    rejects: [
      { name: 'too few', manifests: [runtime({ pidsLimit: 19 })], path: `${RUNTIME}.pidsLimit` },
      { name: 'fewer than none', manifests: [runtime({ pidsLimit: -1 })], path: `${RUNTIME}.pidsLimit` },
      { name: 'a small log', manifests: [runtime({ logSizeMax: '8Ki' })], path: `${RUNTIME}.logSizeMax` },
      { name: 'less than nothing', manifests: [runtime({ overlaySize: '-1' })], path: `${RUNTIME}.overlaySize` },
      { name: 'another log level', manifests: [runtime({ logLevel: 'warning' })], path: `${RUNTIME}.logLevel` },
      { name: 'another runtime', manifests: [runtime({ defaultRuntime: 'kata' })], path: `${RUNTIME}.defaultRuntime` },
    ],
  },
};
