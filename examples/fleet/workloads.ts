import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';
import { Platform } from './platform';

const TILLS = 12;
const CAMERAS = 3;

/** What the store's teams own: 20 machines. */
export class Workloads extends Chart {
  private readonly keys: kplus.ISecret;

  constructor(scope: Construct, id: string, private readonly platform: Platform) {
    super(scope, id, { namespace: 'store' });
    new virt.Namespace(this, 'store');
    this.keys = new virt.ExternalSecret(this, 'operators-ssh', {
      store: virt.SecretStoreRef.clusterSecretStore('company'),
      dataFrom: [virt.RemoteKeys.extract({ key: 'stores/operators-ssh' })],
    });

    this.databases();
    this.backOffice();
    for (let number = 1; number <= TILLS; number++) this.till(`till-${number}`);
    for (let number = 1; number <= CAMERAS; number++) this.recorder(`recorder-${number}`);
    this.gateway();
  }

  /** A pair that is never on one node, and whose data outlives it. */
  private databases() {
    const [primary, replica] = ['db-1', 'db-2'].map(name => new virt.SecureBootVm(this, name, {
      cpu: virt.Cpu.cores(4),
      memory: virt.Memory.guest(Size.gibibytes(16)),
      disks: [
        virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(40) }),
        virt.Disk.blank('pgdata', { size: Size.gibibytes(200), storageClass: 'ceph-rbd-virtualization', retain: true }),
      ],
      cloudInit: virt.CloudInit.configDrive({
        users: [{ name: 'dba', sudo: virt.Sudo.NO_PASSWORD }],
        packages: ['postgresql-server'],
        runCommands: ['postgresql-setup --initdb', 'systemctl enable --now postgresql.service'],
      }),
      sshKeys: virt.SshKeys.static(this.keys),
      evictionStrategy: virt.EvictionStrategy.LIVE_MIGRATE,
    }));
    replica.scheduling.separate(primary);
    primary.expose({ ports: [{ port: 5432 }] });
  }

  private backOffice() {
    for (const name of ['office-1', 'office-2']) {
      new virt.VirtualMachine(this, name, {
        runStrategy: virt.RunStrategy.MANUAL, // switched off by people at night, which is no drift
        cpu: virt.Cpu.cores(4),
        memory: virt.Memory.guest(Size.gibibytes(8)),
        disks: [virt.Disk.root(virt.BootSource.dataSource('win2k22'), { size: Size.gibibytes(80) })],
      });
    }
  }

  private till(name: string) {
    const till = new virt.VirtualMachine(this, name, {
      machineLabels: { app: 'till' },
      instancetype: virt.InstancetypeMatcher.of(this.platform.tillSize),
      preference: virt.PreferenceMatcher.common(virt.CommonPreference.RHEL_9),
      disks: [virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(30) })],
      // The registers know a till by its address.
      interfaces: [virt.Interface.masquerade(), virt.Interface.bridge(this.platform.tills, { macPrefix: '02:10:00' })],
      sshKeys: virt.SshKeys.static(this.keys),
    });
    till.scheduling.spread({ labels: { app: 'till' }, required: false });
  }

  private recorder(name: string) {
    new virt.VirtualMachine(this, name, {
      cpu: virt.Cpu.cores(2),
      memory: virt.Memory.guest(Size.gibibytes(4)),
      disks: [
        virt.Disk.root(virt.BootSource.dataSource('centos-stream9'), { size: Size.gibibytes(30) }),
        virt.Disk.blank('footage', { size: Size.tebibytes(1), storageClass: 'ceph-rbd-virtualization', retain: true }),
      ],
      interfaces: [virt.Interface.masquerade(), virt.Interface.bridge(this.platform.cameras)],
      sshKeys: virt.SshKeys.static(this.keys),
    });
  }

  private gateway() {
    new virt.WatchdogVm(this, 'gateway', {
      action: virt.WatchdogAction.POWEROFF,
      guestService: true,
      memory: virt.Memory.guest(Size.gibibytes(2)),
      disks: [virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(30) })],
    });
  }
}
