import { Cases, vm } from './cases';

const AT = 'spec.template.spec.domain.devices.disks[0]';
const BLANK = { emptyDisk: { capacity: '1Gi' } };

/** A machine with a disk, and the volume behind it. */
function withDisk(disk: object, volume: object = BLANK): object {
  return vm({ domain: { devices: { disks: [{ name: 'data', ...disk }] } }, volumes: [{ name: 'data', ...volume }] });
}

/** A replica set of machines with a disk: the webhook fills nothing in. */
function replicas(disk: object, volume: object = BLANK): object {
  return replicaSet({ domain: { devices: { disks: [{ name: 'data', ...disk }] } }, volumes: [{ name: 'data', ...volume }] });
}

function replicaSet(machine: object): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstanceReplicaSet',
    metadata: { name: 'farm', namespace: 'site' },
    spec: {
      selector: { matchLabels: { app: 'x' } },
      template: {
        metadata: { labels: { app: 'x' } },
        spec: machine,
      },
    },
  };
}

const VIRTIO = { disk: { bus: 'virtio' } };
const CLAIM = { persistentVolumeClaim: { claimName: 'data' } };
const DATA_VOLUME = { dataVolume: { name: 'data' } };
const METRICS = { downwardMetrics: {} };
const size = (logical: number, physical: number) => ({ custom: { logical, physical } });

const networks = [{ name: 'n', pod: {} }];
const volumes = [{ name: 'a', ...BLANK }];
const devices = (diskOrder: number, cardOrder: number) => ({
  disks: [{ name: 'a', ...VIRTIO, bootOrder: diskOrder }],
  interfaces: [{ name: 'n', masquerade: {}, bootOrder: cardOrder }],
});

