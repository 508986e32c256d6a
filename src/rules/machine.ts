import { fieldPath, listOf } from './engine';
import { MACHINE_KINDS, machineSpec } from './kubevirt/machine-spec';
import { FindingClass, Rule, Severity } from './rule';

export { MACHINE_KINDS, machineSpec };

/** Bytes that cloud-init data may have inline. */
const CLOUD_INIT_BYTES = 2048;

const bootOrderUnique: Rule = {
  id: 'vm/boot-order-unique',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A boot order is at least 1 and given to one disk or interface only.',
  source: 'KubeVirt API: bootOrder; OpenShift Virtualization 4.15, 6.6',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const seen = new Map<number, string>();
    for (const kind of ['disks', 'interfaces']) {
      listOf(spec.domain?.devices?.[kind]).forEach((device, index) => {
        const order = device?.bootOrder;
        if (typeof order !== 'number') return;
        const path = `${at}.domain.devices.${kind}[${index}].bootOrder`;
        const first = seen.get(order);
        if (order < 1) report(path, `boot order ${order} is too small; the first device to boot from has 1`);
        else if (first) report(path, `boot order ${order} is already taken by ${first}; give each device its own`);
        else seen.set(order, `${kind.slice(0, -1)} '${device.name}'`);
      });
    }
  },
};

const deviceHasSource: Rule = {
  id: 'vm/device-has-source',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A disk has a volume, and an interface a network, of the same name.',
  source: 'KubeVirt API: disks[].name, interfaces[].name; OpenShift Virtualization 4.15, 6.1.4.1',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const devices = spec.domain?.devices ?? {};
    const pairs = [['disk', devices.disks, 'volume', spec.volumes], ['interface', devices.interfaces, 'network', spec.networks]];
    for (const [device, list, source, sources] of pairs) {
      const names = new Set(listOf(sources).map(({ name }) => name));
      listOf(list).forEach(({ name }, index) => {
        if (!names.has(name)) {
          report(`${at}.domain.devices.${device}s[${index}].name`, `no ${source} is named '${name}'; add it to ${at}.${source}s`);
        }
      });
    }
  },
};

const interfaceOfNetwork: Rule = {
  id: 'vm/network-has-interface',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A network has an interface of the same name.',
  source: 'KubeVirt API: networks[].name',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const names = new Set(listOf(spec.domain?.devices?.interfaces).map(({ name }) => name));
    listOf(spec.networks).forEach(({ name }, index) => {
      if (!names.has(name)) report(`${at}.networks[${index}].name`, `no interface is named '${name}'; add it to ${at}.domain.devices.interfaces`);
    });
  },
};

const deviceNameUnique: Rule = {
  id: 'vm/device-name-unique',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Names of disks, volumes, interfaces and networks are unique in their list.',
  source: 'KubeVirt API: disks[].name, volumes[].name, interfaces[].name, networks[].name',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const devices = spec.domain?.devices ?? {};
    const lists: [string, unknown][] = [
      [`${at}.domain.devices.disks`, devices.disks],
      [`${at}.domain.devices.interfaces`, devices.interfaces],
      [`${at}.volumes`, spec.volumes],
      [`${at}.networks`, spec.networks],
    ];
    for (const [path, list] of lists) {
      const seen = new Set<string>();
      listOf(list).forEach(({ name }, index) => {
        if (seen.has(name)) report(`${path}[${index}].name`, `'${name}' is already taken; give each a name of its own`);
        seen.add(name);
      });
    }
  },
};

const cloudInitSize: Rule = {
  id: 'vm/cloud-init-size',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: `Inline cloud-init data has at most ${CLOUD_INIT_BYTES} bytes.`,
  source: 'KubeVirt API: cloudInitNoCloud.userData; OpenShift Virtualization 4.15, 6.1.4.1',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    listOf(spec.volumes).forEach((volume, index) => {
      for (const source of ['cloudInitNoCloud', 'cloudInitConfigDrive']) {
        for (const [field, reference] of [['userData', 'secretRef'], ['networkData', 'networkDataSecretRef']]) {
          const text = volume[source]?.[field];
          const bytes = typeof text === 'string' ? Buffer.byteLength(text) : 0;
          if (bytes > CLOUD_INIT_BYTES) {
            report(`${fieldPath(`${at}.volumes`, index)}.${source}.${field}`,
              `has ${bytes} bytes, at most ${CLOUD_INIT_BYTES} are allowed inline; put it into a Secret and name that in ${reference}`);
          }
        }
      }
    });
  },
};

/** What the KubeVirt webhooks reject in the spec of a machine. */
export const machineRules: readonly Rule[] = [
  bootOrderUnique,
  deviceHasSource,
  interfaceOfNetwork,
  deviceNameUnique,
  cloudInitSize,
];
