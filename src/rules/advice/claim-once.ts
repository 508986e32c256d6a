import { machineDisks } from '../cross/machine-disks';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Rule, Severity } from '../rule';

const claimOnce: Rule = {
  id: 'vm/claim-once',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine uses a claim through one volume.',
  source: 'OpenShift Virtualization 4.15, 6.14.1; the second disk cannot be opened while the first is (R6B-113)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const disks = new Map(machineDisks(manifest).map(({ disk, volume }) => [volume, disk]));
    const taken = new Map<string, string>();
    listOf(spec.volumes).forEach((volume, index) => {
      const [field, name] = volume.dataVolume ? ['dataVolume.name', volume.dataVolume.name] : ['persistentVolumeClaim.claimName', volume.persistentVolumeClaim?.claimName];
      const disk = disks.get(volume);
      if (typeof name !== 'string' || name === '' || disk?.shareable === true || disk?.cdrom || volume.persistentVolumeClaim?.readOnly === true) return;
      const path = `${at}.volumes[${index}].${field}`;
      const first = taken.get(name);
      if (first) report(path, `'${name}' is used by ${first} already; give each volume a claim of its own`);
      else taken.set(name, path);
    });
  },
};

/** Whether the volumes of a machine are several. */
export const claimAdvice: readonly Rule[] = [claimOnce];
