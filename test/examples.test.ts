import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';
import { compileButane } from '../src/butane';
import { checkSchema, isKnown } from '../src/schema';
import { allContentsOf } from './support/contents';

const EXAMPLES = path.join(__dirname, '..', 'examples');
const NAMES = fs.readdirSync(EXAMPLES).filter(name => fs.existsSync(path.join(EXAMPLES, name, 'main.ts')));

/** A fragment of an object whose other fields are not known here. */
const SETTINGS_OF_ARGO_CD = 'ArgoCD';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'example-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Runs an example as its user does, with another folder for the output. */
function synthesize(name: string): Record<string, string> {
  process.env.CDK8S_OUTDIR = folder;
  try {
    jest.isolateModules(() => { jest.requireActual(path.join(EXAMPLES, name, 'main.ts')); });
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
  return allContentsOf(folder);
}

/** The files that are committed; an example with much output ignores some of it. */
function committedOf(name: string, files: Record<string, string>): Record<string, string> {
  const example = path.join(EXAMPLES, name);
  if (!fs.existsSync(path.join(example, '.gitignore'))) return files;
  const input = Object.keys(files).map(file => `dist/${file}\n`).join('');
  const ignored = new Set(spawnSync('git', ['check-ignore', '--no-index', '--stdin'], { cwd: example, encoding: 'utf8', input }).stdout.split('\n'));
  return Object.fromEntries(Object.entries(files).filter(([file]) => !ignored.has(`dist/${file}`)));
}

/** What is committed of the output of an example. */
function committed(name: string): Record<string, string> {
  return committedOf(name, allContentsOf(path.join(EXAMPLES, name, 'dist')));
}

test('there are examples', () => {
  expect(NAMES).toContain('edge-gpu-site');
});

describe.each(NAMES)('%s', name => {
  test('synthesizes to what is committed, to the byte and each time', () => {
    const first = synthesize(name);

    expect(committedOf(name, first)).toEqual(committed(name));
    expect(synthesize(name)).toEqual(first);
  });

  test('is of known kinds and passes the structural check', () => {
    const manifests = Object.entries(committed(name))
      .filter(([file]) => file.endsWith('.yaml'))
      .flatMap(([, text]) => parseAllDocuments(text).map(document => document.toJS()));

    expect(manifests.filter(({ apiVersion, kind }) => !isKnown(apiVersion, kind) && kind !== SETTINGS_OF_ARGO_CD)).toEqual([]);
    expect(manifests.flatMap(checkSchema)).toEqual([]);
  });

  test('has Butane files that compile to the MachineConfigs beside them', () => {
    const files = allContentsOf(path.join(EXAMPLES, name, 'dist'));
    const manifests = Object.entries(files).filter(([file]) => file.endsWith('.yaml'))
      .flatMap(([, text]) => parseAllDocuments(text).map(document => document.toJS()))
      .map(manifest => { delete manifest.metadata?.annotations; return manifest; });

    for (const [file, text] of Object.entries(files).filter(([each]) => each.endsWith('.bu'))) {
      const { machineConfig, messages } = compileButane(text, { strict: true });
      expect(messages).toEqual([]);
      expect(manifests).toContainEqual(machineConfig);
      expect((machineConfig?.metadata as { name: string }).name).toBe(path.parse(file).name);
    }
  });
});
