import { Cases, vm } from './cases';

const type = (spec: object = {}) => ({
  apiVersion: 'instancetype.kubevirt.io/v1beta1',
  kind: 'VirtualMachineInstancetype',
  metadata: { name: 'small', namespace: 'site' },
  spec: { cpu: { guest: 1 }, memory: { guest: '1Gi' }, ...spec },
});
const preference = (requirements: object) => ({
  apiVersion: 'instancetype.kubevirt.io/v1beta1',
  kind: 'VirtualMachineClusterPreference',
  metadata: { name: 'server' },
  spec: { requirements },
});
const SMALL = { instancetype: { kind: 'VirtualMachineInstancetype', name: 'small' } };
const SERVER = { ...SMALL, preference: { kind: 'VirtualMachineClusterPreference', name: 'server' } };

export const instancetypeCases: Cases = {
  'vm/instancetype-conflict': {
    accepts: [{ name: 'a machine that leaves CPU and memory alone', manifests: [vm({}, SMALL), type()] }],
    rejects: [
      { name: 'cores beside an instance type', manifests: [vm({ domain: { devices: {}, cpu: { cores: 2 } } }, SMALL), type()], path: 'spec.template.spec.domain.cpu.cores' },
      { name: 'memory beside it', manifests: [vm({ domain: { devices: {}, memory: { guest: '2Gi' } } }, SMALL), type()], path: 'spec.template.spec.domain.memory' },
    ],
  },
  'vm/instancetype-placement': {
    accepts: [{ name: 'a scheduler where the instance type has none', manifests: [vm({ schedulerName: 'mine' }, SMALL), type()] }],
    rejects: [{ name: 'a scheduler in both', manifests: [vm({ schedulerName: 'mine' }, SMALL), type({ schedulerName: 'theirs' })], path: 'spec.template.spec.schedulerName' }],
  },
  'vm/preference-requirements': {
    accepts: [{ name: 'enough CPUs', manifests: [vm({}, SERVER), type(), preference({ cpu: { guest: 1 } })] }],
    rejects: [
      { name: 'too few', manifests: [vm({}, SERVER), type(), preference({ cpu: { guest: 2 } })], path: 'spec.instancetype.name' },
      { name: 'too little memory', manifests: [vm({}, SERVER), type(), preference({ memory: { guest: '2Gi' } })], path: 'spec.instancetype.name' },
    ],
  },
};
