import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensureConditions, ensureShare, UnhealthyCondition } from './unhealthy-condition';
import type * as core from '../../../imports/core';
import type * as nhc from '../../../imports/remediation.medik8s.io';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { labelSelector } from '../../app/queries';
import { IResource, Resource, ResourceProps } from '../../app/resource';
import { goDuration } from '../../app/size';

const FACTS: KindFacts = { apiVersion: 'remediation.medik8s.io/v1alpha1', kind: 'NodeHealthCheck', plural: 'nodehealthchecks', clusterScoped: true };
const WORKERS: nhc.LabelSelector = {
  matchExpressions: ['control-plane', 'master'].map(role => ({ key: `node-role.kubernetes.io/${role}`, operator: 'DoesNotExist' })),
};

/** What looks after the health of nodes. */
export interface INodeHealthCheck extends IResource {}

/** One of several remediations of a node, each tried when the one before has not helped. */
export interface EscalatingRemediation {
  /** Template of what remedies the node: a `SelfNodeRemediationTemplate`, `FenceAgentsRemediationTemplate` or another. */
  readonly template: IResource;

  /** Time that it is given, at least a minute. */
  readonly timeout: Duration;

  /**
   * Its rank: the lowest number is tried first. No two have the same.
   *
   * @default - its position in the list, from 0
   */
  readonly order?: number;
}

/** Properties of `NodeHealthCheck`. */
export interface NodeHealthCheckProps extends ResourceProps {
  /**
   * Nodes that are looked after. Those of the control plane and the others need a check of their own each, and no node
   * has two.
   *
   * @default - every node that is not of the control plane
   */
  readonly selector?: kplus.LabelSelector;

  /**
   * What makes a node unhealthy, one of these.
   *
   * @default - not ready, or not heard of, for 5 minutes
   */
  readonly unhealthyConditions?: UnhealthyCondition[];

  /**
   * How many of the nodes, or which part of them as `51%`, must be healthy for any to be remedied; when fewer are, it is
   * rather the network that fails.
   *
   * @default - 51%
   */
  readonly minHealthy?: number | string;

  /**
   * Template of what remedies a node. Either this or `escalatingRemediations` is given.
   *
   * @default - `escalatingRemediations`
   */
  readonly remediation?: IResource;

  /**
   * Templates of what remedies a node, one after the other until one has helped.
   *
   * @default - `remediation` alone
   */
  readonly escalatingRemediations?: EscalatingRemediation[];

  /**
   * Reasons for which no node is remedied at the moment, in words.
   *
   * @default - none; nodes are remedied
   */
  readonly pauseRequests?: string[];
}

/**
 * Finds nodes that have failed and has them remedied, so that machines whose run strategy is `Always` or
 * `RerunOnFailure` start elsewhere. For clusters with a `MachineHealthCheck` it stands still.
 *
 * @see OpenShift Virtualization 4.15, 6.13.8
 */
export class NodeHealthCheck extends Resource implements INodeHealthCheck {
  /** A check that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): INodeHealthCheck {
    return new ImportedResource(scope, id, FACTS, name);
  }

  private readonly props: NodeHealthCheckProps;

  /** @throws when `minHealthy` is no count and no percentage, or a condition has no type */
  constructor(scope: Construct, id: string, props: NodeHealthCheckProps) {
    super(scope, id, FACTS, props);
    this.props = props;
    readByOperator(this, this.apiGroup);
    ensureShare(this, 'minHealthy', props.minHealthy);
    ensureConditions(this, props.unhealthyConditions ?? []);
  }

  /** @internal */
  protected _toSpec(): nhc.NodeHealthCheckSpec {
    const { selector, unhealthyConditions, minHealthy, remediation, escalatingRemediations, pauseRequests } = this.props;
    return {
      selector: selector ? labelSelector<nhc.LabelSelector>(selector) : WORKERS,
      minHealthy,
      unhealthyConditions: unhealthyConditions?.map(({ type, status, duration }) => ({ type, status, duration: goDuration(duration) })),
      remediationTemplate: remediation && referenceTo(remediation),
      escalatingRemediations: escalatingRemediations?.map(({ template, timeout, order }, index) => ({
        remediationTemplate: referenceTo(template), order: order ?? index, timeout: goDuration(timeout),
      })),
      pauseRequests,
    };
  }
}

/** The fields by which one object names another of any kind. */
export function referenceTo({ apiVersion, kind, name, namespace }: IResource): core.ObjectReference {
  return { apiVersion, kind, name, namespace };
}
