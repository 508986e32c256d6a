import { Construct } from 'constructs';
import { NodeFile, NodeUnit } from './butane-file';
import { IgnitionConfig } from './ignition-config';
import { MACHINE_CONFIG } from './kind';
import { ensureNodeProps } from './node-props';
import { roleLabels } from './role';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { Disagreement, IResource, Resource, ResourceProps } from '../app/resource';
import { OpenShiftVersion } from '../app/version';

/** Kernel of the nodes. */
export enum KernelType {
  /** The kernel of the release. */
  DEFAULT = 'default',
  /** For latencies that are bounded, on x86_64 only. */
  REALTIME = 'realtime',
  /** With memory pages of 64 KiB, on aarch64 only, since OpenShift 4.15. */
  PAGES_64K = '64k-pages',
}

/** A machine config. */
export interface IMachineConfig extends IResource {}

/** What machine configs set beside files and units, however they are written. */
export interface MachineSettingsProps extends ResourceProps {
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

/** Properties of `MachineConfig`. */
export interface MachineConfigProps extends MachineSettingsProps {
  /**
   * Files on the nodes.
   *
   * @default - none
   */
  readonly files?: NodeFile[];

  /**
   * Folder that the contents of `FileContents.local` are read from; nothing outside it is.
   *
   * @default - local contents are an error
   */
  readonly filesDir?: string;

  /**
   * Systemd units on the nodes.
   *
   * @default - none
   */
  readonly units?: NodeUnit[];

  /**
   * Ignition config as plain data, for what `files` and `units` do not say; it takes the place of both. Without
   * `ignition.version` it has that of the target.
   *
   * @default - what `files` and `units` come to
   */
  readonly ignition?: { readonly [key: string]: any };

  /**
   * Image of the operating system that the nodes boot, by its digest, in place of that of the release.
   *
   * @default - that of the release
   */
  readonly osImageUrl?: string;

  /**
   * Image that the extensions come from; belongs to `osImageUrl`.
   *
   * @default - that of the release
   */
  readonly extensionsImage?: string;
}

/**
 * Configuration of the nodes of a role: kernel, extensions, files and units. A change drains and restarts every node
 * of the pool, one after the other; patterns therefore share one (`NodeConfiguration`).
 *
 * The name is a rank, the role and what it is for, as `99-worker-chrony`. Names are sorted as text, and of two configs
 * that set the same thing the later name wins: `100-…` comes before `99-…`. The release has `00-…` and `01-…`.
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
  private readonly config: IgnitionConfig;

  /**
   * @throws when the role is no label, or the labels name another, a kernel argument is empty or has a blank outside
   * quotes, or an Ignition config is given beside files or units
   */
  constructor(scope: Construct, id: string, props: MachineConfigProps = {}) {
    const { role = 'worker', ignition, files, units, filesDir } = props;
    super(scope, id, MACHINE_CONFIG, { ...props, labels: roleLabels(role, props.labels) });
    this.props = props;
    this.role = role;
    ensureNodeProps(this, role, props);
    if (ignition && (files || units)) fail(this, 'ignition', `takes the place of ${files ? 'files' : 'units'}; give one of the two`);
    this.config = new IgnitionConfig(this, () => ({ name: this.name, role, files, units, filesDir }));
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return this.config.disagreements;
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.MachineConfigSpec {
    const { kernelArguments, kernelType, extensions, fips, ignition, osImageUrl, extensionsImage } = this.props;
    return {
      config: ignition ? { ...ignition, ignition: { version: OpenShiftVersion.of(this).ignition, ...ignition.ignition } } : this.config.render(),
      kernelArguments,
      kernelType,
      extensions,
      fips,
      osImageURL: osImageUrl,
      baseOSExtensionsContainerImage: extensionsImage,
    };
  }
}
