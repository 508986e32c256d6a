import { Size } from 'cdk8s';
import { Construct } from 'constructs';
import { CONTAINER_RUNTIME_CONFIG } from './kind';
import { selectPool } from './pool-labels';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { canonicalSize } from '../app/size';
import { labelProblem } from '../rules/values';

/** How much the container runtime logs. */
export enum ContainerRuntimeLogLevel {
  ERROR = 'error',
  FATAL = 'fatal',
  PANIC = 'panic',
  WARN = 'warn',
  INFO = 'info',
  DEBUG = 'debug',
  TRACE = 'trace',
}

/** What starts the containers. */
export enum ContainerRuntime {
  /** The default of the releases up to 4.15. */
  RUNC = 'runc',
  /** Starts faster, and takes less memory. */
  CRUN = 'crun',
}

/** Settings of the container runtime of a pool. */
export interface IContainerRuntimeConfig extends IResource {}

/** Properties of `ContainerRuntimeConfig`. */
export interface ContainerRuntimeConfigProps extends ResourceProps {
  /**
   * Role of the pool, selected as by `KubeletConfig`.
   *
   * @default worker
   */
  readonly role?: string;

  /**
   * Labels of the pools, in place of that of the role.
   *
   * @default - the label of the role
   */
  readonly poolLabels?: { readonly [key: string]: string };

  /**
   * What starts the containers.
   *
   * @default - as the operator sets it
   */
  readonly runtime?: ContainerRuntime;

  /**
   * How much is logged.
   *
   * @default - as the operator sets it
   */
  readonly logLevel?: ContainerRuntimeLogLevel;

  /**
   * Largest log of a container.
   *
   * @default - as the kubelet sets it
   */
  readonly logSizeMax?: Size | string;

  /**
   * Largest writable layer of a container.
   *
   * @default - as large as the disk
   */
  readonly overlaySize?: Size | string;

  /**
   * Most processes of a container, from 20; 0 is no limit.
   *
   * @default - as the operator sets it
   */
  readonly pidsLimit?: number;
}

/**
 * Settings of the container runtime of a pool. A change restarts the nodes of the pool.
 *
 * @see OpenShift 4.15, ContainerRuntimeConfig API
 */
export class ContainerRuntimeConfig extends Resource implements IContainerRuntimeConfig {
  /** Settings that exist outside this app. */
  public static fromName(scope: Construct, id: string, name: string): IContainerRuntimeConfig {
    return new ImportedResource(scope, id, CONTAINER_RUNTIME_CONFIG, name);
  }

  private readonly contents: machineconfiguration.ContainerRuntimeConfigSpec;

  /** @throws when the role is no label, or a size is no quantity */
  constructor(scope: Construct, id: string, props: ContainerRuntimeConfigProps = {}) {
    super(scope, id, CONTAINER_RUNTIME_CONFIG, props);
    const { role = 'worker', poolLabels, runtime, logLevel, logSizeMax, overlaySize, pidsLimit } = props;
    ensure(this, 'role', labelProblem(role));
    this.contents = {
      machineConfigPoolSelector: poolLabels ? { matchLabels: poolLabels } : selectPool(this, role),
      containerRuntimeConfig: {
        defaultRuntime: runtime,
        logLevel,
        logSizeMax: canonicalSize(`${this.node.path}: logSizeMax`, logSizeMax),
        overlaySize: canonicalSize(`${this.node.path}: overlaySize`, overlaySize),
        pidsLimit,
      },
    };
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.ContainerRuntimeConfigSpec {
    return this.contents;
  }
}
