import type { OpenShiftVersion } from '../../app/version';
import type { PodSecurityLevel } from '../namespace';

/** What the catalog and the documentation say of an operator. */
export interface OperatorProps {
  /** Name of the package in the catalog. */
  readonly packageName: string;

  /** Namespace that it is installed in. */
  readonly namespace: string;

  /**
   * Channel that versions are taken from.
   *
   * @default - the default channel of the package
   */
  readonly channel?: string;

  /**
   * Name of the Subscription.
   *
   * @default - the name of the package
   */
  readonly subscriptionName?: string;

  /**
   * Name of the OperatorGroup.
   *
   * @default - the name of the namespace
   */
  readonly operatorGroupName?: string;

  /**
   * Whether it works for all namespaces, not for its own alone. An operator supports one of it or both; its
   * documentation says which.
   *
   * @default false
   */
  readonly allNamespaces?: boolean;

  /**
   * Whether the cluster's own monitoring watches its namespace.
   *
   * @default - its namespace has no such label
   */
  readonly clusterMonitoring?: boolean;

  /**
   * What pods of its namespace may do.
   *
   * @default - the default of the cluster
   */
  readonly podSecurity?: PodSecurityLevel;

  /**
   * Labels of its namespace.
   *
   * @default - none
   */
  readonly namespaceLabels?: { readonly [key: string]: string };

  /**
   * Annotations of its namespace.
   *
   * @default - none
   */
  readonly namespaceAnnotations?: { readonly [key: string]: string };

  /**
   * Groups of the API whose objects it reads, as `hco.kubevirt.io`. Constructs of this library for such objects come
   * after its installation; another construct does with `construct.node.addDependency(installation)`.
   *
   * @default - none
   */
  readonly apiGroups?: string[];
}

const WORKLOAD_AVAILABILITY = {
  namespace: 'openshift-workload-availability',
  operatorGroupName: 'workload-availability-operator-group',
  allNamespaces: true,
  // Its daemons run on every node, whatever the cluster's default is.
  namespaceAnnotations: { 'openshift.io/node-selector': '' },
};

/**
 * An operator that the Operator Lifecycle Manager installs. Channels, and the version that is installed first, are
 * those of the target version.
 */
export class Operator {
  /**
   * OpenShift Virtualization, which `HyperConverged` configures. It includes the hostpath provisioner.
   *
   * @see OpenShift Virtualization 4.15, 3.2.1.2.1
   */
  public static readonly OPENSHIFT_VIRTUALIZATION = new Operator({
    packageName: 'kubevirt-hyperconverged',
    namespace: 'openshift-cnv',
    subscriptionName: 'hco-operatorhub',
    operatorGroupName: 'kubevirt-hyperconverged-group',
    clusterMonitoring: true,
    apiGroups: ['hco.kubevirt.io', 'hostpathprovisioner.kubevirt.io'],
  });

  /** Interfaces of the nodes (`NodeNetworkConfigurationPolicy`). It works once there is an `NMState`. */
  public static readonly NMSTATE = new Operator({
    packageName: 'kubernetes-nmstate-operator', namespace: 'openshift-nmstate', apiGroups: ['nmstate.io'],
  });

  /** Virtual functions of network cards. */
  public static readonly SRIOV_NETWORK = new Operator({
    packageName: 'sriov-network-operator',
    namespace: 'openshift-sriov-network-operator',
    subscriptionName: 'sriov-network-operator-subscription',
    operatorGroupName: 'sriov-network-operators',
    namespaceAnnotations: { 'workload.openshift.io/allowed': 'management' },
    apiGroups: ['sriovnetwork.openshift.io'],
  });

  /**
   * OpenShift API for Data Protection: backup and restore.
   *
   * @see OpenShift Virtualization 4.15, 13.2.1
   */
  public static readonly OADP = new Operator({ packageName: 'redhat-oadp-operator', namespace: 'openshift-adp', apiGroups: ['oadp.openshift.io', 'velero.io'] });

  /** Finds nodes that are unhealthy (`NodeHealthCheck`), and has another operator remedy them; it brings self node remediation along. */
  public static readonly NODE_HEALTH_CHECK = new Operator({
    ...WORKLOAD_AVAILABILITY, packageName: 'node-healthcheck-operator', subscriptionName: 'node-health-check-operator', apiGroups: ['remediation.medik8s.io'],
  });

  /**
   * Restarts unhealthy nodes from within, by their watchdog: needs no management interface.
   *
   * @see OpenShift Virtualization 4.15, 6.13.8
   */
  public static readonly SELF_NODE_REMEDIATION = new Operator({
    ...WORKLOAD_AVAILABILITY,
    packageName: 'self-node-remediation',
    subscriptionName: 'self-node-remediation-operator',
    apiGroups: ['self-node-remediation.medik8s.io'],
  });

  /** Restarts unhealthy nodes from outside, by their management interface. */
  public static readonly FENCE_AGENTS_REMEDIATION = new Operator({
    ...WORKLOAD_AVAILABILITY,
    packageName: 'fence-agents-remediation',
    subscriptionName: 'fence-agents-remediation-subscription',
    apiGroups: ['fence-agents-remediation.medik8s.io'],
  });

  /**
   * Cordons and drains nodes (`NodeMaintenance`).
   *
   * @see OpenShift Virtualization 4.15, 10.1
   */
  public static readonly NODE_MAINTENANCE = new Operator({
    ...WORKLOAD_AVAILABILITY, packageName: 'node-maintenance-operator', apiGroups: ['nodemaintenance.medik8s.io'],
  });

  /** Moves machines and pods that are on the wrong node (`KubeDescheduler`). */
  public static readonly KUBE_DESCHEDULER = new Operator({
    packageName: 'cluster-kube-descheduler-operator',
    namespace: 'openshift-kube-descheduler-operator',
    clusterMonitoring: true,
    apiGroups: ['operator.openshift.io/KubeDescheduler'],
  });

  /** Any other operator. */
  public static of(props: OperatorProps): Operator {
    return new Operator(props);
  }

  /** Name of the package in the catalog. */
  public readonly packageName: string;

  /** Namespace that it is installed in, unless told otherwise. */
  public readonly namespace: string;

  /** @internal */
  public readonly _props: OperatorProps;

  private constructor(props: OperatorProps) {
    this.packageName = props.packageName;
    this.namespace = props.namespace;
    this._props = props;
  }

  /**
   * The channel for a version of the cluster.
   *
   * @internal
   */
  public _channel(version: OpenShiftVersion): string | undefined {
    return this._props.channel ?? version._facts().operators[this.packageName]?.channel;
  }

  /**
   * The version that is installed first.
   *
   * @internal
   */
  public _startingCsv(version: OpenShiftVersion): string | undefined {
    return this._props.channel === undefined ? version._facts().operators[this.packageName]?.startingCsv : undefined;
  }
}
