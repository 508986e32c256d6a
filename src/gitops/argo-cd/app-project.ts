import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { ApplicationDestination } from './destination';
import { ARGO_CD_NAMESPACE } from './namespace';
import type * as argoproj from '../../../imports/argoproj.io';
import { ensureValue } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { cronProblem } from '../../rules/cdi/cron-expression';

const APP_PROJECT: KindFacts = { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', plural: 'appprojects' };

/** Options of `SyncWindow`. */
export interface SyncWindowOptions {
  /**
   * Names of the Applications, with `*` for any text, as `*-nodes`.
   *
   * @default - all of the project
   */
  readonly applications?: string[];
  /**
   * Whether people may sync outside the times that are allowed.
   *
   * @default false
   */
  readonly manualSync?: boolean;
  /**
   * Time zone of the schedule, as `Europe/Berlin`.
   *
   * @default UTC
   */
  readonly timeZone?: string;
}

/** Times at which Applications are synced, or are not: nodes restart in their maintenance window only. */
export class SyncWindow {
  /**
   * Syncs at these times only.
   *
   * @param schedule beginning, as a cron expression such as `0 2 * * 6`
   * @param duration length, of whole minutes
   * @throws when the schedule is no cron expression, or the duration is not of whole minutes
   */
  public static allow(schedule: string, duration: Duration, options: SyncWindowOptions = {}): SyncWindow {
    return new SyncWindow('allow', schedule, duration, options);
  }

  /**
   * Does not sync at these times, so that nothing restarts while a pool of nodes is worked on.
   *
   * @param schedule beginning, as a cron expression such as `0 8 * * 1-5`
   * @param duration length, of whole minutes
   * @throws when the schedule is no cron expression, or the duration is not of whole minutes
   */
  public static deny(schedule: string, duration: Duration, options: SyncWindowOptions = {}): SyncWindow {
    return new SyncWindow('deny', schedule, duration, options);
  }

  private constructor(
    private readonly kind: string,
    private readonly schedule: string,
    private readonly duration: Duration,
    private readonly options: SyncWindowOptions,
  ) {
    const problem = cronProblem(schedule);
    if (problem !== undefined) ensureValue('SyncWindow schedule', `'${schedule}' is no schedule: ${problem}; write minute, hour, day, month and weekday, as '0 2 * * 6'`);
    const milliseconds = duration.toMilliseconds();
    if (milliseconds <= 0 || milliseconds % 60_000 !== 0) ensureValue('SyncWindow duration', `${milliseconds} ms is not of whole minutes; give a Duration of minutes or hours`);
  }

  /** @internal */
  public _render(): argoproj.SyncWindow {
    const { applications = ['*'], manualSync = false, timeZone } = this.options;
    const minutes = this.duration.toMinutes();
    return {
      kind: this.kind,
      schedule: this.schedule,
      duration: minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`,
      applications: [...applications],
      ...manualSync ? { manualSync } : {},
      ...timeZone === undefined ? {} : { timeZone },
    };
  }
}

/** An AppProject of Argo CD. */
export interface IAppProject extends IResource {}

/** Properties of `AppProject`. */
export interface AppProjectProps extends NamespacedResourceProps {
  /**
   * What the project is for.
   *
   * @default - none
   */
  readonly description?: string;
  /** URLs of the repositories that Applications of the project may take. */
  readonly repositories: string[];
  /**
   * Clusters that Applications of the project may apply to, in any namespace.
   *
   * @default - every cluster
   */
  readonly destinations?: ApplicationDestination[];
  /**
   * Whether objects without a namespace may be applied: MachineConfigs, storage classes, instance types.
   *
   * @default true
   */
  readonly clusterScoped?: boolean;
  /**
   * Times at which Applications are synced, or are not.
   *
   * @default - any time
   */
  readonly syncWindows?: SyncWindow[];
}

/**
 * What a group of Applications may do, and when.
 *
 * @see Argo CD, projects and sync windows
 */
export class AppProject extends Resource implements IAppProject {
  /** An AppProject that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IAppProject {
    return new ImportedResource(scope, id, APP_PROJECT, name, namespace);
  }

  private readonly props: AppProjectProps;

  constructor(scope: Construct, id: string, props: AppProjectProps) {
    super(scope, id, APP_PROJECT, { ...props, namespace: props.namespace ?? ARGO_CD_NAMESPACE });
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): argoproj.AppProjectSpec {
    const { description, repositories, destinations, clusterScoped = true, syncWindows } = this.props;
    return {
      description,
      sourceRepos: [...repositories],
      destinations: destinations ? destinations.map(destination => ({ ...destination._render(), namespace: '*' })) : [{ server: '*', namespace: '*' }],
      ...clusterScoped ? { clusterResourceWhitelist: [{ group: '*', kind: '*' }] } : {},
      ...syncWindows ? { syncWindows: syncWindows.map(window => window._render()) } : {},
    };
  }
}
