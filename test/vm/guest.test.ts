import { Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { OpenShiftVersion } from '../../src/app';
import { Rules } from '../../src/app/rules';
import { FindingClass } from '../../src/rules';
import {
  BootSource, CloudInit, CloudInitDatasource, Cpu, Disk, EvictionStrategy, Firmware, Interface, Memory, NetworkData, SshKeys, Sudo, Sysprep,
  UserPasswords, VirtualMachine, VirtualMachineInstance, VirtualMachineProps,
} from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture, fixtureText } from '../support/fixture';
import { hostileText } from '../support/hostile-text';

function site(namespace = 'site'): Chart {
  return new Chart(Testing.app(), 'test', { namespace });
}

/** Every object of a machine's chart, none of which the cluster refuses. */
function synth(chart: Chart, props: VirtualMachineProps, name = 'vm') {
  new VirtualMachine(chart, name, { retain: false, ...props });
  const refused = Rules.check(chart).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return Testing.synth(chart);
}

function spec(props: VirtualMachineProps, chart = site()) {
  return synth(chart, props)[0].spec.template.spec;
}

const secret = (chart: Chart, name: string) => kplus.Secret.fromSecretName(chart, name, name);

/** The objects of a file. */
function fixtures(name: string) {
  return parseAllDocuments(fixtureText(name)).map(document => document.toJS());
}

describe('as documented', () => {
  const RHEL: VirtualMachineProps = {
    running: false,
    cpu: Cpu.of({ cores: 1, sockets: 2, threads: 1 }),
    memory: Memory.request('8Gi'),
    firmware: Firmware.uefi(),
    rng: true,
    evictionStrategy: EvictionStrategy.LIVE_MIGRATE,
    disks: [Disk.root(BootSource.dataSource('rhel9'), { size: Size.gibibytes(30), dataVolumeName: 'example-vm-disk' })],
  };
  const PASSWORD = '#cloud-config\nuser: cloud-user\npassword: changeme-123\nchpasswd: { expire: False }';
  const ALLOW_AGENT = `${PASSWORD}\nruncmd:\n  - [ setsebool, -P, virt_qemu_ga_manage_ssh, on ]`;

  test('6.4.2.2.3-static-ssh-key-vm', () => {
    const chart = site('example-namespace');
    const sshKeys = SshKeys.static(secret(chart, 'authorized-keys'));

    const [vm] = synth(chart, { ...RHEL, sshKeys, cloudInit: CloudInit.unsafeUserData(PASSWORD) }, 'example-vm');

    const [document] = fixtures('6.4.2.2.3-static-ssh-key-vm');
    expect(vm).toEqual(document);
    expectContains(vm, fixture('6.4.2.2.3-static-ssh-key-vm-2'));
  });

  test('6.4.2.3.4-dynamic-ssh-key-vm', () => {
    const chart = site('example-namespace');
    const sshKeys = SshKeys.dynamic(secret(chart, 'authorized-keys'), ['user1', 'user2', 'fedora']);

    const [vm] = synth(chart, { ...RHEL, sshKeys, cloudInit: CloudInit.unsafeUserData(ALLOW_AGENT) }, 'example-vm');

    const [document] = fixtures('6.4.2.3.4-dynamic-ssh-key-vm');
    expect(vm).toEqual(document);
    expectContains(vm, fixture('6.4.2.3.4-dynamic-ssh-key-vm-2'));
    expect(parse(ALLOW_AGENT, { version: '1.1' })).toEqual(fixture('6.4.2.3.4-cloud-init-user-data'));
  });

  test.each<[string, NetworkData]>([
    ['7.7.1.1-dynamic-ip-vm', NetworkData.v2({ ethernets: [{ name: 'eth1', dhcp4: true }] })],
    ['7.7.1.1-static-ip-vm', NetworkData.v2({ ethernets: [{ name: 'eth1', addresses: ['10.10.10.14/24'] }] })],
    ['7.2.2-dual-stack-masquerade-vm', NetworkData.v2({ ethernets: [{ name: 'eth0', dhcp4: true, addresses: ['fd10:0:2::2/120'], gateway6: 'fd10:0:2::1' }] })],
  ])('%s', (name, networkData) => {
    const document = fixture(name);

    const props = { cloudInit: CloudInit.networkOnly(networkData), interfaces: [Interface.masquerade({ ports: [{ port: 80 }] })] };
    const [vm] = synth(site(), props, document.metadata.name);

    // Network data are text in the manifest, and the same as data.
    const dataOf = (manifest: any) => manifest.spec.template.spec.volumes[0].cloudInitNoCloud;
    expect(parse(dataOf(vm).networkData)).toEqual(parse(dataOf(document).networkData));
    dataOf(document).networkData = dataOf(vm).networkData;
    expectContains(vm, document);
  });

  test('11.3.2-node-exporter-cloud-init', () => {
    const document = fixture('11.3.2-node-exporter-cloud-init');
    const [{ path, content }] = document.write_files;

    const { userData } = CloudInit.noCloud({ files: [{ path, content }], runCommands: document.runcmd });

    expect(parse(userData!, { version: '1.1' })).toEqual(document);
  });
});

