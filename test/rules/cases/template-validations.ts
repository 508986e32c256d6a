import { Cases, vm } from './cases';

const ANNOTATION = 'vm.kubevirt.io/validations';
const CORES = { name: 'cores', rule: 'integer', path: 'jsonpath::.spec.domain.cpu.cores', message: 'too many cores', max: 4 };
const BUS = {
  name: 'bus',
  rule: 'enum',
  path: 'jsonpath::.spec.domain.devices.disks[*].disk.bus',
  message: 'a slow bus',
  values: ['virtio', 'sata'],
  valid: 'jsonpath::.spec.domain.devices.disks[*].disk.bus',
};
const MACHINE = { domain: { cpu: { cores: 4 }, machine: { type: 'q35' }, memory: { guest: '2Gi' }, devices: {} } };
const ruled = (rules: unknown, machine: object = MACHINE, annotations: object = {}) =>
  vm(machine, {}, { annotations: { [ANNOTATION]: typeof rules === 'string' ? rules : JSON.stringify(rules), ...annotations } });
const withBuses = (...buses: string[]) => ({
  domain: { devices: { disks: buses.map((bus, index) => ({ name: `d${index}`, disk: { bus } })) } },
  volumes: buses.map((_, index) => ({ name: `d${index}`, persistentVolumeClaim: { claimName: `d${index}` } })),
});
const text = (fields: object) => [{ name: 'type', path: 'jsonpath::.spec.domain.machine.type', message: 'no such machine', ...fields }];
const memory = (fields: object) => [{ name: 'memory', rule: 'integer', path: 'jsonpath::.spec.domain.memory.guest', message: 'no such memory', ...fields }];
const template = (rules: unknown) => ({
  apiVersion: 'template.openshift.io/v1', kind: 'Template', metadata: { name: 'small', namespace: 'openshift', annotations: { validations: JSON.stringify(rules) } }, objects: [],
});
const fromTemplate = (key = 'vm.kubevirt.io/template.namespace') => vm({ domain: { cpu: { cores: 8 }, devices: {} } }, {}, {
  labels: { 'vm.kubevirt.io/template': 'small', [key]: 'openshift' },
});
const PATH = `metadata.annotations["${ANNOTATION}"]`;
const CORES_PATH = 'spec.template.spec.domain.cpu.cores';
const TYPE_PATH = 'spec.template.spec.domain.machine.type';
const MEMORY_PATH = 'spec.template.spec.domain.memory.guest';

export const templateValidationCases: Cases = {
  'vm/template-validations': {
    accepts: [
      { name: 'as many cores as its rule allows', manifests: [ruled([CORES])] },
      { name: 'more, with a mere warning', manifests: [ruled([{ ...CORES, max: 1, justWarning: true }])] },
      { name: 'more, where the rules are skipped', manifests: [ruled([{ ...CORES, max: 1 }], MACHINE, { 'vm.kubevirt.io/skip-validations': '' })] },
      { name: 'no rules', manifests: [ruled([])] },
      { name: 'nothing', manifests: [ruled('')] },
      { name: 'disks on a bus of the rule', manifests: [ruled([BUS], withBuses('virtio', 'sata'))] },
      { name: 'what the rule is not about', manifests: [ruled([BUS])] },
      { name: 'a bound that the machine has', manifests: [ruled([{ ...CORES, max: 'jsonpath::.spec.domain.cpu.cores' }])] },
      { name: 'a topology that counts as one', manifests: [ruled([{ ...CORES, path: 'jsonpath::.spec.domain.cpu.sockets', min: 1, max: 1 }])] },
      { name: 'enough memory', manifests: [ruled(memory({ min: 2_147_483_648 }))] },
      { name: 'a name of the right length', manifests: [ruled(text({ rule: 'string', minLength: 3, maxLength: 3 }))] },
      { name: 'a name of the right form', manifests: [ruled(text({ rule: 'regex', regex: '^q35$' }))] },
      { name: 'a template that is elsewhere', manifests: [fromTemplate()] },
      { name: 'its own rules before those of the template', manifests: [ruled([{ ...CORES, max: 8 }], MACHINE), template([{ ...CORES, max: 1 }])] },
    ],
    rejects: [
      { name: 'more cores than its rule allows', manifests: [ruled([{ ...CORES, max: 2 }])], path: CORES_PATH },
      { name: 'fewer', manifests: [ruled([{ ...CORES, min: 5 }])], path: CORES_PATH },
      { name: 'more cores than the rule of its template allows', manifests: [fromTemplate(), template([CORES])], path: CORES_PATH },
      { name: 'the same, by the older label', manifests: [fromTemplate('vm.kubevirt.io/template-namespace'), template([CORES])], path: CORES_PATH },
      { name: 'one disk on another bus', manifests: [ruled([BUS], withBuses('virtio', 'scsi'))], path: 'spec.template.spec.domain.devices.disks[1].disk.bus' },
      { name: 'less memory', manifests: [ruled(memory({ min: 2_147_483_649 }))], path: MEMORY_PATH },
      { name: 'a long name', manifests: [ruled(text({ rule: 'string', maxLength: 2 }))], path: TYPE_PATH },
      { name: 'a name of another form', manifests: [ruled(text({ rule: 'regex', regex: '^pc' }))], path: TYPE_PATH },
      { name: 'rules that are no JSON', manifests: [ruled('[')], path: PATH },
      { name: 'rules that are no list', manifests: [ruled(CORES)], path: PATH },
      { name: 'a path that is none', manifests: [ruled([{ ...CORES, path: '.spec.domain.cpu.cores' }])], path: PATH },
      { name: 'a type that there is not', manifests: [ruled([{ ...CORES, rule: 'number' }])], path: PATH },
      { name: 'a rule without message', manifests: [ruled([{ ...CORES, message: '' }])], path: PATH },
      { name: 'two rules of one name', manifests: [ruled([CORES, CORES])], path: PATH },
      { name: 'a template whose rules cannot be read', manifests: [fromTemplate(), template('none')], path: 'metadata.labels["vm.kubevirt.io/template"]' },
    ],
  },
};
