import { isUtf8 } from 'buffer';
import * as fs from 'fs';
import { Construct } from 'constructs';
import { describeChild, fail } from '../app/errors';
import { Disagreement, Resource } from '../app/resource';
import { SideFiles } from '../app/side-files';
import { OpenShiftVersion } from '../app/version';
import type { ButaneMessage, ButaneResult } from '../butane';
import { Severity } from '../rules';
import { NodeFile, NodeUnit, renderUnit } from './butane-file';
import { ButaneIgnition } from './butane-ignition';
import { ButaneBootDevice } from './butane-luks';
import { ButanePasswd } from './butane-passwd';
import { renderSection } from './butane-section';
import { ButaneStorage } from './butane-storage';
import { MACHINE_CONFIG } from './kind';
import { IMachineConfig, MachineSettingsProps } from './machine-config';
import { ensureNodeProps } from './node-props';
import { roleLabels } from './role';

/** Options of a Butane config, however it is given. */
export interface ButaneFileOptions {
  /**
   * Folder that local contents are read from; nothing outside it is.
   *
   * @default - local contents are an error
   */
  readonly filesDir?: string;
}

/** Properties of `ButaneConfig`. */
export interface ButaneConfigProps extends MachineSettingsProps, ButaneFileOptions {
  /**
   * Version of the Butane spec, as `4.15.0`.
   *
   * @default - that of the target OpenShift version
   */
  readonly version?: string;

  /**
   * Files on the nodes.
   *
   * @default - none
   */
  readonly files?: NodeFile[];

  /**
   * Systemd units on the nodes.
   *
   * @default - none
   */
  readonly units?: NodeUnit[];

  /**
   * Public SSH keys of the user `core`, the only one that machine configs may set up.
   *
   * @default - those of the installation
   */
  readonly sshAuthorizedKeys?: string[];

  /**
   * Users and groups, for what `sshAuthorizedKeys` does not say.
   *
   * @default - those of the operating system
   */
  readonly passwd?: ButanePasswd;

  /**
   * Disks, volumes and filesystems. They are made when a node is installed; on nodes that are there already, the
   * operator refuses to change them.
   *
   * @default - those of the installation
   */
  readonly storage?: ButaneStorage;

  /**
   * Encryption and mirroring of the boot disk, done when a node is installed.
   *
   * @default - one disk, not encrypted
   */
  readonly bootDevice?: ButaneBootDevice;

  /**
   * How a node gets its configuration at its first boot.
   *
   * @default - from the machine config server
   */
  readonly ignition?: ButaneIgnition;
}

/**
 * Configuration of nodes written as Butane: the MachineConfig that it compiles to is among the manifests, and the
 * config itself, `<name>.bu`, lies beside them as a side file. A change drains and restarts every node of the pool.
 *
 * @see OpenShift Virtualization 4.9, 8.14.11.1.2; Butane, variant openshift
 */
export class ButaneConfig extends Resource implements IMachineConfig {
  /**
   * An existing `.bu` file. Its text is kept as it is; name, labels and version are its own.
   *
   * @param file path of the config
   * @throws when the file cannot be read, or has errors, all of which are named with line and column
   */
  public static fromFile(scope: Construct, id: string, file: string, options: ButaneFileOptions = {}): IMachineConfig {
    const where = describeChild(scope, id);
    const text = readFile(where, file);
    return new ExistingButaneConfig(scope, id, `${where}: ${file}`, text, butane().compileButane(text, options));
  }

  /** Role of the nodes. */
  public readonly role: string;

  private readonly butane: CompiledButane;

  /**
   * @throws when the version is none that compiles, the role is no label, or the labels name another, or a kernel
   * argument is empty or has a blank outside quotes; what is wrong inside the config is reported at synthesis, with
   * its Butane path
   */
  constructor(scope: Construct, id: string, props: ButaneConfigProps = {}) {
    const { role = 'worker', filesDir } = props;
    const labels = roleLabels(role, props.labels);
    super(scope, id, MACHINE_CONFIG, { ...props, labels });
    this.role = role;
    ensureNodeProps(this, role, props);
    const version = props.version ?? OpenShiftVersion.of(this).butane;
    if (!butane().BUTANE_VERSIONS.includes(version)) {
      fail(this, 'version', `'${version}' is not a version of Butane's openshift variant; allowed are ${butane().BUTANE_VERSIONS.join(', ')}`);
    }
    const document = this.document(labels, version, props);
    this.butane = new CompiledButane(() => butane().compileButaneDocument(document, { filesDir }));
    SideFiles.of(this)._add(this, `${this.name}.bu`, () => butane().renderButane(document));
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return this.butane.disagreements;
  }

