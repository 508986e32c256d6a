import { Construct } from 'constructs';
import { NodeInterface } from './node-interface';
import type * as nmstate from '../../imports/nmstate.io';
import { ensure, fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { readByOperator } from '../app/operator-order';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { labelValueProblem, qualifiedNameProblem } from '../rules/values';

const FACTS: KindFacts = {
  apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', plural: 'nodenetworkconfigurationpolicies', clusterScoped: true,
};

/** A policy for the network interfaces of nodes. */
export interface INodeNetworkConfigurationPolicy extends IResource {}

/** Properties of `NodeNetworkConfigurationPolicy`. */
export interface NodeNetworkConfigurationPolicyProps extends ResourceProps {
  /** The interfaces as they shall be. */
  readonly interfaces: NodeInterface[];

  /**
   * Labels that a node must have, all of them.
   *
   * @default - every node
   */
  readonly nodeSelector?: { readonly [key: string]: string };

  /**
   * How many nodes are configured at the same time: a number from 1, or a share of the nodes as `25%`.
   *
   * @default - 50%, the default of the operator
   */
  readonly maxUnavailable?: number | string;
}

/**
 * Network interfaces of the nodes, which the Kubernetes NMState Operator sets up; it must be installed. Removing the
 * policy does not remove from the nodes what it made, see `NodeInterfaceState.ABSENT`.
 *
 * @see OpenShift Virtualization 4.15, 4.3.2.1
 */
export class NodeNetworkConfigurationPolicy extends Resource implements INodeNetworkConfigurationPolicy {
  /** A policy that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): INodeNetworkConfigurationPolicy {
    return new ImportedResource(scope, id, FACTS, name);
  }

  private readonly props: NodeNetworkConfigurationPolicyProps;

  /** @throws when the name has more than 63 characters, a label of the node selector is none, or `maxUnavailable` no count and no share */
  constructor(scope: Construct, id: string, props: NodeNetworkConfigurationPolicyProps) {
    super(scope, id, FACTS, props);
    this.props = props;
    readByOperator(this, this.apiGroup);
    ensure(this, 'name', labelValueProblem(this.name));
    for (const [key, value] of Object.entries(props.nodeSelector ?? {})) {
      ensure(this, 'nodeSelector', qualifiedNameProblem(key) ?? labelValueProblem(value));
    }
    if (props.maxUnavailable !== undefined && !isNodeCount(props.maxUnavailable)) {
      fail(this, 'maxUnavailable', `'${props.maxUnavailable}' is no number of nodes; give a whole number from 1, or a share from '1%' to '100%'`);
    }
  }

  /** @internal */
  protected _toSpec(): nmstate.NodeNetworkConfigurationPolicySpec {
    const { nodeSelector, maxUnavailable, interfaces } = this.props;
    return {
      nodeSelector,
      maxUnavailable,
      desiredState: { interfaces: interfaces.map(each => each._render()) },
    };
  }
}

function isNodeCount(value: number | string): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1;
  return /^[1-9]\d*%$/.test(value) && parseInt(value, 10) <= 100;
}
