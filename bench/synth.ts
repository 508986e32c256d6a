/**
 * Synthesis against plain cdk8s and against JSON.stringify, all in one run: `npm run bench`.
 * The files of the library and of plain cdk8s are compared byte for byte before anything is said of their times.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { SCENARIOS } from './scenarios';

/** A run of plain cdk8s that takes longer is given up, and said so. */
const MOST_MINUTES = 10;

interface Measure {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

function measure(who: string, scenario: string, outdir: string): Measure | undefined {
  try {
    const args = ['--import', 'tsx', path.join(__dirname, 'scenario.ts'), who, scenario, outdir];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: MOST_MINUTES * 60_000 }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ETIMEDOUT') return undefined;
    throw error;
  }
}

function sameFiles(a: string, b: string): boolean {
  const [left, right] = [fs.readdirSync(a).sort(), fs.readdirSync(b).sort()];
  return left.join() === right.join() && left.every(file => fs.readFileSync(path.join(a, file)).equals(fs.readFileSync(path.join(b, file))));
}

const wanted = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const row = (...cells: string[]) => process.stdout.write(`${cells.map((cell, i) => i === 0 ? cell.padEnd(24) : cell.padStart(16)).join('')}\n`);
row('', 'virt ms', 'virt / cdk8s', 'virt / JSON', 'virt peak MB', 'cdk8s peak MB');
try {
  for (const scenario of Object.keys(SCENARIOS).filter(name => wanted.length === 0 || wanted.includes(name))) {
    const out = (who: string) => path.join(folder, who, scenario.replace(/\W/g, '-'));
    const virt = measure('virt', scenario, out('virt'));
    const json = measure('json', scenario, out('json'));
    const cdk8s = measure('cdk8s', scenario, out('cdk8s'));
    if (!virt || !json) throw new Error(`${scenario} took longer than ${MOST_MINUTES} minutes`);
    if (cdk8s && !sameFiles(out('virt'), out('cdk8s'))) throw new Error(`${scenario}: the files differ from those of plain cdk8s`);
    row(
      scenario,
      virt.milliseconds.toFixed(0),
      cdk8s ? (virt.milliseconds / cdk8s.milliseconds).toFixed(2) : `cdk8s > ${MOST_MINUTES} min`,
      (virt.milliseconds / json.milliseconds).toFixed(1),
      virt.peakMegabytes.toFixed(0),
      cdk8s ? cdk8s.peakMegabytes.toFixed(0) : '',
    );
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
