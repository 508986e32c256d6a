import { Construct } from 'constructs';
import type * as nodemaintenance from '../../imports/nodemaintenance.medik8s.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { readByOperator } from '../app/operator-order';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { subdomainProblem } from '../rules/values';

const FACTS: KindFacts = {
  apiVersion: 'nodemaintenance.medik8s.io/v1beta1', kind: 'NodeMaintenance', plural: 'nodemaintenances', clusterScoped: true,
};

/** A node that is out of service. */
export interface INodeMaintenance extends IResource {}

/** Properties of `NodeMaintenance`. */
export interface NodeMaintenanceProps extends ResourceProps {
  /** Name of the node. It cannot be changed; each node has a maintenance of its own. */
  readonly nodeName: string;

  /**
   * Why, in words.
   *
   * @default - no reason is given
   */
  readonly reason?: string;
}

/**
 * Takes a node out of service: it takes no more pods, those that are there leave it, and machines migrate as their
 * eviction strategy says. Removing the object puts the node back.
 *
 * @see OpenShift Virtualization 4.15, 10.1
 */
export class NodeMaintenance extends Resource implements INodeMaintenance {
  /** A maintenance that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): INodeMaintenance {
    return new ImportedResource(scope, id, FACTS, name);
  }

  private readonly props: NodeMaintenanceProps;

  /** @throws when the node has no such name */
  constructor(scope: Construct, id: string, props: NodeMaintenanceProps) {
    super(scope, id, FACTS, props);
    this.props = props;
    readByOperator(this, this.apiGroup);
    ensure(this, 'nodeName', subdomainProblem(props.nodeName));
  }

  /** @internal */
  protected _toSpec(): nodemaintenance.NodeMaintenanceSpec {
    const { nodeName, reason } = this.props;
    return { nodeName, reason };
  }
}
