import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { labelProblem } from '../rules/values';

const FACTS: KindFacts = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', clusterScoped: true, fields: [] };

/** Level of the pod security standards. */
export enum PodSecurityLevel {
  /** Everything is allowed. */
  PRIVILEGED = 'privileged',
  /** Known ways to more rights are closed. */
  BASELINE = 'baseline',
  /** Hardened as far as pods can be. */
  RESTRICTED = 'restricted',
}

/** A namespace. */
export interface INamespace extends IResource {}

/** Properties of `Namespace`. */
export interface NamespaceProps extends ResourceProps {
  /**
   * Whether the cluster's own monitoring watches the namespace; for namespaces of operators.
   *
   * @default - no label; only namespaces of users are watched, if that is turned on
   */
  readonly clusterMonitoring?: boolean;

  /**
   * Labels that the nodes of the namespace's pods have, in place of the default of the cluster, as `tier=edge`. An empty
   * text is any node: daemons of operators need it where the cluster has a default.
   *
   * @default - the default of the cluster
   */
  readonly nodeSelector?: string;

  /**
   * What pods of the namespace may do.
   *
   * @default - the default of the cluster
   */
  readonly podSecurity?: PodSecurityLevel;

  /**
   * Whether the pool gives MAC addresses to the machines of the namespace.
   *
   * @default true
   * @see OpenShift Virtualization 4.15, 7.8.1
   */
  readonly macPool?: boolean;
}

/** A namespace with a chosen name, and the labels and annotations that OpenShift reads on it. */
export class Namespace extends Resource implements INamespace, kplus.INamespaceSelector {
  /** A namespace that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): INamespace {
    return new ImportedResource(scope, id, FACTS, name);
  }

  /** @throws when the name is no DNS label of at most 63 characters */
  constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    const { clusterMonitoring, nodeSelector, podSecurity, macPool = true } = props;
    super(scope, id, FACTS, {
      ...props,
      labels: some({
        'openshift.io/cluster-monitoring': clusterMonitoring === undefined ? undefined : String(clusterMonitoring),
        'pod-security.kubernetes.io/enforce': podSecurity,
        'pod-security.kubernetes.io/audit': podSecurity,
        'pod-security.kubernetes.io/warn': podSecurity,
        'mutatevirtualmachines.kubemacpool.io': macPool ? undefined : 'ignore',
      }, props.labels),
      annotations: some({ 'openshift.io/node-selector': nodeSelector }, props.annotations),
    });
    ensure(this, 'name', labelProblem(this.name));
  }

  /** This namespace, for network policies and affinities of cdk8s-plus. */
  public toNamespaceSelectorConfig(): kplus.NamespaceSelectorConfig {
    return { names: [this.name] };
  }

  /** @internal */
  protected _toFields(): object {
    return {};
  }
}

/** The values that are given, then those of the user. */
function some(values: Record<string, string | undefined>, own: { readonly [key: string]: string } = {}): { [key: string]: string } | undefined {
  const given = Object.entries({ ...values, ...own }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
