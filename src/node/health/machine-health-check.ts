import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { referenceTo } from './node-health-check';
import { ensureConditions, ensureShare, NOT_READY, UnhealthyCondition } from './unhealthy-condition';
import type * as machine from '../../../imports/machine.openshift.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { labelSelector } from '../../app/queries';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';
import { labelValueProblem } from '../../rules/values';

const FACTS: KindFacts = { apiVersion: 'machine.openshift.io/v1beta1', kind: 'MachineHealthCheck', plural: 'machinehealthchecks' };
const NAMESPACE = 'openshift-machine-api';
const LABELS = 'machine.openshift.io/cluster-api-';

/** What looks after the health of the machines that nodes run on. */
export interface IMachineHealthCheck extends IResource {}

/** Properties of `MachineHealthCheck`. */
export interface MachineHealthCheckProps extends NamespacedResourceProps {
  /**
   * Machine set whose machines are looked after, as `cluster-worker-zone`.
   *
   * @default - any
   */
  readonly machineSet?: string;

  /**
   * Role of the machines, as `worker`.
   *
   * @default - any
   */
  readonly role?: string;

  /**
   * More that their labels must be.
   *
   * @default - machines of the set and the role; every machine when neither is given
   */
  readonly selector?: kplus.LabelSelector;

  /**
   * What makes a node unhealthy, one of these.
   *
   * @default - not ready, or not heard of, for 5 minutes
   */
  readonly unhealthyConditions?: UnhealthyCondition[];

  /**
   * How many of the machines, or which part of them as `40%`, may be unhealthy for any to be remedied.
   *
   * @default - all of them
   */
  readonly maxUnhealthy?: number | string;

  /**
   * Time that a new machine has to become a node; nothing (`Duration.seconds(0)`) is for ever.
   *
   * @default - 10 minutes
   */
  readonly nodeStartupTimeout?: Duration;

  /**
   * Template of what remedies the node of a machine, as a `SelfNodeRemediationTemplate`.
   *
   * @default - the machine is deleted, and its set makes another
   */
  readonly remediation?: IResource;

  /**
   * Whether hosts of bare metal are switched off and on, not deleted and provisioned anew.
   *
   * @default false
   */
  readonly powerCycle?: boolean;
}

/**
 * Replaces or restarts machines whose nodes have failed, on clusters whose machines the installer has made. Machines of
 * KubeVirt whose run strategy is `Always` or `RerunOnFailure` then start elsewhere. It is in `openshift-machine-api`
 * unless told otherwise.
 *
 * @see OpenShift Virtualization 4.15, 6.13.8 and 10.1.2.1
 */
export class MachineHealthCheck extends Resource implements IMachineHealthCheck {
  /** A check that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = NAMESPACE): IMachineHealthCheck {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: MachineHealthCheckProps;

  /** @throws when set or role are no label, `maxUnhealthy` is no count and no percentage, or a condition has no type */
  constructor(scope: Construct, id: string, props: MachineHealthCheckProps = {}) {
    super(scope, id, FACTS, {
      ...props,
      namespace: props.namespace ?? NAMESPACE,
      annotations: props.powerCycle ? { 'machine.openshift.io/remediation-strategy': 'external-baremetal', ...props.annotations } : props.annotations,
    });
    this.props = props;
    if (props.machineSet !== undefined) ensure(this, 'machineSet', labelValueProblem(props.machineSet));
    if (props.role !== undefined) ensure(this, 'role', labelValueProblem(props.role));
    ensureShare(this, 'maxUnhealthy', props.maxUnhealthy);
    ensureConditions(this, props.unhealthyConditions ?? []);
  }

  /** @internal */
  protected _toSpec(): machine.MachineHealthCheckSpec {
    const { unhealthyConditions = NOT_READY, maxUnhealthy, nodeStartupTimeout, remediation } = this.props;
    return {
      selector: this.renderSelector(),
      unhealthyConditions: unhealthyConditions.map(({ type, status, duration }) => ({ type, status, timeout: goDuration(duration) })),
      maxUnhealthy,
      nodeStartupTimeout: nodeStartupTimeout && goDuration(nodeStartupTimeout),
      remediationTemplate: remediation && referenceTo(remediation),
    };
  }

  private renderSelector(): machine.LabelSelector {
    const { machineSet, role, selector } = this.props;
    const { matchLabels, matchExpressions } = selector ? labelSelector<machine.LabelSelector>(selector) : {} as machine.LabelSelector;
    const labels = {
      ...(role !== undefined && { [`${LABELS}machine-role`]: role, [`${LABELS}machine-type`]: role }),
      ...(machineSet !== undefined && { [`${LABELS}machineset`]: machineSet }),
      ...matchLabels,
    };
    return { matchExpressions, matchLabels: Object.keys(labels).length > 0 ? labels : undefined };
  }
}
