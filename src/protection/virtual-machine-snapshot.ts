import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { referenceTo } from './reference';
import type * as snapshot from '../../imports/snapshot.kubevirt.io';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { goDuration } from '../app/size';
import type { IVirtualMachine } from '../vm/virtual-machine';

const SNAPSHOT: KindFacts = { apiVersion: 'snapshot.kubevirt.io/v1alpha1', kind: 'VirtualMachineSnapshot', plural: 'virtualmachinesnapshots' };

/** The state of a machine and its disks at one time. */
export interface IVirtualMachineSnapshot extends IResource {}

/** What happens to the data of a snapshot when the snapshot is deleted. */
export enum SnapshotDeletionPolicy {
  /** They are deleted too. */
  DELETE = 'delete',
  /** They stay. */
  RETAIN = 'retain',
}

/** Properties of `VirtualMachineSnapshot`. */
export interface VirtualMachineSnapshotProps extends NamespacedResourceProps {
  /** The machine, in the same namespace. */
  readonly machine: IVirtualMachine;
  /**
   * What happens to the data when the snapshot is deleted.
   *
   * @default SnapshotDeletionPolicy.DELETE
   */
  readonly deletionPolicy?: SnapshotDeletionPolicy;
  /**
   * Time after which a snapshot that is not ready counts as failed.
   *
   * @default - 5 minutes
   */
  readonly failureDeadline?: Duration;
}

/**
 * Takes a snapshot of a machine and all its disks, whose storage classes need a snapshot class. A running guest with
 * an agent holds its file systems still meanwhile.
 *
 * @see OpenShift Virtualization 4.15, 13.1.2.2
 */
export class VirtualMachineSnapshot extends Resource implements IVirtualMachineSnapshot {
  /** A snapshot that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVirtualMachineSnapshot {
    return new ImportedResource(scope, id, SNAPSHOT, name, namespace);
  }

  constructor(scope: Construct, id: string, private readonly props: VirtualMachineSnapshotProps) {
    super(scope, id, SNAPSHOT, props);
  }

  /** @internal */
  protected _toSpec(): snapshot.VirtualMachineSnapshotSpec {
    const { machine, deletionPolicy, failureDeadline } = this.props;
    return { source: referenceTo(machine), deletionPolicy, failureDeadline: failureDeadline && goDuration(failureDeadline) };
  }
}
