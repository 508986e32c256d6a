import { spawn } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { OutputFolder } from '../../src/app/output-folder';
import { contentsOf, LIST } from '../support/contents';
import { randomNumbers } from '../support/random-tree';
import { synthesizeGeneration } from '../support/synthesize-many';

let folder: string;
let output: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'output-'));
  output = path.join(folder, 'out');
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

/** A text in a list is in parts. */
function replace(files: Record<string, string | string[]>): void {
  new OutputFolder(output).replace(new Map(Object.entries(files).map(([name, text]) => [name, [text].flat().map(part => Buffer.from(part))])));
}

function list(): string {
  return fs.readFileSync(path.join(output, LIST), 'utf8');
}

/** What changes when a file or a folder is touched, by path. */
function stamps(): Record<string, string> {
  return Object.fromEntries(['', ...fs.readdirSync(output, { recursive: true }) as string[]].map(name => {
    const { ino, mtimeMs, ctimeMs } = fs.lstatSync(path.join(output, name));
    return [name, `${ino} ${mtimeMs} ${ctimeMs}`];
  }));
}

test('writes a file of several parts, and leaves it alone until one of them differs', () => {
  replace({ 'large.yaml': ['one', 'two', 'three'] });
  const before = stamps();
  replace({ 'large.yaml': ['onet', 'wothree'] });
  expect(stamps()).toEqual(before);

  replace({ 'large.yaml': ['one', 'two', 'THREE'] });
  expect(contentsOf(output)).toMatchObject({ 'large.yaml': 'onetwoTHREE' });
});

test('writes files, folders and a sorted list of them', () => {
  replace({ 'b.yaml': 'b', 'a/c/d.yaml': 'd', 'a/e.yaml': 'é' });

  expect(contentsOf(output)).toEqual({ 'a/c/d.yaml': 'd', 'a/e.yaml': 'é', 'b.yaml': 'b' });
  expect(list()).toBe('# Files that VirtualizationApp wrote here. Its next synthesis removes those of them that it no longer writes.\nstatus: complete\na/c/d.yaml\na/e.yaml\nb.yaml\n');
});

test('touches nothing when everything is as it was', () => {
  replace({ 'a.yaml': 'a', 'b/c.yaml': 'c' });
  const before = stamps();

  replace({ 'b/c.yaml': 'c', 'a.yaml': 'a' });

  expect(stamps()).toEqual(before);
});

test('touches only what changes', () => {
  replace({ 'a.yaml': 'a', 'b.yaml': 'b' });
  fs.utimesSync(path.join(output, 'a.yaml'), 1000, 1000);

  replace({ 'a.yaml': 'a', 'b.yaml': 'changed' });

  expect(fs.statSync(path.join(output, 'a.yaml')).mtimeMs).toBe(1_000_000);
  expect(contentsOf(output)).toEqual({ 'a.yaml': 'a', 'b.yaml': 'changed' });
});

test('removes what it wrote before, with the folders that this empties, and nothing of others', () => {
  replace({ 'a.yaml': 'a', 'old.yaml': 'o', 'x/y/z.yaml': 'z', 'k/l.yaml': 'l' });
  fs.writeFileSync(path.join(output, 'README.md'), 'mine');
  fs.writeFileSync(path.join(output, 'k', 'mine.yaml'), 'mine');

  replace({ 'a.yaml': 'a' });

  expect(contentsOf(output)).toEqual({ 'README.md': 'mine', 'a.yaml': 'a', 'k/mine.yaml': 'mine' });
  expect(fs.existsSync(path.join(output, 'x'))).toBe(false);
});

test('takes time in proportion to the files that it removes', () => {
  const names = Array.from({ length: 5000 }, (_, number) => `a/${number}.yaml`);
  replace(Object.fromEntries(names.map(name => [name, ''])));
  const start = Date.now();

  replace({ 'b.yaml': 'b' });

  expect(contentsOf(output)).toEqual({ 'b.yaml': 'b' });
  expect(Date.now() - start).toBeLessThan(3000);
});

test('leaves alone what was there before the first list', () => {
  fs.mkdirSync(output);
  fs.writeFileSync(path.join(output, 'old.yaml'), 'of plain cdk8s');

  replace({ 'a.yaml': 'a' });

  expect(Object.keys(contentsOf(output))).toEqual(['a.yaml', 'old.yaml']);
});

test('makes a folder of what was a file of its own, and back', () => {
  replace({ a: '1' });
  expect(() => replace({ 'a/b.yaml': '2' })).toThrow(`${path.join(output, 'a')} is no folder, so 'a/b.yaml' cannot be written below it; remove it`);
  expect(contentsOf(output)).toEqual({ a: '1' });
});

test.each(['../x.yaml', '/etc/x', 'a/../../x', 'a//b', './a', '', 'a\\b', 'a\nb', '.'])('refuses the path %j, and writes nothing', name => {
  expect(() => replace({ 'a.yaml': 'a', [name]: 'x' })).toThrow(`'${name}' is no path inside of ${output}, so nothing is written`);
  expect(fs.existsSync(output)).toBe(false);
});

