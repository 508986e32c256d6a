import { listOf } from '../engine';
import { MachineSpec, machineSpec, rawMachineSpec, SpecLookup } from '../kubevirt/machine-spec';
import { rememberLatest } from '../latest';
import { Manifest } from '../rule';

/** Sources of volumes that keep what is written on them. */
export const DISK_KEEPERS: readonly string[] = ['dataVolume', 'persistentVolumeClaim'];

/** A disk of a machine, with the volume that backs it. */
export interface MachineDisk {
  readonly disk: Manifest;
  readonly volume?: Manifest;
  /** Where it is written; for a disk that is added for a volume, that volume. */
  readonly path: string;
  readonly isWritten: boolean;
}

/**
 * The disks of a machine, those that are added for volumes without one behind those that are written.
 *
 * @param context what the preference of the machine is looked up in, which can give disks their bus
 */
export function machineDisks(machine: Manifest, context?: SpecLookup): readonly MachineDisk[] {
  return disksOf(machine, machineSpec(machine, context));
}

const disksOf = rememberLatest((machine: Manifest, { spec, at }: MachineSpec): readonly MachineDisk[] => {
  const written = listOf(rawMachineSpec(machine).spec.domain?.devices?.disks).length;
  const volumes = new Map(listOf(spec.volumes).map((volume, index) => [volume.name, { volume, index }]));
  return listOf(spec.domain?.devices?.disks).map((disk, index) => {
    const backing = volumes.get(disk.name);
    const isWritten = index < written;
    return { disk, volume: backing?.volume, isWritten, path: isWritten ? `${at}.domain.devices.disks[${index}]` : `${at}.volumes[${backing?.index ?? 0}]` };
  });
});
