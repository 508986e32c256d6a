// Plain KubeVirt and CDI, without OpenShift: a plain cdk8s App, a machine of its own image, and a throw-away worker.
import { App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from 'cdk8s-openshift-virtualization';

const app = new App();
new kplus.Namespace(new Chart(app, 'namespaces'), 'lab', { metadata: { name: 'lab' } });
const chart = new Chart(app, 'lab', { namespace: 'lab' });

const web = new virt.VirtualMachine(chart, 'web', {
  cpu: virt.Cpu.cores(2),
  memory: virt.Memory.guest(Size.gibibytes(2)),
  disks: [virt.Disk.root(virt.BootSource.registry('docker://quay.io/containerdisks/debian:12'), { size: Size.gibibytes(10) })],
  cloudInit: virt.CloudInit.noCloud({ packages: ['nginx'], guestAgent: true }),
  readinessProbe: virt.Probe.httpGet(80),
});
web.expose({ ports: [{ name: 'http', port: 80 }] });

new virt.VirtualMachineInstanceReplicaSet(chart, 'worker', {
  replicas: 2,
  memory: virt.Memory.guest(Size.mebibytes(512)),
  disks: [virt.Disk.of('root', virt.Volume.fromContainerDisk('quay.io/containerdisks/alpine:3.19'))],
});

app.synth();
