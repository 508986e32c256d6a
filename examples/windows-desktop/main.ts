// A Windows 11 desktop that installs itself from an ISO image: UEFI with secure boot, vTPM, Hyper-V enlightenments,
// virtio drivers on a second CD-ROM, and an answer file from a Secret. The vTPM and the firmware's variables are kept on
// the storage class that HyperConverged names in vmStateStorageClass.
import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from 'cdk8s-openshift-virtualization';

const app = new virt.VirtualizationApp();
const chart = new Chart(app, 'desktops', { namespace: 'desktops' });

// The answer file holds the administrator's password, so it is not in Git.
const answers = kplus.Secret.fromSecretName(chart, 'answers', 'windows-11-answers');

// The image is uploaded once: virtctl image-upload dv windows-11-iso --no-create --image-path=windows-11.iso
const installer = new virt.DataVolume(chart, 'windows-11-iso', {
  source: virt.DataVolumeSource.upload(),
  size: Size.gibibytes(7),
  accessModes: [virt.AccessMode.READ_WRITE_MANY],
});

const desktop = new virt.SecureBootVm(chart, 'desktop-1', {
  description: 'Windows 11 desktop of the front office',
  // Started by an operator, and again when the installation reboots it.
  runStrategy: virt.RunStrategy.RERUN_ON_FAILURE,
  cpu: virt.Cpu.of({ sockets: 1, cores: 4, threads: 1 }),
  memory: virt.Memory.guest(Size.gibibytes(8)),
  persistentNvram: true,
  tpm: virt.Tpm.PERSISTENT,
  apic: true,
  hyperv: virt.Hyperv.windows(),
  clock: virt.Clock.windows(),
  inputs: [virt.Input.tablet()],
  sound: virt.Sound.ICH9,
  sysprep: virt.Sysprep.fromSecret(answers),
  disks: [
    virt.Disk.blank('system', { size: Size.gibibytes(80), accessModes: [virt.AccessMode.READ_WRITE_MANY], retain: true, bootOrder: 1 }),
    virt.Disk.of('installer', virt.Volume.fromDataVolume(installer), { device: virt.DiskDevice.CDROM, bootOrder: 2 }),
    virt.Disk.virtioDrivers(),
  ],
});

// Remote Desktop, from inside the cluster.
desktop.expose({ name: 'desktop-1-rdp', ports: [{ name: 'rdp', port: 3389 }] });

app.synth();
