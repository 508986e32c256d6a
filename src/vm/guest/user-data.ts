import type { CloudInitOptions, CloudInitUser } from './cloud-init-options';

/** The configuration with cloud-init's own keys. */
export function renderUserData(options: CloudInitOptions): object {
  const { users, defaultUser = true, groups, packages = [], runCommands = [], subscription } = options;
  const installed = options.guestAgent ? [...packages, 'qemu-guest-agent'] : packages;
  const commands = options.guestAgent ? [...runCommands, 'systemctl enable --now qemu-guest-agent'] : runCommands;
  return {
    hostname: options.hostname,
    fqdn: options.fqdn,
    timezone: options.timezone,
    locale: options.locale,
    groups: groups?.map(({ name, members = [] }) => members.length > 0 ? { [name]: members } : name),
    // `default` stands for the user that the image brings.
    users: users || !defaultUser ? [...defaultUser ? ['default'] : [], ...(users ?? []).map(renderUser)] : undefined,
    ssh_pwauth: options.sshPasswordLogin,
    package_update: options.packageUpdate,
    package_upgrade: options.packageUpgrade,
    packages: filled(installed),
    write_files: options.files?.map(({ path, content, base64, permissions, owner, append }) => ({
      path, content, encoding: base64 ? 'b64' : undefined, permissions, owner, append,
    })),
    fs_setup: options.filesystems?.map(({ device, type, label }) => ({ label, filesystem: type, device })),
    mounts: options.mounts?.map(({ device, path, type = 'auto', options: how = ['defaults', 'nofail'] }) => [device, path, type, how.join(',')]),
    ntp: options.ntpServers && { enabled: true, servers: options.ntpServers },
    ca_certs: options.trustedCertificates && { trusted: options.trustedCertificates },
    rh_subscription: subscription && { 'activation-key': subscription.unsafeActivationKey, 'org': subscription.organization },
    bootcmd: options.bootCommands,
    runcmd: filled(commands),
  };
}

function renderUser(user: CloudInitUser): object {
  const { name, fullName, sudo, groups, shell, sshAuthorizedKeys, unsafePasswordHash, lockPassword } = user;
  return {
    name,
    gecos: fullName,
    sudo,
    groups,
    shell,
    ssh_authorized_keys: sshAuthorizedKeys,
    passwd: unsafePasswordHash,
    lock_passwd: lockPassword ?? (unsafePasswordHash === undefined ? undefined : false),
  };
}

function filled<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
