import { Chart, Size } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Platform } from './platform';

/** What the site's application teams own: the virtual machines. */
export class Workloads extends Chart {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id, { namespace: 'site-workloads' });
    const keys = kplus.Secret.fromSecretName(this, 'keys', 'operators-ssh');

    const database = (name: string) => new virt.SecureBootVm(this, name, {
      cpu: virt.Cpu.cores(4),
      memory: virt.Memory.guest(Size.gibibytes(16)),
      disks: [
        virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(30) }),
        virt.Disk.blank('pgdata', { size: Size.gibibytes(200), retain: true }), // outlives the machine
      ],
      cloudInit: virt.CloudInit.noCloud({
        users: [{ name: 'dba', sudo: virt.Sudo.NO_PASSWORD }],
        packages: ['postgresql-server'],
        runCommands: ['postgresql-setup --initdb', 'systemctl enable --now postgresql.service'],
      }),
      sshKeys: virt.SshKeys.static(keys),
      evictionStrategy: virt.EvictionStrategy.LIVE_MIGRATE,
    });
    const primary = database('db-1');
    const replica = database('db-2');
    replica.scheduling.separate(primary); // never on one node

    const kiosk = new virt.VirtualMachine(this, 'kiosk', {
      memory: virt.Memory.guest(Size.gibibytes(4)),
      disks: [virt.Disk.blank('root', { size: Size.gibibytes(20) })],
    });
    platform.pxe.boot(kiosk, { macAddress: 'de:00:00:00:00:de' }); // installs itself from the network

    const inference = new virt.VirtualMachine(this, 'inference', {
      cpu: virt.Cpu.cores(8),
      memory: virt.Memory.guest(Size.gibibytes(32)),
      disks: [virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(100) })],
      sshKeys: virt.SshKeys.static(keys),
    });
    // Host devices, placement on the GPU nodes, no live migration.
    platform.gpuNodes.device('t4').attachTo(inference);
    platform.gpuNodes.device('t4').attachTo(inference);
    platform.gpuNodes.device('v100').attachTo(inference);

    new virt.WatchdogVm(this, 'gateway', {
      action: virt.WatchdogAction.POWEROFF,
      guestService: true, // installs and starts the watchdog in the guest
      memory: virt.Memory.guest(Size.gibibytes(2)),
      disks: [virt.Disk.root(virt.BootSource.containerDisk('quay.io/containerdisks/fedora:39'))],
    });
  }
}
