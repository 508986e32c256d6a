/** Users and groups of the nodes. */
export interface ButanePasswd {
  /**
   * Users; machine configs may set up `core` only.
   *
   * @default - those of the operating system
   */
  readonly users?: ButaneUser[];
  /**
   * Groups. No version of OpenShift up to 4.16 takes them in a machine config.
   *
   * @default - those of the operating system
   */
  readonly groups?: ButaneGroup[];
}

/** A user. Beside name, keys and hash no version of OpenShift up to 4.16 takes a field in a machine config. */
export interface ButaneUser {
  /** Name, `core`. */
  readonly name: string;
  /**
   * Public SSH keys.
   *
   * @default - those of the installation
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * Files below `filesDir` with public SSH keys, one on a line. Since 4.14.
   *
   * @default - none
   */
  readonly sshAuthorizedKeysLocal?: string[];
  /**
   * Hash of the password, which can be read, and tried out, by whoever sees Git or the MachineConfig. Since 4.13.
   *
   * @default - no password
   */
  readonly unsafePasswordHash?: string;
  /**
   * Number.
   *
   * @default - the next free one
   */
  readonly uid?: number;
  /**
   * Who it is, in words.
   *
   * @default - nothing
   */
  readonly gecos?: string;
  /**
   * Home directory.
   *
   * @default - below /home
   */
  readonly homeDir?: string;
  /**
   * Whether the home directory is not made.
   *
   * @default false
   */
  readonly noCreateHome?: boolean;
  /**
   * First group.
   *
   * @default - one of the user's name
   */
  readonly primaryGroup?: string;
  /**
   * Further groups.
   *
   * @default - none
   */
  readonly groups?: string[];
  /**
   * Whether no group of the user's name is made.
   *
   * @default false
   */
  readonly noUserGroup?: boolean;
  /**
   * Whether logins are not recorded.
   *
   * @default false
   */
  readonly noLogInit?: boolean;
  /**
   * Shell.
   *
   * @default - that of the operating system
   */
  readonly shell?: string;
  /**
   * Whether the user exists; `false` deletes it.
   *
   * @default true
   */
  readonly shouldExist?: boolean;
  /**
   * Whether it is a user of the system, not a person.
   *
   * @default false
   */
  readonly system?: boolean;
}

/** A group. */
export interface ButaneGroup {
  /** Name. */
  readonly name: string;
  /**
   * Number.
   *
   * @default - the next free one
   */
  readonly gid?: number;
  /**
   * Hash of the password, which can be read by whoever sees Git or the MachineConfig.
   *
   * @default - no password
   */
  readonly unsafePasswordHash?: string;
  /**
   * Whether the group exists; `false` deletes it.
   *
   * @default true
   */
  readonly shouldExist?: boolean;
  /**
   * Whether it is a group of the system.
   *
   * @default false
   */
  readonly system?: boolean;
}
