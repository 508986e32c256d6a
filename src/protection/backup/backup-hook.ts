import { IConstruct } from 'constructs';
import { commandProblem, ensureHooks, HookCommand, HookSelection, renderSelection } from './hook';
import type * as velero from '../../../imports/velero.io';
import { ensure } from '../../app/errors';
import { goDuration } from '../../app/size';

/**
 * What runs in pods around their backup. Not in those of machines: KubeVirt has their guests frozen and thawed there,
 * and that comes first.
 *
 * @see OpenShift Virtualization 4.15, 13.4.1.3
 */
export interface BackupHook extends HookSelection {
  /**
   * What runs before the pod is backed up, in this order.
   *
   * @default - nothing
   */
  readonly pre?: HookCommand[];
  /**
   * What runs after it, in this order.
   *
   * @default - nothing
   */
  readonly post?: HookCommand[];
}

export function renderBackupHook({ pre, post, ...selection }: BackupHook): velero.Resource {
  return { ...renderSelection(selection), pre: pre?.map(renderCommand), post: post?.map(renderCommand) };
}

/** Throws for hooks without name, and for commands without program. */
export function ensureBackupHooks(construct: IConstruct, field: string, hooks: readonly BackupHook[] = []): void {
  ensureHooks(construct, field, hooks);
  hooks.forEach(({ pre = [], post = [] }, index) => {
    for (const [list, commands] of [['pre', pre], ['post', post]] as const) {
      commands.forEach((command, place) => { ensure(construct, `${field}[${index}].${list}[${place}].command`, commandProblem(command)); });
    }
  });
}

function renderCommand({ command, container, onError, timeout }: HookCommand): velero.Pre & velero.Post {
  return { exec: { command: [...command], container, onError, timeout: timeout && goDuration(timeout) } };
}
