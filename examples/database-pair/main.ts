// Two PostgreSQL machines that never share a node: dedicated CPUs, huge pages, probes, and names that stay.
import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from 'cdk8s-openshift-virtualization';

const app = new virt.VirtualizationApp();
const chart = new Chart(app, 'database', { namespace: 'shop' });

const operators = kplus.Secret.fromSecretName(chart, 'operators', 'operators-ssh');
const POSTGRES = 5432;

const machines = ['db-1', 'db-2'].map(name => new virt.VirtualMachine(chart, name, {
  machineLabels: { app: 'postgresql' },
  cpu: virt.Cpu.cores(4, { dedicated: true, isolateEmulatorThread: true }),
  memory: virt.Memory.hugepages(Size.gibibytes(16), virt.HugepageSize.GI_1),
  ioThreads: virt.IoThreadsPolicy.AUTO,
  // Nodes that hand out whole CPUs.
  nodeSelector: { cpumanager: 'true' },
  disks: [
    virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(30), accessModes: [virt.AccessMode.READ_WRITE_MANY] }),
    virt.Disk.blank('pgdata', {
      size: Size.gibibytes(200),
      accessModes: [virt.AccessMode.READ_WRITE_MANY],
      volumeMode: virt.VolumeMode.BLOCK,
      retain: true,
      dedicatedIoThread: true,
      serial: 'pgdata',
    }),
  ],
  interfaces: [virt.Interface.masquerade({ ports: [{ name: 'postgres', port: POSTGRES }, { name: 'ssh', port: 22 }] })],
  sshKeys: virt.SshKeys.static(operators),
  cloudInit: virt.CloudInit.noCloud({
    packages: ['postgresql-server'],
    filesystems: [{ device: '/dev/disk/by-id/virtio-pgdata', type: 'xfs', label: 'pgdata' }],
    mounts: [{ device: 'LABEL=pgdata', path: '/var/lib/pgsql' }],
    runCommands: ['postgresql-setup --initdb', 'systemctl enable --now postgresql'],
  }),
  readinessProbe: virt.Probe.tcpSocket(POSTGRES, { initialDelay: Duration.seconds(60), period: Duration.seconds(10), timeout: Duration.seconds(3) }),
  livenessProbe: virt.Probe.guestAgentPing({ initialDelay: Duration.minutes(5), period: Duration.minutes(1), timeout: Duration.seconds(10) }),
  terminationGracePeriod: Duration.minutes(5),
}));

// Never on one node.
const [first, second] = machines;
second.scheduling.separate(first);
first.scheduling.separate(second);

// db-1.database and db-2.database, wherever they run; and one address for whoever wants any of the two.
new virt.HeadlessService(chart, 'database', { machines, ports: [{ name: 'postgres', port: POSTGRES }] });
first.expose({ name: 'postgresql', selector: { app: 'postgresql' }, ports: [{ name: 'postgres', port: POSTGRES }] });

app.synth();
