import { Cron } from 'cdk8s';
import { Construct } from 'constructs';
import { BackupOptions, ensureBackup, neededBy, renderBackup } from './backup-options';
import { VELERO_API, VELERO_NAMESPACE } from './velero';
import type * as velero from '../../../imports/velero.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { cronProblem } from '../../rules/backup/cron';
import { labelValueProblem, qualifiedNameProblem } from '../../rules/values';
import { parseGoDuration } from '../../schema/canonical';

const FACTS: KindFacts = { apiVersion: VELERO_API, kind: 'Schedule', plural: 'schedules' };

/** Backups that are made again and again. */
export interface ISchedule extends IResource {}

/** Properties of `Schedule`. */
export interface ScheduleProps extends NamespacedResourceProps {
  /**
   * When backups are made: `Cron.daily()`, a name as `@daily`, `@every 6h`, or minute, hour, day, month and day of the
   * week in UTC, as `0 1 * * *`. `CRON_TZ=Europe/Berlin` and a space before it set a time zone.
   */
  readonly schedule: Cron | string;
  /** What is backed up, and how. */
  readonly template: BackupOptions;
  /**
   * Labels of the backups.
   *
   * @default - those of the schedule
   */
  readonly backupLabels?: { readonly [key: string]: string };
  /**
   * Whether no backups are made at the moment.
   *
   * @default false
   */
  readonly paused?: boolean;
  /**
   * Whether the objects of the backups are deleted with the schedule. Their data stay, and Velero makes the objects anew.
   *
   * @default false
   */
  readonly useOwnerReferencesInBackup?: boolean;
}

/**
 * Backs up machines, or anything else, again and again: the form of backups that Git can hold. Each is named after the
 * schedule and its time, and is deleted when its `ttl` is over; taking the schedule from Git deletes none. It is in
 * `openshift-adp`, unless told otherwise.
 *
 *     new Schedule(this, 'nightly', { schedule: '0 1 * * *', template: { machines: [db], ttl: Duration.days(14) } });
 *
 * @see OpenShift Virtualization 4.15, 13.4
 */
export class Schedule extends Resource implements ISchedule {
  /** One that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = VELERO_NAMESPACE): ISchedule {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: ScheduleProps;
  private readonly times: string;

  /** @throws when the schedule or a label is none, and as `Backup` does */
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id, FACTS, { ...props, namespace: props.namespace ?? VELERO_NAMESPACE });
    const { schedule, template, backupLabels = {} } = props;
    this.props = props;
    this.times = typeof schedule === 'string' ? schedule : schedule.expressionString;
    readByOperator(this, this.apiGroup);
    ensure(this, 'schedule', cronProblem(this.times, text => parseGoDuration(text) !== undefined));
    for (const [key, value] of Object.entries(backupLabels)) ensure(this, 'backupLabels', qualifiedNameProblem(key) ?? labelValueProblem(value));
    ensureBackup(this, 'template.', template);
    this.node.addDependency(...neededBy(template));
  }

  /** @internal */
  protected _toSpec(): velero.ScheduleSpec {
    const { template, backupLabels, paused, useOwnerReferencesInBackup } = this.props;
    return {
      schedule: this.times,
      paused,
      useOwnerReferencesInBackup,
      template: { ...renderBackup(template), metadata: backupLabels && { labels: { ...backupLabels } } },
    };
  }
}
