/**
 * One measurement in a process of its own, so that peak memory is its alone: `scenario.ts WHO SCENARIO OUTDIR`.
 * Prints `{ milliseconds, peakMegabytes }`. Who: `virt` (this library), `cdk8s` (App and ApiObject with the same
 * manifests), `json` (JSON.stringify of the same manifests, the floor).
 */
import * as fs from 'fs';
import * as path from 'path';
import { ApiObject, App, Chart } from 'cdk8s';
import { SCENARIOS } from './scenarios';
import * as virt from 'cdk8s-openshift-virtualization';

const [who, name, outdir] = process.argv.slice(2);
const { charts, machinesPerChart } = SCENARIOS[name];

function fill(app: App, add: (chart: Chart, name: string) => void) {
  let previous: Chart | undefined;
  for (let c = 0; c < charts; c++) {
    const chart = new Chart(app, `chart-${c}`, { namespace: 'bench' });
    if (previous) chart.addDependency(previous);
    previous = chart;
    for (let m = 0; m < machinesPerChart; m++) add(chart, `vm-${c}-${m}`);
  }
}

function machine(chart: Chart, id: string) {
  new virt.VirtualMachine(chart, id, {
    cpu: virt.Cpu.cores(2),
    memory: virt.Memory.guest('4Gi'),
    firmware: virt.Firmware.uefi({ secureBoot: true }),
    disks: [
      virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: '30Gi' }),
      virt.Disk.blank('data', { size: '100Gi' }),
    ],
    cloudInit: virt.CloudInit.noCloud({ packages: ['postgresql-server'] }),
  });
}

/** A manifest of the library as plain data, to be given to the others under each name. */
function manifest(id: string): object {
  template ??= (() => {
    const chart = new Chart(new App(), 'one', { namespace: 'bench' });
    machine(chart, 'placeholder');
    return JSON.stringify(ApiObject.of(chart.node.findChild('placeholder')).toJson());
  })();
  return JSON.parse(template.replace(/placeholder/g, id));
}
let template: string | undefined;

const jobs: Record<string, () => void> = {
  virt: () => {
    const app = new virt.VirtualizationApp({ outdir });
    fill(app, machine);
    app.synth();
  },
  cdk8s: () => {
    const app = new App({ outdir });
    fill(app, (chart, id) => new ApiObject(chart, id, manifest(id) as never));
    app.synth();
  },
  json: () => {
    fs.mkdirSync(outdir, { recursive: true });
    for (let c = 0; c < charts; c++) {
      const objects = Array.from({ length: machinesPerChart }, (_, m) => manifest(`vm-${c}-${m}`));
      fs.writeFileSync(path.join(outdir, `chart-${c}.json`), objects.map(object => JSON.stringify(object)).join('\n'));
    }
  },
};

const start = process.hrtime.bigint();
jobs[who]();
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
process.stdout.write(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
