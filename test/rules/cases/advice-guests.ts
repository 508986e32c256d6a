import { Case, Cases, hyperConverged, RejectedCase, vm, vmi } from './cases';

const AT = 'spec.template.spec';
const DEVICES = `${AT}.domain.devices`;
const accepted = (name: string, ...manifests: object[]): Case => ({ name, manifests });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });

const userData = (text: string, source = 'cloudInitNoCloud') => vm({ volumes: [{ name: 'c', [source]: { userData: text } }] });
const USER_DATA = `${AT}.volumes[0].cloudInitNoCloud.userData`;

const byAgent = { sshPublicKey: { source: { secret: { secretName: 'keys' } }, propagationMethod: { qemuGuestAgent: { users: ['dba'] } } } };
const cloudInit = (text: string) => ({ name: 'c', cloudInitNoCloud: { userData: `#cloud-config\n${text}` } });
const withKeys = (spec: object = {}, metadata: object = {}, volumes: object[] = []) => vm({ accessCredentials: [byAgent], volumes }, spec, metadata);
const golden = (name: string) => ({
  dataVolumeTemplates: [{
    metadata: { name: 'root' },
    spec: { sourceRef: { kind: 'DataSource', name, namespace: 'openshift-virtualization-os-images' }, storage: {} },
  }],
});
const KEYS = `${AT}.accessCredentials[0].sshPublicKey.propagationMethod.qemuGuestAgent`;
const RHEL_9 = { preference: { name: 'rhel.9' } };
const runcmd = 'runcmd:\n- [ setsebool, -P, virt_qemu_ga_manage_ssh, \'on\' ]\n';

const root = { name: 'root', dataVolume: { name: 'root' } };
const machine = (devices: object, volumes: object[], spec: object = {}, metadata: object = {}) =>
  vm({ domain: { devices }, volumes }, spec, metadata);
const onLan = (bootOrder: number | undefined, disk: object, volume: object = root) => vm({
  domain: { devices: { interfaces: [{ name: 'pxe', bridge: {}, bootOrder }], disks: [{ name: 'root', ...disk }] } },
  networks: [{ name: 'pxe', multus: { networkName: 'pxe' } }],
  volumes: [volume],
});

const template = (object: object) =>
  ({ apiVersion: 'template.openshift.io/v1', kind: 'Template', metadata: { name: 't', namespace: 'site' }, objects: [object] });

const virtio = { disk: { bus: 'virtio' } };
const plugged = (disk: object, devices: object = {}) =>
  machine({ disks: [{ name: 'data', ...disk }], ...devices }, [{ name: 'data', dataVolume: { name: 'data', hotpluggable: true } }]);
const PLUGGED = `${DEVICES}.disks[0]`;
const claims = (...volumes: object[]) => vm({ volumes: volumes.map((volume, index) => ({ name: `v${index}`, ...volume })) });
const claim = (more: object = {}) => ({ persistentVolumeClaim: { claimName: 'data', ...more } });

const driverImage = { containerDisk: { image: 'registry.redhat.io/container-native-virtualization/virtio-win@sha256:0' } };
const driverDisk = (disk: object, image: object = driverImage) => machine({ disks: [{ name: 'drivers', ...disk }] }, [{ name: 'drivers', ...image }]);
const windows = (...names: string[]) => ({ labels: Object.fromEntries(names.map(name => [`os.template.kubevirt.io/${name}`, 'true'])) });
const blank = { dataVolumeTemplates: [{ metadata: { name: 'root' }, spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '60Gi' } } } } }] };
const cdrom = (name: string) => ({ name, cdrom: { bus: 'sata' } });
const iso = (name: string) => ({ name, persistentVolumeClaim: { claimName: name } });
const installing = (disk: object, disks: object[] = [], volumes: object[] = [], metadata: object = windows('win2k22')) =>
  machine({ disks: [{ name: 'root', ...disk }, cdrom('iso'), ...disks] }, [root, iso('iso'), ...volumes], blank, metadata);
const preference = (devices: object) =>
  ({ apiVersion: 'instancetype.kubevirt.io/v1beta1', kind: 'VirtualMachineClusterPreference', metadata: { name: 'windows.11.own' }, spec: { devices } });
const ownPreference = { preference: { name: 'windows.11.own' } };

const withModel = (model: string) => vm({ domain: { devices: {}, cpu: { model } } });