export const kubevirtDiskCases: Cases = {
  'vm/disk-name': {
    accepts: [
      { name: 'a disk with its volume', manifests: [withDisk(VIRTIO)] },
      { name: 'a volume that gets its disk from the webhook', manifests: [vm({ volumes })] },
      { name: '63 characters', manifests: [withDisk({ ...VIRTIO, name: 'x'.repeat(63) }, { name: 'x'.repeat(63), ...BLANK })] },
      { name: 'a volume without disk in upper case where nothing adds disks', manifests: [replicaSet({ domain: { devices: {} }, volumes: [{ name: 'B', ...BLANK }] })] },
      { name: 'a volume for a filesystem, in upper case', manifests: [vm({ domain: { devices: { filesystems: [{ name: 'A', virtiofs: {} }] } }, volumes: [{ name: 'A', configMap: { name: 'c' } }] })] },
    ],
    rejects: [
      { name: 'a disk without volume', manifests: [vm({ domain: { devices: { disks: [{ name: 'data', ...VIRTIO }] } } })], path: `${AT}.name` },
      { name: 'a second disk of one name', manifests: [vm({ domain: { devices: { disks: [{ name: 'a', ...VIRTIO }, { name: 'a', ...VIRTIO }] } }, volumes })], path: 'spec.template.spec.domain.devices.disks[1].name' },
      { name: 'a dot', manifests: [withDisk({ ...VIRTIO, name: 'data.1' }, { name: 'data.1', ...BLANK })], path: `${AT}.name` },
      { name: '64 characters', manifests: [withDisk({ ...VIRTIO, name: 'x'.repeat(64) }, { name: 'x'.repeat(64), ...BLANK })], path: `${AT}.name` },
      { name: 'no character', manifests: [withDisk({ ...VIRTIO, name: '' }, { name: '', ...BLANK })], path: `${AT}.name` },
      { name: 'a volume without disk in upper case', manifests: [vm({ volumes: [...volumes, { name: 'B', ...BLANK }] })], path: 'spec.template.spec.volumes[1].name' },
    ],
  },
  'vm/disk-target': {
    accepts: [{ name: 'one', manifests: [withDisk(VIRTIO)] }, { name: 'none, which is a disk', manifests: [withDisk({})] }],
    rejects: [
      { name: 'a disk that is a CD-ROM too', manifests: [withDisk({ ...VIRTIO, cdrom: { bus: 'sata' } })], path: AT },
      { name: 'a LUN that is a CD-ROM too', manifests: [withDisk({ lun: {}, cdrom: {} }, CLAIM)], path: AT },
    ],
  },
  'vm/disk-bus': {
    accepts: [
      { name: 'virtio', manifests: [withDisk(VIRTIO)] },
      { name: 'a read-only CD-ROM on sata', manifests: [withDisk({ cdrom: { bus: 'sata', readonly: true } })] },
      { name: 'a read-only disk on virtio', manifests: [withDisk({ disk: { bus: 'virtio', readonly: true } })] },
      { name: 'every bus', manifests: ['virtio', 'scsi', 'sata', 'usb'].map(bus => withDisk({ disk: { bus } })) },
      { name: 'a CD-ROM on usb', manifests: [withDisk({ cdrom: { bus: 'usb' } })] },
      { name: 'an I/O thread on virtio, and none on sata', manifests: [withDisk({ ...VIRTIO, dedicatedIOThread: true }), withDisk({ disk: {}, dedicatedIOThread: false })] },
      { name: 'an empty bus', manifests: [withDisk({ disk: { bus: '' } }), replicas({ disk: { bus: '' } })] },
      { name: 'an I/O thread of a LUN', manifests: [withDisk({ lun: {}, dedicatedIOThread: true }, CLAIM)] },
      { name: 'a read-only disk where nothing fills the bus in', manifests: [replicas({ disk: { readonly: true }, dedicatedIOThread: true })] },
    ],
    rejects: [
      { name: 'ide', manifests: [withDisk({ disk: { bus: 'ide' } })], path: `${AT}.disk.bus` },
      { name: 'a bus that is none', manifests: [withDisk({ cdrom: { bus: 'nvme' } })], path: `${AT}.cdrom.bus` },
      { name: 'another case of a LUN', manifests: [withDisk({ lun: { bus: 'SCSI' } }, CLAIM)], path: `${AT}.lun.bus` },
      { name: 'a CD-ROM on virtio', manifests: [withDisk({ cdrom: { bus: 'virtio' } })], path: `${AT}.cdrom.bus` },
      { name: 'a read-only disk on the default bus, which is sata', manifests: [withDisk({ disk: { readonly: true } })], path: `${AT}.disk.bus` },
      { name: 'an I/O thread on the default bus, without disk', manifests: [withDisk({ dedicatedIOThread: true })], path: `${AT}.disk.bus` },
    ],
  },
  'vm/disk-pci-address': {
    accepts: [
      { name: 'an address on virtio', manifests: [withDisk({ disk: { bus: 'virtio', pciAddress: '0000:81:01.0' } })] },
      { name: 'upper case and the last function', manifests: [withDisk({ disk: { bus: 'virtio', pciAddress: 'ABCD:EF:01.7' } })] },
      { name: 'an empty address', manifests: [withDisk({ disk: { bus: 'scsi', pciAddress: '' } })] },
    ],
    rejects: [
      { name: 'a function of 8', manifests: [withDisk({ disk: { bus: 'virtio', pciAddress: '0000:81:01.8' } })], path: `${AT}.disk.pciAddress` },
      { name: 'no function', manifests: [withDisk({ disk: { bus: 'virtio', pciAddress: '0000:81:01' } })], path: `${AT}.disk.pciAddress` },
      { name: 'scsi', manifests: [withDisk({ disk: { bus: 'scsi', pciAddress: '0000:81:01.0' } })], path: `${AT}.disk.pciAddress` },
      { name: 'no bus where nothing fills it in', manifests: [replicas({ disk: { pciAddress: '0000:81:01.0' } })], path: `${AT}.disk.pciAddress` },
    ],
  },
  'vm/disk-serial': {
    accepts: [
      { name: 'letters and digits', manifests: [withDisk({ ...VIRTIO, serial: 'CVLY623300HK240D' })] },
      { name: '256 characters', manifests: [withDisk({ ...VIRTIO, serial: '_.+-'.repeat(64) })] },
      { name: 'an empty one', manifests: [withDisk({ ...VIRTIO, serial: '' })] },
    ],
    rejects: [
      { name: 'a blank', manifests: [withDisk({ ...VIRTIO, serial: 'disk 1' })], path: `${AT}.serial` },
      { name: '257 characters', manifests: [withDisk({ ...VIRTIO, serial: 'x'.repeat(257) })], path: `${AT}.serial` },
    ],
  },
  'vm/disk-cache': {
    accepts: [
      { name: 'none', manifests: [withDisk({ ...VIRTIO, cache: 'none' })] },
      { name: 'writethrough and writeback', manifests: ['writethrough', 'writeback'].map(cache => withDisk({ ...VIRTIO, cache })) },
      { name: 'nothing', manifests: [withDisk({ ...VIRTIO, cache: '' })] },
    ],
    rejects: [{ name: 'directsync', manifests: [withDisk({ ...VIRTIO, cache: 'directsync' })], path: `${AT}.cache` }],
  },
  'vm/disk-io': {
    accepts: [
      { name: 'native', manifests: [withDisk({ ...VIRTIO, io: 'native' })] },
      { name: 'threads, and nothing', manifests: ['threads', ''].map(io => withDisk({ ...VIRTIO, io })) },
    ],
    rejects: [{ name: 'default', manifests: [withDisk({ ...VIRTIO, io: 'default' })], path: `${AT}.io` }],
  },
  'vm/disk-error-policy': {
    accepts: [
      { name: 'enospace', manifests: [withDisk({ ...VIRTIO, errorPolicy: 'enospace' })] },
      { name: 'the others', manifests: ['stop', 'ignore', 'report'].map(errorPolicy => withDisk({ ...VIRTIO, errorPolicy })) },
    ],
    rejects: [
      { name: 'another', manifests: [withDisk({ ...VIRTIO, errorPolicy: 'retry' })], path: `${AT}.errorPolicy` },
      { name: 'an empty one', manifests: [withDisk({ ...VIRTIO, errorPolicy: '' })], path: `${AT}.errorPolicy` },
    ],
  },
  'vm/disk-volume': {
    accepts: [
      { name: 'a LUN on a claim', manifests: [withDisk({ lun: { bus: 'scsi' } }, CLAIM)] },
      { name: 'a LUN on a data volume', manifests: [withDisk({ lun: { bus: 'scsi' } }, DATA_VOLUME)] },
      { name: 'downward metrics on virtio', manifests: [withDisk(VIRTIO, METRICS)] },
      { name: 'downward metrics without bus where nothing fills it in', manifests: [replicas({ disk: {} }, METRICS)] },
      { name: 'no reservation', manifests: [withDisk({ lun: { reservation: false } }, CLAIM)] },
      { name: 'a reservation with its gate', manifests: [withDisk({ lun: { reservation: true } }, CLAIM)], featureGates: ['PersistentReservation'] },
      {
        name: 'a reservation with the gate of HyperConverged',
        manifests: [withDisk({ lun: { reservation: true } }, CLAIM), {
          apiVersion: 'hco.kubevirt.io/v1beta1',
          kind: 'HyperConverged',
          metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv' },
          spec: { featureGates: { persistentReservation: true } },
        }],
      },
    ],
    rejects: [
      { name: 'a LUN on a container disk', manifests: [withDisk({ lun: { bus: 'scsi' } }, { containerDisk: { image: 'quay.io/d:1' } })], path: `${AT}.lun` },
      { name: 'a reservation without its gate', manifests: [withDisk({ lun: { reservation: true } }, CLAIM)], path: `${AT}.lun.reservation` },
      { name: 'downward metrics on the default bus, which is sata', manifests: [withDisk({ disk: {} }, METRICS)], path: `${AT}.disk.bus` },
      { name: 'downward metrics on scsi where nothing fills it in', manifests: [replicas({ disk: { bus: 'scsi' } }, METRICS)], path: `${AT}.disk.bus` },
      { name: 'downward metrics without device where nothing fills it in', manifests: [replicas({}, METRICS)], path: `${AT}.disk` },
      { name: 'downward metrics as CD-ROM', manifests: [withDisk({ cdrom: {} }, METRICS)], path: `${AT}.disk` },
      { name: 'downward metrics without disk', manifests: [vm({ volumes: [{ name: 'm', ...METRICS }] })], path: 'spec.template.spec.volumes[0]' },
    ],
  },
  'vm/lun-claim': {
    accepts: [
      { name: 'a claim', manifests: [withDisk({ lun: {} }, CLAIM)], target: '4.14' },
      { name: 'a data volume from 4.15 on', manifests: [withDisk({ lun: {} }, DATA_VOLUME)] },
    ],
    rejects: [{ name: 'a data volume', manifests: [withDisk({ lun: {} }, DATA_VOLUME)], target: '4.14', path: `${AT}.lun` }],
  },
  'vm/disk-block-size': {
    accepts: [
      { name: 'powers of 2', manifests: [withDisk({ ...VIRTIO, blockSize: size(512, 4096) })] },
      { name: 'the smallest and the largest', manifests: [withDisk({ ...VIRTIO, blockSize: size(512, 2097152) })] },
      { name: 'that of the volume', manifests: [withDisk({ ...VIRTIO, blockSize: { matchVolume: {} } })] },
      { name: 'a custom one with that of the volume off', manifests: [withDisk({ ...VIRTIO, blockSize: { ...size(512, 512), matchVolume: { enabled: false } } })] },
    ],
    rejects: [
      { name: 'no power of 2', manifests: [withDisk({ ...VIRTIO, blockSize: size(512, 1000) })], path: `${AT}.blockSize.custom.physical` },
      { name: 'no power of 2 as logical size', manifests: [withDisk({ ...VIRTIO, blockSize: size(513, 1024) })], path: `${AT}.blockSize.custom.logical` },
      { name: '0', manifests: [withDisk({ ...VIRTIO, blockSize: size(0, 512) })], path: `${AT}.blockSize.custom.logical` },
      { name: 'both where nothing is filled in', manifests: [replicas({ ...VIRTIO, blockSize: { ...size(512, 512), matchVolume: {} } })], path: `${AT}.blockSize` },
      { name: 'logical above physical', manifests: [withDisk({ ...VIRTIO, blockSize: size(4096, 512) })], path: `${AT}.blockSize.custom.logical` },
      { name: 'too small', manifests: [withDisk({ ...VIRTIO, blockSize: size(256, 512) })], path: `${AT}.blockSize.custom.logical` },
      { name: 'too large', manifests: [withDisk({ ...VIRTIO, blockSize: size(512, 4194304) })], path: `${AT}.blockSize.custom.physical` },
      { name: 'both', manifests: [withDisk({ ...VIRTIO, blockSize: { ...size(512, 512), matchVolume: {} } })], path: `${AT}.blockSize` },
    ],
  },
  'vm/boot-order-unique': {
    accepts: [{ name: 'one order over disks and interfaces', manifests: [vm({ domain: { devices: devices(2, 1) }, volumes, networks })] }],
    rejects: [
      {
        name: 'an interface with the order of a disk',
        manifests: [vm({ domain: { devices: devices(1, 1) }, volumes, networks })],
        path: 'spec.template.spec.domain.devices.interfaces[0].bootOrder',
      },
      { name: '0', manifests: [withDisk({ ...VIRTIO, bootOrder: 0 })], path: `${AT}.bootOrder` },
      {
        name: '0 of an interface',
        manifests: [vm({ domain: { devices: devices(1, 0) }, volumes, networks })],
        path: 'spec.template.spec.domain.devices.interfaces[0].bootOrder',
      },
      {
        name: 'two disks with one order',
        manifests: [vm({ domain: { devices: { disks: ['a', 'b'].map(name => ({ name, ...VIRTIO, bootOrder: 2 })) } }, volumes: [...volumes, { name: 'b', ...BLANK }] })],
        path: 'spec.template.spec.domain.devices.disks[1].bootOrder',
      },
    ],
  },
};
