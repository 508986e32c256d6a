import { Construct } from 'constructs';
import { OPERATORS_NAMESPACE } from './namespace';
import type * as snr from '../../../imports/self-node-remediation.medik8s.io';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';

const FACTS: KindFacts = {
  apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediationTemplate', plural: 'selfnoderemediationtemplates',
};

/** How the pods of a node that has failed are taken off it, after it has restarted. */
export enum RemediationStrategy {
  /** The operator chooses. */
  AUTOMATIC = 'Automatic',
  /** Pods and attachments of volumes are deleted. */
  RESOURCE_DELETION = 'ResourceDeletion',
  /** The node gets the taint `node.kubernetes.io/out-of-service`. It needs Kubernetes 1.26, OpenShift 4.13. */
  OUT_OF_SERVICE_TAINT = 'OutOfServiceTaint',
}

/** A way for nodes to remedy themselves. */
export interface ISelfNodeRemediationTemplate extends IResource {}

/** Properties of `SelfNodeRemediationTemplate`. */
export interface SelfNodeRemediationTemplateProps extends NamespacedResourceProps {
  /**
   * How pods are taken off the node.
   *
   * @default RemediationStrategy.AUTOMATIC
   */
  readonly strategy?: RemediationStrategy;
}

/**
 * Has a node that has failed restart itself, by its watchdog. It is in `openshift-workload-availability` unless told
 * otherwise: the namespace of the Self Node Remediation Operator, which comes with a template for each strategy.
 *
 * @see OpenShift Virtualization 4.15, 6.13.8
 */
export class SelfNodeRemediationTemplate extends Resource implements ISelfNodeRemediationTemplate {
  /** The template with the strategy `AUTOMATIC` that the operator comes with. */
  public static automatic(scope: Construct, id: string): ISelfNodeRemediationTemplate {
    return SelfNodeRemediationTemplate.fromName(scope, id, 'self-node-remediation-automatic-strategy-template');
  }

  /** A template that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = OPERATORS_NAMESPACE): ISelfNodeRemediationTemplate {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly strategy?: RemediationStrategy;

  constructor(scope: Construct, id: string, props: SelfNodeRemediationTemplateProps = {}) {
    super(scope, id, FACTS, { ...props, namespace: props.namespace ?? OPERATORS_NAMESPACE });
    this.strategy = props.strategy;
    readByOperator(this, this.apiGroup);
  }

  /** @internal */
  protected _toSpec(): snr.PodSecurityPolicySelfSubjectReviewSpec {
    return { template: { spec: { remediationStrategy: this.strategy ?? RemediationStrategy.AUTOMATIC } } };
  }
}
