import { isOff, isOn, NEEDS } from './hyperv-defaults';
import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Rule } from '../rule';

const dependencies = machineRule({
  id: 'vm/hyperv-dependencies',
  summary: 'A Hyper-V enlightenment of an instance has those on that it needs.',
  source: 'VirtualMachineInstance: domain.features.hyperv (ADM-DEF-17, ADM-VMI-HV1, ADM-VMI-HV2, ADM-VMI-HV3, ADM-VMI-HV4, ADM-VMI-HV5, ADM-VMI-HV6, ADM-VMI-HV7, ADM-NOT-09)',
  kinds: ['VirtualMachineInstance'],
  check({ domain }, at, { report }) {
    const hyperv = domain.features?.hyperv;
    if (!hyperv) return;
    for (const [feature, requirement] of NEEDS) {
      if (isOn(hyperv[feature]) && isOff(hyperv[requirement])) {
        report(`${at}.domain.features.hyperv.${feature}`, `needs ${requirement}, which is off; turn that on, or this off`);
      }
    }
    if (!isOn(hyperv.evmcs)) return;
    const features = listOf(domain.cpu?.features);
    if (features.length === 0) report(`${at}.domain.cpu.features`, 'evmcs needs the CPU feature vmx with the policy require; add it');
    features.forEach(({ name, policy }, index) => {
      if (name === 'vmx' && policy !== 'require') {
        report(`${at}.domain.cpu.features[${index}].policy`, `evmcs needs vmx with the policy require, not '${policy ?? ''}'`);
      }
    });
  },
});

const arm64 = machineRule({
  id: 'vm/arm64',
  summary: 'An arm64 instance has what arm64 has: UEFI without secure boot, virtio or SCSI disks, no watchdog and no sound.',
  source: 'VirtualMachineInstance on arm64 (ADM-VMI-ARM1, ADM-VMI-ARM2, ADM-VMI-ARM3, ADM-VMI-ARM4, ADM-VMI-ARM5, ADM-VMI-ARM6, ADM-NOT-09)',
  kinds: ['VirtualMachineInstance'],
  check({ architecture, domain }, at, { report }) {
    if (architecture !== 'arm64') return;
    const { bios, efi } = domain.firmware?.bootloader ?? {};
    if (bios) report(`${at}.domain.firmware.bootloader.bios`, 'arm64 has no BIOS; use efi with secureBoot: false');
    if (efi && efi.secureBoot !== false) report(`${at}.domain.firmware.bootloader.efi.secureBoot`, 'arm64 has no secure boot; set it to false');
    if (domain.cpu?.model === 'host-model') report(`${at}.domain.cpu.model`, 'arm64 has no host-model; use host-passthrough');
    listOf(domain.devices.disks).forEach((disk, index) => {
      for (const target of ['disk', 'cdrom', 'lun']) {
        const bus = disk[target]?.bus;
        if (bus && bus !== 'virtio' && bus !== 'scsi') report(`${at}.domain.devices.disks[${index}].${target}.bus`, `arm64 has no ${bus}; use virtio or scsi`);
      }
    });
    for (const device of ['watchdog', 'sound']) {
      if (domain.devices[device]) report(`${at}.domain.devices.${device}`, `arm64 has no ${device}; remove it`);
    }
  },
});

export const hypervRules: readonly Rule[] = [dependencies, arm64];