describe('user data', () => {
  test('have everything that cloud-init sets up', () => {
    const { userData } = CloudInit.noCloud({
      hostname: 'web-1',
      fqdn: 'web-1.example.com',
      timezone: 'Europe/Berlin',
      locale: 'de_DE.UTF-8',
      defaultUser: false,
      groups: [{ name: 'admins', members: ['root'] }, { name: 'users' }],
      users: [{ name: 'dba', fullName: 'Data Base', sudo: Sudo.PASSWORD, groups: ['wheel'], shell: '/bin/bash', unsafePasswordHash: '$6$rounds=4096$a$b' }],
      sshPasswordLogin: false,
      packages: ['nginx'],
      packageUpdate: true,
      packageUpgrade: true,
      guestAgent: true,
      files: [{ path: '/etc/motd', content: 'SGk=', base64: true, append: true, owner: 'root:root', permissions: '0600' }],
      filesystems: [{ device: '/dev/vdb', type: 'xfs', label: 'data' }],
      mounts: [{ device: 'LABEL=data', path: '/data' }, { device: 'nfs:/a', path: '/a', type: 'nfs', options: ['ro', 'soft'] }],
      ntpServers: ['ntp.example.com'],
      trustedCertificates: ['-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n'],
      subscription: { organization: 1, unsafeActivationKey: 'key' },
      bootCommands: ['echo boot'],
      runCommands: ['echo run'],
    });

    expect(parse(userData!)).toEqual({
      hostname: 'web-1',
      fqdn: 'web-1.example.com',
      timezone: 'Europe/Berlin',
      locale: 'de_DE.UTF-8',
      groups: [{ admins: ['root'] }, 'users'],
      users: [{
        name: 'dba', gecos: 'Data Base', sudo: 'ALL=(ALL) ALL', groups: ['wheel'], shell: '/bin/bash', passwd: '$6$rounds=4096$a$b', lock_passwd: false,
      }],
      ssh_pwauth: false,
      package_update: true,
      package_upgrade: true,
      packages: ['nginx', 'qemu-guest-agent'],
      write_files: [{ path: '/etc/motd', content: 'SGk=', encoding: 'b64', append: true, owner: 'root:root', permissions: '0600' }],
      fs_setup: [{ label: 'data', filesystem: 'xfs', device: '/dev/vdb' }],
      mounts: [['LABEL=data', '/data', 'auto', 'defaults,nofail'], ['nfs:/a', '/a', 'nfs', 'ro,soft']],
      ntp: { enabled: true, servers: ['ntp.example.com'] },
      ca_certs: { trusted: ['-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n'] },
      rh_subscription: { 'activation-key': 'key', 'org': 1 },
      bootcmd: ['echo boot'],
      runcmd: ['echo run', 'systemctl enable --now qemu-guest-agent'],
    });
  });

  test('are in a Secret from elsewhere', () => {
    const chart = site();
    const cloudInit = CloudInit.fromSecret(secret(chart, 'user-data'), { networkDataSecret: secret(chart, 'network'), datasource: CloudInitDatasource.CONFIG_DRIVE });

    expect(spec({ cloudInit }, chart).volumes).toEqual([
      { name: 'cloudinitdisk', cloudInitConfigDrive: { secretRef: { name: 'user-data' }, networkDataSecretRef: { name: 'network' } } },
    ]);
  });

  test('that are too long for a manifest go to a Secret', () => {
    const content = 'ü'.repeat(2000);
    const [vm, made] = synth(site(), {
      cloudInit: CloudInit.noCloud({ files: [{ path: '/x', content }], networkData: NetworkData.v2({ ethernets: [{ name: 'eth0', dhcp4: true }] }) }),
    });

    expect(vm.spec.template.spec.volumes).toEqual([{
      name: 'cloudinitdisk', cloudInitNoCloud: { secretRef: { name: 'vm-cloudinit' }, networkData: 'version: 2\nethernets:\n  eth0:\n    dhcp4: true\n' },
    }]);
    expect(made).toMatchObject({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'vm-cloudinit', namespace: 'site' } });
    expect(parse(Buffer.from(made.data.userdata, 'base64').toString()).write_files).toEqual([{ path: '/x', content }]);
  });

  test('of exactly what a manifest takes stay in it', () => {
    const around = CloudInit.noCloud({ files: [{ path: '/x', content: '' }] }).userData!.length - 2;
    const withLength = (length: number) => CloudInit.noCloud({ files: [{ path: '/x', content: 'x'.repeat(length - around) }] });

    expect(withLength(2048).userData).toHaveLength(2048);
    expect(synth(site(), { cloudInit: withLength(2048) })).toHaveLength(1);
    expect(synth(site(), { cloudInit: withLength(2049) })).toHaveLength(2);
  });

  test.each([
    ['a relative file', () => CloudInit.noCloud({ files: [{ path: 'etc/x', content: '' }] }), "CloudInit file path: 'etc/x' is not absolute; start it with '/'"],
    ['a relative mount', () => CloudInit.noCloud({ mounts: [{ device: '/dev/vdb', path: 'data' }] }), "CloudInit mount path: 'data' is not absolute"],
    ['a group that is none', () => CloudInit.noCloud({ groups: [{ name: 'A B' }] }), "CloudInit user name: 'A B' is not a login name"],
    ['two network data', () => CloudInit.unsafeUserData('#!', { networkData: NetworkData.text(''), networkDataSecret: secret(site(), 'a') }),
      'CloudInit networkData: excludes networkDataSecret; give one of the two'],
    ['permissions that are none', () => CloudInit.noCloud({ files: [{ path: '/x', content: '', permissions: 'rw' }] }), "CloudInit file permissions: 'rw' are none"],
    ['another header', () => CloudInit.unsafeUserData('#cloud-configure'), "CloudInit user data: must start with '#cloud-config'"],
    ['services in a Secret', () => CloudInit.fromSecret(secret(site(), 'a')).withService(['a'], []), 'CloudInit: packages and commands can be added to typed'],
  ])('refuse %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('whatever text a guest is given', () => {
  const readers = [{ version: '1.1' }, { version: '1.2' }] as const;

  test('users, files and commands reach it as they are', () => {
    fc.assert(fc.property(hostileText, hostileText, fc.array(hostileText), (name, content, commands) => {
      const { userData } = CloudInit.noCloud({
        hostname: name,
        users: [{ name: 'a', fullName: name, groups: commands, sshAuthorizedKeys: [content] }],
        packages: [name],
        files: [{ path: `/${name}`, content, owner: name }],
        runCommands: [...commands, 'end'],
      });

      for (const reader of readers) {
        expect(parse(userData!, reader)).toEqual({
          hostname: name,
          users: ['default', { name: 'a', gecos: name, groups: commands, ssh_authorized_keys: [content] }],
          packages: [name],
          write_files: [{ path: `/${name}`, content, owner: name }],
          runcmd: [...commands, 'end'],
        });
      }
    }), { numRuns: 500, seed: 1 });
  });

  test('its network has the names that it is given', () => {
    fc.assert(fc.property(hostileText, hostileText, (name, domain) => {
      const { networkData } = NetworkData.v2({ ethernets: [{ name, dhcp4: true, searchDomains: [domain] }], vlans: [{ name: `${name}.7`, id: 7, link: name }] });
      const ethernets = Object.fromEntries([[name, { dhcp4: true, nameservers: { search: [domain] } }]]);

      for (const reader of readers) {
        expect(parse(networkData, reader)).toEqual({ version: 2, ethernets, vlans: Object.fromEntries([[`${name}.7`, { id: 7, link: name }]]) });
      }
    }), { numRuns: 500, seed: 1 });
  });
});

