import { fieldPath, listOf } from './engine';
import { FindingClass, Manifest, Rule, Severity } from './rule';
import { quantityValue, isQuantity } from '../schema/canonical';

/** Kinds that hold the spec of a machine, and where it stands in them. */
const MACHINE_SPECS: Record<string, string> = {
  VirtualMachine: 'spec.template.spec',
  VirtualMachineInstance: 'spec',
  VirtualMachineInstanceReplicaSet: 'spec.template.spec',
  VirtualMachinePool: 'spec.virtualMachineTemplate.spec.template.spec',
};

export const MACHINE_KINDS = Object.keys(MACHINE_SPECS);

/** The machine spec of a manifest and its path; an empty one where there is none. */
export function machineSpec(manifest: Manifest): { readonly spec: Manifest; readonly at: string } {
  const at = MACHINE_SPECS[manifest.kind] ?? '';
  const spec = at.split('.').reduce((value, key) => value?.[key], manifest);
  return { spec: spec ?? {}, at };
}

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

const secureBootNeedsSmm: Rule = {
  id: 'vm/secure-boot-smm',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Secure boot, which `efi: {}` means too, has System Management Mode on.',
  source: 'KubeVirt API: efi.secureBoot (default true); OpenShift Virtualization 4.15, 6.13.5.2',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const efi = spec.domain?.firmware?.bootloader?.efi;
    if (!efi || efi.secureBoot === false) return;
    const smm = spec.domain.features?.smm;
    if (smm && smm.enabled !== false) return;
    report(`${at}.domain.firmware.bootloader.efi.secureBoot`, 'secure boot needs System Management Mode; '
      + 'set domain.features.smm.enabled to true, or efi.secureBoot to false');
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

const runStrategyOrRunning: Rule = {
  id: 'vm/run-strategy',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A VirtualMachine has a run strategy of its version, or `running`, never both.',
  source: 'KubeVirt API: runStrategy, running; OpenShift Virtualization 4.15, 6.2.4.2 and 10.1.2',
  kinds: ['VirtualMachine'],
  check({ spec }, { report, target }) {
    const strategy = spec?.runStrategy;
    if (spec?.running !== undefined && strategy !== undefined) {
      report('spec.running', 'running and runStrategy exclude each other; remove running');
    } else if (spec && spec.running === undefined && strategy === undefined) {
      report('spec.runStrategy', `a run strategy is missing; set one of ${target.runStrategies.join(', ')}`);
    } else if (strategy !== undefined && !target.runStrategies.includes(strategy)) {
      report('spec.runStrategy', `'${strategy}' is no run strategy of OpenShift ${target.version}; allowed are ${target.runStrategies.join(', ')}`);
    }
  },
};

const templateIsUsed: Rule = {
  id: 'vm/data-volume-template-used',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Each data volume template is named by a volume of its machine.',
  source: 'KubeVirt API: dataVolumeTemplates; OpenShift Virtualization 4.15, 6.1.4.1',
  kinds: ['VirtualMachine'],
  check(manifest, { report }) {
    const used = new Set(listOf(machineSpec(manifest).spec.volumes)
      .map(volume => volume.dataVolume?.name ?? volume.persistentVolumeClaim?.claimName));
    listOf(manifest.spec?.dataVolumeTemplates).forEach(({ metadata }, index) => {
      if (!used.has(metadata?.name)) {
        report(`spec.dataVolumeTemplates[${index}].metadata.name`, `no volume uses the data volume '${metadata?.name}'; add one, or remove the template`);
      }
    });
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

const hugepagesFit: Rule = {
  id: 'vm/hugepages-fit',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The memory of a machine on huge pages is a multiple of the page size.',
  source: 'KubeVirt API: hugepages.pageSize; OpenShift Virtualization 4.15, 6.13 (huge pages)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const pageSize = spec.domain?.memory?.hugepages?.pageSize;
    if (typeof pageSize !== 'string' || !isQuantity(pageSize)) return;
    const memories: [string, unknown][] = [
      ['memory.guest', spec.domain.memory.guest],
      ['resources.requests.memory', spec.domain.resources?.requests?.memory],
    ];
    for (const [field, memory] of memories) {
      if ((typeof memory !== 'string' && typeof memory !== 'number') || !isQuantity(memory)) continue;
      if (quantityValue(memory) % quantityValue(pageSize) !== 0n) {
        report(`${at}.domain.${field}`, `${memory} is no multiple of the huge page size ${pageSize}; give a memory that whole pages make up`);
      }
    }
  },
};

/** What the KubeVirt webhooks reject in the spec of a machine. */
export const machineRules: readonly Rule[] = [
  bootOrderUnique,
  secureBootNeedsSmm,
  deviceHasSource,
  interfaceOfNetwork,
  deviceNameUnique,
  runStrategyOrRunning,
  templateIsUsed,
  cloudInitSize,
  hugepagesFit,
];
