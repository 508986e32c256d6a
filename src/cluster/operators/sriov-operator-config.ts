import { Construct } from 'constructs';
import type * as sriov from '../../../imports/sriovnetwork.openshift.io';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { labelValueProblem, qualifiedNameProblem } from '../../rules/values';

const FACTS: KindFacts = { apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovOperatorConfig', plural: 'sriovoperatorconfigs' };
const NAMESPACE = 'openshift-sriov-network-operator';

/** Configuration of the SR-IOV Network Operator. */
export interface ISriovOperatorConfig extends IResource {}

/** Who configures network cards on the nodes. */
export enum SriovConfigurationMode {
  /** The daemon of the operator, while the node runs. */
  DAEMON = 'daemon',
  /** A systemd unit, when the node boots. */
  SYSTEMD = 'systemd',
}

/** Properties of `SriovOperatorConfig`. */
export interface SriovOperatorConfigProps extends NamespacedResourceProps {
  /**
   * Labels of the nodes whose network cards are configured.
   *
   * @default - every worker
   */
  readonly nodeSelector?: { readonly [key: string]: string };

  /**
   * Whether pods that ask for such a network get the resources that it needs (Network Resources Injector).
   *
   * @default true
   */
  readonly injector?: boolean;

  /**
   * Whether the webhook checks policies.
   *
   * @default true
   */
  readonly webhook?: boolean;

  /**
   * Whether nodes are drained before their network cards are configured. A cluster of one node has nowhere to drain to.
   *
   * @default true
   */
  readonly drainNodes?: boolean;

  /**
   * How much the operator logs, 0 to 2.
   *
   * @default - 0 or 2, by the version of the operator
   */
  readonly logLevel?: number;

  /**
   * Who configures the network cards.
   *
   * @default - the operator's, `SriovConfigurationMode.DAEMON`
   */
  readonly configurationMode?: SriovConfigurationMode;

  /**
   * Features that are turned on or off, by name, as `metricsExporter`.
   *
   * @default - as the operator has them
   */
  readonly featureGates?: { readonly [name: string]: boolean };
}

/**
 * Configuration of the SR-IOV Network Operator: one object, named `default`, in the namespace of the operator. Up to
 * OpenShift 4.15 the operator makes it, and what is written here is applied onto that.
 */
export class SriovOperatorConfig extends Resource implements ISriovOperatorConfig {
  /** The one that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string = 'default', namespace: string = NAMESPACE): ISriovOperatorConfig {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: SriovOperatorConfigProps;

  /** @throws when a label of the node selector is none, or the log level is not 0 to 2 */
  constructor(scope: Construct, id: string, props: SriovOperatorConfigProps = {}) {
    super(scope, id, FACTS, { ...props, name: props.name ?? 'default', namespace: props.namespace ?? NAMESPACE });
    this.props = props;
    readByOperator(this, this.apiGroup);
    for (const [key, value] of Object.entries(props.nodeSelector ?? {})) ensure(this, 'nodeSelector', qualifiedNameProblem(key) ?? labelValueProblem(value));
    if (props.logLevel !== undefined && ![0, 1, 2].includes(props.logLevel)) fail(this, 'logLevel', `${props.logLevel} is no level; allowed are 0, 1 and 2`);
  }

  /** @internal */
  protected _toSpec(): sriov.SriovOperatorConfigSpec {
    const { nodeSelector, injector = true, webhook = true, drainNodes = true, logLevel, configurationMode, featureGates } = this.props;
    return {
      configDaemonNodeSelector: nodeSelector,
      configurationMode,
      disableDrain: !drainNodes,
      enableInjector: injector,
      enableOperatorWebhook: webhook,
      featureGates,
      logLevel,
    };
  }
}
