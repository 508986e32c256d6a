import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import type * as velero from '../../../imports/velero.io';
import { ensure } from '../../app/errors';
import { labelSelector as rendered } from '../../app/queries';

/** What becomes of a backup or a restore when a command in a pod fails. */
export enum HookErrorPolicy {
  /** It goes on, and the log tells of it. */
  CONTINUE = 'Continue',
  /** It has failed for this pod, and no more hooks run there. */
  FAIL = 'Fail',
}

/** In which pods hooks run. */
export interface HookSelection {
  /** Name of the hook, in logs. */
  readonly name: string;
  /**
   * Namespaces of the pods.
   *
   * @default - all
   */
  readonly includedNamespaces?: string[];
  /**
   * Namespaces whose pods are left out.
   *
   * @default - none
   */
  readonly excludedNamespaces?: string[];
  /**
   * Kinds of objects that hooks are for; pods are the only ones.
   *
   * @default - `pods`
   */
  readonly includedResources?: string[];
  /**
   * Kinds of objects that hooks are not for.
   *
   * @default - none
   */
  readonly excludedResources?: string[];
  /**
   * Labels of the pods.
   *
   * @default - any
   */
  readonly labelSelector?: kplus.LabelSelector;
}

/** A command that runs in a container. */
export interface HookCommand {
  /** Program and arguments; a shell has to be named. */
  readonly command: string[];
  /**
   * Name of the container.
   *
   * @default - the first of the pod
   */
  readonly container?: string;
  /**
   * What becomes of the backup or restore when the command fails.
   *
   * @default - `HookErrorPolicy.FAIL` for backups, `HookErrorPolicy.CONTINUE` for restores
   */
  readonly onError?: HookErrorPolicy;
  /**
   * Time after which a command that still runs has failed.
   *
   * @default - 30 seconds
   */
  readonly timeout?: Duration;
}

export function renderSelection(
  { name, includedNamespaces, excludedNamespaces, includedResources = ['pods'], excludedResources, labelSelector }: HookSelection,
): Omit<velero.Resource & velero.HooksResource, 'pre' | 'post' | 'postHooks'> {
  return {
    name,
    includedNamespaces,
    excludedNamespaces,
    includedResources,
    excludedResources,
    labelSelector: labelSelector && rendered<velero.LabelSelector>(labelSelector),
  };
}

/** Throws for hooks without a name. */
export function ensureHooks(construct: IConstruct, field: string, hooks: readonly HookSelection[] = []): void {
  hooks.forEach(({ name }, index) => {
    ensure(construct, `${field}[${index}].name`, name.trim() === '' ? `'${name}' is no name; give one by which logs tell of the hook` : undefined);
  });
}

/** What is wrong with a command as such. */
export function commandProblem({ command }: HookCommand): string | undefined {
  return command.length === 0 || command[0] === '' ? `${JSON.stringify(command)} names no program; give program and arguments, as ['/bin/sh', '-c', 'sync']` : undefined;
}
