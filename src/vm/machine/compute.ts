import type * as kubevirt from '../../../imports/kubevirt.io';
import { Cpu } from '../cpu';
import { Firmware } from '../firmware';
import { Memory } from '../memory';

/** Processor, memory, firmware and chipset of a machine. */
export interface MachineComputeProps {
  /**
   * CPU of the guest.
   *
   * @default - one core
   */
  readonly cpu?: Cpu;

  /**
   * Memory of the guest. A machine without any never starts.
   *
   * @default - none is written
   */
  readonly memory?: Memory;

  /**
   * What the machine boots with.
   *
   * @default - BIOS
   */
  readonly firmware?: Firmware;

  /**
   * Whether ACPI is written as a feature of the machine.
   *
   * @default - left to KubeVirt, which turns it on
   */
  readonly acpi?: boolean;

  /**
   * Chipset, as `q35` or `pc-q35-rhel9.2.0`.
   *
   * @default - the cluster's default
   */
  readonly machineType?: string;
}

/** The parts of the domain that are no devices. @internal */
export function renderCompute({ cpu, memory, firmware, acpi, machineType }: MachineComputeProps): Partial<kubevirt.DomainSpec> {
  return {
    cpu: cpu?._render(),
    ...memory?._render(),
    machine: machineType === undefined ? undefined : { type: machineType },
    firmware: firmware?._render(),
    features: renderFeatures(acpi, firmware),
  };
}

function renderFeatures(acpi: boolean | undefined, firmware: Firmware | undefined): kubevirt.Features | undefined {
  if (acpi === undefined && !firmware?.secureBoot) return undefined;
  return {
    acpi: acpi === undefined ? undefined : { enabled: acpi ? undefined : false },
    // Secure boot does not start without System Management Mode.
    smm: firmware?.secureBoot ? { enabled: true } : undefined,
  };
}
