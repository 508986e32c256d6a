import { NetworkData } from './network-data';

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

/** A user of the guest. Passwords are given by a Secret (`UserPasswords`): what is in user data can be read in the manifest. */
export interface CloudInitUser {
  /**
   * Login name.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly name: string;
  /**
   * Full name.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly fullName?: string;
  /**
   * Sudo rights.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly sudo?: Sudo;
  /**
   * Further groups.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly groups?: string[];
  /**
   * Login shell.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - that of the guest
   */
  readonly shell?: string;
  /**
   * Public SSH keys that may log in.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * Whether no password opens the account.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - it is locked, unless a hash is given
   */
  readonly lockPassword?: boolean;
  /**
   * Hash of the password, as `mkpasswd` prints it. Unsafe: it can be read in Git, and a weak password guessed from it.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly unsafePasswordHash?: string;
}

/** A group of the guest. */
export interface CloudInitGroup {
  /**
   * Name of the group.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly name: string;
  /**
   * Users in it that are there already.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly members?: string[];
}

/** A file that is written in the guest. */
export interface CloudInitFile {
  /**
   * Absolute path.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly path: string;
  /**
   * What the file holds. Not for secrets: it can be read in the manifest.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly content: string;
  /**
   * Whether `content` is Base64 of what the file holds, for what is no text.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly base64?: boolean;
  /**
   * Permissions as octal digits, as `0600`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default 0644
   */
  readonly permissions?: string;
  /**
   * Owner, as `user:group`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default root:root
   */
  readonly owner?: string;
  /**
   * Whether the content is put behind what the file holds already.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly append?: boolean;
}

/** A file system that is mounted in the guest. */
export interface CloudInitMount {
  /**
   * Device, label or address, as `/dev/vdb` or `LABEL=data`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly device: string;
  /**
   * Absolute path that it is mounted at.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly path: string;
  /**
   * Type of the file system.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default auto
   */
  readonly type?: string;
  /**
   * Options of the mount.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default defaults,nofail
   */
  readonly options?: string[];
}

/** A file system that is made in the guest where there is none. */
export interface CloudInitFilesystem {
  /**
   * Device, as `/dev/vdb`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly device: string;
  /**
   * Type, as `xfs`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly type: string;
  /**
   * Label.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly label?: string;
}

/** Subscription of a RHEL guest. */
export interface CloudInitSubscription {
  /**
   * Number of the organization.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly organization: number;
  /**
   * Activation key. Unsafe: it can be read in Git. Safe is user data in a Secret (`CloudInit.fromSecret`).
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly unsafeActivationKey: string;
}

/** Configuration of the guest at its first boot. */
export interface CloudInitOptions {
  /**
   * Host name of the guest.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - the name of the machine
   */
  readonly hostname?: string;
  /**
   * Host name with its domain.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly fqdn?: string;
  /**
   * Time zone, as `Europe/Berlin`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - that of the image
   */
  readonly timezone?: string;
  /**
   * Language and region, as `de_DE.UTF-8`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - that of the image
   */
  readonly locale?: string;
  /**
   * Users; the guest's default user is kept.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - the guest's default user
   */
  readonly users?: CloudInitUser[];
  /**
   * Whether the default user of the image is made too.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default true
   */
  readonly defaultUser?: boolean;
  /**
   * Groups, made before the users.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly groups?: CloudInitGroup[];
  /**
   * Whether users can log in over SSH with a password.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - as the image has it
   */
  readonly sshPasswordLogin?: boolean;
  /**
   * Packages to install.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly packages?: string[];
  /**
   * Whether the list of packages is brought up to date before.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - where packages are installed
   */
  readonly packageUpdate?: boolean;
  /**
   * Whether all packages are brought up to date.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly packageUpgrade?: boolean;
  /**
   * Whether the QEMU guest agent is installed and started. Images of Red Hat have it.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly guestAgent?: boolean;
  /**
   * Files to write.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly files?: CloudInitFile[];
  /**
   * File systems to make.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly filesystems?: CloudInitFilesystem[];
  /**
   * File systems to mount.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly mounts?: CloudInitMount[];
  /**
   * Time servers.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - those of the image
   */
  readonly ntpServers?: string[];
  /**
   * Certificates of authorities that the guest trusts, in PEM.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - those of the image
   */
  readonly trustedCertificates?: string[];
  /**
   * Subscription of a RHEL guest.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly subscription?: CloudInitSubscription;
  /**
   * Shell commands that run early in each boot, in order.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly bootCommands?: string[];
  /**
   * Shell commands that run once, in order, at the end of the first boot.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly runCommands?: string[];
  /**
   * Network cards of the guest and their addresses.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - DHCP on the first card
   */
  readonly networkData?: NetworkData;
  /**
   * How the guest finds its data.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default CloudInitDatasource.NO_CLOUD
   */
  readonly datasource?: CloudInitDatasource;
}
