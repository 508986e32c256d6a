import { DISK_KEEPERS, machineDisks } from '../cross/machine-disks';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

const diskAfterNetwork: Rule = {
  id: 'vm/boot-order-disks',
  needs: ['bootOrder'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Where an interface has a boot order, a disk has one too: without, no disk is booted from.',
  source: 'OpenShift Virtualization 4.15, 6.6.3 and 6.13.6.1: bootOrder 1 of the interface, 2 of the disk (R6A-84, R6B-19, R6B-99, SS-03, SS-74)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec } = machineSpec(manifest);
    if (!listOf(spec.domain?.devices?.interfaces).some(({ bootOrder }) => typeof bootOrder === 'number')) return;
    const disks = machineDisks(manifest);
    if (disks.some(({ disk }) => disk.bootOrder !== undefined && disk.bootOrder !== null)) return;
    const system = disks.find(({ disk, volume }) => !disk.cdrom && DISK_KEEPERS.some(source => volume?.[source]));
    if (system) report(`${system.path}.bootOrder`, 'is missing, while an interface has one: the machine never boots from a disk; give the disk the next number');
  },
};

const NETWORK_OR_DISK = [...DISK_KEEPERS, 'containerDisk', 'ephemeral', 'hostDisk'];

const templateBootSource: Rule = {
  id: 'cluster/template-boot-source',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine of a template has a boot source: a disk with something on it, or an interface to boot from.',
  source: 'OpenShift Virtualization 4.15, 6.1.1.2: a template holds a machine with a pointer to its boot source (R6A-04)',
  kinds: ['Template'],
  check({ objects }, { report }) {
    listOf(objects).forEach((machine, index) => {
      if (machine.kind !== 'VirtualMachine') return;
      const at = `objects[${index}].spec`;
      const templates = listOf(machine.spec?.dataVolumeTemplates);
      const { spec } = machineSpec(machine);
      const boots = listOf(spec.volumes).some(volume => NETWORK_OR_DISK.some(source => volume[source]))
        || listOf(spec.domain?.devices?.interfaces).some(({ bootOrder }) => bootOrder !== undefined) || spec.domain?.firmware?.kernelBoot;
      if (!boots) report(`${at}.template.spec.volumes`, 'has nothing to boot from; add a volume with a boot source, as a data volume of a DataSource');
      templates.forEach((template, number) => {
        if (template.spec?.source || template.spec?.sourceRef || template.spec?.dataSource || template.spec?.dataSourceRef) return;
        report(`${at}.dataVolumeTemplates[${number}].spec`, 'has no source; give sourceRef or source');
      });
    });
  },
};

const standalone: Rule = {
  id: 'vm/standalone-instance',
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'A machine that keeps data or state is a VirtualMachine: an instance by itself ends for good, and takes no change but labels and annotations.',
  source: 'OpenShift Virtualization 4.15, 6.9.1 and 6.9.4 (R6B-42, R6B-44, R6B-54)',
  kinds: ['VirtualMachineInstance'],
  check(manifest, { report }) {
    if (listOf(manifest.metadata?.ownerReferences).length > 0) return;
    const { spec } = machineSpec(manifest);
    if (listOf(spec.volumes).some(volume => DISK_KEEPERS.some(source => volume[source]))) {
      report('kind', 'keeps data, takes no change but to labels and annotations, and is not started again when it ends; write a VirtualMachine');
    }
    if (spec.domain?.devices?.tpm?.persistent !== true) return;
    report('spec.domain.devices.tpm.persistent', 'keeps its state only as long as the instance is there; write a VirtualMachine', Severity.WARNING);
  },
};

const HOTPLUG_BUS = 'scsi';

const hotplugDisk: Rule = {
  id: 'vm/hotplug-disk',
  needs: ['hotpluggable'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A volume that can be unplugged is a disk on scsi, of a machine whose hot-plugging is on.',
  source: 'OpenShift Virtualization 4.15, 6.14.1: hotpluggable; other buses cannot be plugged (R1-41, R6B-108)',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    const { report } = context;
    const { spec, at } = machineSpec(manifest);
    const plugged = machineDisks(manifest, context).filter(({ volume }) => volume && isHotpluggable(volume));
    for (const { disk, path, isWritten } of plugged) {
      const target = ['disk', 'lun', 'cdrom'].find(each => disk[each]);
      if (target === 'cdrom') {report(`${path}.cdrom`, 'cannot be plugged into a running machine; make it a disk, or remove hotpluggable of its volume');} else if (!target || disk[target].bus !== HOTPLUG_BUS) {
        report(isWritten && target ? `${path}.${target}.bus` : path, `is not on ${HOTPLUG_BUS}, where alone disks are plugged; set the bus of the disk to ${HOTPLUG_BUS}, or remove hotpluggable of its volume`);
      }
    }
    if (plugged.length > 0 && spec.domain?.devices?.disableHotplug === true) {
      report(`${at}.domain.devices.disableHotplug`, 'turns hot-plugging off, which a volume of the machine is for; remove it, or hotpluggable of the volume');
    }
  },
};

function isHotpluggable({ dataVolume, persistentVolumeClaim }: Manifest): boolean {
  return dataVolume?.hotpluggable === true || persistentVolumeClaim?.hotpluggable === true;
}

/** Where a machine does not boot, or its disks do not come and go, as they should. */
export const bootAdvice: readonly Rule[] = [diskAfterNetwork, templateBootSource, standalone, hotplugDisk];
