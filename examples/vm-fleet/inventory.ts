import * as fs from 'fs';
import { Size } from 'cdk8s';

/** One machine of the inventory. */
export interface Row {
  readonly name: string;
  readonly cpus: number;
  readonly memory: Size;
  readonly disk: Size;
  readonly zone: string;
  /** Name of a second network. */
  readonly network?: string;
}

const HEADER = 'name,cpus,memory,disk,zone,network';
const ZONES = ['a', 'b', 'c'];

/**
 * Reads an inventory, a machine in each line. What is wrong with any line is said with its number, all at once.
 */
export function readInventory(file: string): Row[] {
  const [header, ...lines] = fs.readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`${file}:1: the first line must be '${HEADER}'`);
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const rows = lines.flatMap((line, index) => {
    const number = index + 2;
    const tell = (problem: string) => { problems.push(`${file}:${number}: ${problem}`); };
    const row = readRow(line, tell);
    if (!row) return [];
    const first = seen.get(row.name);
    if (first !== undefined) tell(`'${row.name}' is in line ${first} already`);
    seen.set(row.name, number);
    return [row];
  });
  if (problems.length > 0) throw new Error(`${problems.length} problems in the inventory, nothing written\n${problems.join('\n')}`);
  return rows;
}

function readRow(line: string, tell: (problem: string) => void): Row | undefined {
  const fields = line.split(',').map(field => field.trim());
  if (fields.length !== 6) {
    tell(`has ${fields.length} fields; there are six: ${HEADER}`);
    return undefined;
  }
  const [name, cpus, memory, disk, zone, network] = fields;
  const sizes = [memory, disk].map((text, index) => sizeOf(text, ['memory', 'disk'][index], tell));
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) || name.length > 63) tell(`'${name}' is no name; allowed are at most 63 lower-case letters, digits and '-'`);
  if (!/^[1-9]\d*$/.test(cpus)) tell(`'${cpus}' is no number of CPUs`);
  if (!ZONES.includes(zone)) tell(`'${zone}' is no zone; there are ${ZONES.join(', ')}`);
  if (!sizes[0] || !sizes[1]) return undefined;
  return { name, cpus: Number(cpus), memory: sizes[0], disk: sizes[1], zone, network: network || undefined };
}

function sizeOf(text: string, what: string, tell: (problem: string) => void): Size | undefined {
  const [, amount] = /^([1-9]\d*)Gi$/.exec(text) ?? [];
  if (amount === undefined) tell(`'${text}' is no size of the ${what}; write whole gibibytes, as '8Gi'`);
  return amount === undefined ? undefined : Size.gibibytes(Number(amount));
}
