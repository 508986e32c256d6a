import { Construct } from 'constructs';
import { replicasProblem } from './replicas';
import type * as pool from '../../../imports/pool.kubevirt.io';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { IResource } from '../../app/resource';
import { labelValueProblem } from '../../rules/values';
import { Disk } from '../disk';
import { VirtualMachineBase, VirtualMachineSpecProps } from '../virtual-machine-base';

const POOL: KindFacts = { apiVersion: 'pool.kubevirt.io/v1alpha1', kind: 'VirtualMachinePool', plural: 'virtualmachinepools' };
/** Label by which a pool finds its machines. */
const POOL_LABEL = 'kubevirt.io/vmpool';

/** A number of machines that are alike, each with disks of its own. */
export interface IVirtualMachinePool extends IResource {}

/** Properties of `VirtualMachinePool`. */
export interface VirtualMachinePoolProps extends VirtualMachineSpecProps {
  /**
   * How many machines there are.
   *
   * Change: live; machines are added, or deleted with their disks.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Whether nothing is added or deleted for now.
   *
   * Change: nothing.
   *
   * @default false
   */
  readonly paused?: boolean;
}

/**
 * A number of machines that are alike, named `<pool>-0`, `<pool>-1` and so on, each with data volumes of its own.
 *
 * @see KubeVirt API: VirtualMachinePool
 */
export class VirtualMachinePool extends VirtualMachineBase implements IVirtualMachinePool {
  /** A pool that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVirtualMachinePool {
    return new ImportedResource(scope, id, POOL, name, namespace);
  }

  private readonly poolProps: VirtualMachinePoolProps;

  /** @throws when the replicas are no such number, or the name is too long for a label */
  constructor(scope: Construct, id: string, props: VirtualMachinePoolProps = {}) {
    super(scope, id, POOL, props);
    this.poolProps = props;
    ensure(this, 'replicas', replicasProblem(props.replicas));
    ensure(this, 'name', labelValueProblem(this.name));
  }

  /** @internal */
  protected _diskAdded(disk: Disk): void {
    if (disk._newDataVolume?.options.retain) fail(this, `disk '${disk.name}'`, 'the disks of a pool go with its machines; leave `retain` out');
  }

  /** @internal */
  protected _toSpec(): pool.VirtualMachinePoolSpec {
    const { replicas = 1, paused } = this.poolProps;
    const own = { [POOL_LABEL]: this.name };
    return {
      replicas,
      paused: paused ? true : undefined,
      selector: { matchLabels: own },
      virtualMachineTemplate: { metadata: { labels: own }, spec: this._toVirtualMachineSpec(own) },
    };
  }
}
