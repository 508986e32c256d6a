import type * as kubevirt from '../../../imports/kubevirt.io';
import { nonZero } from '../../app/non-zero';
import { Clock } from '../clock';
import { Cpu } from '../cpu';
import { featureState } from '../feature-state';
import { Firmware } from '../firmware';
import type { Hyperv } from '../hyperv';
import { LaunchSecurity } from '../launch-security';
import { Memory } from '../memory';

/** Architecture of a guest. */
export enum Architecture {
  /** 64-bit x86. */
  AMD64 = 'amd64',
  /** 64-bit Arm. */
  ARM64 = 'arm64',
}

/** Chipsets; any other name that the nodes know is one too. A versioned one keeps the guest's hardware over updates of the cluster. */
export class MachineType {
  /** The newest Q35 chipset of the node. */
  public static readonly Q35 = 'q35';
  /** That of RHEL 9.2, which the templates of OpenShift Virtualization 4.14 and 4.15 use. */
  public static readonly PC_Q35_RHEL9_2 = 'pc-q35-rhel9.2.0';

  private constructor() {}
}

/** What a guest sees as its chassis. */
export interface Chassis {
  /**
   * Who made it.
   *
   * Change: restart.
   *
   * @default - that of the hypervisor
   */
  readonly manufacturer?: string;
  /**
   * Its version.
   *
   * Change: restart.
   *
   * @default - that of the hypervisor
   */
  readonly version?: string;
  /**
   * Its serial number.
   *
   * Change: restart.
   *
   * @default - that of the hypervisor
   */
  readonly serial?: string;
  /**
   * Its asset tag.
   *
   * Change: restart.
   *
   * @default - that of the hypervisor
   */
  readonly asset?: string;
  /**
   * Its stock keeping unit.
   *
   * Change: restart.
   *
   * @default - that of the hypervisor
   */
  readonly sku?: string;
}

/** Processor, memory, firmware and chipset of a machine. */
export interface MachineComputeProps {
  /**
   * CPU of the guest.
   *
   * Change: restart.
   *
   * @default - one core
   */
  readonly cpu?: Cpu;

  /**
   * Memory of the guest. A machine without any never starts.
   *
   * Change: restart.
   *
   * @default - none is written
   */
  readonly memory?: Memory;

  /**
   * What the machine boots with.
   *
   * Change: restart.
   *
   * @default - BIOS
   */
  readonly firmware?: Firmware;

  /**
   * Chipset, one of `MachineType` or a name that the nodes know.
   *
   * Change: restart.
   *
   * @default - the cluster's default
   */
  readonly machineType?: string;

  /**
   * Architecture of the guest, and so of the nodes.
   *
   * Change: restart.
   *
   * @default - that of the cluster's control plane
   */
  readonly architecture?: Architecture;

  /**
   * Whether ACPI is written as a feature of the machine.
   *
   * Change: restart.
   *
   * @default - left to KubeVirt, which turns it on
   */
  readonly acpi?: boolean;

  /**
   * Whether the machine has an APIC as a feature of its own, as Windows guests want.
   *
   * Change: restart.
   *
   * @default - left to KubeVirt
   */
  readonly apic?: boolean;

  /**
   * Whether the machine has System Management Mode.
   *
   * Change: restart.
   *
   * @default - on with secure boot, else left to KubeVirt
   */
  readonly smm?: boolean;

  /**
   * Whether a CPU that waits for a lock of another gives way.
   *
   * Change: restart.
   *
   * @default - left to KubeVirt, which turns it on
   */
  readonly pvSpinlock?: boolean;

  /**
   * Whether the guest cannot see that KVM runs it, for drivers that refuse to work in a virtual machine.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly kvmHidden?: boolean;

  /**
   * Hyper-V enlightenments, for Windows guests.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly hyperv?: Hyperv;

  /**
   * Clock and timers of the guest.
   *
   * Change: restart.
   *
   * @default - UTC, with the timers of the hypervisor
   */
  readonly clock?: Clock;

  /**
   * What the guest sees as its chassis in the BIOS tables.
   *
   * Change: restart.
   *
   * @default - that of the hypervisor
   */
  readonly chassis?: Chassis;

  /**
   * Encryption of the memory.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly launchSecurity?: LaunchSecurity;
}

/** The parts of the domain that are no devices. @internal */
export function renderCompute(props: MachineComputeProps): Partial<kubevirt.DomainSpec> {
  const { cpu, memory, firmware, machineType, clock, chassis, launchSecurity } = props;
  return {
    cpu: cpu?._render(),
    memory: memory?._render(),
    resources: renderResources(cpu, memory),
    machine: machineType === undefined ? undefined : { type: machineType },
    firmware: firmware?._render(),
    features: renderFeatures(props),
    clock: clock?._render(),
    chassis,
    launchSecurity: launchSecurity?._render(),
  };
}

function renderResources(cpu: Cpu | undefined, memory: Memory | undefined): kubevirt.DomainSpecResourceRequirements | undefined {
  const [cpus, bytes] = [cpu?._resources, memory?._resources];
  const overcommitGuestOverhead = nonZero(bytes?.overcommitGuestOverhead);
  const requests = quantities(cpus?.request, bytes?.request);
  const limits = quantities(cpus?.limit, bytes?.limit);
  return requests || limits || overcommitGuestOverhead ? { requests, limits, overcommitGuestOverhead } : undefined;
}

function quantities(cpu: string | undefined, memory: string | undefined): kubevirt.DomainSpecResourceRequirements['requests'] {
  if (cpu === undefined) return memory === undefined ? undefined : { memory };
  return memory === undefined ? { cpu } : { cpu, memory };
}

function renderFeatures({ acpi, apic, smm, pvSpinlock, kvmHidden, hyperv, firmware }: MachineComputeProps): kubevirt.Features | undefined {
  const features: kubevirt.Features = {
    acpi: featureState(acpi),
    apic: featureState(apic),
    // Secure boot does not start without System Management Mode.
    smm: smm === undefined && firmware?.secureBoot ? { enabled: true } : featureState(smm),
    pvspinlock: featureState(pvSpinlock),
    kvm: kvmHidden ? { hidden: true } : undefined,
    hyperv: hyperv?._render(),
  };
  return Object.values(features).some(feature => feature !== undefined) ? features : undefined;
}
