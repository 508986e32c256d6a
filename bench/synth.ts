/**
 * Synthesis against plain cdk8s and against JSON.stringify, all in one run: `npm run bench`, or
 * `npm run bench -- --json` for one JSON object. The files of the library and of plain cdk8s are compared byte for byte
 * before anything is said of their times.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';

/** A run of plain cdk8s that takes longer is given up, and its time is then at least this. */
const MOST_SECONDS = 100;
const LIST = '.cdk8s-virt-files';

interface Scenario {
  readonly title: string;
  readonly charts: number;
  /** Without any, a chart has one ConfigMap. */
  readonly machinesPerChart: number;
  /** The least of so many runs counts: what else the computer does only adds to it. */
  readonly runs: number;
}

const SCENARIOS = {
  vms1: { title: '1 VM', charts: 1, machinesPerChart: 1, runs: 15 },
  vms1000: { title: '1 000 VMs', charts: 1, machinesPerChart: 1_000, runs: 4 },
  vms10000: { title: '10 000 VMs', charts: 1, machinesPerChart: 10_000, runs: 3 },
  charts2000: { title: '2 000 dependent charts', charts: 2_001, machinesPerChart: 0, runs: 3 },
} satisfies Record<string, Scenario>;

type Name = keyof typeof SCENARIOS;

interface Measure {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  /** From the start of the process. */
  readonly coldMilliseconds: number;
}

interface Result {
  readonly virt: Measure;
  readonly json: Measure;
  readonly cdk8s: Measure;
  /** Whether plain cdk8s was given up. */
  readonly isLowerBound: boolean;
}

const ROOT = path.join(__dirname, '..');
// In memory where there is such a folder: what a disk takes to make files is the same for all, and hides the rest.
const MEMORY = '/dev/shm';
const folder = fs.mkdtempSync(path.join(fs.existsSync(MEMORY) ? MEMORY : os.tmpdir(), 'bench-'));
const template = path.join(folder, 'template.json');
const program = ts.transpileModule(fs.readFileSync(path.join(__dirname, 'scenario.ts'), 'utf8'), {
  compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
}).outputText;

function measure(who: string, { charts, machinesPerChart }: Scenario, outdir: string): Measure | undefined {
  fs.rmSync(outdir, { recursive: true, force: true });
  try {
    const args = ['-e', program, '--', who, String(charts), String(machinesPerChart), outdir, template];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: MOST_SECONDS * 1_000 }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ETIMEDOUT') return undefined;
    throw error;
  }
}

function least(measures: readonly Measure[]): Measure {
  const of = (field: keyof Measure) => Math.min(...measures.map(measured => measured[field]));
  return { milliseconds: of('milliseconds'), peakMegabytes: of('peakMegabytes'), coldMilliseconds: of('coldMilliseconds') };
}

/** The contenders in turn, so that all have the same of what else the computer does. */
function run(name: Name): Result {
  const scenario: Scenario = SCENARIOS[name];
  const out = (who: string) => path.join(folder, who, name);
  const measures: Record<string, Measure[]> = { virt: [], json: [], cdk8s: [] };
  let isLowerBound = false;
  for (let index = 0; index < scenario.runs; index++) {
    for (const who of Object.keys(measures)) {
      const measured = measure(who, scenario, out(who));
      if (measured) measures[who].push(measured);
      else if (who === 'cdk8s') isLowerBound = true;
      else throw new Error(`${scenario.title} took longer than ${MOST_SECONDS} s`);
    }
  }
  if (measures.cdk8s.length > 0 && !sameFiles(out('virt'), out('cdk8s'))) throw new Error(`${scenario.title}: the files differ from those of plain cdk8s`);
  const givenUp = { milliseconds: MOST_SECONDS * 1_000, peakMegabytes: NaN, coldMilliseconds: NaN };
  return {
    virt: least(measures.virt), json: least(measures.json), cdk8s: measures.cdk8s.length > 0 ? least(measures.cdk8s) : givenUp, isLowerBound,
  };
}

function sameFiles(a: string, b: string): boolean {
  const [left, right] = [a, b].map(directory => fs.readdirSync(directory).filter(file => file !== LIST).sort());
  return left.join() === right.join() && left.every(file => fs.readFileSync(path.join(a, file)).equals(fs.readFileSync(path.join(b, file))));
}

function ratio({ virt, cdk8s }: Result): number {
  return cdk8s.milliseconds / virt.milliseconds;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function printTable(names: readonly Name[]): void {
  const row = (...cells: string[]) => process.stdout.write(`${cells.map((cell, i) => i === 0 ? cell.padEnd(24) : cell.padStart(16)).join('')}\n`);
  row('', 'virt ms', 'cdk8s / virt', 'virt / JSON', 'virt peak MB', 'cdk8s peak MB');
  for (const name of names) {
    const result = run(name);
    const { virt, json, cdk8s, isLowerBound } = result;
    row(
      SCENARIOS[name].title,
      virt.milliseconds.toFixed(0),
      `${isLowerBound ? '> ' : ''}${ratio(result).toFixed(1)}`,
      (virt.milliseconds / json.milliseconds).toFixed(1),
      virt.peakMegabytes.toFixed(0),
      isLowerBound ? '' : cdk8s.peakMegabytes.toFixed(0),
    );
  }
}

function printJson(): void {
  const results = Object.fromEntries(Object.keys(SCENARIOS).map(name => [name, run(name as Name)])) as Record<Name, Result>;
  const { vms1, vms1000, vms10000, charts2000 } = results;
  process.stdout.write(`${JSON.stringify({
    ratios: {
      vms1: rounded(ratio(vms1), 2),
      vms1000: rounded(ratio(vms1000), 2),
      vms10000: rounded(ratio(vms10000), 2),
      charts2000: rounded(ratio(charts2000), 1),
      growth10x: rounded(vms10000.virt.milliseconds / vms1000.virt.milliseconds, 2),
      floor: rounded(vms10000.virt.milliseconds / vms10000.json.milliseconds, 2),
    },
    peakMemoryMb: { ours: rounded(vms10000.virt.peakMegabytes, 0), cdk8s: rounded(vms10000.cdk8s.peakMegabytes, 0) },
    coldStart: rounded(vms1.virt.coldMilliseconds / vms1.cdk8s.coldMilliseconds, 2),
    // Plain cdk8s was given up: the ratios are at least what they say.
    lowerBounds: Object.entries(results).filter(([, { isLowerBound }]) => isLowerBound).map(([name]) => name),
  })}\n`);
}

try {
  measure('template', SCENARIOS.vms1, folder + '/none');
  const [wanted] = process.argv.slice(2);
  if (wanted === '--json') printJson();
  else printTable((Object.keys(SCENARIOS) as Name[]).filter(name => wanted === undefined || SCENARIOS[name].title === wanted || name === wanted));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
