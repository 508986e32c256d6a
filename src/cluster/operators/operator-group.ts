import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type * as olm from '../../../imports/operators.coreos.com';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { labelProblem } from '../../rules/values';

const FACTS: KindFacts = { apiVersion: 'operators.coreos.com/v1', kind: 'OperatorGroup', plural: 'operatorgroups' };

/** Namespaces that the operators of a namespace work for. */
export interface IOperatorGroup extends IResource {}

/** Properties of `OperatorGroup`. */
export interface OperatorGroupProps extends NamespacedResourceProps {
  /**
   * Namespaces that the operators work for; each operator says which choices it supports.
   *
   * @default - all namespaces
   */
  readonly targetNamespaces?: string[];

  /**
   * ServiceAccount of the group's namespace whose rights the operators get at most.
   *
   * @default - those that the operators ask for
   */
  readonly serviceAccount?: kplus.IServiceAccount;
}

/**
 * Says for which namespaces the operators in its namespace work. There is one in a namespace, shared by all its
 * operators: with two, none is installed.
 *
 * @see OpenShift Virtualization 4.15, 3.2.1.2.1
 */
export class OperatorGroup extends Resource implements IOperatorGroup {
  /** A group that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IOperatorGroup {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: OperatorGroupProps;

  /** @throws when a namespace is none */
  constructor(scope: Construct, id: string, props: OperatorGroupProps = {}) {
    super(scope, id, FACTS, props);
    this.props = props;
    for (const namespace of props.targetNamespaces ?? []) ensure(this, 'targetNamespaces', labelProblem(namespace));
  }

  /** @internal */
  protected _toSpec(): olm.OperatorGroupSpec {
    const { targetNamespaces, serviceAccount } = this.props;
    return { targetNamespaces, serviceAccountName: serviceAccount?.name };
  }
}
