import { ApiObjectMetadataDefinition } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ICatalogSource } from './catalog-source';
import { Operator } from './operator';
import { OperatorGroup } from './operator-group';
import { OperatorPods, Subscription, UpdateApproval } from './subscription';
import { clusterScope } from '../../app/cluster-scope';
import { describe, fail } from '../../app/errors';
import { installs } from '../../app/operator-order';
import { OpenShiftVersion } from '../../app/version';
import { Namespace } from '../namespace';

/** Namespaces that every cluster has, with an OperatorGroup for operators that work for all namespaces. */
const PREPARED = ['openshift-operators'];

/** Properties of `OperatorInstallation`. */
export interface OperatorInstallationProps {
  /** What is installed. */
  readonly operator: Operator;

  /**
   * Namespace that it is installed in.
   *
   * @default - the namespace of the operator
   */
  readonly namespace?: string;

  /**
   * Channel that versions are taken from.
   *
   * @default - the channel of the operator for the target version
   */
  readonly channel?: string;

  /**
   * Version that is installed first, by the name of its ClusterServiceVersion.
   *
   * @default - the one that the documentation names for the target version, else the newest of the channel
   */
  readonly startingCsv?: string;

  /**
   * Who lets updates begin.
   *
   * @default UpdateApproval.AUTOMATIC
   */
  readonly approval?: UpdateApproval;

  /**
   * Catalog that has the operator.
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

  /**
   * Name of the Subscription.
   *
   * @default - the one that the documentation uses
   */
  readonly subscriptionName?: string;

  /**
   * Whether the namespace and its OperatorGroup are made here. The first installation in a namespace makes them, and
   * those after it share them.
   *
   * @default true, but for `openshift-operators`
   */
  readonly prepareNamespace?: boolean;
}

/**
 * Installs an operator: its Namespace, OperatorGroup and Subscription, in the order that works. Objects of this library
 * that the operator reads, such as `HyperConverged`, come after it; any other construct does with
 * `construct.node.addDependency(installation)`. Where they are in another chart, that chart comes after this one.
 *
 * @see OpenShift Virtualization 4.15, 3.2.1.2.1
 */
export class OperatorInstallation extends Construct {
  /** What is installed. */
  public readonly operator: Operator;

  /** Name of the namespace that it is installed in. */
  public readonly namespaceName: string;

  /** The namespace, if this app makes it; operators in one namespace share it. */
  public readonly namespace?: Namespace;

  /** The OperatorGroup, if this app makes it; operators in one namespace share it. */
  public readonly operatorGroup?: OperatorGroup;

  /** The subscription. */
  public readonly subscription: Subscription;

  /** @throws when another operator of the namespace works for other namespaces, or wants something else of it */
  constructor(scope: Construct, id: string, props: OperatorInstallationProps) {
    super(scope, id);
    const { operator, approval, catalog, pods } = props;
    const { subscriptionName = operator.packageName, apiGroups = [] } = operator._props;
    const version = OpenShiftVersion.of(this);
    this.operator = operator;
    this.namespaceName = props.namespace ?? operator.namespace;

    if (props.prepareNamespace ?? !PREPARED.includes(this.namespaceName)) {
      const place = this.sharedPlace();
      this.namespace = place.namespace;
      this.operatorGroup = place.operatorGroup;
    }
    this.subscription = new Subscription(this, 'subscription', {
      name: props.subscriptionName ?? subscriptionName,
      namespace: this.namespaceName,
      packageName: operator.packageName,
      channel: props.channel ?? operator._channel(version),
      startingCsv: props.startingCsv ?? (props.channel === undefined ? operator._startingCsv(version) : undefined),
      approval,
      catalog,
      pods,
    });
    if (this.operatorGroup) this.subscription.node.addDependency(this.operatorGroup);
    installs(this, apiGroups);
  }

  /** Namespace and OperatorGroup, made by the first installation in the namespace. */
  private sharedPlace(): Place {
    const known = placesOf(this);
    const place = known.get(this.namespaceName);
    if (!place) {
      const made = this.makePlace();
      known.set(this.namespaceName, made);
      return made;
    }

    const { allNamespaces = false } = this.operator._props;
    if (allNamespaces !== place.allNamespaces) {
      fail(this, 'operator', `'${this.operator.packageName}' works for ${scopeText(allNamespaces)}, and what ${describe(place.by)} installs in `
        + `'${this.namespaceName}' for ${scopeText(place.allNamespaces)}; a namespace has one OperatorGroup, install it in another namespace`);
    }
    this.ask(place);
    return place;
  }

  private makePlace(): Place {
    const { namespaceName } = this;
    const { operatorGroupName = namespaceName, allNamespaces = false, clusterMonitoring, podSecurity } = this.operator._props;
    const { namespaceLabels, namespaceAnnotations } = this.operator._props;
    const namespace = new Namespace(this, 'namespace', {
      name: namespaceName, clusterMonitoring, podSecurity, labels: namespaceLabels, annotations: namespaceAnnotations,
    });
    const operatorGroup = new OperatorGroup(this, 'operator-group', {
      name: operatorGroupName, namespace: namespaceName, targetNamespaces: allNamespaces ? undefined : [namespaceName],
    });
    operatorGroup.node.addDependency(namespace);
    return { namespace, operatorGroup, allNamespaces, by: this };
  }

  /** Adds what this operator wants of a namespace that is there already. */
  private ask({ namespace: { metadata }, by }: Place) {
    const { clusterMonitoring, podSecurity, namespaceLabels = {}, namespaceAnnotations = {} } = this.operator._props;
    const labels: [string, string | undefined][] = [
      ['openshift.io/cluster-monitoring', clusterMonitoring === undefined ? undefined : String(clusterMonitoring)],
      ...['enforce', 'audit', 'warn'].map((mode): [string, string | undefined] => [`pod-security.kubernetes.io/${mode}`, podSecurity]),
      ...Object.entries(namespaceLabels),
    ];
    for (const [key, value] of labels) {
      if (this.isNew('label', key, value, metadata.getLabel(key), by)) metadata.addLabel(key, value!);
    }
    for (const [key, value] of Object.entries(namespaceAnnotations)) {
      if (this.isNew('annotation', key, value, annotationOf(metadata, key), by)) metadata.addAnnotation(key, value);
    }
  }

  private isNew(what: string, key: string, value: string | undefined, there: string | undefined, by: IConstruct): boolean {
    if (value === undefined || value === there) return false;
    if (there !== undefined) {
      fail(this, 'operator', `wants the ${what} '${key}: ${value}' on namespace '${this.namespaceName}', and ${describe(by)} gives '${there}'; `
        + 'install it in another namespace');
    }
    return true;
  }
}

/** Namespace and OperatorGroup that the operators of a namespace share. */
interface Place {
  readonly namespace: Namespace;
  readonly operatorGroup: OperatorGroup;
  readonly allNamespaces: boolean;
  /** The installation that made them. */
  readonly by: IConstruct;
}

/** Of each cluster, by the name of the namespace. */
const places = new WeakMap<IConstruct, Map<string, Place>>();

function placesOf(construct: IConstruct): Map<string, Place> {
  const cluster = clusterScope(construct);
  const known = places.get(cluster) ?? new Map<string, Place>();
  places.set(cluster, known);
  return known;
}

function annotationOf(metadata: ApiObjectMetadataDefinition, key: string): string | undefined {
  return metadata.toJson()?.annotations?.[key];
}

function scopeText(allNamespaces: boolean): string {
  return allNamespaces ? 'all namespaces' : 'its own namespace';
}
