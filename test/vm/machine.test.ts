import { Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import { NetworkAttachmentDefinition } from '../../src/network';
import {
  BootSource, CloudInit, Cpu, Disk, EvictionStrategy, Firmware, Gpu, HostDevice, HugepageSize, Interface, Memory, SshKeys, Sudo, Tpm, VirtualMachine,
  VirtualMachineInstance, VirtualMachineProps, Volume,
} from '../../src/vm';

const CONTAINER_DISK = Volume.fromContainerDisk('quay.io/containerdisks/fedora:39');

function made(props: VirtualMachineProps = {}, change: (vm: VirtualMachine) => void = () => {}) {
  const chart = Testing.chart();
  change(new VirtualMachine(chart, 'vm', props));
  return Testing.synth(chart)[0];
}

function domain(props: VirtualMachineProps = {}, change?: (vm: VirtualMachine) => void) {
  return made(props, change).spec.template.spec.domain;
}

function network(chart: Chart, name = 'lan', namespace?: string) {
  return NetworkAttachmentDefinition.fromName(chart, name, name, namespace);
}

describe('name', () => {
  test('is the construct id, without hash', () => {
    expect(made().metadata.name).toBe('vm');
  });

  test('can be given', () => {
    expect(made({ name: 'other' }).metadata.name).toBe('other');
  });

  test('rejects an id that is none', () => {
    const chart = new Chart(Testing.app(), 'site');

    expect(() => new VirtualMachine(chart, 'My_VM')).toThrow(
      "site/My_VM: id (it is the name of the object; give another id or set `name`): 'My_VM' is not a valid name; allowed are");
  });

  test('rejects a name that is none', () => {
    expect(() => made({ name: 'a b' })).toThrow("vm: name: 'a b' is not a valid name");
  });

  test('of 63 characters labels the machine, a longer one does not', () => {
    expect(made({ name: 'a'.repeat(63) }).spec.template.metadata.labels).toEqual({ 'kubevirt.io/domain': 'a'.repeat(63) });
    expect(made({ name: 'a'.repeat(64) }).spec.template.metadata).toEqual({ labels: {} });
  });
});

describe('retain', () => {
  test('keeps the machine in the cluster by default', () => {
    expect(made().metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
  });

  test.each([
    ['ServerSideApply=true', 'ServerSideApply=true,Prune=false,Delete=false'],
    ['Prune=confirm', 'Prune=confirm,Delete=false'],
    ['', 'Prune=false,Delete=false'],
  ])('is not lost to the sync options "%s", which say more or otherwise', (given, options) => {
    const annotations = { 'argocd.argoproj.io/sync-options': given };

    expect(made({ annotations }).metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-options': options, 'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
    expect(made({ retain: false, annotations }).metadata.annotations).toEqual(annotations);
  });

  test('can be turned off', () => {
    expect(made({ retain: false }).metadata).not.toHaveProperty('annotations');
  });

  test('puts a retained disk beside the machine', () => {
    const chart = Testing.chart();
    new VirtualMachine(chart, 'db', { namespace: 'site', disks: [Disk.blank('pgdata', { size: Size.gibibytes(200), retain: true })] });

    const [vm, dataVolume] = Testing.synth(chart);

    expect(vm.spec.dataVolumeTemplates).toBeUndefined();
    expect(vm.spec.template.spec.volumes).toEqual([{ name: 'pgdata', dataVolume: { name: 'db-pgdata' } }]);
    expect(dataVolume).toEqual({
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataVolume',
      metadata: {
        name: 'db-pgdata',
        namespace: 'site',
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      },
      spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '200Gi' } } } },
    });
  });
});

describe('run strategy', () => {
  test('is Always by default', () => {
    expect(made().spec.runStrategy).toBe('Always');
  });

  test('rejects running beside it', () => {
    expect(() => made({ running: true, runStrategy: 'Always' as never })).toThrow('vm: running: running and runStrategy exclude each other; remove running');
  });
});