  /** @internal */
  protected _toSpec(): object | undefined {
    return this.butane.spec;
  }

  private document(labels: { [key: string]: string }, version: string, props: ButaneConfigProps): object {
    try {
      return documentOf(this.name, labels, version, props);
    } catch (error) {
      return fail(this, 'storage', (error as Error).message);
    }
  }
}

/** A `.bu` file that somebody has written, and the MachineConfig that it compiles to. */
class ExistingButaneConfig extends Resource implements IMachineConfig {
  private readonly butane: CompiledButane;

  constructor(scope: Construct, id: string, where: string, text: string, result: ButaneResult) {
    if (!result.machineConfig) {
      throw new Error([`${where}:`, ...result.messages.map(each => `  ${butane().formatButaneMessage({ ...each, message: inOurWords(each.message) })}`)].join('\n'));
    }
    const { name, labels } = result.machineConfig.metadata as { name: string; labels: { [key: string]: string } };
    super(scope, id, MACHINE_CONFIG, { name, labels });
    this.butane = new CompiledButane(() => result);
    SideFiles.of(this)._add(this, `${name}.bu`, () => text);
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return this.butane.disagreements;
  }

  /** @internal */
  protected _toSpec(): object | undefined {
    return this.butane.spec;
  }
}

/** A config that is compiled once, when it is first needed. */
class CompiledButane {
  private result?: ButaneResult;

  constructor(private readonly compile: () => ButaneResult) {}

  public get spec(): object | undefined {
    return this.compiled().machineConfig?.spec as object | undefined;
  }

  public get disagreements(): Disagreement[] {
    return this.compiled().messages.map(({ severity, path, message, line, column }) => ({
      rule: 'butane/valid',
      severity: SEVERITIES[severity],
      path,
      message: `${line === undefined ? '' : `line ${line} col ${column ?? 1}: `}${inOurWords(message)}`,
    }));
  }

  private compiled(): ButaneResult {
    return this.result ??= this.compile();
  }
}

/** Butane speaks of its own command line. */
function inOurWords(message: string): string {
  return message.replace('-d/--files-dir', 'filesDir');
}

/** The compiler, loaded when it is first used: it is as large as all constructs together. */
function butane(): typeof import('../butane') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../butane');
}

const SEVERITIES: Record<ButaneMessage['severity'], Severity> = { error: Severity.ERROR, warning: Severity.WARNING, info: Severity.INFO };

function documentOf(name: string, labels: object, version: string, props: ButaneConfigProps): object {
  const { files, units, ignition, storage, bootDevice, kernelArguments, kernelType, extensions, fips } = props;
  return JSON.parse(JSON.stringify({
    variant: 'openshift',
    version,
    metadata: { name, labels },
    ignition: renderSection(ignition),
    storage: files || storage ? { files: files?.map(file => file._render()), ...renderSection(storage ?? {}) as object } : undefined,
    systemd: units && { units: units.map(renderUnit) },
    passwd: renderSection(passwdOf(props)),
    boot_device: renderSection(bootDevice),
    openshift: kernelArguments || kernelType || extensions || fips !== undefined
      ? { kernel_type: kernelType, kernel_arguments: kernelArguments, extensions, fips }
      : undefined,
  }));
}

/** The keys of `core` are those of both properties. */
function passwdOf({ passwd, sshAuthorizedKeys }: ButaneConfigProps): ButanePasswd | undefined {
  if (!sshAuthorizedKeys) return passwd;
  const users = passwd?.users ?? [];
  const core = users.find(user => user.name === 'core') ?? { name: 'core' };
  const merged = { ...core, sshAuthorizedKeys: [...core.sshAuthorizedKeys ?? [], ...sshAuthorizedKeys] };
  return { ...passwd, users: [merged, ...users.filter(user => user !== core)] };
}

function readFile(where: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    throw new Error(`${where}: cannot read the Butane config ${file}: ${(error as Error).message}`);
  }
  // Other bytes would become other contents on the nodes.
  if (!isUtf8(bytes)) throw new Error(`${where}: the Butane config ${file} is no text in UTF-8; save it as one`);
  return bytes.toString();
}
