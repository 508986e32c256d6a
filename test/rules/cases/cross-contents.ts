import { Case, Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const TEMPLATE = 'spec.dataVolumeTemplates[0].spec';
const accepted = (name: string, ...manifests: object[]): Case => ({ name, manifests });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });

const object = (kind: string, name: string, more: object) => ({ apiVersion: 'v1', kind, metadata: { name, namespace: 'site' }, ...more });
const secret = (name: string, stringData: object, more: object = {}) => object('Secret', name, { stringData, ...more });
const configMap = (name: string, data: object) => object('ConfigMap', name, { data });
const base64 = (text: string) => Buffer.from(text).toString('base64');

const dataVolume = (name: string, spec: object) =>
  ({ apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', metadata: { name, namespace: 'site' }, spec });
const imported = (source: object) => dataVolume('disk', { source, storage: {} });
const http = { http: { url: 'https://images.example/disk.qcow2', secretRef: 'login' } };

const answered = (sysprep: object, disk: object = { cdrom: { bus: 'sata' } }) =>
  vm({ domain: { devices: { disks: [{ name: 'sysprep', ...disk }] } }, volumes: [{ name: 'sysprep', sysprep }] });
const answers = { configMap: { name: 'answers' } };
const SYSPREP = `${AT}.volumes[0].sysprep`;

const withKeys = vm({
  accessCredentials: [{ sshPublicKey: { source: { secret: { secretName: 'keys' } }, propagationMethod: { noCloud: {} } } }],
  volumes: [{ name: 'c', cloudInitNoCloud: { userData: '#cloud-config\n' } }],
});
const KEYS = `${AT}.accessCredentials[0].sshPublicKey.source.secret.secretName`;
const PUBLIC = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ dba@site';

const exported = (source: object, spec: object = {}) =>
  ({ apiVersion: 'export.kubevirt.io/v1alpha1', kind: 'VirtualMachineExport', metadata: { name: 'export', namespace: 'site' }, spec: { source, ...spec } });
const ofMachine = { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' };
const ofClaim = { apiGroup: '', kind: 'PersistentVolumeClaim', name: 'data' };

const using = (runStrategy: string, volume: object = { dataVolume: { name: 'data' } }) => vm({ volumes: [{ name: 'data', ...volume }] }, { runStrategy });
const cloneOf = (name: string, spec: object = {}) => dataVolume('copy', { source: { pvc: { namespace: 'site', name } }, storage: {}, ...spec });
const CLONED = 'spec.source.pvc.name';
const source = (spec: object) => dataVolume('data', { source: { blank: {} }, storage: {}, ...spec });
const stored = (storage: object) => ({ storage: { resources: { requests: { storage: '10Gi' } }, ...storage } });
const archive = { contentType: 'archive' };

const storageClass = (provisioner: string) => ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'state' }, provisioner });
const profile = (...accessModes: string[]) =>
  ({ apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'StorageProfile', metadata: { name: 'state' }, spec: { claimPropertySets: [{ accessModes, volumeMode: 'Filesystem' }] } });
const keepsState = hyperConverged({ vmStateStorageClass: 'state' });

const claim = (spec: object | undefined, labels?: object) =>
  ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'site', labels }, spec });
const whole = { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '30Gi' } } };

