import { Construct, IConstruct } from 'constructs';
import { announcePool } from './pool-labels';
import { nodeRoleLabel, ROLE_LABEL } from './role';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { ensure, fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { labelProblem, labelValueProblem, qualifiedNameProblem } from '../rules/values';

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
   * Labels that nodes must have beside that of the role.
   *
   * @default - none
   */
  readonly nodeLabels?: { readonly [key: string]: string };

  /**
   * Roles of the machine configs that the pool takes.
   *
   * @default - `worker` and the pool's own
   */
  readonly machineConfigRoles?: string[];

  /**
   * Labels that machine configs must have beside their role.
   *
   * @default - none
   */
  readonly machineConfigLabels?: { readonly [key: string]: string };

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
 * Nodes that are configured alike. A node of a custom pool also takes the machine configs of `worker`. Where a
 * `KubeletConfig` or `ContainerRuntimeConfig` of its role is in the app, the pool has the label that they select it by,
 * `pools.operator.machineconfiguration.openshift.io/<role>`.
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

  /** @throws when a role or a label is none, or `maxUnavailable` is neither a count nor a percentage */
  constructor(scope: Construct, id: string, props: MachineConfigPoolProps = {}) {
    super(scope, id, MACHINE_CONFIG_POOL, props);
    this.props = props;
    this.role = props.role ?? this.name;
    ensure(this, 'role', labelProblem(this.role));
    ensure(this, 'maxUnavailable', unavailableProblem(props.maxUnavailable));
    for (const role of props.machineConfigRoles ?? []) ensure(this, 'machineConfigRoles', labelProblem(role));
    if (props.machineConfigRoles?.length === 0) fail(this, 'machineConfigRoles', "names no role, so that the pool would have no machine config; give 'worker' at least");
    ensureLabels(this, 'nodeLabels', props.nodeLabels);
    ensureLabels(this, 'machineConfigLabels', props.machineConfigLabels);
    announcePool(this, this.role);
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.MachineConfigPoolSpec {
    const { nodeLabels, machineConfigRoles = ['worker', this.role], machineConfigLabels, maxUnavailable, paused } = this.props;
    return {
      machineConfigSelector: {
        matchExpressions: [{ key: ROLE_LABEL, operator: 'In', values: [...new Set(machineConfigRoles)] }],
        matchLabels: machineConfigLabels,
      },
      nodeSelector: { matchLabels: { [nodeRoleLabel(this.role)]: '', ...nodeLabels } },
      maxUnavailable,
      paused,
    };
  }
}

function ensureLabels(construct: IConstruct, field: string, labels: { readonly [key: string]: string } = {}) {
  for (const [key, value] of Object.entries(labels)) ensure(construct, field, qualifiedNameProblem(key) ?? labelValueProblem(value));
}

function unavailableProblem(value: number | string | undefined): string | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1)) return undefined;
  if (typeof value === 'string' && /^([1-9]\d?|100)%$/.test(value)) return undefined;
  return `${value} is neither a count of nodes from 1 nor a percentage, as '10%'`;
}
