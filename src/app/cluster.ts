import { Construct, IConstruct } from 'constructs';
import { clusterScope, clustersOf, markCluster } from './cluster-scope';
import { describe, ensure, fail } from './errors';
import { ImportedResource } from './imported-resource';
import { KindFacts } from './kind';
import { OpenShiftVersion } from './version';
import { labelProblem, subdomainProblem } from '../rules/values';

const NODE: KindFacts = { apiVersion: 'v1', kind: 'Node', plural: 'nodes', clusterScoped: true };
const STORAGE_CLASS: KindFacts = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', plural: 'storageclasses', clusterScoped: true };
const POOL: KindFacts = {
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfigPool', plural: 'machineconfigpools', clusterScoped: true,
};

/** What is known of a cluster before anything is applied to it. */
export interface ClusterProps {
  /**
   * Name of the cluster; its folder in the output is named so.
   *
   * @default - the construct's id
   */
  readonly name?: string;
  /**
   * OpenShift version of the cluster.
   *
   * @default - that of the app
   */
  readonly version?: OpenShiftVersion;
  /**
   * Domain of the cluster, as `edge-01.example.com`; Routes are under `apps.` of it.
   *
   * @default - unknown
   */
  readonly domain?: string;
  /**
   * Names of the nodes, all of them: a reference to another one is an error, and a migration network has room for each.
   *
   * @default - unknown, and no reference to a node is checked
   */
  readonly nodes?: string[];
  /**
   * Names of the MachineConfigPools that exist besides `worker` and `master`, and are not made in the app.
   *
   * @default - none
   */
  readonly pools?: string[];
  /**
   * Names of the storage classes that exist, and are not made in the app.
   *
   * @default - unknown, and references are checked only where the app makes storage classes
   */
  readonly storageClasses?: string[];
}

/**
 * One cluster of several that an app is for: the scope of its charts. Each has its own version, its own
 * HyperConverged, and its own folder in the output; rules look at each by itself.
 */
export class Cluster extends Construct {
  /** The cluster that a construct is in; nothing when the app is for a single one. */
  public static of(construct: IConstruct): Cluster | undefined {
    const scope = clusterScope(construct);
    return clustersOf(construct.node.root).has(scope) ? scope as Cluster : undefined;
  }

  /** Name of the cluster. */
  public readonly name: string;
  /** Domain of the cluster, if it is known. */
  public readonly domain?: string;
  /** Names of the nodes; none when they are not known. */
  public readonly nodes: string[];

  /** @throws when a name or the domain is none, when a cluster is inside another, or two have one name */
  constructor(scope: Construct, id: string, props: ClusterProps = {}) {
    super(scope, id);
    const { name = id, version, domain, nodes = [], pools = [], storageClasses = [] } = props;
    ensure(this, 'name', labelProblem(name));
    if (domain !== undefined) ensure(this, 'domain', subdomainProblem(domain));
    const around = Cluster.of(scope);
    if (around) fail(this, 'scope', `is in the cluster '${around.name}'; make it beside that one`);
    claimName(this, name);
    this.name = name;
    this.domain = domain;
    this.nodes = [...nodes];
    markCluster(this, name);
    version?.applyTo(this);

    const existing = new Construct(this, 'existing');
    for (const [facts, names] of [[NODE, nodes], [POOL, pools], [STORAGE_CLASS, storageClasses]] as const) {
      names.forEach((each, index) => {
        if (names.indexOf(each) !== index) fail(this, facts.plural, `'${each}' is given twice; remove one`);
        new ImportedResource(existing, `${facts.plural}-${each}`, facts, each);
      });
    }
  }

  /** OpenShift version of the cluster. */
  public get version(): OpenShiftVersion {
    return OpenShiftVersion.of(this);
  }

  /**
   * Host name of a Route, as `console.apps.edge-01.example.com` for `console`.
   *
   * @throws when the domain of the cluster is not known
   */
  public routeHost(name: string): string {
    if (this.domain === undefined) fail(this, 'domain', `is not known, and '${name}' needs it; give it to the cluster`);
    return `${name}.apps.${this.domain}`;
  }
}

function claimName(cluster: Cluster, name: string) {
  for (const [other, taken] of clustersOf(cluster.node.root)) {
    if (taken === name) fail(cluster, 'name', `'${name}' is the name of ${describe(other)} already; give each cluster a name of its own`);
  }
}
