import { Construct } from 'constructs';
import { MACHINE_CONFIG } from './kind';
import { ensureNodeProps } from './node-props';
import { roleLabels } from './role';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { ImportedResource } from '../app/imported-resource';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { OpenShiftVersion } from '../app/version';

/** Kernel of the nodes. */
export enum KernelType {
  DEFAULT = 'default',
  REALTIME = 'realtime',
}

/** A machine config. */
export interface IMachineConfig extends IResource {}

/** Properties of `MachineConfig`. */
export interface MachineConfigProps extends ResourceProps {
  /**
   * Role of the nodes, as `worker`, or of a custom pool.
   *
   * @default worker
   */
  readonly role?: string;

  /**
   * Kernel arguments that are added, each as `name` or `name=value`.
   *
   * @default - none
   */
  readonly kernelArguments?: string[];

  /**
   * Kernel of the nodes.
   *
   * @default - the kernel of the release
   */
  readonly kernelType?: KernelType;

  /**
   * Extensions of the operating system, as `usbguard`.
   *
   * @default - none
   */
  readonly extensions?: string[];

  /**
   * Whether the nodes run in FIPS mode. Must be what the cluster was installed with.
   *
   * @default - as installed
   */
  readonly fips?: boolean;
}

/**
 * Configuration of the nodes of a role: kernel arguments and extensions. Files and units are written as Butane
 * (`ButaneConfig`). A change drains and restarts every node of the pool, one after the other.
 *
 * The names are sorted as text, and of two configs that set the same thing the later name wins: `100-…` comes before
 * `99-…`.
 *
 * @see OpenShift Virtualization 4.9, 8.14.11.1.1
 */
export class MachineConfig extends Resource implements IMachineConfig {
  /** A machine config that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): IMachineConfig {
    return new ImportedResource(scope, id, MACHINE_CONFIG, name);
  }

  /** Role of the nodes. */
  public readonly role: string;

  private readonly props: MachineConfigProps;

  /** @throws when the role is no label, or the labels name another, or a kernel argument is empty or has a blank outside quotes */
  constructor(scope: Construct, id: string, props: MachineConfigProps = {}) {
    const { role = 'worker' } = props;
    super(scope, id, MACHINE_CONFIG, { ...props, labels: roleLabels(role, props.labels) });
    this.props = props;
    this.role = role;
    ensureNodeProps(this, role, props);
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.MachineConfigSpec {
    const { kernelArguments, kernelType, extensions, fips } = this.props;
    return {
      // Older operators refuse a config without any.
      config: { ignition: { version: OpenShiftVersion.of(this).ignition } },
      kernelArguments,
      kernelType,
      extensions,
      fips,
    };
  }
}

