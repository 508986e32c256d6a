import { Construct } from 'constructs';
import { replicasProblem } from './replicas';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { IResource } from '../../app/resource';
import { labelValueProblem } from '../../rules/values';
import { Disk } from '../disk';
import { Machine, MachineProps } from '../machine';

const REPLICA_SET: KindFacts = {
  apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstanceReplicaSet', plural: 'virtualmachineinstancereplicasets',
};
/** Label by which a set finds its machines. */
const SET_LABEL = 'kubevirt.io/replica-set';

/** A number of machines that are all alike and keep nothing. */
export interface IVirtualMachineInstanceReplicaSet extends IResource {}

/** Properties of `VirtualMachineInstanceReplicaSet`. */
export interface VirtualMachineInstanceReplicaSetProps extends MachineProps {
  /**
   * How many machines run.
   *
   * Change: live; machines are added, or shut down.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Whether nothing is added or shut down for now.
   *
   * Change: nothing.
   *
   * @default false
   */
  readonly paused?: boolean;
  /**
   * Labels of the machines and their pods.
   *
   * Change: nothing; machines that are made later have them.
   *
   * @default - a label with the set's name is always there
   */
  readonly machineLabels?: { readonly [key: string]: string };
}

/**
 * A number of machines that are all alike and keep nothing: their disks are container disks and the like.
 *
 * @see KubeVirt API: VirtualMachineInstanceReplicaSet
 */
export class VirtualMachineInstanceReplicaSet extends Machine implements IVirtualMachineInstanceReplicaSet {
  /** A set that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVirtualMachineInstanceReplicaSet {
    return new ImportedResource(scope, id, REPLICA_SET, name, namespace);
  }

  private readonly setProps: VirtualMachineInstanceReplicaSetProps;

  /** @throws when the replicas are no such number, or the name is too long for a label */
  constructor(scope: Construct, id: string, props: VirtualMachineInstanceReplicaSetProps = {}) {
    super(scope, id, REPLICA_SET, props);
    this.setProps = props;
    ensure(this, 'replicas', replicasProblem(props.replicas));
    ensure(this, 'name', labelValueProblem(this.name));
  }

  /** @internal */
  protected _diskAdded(disk: Disk): void {
    if (disk._newDataVolume) fail(this, `disk '${disk.name}'`, 'the machines of a set share all their volumes; use a container disk, or a VirtualMachinePool');
  }

  /** @internal */
  protected _toSpec(): kubevirt.VirtualMachineInstanceReplicaSetSpec {
    const { replicas = 1, paused, machineLabels } = this.setProps;
    const own = { [SET_LABEL]: this.name };
    const annotations = this._podAnnotations;
    return {
      replicas,
      paused: paused ? true : undefined,
      selector: { matchLabels: own },
      template: {
        metadata: { labels: { ...own, ...machineLabels }, annotations: Object.keys(annotations).length > 0 ? annotations : undefined },
        spec: this._toMachineSpec(),
      },
    };
  }
}
