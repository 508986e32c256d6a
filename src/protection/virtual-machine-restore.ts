import { Construct } from 'constructs';
import { referenceTo } from './reference';
import { IVirtualMachineSnapshot } from './virtual-machine-snapshot';
import type * as snapshot from '../../imports/snapshot.kubevirt.io';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps, Resource } from '../app/resource';
import type { IVirtualMachine } from '../vm/virtual-machine';

const RESTORE: KindFacts = { apiVersion: 'snapshot.kubevirt.io/v1alpha1', kind: 'VirtualMachineRestore', plural: 'virtualmachinerestores' };

/** Properties of `VirtualMachineRestore`. */
export interface VirtualMachineRestoreProps extends NamespacedResourceProps {
  /** What is restored, in the same namespace. */
  readonly snapshot: IVirtualMachineSnapshot;
  /**
   * The machine that is put back, powered off; or one that is not there yet (`VirtualMachine.fromName`), which is made
   * as a copy.
   */
  readonly machine: IVirtualMachine;
  /**
   * Changes of the machine, each a JSON patch operation as text: a copy needs MAC addresses of its own.
   *
   * @default - none
   */
  readonly patches?: string[];
}

/**
 * Puts a machine back to a snapshot, once. The disks get new claims, and the machine refers to these: a machine that
 * is in Git is to be changed there too.
 *
 * @see OpenShift Virtualization 4.15, 13.1.4.2
 */
export class VirtualMachineRestore extends Resource {
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineRestoreProps) {
    super(scope, id, RESTORE, props);
  }

  /** @internal */
  protected _toSpec(): snapshot.VirtualMachineRestoreSpec {
    const { snapshot: from, machine, patches } = this.props;
    return { target: referenceTo(machine), virtualMachineSnapshotName: from.name, patches };
  }
}
