/**
 * One measurement in a process of its own, so that peak memory is its alone: `WHO CHARTS MACHINES OUTDIR TEMPLATE`,
 * given behind the code of this file (`node -e`), which so runs as the compiled code of a user does. No machines means
 * one ConfigMap in each chart.
 *
 * Prints `{ milliseconds, peakMegabytes, coldMilliseconds }`, the last from the start of the process. Who: `virt` (this
 * library), `cdk8s` (App and ApiObject with the same manifests), `json` (JSON.stringify of the same manifests, the
 * floor), `template` (writes the manifest that the others are given).
 *
 * With several charts each holds the machines and depends on the first.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- only what is measured is loaded */
import * as fs from 'fs';
import * as path from 'path';
import type { ApiObject, App, Chart } from 'cdk8s';

const [who, chartCount, machineCount, outdir, templateFile] = process.argv.slice(-5);
const PLACEHOLDER = 'placeholder';

interface Types {
  readonly Chart: typeof Chart;
  readonly ApiObject: typeof ApiObject;
}

const configMap = (id: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, data: { key: id } });

function fill(app: App, types: Types, add: (chart: Chart, name: string) => void) {
  let first: Chart | undefined;
  for (let c = 0; c < Number(chartCount); c++) {
    const chart = new types.Chart(app, `chart-${c}`, { namespace: 'bench' });
    if (first) chart.addDependency(first);
    first ??= chart;
    if (machineCount === '0') new types.ApiObject(chart, 'object', configMap(`object-${c}`));
    for (let m = 0; m < Number(machineCount); m++) add(chart, `vm-${c}-${m}`);
  }
}

function machine(virt: typeof import('cdk8s-openshift-virtualization'), chart: Chart, id: string) {
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

/** Makes the manifest of the library under any name, as quickly as whoever wrote it by hand would. */
function manifests(): (id: string) => object {
  const literal = fs.readFileSync(templateFile, 'utf8').replace(/"([^"]*)placeholder([^"]*)"/g, '"$1" + id + "$2"');
  return new Function('id', `return ${literal}`) as (id: string) => object;
}

/** Loads what is measured, and gives the work to be measured. */
const jobs: Record<string, () => () => void> = {
  virt: () => {
    const cdk8s = require('cdk8s') as typeof import('cdk8s');
    const virt = require('cdk8s-openshift-virtualization') as typeof import('cdk8s-openshift-virtualization');
    return () => {
      const app = new virt.VirtualizationApp({ outdir });
      fill(app, cdk8s, (chart, id) => machine(virt, chart, id));
      app.synth();
    };
  },
  cdk8s: () => {
    const cdk8s = require('cdk8s') as typeof import('cdk8s');
    return () => {
      const manifest = manifests();
      const app = new cdk8s.App({ outdir });
      fill(app, cdk8s, (chart, id) => new cdk8s.ApiObject(chart, id, manifest(id) as never));
      app.synth();
    };
  },
  json: () => () => {
    const manifest = manifests();
    fs.mkdirSync(outdir, { recursive: true });
    for (let c = 0; c < Number(chartCount); c++) {
      const objects = machineCount === '0' ? [configMap(`object-${c}`)] : Array.from({ length: Number(machineCount) }, (_, m) => manifest(`vm-${c}-${m}`));
      fs.writeFileSync(path.join(outdir, `chart-${c}.json`), objects.map(object => JSON.stringify(object)).join('\n'));
    }
  },
  template: () => () => {
    const cdk8s = require('cdk8s') as typeof import('cdk8s');
    const chart = new cdk8s.Chart(new cdk8s.App(), 'one', { namespace: 'bench' });
    machine(require('cdk8s-openshift-virtualization'), chart, PLACEHOLDER);
    fs.writeFileSync(templateFile, JSON.stringify(cdk8s.ApiObject.of(chart.node.findChild(PLACEHOLDER)).toJson()));
  },
};

const work = jobs[who]();
const start = performance.now();
work();
const end = performance.now();
process.stdout.write(JSON.stringify({ milliseconds: end - start, peakMegabytes: process.resourceUsage().maxRSS / 1024, coldMilliseconds: end }));
