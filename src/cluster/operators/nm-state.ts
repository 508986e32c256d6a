import { Construct } from 'constructs';
import type * as nmstate from '../../../imports/nmstate.io';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, Resource, ResourceProps } from '../../app/resource';
import { NodePlacement } from '../node-placement';

const FACTS: KindFacts = { apiVersion: 'nmstate.io/v1', kind: 'NMState', plural: 'nmstates', clusterScoped: true };

/** The running part of the Kubernetes NMState Operator. */
export interface INMState extends IResource {}

/** Properties of `NMState`. */
export interface NMStateProps extends ResourceProps {
  /**
   * Nodes whose interfaces are looked after.
   *
   * @default - every node
   */
  readonly placement?: NodePlacement;

  /**
   * Nodes for the webhook and what else does not run on every node.
   *
   * @default - nodes of the control plane
   */
  readonly infraPlacement?: NodePlacement;
}

/**
 * Starts what applies a `NodeNetworkConfigurationPolicy`. There is one, named `nmstate`; the operator reads no other.
 *
 * @see OpenShift Virtualization 4.15, 4.3.2.1
 */
export class NMState extends Resource implements INMState {
  /** The one that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string = 'nmstate'): INMState {
    return new ImportedResource(scope, id, FACTS, name);
  }

  private readonly props: NMStateProps;

  constructor(scope: Construct, id: string, props: NMStateProps = {}) {
    super(scope, id, FACTS, { ...props, name: props.name ?? 'nmstate' });
    this.props = props;
    readByOperator(this, this.apiGroup);
  }

  /** @internal */
  protected _toSpec(): nmstate.NMStateSpec {
    const { nodeSelector, tolerations, affinity } = this.props.infraPlacement?._render() ?? {};
    return { ...this.props.placement?._render(), infraNodeSelector: nodeSelector, infraTolerations: tolerations, infraAffinity: affinity };
  }
}
