import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type * as operator from '../../../imports/operator.openshift.io';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';
import { labelProblem, subdomainProblem } from '../../rules/values';

const FACTS: KindFacts = { apiVersion: 'operator.openshift.io/v1', kind: 'KubeDescheduler', plural: 'kubedeschedulers' };
const NAMESPACE = 'openshift-kube-descheduler-operator';

/** What the descheduler looks for. */
export enum DeschedulerProfile {
  /** Pods that break affinity to pods or nodes, or do not tolerate a taint. */
  AFFINITY_AND_TAINTS = 'AffinityAndTaints',
  /** Pods that are spread unevenly, or twice on one node. Not together with its soft form. */
  TOPOLOGY_AND_DUPLICATES = 'TopologyAndDuplicates',
  /** As before, also where the constraint is only a wish. */
  SOFT_TOPOLOGY_AND_DUPLICATES = 'SoftTopologyAndDuplicates',
  /** Pods that are old or restart often, and nodes that are too full. Pods of machines would be evicted for their age. */
  LIFECYCLE_AND_UTILIZATION = 'LifecycleAndUtilization',
  /** Nodes that are too full, whatever the age of pods: the one for machines. Not together with the one before. */
  LONG_LIFECYCLE = 'DevPreviewLongLifecycle',
  /** Pods with local storage may be evicted too. */
  EVICT_PODS_WITH_LOCAL_STORAGE = 'EvictPodsWithLocalStorage',
  /** Pods with claims may be evicted too. */
  EVICT_PODS_WITH_PVC = 'EvictPodsWithPVC',
}

/** What the descheduler does with what it finds. */
export enum DeschedulerMode {
  /** Pods are evicted, machines migrated. */
  AUTOMATIC = 'Automatic',
  /** Metrics say what would be evicted. */
  PREDICTIVE = 'Predictive',
}

/** From when on a node is too full for `LIFECYCLE_AND_UTILIZATION` and `LONG_LIFECYCLE`, and up to when it has room. */
export enum DeschedulerThresholds {
  /** Room below 10%, too full above 30%. */
  LOW = 'Low',
  /** Room below 20%, too full above 50%. */
  MEDIUM = 'Medium',
  /** Room below 40%, too full above 70%. */
  HIGH = 'High',
}

/** The descheduler of a cluster. */
export interface IKubeDescheduler extends IResource {}

/** Properties of `KubeDescheduler`. */
export interface KubeDeschedulerProps extends NamespacedResourceProps {
  /**
   * What it looks for.
   *
   * @default [DeschedulerProfile.LONG_LIFECYCLE]
   */
  readonly profiles?: DeschedulerProfile[];

  /**
   * What it does with what it finds.
   *
   * @default - the operator's, `DeschedulerMode.PREDICTIVE`
   */
  readonly mode?: DeschedulerMode;

  /**
   * Time between two runs, in whole seconds.
   *
   * @default - an hour
   */
  readonly interval?: Duration;

  /**
   * Namespaces that are looked at. Not together with `excludedNamespaces`.
   *
   * @default - all but those of the platform
   */
  readonly includedNamespaces?: string[];

  /**
   * Namespaces that are not looked at. Not together with `includedNamespaces`.
   *
   * @default - those of the platform
   */
  readonly excludedNamespaces?: string[];

  /**
   * Age from which `LIFECYCLE_AND_UTILIZATION` evicts a pod.
   *
   * @default - 24 hours
   */
  readonly podLifetime?: Duration;

  /**
   * From when on a node is too full.
   *
   * @default - the operator's, `DeschedulerThresholds.MEDIUM`
   */
  readonly thresholds?: DeschedulerThresholds;

  /**
   * Pods of this priority class and above stay.
   *
   * @default - those that the platform needs
   */
  readonly priorityClass?: string;
}

/**
 * Moves pods, and with them machines, from nodes that have become the wrong ones. A machine takes part when its
 * template is annotated with `descheduler.alpha.kubernetes.io/evict`. There is one, named `cluster`, in the namespace
 * of the operator.
 *
 * @see OpenShift Virtualization 4.15, 2.3.3.1.4.4
 */
export class KubeDescheduler extends Resource implements IKubeDescheduler {
  /** The one that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string = 'cluster', namespace: string = NAMESPACE): IKubeDescheduler {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: KubeDeschedulerProps;

  /** @throws when the interval is not in whole seconds from 1, the lifetime nothing, or a namespace or class none */
  constructor(scope: Construct, id: string, props: KubeDeschedulerProps = {}) {
    super(scope, id, FACTS, { ...props, name: props.name ?? 'cluster', namespace: props.namespace ?? NAMESPACE });
    this.props = props;
    readByOperator(this, `${this.apiGroup}/${this.kind}`);
    const { interval, podLifetime, includedNamespaces = [], excludedNamespaces = [], priorityClass, profiles } = props;
    if (profiles?.length === 0) fail(this, 'profiles', '[] has the descheduler look for nothing; give a profile, or leave the property out');
    if (interval && (interval.toMilliseconds() % 1000 !== 0 || interval.toMilliseconds() === 0)) {
      fail(this, 'interval', `${goDuration(interval)} is no interval; give whole seconds from 1 on`);
    }
    if (podLifetime?.toMilliseconds() === 0) fail(this, 'podLifetime', '0s would evict every pod; give an age, as Duration.hours(24)');
    for (const namespace of includedNamespaces) ensure(this, 'includedNamespaces', labelProblem(namespace));
    for (const namespace of excludedNamespaces) ensure(this, 'excludedNamespaces', labelProblem(namespace));
    if (priorityClass !== undefined) ensure(this, 'priorityClass', subdomainProblem(priorityClass));
  }

  /** @internal */
  protected _toSpec(): operator.KubeDeschedulerSpec {
    const { profiles = [DeschedulerProfile.LONG_LIFECYCLE], mode, interval, podLifetime, thresholds, priorityClass } = this.props;
    const { includedNamespaces, excludedNamespaces } = this.props;
    const namespaces = includedNamespaces || excludedNamespaces ? { included: includedNamespaces, excluded: excludedNamespaces } : undefined;
    const customized = namespaces ?? podLifetime ?? thresholds ?? priorityClass;
    return {
      deschedulingIntervalSeconds: interval?.toSeconds(),
      mode,
      profiles,
      profileCustomizations: customized === undefined ? undefined : {
        devLowNodeUtilizationThresholds: thresholds,
        namespaces,
        podLifetime: podLifetime && goDuration(podLifetime),
        thresholdPriorityClassName: priorityClass,
      },
    };
  }
}
