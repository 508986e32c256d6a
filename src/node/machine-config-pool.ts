import { Construct } from 'constructs';
import { nodeRoleLabel, ROLE_LABEL } from './role';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { labelProblem } from '../rules/values';

const MACHINE_CONFIG_POOL: KindFacts = {
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfigPool', plural: 'machineconfigpools', clusterScoped: true,
};

/** A pool of nodes with one configuration. */
export interface IMachineConfigPool extends IResource {}

/** Properties of `MachineConfigPool`. */
export interface MachineConfigPoolProps extends ResourceProps {
  /**
   * Role of the pool: nodes with the label `node-role.kubernetes.io/<role>` are in it, and machine configs of this
   * role and of `worker` are for it.
   *
   * @default - the name of the object
   */
  readonly role?: string;

  /**
   * How many nodes, or which part of them as `10%`, may be restarted at a time.
   *
   * @default - 1
   */
  readonly maxUnavailable?: number | string;

  /**
   * Whether changes wait: a paused pool restarts no node.
   *
   * @default false
   */
  readonly paused?: boolean;
}

/**
 * Nodes that are configured alike. A node of a custom pool also takes the machine configs of `worker`.
 *
 * @see OpenShift 4.15, machine configuration: custom machine config pools
 */
export class MachineConfigPool extends Resource implements IMachineConfigPool {
  /** A pool that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): IMachineConfigPool {
    return new ImportedResource(scope, id, MACHINE_CONFIG_POOL, name);
  }

  /** Role whose nodes are in the pool. */
  public readonly role: string;

  private readonly props: MachineConfigPoolProps;

  /** @throws when the role is no label, or `maxUnavailable` is neither a count nor a percentage */
  constructor(scope: Construct, id: string, props: MachineConfigPoolProps = {}) {
    super(scope, id, MACHINE_CONFIG_POOL, props);
    this.props = props;
    this.role = props.role ?? this.name;
    ensure(this, 'role', labelProblem(this.role));
    ensure(this, 'maxUnavailable', unavailableProblem(props.maxUnavailable));
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.MachineConfigPoolSpec {
    const { maxUnavailable, paused } = this.props;
    return {
      machineConfigSelector: { matchExpressions: [{ key: ROLE_LABEL, operator: 'In', values: [...new Set(['worker', this.role])] }] },
      nodeSelector: { matchLabels: { [nodeRoleLabel(this.role)]: '' } },
      maxUnavailable,
      paused,
    };
  }
}

function unavailableProblem(value: number | string | undefined): string | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1)) return undefined;
  if (typeof value === 'string' && /^([1-9]\d?|100)%$/.test(value)) return undefined;
  return `${value} is neither a count of nodes from 1 nor a percentage, as '10%'`;
}