export const adviceGuestCases: Cases = {
  'vm/cloud-init-format': {
    accepts: [
      accepted('a cloud-config', userData('#cloud-config\nuser: cloud-user\nchpasswd: { expire: False }\n')),
      accepted('a script', userData('#!/bin/bash\nset -e\n')),
      accepted('several parts', userData('Content-Type: multipart/mixed; boundary="x"\n\n--x\n')),
      accepted('the configuration of a system that reads it without cloud-init', userData('version: v1alpha1\nmachine: {}\n')),
      accepted('Ignition', userData('{"ignition": {"version": "3.4.0"}}', 'cloudInitConfigDrive')),
      accepted('a template that others fill in', userData('## template: jinja\n#cloud-config\nfqdn: {{ v1.local_hostname }}.example\n')),
      accepted('a key that is there twice, of which the last counts', userData('#cloud-config\nuser: a\nuser: b\n')),
      accepted('a header with nothing below', userData('#cloud-config\n')),
      accepted('a header behind an empty line', userData('\n#Cloud-Config\nuser: a\n')),
      accepted('a list of parts', userData('#cloud-config-archive\n- type: text/cloud-config\n')),
    ],
    rejects: [
      rejected('no header', USER_DATA, userData('user: cloud-user\nssh_pwauth: true\n')),
      rejected('a comment in place of the header', USER_DATA, userData('# cloud-config\nruncmd:\n- [ls]\n')),
      rejected('a header over what is no YAML', USER_DATA, userData('#cloud-config\nusers:\n- name: a\n  groups: [wheel\n')),
      rejected('a header over a list', USER_DATA, userData('#cloud-config\n- ls\n')),
      rejected('no header, in base64', `${AT}.volumes[0].cloudInitConfigDrive.userDataBase64`,
        vm({ volumes: [{ name: 'c', cloudInitConfigDrive: { userDataBase64: Buffer.from('packages: [vim]\n').toString('base64') } }] })),
    ],
  },
  'vm/dynamic-ssh-keys': {
    accepts: [
      accepted('RHEL 9', withKeys(RHEL_9)),
      accepted('a golden image of RHEL 9', withKeys(golden('rhel9'))),
      accepted('a system that nothing tells', withKeys()),
      accepted('a machine that is marked as capable', withKeys({ preference: { name: 'ubuntu' } }, { labels: { 'kubevirt.io/dynamic-credentials-support': 'true' } })),
      accepted('keys that come with the first start', vm({
        accessCredentials: [{ sshPublicKey: { ...byAgent.sshPublicKey, propagationMethod: { noCloud: {} } } }],
        volumes: [cloudInit('')],
      }, { preference: { name: 'rhel.8' } })),
    ],
    rejects: [
      rejected('RHEL 8', KEYS, withKeys({ preference: { name: 'rhel.8' } })),
      rejected('a golden image of another system', KEYS, withKeys(golden('rhel8'))),
      rejected('a template for Windows', KEYS, withKeys({}, windows('win2k22'))),
    ],
  },
  'vm/dynamic-ssh-selinux': {
    accepts: [
      accepted('the boolean', withKeys(RHEL_9, {}, [cloudInit(runcmd)])),
      accepted('user data that is elsewhere', withKeys(RHEL_9, {}, [{ name: 'c', cloudInitNoCloud: { secretRef: { name: 'user-data' } } }])),
      accepted('no user data', withKeys(RHEL_9)),
      accepted('a system without it', withKeys({ preference: { name: 'ubuntu' } }, {}, [cloudInit('user: dba\n')])),
    ],
    rejects: [rejected('none', USER_DATA, withKeys(RHEL_9, {}, [cloudInit('user: dba\n')]))],
  },
  'vm/boot-order-disks': {
    accepts: [
      accepted('a disk behind the interface', onLan(1, { disk: {}, bootOrder: 2 })),
      accepted('no order', onLan(undefined, { disk: {} })),
      accepted('a machine without a disk that keeps anything', onLan(1, { disk: {} }, { name: 'root', emptyDisk: { capacity: '1Gi' } })),
      accepted('a medium to boot from', onLan(1, { cdrom: {}, bootOrder: 2 })),
    ],
    rejects: [
      rejected('an interface only', `${DEVICES}.disks[0].bootOrder`, onLan(1, { disk: {} })),
      rejected('an interface, and a volume that gets its disk by itself', `${AT}.volumes[0].bootOrder`, vm({
        domain: { devices: { interfaces: [{ name: 'pxe', bridge: {}, bootOrder: 1 }] } },
        networks: [{ name: 'pxe', multus: { networkName: 'pxe' } }],
        volumes: [root],
      })),
    ],
  },
  'cluster/template-boot-source': {
    accepts: [
      accepted('a golden image', template(vm({ volumes: [root] }, golden('rhel9')))),
      accepted('a network to boot from', template(vm({ domain: { devices: { interfaces: [{ name: 'n', bridge: {}, bootOrder: 1 }] } } }))),
      accepted('a container disk', template(vm({ volumes: [{ name: 'root', containerDisk: { image: 'quay.io/containerdisks/fedora:39' } }] }))),
      accepted('a template without machines', template({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } })),
    ],
    rejects: [
      rejected('user data only', 'objects[0].spec.template.spec.volumes', template(vm({ volumes: [cloudInit('user: dba\n')] }))),
      rejected('a data volume that is made of nothing', 'objects[0].spec.dataVolumeTemplates[0].spec',
        template(vm({ volumes: [root] }, { dataVolumeTemplates: [{ metadata: { name: 'root' }, spec: { storage: {} } }] }))),
    ],
  },
  'vm/standalone-instance': {
    accepts: [
      accepted('a VirtualMachine', vm({ volumes: [root] })),
      accepted('an instance that keeps nothing', vmi({ volumes: [{ name: 'root', containerDisk: { image: 'quay.io/containerdisks/fedora:39' } }] })),
      accepted('an instance that something owns', vmi({ volumes: [root] }, { ownerReferences: [{ apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', name: 'vm', uid: 'x' }] })),
    ],
    rejects: [
      rejected('an instance with data', 'kind', vmi({ volumes: [root] })),
      rejected('an instance with a TPM that keeps its state', 'spec.domain.devices.tpm.persistent', vmi({ domain: { devices: { tpm: { persistent: true } } } })),
    ],
  },
  'vm/hotplug-disk': {
    accepts: [
      accepted('a disk on scsi', plugged({ disk: { bus: 'scsi' } })),
      accepted('a LUN on scsi', plugged({ lun: { bus: 'scsi' } })),
      accepted('a volume that stays', machine({ disks: [{ name: 'root', ...virtio }], disableHotplug: true }, [root])),
    ],
    rejects: [
      rejected('a disk on virtio', `${PLUGGED}.disk.bus`, plugged(virtio)),
      rejected('a disk on the usual bus', `${PLUGGED}.disk.bus`, plugged({ disk: {} })),
      rejected('a CD-ROM', `${PLUGGED}.cdrom`, plugged({ cdrom: { bus: 'scsi' } })),
      rejected('a volume without a disk', `${AT}.volumes[0]`, vm({ volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'd', hotpluggable: true } }] })),
      rejected('a machine that does not hot-plug', `${DEVICES}.disableHotplug`, plugged({ disk: { bus: 'scsi' } }, { disableHotplug: true })),
    ],
  },
  'vm/claim-once': {
    accepts: [
      accepted('claims of their own', claims(claim(), { dataVolume: { name: 'root' } })),
      accepted('an overlay', claims(claim(), { ephemeral: { persistentVolumeClaim: { claimName: 'data' } } })),
      accepted('a claim that is only read', claims(claim(), claim({ readOnly: true }))),
    ],
    rejects: [
      rejected('one claim twice', `${AT}.volumes[1].persistentVolumeClaim.claimName`, claims(claim(), claim())),
      rejected('the claim of a data volume', `${AT}.volumes[1].persistentVolumeClaim.claimName`, claims({ dataVolume: { name: 'data' } }, claim())),
    ],
  },
  'vm/virtio-win-drive': {
    accepts: [
      accepted('a CD-ROM on sata', driverDisk({ cdrom: { bus: 'sata' } })),
      accepted('a CD-ROM on the usual bus', driverDisk({ cdrom: {} })),
      accepted('another image', driverDisk(virtio, { containerDisk: { image: 'quay.io/site/tools' } })),
    ],
    rejects: [
      rejected('a disk', `${DEVICES}.disks[0]`, driverDisk(virtio)),
      rejected('a CD-ROM on scsi', `${DEVICES}.disks[0].cdrom.bus`, driverDisk({ cdrom: { bus: 'scsi' } }, { containerDisk: { image: 'mirror.example:5000/virtio-win:4.15' } })),
      rejected('a volume without a disk', `${AT}.volumes[0]`, vm({ volumes: [{ name: 'drivers', ...driverImage }] })),
    ],
  },
  'vm/windows-drivers': {
    accepts: [
      accepted('the drivers beside the medium', installing(virtio, [cdrom('drivers')], [{ name: 'drivers', ...driverImage }])),
      accepted('a disk on sata', installing({ disk: { bus: 'sata' } })),
      accepted('another system', installing(virtio, [], [], {})),
      accepted('a second medium, which may have them', installing(virtio, [cdrom('tools')], [iso('tools')])),
      accepted('a disk with a system on it', machine({ disks: [{ name: 'root', ...virtio }] }, [root], golden('win2k22'), windows('win2k22'))),
    ],
    rejects: [rejected('an empty disk on virtio', `${DEVICES}.disks[0].disk.bus`, installing(virtio))],
  },
  'vm/windows-tpm': {
    accepts: [
      accepted('a TPM', machine({ tpm: {} }, [], {}, windows('win11'))),
      accepted('a preference of every cluster, which gives one', vm({}, { preference: { name: 'windows.11' } })),
      accepted('a preference of the set that gives one', vm({}, ownPreference, windows('win11')), preference({ preferredTPM: {} })),
      accepted('another Windows', machine({}, [], {}, windows('win10'))),
    ],
    rejects: [
      rejected('a template for Windows 11', `${DEVICES}.tpm`, machine({}, [], {}, windows('win11'))),
      rejected('a preference of the set that gives none', `${DEVICES}.tpm`, vm({}, ownPreference), preference({ preferredDiskBus: 'sata' })),
    ],
  },
  'vm/cpu-model-name': {
    accepts: ['Cascadelake-Server', 'host-model', 'EPYC', 'a-model-of-its-own'].map(model => accepted(model, withModel(model))),
    rejects: [
      rejected('lower case', `${AT}.domain.cpu.model`, withModel('epyc-rome')),
      rejected('upper case', `${AT}.domain.cpu.model`, withModel('Host-Passthrough')),
      rejected('the default of the cluster', 'spec.defaultCPUModel', hyperConverged({ defaultCPUModel: 'Epyc' })),
    ],
  },
};
