// 200 machines from an inventory. A line with a mistake stops all, and every mistake is told with its line.
import * as path from 'path';
import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from 'cdk8s-openshift-virtualization';
import { readInventory } from './inventory';

const app = new virt.VirtualizationApp();
const rows = readInventory(path.join(__dirname, 'inventory.csv'));

// A file for each zone.
for (const zone of [...new Set(rows.map(row => row.zone))].sort()) {
  const chart = new Chart(app, `zone-${zone}`, { namespace: `tills-${zone}` });
  const networks = new Map<string, virt.INetworkAttachmentDefinition>();
  const network = (name: string) => {
    const known = networks.get(name) ?? virt.NetworkAttachmentDefinition.fromName(chart, `network-${name}`, name, 'default');
    networks.set(name, known);
    return known;
  };

  for (const row of rows.filter(each => each.zone === zone)) {
    const vm = new virt.VirtualMachine(chart, row.name, {
      machineLabels: { app: 'till' },
      cpu: virt.Cpu.cores(row.cpus),
      memory: virt.Memory.guest(row.memory),
      disks: [virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: row.disk })],
      interfaces: [virt.Interface.masquerade(), ...row.network ? [virt.Interface.bridge(network(row.network))] : []],
      cloudInit: virt.CloudInit.noCloud({ hostname: row.name, runCommands: ['systemctl enable --now till'] }),
    });
    vm.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('topology.kubernetes.io/zone', zone)));
    vm.scheduling.spread({ labels: { app: 'till' }, required: false });
  }
}

app.synth();
