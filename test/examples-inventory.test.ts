import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { readInventory } from '../examples/vm-fleet/inventory';

function inventory(...lines: string[]): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'inventory-')), 'inventory.csv');
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const HEADER = 'name,cpus,memory,disk,zone,network';

test('an inventory is read line by line', () => {
  const [row, ...more] = readInventory(inventory(HEADER, 'till-1, 2, 4Gi, 30Gi, a, shop'));

  expect(more).toEqual([]);
  expect({ ...row, memory: row.memory.toGibibytes(), disk: row.disk.toGibibytes() })
    .toEqual({ name: 'till-1', cpus: 2, memory: 4, disk: 30, zone: 'a', network: 'shop' });
});

test('every mistake is told with its line, all at once', () => {
  const file = inventory(HEADER, 'till-1,2,4Gi,30Gi,a,', 'Till_2,0,4G,30Gi,d,', 'till-1,2,4Gi,30Gi,b,', 'till-4,2,4Gi');

  expect(() => readInventory(file)).toThrow([
    '6 problems in the inventory, nothing written',
    `${file}:3: '4G' is no size of the memory; write whole gibibytes, as '8Gi'`,
    `${file}:3: 'Till_2' is no name; allowed are at most 63 lower-case letters, digits and '-'`,
    `${file}:3: '0' is no number of CPUs`,
    `${file}:3: 'd' is no zone; there are a, b, c`,
    `${file}:4: 'till-1' is in line 2 already`,
    `${file}:5: has 3 fields; there are six: ${HEADER}`,
  ].join('\n'));
});

test('an inventory of another kind is none', () => {
  expect(() => readInventory(inventory('a,b'))).toThrow(`:1: the first line must be '${HEADER}'`);
});