describe('disks', () => {
  test('of a boot source are templates named after machine and disk', () => {
    const { spec } = made({ disks: [Disk.root(BootSource.registry('docker://quay.io/containerdisks/fedora:39'), { size: '20480Mi' })] });

    expect(spec.dataVolumeTemplates).toEqual([{
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataVolume',
      metadata: { name: 'vm-rootdisk' },
      spec: { source: { registry: { url: 'docker://quay.io/containerdisks/fedora:39' } }, storage: { resources: { requests: { storage: '20Gi' } } } },
    }]);
    expect(spec.template.spec.domain.devices.disks).toEqual([{ name: 'rootdisk', disk: { bus: 'virtio' } }]);
  });

  test('take an existing claim, an empty disk and a container disk', () => {
    const chart = Testing.chart();
    const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'old-root');
    new VirtualMachine(chart, 'vm', {
      disks: [
        Disk.root(BootSource.persistentVolumeClaim(claim)),
        Disk.of('scratch', Volume.fromEmptyDisk('2048Mi')),
        Disk.of('tools', CONTAINER_DISK),
      ],
    });

    expect(Testing.synth(chart)[0].spec.template.spec.volumes).toEqual([
      { name: 'rootdisk', persistentVolumeClaim: { claimName: 'old-root' } },
      { name: 'scratch', emptyDisk: { capacity: '2Gi' } },
      { name: 'tools', containerDisk: { image: 'quay.io/containerdisks/fedora:39' } },
    ]);
  });

  test.each([
    ['a missing size', () => Disk.blank('data', {}), "Disk 'data' size: is missing; give the size of the disk"],
    ['a size that is none', () => Disk.blank('data', { size: '20 GB' }), "Disk 'data' size: '20 GB' is not a quantity"],
    ['a name that is none', () => Disk.of('my.disk', CONTAINER_DISK), "Disk name: 'my.disk' is not a valid name"],
    ['an image that is none', () => Volume.fromContainerDisk('a b'), "Volume image: 'a b' is not an image"],
    ['an address that is none', () => BootSource.http('ftp://x'), "'ftp://x' is not an HTTP address"],
  ])('reject %s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  test('reject a second of the same name', () => {
    expect(() => made({ disks: [Disk.of('a', CONTAINER_DISK), Disk.of('a', CONTAINER_DISK)] }))
      .toThrow("vm: disk name: there is already one named 'a'; give each a name of its own");
  });

  test('of an instance take no templates', () => {
    expect(() => new VirtualMachineInstance(Testing.chart(), 'vmi', { disks: [Disk.blank('data', { size: '1Gi' })] }))
      .toThrow("vmi: disk 'data': an instance has no data volume templates; make a DataVolume and use Volume.fromDataVolume(…), or a VirtualMachine");
  });
});

describe('boot order', () => {
  const first = (chart: Chart) => Interface.bridge(network(chart), { bootFirst: true });

  test.each(['before', 'after'])('puts a first interface before the disks when it is added %s them', when => {
    const chart = Testing.chart();
    const vm = new VirtualMachine(chart, 'vm');
    if (when === 'before') vm.addInterface(first(chart));
    vm.addDisk(Disk.of('scratch', Volume.fromEmptyDisk('1Gi')));
    vm.addDisk(Disk.of('root', CONTAINER_DISK));
    if (when === 'after') vm.addInterface(first(chart));

    const { disks, interfaces } = Testing.synth(chart)[0].spec.template.spec.domain.devices;

    expect(interfaces).toEqual([{ name: 'default', masquerade: {} }, { name: 'lan', bridge: {}, bootOrder: 1 }]);
    expect(disks).toEqual([{ name: 'scratch', disk: { bus: 'virtio' } }, { name: 'root', disk: { bus: 'virtio' }, bootOrder: 2 }]);
  });

  test('moves orders that were given', () => {
    const chart = Testing.chart();
    const vm = new VirtualMachine(chart, 'vm', {
      disks: [Disk.of('a', CONTAINER_DISK, { bootOrder: 2 }), Disk.of('b', CONTAINER_DISK, { bootOrder: 1 })],
    });
    vm.addInterface(first(chart));

    const { disks } = Testing.synth(chart)[0].spec.template.spec.domain.devices;

    expect(disks.map((disk: { bootOrder: number }) => disk.bootOrder)).toEqual([3, 2]);
  });

  test('is left unwritten where nothing asks for it', () => {
    expect(domain({ disks: [Disk.of('a', CONTAINER_DISK)] }).devices.disks).toEqual([{ name: 'a', disk: { bus: 'virtio' } }]);
  });

  test('that is given twice is an error of synthesis', () => {
    expect(() => made({ disks: [Disk.of('a', CONTAINER_DISK, { bootOrder: 1 }), Disk.of('b', CONTAINER_DISK, { bootOrder: 1 })] })).toThrow(
      "[test/vm] spec.template.spec.domain.devices.disks[1].bootOrder\n    boot order 1 is already taken by disk 'a'; give each device its own  (vm/boot-order-unique)");
  });
});

