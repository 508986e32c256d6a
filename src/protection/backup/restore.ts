import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { IBackup } from './backup';
import { ensureRestoreHooks, renderRestoreHook, RestoreHook } from './restore-hook';
import { ISchedule } from './schedule';
import { VELERO_API, VELERO_NAMESPACE } from './velero';
import type * as velero from '../../../imports/velero.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { labelSelector as rendered } from '../../app/queries';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';
import { labelProblem } from '../../rules/values';

const FACTS: KindFacts = { apiVersion: VELERO_API, kind: 'Restore', plural: 'restores' };

/** What is restored. */
export class RestoreSource {
  /** A backup. */
  public static backup(backup: IBackup): RestoreSource {
    return new RestoreSource(backup, { backupName: backup.name });
  }

  /** The last backup of a schedule that has succeeded. */
  public static schedule(schedule: ISchedule): RestoreSource {
    // The schema wants the other name in any case.
    return new RestoreSource(schedule, { backupName: '', scheduleName: schedule.name });
  }

  private constructor(
    /** @internal */
    public readonly _object: IResource,
    private readonly fields: { readonly backupName: string; readonly scheduleName?: string },
  ) {}

  /** @internal */
  public _render(): { readonly backupName: string; readonly scheduleName?: string } {
    return this.fields;
  }
}

/** What becomes of objects that are there already. */
export enum ExistingResourcePolicy {
  /** They stay as they are. */
  NONE = 'none',
  /** They become as they are in the backup. */
  UPDATE = 'update',
}

/** Which objects get their status back. */
export interface RestoreStatusOptions {
  /**
   * Kinds whose objects do; `*` for all.
   *
   * @default - none
   */
  readonly includedResources?: string[];
  /**
   * Kinds whose objects do not.
   *
   * @default - none
   */
  readonly excludedResources?: string[];
}

/** Properties of `Restore`. */
export interface RestoreProps extends NamespacedResourceProps {
  /** What is restored. */
  readonly source: RestoreSource;
  /**
   * Namespaces that are restored.
   *
   * @default - all of the backup
   */
  readonly includedNamespaces?: string[];
  /**
   * Namespaces that are left out.
   *
   * @default - none
   */
  readonly excludedNamespaces?: string[];
  /**
   * Kinds that are restored.
   *
   * @default - all of the backup
   */
  readonly includedResources?: string[];
  /**
   * Kinds that are left out. Velero adds those to the list that it never restores, as nodes and events.
   *
   * @default - those that are never restored
   */
  readonly excludedResources?: string[];
  /**
   * Whether objects of no namespace are restored.
   *
   * @default - those that belong to what is restored
   */
  readonly includeClusterResources?: boolean;
  /**
   * Labels that all objects have which are restored. Either this or `orLabelSelectors`.
   *
   * @default - any
   */
  readonly labelSelector?: kplus.LabelSelector;
  /**
   * Labels of which objects have one set at least. Either this or `labelSelector`.
   *
   * @default - any
   */
  readonly orLabelSelectors?: kplus.LabelSelector[];
  /**
   * Other namespaces that objects are restored to, by those of the backup.
   *
   * @default - their own
   */
  readonly namespaceMapping?: { readonly [from: string]: string };
  /**
   * Whether persistent volumes are restored from snapshots.
   *
   * @default - where there are snapshots
   */
  readonly restorePVs?: boolean;
  /**
   * Whether services keep the ports of the nodes.
   *
   * @default - those that were chosen by hand
   */
  readonly preserveNodePorts?: boolean;
  /**
   * What becomes of objects that are there already.
   *
   * @default ExistingResourcePolicy.NONE
   */
  readonly existingResourcePolicy?: ExistingResourcePolicy;
  /**
   * Which objects get their status back.
   *
   * @default - none
   */
  readonly restoreStatus?: RestoreStatusOptions;
  /**
   * ConfigMap with patches for objects on their way, in the namespace of Velero.
   *
   * @default - none
   */
  readonly resourceModifier?: kplus.IConfigMap;
  /**
   * Time that work of plugins may take which goes on behind the restore.
   *
   * @default - what the DataProtectionApplication says, else 1 hour
   */
  readonly itemOperationTimeout?: Duration;
  /**
   * What happens in pods when they are restored.
   *
   * @default - nothing
   */
  readonly hooks?: RestoreHook[];
}

/** A restore of a backup. */
export interface IRestore extends IResource {}

/**
 * Restores what is in a backup, once: machines that are gone, or are to be in another namespace. Take it from Git when it
 * is done. It is in `openshift-adp`, unless told otherwise. A snapshot of one machine is restored by a
 * `VirtualMachineRestore`.
 *
 * @see OpenShift Virtualization 4.15, 13.5.1
 */
export class Restore extends Resource implements IRestore {
  /** One that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = VELERO_NAMESPACE): IRestore {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: RestoreProps;

  /** @throws when a hook has no name, or a namespace is none */
  constructor(scope: Construct, id: string, props: RestoreProps) {
    super(scope, id, FACTS, { ...props, namespace: props.namespace ?? VELERO_NAMESPACE });
    this.props = props;
    readByOperator(this, this.apiGroup);
    for (const namespace of Object.entries(props.namespaceMapping ?? {}).flat()) ensure(this, 'namespaceMapping', labelProblem(namespace));
    ensureRestoreHooks(this, 'hooks', props.hooks);
    this.node.addDependency(props.source._object, ...props.resourceModifier ? [props.resourceModifier] : []);
  }

  /** @internal */
  protected _toSpec(): velero.RestoreSpec {
    const {
      source, labelSelector, orLabelSelectors, namespaceMapping, restoreStatus, resourceModifier, itemOperationTimeout, hooks,
      name: _name, namespace: _namespace, labels: _labels, annotations: _annotations, ...filters
    } = this.props;
    return {
      ...filters,
      ...source._render(),
      labelSelector: labelSelector && rendered<velero.LabelSelector>(labelSelector),
      orLabelSelectors: orLabelSelectors?.map(selector => rendered<velero.LabelSelector>(selector)),
      namespaceMapping: namespaceMapping && { ...namespaceMapping },
      restoreStatus: restoreStatus && { ...restoreStatus },
      resourceModifier: resourceModifier && { kind: 'configmap', name: resourceModifier.name },
      itemOperationTimeout: itemOperationTimeout && goDuration(itemOperationTimeout),
      hooks: hooks && { resources: hooks.map(renderRestoreHook) },
    };
  }
}
