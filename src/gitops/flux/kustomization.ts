import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { IFluxSource } from './source';
import type * as kustomize from '../../../imports/kustomize.toolkit.fluxcd.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { FLUX_NAMESPACE, nameProblem } from '../../app/layout/flux';
import { FLUX_HEALTH } from '../../app/layout/flux-health';
import { folderProblem } from '../../app/layout/source-folder';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';

const KUSTOMIZATION: KindFacts = { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', plural: 'kustomizations' };

/** Expressions in CEL that tell Flux whether objects of a kind are healthy. */
export class FluxHealth {
  /** Machines: running, or stopped on purpose. */
  public static readonly VIRTUAL_MACHINE = FluxHealth.known('kubevirt.io/v1', 'VirtualMachine');
  /** Data volumes: filled, or waiting for their machine. */
  public static readonly DATA_VOLUME = FluxHealth.known('cdi.kubevirt.io/v1beta1', 'DataVolume');
  /** HyperConverged: available, and not at work. */
  public static readonly HYPER_CONVERGED = FluxHealth.known('hco.kubevirt.io/v1beta1', 'HyperConverged');
  /** Networks of nodes: there, or of no node. */
  public static readonly NODE_NETWORK = FluxHealth.known('nmstate.io/v1', 'NodeNetworkConfigurationPolicy');
  /** Pools: every node has the configuration. */
  public static readonly MACHINE_CONFIG_POOL = FluxHealth.known('machineconfiguration.openshift.io/v1', 'MachineConfigPool');

  /** Subscriptions: a version of the operator is installed. */
  public static readonly SUBSCRIPTION = FluxHealth.known('operators.coreos.com/v1alpha1', 'Subscription');

  /** All that is known of the kinds of virtualization. */
  public static all(): FluxHealth[] {
    return [
      FluxHealth.VIRTUAL_MACHINE, FluxHealth.DATA_VOLUME, FluxHealth.HYPER_CONVERGED, FluxHealth.NODE_NETWORK, FluxHealth.MACHINE_CONFIG_POOL,
      FluxHealth.SUBSCRIPTION,
    ];
  }

  /**
   * Expressions for another kind.
   *
   * @param apiVersion as `example.com/v1`
   * @param kind as `Thing`
   * @param current true when the object is healthy
   * @param failed true when it will not become so by itself
   */
  public static of(apiVersion: string, kind: string, current: string, failed?: string): FluxHealth {
    return new FluxHealth({ apiVersion, kind, current, failed });
  }

  private static known(apiVersion: string, kind: string): FluxHealth {
    const { current, failed } = FLUX_HEALTH[`${apiVersion.split('/')[0]}/${kind}`];
    return new FluxHealth({ apiVersion, kind, current, failed });
  }

  private constructor(private readonly expressions: kustomize.HealthCheckExpr) {}

  /** @internal */
  public _render(): kustomize.HealthCheckExpr {
    return this.expressions;
  }
}

/** A Kustomization of Flux. */
export interface IKustomization extends IResource {}

/** Properties of `Kustomization`. */
export interface KustomizationProps extends NamespacedResourceProps {
  /** Where the manifests are. */
  readonly source: IFluxSource;
  /** Folder in the source, as `dist/edge-01/nodes`. */
  readonly path: string;
  /**
   * Kustomizations that are healthy before this one is applied.
   *
   * @default - none
   */
  readonly dependsOn?: IKustomization[];
  /**
   * How often the cluster is compared with the source.
   *
   * @default Duration.minutes(10)
   */
  readonly interval?: Duration;
  /**
   * How long the objects may take to become healthy.
   *
   * @default Duration.minutes(10)
   */
  readonly timeout?: Duration;
  /**
   * Whether it is ready only when its objects are healthy.
   *
   * @default true
   */
  readonly wait?: boolean;
  /**
   * Whether objects that have left the source are deleted. What is retained is not.
   *
   * @default true
   */
  readonly prune?: boolean;
  /**
   * How objects of some kinds are judged. From Flux 2.5.
   *
   * @default FluxHealth.all()
   */
  readonly health?: FluxHealth[];
}

/**
 * A folder that Flux applies to the cluster. `OutputLayout.flux` makes one for each layer; this is for the one that leads to
 * them, and for folders of others. The namespace is `flux-system` unless the properties say otherwise.
 *
 * @see Flux, kustomize-controller: Kustomization
 */
export class Kustomization extends Resource implements IKustomization {
  /** A Kustomization that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = FLUX_NAMESPACE): IKustomization {
    return new ImportedResource(scope, id, KUSTOMIZATION, name, namespace);
  }

  private readonly props: KustomizationProps;

  /** @throws when the name has more than 63 characters, or the path is absolute or leaves the source */
  constructor(scope: Construct, id: string, props: KustomizationProps) {
    super(scope, id, KUSTOMIZATION, { ...props, namespace: props.namespace ?? FLUX_NAMESPACE });
    ensure(this, 'name', nameProblem(this.name));
    ensure(this, 'path', folderProblem(props.path));
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): kustomize.KustomizationSpec {
    const { source, path, dependsOn = [], wait = true, prune = true, health = FluxHealth.all() } = this.props;
    const { interval = Duration.minutes(10), timeout = Duration.minutes(10) } = this.props;
    const elsewhere = ({ namespace }: IResource) => namespace === undefined || namespace === this.namespace ? {} : { namespace };
    return {
      sourceRef: { kind: source.kind, name: source.name, ...elsewhere(source) },
      path: path.startsWith('./') ? path : `./${path}`,
      interval: goDuration(interval),
      timeout: goDuration(timeout),
      prune,
      wait,
      ...dependsOn.length > 0 ? { dependsOn: dependsOn.map(each => ({ name: each.name, ...elsewhere(each) })) } : {},
      ...health.length > 0 ? { healthCheckExprs: health.map(each => each._render()) } : {},
    };
  }
}