test('writes names as long as file systems take, and refuses a longer one before anything is written', () => {
  const longest = `${'n'.repeat(250)}.yaml`;
  replace({ [longest]: 'a', [`a/${longest}`]: 'b' });
  expect(contentsOf(output)).toEqual({ [longest]: 'a', [`a/${longest}`]: 'b' });

  const tooLong = `${'é'.repeat(126)}.yaml`;
  expect(() => replace({ 'b.yaml': 'b', [tooLong]: 'c' })).toThrow(`'${tooLong}' is longer than the 255 bytes that a file's name may have, so nothing is written; give a shorter name`);
  expect(contentsOf(output)).toEqual({ [longest]: 'a', [`a/${longest}`]: 'b' });
});

test('removes what a run left that was killed while it wrote a file with a long name', () => {
  replace({ 'a/b.yaml': 'b' });
  fs.writeFileSync(path.join(output, LIST), list().replace('complete', 'unfinished'));
  fs.writeFileSync(path.join(output, 'a', `${LIST}.123.tmp`), 'half');

  replace({ 'a/b.yaml': 'b' });

  expect(fs.readdirSync(path.join(output, 'a'))).toEqual(['b.yaml']);
});

test('refuses the name of the list', () => {
  expect(() => replace({ [LIST]: 'x' })).toThrow(`'${LIST}' is the name of the list of files`);
});

describe('a symbolic link', () => {
  test('of a folder is not followed', () => {
    const elsewhere = path.join(folder, 'elsewhere');
    fs.mkdirSync(elsewhere);
    fs.mkdirSync(output);
    fs.symlinkSync(elsewhere, path.join(output, 'linked'));

    expect(() => replace({ 'a.yaml': 'a', 'linked/x.yaml': 'x' })).toThrow(`${path.join(output, 'linked')} is a symbolic link, so 'linked/x.yaml' cannot be written below it; remove it`);
    expect(fs.readdirSync(elsewhere)).toEqual([]);
    expect(fs.readdirSync(output)).toEqual(['linked']);
  });

  test('of a file is replaced by the file', () => {
    const elsewhere = path.join(folder, 'elsewhere.yaml');
    fs.writeFileSync(elsewhere, 'a');
    fs.mkdirSync(output);
    fs.symlinkSync(elsewhere, path.join(output, 'a.yaml'));

    replace({ 'a.yaml': 'a' });

    expect(fs.lstatSync(path.join(output, 'a.yaml')).isFile()).toBe(true);
    expect(fs.readFileSync(elsewhere, 'utf8')).toBe('a');
  });

  test('is not removed, nor what is behind it', () => {
    const elsewhere = path.join(folder, 'elsewhere');
    fs.mkdirSync(elsewhere);
    fs.writeFileSync(path.join(elsewhere, 'b.yaml'), 'kept');
    replace({ 'a.yaml': 'a', 'x/b.yaml': 'b' });
    fs.rmSync(path.join(output, 'x'), { recursive: true });
    fs.symlinkSync(elsewhere, path.join(output, 'x'));

    replace({ 'c.yaml': 'c' });

    expect(fs.readFileSync(path.join(elsewhere, 'b.yaml'), 'utf8')).toBe('kept');
  });

  test('can be the output folder itself', () => {
    const real = path.join(folder, 'real');
    fs.mkdirSync(real);
    fs.symlinkSync(real, output);

    replace({ 'a/b.yaml': 'b' });

    expect(contentsOf(real)).toEqual({ 'a/b.yaml': 'b' });
  });
});

test('a list with anything in it removes nothing outside of the folder', () => {
  const outside = path.join(folder, 'outside.yaml');
  fs.writeFileSync(outside, 'kept');
  replace({ 'a.yaml': 'a', 'b.yaml': 'b' });
  fs.writeFileSync(path.join(output, LIST), `${list()}../outside.yaml\n${outside}\n<<<<<<< HEAD\n=======\n.\n..\n\n`);

  replace({ 'a.yaml': 'a' });

  expect(fs.readFileSync(outside, 'utf8')).toBe('kept');
  expect(contentsOf(output)).toEqual({ 'a.yaml': 'a' });
  expect(list()).toMatch(/\nstatus: complete\na\.yaml\n$/);
});

test('an unfinished list with anything in it has no temporary file of others removed', () => {
  const [outside, real] = ['outside.yaml.77.tmp', 'real'].map(name => path.join(folder, name));
  fs.mkdirSync(real);
  for (const file of [outside, path.join(real, 'd.yaml.77.tmp')]) fs.writeFileSync(file, 'kept');
  replace({ 'a.yaml': 'a' });
  fs.symlinkSync(real, path.join(output, 'link'));
  const long = 'x'.repeat(300);
  fs.writeFileSync(path.join(output, LIST), `${list().replace('complete', 'unfinished')}../outside.yaml\nlink/d.yaml\na.yaml/b.yaml\n${long}\n${long}/e.yaml\n`);

  replace({ 'a.yaml': 'a' });

  expect(fs.readFileSync(outside, 'utf8')).toBe('kept');
  expect(fs.readdirSync(real)).toEqual(['d.yaml.77.tmp']);
  expect(list()).toMatch(/\nstatus: complete\na\.yaml\n$/);
});

