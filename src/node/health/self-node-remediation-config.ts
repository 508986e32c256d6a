import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { OPERATORS_NAMESPACE } from './namespace';
import type * as snr from '../../../imports/self-node-remediation.medik8s.io';
import { fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { toleration } from '../../app/queries';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';

const FACTS: KindFacts = {
  apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediationConfig', plural: 'selfnoderemediationconfigs',
};
const NAME = 'self-node-remediation-config';

/** Configuration of the Self Node Remediation Operator. */
export interface ISelfNodeRemediationConfig extends IResource {}

/** Properties of `SelfNodeRemediationConfig`. */
export interface SelfNodeRemediationConfigProps extends NamespacedResourceProps {
  /**
   * After this time a node that is not heard of counts as restarted, and its pods start elsewhere. Too short, and two
   * nodes write to one disk: the operator takes at least the time that its other settings need. In whole seconds.
   *
   * @default - 3 minutes
   */
  readonly safeTimeToAssumeRebooted?: Duration;

  /**
   * The watchdog of the nodes.
   *
   * @default - /dev/watchdog
   */
  readonly watchdogPath?: string;

  /**
   * Whether a node without watchdog restarts by software.
   *
   * @default true
   */
  readonly softwareReboot?: boolean;

  /**
   * Time between two looks of a node at the API server, at least a second.
   *
   * @default - 15 seconds
   */
  readonly apiCheckInterval?: Duration;

  /**
   * Time that the API server has to answer, at least 10 milliseconds.
   *
   * @default - 5 seconds
   */
  readonly apiServerTimeout?: Duration;

  /**
   * After how many failures in a row a node asks its peers.
   *
   * @default 3
   */
  readonly maxApiErrors?: number;

  /**
   * Time to connect to the API server for what peers are asked, at least 10 milliseconds.
   *
   * @default - 5 seconds
   */
  readonly peerApiServerTimeout?: Duration;

  /**
   * Time to connect to a peer, at least 10 milliseconds.
   *
   * @default - 5 seconds
   */
  readonly peerDialTimeout?: Duration;

  /**
   * Time that a peer has to answer, at least 10 milliseconds.
   *
   * @default - 5 seconds
   */
  readonly peerRequestTimeout?: Duration;

  /**
   * Time between two looks for new peers, at least 10 seconds.
   *
   * @default - 15 minutes
   */
  readonly peerUpdateInterval?: Duration;

  /**
   * Port of the nodes that peers talk to each other on.
   *
   * @default 30001
   */
  readonly hostPort?: number;

  /**
   * URL that a node asks about its health beside its peers.
   *
   * @default - none
   */
  readonly endpointHealthCheckUrl?: string;

  /**
   * Taints that nodes may have which remedy themselves (`NodeTaintQuery`).
   *
   * @default - those of the control plane
   */
  readonly tolerations?: kplus.NodeTaintQuery[];
}

/**
 * How nodes find out that they have failed. There is one, named `self-node-remediation-config`, in the namespace of the
 * operator, which makes it: what is written here is applied onto that.
 */
export class SelfNodeRemediationConfig extends Resource implements ISelfNodeRemediationConfig {
  /** The one that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string = NAME, namespace: string = OPERATORS_NAMESPACE): ISelfNodeRemediationConfig {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: SelfNodeRemediationConfigProps;

  /** @throws when the safe time is not in whole seconds, a count or port is none, or the watchdog no path */
  constructor(scope: Construct, id: string, props: SelfNodeRemediationConfigProps = {}) {
    super(scope, id, FACTS, { ...props, name: props.name ?? NAME, namespace: props.namespace ?? OPERATORS_NAMESPACE });
    this.props = props;
    readByOperator(this, this.apiGroup);
    const { safeTimeToAssumeRebooted: safe, watchdogPath, maxApiErrors, hostPort } = props;
    if (safe && safe.toMilliseconds() % 1000 !== 0) fail(this, 'safeTimeToAssumeRebooted', `${singleUnit(safe)} is finer than the field's unit; give whole seconds`);
    if (watchdogPath !== undefined && !/^\/\S+$/.test(watchdogPath)) fail(this, 'watchdogPath', `'${watchdogPath}' is no path from the root; write it as '/dev/watchdog1'`);
    if (maxApiErrors !== undefined && !(Number.isInteger(maxApiErrors) && maxApiErrors >= 1)) fail(this, 'maxApiErrors', `${maxApiErrors} is no count; give a whole number from 1`);
    if (hostPort !== undefined && !(Number.isInteger(hostPort) && hostPort >= 1 && hostPort <= 65535)) fail(this, 'hostPort', `${hostPort} is no port; allowed are 1 to 65535`);
  }

  /** @internal */
  protected _toSpec(): snr.SelfNodeRemediationConfigSpec {
    const { props } = this;
    return {
      apiCheckInterval: props.apiCheckInterval && singleUnit(props.apiCheckInterval),
      apiServerTimeout: props.apiServerTimeout && singleUnit(props.apiServerTimeout),
      customDsTolerations: props.tolerations?.map(query => toleration<snr.Toleration>(query)),
      endpointHealthCheckUrl: props.endpointHealthCheckUrl,
      hostPort: props.hostPort,
      isSoftwareRebootEnabled: props.softwareReboot,
      maxApiErrorThreshold: props.maxApiErrors,
      peerApiServerTimeout: props.peerApiServerTimeout && singleUnit(props.peerApiServerTimeout),
      peerDialTimeout: props.peerDialTimeout && singleUnit(props.peerDialTimeout),
      peerRequestTimeout: props.peerRequestTimeout && singleUnit(props.peerRequestTimeout),
      peerUpdateInterval: props.peerUpdateInterval && singleUnit(props.peerUpdateInterval),
      safeTimeToAssumeNodeRebootedSeconds: props.safeTimeToAssumeRebooted?.toSeconds(),
      watchdogFilePath: props.watchdogPath,
    };
  }
}

/** These fields take a number with one unit: `90s`, and never `1m30s`. */
function singleUnit(duration: Duration): string {
  const milliseconds = duration.toMilliseconds();
  for (const [unit, size] of [['h', 3_600_000], ['m', 60_000], ['s', 1000]] as const) {
    if (milliseconds !== 0 && milliseconds % size === 0) return `${milliseconds / size}${unit}`;
  }
  return `${milliseconds}ms`;
}