describe('interfaces', () => {
  test('are the pod network by default', () => {
    const { spec } = made().spec.template;

    expect(spec.domain.devices.interfaces).toEqual([{ name: 'default', masquerade: {} }]);
    expect(spec.networks).toEqual([{ name: 'default', pod: {} }]);
  });

  test('can be none at all', () => {
    const { spec } = made({ interfaces: [], rng: false }).spec.template;

    expect(spec.domain.devices).toEqual({ autoattachPodInterface: false });
    expect(spec.networks).toBeUndefined();
  });

  test('name a network of another namespace with it', () => {
    const chart = new Chart(Testing.app(), 'site', { namespace: 'workloads' });
    new VirtualMachine(chart, 'vm', {
      interfaces: [Interface.sriov(network(chart, 'fast', 'networks')), Interface.bridge(network(chart, 'near', 'workloads'))],
    });

    const { networks, domain: { devices } } = Testing.synth(chart)[0].spec.template.spec;

    expect(networks).toEqual([{ name: 'fast', multus: { networkName: 'networks/fast' } }, { name: 'near', multus: { networkName: 'near' } }]);
    expect(devices.interfaces).toEqual([{ name: 'fast', sriov: {} }, { name: 'near', bridge: {} }]);
  });

  test('take ports and the networks behind the masquerade', () => {
    const { spec } = made({ interfaces: [Interface.masquerade({ ports: [{ port: 80 }], ipv6Cidr: 'fd10:0:2::/120' })] }).spec.template;

    expect(spec.domain.devices.interfaces).toEqual([{ name: 'default', masquerade: {}, ports: [{ port: 80 }] }]);
    expect(spec.networks).toEqual([{ name: 'default', pod: { vmIPv6NetworkCIDR: 'fd10:0:2::/120' } }]);
  });

  test.each([
    ['df:00:00:00:00:de', "Interface 'default' macAddress: 'df:00:00:00:00:de' is a multicast address; the second hex digit"],
    ['de:00:00:00:00', "'de:00:00:00:00' is not a MAC address; write six pairs of hex digits, as 'de:00:00:00:00:de'"],
    ['00:00:00:00:00:00', "'00:00:00:00:00:00' is the empty address"],
  ])('reject the MAC address %s', (macAddress, message) => {
    expect(() => Interface.masquerade({ macAddress })).toThrow(message);
  });

  test('reject a second of the same name', () => {
    expect(() => made({ interfaces: [Interface.masquerade(), Interface.masquerade()] })).toThrow("vm: interface name: there is already one named 'default'");
  });
});

describe('firmware', () => {
  test('with secure boot turns System Management Mode on', () => {
    expect(domain({ firmware: Firmware.uefi({ secureBoot: true }) })).toMatchObject({
      features: { smm: { enabled: true } },
      firmware: { bootloader: { efi: { secureBoot: true } } },
    });
  });

  test('with the secure boot that UEFI means by itself turns it on too', () => {
    expect(domain({ firmware: Firmware.uefi() })).toMatchObject({ features: { smm: { enabled: true } }, firmware: { bootloader: { efi: {} } } });
  });

  test('without secure boot says so, and leaves System Management Mode alone', () => {
    const { firmware, features } = domain({ firmware: Firmware.uefi({ secureBoot: false, persistentNvram: true }) });

    expect(firmware).toEqual({ bootloader: { efi: { secureBoot: false, persistent: true } } });
    expect(features).toBeUndefined();
  });
});

