import { Cases, vm } from './cases';

const of = (apiVersion: string, kind: string, spec: object, name = 'x') => ({ apiVersion, kind, metadata: { name, namespace: 'site' }, spec });
const snapshot = (source: object) => of('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', { source });
const restore = (target: object, more: object = {}) => of('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineRestore', {
  target, virtualMachineSnapshotName: 'before', ...more,
});
const clone = (spec: object) => of('clone.kubevirt.io/v1alpha1', 'VirtualMachineClone', spec);
const exported = (source: object) => of('export.kubevirt.io/v1alpha1', 'VirtualMachineExport', { source });

const VM = { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' };
const SNAPSHOT = { apiGroup: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', name: 'before' };
const HALTED = vm({}, { runStrategy: 'Halted' });

/** A restore into a machine that is there. */
const patched = (...patches: string[]) => [restore(VM, { patches }), HALTED];
/** A clone with filters of labels. */
const filtered = (...labelFilters: string[]) => [clone({ source: VM, labelFilters })];

export const protectionCases: Cases = {
  'protection/machine-reference': {
    accepts: [
      { name: 'a snapshot of a machine', manifests: [snapshot(VM)] },
      { name: 'a restore of one', manifests: [restore(VM)] },
    ],
    rejects: [
      { name: 'no API group', manifests: [snapshot({ kind: 'VirtualMachine', name: 'vm' })], path: 'spec.source.apiGroup' },
      { name: 'an empty API group', manifests: [snapshot({ ...VM, apiGroup: '' })], path: 'spec.source.apiGroup' },
      { name: 'another API group of a restore', manifests: [restore({ ...VM, apiGroup: 'kubevirt.io/v1' })], path: 'spec.target.apiGroup' },
      { name: 'a snapshot of an instance', manifests: [snapshot({ ...VM, kind: 'VirtualMachineInstance' })], path: 'spec.source.kind' },
      { name: 'a restore of an instance', manifests: [restore({ ...VM, kind: 'VirtualMachineInstance' })], path: 'spec.target.kind' },
      { name: 'the gate off, for a snapshot', manifests: [snapshot(VM)], featureGates: [], path: 'spec' },
      { name: 'the gate off, for a restore', manifests: [restore(VM)], featureGates: [], path: 'spec' },
    ],
  },
  'protection/restore-patches': {
    accepts: [
      { name: 'another MAC address', manifests: patched('{"op": "remove", "path": "/spec/template/spec/domain/devices/interfaces/0/macAddress"}') },
      { name: 'a label and an annotation', manifests: patched('{"op": "remove", "path": "/metadata/labels/a"}', '{"op": "remove", "path": "/metadata/annotations/a"}') },
      { name: 'a patch without a path', manifests: patched('{"op": "remove"}') },
      { name: 'anything, for a machine that is not there yet', manifests: [restore(VM, { patches: ['{"op": "remove", "path": "/status"}'] })] },
    ],
    rejects: [
      { name: 'another path', manifests: patched('{"op": "remove", "path": "/metadata/name"}'), path: 'spec.patches[0]' },
      { name: 'the spec as a whole', manifests: patched('{"op": "remove", "path": "/spec"}'), path: 'spec.patches[0]' },
      { name: 'a value with a colon', manifests: patched('{"op": "remove"}', '{"op": "add", "path": "/spec/x", "value": "de:00"}'), path: 'spec.patches[1]' },
      { name: 'no key and value', manifests: patched(''), path: 'spec.patches[0]' },
    ],
  },
  'vm/clone-source': {
    accepts: [
      { name: 'a machine', manifests: [clone({ source: VM, target: { ...VM, name: 'copy' } })] },
      { name: 'a snapshot, and no target', manifests: [clone({ source: SNAPSHOT })] },
      { name: 'any API group', manifests: [clone({ source: { ...VM, apiGroup: 'kubevirt' } })] },
      { name: 'filters', manifests: filtered('*', 'a', '!a', 'a/*', '!a/*', '!*') },
    ],
    rejects: [
      { name: 'an instance', manifests: [clone({ source: { ...VM, kind: 'VirtualMachineInstance' } })], path: 'spec.source.kind' },
      { name: 'an empty kind', manifests: [clone({ source: { ...VM, kind: '' } })], path: 'spec.source.kind' },
      { name: 'an empty name', manifests: [clone({ source: { ...VM, name: '' } })], path: 'spec.source.name' },
      { name: 'no API group', manifests: [clone({ source: { kind: 'VirtualMachine', name: 'vm' } })], path: 'spec.source.apiGroup' },
      { name: 'an empty API group', manifests: [clone({ source: { ...VM, apiGroup: '' } })], path: 'spec.source.apiGroup' },
      { name: 'a target that is no machine', manifests: [clone({ source: VM, target: { ...SNAPSHOT, name: 'copy' } })], path: 'spec.target.kind' },
      { name: 'a filter of a mark alone', manifests: filtered('a', '!'), path: 'spec.labelFilters[1]' },
      { name: 'an empty filter', manifests: filtered(''), path: 'spec.labelFilters[0]' },
      { name: 'a mark inside of a filter', manifests: filtered('a!b'), path: 'spec.labelFilters[0]' },
      { name: 'two marks', manifests: filtered('!!a'), path: 'spec.labelFilters[0]' },
      { name: 'a star inside of a filter', manifests: [clone({ source: VM, annotationFilters: ['a*b'] })], path: 'spec.annotationFilters[0]' },
      { name: 'two stars', manifests: [clone({ source: VM, annotationFilters: ['a**'] })], path: 'spec.annotationFilters[0]' },
      { name: 'the gate off', manifests: [clone({ source: VM })], featureGates: [], path: 'spec' },
    ],
  },
  'vm/clone-target': {
    accepts: [
      { name: 'another name', manifests: [clone({ source: VM, target: { ...VM, name: 'copy' } })] },
      { name: 'no target, which gets a name', manifests: [clone({ source: VM })] },
      { name: 'an empty name, which is filled in', manifests: [clone({ source: VM, target: { ...VM, name: '' } })] },
      { name: 'the name of the snapshot', manifests: [clone({ source: SNAPSHOT, target: { ...VM, name: 'before' } })] },
      { name: 'the same name before 4.15', manifests: [clone({ source: VM, target: VM })], target: '4.14' },
    ],
    rejects: [
      { name: 'the same name', manifests: [clone({ source: VM, target: VM })], path: 'spec.target.name' },
      { name: 'the same name with an empty kind', manifests: [clone({ source: VM, target: { ...VM, kind: '' } })], path: 'spec.target.name' },
    ],
  },
  'vm/export-source': {
    accepts: [
      { name: 'a machine', manifests: [exported(VM)] },
      { name: 'a snapshot', manifests: [exported(SNAPSHOT)] },
      { name: 'a claim', manifests: [exported({ apiGroup: '', kind: 'PersistentVolumeClaim', name: 'data' })] },
      { name: 'a claim without a group', manifests: [exported({ kind: 'PersistentVolumeClaim', name: 'data' })] },
    ],
    rejects: [
      { name: 'a data volume', manifests: [exported({ apiGroup: 'cdi.kubevirt.io', kind: 'DataVolume', name: 'data' })], path: 'spec.source.kind' },
      { name: 'an empty name', manifests: [exported({ ...VM, name: '' })], path: 'spec.source.name' },
      { name: 'a claim of a group', manifests: [exported({ apiGroup: 'v1', kind: 'PersistentVolumeClaim', name: 'data' })], path: 'spec.source.apiGroup' },
      { name: 'a machine without a group', manifests: [exported({ kind: 'VirtualMachine', name: 'vm' })], path: 'spec.source.apiGroup' },
      { name: 'a snapshot of the group of machines', manifests: [exported({ ...SNAPSHOT, apiGroup: 'kubevirt.io' })], path: 'spec.source.apiGroup' },
      { name: 'the gate off', manifests: [exported(VM)], featureGates: [], path: 'spec' },
    ],
  },
};
