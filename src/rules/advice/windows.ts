import { DISK_KEEPERS, machineDisks } from '../cross/machine-disks';
import { listOf } from '../engine';
import { lendersOf, matchOf } from '../kubevirt/instancetype-match';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { runsWindows, runsWindows11 } from './guest-system';

/** Image with the VirtIO drivers, of the product and of the community. */
const DRIVER_IMAGE = /(^|\/)virtio-(win|container-disk)([^/]*)$/;

function hasDrivers(volume: Manifest): boolean {
  const image = volume?.containerDisk?.image;
  return typeof image === 'string' && DRIVER_IMAGE.test(image.replace(/@.*$/, '').replace(/:[^/]*$/, ''));
}

const driverDrive: Rule = {
  id: 'vm/virtio-win-drive',
  needs: ['containerDisk'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The container disk with the VirtIO drivers for Windows is a CD-ROM on sata, which Windows reads without drivers.',
  source: 'OpenShift Virtualization 4.15, 6.2.6.2 and 6.2.6.2.5 (R6A-80, R6A-82)',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    const { report } = context;
    for (const { disk, volume, path, isWritten } of machineDisks(manifest, context)) {
      if (!hasDrivers(volume)) continue;
      if (!disk.cdrom) report(path, `holds the drivers for Windows, and is no CD-ROM; ${isWritten ? 'make it' : 'add a disk of its name with'} cdrom: { bus: sata }`);
      else if (disk.cdrom.bus && disk.cdrom.bus !== 'sata') report(`${path}.cdrom.bus`, `Windows has no drivers for '${disk.cdrom.bus}' before it has these; write sata`);
    }
  },
};

const drivers: Rule = {
  id: 'vm/windows-drivers',
  needs: ['blank'],
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'Windows that is installed on a virtio disk is given the VirtIO drivers.',
  source: 'OpenShift Virtualization 4.15, 6.2.1 and 6.2.6.2: Windows does not bring them (R6A-42)',
  kinds: ['VirtualMachine'],
  check(manifest, context) {
    const { report } = context;
    const blank = new Set(listOf(manifest.spec?.dataVolumeTemplates).filter(({ spec }) => spec?.source?.blank).map(({ metadata }) => metadata?.name));
    if (blank.size === 0 || !runsWindows(manifest, context.surroundings)) return;
    const disks = machineDisks(manifest, context);
    const isSystem = (volume: Manifest) => typeof volume?.dataVolume?.name === 'string' && blank.has(volume.dataVolume.name);
    const [first] = disks.filter(({ disk, volume }) => !disk.cdrom && DISK_KEEPERS.some(source => volume?.[source]));
    if (!first || !isSystem(first.volume) || first.disk.disk?.bus !== 'virtio') return;
    // A CD-ROM beside the one with Windows may hold them.
    const media = disks.filter(({ disk, volume }) => disk.cdrom && !volume?.sysprep);
    if (media.length > 1 || disks.some(({ volume }) => hasDrivers(volume))) return;
    report(`${first.path}.disk.bus`, 'Windows has no drivers for a virtio disk; add the container disk virtio-win as a CD-ROM on sata, unless the installation medium has them');
  },
};

const tpm: Rule = {
  id: 'vm/windows-tpm',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Windows 11 has a TPM.',
  source: 'OpenShift Virtualization 4.15, 6.11.1: Windows 11 installs and boots with a TPM only (R6B-50)',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    const { report } = context;
    const { spec, at } = machineSpec(manifest);
    if (spec.domain?.devices?.tpm || !runsWindows11(manifest, context.surroundings)) return;
    const preference = manifest.kind === 'VirtualMachine' ? matchOf(lendersOf(manifest, context), manifest, 'preference') : manifest.spec?.virtualMachineTemplate?.spec?.preference;
    // One that is not of the set may give a TPM, as those of the cluster do.
    if (preference && (!preference.isInSet || preference.spec?.devices?.preferredTPM)) return;
    report(`${at}.domain.devices.tpm`, 'is missing, and Windows 11 needs a TPM; add tpm: {}, with persistent: true where disks are encrypted');
  },
};

/** Where Windows does not do well. */
export const windowsAdvice: readonly Rule[] = [driverDrive, drivers, tpm];