describe('memory', () => {
  test('is written in canonical form', () => {
    expect(domain({ memory: Memory.guest('4096Mi') }).memory).toEqual({ guest: '4Gi' });
    expect(domain({ memory: Memory.guest(Size.mebibytes(1536)) }).memory).toEqual({ guest: '1536Mi' });
  });

  test('rejects what is no size', () => {
    expect(() => Memory.guest('4 GB')).toThrow("Memory guest: '4 GB' is not a quantity; write a number with an optional unit: Ki, Mi");
  });

  test('on huge pages that do not make it up is an error of synthesis', () => {
    expect(() => made({ memory: Memory.hugepages('1536Mi', HugepageSize.GI_1) })).toThrow(
      'spec.template.spec.domain.resources.requests.memory\n    1536Mi is no multiple of the huge page size 1Gi');
  });
});

describe('CPU', () => {
  test('takes dedicated cores', () => {
    expect(domain({ memory: Memory.guest('1Gi'), cpu: Cpu.cores(4, { dedicated: true, isolateEmulatorThread: true }) }).cpu)
      .toEqual({ cores: 4, dedicatedCpuPlacement: true, isolateEmulatorThread: true });
  });

  test('rejects half a core', () => {
    expect(() => Cpu.cores(0.5)).toThrow('Cpu cores: 0.5 is no count of cores; allowed are whole numbers from 1');
  });
});

describe('passed-through devices', () => {
  test('end live migration', () => {
    const { spec } = made({ hostDevices: [HostDevice.of('intel.com/qat'), HostDevice.of('intel.com/qat', { name: 'qat' })], gpus: [Gpu.of('nvidia.com/T4')] })
      .spec.template;

    expect(spec.evictionStrategy).toBe('None');
    expect(spec.domain.devices.hostDevices).toEqual([{ deviceName: 'intel.com/qat', name: 'hostdevices1' }, { deviceName: 'intel.com/qat', name: 'qat' }]);
    expect(spec.domain.devices.gpus).toEqual([{ deviceName: 'nvidia.com/T4', name: 'gpu1' }]);
  });

  test('warn where live migration is asked for', () => {
    const chart = Testing.chart();
    new VirtualMachine(chart, 'vm', { evictionStrategy: EvictionStrategy.LIVE_MIGRATE, hostDevices: [HostDevice.of('intel.com/qat')] });

    expect(Rules.check(chart)).toMatchObject([{ rule: 'vm/host-device-migration', severity: 'warning', path: 'spec.template.spec.evictionStrategy' }]);
  });

  test('reject a name that is no resource', () => {
    expect(() => HostDevice.of('Tesla T4')).toThrow("HostDevice deviceName: 'Tesla T4' is not a qualified name");
  });
});

test('TPM keeps its state on request', () => {
  expect(domain({ tpm: Tpm.PERSISTENT }).devices.tpm).toEqual({ persistent: true });
  expect(domain({ tpm: Tpm.VOLATILE }).devices.tpm).toEqual({});
});