describe('network data', () => {
  const OPTIONS = {
    ethernets: [
      {
        name: 'eth0',
        macAddress: '02:00:00:00:00:0A',
        addresses: ['10.0.0.2/24', 'fd00::2/64'],
        gateway4: '10.0.0.1',
        gateway6: 'fd00::1',
        nameservers: ['10.0.0.53'],
        searchDomains: ['example.com'],
        routes: [{ to: '10.1.0.0/16', via: '10.0.0.254', metric: 10 }, { to: 'default', via: '10.0.0.1' }],
        mtu: 9000,
      },
      { name: 'eth1' },
    ],
    bonds: [{ name: 'bond0', interfaces: ['eth1', 'eth2'], mode: '802.3ad', dhcp6: true }],
    vlans: [{ name: 'bond0.7', id: 7, link: 'bond0', dhcp4: true }],
  };

  test('of version 2', () => {
    expect(parse(NetworkData.v2(OPTIONS).networkData)).toEqual({
      version: 2,
      ethernets: {
        eth0: {
          'match': { macaddress: '02:00:00:00:00:0a' },
          'set-name': 'eth0',
          'addresses': ['10.0.0.2/24', 'fd00::2/64'],
          'gateway4': '10.0.0.1',
          'gateway6': 'fd00::1',
          'nameservers': { addresses: ['10.0.0.53'], search: ['example.com'] },
          'routes': [{ to: '10.1.0.0/16', via: '10.0.0.254', metric: 10 }, { to: 'default', via: '10.0.0.1' }],
          'mtu': 9000,
        },
        eth1: {},
      },
      bonds: { bond0: { interfaces: ['eth1', 'eth2'], parameters: { mode: '802.3ad' }, dhcp6: true } },
      vlans: { 'bond0.7': { id: 7, link: 'bond0', dhcp4: true } },
    });
  });

  test('of version 1', () => {
    expect(parse(NetworkData.v1(OPTIONS).networkData)).toEqual({
      version: 1,
      config: [
        {
          type: 'physical',
          name: 'eth0',
          mac_address: '02:00:00:00:00:0a',
          mtu: 9000,
          subnets: [
            {
              type: 'static',
              address: '10.0.0.2/24',
              gateway: '10.0.0.1',
              dns_nameservers: ['10.0.0.53'],
              dns_search: ['example.com'],
              routes: [{ destination: '10.1.0.0/16', gateway: '10.0.0.254', metric: 10 }, { destination: '0.0.0.0/0', gateway: '10.0.0.1' }],
            },
            { type: 'static6', address: 'fd00::2/64', gateway: 'fd00::1' },
          ],
        },
        { type: 'physical', name: 'eth1' },
        { type: 'bond', name: 'bond0', bond_interfaces: ['eth1', 'eth2'], params: { 'bond-mode': '802.3ad' }, subnets: [{ type: 'dhcp6' }] },
        { type: 'vlan', name: 'bond0.7', vlan_link: 'bond0', vlan_id: 7, subnets: [{ type: 'dhcp4' }] },
      ],
    });
  });

  test('of version 1 keep name servers and routes where the address comes by DHCP, or from nowhere', () => {
    const routes = [{ to: 'default', via: 'fd00::1' }];
    const { config } = parse(NetworkData.v1({
      ethernets: [{ name: 'a', dhcp4: true, nameservers: ['10.0.0.53'], routes }, { name: 'b', searchDomains: ['example.com'] }],
    }).networkData);

    expect(config).toEqual([
      { type: 'physical', name: 'a', subnets: [{ type: 'dhcp4', dns_nameservers: ['10.0.0.53'], routes: [{ destination: '::/0', gateway: 'fd00::1' }] }] },
      { type: 'physical', name: 'b', subnets: [{ type: 'manual', dns_search: ['example.com'] }] },
    ]);
    expect(() => NetworkData.v1({ ethernets: [{ name: 'a', dhcp4: true, gateway4: '10.0.0.1' }] })).toThrow("NetworkData 'a' gateway4: needs an IPv4 address beside it");
  });

  test.each([
    [{ ethernets: [{ name: 'a' }], vlans: [{ name: 'a', id: 7, link: 'a' }] }, "NetworkData: 'a' is there twice"],
    [{ ethernets: [{ name: 'a', gateway4: 'fd00::1' }] }, "NetworkData 'a' gateway4: 'fd00::1' is no IPv4 address"],
    [{ ethernets: [{ name: 'a', macAddress: '1' }] }, "NetworkData 'a' macAddress: '1' is not a MAC address"],
    [{ ethernets: [{ name: 'a', addresses: ['10.0.0.1'] }] }, "NetworkData 'a' addresses: '10.0.0.1' is not an IP network; write an address and a prefix length"],
    [{ ethernets: [{ name: 'a', gateway4: 'router' }] }, "NetworkData 'a' gateway4: 'router' is no IPv4 address"],
    [{ bonds: [{ name: 'a', interfaces: [], nameservers: ['dns'] }] }, "NetworkData 'a' nameservers: 'dns' is no IP address"],
    [{ ethernets: [{ name: 'a', routes: [{ to: 'all', via: '10.0.0.1' }] }] }, "NetworkData 'a' routes: 'all' is not an IP network"],
    [{ vlans: [{ name: 'a', id: 4095, link: 'b' }] }, "NetworkData 'a' id: 4095 is not a VLAN id"],
  ])('refuse %j', (options, message) => {
    expect(() => NetworkData.v2(options)).toThrow(message);
  });
});

