import { Cases } from './cases';

const provisioner = (spec: object) => ({
  apiVersion: 'hostpathprovisioner.kubevirt.io/v1beta1', kind: 'HostPathProvisioner', metadata: { name: 'hostpath-provisioner' }, spec,
});
const pools = (...storagePools: object[]) => provisioner({ storagePools });

export const hostpathProvisionerCases: Cases = {
  'storage/hostpath-pools': {
    accepts: [
      { name: 'a pool', manifests: [pools({ name: 'any_name', path: '/var/myvolumes' })] },
      { name: 'two pools', manifests: [pools({ name: 'a', path: '/var/a' }, { name: 'b', path: '/var/b' })] },
      { name: 'the older form', manifests: [provisioner({ pathConfig: { path: '/var/myvolumes' }, storagePools: [] })] },
      { name: 'the longest name and path', manifests: [pools({ name: 'a'.repeat(50), path: `/${'a'.repeat(254)}` })] },
    ],
    rejects: [
      { name: 'no pool', manifests: [provisioner({})], path: 'spec.storagePools' },
      { name: 'both forms', manifests: [provisioner({ pathConfig: { path: '/var/a' }, storagePools: [{ name: 'b', path: '/var/b' }] })], path: 'spec.pathConfig' },
      { name: 'the older form without path', manifests: [provisioner({ pathConfig: {} })], path: 'spec.pathConfig.path' },
      { name: 'an empty name', manifests: [pools({ name: '', path: '/var/a' })], path: 'spec.storagePools[0].name' },
      { name: 'an empty path', manifests: [pools({ name: 'a', path: '' })], path: 'spec.storagePools[0].path' },
      { name: 'a name of 51 characters', manifests: [pools({ name: 'a'.repeat(51), path: '/var/a' })], path: 'spec.storagePools[0].name' },
      { name: 'a path of 256 characters', manifests: [pools({ name: 'a', path: `/${'a'.repeat(255)}` })], path: 'spec.storagePools[0].path' },
      { name: 'a name twice', manifests: [pools({ name: 'a', path: '/var/a' }, { name: 'a', path: '/var/b' })], path: 'spec.storagePools[1].name' },
      { name: 'a path twice', manifests: [pools({ name: 'a', path: '/var/a' }, { name: 'b', path: '/var/a' })], path: 'spec.storagePools[1].path' },
    ],
  },
};
