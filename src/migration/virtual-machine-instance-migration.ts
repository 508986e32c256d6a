import { Construct } from 'constructs';
import type * as kubevirt from '../../imports/kubevirt.io';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';

const MIGRATION: KindFacts = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstanceMigration', plural: 'virtualmachineinstancemigrations' };

/** Properties of `VirtualMachineInstanceMigration`. */
export interface VirtualMachineInstanceMigrationProps extends NamespacedResourceProps {
  /** The machine that is moved to another node, in the same namespace. */
  readonly machine: IResource;
}

/**
 * Moves a running machine to another node, once. The object stays when it is done, and does nothing more; to move the
 * machine again takes another one, so Git is rarely the place for it.
 *
 * @see OpenShift Virtualization 4.15, 9.3.1.2
 */
export class VirtualMachineInstanceMigration extends Resource {
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineInstanceMigrationProps) {
    super(scope, id, MIGRATION, props);
  }

  /** @internal */
  protected _toSpec(): kubevirt.VirtualMachineInstanceMigrationSpec {
    return { vmiName: this.props.machine.name };
  }
}
