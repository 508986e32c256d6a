import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';

/** How cloud-init in the guest finds its data. */
export enum CloudInitDatasource {
  /** The usual one. */
  NO_CLOUD = 'cloudInitNoCloud',
  /** For guests that look for an OpenStack config drive. */
  CONFIG_DRIVE = 'cloudInitConfigDrive',
}

/** What a user may do with sudo. */
export enum Sudo {
  /** Everything, without a password. */
  NO_PASSWORD = 'ALL=(ALL) NOPASSWD:ALL',
  /** Everything, with a password. */
  PASSWORD = 'ALL=(ALL) ALL',
}

/** A user of the guest. Passwords are no part of it: what is in user data can be read in the manifest. */
export interface CloudInitUser {
  /** Login name. */
  readonly name: string;
  /**
   * Sudo rights.
   *
   * @default - none
   */
  readonly sudo?: Sudo;
  /**
   * Further groups.
   *
   * @default - none
   */
  readonly groups?: string[];
  /**
   * Login shell.
   *
   * @default - that of the guest
   */
  readonly shell?: string;
  /**
   * Public SSH keys that may log in.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
}

/** A file that is written in the guest. */
export interface CloudInitFile {
  /** Absolute path. */
  readonly path: string;
  /** What the file holds. Not for secrets: it can be read in the manifest. */
  readonly content: string;
  /**
   * Permissions as octal digits, as `0600`.
   *
   * @default 0644
   */
  readonly permissions?: string;
  /**
   * Owner, as `user:group`.
   *
   * @default root:root
   */
  readonly owner?: string;
}

/** Configuration of the guest at its first boot. */
export interface CloudInitOptions {
  /**
   * Host name of the guest.
   *
   * @default - the name of the machine
   */
  readonly hostname?: string;
  /**
   * Users; the guest's default user is kept.
   *
   * @default - the guest's default user
   */
  readonly users?: CloudInitUser[];
  /**
   * Packages to install.
   *
   * @default - none
   */
  readonly packages?: string[];
  /**
   * Files to write.
   *
   * @default - none
   */
  readonly files?: CloudInitFile[];
  /**
   * Shell commands that run once, in order, at the end of the first boot.
   *
   * @default - none
   */
  readonly runCommands?: string[];
  /**
   * How the guest finds its data.
   *
   * @default CloudInitDatasource.NO_CLOUD
   */
  readonly datasource?: CloudInitDatasource;
}

/**
 * What cloud-init, which the guest's image must have, sets up at first boot.
 *
 * @see OpenShift Virtualization 4.15, 6.1.4.1
 */
export class CloudInit {
  /** Typed configuration for the NoCloud data source. */
  public static noCloud(options: CloudInitOptions): CloudInit {
    return new CloudInit({ datasource: CloudInitDatasource.NO_CLOUD, ...options });
  }

  /** Typed configuration for the config drive data source. */
  public static configDrive(options: CloudInitOptions): CloudInit {
    return new CloudInit({ ...options, datasource: CloudInitDatasource.CONFIG_DRIVE });
  }

  /**
   * User data as text: `#cloud-config` YAML or a script that starts with `#!`. Unsafe: whatever it holds, passwords
   * included, can be read in Git and in the cluster.
   *
   * @throws when the text starts with neither
   */
  public static unsafeUserData(text: string, datasource: CloudInitDatasource = CloudInitDatasource.NO_CLOUD): CloudInit {
    if (!/^#(cloud-config|!)/.test(text)) {
      ensureValue('CloudInit user data', `must start with '#cloud-config' or '#!', got '${text.split('\n')[0].slice(0, 40)}'`);
    }
    return new CloudInit({ datasource }, text);
  }

  private constructor(private readonly options: CloudInitOptions, private readonly text?: string) {
    for (const { path } of options.files ?? []) {
      if (!path.startsWith('/')) ensureValue('CloudInit file path', `'${path}' is not absolute; start it with '/'`);
    }
    for (const { name } of options.users ?? []) {
      if (!/^[a-z_][a-z0-9_-]{0,31}$/.test(name)) ensureValue('CloudInit user name', `'${name}' is not a login name; allowed are at most 32 lower-case letters, digits, '_' and '-'`);
    }
  }

  /** The user data as the guest reads it. */
  public get userData(): string {
    if (this.text !== undefined) return this.text;
    const { hostname, users, packages, files, runCommands } = this.options;
    const config = {
      hostname,
      // `default` stands for the user that the image brings.
      users: users && ['default', ...users.map(renderUser)],
      packages,
      write_files: files?.map(({ path, content, permissions, owner }) => ({ path, content, permissions, owner })),
      runcmd: runCommands,
    };
    // Loaded here, so that importing the library stays cheap.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { stringify } = require('yaml') as typeof import('yaml');
    // cloud-init reads YAML 1.1, where `yes` and 0644 are no strings; the writer quotes by the same rules.
    return `#cloud-config\n${stringify(config, { version: '1.1', lineWidth: 0 })}`;
  }

  /** How the guest finds its data. */
  public get datasource(): CloudInitDatasource {
    return this.options.datasource ?? CloudInitDatasource.NO_CLOUD;
  }

  /**
   * This configuration with more packages and commands at the end.
   *
   * @throws when it was given as text, which nothing can be added to
   */
  public withService(packages: string[], runCommands: string[]): CloudInit {
    if (this.text !== undefined) {
      ensureValue('CloudInit', 'packages and commands cannot be added to user data that was given as text; use CloudInit.noCloud(…), or install the service in the text');
    }
    return new CloudInit({
      ...this.options,
      packages: [...this.options.packages ?? [], ...packages],
      runCommands: [...this.options.runCommands ?? [], ...runCommands],
    });
  }

  /** @internal */
  public _renderSource(): Partial<kubevirt.Volume> {
    return { [this.datasource]: { userData: this.userData } };
  }
}

function renderUser({ name, sudo, groups, shell, sshAuthorizedKeys }: CloudInitUser) {
  return { name, sudo, groups, shell, ssh_authorized_keys: sshAuthorizedKeys };
}
