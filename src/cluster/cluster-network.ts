import { Construct } from 'constructs';
import type * as config from '../../imports/config.openshift.io';
import type * as operator from '../../imports/operator.openshift.io';
import { ensure, fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { cidrProblem, mtuProblem } from '../rules/values';

const CONFIG: KindFacts = { apiVersion: 'config.openshift.io/v1', kind: 'Network', plural: 'networks', clusterScoped: true };
const OPERATOR: KindFacts = { apiVersion: 'operator.openshift.io/v1', kind: 'Network', plural: 'networks', clusterScoped: true };

/** Addresses of pods. */
export interface PodAddresses {
  /** Network that pods have addresses of, in CIDR notation as `10.128.0.0/14`. */
  readonly cidr: string;

  /**
   * Length of the prefix that each node gets of it: 23 is room for 510 pods.
   *
   * @default - that of the network plugin
   */
  readonly hostPrefix?: number;
}

/** The network of a cluster. */
export interface IClusterNetwork extends IResource {}

/** Properties of `ClusterNetwork`. */
export interface ClusterNetworkProps extends ResourceProps {
  /**
   * Addresses of pods, for each family one network or more. Machines cannot be made in a cluster with IPv6 alone.
   *
   * @default - as they are
   */
  readonly podNetworks?: PodAddresses[];

  /**
   * Addresses of services, in CIDR notation as `172.30.0.0/16`.
   *
   * @default - as they are
   */
  readonly serviceNetworks?: string[];

  /**
   * The network plugin.
   *
   * @default - as it is
   */
  readonly networkType?: string;
}

/**
 * What the network of the cluster was installed with: one object, named `cluster`. It exists already; after the
 * installation hardly anything of it can change.
 *
 * @see OpenShift Virtualization 4.15, 11.5.35
 */
export class ClusterNetwork extends Resource implements IClusterNetwork {
  /** The one that exists in every cluster. */
  public static fromName(scope: Construct, id: string, name: string = 'cluster'): IClusterNetwork {
    return new ImportedResource(scope, id, CONFIG, name);
  }

  private readonly props: ClusterNetworkProps;

  /** @throws when a network is none, or the prefix of a node is not within it */
  constructor(scope: Construct, id: string, props: ClusterNetworkProps = {}) {
    super(scope, id, CONFIG, { ...props, name: props.name ?? 'cluster' });
    this.props = props;
    for (const { cidr, hostPrefix } of props.podNetworks ?? []) {
      ensure(this, 'podNetworks', cidrProblem(cidr));
      const [shortest, longest] = [Number(cidr.split('/')[1]), cidr.includes(':') ? 128 : 32];
      if (hostPrefix === undefined || (Number.isInteger(hostPrefix) && hostPrefix >= shortest && hostPrefix <= longest)) continue;
      fail(this, 'podNetworks', `${hostPrefix} is no part of '${cidr}'; hostPrefix is a whole number from ${shortest} to ${longest}`);
    }
    for (const cidr of props.serviceNetworks ?? []) ensure(this, 'serviceNetworks', cidrProblem(cidr));
  }

  /** @internal */
  protected _toSpec(): config.NetworkSpec {
    const { podNetworks, serviceNetworks, networkType } = this.props;
    return { clusterNetwork: podNetworks?.map(({ cidr, hostPrefix }) => ({ cidr, hostPrefix })), networkType, serviceNetwork: serviceNetworks };
  }
}

/** The operator of the network of a cluster. */
export interface IClusterNetworkOperator extends IResource {}

/** Properties of `ClusterNetworkOperator`. */
export interface ClusterNetworkOperatorProps extends ResourceProps {
  /**
   * Size of the largest packet between pods on different nodes, in bytes: that of the nodes' network less 100 for
   * OVN-Kubernetes, 8900 for jumbo frames of 9000. It is fixed at installation; a running cluster changes it by a
   * migration that an administrator leads.
   *
   * @default - as it is
   */
  readonly mtu?: number;

  /**
   * Whether traffic takes the routes of the host, not those of the network plugin alone.
   *
   * @default - as it is
   */
  readonly routingViaHost?: boolean;

  /**
   * Whether `MultiNetworkPolicy` holds for secondary networks.
   *
   * @default - as it is
   */
  readonly multiNetworkPolicy?: boolean;
}

/**
 * What the network plugin of the cluster, OVN-Kubernetes, is told: one object, named `cluster`. It exists already, and
 * what is written here is applied onto it.
 *
 * @see OpenShift Virtualization 4.15, 7.2.3
 */
export class ClusterNetworkOperator extends Resource implements IClusterNetworkOperator {
  /** The one that exists in every cluster. */
  public static fromName(scope: Construct, id: string, name: string = 'cluster'): IClusterNetworkOperator {
    return new ImportedResource(scope, id, OPERATOR, name);
  }

  private readonly props: ClusterNetworkOperatorProps;

  /** @throws when the size of packets is none */
  constructor(scope: Construct, id: string, props: ClusterNetworkOperatorProps = {}) {
    super(scope, id, OPERATOR, { ...props, name: props.name ?? 'cluster' });
    this.props = props;
    if (props.mtu !== undefined) ensure(this, 'mtu', mtuProblem(props.mtu));
  }

  /** @internal */
  protected _toSpec(): operator.NetworkSpec {
    const { mtu, routingViaHost, multiNetworkPolicy } = this.props;
    const isOvn = mtu !== undefined || routingViaHost !== undefined;
    return {
      defaultNetwork: isOvn ? {
        type: 'OVNKubernetes',
        ovnKubernetesConfig: { mtu, gatewayConfig: routingViaHost === undefined ? undefined : { routingViaHost } },
      } : undefined,
      useMultiNetworkPolicy: multiNetworkPolicy,
    };
  }
}