test('reads a list whose lines Git has ended as Windows does, and leaves it so while nothing changes', () => {
  replace({ 'a.yaml': 'a', 'b.yaml': 'b' });
  fs.writeFileSync(path.join(output, LIST), list().replace(/\n/g, '\r\n'));
  const before = stamps();
  replace({ 'a.yaml': 'a', 'b.yaml': 'b' });
  expect(stamps()).toEqual(before);

  replace({ 'a.yaml': 'a' });
  expect(contentsOf(output)).toEqual({ 'a.yaml': 'a' });
});

test('reads the names of a list that a merge has left without a heading', () => {
  replace({ 'a.yaml': 'a', 'b.yaml': 'b' });
  fs.writeFileSync(path.join(output, LIST), 'b.yaml\na.yaml\n');

  replace({ 'a.yaml': 'a' });

  expect(contentsOf(output)).toEqual({ 'a.yaml': 'a' });
});

test('refuses an output folder that is a file, and a list that is a folder', () => {
  fs.writeFileSync(output, '');
  expect(() => replace({ 'a.yaml': 'a' })).toThrow(`${output} is no folder, so nothing can be written into it; remove it, or give another output folder`);

  fs.rmSync(output);
  fs.mkdirSync(path.join(output, LIST), { recursive: true });
  expect(() => replace({ 'a.yaml': 'a' })).toThrow(`${path.join(output, LIST)} is a folder, so the list of files cannot be written; remove it`);
});

test('refuses to write where a folder is, before anything is written', () => {
  fs.mkdirSync(path.join(output, 'b.yaml'), { recursive: true });

  expect(() => replace({ 'a.yaml': 'a', 'b.yaml': 'b' })).toThrow(`${path.join(output, 'b.yaml')} is a folder, so the file cannot be written; remove it`);
  expect(fs.readdirSync(output)).toEqual(['b.yaml']);
});

test('removes what a run left that was killed while it wrote the list', () => {
  replace({ 'a.yaml': 'a' });
  fs.writeFileSync(path.join(output, `${LIST}.123.tmp`), 'half');

  replace({ 'a.yaml': 'a' });

  expect(fs.readdirSync(output).sort()).toEqual([LIST, 'a.yaml']);
});

describe('a synthesis that is killed', () => {
  const KILLS = 50;

  test(`at any of ${KILLS} moments leaves whole files, says so in the list, and the next one makes up for it`, async () => {
    const [even, odd] = [0, 1].map(generation => {
      const whole = path.join(folder, `whole-${generation}`);
      synthesizeGeneration(whole, generation);
      return contentsOf(whole);
    });
    synthesizeGeneration(output, 0);
    const random = randomNumbers(6);
    let unfinished = 0;
    // Processes take longer to start than to synthesize.
    const waiting = Array.from({ length: 3 }, start);

    for (let kill = 0; kill < KILLS; kill++) {
      await waiting.shift()!.kill(random() * 150);
      if (kill + waiting.length + 1 < KILLS) waiting.push(start());

      const isUnfinished = list().includes('\nstatus: unfinished\n');
      const found = contentsOf(output);
      const files = Object.entries(found).filter(([name]) => !name.endsWith('.tmp'));
      for (const [name, text] of files) expect([even[name], odd[name]]).toContain(text);
      if (isUnfinished) unfinished++;
      else expect([JSON.stringify(even), JSON.stringify(odd)]).toContain(JSON.stringify(Object.fromEntries(files)));

      if (kill % 2 === 0) continue;
      synthesizeGeneration(output, 0);
      expect(contentsOf(output)).toEqual(even);
      expect(list()).toContain('\nstatus: complete\n');
    }

    synthesizeGeneration(output, 1);
    expect(contentsOf(output)).toEqual(odd);
    expect(unfinished).toBeGreaterThan(KILLS / 5);
  }, 180_000);

  /** Starts a process that synthesizes one generation after the other as soon as it is told to. */
  function start(): { kill(after: number): Promise<void> } {
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', path.join(__dirname, '..', 'support', 'synthesize-many.ts'), output], { stdio: ['pipe', 'pipe', 'inherit'] });
    const end = new Promise(resolve => child.once('close', resolve));
    const ready = new Promise(resolve => child.stdout.once('data', resolve));
    return {
      async kill(after) {
        await ready;
        child.stdin.write('go\n');
        await new Promise(resolve => setTimeout(resolve, after));
        child.kill('SIGKILL');
        await end;
      },
    };
  }
});