export const crossContentCases: Cases = {
  'cross/import-credentials': {
    accepts: [
      accepted('both keys', imported(http), secret('login', { accessKeyId: 'robot', secretKey: 'x' })),
      accepted('both keys in base64', imported(http), object('Secret', 'login', { data: { accessKeyId: base64('robot'), secretKey: base64('x') } })),
      accepted('a Secret that is elsewhere', imported(http)),
      accepted('a Secret that others fill', imported(http), object('Secret', 'login', {})),
      accepted('a Secret for the nodes', imported({ registry: { url: 'docker://quay.io/site/disk', pullMethod: 'node', secretRef: 'login' } }),
        object('Secret', 'login', { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '{}' } })),
    ],
    rejects: [
      rejected('a user and a password', 'spec.source.http.secretRef', imported(http), secret('login', { username: 'robot', password: 'x' })),
      rejected('one key, in a template of a machine', `${TEMPLATE}.source.registry.secretRef`,
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'disk' }, spec: { source: { registry: { url: 'docker://quay.io/site/disk', secretRef: 'login' } }, storage: {} } }] }),
        secret('login', { accessKeyId: 'robot' })),
    ],
  },
  'cross/sysprep-answers': {
    accepts: [
      accepted('an answer file', answered(answers), configMap('answers', { 'autounattend.xml': '<unattend/>' })),
      accepted('an answer file by its other name, in other letters', answered({ secret: { name: 'answers' } }), secret('answers', { 'Unattend.XML': '<unattend/>' })),
      accepted('a ConfigMap that is elsewhere', answered(answers)),
    ],
    rejects: [
      rejected('another file', `${SYSPREP}.configMap.name`, answered(answers), configMap('answers', { 'answers.xml': '<unattend/>' })),
      rejected('a Secret with another file', `${SYSPREP}.secret.name`, answered({ secret: { name: 'answers' } }), secret('answers', { 'unattend.xml.txt': '' })),
      rejected('no file', SYSPREP, answered({})),
      rejected('two', SYSPREP, answered({ ...answers, secret: { name: 'answers' } })),
      rejected('a disk that is no CD-ROM', `${AT}.domain.devices.disks[0]`, answered(answers, { disk: { bus: 'sata' } })),
      rejected('a volume without a disk', `${AT}.volumes[0]`, vm({ volumes: [{ name: 'sysprep', sysprep: answers }] })),
    ],
  },
  'cross/ssh-keys': {
    accepts: [
      accepted('public keys', withKeys, secret('keys', { dba: `${PUBLIC}\n`, ops: 'ecdsa-sha2-nistp256 AAAA\nsk-ssh-ed25519@openssh.com AAAA\n' })),
      accepted('a public key in base64', withKeys, object('Secret', 'keys', { data: { key: base64(PUBLIC) } })),
      accepted('a public key with options', withKeys, secret('keys', { key: `from="10.0.0.0/8" ${PUBLIC}` })),
      accepted('what is filled in before', withKeys, secret('keys', { key: '${SSH_KEY}', other: 'ENC[AES256_GCM,data:x]' })),
      accepted('a Secret that is elsewhere', withKeys),
    ],
    rejects: [
      rejected('a private key', KEYS, withKeys, secret('keys', { key: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n' })),
      rejected('a private key without its frame', KEYS, withKeys, object('Secret', 'keys', { data: { key: 'MIIEogIBAAKCAQEA' } })),
      rejected('no key', KEYS, withKeys, secret('keys', { key: 'AAAAC3NzaC1lZDI1NTE5' })),
    ],
  },
  'cross/export-token': {
    accepts: [
      accepted('a token', exported(ofMachine, { tokenSecretRef: 'token' }), secret('token', { token: 'x' })),
      accepted('a token that is made for the export', exported(ofMachine)),
    ],
    rejects: [rejected('another key', 'spec.tokenSecretRef', exported(ofMachine, { tokenSecretRef: 'token' }), secret('token', { password: 'x' }))],
  },
  'cross/clone-source-in-use': {
    accepts: [
      accepted('the disk of a machine that is halted', cloneOf('data'), using('Halted')),
      accepted('a disk of no machine', cloneOf('other'), using('Always')),
      accepted('a snapshot', dataVolume('copy', { source: { snapshot: { namespace: 'site', name: 'data' } }, storage: {} }), using('Always')),
      accepted('an overlay', cloneOf('data'), using('Always', { ephemeral: { persistentVolumeClaim: { claimName: 'data' } } })),
    ],
    rejects: [
      rejected('the disk of a machine that runs', CLONED, cloneOf('data'), using('Always')),
      rejected('the claim of such a machine, in a template', `${TEMPLATE}.source.pvc.name`,
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'copy' }, spec: { source: { pvc: { namespace: 'site', name: 'data' } }, storage: {} } }] }, { name: 'copy' }),
        using('RerunOnFailure', { persistentVolumeClaim: { claimName: 'data' } })),
    ],
  },
  'cross/export-source-in-use': {
    accepts: [
      accepted('a machine that is halted', exported(ofMachine), using('Halted')),
      accepted('a claim of a machine that is halted', exported(ofClaim), using('Halted')),
      accepted('a snapshot of a machine', exported({ apiGroup: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', name: 'vm' }), using('Always')),
    ],
    rejects: [
      rejected('a machine that runs', 'spec.source.name', exported(ofMachine), using('Always')),
      rejected('a claim of a machine that runs', 'spec.source.name', exported(ofClaim), using('Always')),
    ],
  },
  'cross/clone-content': {
    accepts: [
      accepted('a disk of another volume mode', cloneOf('data', stored({ volumeMode: 'Filesystem' })), source(stored({ volumeMode: 'Block' }))),
      accepted('an archive of one volume mode', cloneOf('data', { ...archive, ...stored({ volumeMode: 'Filesystem' }) }), source({ ...archive, ...stored({ volumeMode: 'Filesystem' }) })),
      accepted('an archive of a volume mode that nothing tells', cloneOf('data', archive), source(archive)),
      accepted('a claim', cloneOf('data', archive), claim(whole)),
    ],
    rejects: [
      rejected('an archive of a disk', 'spec.contentType', cloneOf('data', archive), source({})),
      rejected('a disk of an archive', 'spec.contentType', cloneOf('data'), source(archive)),
      rejected('an archive of another volume mode', 'spec.storage.volumeMode',
        cloneOf('data', { ...archive, ...stored({ volumeMode: 'Filesystem' }) }), source({ ...archive, ...stored({ volumeMode: 'Block' }) })),
    ],
  },
  'cross/clone-copies': {
    accepts: [
      accepted('one class and mode', cloneOf('data', stored({ storageClassName: 'fast', volumeMode: 'Block' })), source(stored({ storageClassName: 'fast', volumeMode: 'Block' }))),
      accepted('what is left to the storage profile', cloneOf('data'), source(stored({ storageClassName: 'fast', volumeMode: 'Block' }))),
    ],
    rejects: [
      rejected('another class', 'spec.storage.storageClassName', cloneOf('data', stored({ storageClassName: 'slow' })), source(stored({ storageClassName: 'fast' }))),
      rejected('another volume mode', 'spec.storage.volumeMode', cloneOf('data', stored({ volumeMode: 'Filesystem' })), source(stored({ volumeMode: 'Block' }))),
    ],
  },
  'storage/volume-mode': {
    accepts: ['Block', 'Filesystem'].map(volumeMode => accepted(volumeMode, source(stored({ volumeMode })))),
    rejects: [
      rejected('another', 'spec.storage.volumeMode', source(stored({ volumeMode: 'FileSystem' }))),
      rejected('another, in a template', `${TEMPLATE}.pvc.volumeMode`,
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'disk' }, spec: { source: { blank: {} }, pvc: { ...whole, volumeMode: 'block' } } }] })),
    ],
  },
  'cross/vm-state-class': {
    accepts: [
      accepted('a profile for many nodes', keepsState, storageClass('csi.example'), profile('ReadWriteMany')),
      accepted('a class of which nothing is known', keepsState, storageClass('csi.example')),
    ],
    rejects: [
      rejected('a profile for one node', 'spec.vmStateStorageClass', keepsState, storageClass('csi.example'), profile('ReadWriteOnce')),
      rejected('disks of the nodes', 'spec.vmStateStorageClass', keepsState, storageClass('kubevirt.io.hostpath-provisioner')),
    ],
  },
  'storage/claim-fields': {
    accepts: [
      accepted('a size and an access mode', claim(whole)),
      accepted('a block device of a class', claim({ ...whole, volumeMode: 'Block', storageClassName: 'fast' })),
      accepted('no class', claim({ ...whole, storageClassName: '' })),
      accepted('a claim that the storage profile fills in', claim({}, { 'cdi.kubevirt.io/applyStorageProfile': 'true' })),
      accepted('another kind of the name', { ...claim(undefined), apiVersion: 'example.com/v1' }),
    ],
    rejects: [
      rejected('no access mode', 'spec.accessModes', claim({ ...whole, accessModes: [] })),
      rejected('no spec', 'spec.accessModes', claim(undefined)),
      rejected('an access mode that there is not', 'spec.accessModes[0]', claim({ ...whole, accessModes: ['RWX'] })),
      rejected('ReadWriteOncePod beside another', 'spec.accessModes', claim({ ...whole, accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] })),
      rejected('a volume mode that there is not', 'spec.volumeMode', claim({ ...whole, volumeMode: 'FileSystem' })),
      rejected('no size', 'spec.resources.requests.storage', claim({ accessModes: ['ReadWriteMany'] })),
      rejected('a size of nothing', 'spec.resources.requests.storage', claim({ ...whole, resources: { requests: { storage: '0' } } })),
      rejected('a class of another form', 'spec.storageClassName', claim({ ...whole, storageClassName: 'Fast Disks' })),
    ],
  },
};
