import { Construct } from 'constructs';
import { MachineConfigPool } from '../node/machine-config-pool';
import { NodeConfiguration } from '../node/node-configuration';
import { NodeSettings } from '../node/node-settings';
import { nodeRoleLabel } from '../node/role';
import { IMachine } from '../vm/machine';

/** What every pattern of nodes takes. */
export interface NodePatternProps {
  /**
   * Role of the nodes: `worker`, or one of a pool of their own.
   *
   * @default worker
   */
  readonly role?: string;

  /**
   * Whether the MachineConfigPool of the role is made, by all patterns of the role together.
   *
   * @default - made for every role but `worker`, `master` and the `pools` of the `Cluster`, which has them
   */
  readonly createPool?: boolean;
}

/**
 * Nodes of a role that are made fit for something. Several patterns of one role share its pool, its machine configs
 * and its kubelet configuration.
 */
export abstract class NodePattern extends Construct {
  /** Role of the nodes. */
  public readonly role: string;

  /** Everything that is asked of the nodes of the role. */
  public readonly configuration: NodeConfiguration;

  /** @throws when the role is no label */
  protected constructor(scope: Construct, id: string, props: NodePatternProps) {
    super(scope, id);
    this.role = props.role ?? 'worker';
    this.configuration = NodeConfiguration.of(this, this.role);
  }

  /** The pool of the nodes, if it is made in the app. */
  public get pool(): MachineConfigPool | undefined {
    return this.configuration.pool;
  }

  /** Has a machine run on these nodes only. */
  public place(machine: IMachine): void {
    machine.scheduling.requireLabel(nodeRoleLabel(this.role), '');
  }

  /** Asks something of the nodes. @internal */
  protected _configure(settings: NodeSettings): void {
    this.configuration.configure(settings, this);
  }
}
