import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ICatalogSource, MARKETPLACE } from './catalog-source';
import type * as olm from '../../../imports/operators.coreos.com';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { canonicalSize } from '../../app/size';
import { subdomainProblem } from '../../rules/values';
import { canonicalQuantity } from '../../schema/canonical';
import { NodePlacement } from '../node-placement';

const FACTS: KindFacts = { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'Subscription', plural: 'subscriptions' };

/** Who lets an update of an operator begin. */
export enum UpdateApproval {
  /** Updates are installed when the catalog has them. */
  AUTOMATIC = 'Automatic',
  /** Each update, and the installation itself, waits until somebody approves its InstallPlan. */
  MANUAL = 'Manual',
}

/** How the pods of an operator run; its own pods only, not those that it starts. */
export interface OperatorPods {
  /**
   * On which nodes they run.
   *
   * @default - what the operator asks for
   */
  readonly placement?: NodePlacement;

  /**
   * CPU and memory of each container.
   *
   * @default - what the operator asks for
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * Variables added to the environment of each container, such as those of a proxy.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: kplus.EnvValue };
}

/** A subscription to the updates of an operator. */
export interface ISubscription extends IResource {}

/** Properties of `Subscription`. */
export interface SubscriptionProps extends NamespacedResourceProps {
  /** Name of the package in the catalog, as `kubevirt-hyperconverged`. */
  readonly packageName: string;

  /**
   * Channel of the package that versions are taken from.
   *
   * @default - the default channel of the package
   */
  readonly channel?: string;

  /**
   * Version that is installed first, by the name of its ClusterServiceVersion, as `kubevirt-hyperconverged-operator.v4.15.1`.
   *
   * @default - the newest of the channel
   */
  readonly startingCsv?: string;

  /**
   * Who lets updates begin.
   *
   * @default UpdateApproval.AUTOMATIC
   */
  readonly approval?: UpdateApproval;

  /**
   * Catalog that has the package.
   *
   * @default - `redhat-operators` in `openshift-marketplace`
   */
  readonly catalog?: ICatalogSource;

  /**
   * How the pods of the operator run.
   *
   * @default - as the operator asks for
   */
  readonly pods?: OperatorPods;
}

/**
 * Installs an operator and keeps it up to date. Its namespace needs an OperatorGroup; `OperatorInstallation` makes all
 * of it.
 *
 * @see OpenShift Virtualization 4.15, 3.2.1.2.1 and 5.1.2
 */
export class Subscription extends Resource implements ISubscription {
  /** A subscription that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): ISubscription {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: SubscriptionProps;

  /** @throws when package, channel or version is no such name */
  constructor(scope: Construct, id: string, props: SubscriptionProps) {
    super(scope, id, FACTS, props);
    this.props = props;
    const { packageName, channel, startingCsv, pods } = props;
    ensure(this, 'packageName', subdomainProblem(packageName));
    if (channel !== undefined && !/^\S+$/.test(channel)) fail(this, 'channel', `'${channel}' is no channel; write its name, as 'stable', or leave it out`);
    if (startingCsv !== undefined) {
      ensure(this, 'startingCsv', subdomainProblem(startingCsv)
        ?? (/\.v?\d+\.\d+/.test(startingCsv) ? undefined : `'${startingCsv}' names no version; write it as 'kubevirt-hyperconverged-operator.v4.15.1'`));
    }
    for (const name of Object.keys(pods?.env ?? {})) {
      if (!/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name)) fail(this, 'pods.env', `'${name}' is no name of a variable; begin with a letter, and take letters, digits, '_', '-' and '.' only`);
    }
  }

  /** @internal */
  protected _toSpec(): olm.SubscriptionSpec {
    const { packageName, channel, startingCsv, approval = UpdateApproval.AUTOMATIC, catalog, pods } = this.props;
    return {
      channel,
      config: pods && renderPods(pods),
      installPlanApproval: approval,
      name: packageName,
      source: catalog?.name ?? 'redhat-operators',
      sourceNamespace: catalog?.namespace ?? MARKETPLACE,
      startingCSV: startingCsv,
    };
  }
}

function renderPods({ placement, resources, env }: OperatorPods): olm.Config {
  return {
    ...placement?._render(),
    resources: resources && {
      requests: amounts(resources.cpu?.request, resources.memory?.request, resources.ephemeralStorage?.request),
      limits: amounts(resources.cpu?.limit, resources.memory?.limit, resources.ephemeralStorage?.limit),
    },
    env: env && Object.entries(env).map(([name, { value, valueFrom }]) => ({ name, value, valueFrom })),
  };
}

function amounts(cpu: kplus.Cpu | undefined, memory: kplus.MemoryResources['request'], storage: kplus.MemoryResources['request']) {
  if (!cpu && !memory && !storage) return undefined;
  return {
    ...(cpu && { cpu: canonicalQuantity(cpu.amount) }),
    ...(memory && { memory: canonicalSize('memory', memory) }),
    ...(storage && { 'ephemeral-storage': canonicalSize('ephemeralStorage', storage) }),
  };
}
