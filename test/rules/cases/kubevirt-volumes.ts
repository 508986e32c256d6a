import { Cases, vm } from './cases';

const AT = 'spec.template.spec.volumes[0]';
const VIRTIO = { disk: { bus: 'virtio' } };

/** A machine with volumes, each on a disk. */
function withVolumes(...volumes: object[]): object {
  return vm({
    domain: { devices: { disks: volumes.map((_, index) => ({ name: `v${index}`, ...VIRTIO })) } },
    volumes: volumes.map((volume, index) => ({ name: `v${index}`, ...volume })),
  });
}

const noCloud = (cloudInitNoCloud: object) => withVolumes({ cloudInitNoCloud });
const hostDisk = (fields: object) => withVolumes({ hostDisk: { path: '/data/disk.img', type: 'Disk', ...fields } });
const image = (path: string) => withVolumes({ containerDisk: { image: 'quay.io/d:1', path } });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const HOST_DISK = ['HostDisk'];

/** A volume of each source that there is. */
const SOURCES = [
  { persistentVolumeClaim: { claimName: 'c' } },
  { sysprep: { secret: { name: 's' } } },
  { cloudInitNoCloud: { userData: 'x' } },
  { cloudInitConfigDrive: { userData: 'x' } },
  { containerDisk: { image: 'quay.io/d:1' } },
  { ephemeral: { persistentVolumeClaim: { claimName: 'c' } } },
  { emptyDisk: { capacity: '1Gi' } },
  { hostDisk: { path: '/d.img', type: 'Disk' } },
  { dataVolume: { name: 'd' } },
  { configMap: { name: 'm' } },
  { secret: { secretName: 's' } },
  { downwardAPI: { fields: [] } },
  { serviceAccount: { serviceAccountName: 'a' } },
  { downwardMetrics: {} },
  { memoryDump: { claimName: 'd' } },
];

