import type * as kplus from 'cdk8s-plus-27';
import { CloudInitDatasource } from './cloud-init-options';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensureValue } from '../../app/errors';

/** Command that lets the guest agent write the keys of users, which SELinux forbids otherwise. */
const ALLOW_AGENT = 'setsebool -P virt_qemu_ga_manage_ssh on';

/** Options of keys that change while the guest runs. */
export interface DynamicSshKeyOptions {
  /**
   * Whether cloud-init allows the guest agent to write keys, as SELinux of RHEL wants it. Needs typed user data.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly prepareGuest?: boolean;
}

interface KeySource {
  readonly secretName: string;
  /** Users whose keys the guest agent writes; none for keys that cloud-init puts in place. */
  readonly users?: string[];
  readonly prepareGuest?: boolean;
}

/**
 * Public SSH keys of a machine, from Secrets in its namespace; each key of a Secret holds public keys, a line each.
 *
 * @see OpenShift Virtualization 4.15, 6.4.2
 */
export class SshKeys {
  /** Keys that cloud-init puts in place at first boot; a later change of the Secret reaches no running guest. */
  public static static(secret: kplus.ISecret): SshKeys {
    return new SshKeys([{ secretName: secret.name }]);
  }

  /**
   * Keys that the guest agent writes for users of the guest, whenever the Secret changes; whatever else is in the
   * users' `authorized_keys` is overwritten. For RHEL 9 guests.
   *
   * @throws when there is no user
   */
  public static dynamic(secret: kplus.ISecret, users: string[], options: DynamicSshKeyOptions = {}): SshKeys {
    if (users.length === 0) ensureValue('SshKeys users', 'there are none; name the users of the guest that get the keys');
    return new SshKeys([{ secretName: secret.name, users, prepareGuest: options.prepareGuest ?? false }]);
  }

  private constructor(private readonly sources: readonly KeySource[]) {}

  /** These keys and others. */
  public and(others: SshKeys): SshKeys {
    return new SshKeys([...this.sources, ...others.sources]);
  }

  /** Whether cloud-init brings some of them. @internal */
  public get _needsCloudInit(): boolean {
    return this.sources.some(({ users }) => users === undefined);
  }

  /** What the guest has to run once. @internal */
  public get _commands(): string[] {
    return this.sources.some(({ prepareGuest }) => prepareGuest) ? [ALLOW_AGENT] : [];
  }

  /** @internal */
  public _render(datasource: CloudInitDatasource | undefined): kubevirt.AccessCredential[] {
    const fixed = datasource === CloudInitDatasource.CONFIG_DRIVE ? { configDrive: {} } : { noCloud: {} };
    return this.sources.map(({ secretName, users }) => ({
      sshPublicKey: { source: { secret: { secretName } }, propagationMethod: users ? { qemuGuestAgent: { users } } : fixed },
    }));
  }
}

/**
 * Passwords of the guest's users, from a Secret in the machine's namespace: its keys are the users. The guest agent sets
 * them, whenever the Secret changes.
 *
 * @see KubeVirt API: UserPasswordAccessCredential
 */
export class UserPasswords {
  /** Passwords of a Secret. */
  public static fromSecret(secret: kplus.ISecret): UserPasswords {
    return new UserPasswords(secret.name);
  }

  private constructor(private readonly secretName: string) {}

  /** @internal */
  public _render(): kubevirt.AccessCredential {
    return { userPassword: { source: { secret: { secretName: this.secretName } }, propagationMethod: { qemuGuestAgent: {} } } };
  }
}