describe('credentials', () => {
  test('come from several Secrets, in several ways', () => {
    const chart = site();
    const { accessCredentials, volumes } = spec({
      sshKeys: SshKeys.static(secret(chart, 'operators')).and(SshKeys.dynamic(secret(chart, 'team'), ['fedora'], { prepareGuest: true })),
      userPasswords: UserPasswords.fromSecret(secret(chart, 'passwords')),
      cloudInit: CloudInit.noCloud({ packages: ['nginx'] }),
    }, chart);

    expect(accessCredentials).toEqual([
      { sshPublicKey: { source: { secret: { secretName: 'operators' } }, propagationMethod: { noCloud: {} } } },
      { sshPublicKey: { source: { secret: { secretName: 'team' } }, propagationMethod: { qemuGuestAgent: { users: ['fedora'] } } } },
      { userPassword: { source: { secret: { secretName: 'passwords' } }, propagationMethod: { qemuGuestAgent: {} } } },
    ]);
    expect(parse(volumes[0].cloudInitNoCloud.userData)).toEqual({ packages: ['nginx'], runcmd: ['setsebool -P virt_qemu_ga_manage_ssh on'] });
  });

  test('of a machine without cloud-init bring what they need', () => {
    const chart = site();
    const networkData = NetworkData.v2({ ethernets: [{ name: 'eth0', dhcp4: true }] });
    const prepared = spec({ sshKeys: SshKeys.dynamic(secret(chart, 'a'), ['b'], { prepareGuest: true }), cloudInit: CloudInit.networkOnly(networkData) }, chart);
    expect(prepared.volumes[0].cloudInitNoCloud).toEqual({
      userData: '#cloud-config\nruncmd:\n  - setsebool -P virt_qemu_ga_manage_ssh on\n', networkData: networkData.networkData,
    });

    const other = site();
    expect(spec({ sshKeys: SshKeys.dynamic(secret(other, 'team'), ['fedora']) }, other).volumes).toBeUndefined();
    expect(() => SshKeys.dynamic(secret(chart, 'none'), [])).toThrow('SshKeys users: there are none; name the users of the guest that get the keys');
  });

  test('take the config drive before OpenShift Virtualization 4.15', () => {
    const app = Testing.app();
    OpenShiftVersion.V4_14.applyTo(app);
    const chart = new Chart(app, 'test');

    const { accessCredentials, volumes } = spec({ sshKeys: SshKeys.static(secret(chart, 'operators')) }, chart);

    expect(accessCredentials[0].sshPublicKey.propagationMethod).toEqual({ configDrive: {} });
    expect(volumes[0]).toHaveProperty('cloudInitConfigDrive');
  });
});

