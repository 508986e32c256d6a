import { Cases, vm } from './cases';

const volumes = [{ name: 'a', emptyDisk: { capacity: '1Gi' } }];
const networks = [{ name: 'n', pod: {} }];
const devices = (diskOrder: number, cardOrder: number) => ({
  disks: [{ name: 'a', disk: { bus: 'virtio' }, bootOrder: diskOrder }],
  interfaces: [{ name: 'n', masquerade: {}, bootOrder: cardOrder }],
});

export const machineCases: Cases = {
  'vm/boot-order-unique': {
    accepts: [{ name: 'one order over disks and interfaces', manifests: [vm({ domain: { devices: devices(2, 1) }, volumes, networks })] }],
    rejects: [{
      name: 'an interface with the order of a disk',
      manifests: [vm({ domain: { devices: devices(1, 1) }, volumes, networks })],
      path: 'spec.template.spec.domain.devices.interfaces[0].bootOrder',
    }],
  },
};
