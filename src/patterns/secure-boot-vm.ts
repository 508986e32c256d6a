import { Construct } from 'constructs';
import { describeChild } from '../app/errors';
import { Firmware } from '../vm/firmware';
import { VirtualMachine, VirtualMachineProps } from '../vm/virtual-machine';

/** Properties of `SecureBootVm`: those of a `VirtualMachine` whose firmware is decided. */
export interface SecureBootVmProps extends VirtualMachineProps {
  /**
   * Whether the firmware's variables, enrolled keys among them, outlive the machine. Needs a storage class for the
   * state of machines (HyperConverged `vmStateStorageClass`).
   *
   * @default false
   */
  readonly persistentNvram?: boolean;
}

/**
 * A virtual machine that starts signed boot loaders only: UEFI with secure boot, System Management Mode and ACPI. Look
 * first whether the guest's system supports it.
 *
 * @see OpenShift Virtualization 4.15, 6.13.5
 */
export class SecureBootVm extends VirtualMachine {
  /** @throws as `VirtualMachine` does, and when `firmware` is given: it is what this class is for */
  constructor(scope: Construct, id: string, props: SecureBootVmProps = {}) {
    // A firmware of the caller's would silently lose against, or undo, secure boot.
    if (props.firmware) {
      throw new Error(`${describeChild(scope, id)}: firmware: is UEFI with secure boot; leave it out, or use VirtualMachine for another one`);
    }
    super(scope, id, { acpi: true, ...props, firmware: Firmware.uefi({ secureBoot: true, persistentNvram: props.persistentNvram }) });
  }
}
