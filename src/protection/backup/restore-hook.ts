import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { commandProblem, ensureHooks, HookCommand, HookSelection, renderSelection } from './hook';
import type * as velero from '../../../imports/velero.io';
import { ensureValue } from '../../app/errors';
import { goDuration } from '../../app/size';
import { labelProblem } from '../../rules/values';

/** A volume of a restored pod in a container that a restore adds. */
export interface RestoreVolumeMount {
  /** Name of the volume in the pod. */
  readonly volume: string;
  /** Path of it in the container. */
  readonly mountPath: string;
  /**
   * Path in the volume.
   *
   * @default - all of it
   */
  readonly subPath?: string;
  /**
   * Whether the container only reads it.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** A container that runs in a restored pod before all others. */
export interface RestoreInitContainer {
  /** Its name, one that no container of the pod has. */
  readonly name: string;
  /** Its image. */
  readonly image: string;
  /** Program and arguments. */
  readonly command: string[];
  /**
   * Volumes of the pod.
   *
   * @default - none
   */
  readonly volumeMounts?: RestoreVolumeMount[];
  /**
   * Variables of the environment.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: kplus.EnvValue };
}

/** Options of init containers. */
export interface RestoreInitOptions {
  /**
   * Time that they have together.
   *
   * @default - as long as it takes
   */
  readonly timeout?: Duration;
}

/** A command that runs in a restored container. */
export interface RestoreCommand extends HookCommand {
  /**
   * Time that the container has to become ready, with the time of earlier hooks in it.
   *
   * @default - as long as it takes
   */
  readonly waitTimeout?: Duration;
}

/** What happens in a restored pod. */
export class RestoreAction {
  /**
   * Containers run before all others of the pod.
   *
   * @throws when a container has no name, image or command, or a path does not begin at the root
   */
  public static init(containers: RestoreInitContainer[], options: RestoreInitOptions = {}): RestoreAction {
    ensureValue('initContainers', containers.length === 0 ? '[] runs nothing; give a container' : undefined);
    containers.forEach((container, index) => { ensureContainer(`initContainers[${index}]`, container); });
    return new RestoreAction({
      init: { initContainers: containers.map(renderContainer), timeout: options.timeout && goDuration(options.timeout) },
    });
  }

  /**
   * A command runs in a container of the pod as soon as that is ready.
   *
   * @throws when the command names no program
   */
  public static exec(options: RestoreCommand): RestoreAction {
    ensureValue('command', commandProblem(options));
    const { command, container, onError, timeout, waitTimeout } = options;
    return new RestoreAction({
      exec: {
        command: [...command],
        container,
        onError,
        execTimeout: timeout && goDuration(timeout),
        waitTimeout: waitTimeout && goDuration(waitTimeout),
      },
    });
  }

  private constructor(private readonly hook: velero.PostHook) {}

  /** @internal */
  public _render(): velero.PostHook {
    return this.hook;
  }
}

/**
 * What happens in pods when they are restored.
 *
 * @see OpenShift Virtualization 4.15, 13.5.1.1
 */
export interface RestoreHook extends HookSelection {
  /** What happens, in this order. */
  readonly postHooks: RestoreAction[];
}

export function renderRestoreHook({ postHooks, ...selection }: RestoreHook): velero.HooksResource {
  return { ...renderSelection(selection), postHooks: postHooks.map(action => action._render()) };
}

/** Throws for hooks without name. */
export function ensureRestoreHooks(construct: IConstruct, field: string, hooks: readonly RestoreHook[] = []): void {
  ensureHooks(construct, field, hooks);
}

function ensureContainer(field: string, { name, image, command, volumeMounts = [] }: RestoreInitContainer): void {
  ensureValue(`${field}.name`, labelProblem(name));
  ensureValue(`${field}.image`, /^\S+$/.test(image) ? undefined : `'${image}' is no image; write registry, path and tag or digest`);
  ensureValue(`${field}.command`, commandProblem({ command }));
  volumeMounts.forEach(({ mountPath }, index) => {
    ensureValue(`${field}.volumeMounts[${index}].mountPath`, /^\/[^:]*$/.test(mountPath) ? undefined : `'${mountPath}' is no path from the root; write it as '/restores/data'`);
  });
}

function renderContainer({ name, image, command, volumeMounts, env }: RestoreInitContainer): { [key: string]: unknown } {
  return {
    name,
    image,
    command: [...command],
    volumeMounts: volumeMounts?.map(({ volume, mountPath, subPath, readOnly }) => ({ name: volume, mountPath, subPath, readOnly })),
    env: env && Object.entries(env).map(([variable, { value, valueFrom }]) => ({ name: variable, value, valueFrom })),
  };
}
