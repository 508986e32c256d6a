import { Construct } from 'constructs';
import { Disk } from './disk';
import { Machine, MachineProps } from './machine';
import type * as kubevirt from '../../imports/kubevirt.io';
import { fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource } from '../app/resource';

const VIRTUAL_MACHINE_INSTANCE: KindFacts = {
  apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstance', plural: 'virtualmachineinstances',
};

/** A running virtual machine. */
export interface IVirtualMachineInstance extends IResource {}

/** Properties of `VirtualMachineInstance`. */
export interface VirtualMachineInstanceProps extends MachineProps {}

/**
 * A virtual machine that runs once, without anything that would start it again. For most purposes a
 * `VirtualMachine` is the right object.
 *
 * @see OpenShift Virtualization 4.6, 7.14; KubeVirt API: VirtualMachineInstance
 */
export class VirtualMachineInstance extends Machine implements IVirtualMachineInstance {
  /** An instance that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVirtualMachineInstance {
    return new ImportedResource(scope, id, VIRTUAL_MACHINE_INSTANCE, name, namespace);
  }

  constructor(scope: Construct, id: string, props: VirtualMachineInstanceProps = {}) {
    super(scope, id, VIRTUAL_MACHINE_INSTANCE, props);
  }

  /** @internal */
  protected _diskAdded(disk: Disk): void {
    if (disk._newDataVolume) {
      fail(this, `disk '${disk.name}'`, 'an instance has no data volume templates; make a DataVolume and use Volume.fromDataVolume(…), or a VirtualMachine');
    }
  }

  /** @internal */
  protected _toSpec(): kubevirt.VirtualMachineInstanceSpec {
    return this._toMachineSpec();
  }
}