export const kubevirtVolumeCases: Cases = {
  'vm/volume-name-unique': {
    accepts: [{ name: 'names of their own', manifests: [withVolumes({ emptyDisk: { capacity: '1Gi' } }, { emptyDisk: { capacity: '2Gi' } })] }],
    rejects: [{
      name: 'a second volume of one name',
      manifests: [vm({ volumes: [{ name: 'a', emptyDisk: { capacity: '1Gi' } }, { name: 'a', emptyDisk: { capacity: '2Gi' } }] })],
      path: 'spec.template.spec.volumes[1].name',
    }],
  },
  'vm/volume-source': {
    accepts: [
      { name: 'a container disk', manifests: [withVolumes({ containerDisk: { image: 'quay.io/d:1' } })] },
      { name: 'each of the sources', manifests: [withVolumes(...SOURCES)] },
    ],
    rejects: [
      { name: 'none', manifests: [withVolumes({})], path: AT },
      { name: 'two', manifests: [withVolumes({ emptyDisk: { capacity: '1Gi' }, containerDisk: { image: 'quay.io/d:1' } })], path: AT },
    ],
  },
  'vm/volume-fields': {
    accepts: [
      { name: 'a config map', manifests: [withVolumes({ configMap: { name: 'app' } })] },
      { name: 'a path in an image', manifests: [image('/disk/fedora.qcow2/')] },
      { name: 'two slashes, which the webhook takes for a clean path', manifests: [image('//')] },
      { name: 'names that begin with dots', manifests: [image('/..data/.hidden')] },
      { name: 'no path', manifests: [image('')] },
      { name: 'no size of a host disk that is there', manifests: [hostDisk({ capacity: '0' })], featureGates: HOST_DISK },
      { name: 'downward metrics', manifests: [withVolumes({ downwardMetrics: {} })] },
      { name: 'a host disk with its gate', manifests: [hostDisk({ type: 'DiskOrCreate', capacity: '1Gi' })], featureGates: HOST_DISK },
    ],
    rejects: [
      { name: 'a config map without name', manifests: [withVolumes({ configMap: {} })], path: `${AT}.configMap.name` },
      { name: 'a secret without name', manifests: [withVolumes({ secret: {} })], path: `${AT}.secret.secretName` },
      { name: 'a service account without name', manifests: [withVolumes({ serviceAccount: {} })], path: `${AT}.serviceAccount.serviceAccountName` },
      { name: 'a data volume with an empty name', manifests: [withVolumes({ dataVolume: { name: '' } })], path: `${AT}.dataVolume.name` },
      { name: 'a config map with an empty name', manifests: [withVolumes({ configMap: { name: '' } })], path: `${AT}.configMap.name` },
      { name: 'a host disk without its gate', manifests: [hostDisk({})], path: `${AT}.hostDisk` },
      { name: 'a host disk without path', manifests: [hostDisk({ path: '' })], featureGates: HOST_DISK, path: `${AT}.hostDisk.path` },
      { name: 'a host disk of another type', manifests: [hostDisk({ type: 'disk' })], featureGates: HOST_DISK, path: `${AT}.hostDisk.type` },
      { name: 'a host disk of no type', manifests: [hostDisk({ type: '' })], featureGates: HOST_DISK, path: `${AT}.hostDisk.type` },
      { name: 'a small size of a host disk that is there', manifests: [hostDisk({ capacity: '-500m' })], featureGates: HOST_DISK, path: `${AT}.hostDisk.capacity` },
      { name: 'the size of a host disk that is there', manifests: [hostDisk({ capacity: '1Gi' })], featureGates: HOST_DISK, path: `${AT}.hostDisk.capacity` },
      { name: 'downward metrics without their gate', manifests: [withVolumes({ downwardMetrics: {} })], featureGates: [], path: `${AT}.downwardMetrics` },
      { name: 'a relative path in an image', manifests: [image('disk.img')], path: `${AT}.containerDisk.path` },
      { name: 'a way out of it', manifests: [image('/disk/../etc/passwd')], path: `${AT}.containerDisk.path` },
      { name: 'its root', manifests: [image('/')], path: `${AT}.containerDisk.path` },
      { name: 'two slashes at the end', manifests: [image('/disk//')], path: `${AT}.containerDisk.path` },
      { name: 'two slashes inside', manifests: [image('/disk//disk.img')], path: `${AT}.containerDisk.path` },
      { name: 'a dot', manifests: [image('/./disk.img')], path: `${AT}.containerDisk.path` },
    ],
  },
  'vm/volume-once': {
    accepts: [{ name: 'one of each', manifests: [withVolumes({ downwardMetrics: {} }, { serviceAccount: { serviceAccountName: 'app' } }, { memoryDump: { claimName: 'd' } })] }],
    rejects: [
      {
        name: 'two service accounts',
        manifests: [withVolumes({ serviceAccount: { serviceAccountName: 'a' } }, { serviceAccount: { serviceAccountName: 'b' } })],
        path: 'spec.template.spec.volumes[1].serviceAccount',
      },
      { name: 'downward metrics twice', manifests: [withVolumes({ downwardMetrics: {} }, { downwardMetrics: {} })], path: 'spec.template.spec.volumes[1].downwardMetrics' },
      { name: 'two memory dumps', manifests: [withVolumes({ memoryDump: { claimName: 'a' } }, { memoryDump: { claimName: 'b' } })], path: 'spec.template.spec.volumes[1].memoryDump' },
    ],
  },
  'vm/cloud-init-source': {
    accepts: [
      { name: 'user data from a Secret', manifests: [noCloud({ secretRef: { name: 'web-cloud-init' } })] },
      { name: 'network data alone', manifests: [noCloud({ networkData: 'version: 2' })] },
      { name: 'user data and network data', manifests: [withVolumes({ cloudInitConfigDrive: { userData: '#cloud-config', networkDataSecretRef: { name: 'net' } } })] },
      { name: '2048 bytes', manifests: [noCloud({ userData: 'x'.repeat(2048) })] },
      { name: '2048 bytes in base64, with line breaks', manifests: [noCloud({ userDataBase64: base64('x'.repeat(2048)).replace(/.{76}/g, '$&\n') })] },
      { name: 'line breaks alone in base64, which are text without bytes', manifests: [noCloud({ userDataBase64: '\n' })] },
      { name: 'base64 with bits to spare', manifests: [noCloud({ userDataBase64: 'ab==' })] },
      { name: 'an empty text beside a Secret', manifests: [noCloud({ secretRef: { name: 'web-cloud-init' }, userData: '', userDataBase64: '' })] },
      { name: 'a Secret without name beside text', manifests: [noCloud({ secretRef: {}, userData: '#cloud-config' })] },
    ],
    rejects: [
      { name: 'nothing', manifests: [noCloud({})], path: `${AT}.cloudInitNoCloud` },
      { name: 'a Secret without name alone', manifests: [noCloud({ secretRef: {}, networkDataSecretRef: { name: '' } })], path: `${AT}.cloudInitNoCloud` },
      { name: 'text in two ways', manifests: [noCloud({ userData: 'x', userDataBase64: base64('x') })], path: `${AT}.cloudInitNoCloud.userData` },
      { name: 'a Secret and text', manifests: [noCloud({ secretRef: { name: 'web-cloud-init' }, userData: '#cloud-config' })], path: `${AT}.cloudInitNoCloud.userData` },
      { name: 'network data from two places', manifests: [noCloud({ networkDataSecretRef: { name: 'net' }, networkData: 'version: 2' })], path: `${AT}.cloudInitNoCloud.networkData` },
      { name: 'one byte too many', manifests: [noCloud({ userData: `${'x'.repeat(2047)}é` })], path: `${AT}.cloudInitNoCloud.userData` },
      { name: 'one byte too many in base64', manifests: [noCloud({ networkDataBase64: base64('x'.repeat(2049)) })], path: `${AT}.cloudInitNoCloud.networkDataBase64` },
      { name: 'one byte too many of network data', manifests: [noCloud({ networkData: 'x'.repeat(2049) })], path: `${AT}.cloudInitNoCloud.networkData` },
      { name: 'one byte too many of user data in base64', manifests: [noCloud({ userDataBase64: base64('x'.repeat(2049)) })], path: `${AT}.cloudInitNoCloud.userDataBase64` },
      { name: 'network data that is no base64', manifests: [noCloud({ networkDataBase64: 'a b=' })], path: `${AT}.cloudInitNoCloud.networkDataBase64` },
      { name: 'base64 without padding', manifests: [withVolumes({ cloudInitConfigDrive: { userDataBase64: 'eA' } })], path: `${AT}.cloudInitConfigDrive.userDataBase64` },
      { name: 'base64 for URLs', manifests: [noCloud({ userDataBase64: '-_-_' })], path: `${AT}.cloudInitNoCloud.userDataBase64` },
    ],
  },
};