describe('cloud-init', () => {
  test('renders typed configuration that survives YAML 1.1', () => {
    const { userData } = CloudInit.noCloud({
      hostname: 'yes',
      users: [{ name: 'operator', sudo: Sudo.NO_PASSWORD, sshAuthorizedKeys: ['ssh-ed25519 AAAA'] }],
      packages: ['postgresql-server'],
      files: [{ path: '/etc/x', content: 'a: b\n# c\n', permissions: '0600' }],
      runCommands: ['echo "a: b"'],
    });

    expect(userData).toBe([
      '#cloud-config',
      'hostname: "yes"',
      'users:',
      '  - default',
      '  - name: operator',
      '    sudo: ALL=(ALL) NOPASSWD:ALL',
      '    ssh_authorized_keys:',
      '      - ssh-ed25519 AAAA',
      'packages:',
      '  - postgresql-server',
      'write_files:',
      '  - path: /etc/x',
      '    content: |',
      '      a: b',
      '      # c',
      '    permissions: "0600"',
      'runcmd:',
      '  - "echo \\"a: b\\""',
      '',
    ].join('\n'));
  });

  test('has a disk behind the others', () => {
    const { volumes, domain: { devices } } = made({ disks: [Disk.of('root', CONTAINER_DISK)], cloudInit: CloudInit.configDrive({ hostname: 'a' }) }).spec.template.spec;

    expect(devices.disks[1]).toEqual({ name: 'cloudinitdisk', disk: { bus: 'virtio' } });
    expect(volumes[1]).toEqual({ name: 'cloudinitdisk', cloudInitConfigDrive: { userData: '#cloud-config\nhostname: a\n' } });
  });

  test('brings SSH keys of a secret', () => {
    const chart = Testing.chart();
    new VirtualMachine(chart, 'vm', { sshKeys: SshKeys.static(kplus.Secret.fromSecretName(chart, 'keys', 'operators-ssh')) });

    const { spec } = Testing.synth(chart)[0].spec.template;

    expect(spec.accessCredentials).toEqual([{ sshPublicKey: { source: { secret: { secretName: 'operators-ssh' } }, propagationMethod: { noCloud: {} } } }]);
    expect(spec.volumes).toEqual([{ name: 'cloudinitdisk', cloudInitNoCloud: { userData: '#cloud-config\n{}\n' } }]);
  });

  test.each([
    ['a relative path', () => CloudInit.noCloud({ files: [{ path: 'etc/x', content: '' }] }), "CloudInit file path: 'etc/x' is not absolute"],
    ['a user name that is none', () => CloudInit.noCloud({ users: [{ name: 'a b' }] }), "CloudInit user name: 'a b' is not a login name"],
    ['text of another kind', () => CloudInit.unsafeUserData('hello'), "CloudInit user data: must start with '#cloud-config', '#!' or another header that cloud-init knows, got 'hello'"],
  ])('rejects %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('scheduling', () => {
  test('keeps a machine away from another', () => {
    const chart = new Chart(Testing.app(), 'site', { namespace: 'workloads' });
    const one = new VirtualMachine(chart, 'db-1');
    const two = new VirtualMachine(chart, 'db-2');
    two.scheduling.separate(one);

    expect(Testing.synth(chart)[1].spec.template.spec.affinity).toEqual({
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [{
          labelSelector: { matchLabels: { 'kubevirt.io/domain': 'db-1' } },
          namespaces: ['workloads'],
          topologyKey: 'kubernetes.io/hostname',
        }],
      },
    });
  });

  test('spreads over zones with a weight', () => {
    const chart = Testing.chart();
    const one = new VirtualMachine(chart, 'a');
    new VirtualMachine(chart, 'b').scheduling.separate(one, { topology: kplus.Topology.ZONE, weight: 50 });

    expect(Testing.synth(chart)[1].spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution).toEqual([
      { weight: 50, podAffinityTerm: { labelSelector: { matchLabels: { 'kubevirt.io/domain': 'a' } }, topologyKey: 'topology.kubernetes.io/zone' } },
    ]);
  });

  test('rejects a weight that is none', () => {
    expect(() => made({}, vm => vm.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.exists('a')), { weight: 0 })))
      .toThrow('vm: weight: 0 is no weight; allowed are 1 to 100');
  });

  test('rejects two values of one label', () => {
    expect(() => made({ nodeSelector: { a: 'b' } }, vm => vm.scheduling.requireLabel('a', 'c')))
      .toThrow("vm: nodeSelector: 'a' is already required to be 'b'; no node has 'c' too");
  });

  test('rejects selecting by a name that is no label', () => {
    expect(() => made({ name: 'a'.repeat(64) }, vm => vm.toPodSelectorConfig())).toThrow('is too long to select the machine by; shorten it to 63 characters');
  });
});

test('a machine in a namespace of the platform is an error of synthesis', () => {
  expect(() => made({ namespace: 'openshift-cnv' })).toThrow(
    "[test/vm] metadata.namespace\n    'openshift-cnv' belongs to the platform; choose a namespace whose name does not start with 'openshift-'  (vm/openshift-namespace)");
});
