import { Chart, Duration, Size } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ensureSome, shortDuration } from './duration';
import { KUBERNETES } from './plain-object';
import { describe, describeChild, fail } from '../app/errors';
import { Disagreement, Resource } from '../app/resource';
import { canonicalSize } from '../app/size';
import { Contributions } from '../cluster/contributions';
import { guestYaml } from '../vm/guest/guest-yaml';

/** What a Prometheus keeps. */
export interface PrometheusOptions {
  /**
   * How long metrics are kept; support asks for 7 days.
   *
   * @default - 15 days for the cluster, 24 hours for user workloads
   */
  readonly retention?: Duration;
  /**
   * Size of the claim that holds them.
   *
   * @default - they are lost with the pod
   */
  readonly storageSize?: Size | string;
  /**
   * Storage class of the claim; it takes a size.
   *
   * @default - the default of the cluster
   */
  readonly storageClass?: string;
}

/** A ConfigMap that OpenShift reads the configuration of monitoring from. All of its text is rendered from here. */
export abstract class MonitoringConfig extends Resource {
  private readonly contributions = new Contributions();
  private readonly component: string;

  /** @internal */
  protected constructor(scope: Construct, name: string, namespace: string, component: string) {
    super(scope, name, KUBERNETES.CONFIG_MAP, { namespace });
    this.component = component;
  }

  /**
   * Says what Prometheus keeps.
   *
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when a duration or a size is none, or there is a storage class without a size
   */
  public prometheus(options: PrometheusOptions, contributor: IConstruct = this): void {
    const { retention, storageSize, storageClass } = options;
    ensureSome(contributor, 'retention', retention);
    if (storageClass !== undefined && storageSize === undefined) {
      fail(contributor, 'storageClass', `'${storageClass}' is of a claim, and there is none without a size; give storageSize`);
    }
    const claim = ['volumeClaimTemplate', 'spec'];
    this._set([this.component, 'retention'], retention && shortDuration(retention), contributor);
    this._set([this.component, ...claim, 'storageClassName'], storageClass, contributor);
    this._set([this.component, ...claim, 'resources', 'requests', 'storage'], canonicalSize('storageSize', storageSize), contributor);
  }

  /** @internal */
  protected _set(path: string[], value: unknown, contributor: IConstruct): void {
    this.contributions.set(path, value, contributor);
    this._changed();
  }

  /** @internal */
  protected _toFields(): object {
    const config = this.contributions.render();
    return { data: { 'config.yaml': Object.keys(config).length > 0 ? guestYaml(config) : '' } };
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return this.contributions.disagreements().map(({ path, ...each }) => ({ ...each, path: path.replace(/^spec\./, 'data["config.yaml"].') }));
  }
}

/** One of each kind in an app. */
type Registry = WeakMap<IConstruct, MonitoringConfig>;

/** The one of an app; made in the chart of who asks first. */
function findOrMake<T extends MonitoringConfig>(registry: Registry, scope: IConstruct, kind: string, make: (chart: Chart) => T): T {
  const known = registry.get(scope.node.root);
  if (known) return known as T;
  if (!scope.node.scopes.some(Chart.isChart)) fail(scope, `${kind}.of`, `there is no ${kind} yet, and no chart to create it in; call it with a construct of a chart`);
  return make(Chart.of(scope));
}

function ensureFirst(registry: Registry, scope: Construct, kind: string, name: string): void {
  const other = registry.get(scope.node.root);
  if (other) throw new Error(`${describeChild(scope, name)}: the app has its ${kind} already, ${describe(other)}; take that one with ${kind}.of(scope)`);
}

const clusterConfigs: Registry = new WeakMap();
const userConfigs: Registry = new WeakMap();

/**
 * Monitoring of the cluster: the ConfigMap `cluster-monitoring-config`, one in an app, shared by all that has something
 * to say in it. What the ConfigMap of the cluster has already must be said here as well: it is replaced.
 *
 * @see OpenShift Virtualization 4.15, 11.3.1 and 12.2.1
 */
export class ClusterMonitoring extends MonitoringConfig {
  /**
   * The one of the app that a construct is in.
   *
   * @throws when there is none yet, and the construct is in no chart
   */
  public static of(scope: IConstruct): ClusterMonitoring {
    return findOrMake(clusterConfigs, scope, 'ClusterMonitoring', chart => new ClusterMonitoring(chart));
  }

  /** @throws when the app has one already */
  constructor(scope: Construct) {
    ensureFirst(clusterConfigs, scope, 'ClusterMonitoring', 'cluster-monitoring-config');
    super(scope, 'cluster-monitoring-config', 'openshift-monitoring', 'prometheusK8s');
    clusterConfigs.set(this.node.root, this);
  }

  /**
   * Monitors the projects of users too, which metrics of machines and their alerts take.
   *
   * @param contributor construct on whose behalf; named when contributions disagree
   */
  public monitorUserWorkloads(enabled: boolean = true, contributor: IConstruct = this): void {
    this._set(['enableUserWorkload'], enabled, contributor);
  }
}

/**
 * Monitoring of the projects of users: the ConfigMap `user-workload-monitoring-config`, one in an app. It is read where
 * `ClusterMonitoring` monitors user workloads.
 *
 * @see OpenShift Virtualization 4.15, 11.3.1
 */
export class UserWorkloadMonitoring extends MonitoringConfig {
  /**
   * The one of the app that a construct is in.
   *
   * @throws when there is none yet, and the construct is in no chart
   */
  public static of(scope: IConstruct): UserWorkloadMonitoring {
    return findOrMake(userConfigs, scope, 'UserWorkloadMonitoring', chart => new UserWorkloadMonitoring(chart));
  }

  /** @throws when the app has one already */
  constructor(scope: Construct) {
    ensureFirst(userConfigs, scope, 'UserWorkloadMonitoring', 'user-workload-monitoring-config');
    super(scope, 'user-workload-monitoring-config', 'openshift-user-workload-monitoring', 'prometheus');
    userConfigs.set(this.node.root, this);
  }
}