describe('sysprep', () => {
  test('is a CD-ROM with the answer files of a Secret', () => {
    const chart = site();
    const { domain, volumes } = spec({ sysprep: Sysprep.fromSecret(secret(chart, 'answers')) }, chart);

    expect(domain.devices.disks).toEqual([{ name: 'sysprep', cdrom: { bus: 'sata' } }]);
    expect(volumes).toEqual([{ name: 'sysprep', sysprep: { secret: { name: 'answers' } } }]);
  });

  test('takes a ConfigMap, or text that anybody may read', () => {
    const chart = site();
    const configMap = kplus.ConfigMap.fromConfigMapName(chart, 'answers', 'answers');

    expect(spec({ sysprep: Sysprep.fromConfigMap(configMap) }, chart).volumes).toEqual([{ name: 'sysprep', sysprep: { configMap: { name: 'answers' } } }]);
    const [vm, made] = synth(site(), { sysprep: Sysprep.unsafeAnswerFiles({ autounattend: '<unattend/>', unattend: '<unattend/>' }) });
    expect(vm.spec.template.spec.volumes).toEqual([{ name: 'sysprep', sysprep: { configMap: { name: 'vm-sysprep' } } }]);
    expect(made).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'vm-sysprep', namespace: 'site' },
      data: { 'autounattend.xml': '<unattend/>', 'unattend.xml': '<unattend/>' },
    });
  });

  test('without an answer file is none', () => {
    expect(() => Sysprep.unsafeAnswerFiles({})).toThrow('Sysprep: there is no answer file; give autounattend, unattend or both');
  });
});

test('an instance is set up as a machine is', () => {
  const chart = site();
  new VirtualMachineInstance(chart, 'vmi', { memory: Memory.guest('1Gi'), cloudInit: CloudInit.noCloud({ files: [{ path: '/x', content: 'x'.repeat(3000) }] }) });

  expect(Testing.synth(chart).map(({ kind, metadata }) => [kind, metadata.name])).toEqual([['VirtualMachineInstance', 'vmi'], ['Secret', 'vmi-cloudinit']]);
});
