/* eslint-disable @typescript-eslint/no-require-imports -- what is compiled is looked into */
/**
 * Puts the compiled modules behind `lib/src/index.js` into few files: what a synthesis of machines loads, and a file for
 * the rest of each folder. Node takes longer to find, read and compile 400 small files than to run what is in them.
 * Every export is a getter that loads the module that it is defined in; each module runs when something of it is first
 * used, and once.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';
import { withLazyModules } from './lazy-modules';

const WITHOUT_COMMENTS = { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
const REST = 'index.rest';
const LIST = 'index.list.js';
const STRUCTURE = path.join('..', 'imports', 'structure', path.sep);
/** A line that a bundle has, and nothing else. */
const MARK = 'const loaded = Object.create(null);';

/** What TypeScript begins a module with, for loaders that know nothing of it. */
const BOILERPLATE = /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);|(?:exports\.\w+ = )+void 0;)\n/gm;

/** What the first file is to hold: what this program loads. */
const PROGRAM = `
  const { Chart } = require('cdk8s');
  const virt = require(process.argv[1]);
  const chart = new Chart(new virt.VirtualizationApp({ outdir: process.argv[2] }), 'chart', { namespace: 'site' });
  new virt.VirtualMachine(chart, 'vm', {
    cpu: virt.Cpu.cores(1),
    memory: virt.Memory.guest('1Gi'),
    firmware: virt.Firmware.uefi({ secureBoot: true }),
    disks: [virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: '30Gi' }), virt.Disk.blank('data', { size: '1Gi' })],
    cloudInit: virt.CloudInit.noCloud({ packages: ['a'] }),
  });
  chart.node.root.synth();
  process.stdout.write(JSON.stringify(virt.__loaded));
`;

/** Text that an export stands for, or a member of an enum; nothing when it is no constant text. */
function textOf(file: string, name: string, member?: string): string | undefined {
  const source = fs.readFileSync(file, 'utf8');
  const isConstant = member === undefined ? source.includes(`\nexports.${name} = '`) : source.includes(`(exports.${name} = ${name} = {})`);
  if (!isConstant) return undefined;
  const value: unknown = require(file)[name];
  const text: unknown = member === undefined ? value : Reflect.get(value as object, member);
  return typeof text === 'string' ? text : undefined;
}

/** A file of other characters, which stand in strings and patterns only, takes Node longer to read: it becomes a text of twice the size. */
function asciiOf(code: string): string {
  return code.replace(/[^\x00-\x7f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Code of the modules that a module requires, itself included, by path relative to the folder.
 *
 * @param usual modules that are loaded anyhow
 */
function modulesBelow(folder: string, entry: string, usual: ReadonlySet<string>): Map<string, string> {
  const modules = new Map<string, string>();
  const add = (name: string) => {
    if (modules.has(name)) return;
    modules.set(name, '');
    const source = fs.readFileSync(path.join(folder, name), 'utf8');
    if (/\b__(?:dirname|filename)\b/.test(source)) throw new Error(`${name} looks for files beside it, where a bundle has none`);
    const fileOf = (request: string) => require.resolve(path.resolve(folder, path.dirname(name), request));
    const targetOf = (request: string) => path.relative(folder, fileOf(request));
    const load = (request: string) => {
      const target = targetOf(request);
      // What is known about the kinds belongs to it; the generated constructs are loaded by those who use them.
      if (target.startsWith('..') && !target.startsWith(STRUCTURE)) return `require(${JSON.stringify(target)})`;
      add(target);
      return `__load(${JSON.stringify(target)})`;
    };
    const isUsual = (request: string) => usual.has(targetOf(request));
    const before = [withLazyModules({ load, isUsual, textOf: (request, ...names) => textOf(fileOf(request), ...names) })];
    const { outputText } = ts.transpileModule(source, { compilerOptions: WITHOUT_COMMENTS, transformers: { before } });
    modules.set(name, asciiOf(outputText.replace(BOILERPLATE, '')));
  };
  add(entry);
  return modules;
}

/** Module that defines each export of the index: where its value is no getter to another module. */
function definitions(folder: string, modules: ReadonlyMap<string, string>): Map<string, string> {
  const index = require(path.join(folder, LIST));
  const found = new Map<string, string>();
  for (const name of Object.keys(index)) {
    const definer = [...modules.keys()].find(file => {
      const own = Object.getOwnPropertyDescriptor(require(path.join(folder, file)), name);
      return own && 'value' in own && own.value === index[name];
    });
    if (definer) found.set(name, definer);
  }
  return found;
}

/** The file with the rest of the folder of a module: as code in the bundle does, so that it needs no list. */
const REST_OF = 'name => "./index.rest" + name.split("/").slice(0, -1).filter(part => part !== "..").map(part => "-" + part).join("") + ".js"';

type Modules = readonly (readonly [string, string])[];

function table(modules: Modules, isUsual: boolean): string {
  // A function in parentheses is compiled at once; another is read once to find its end, and again when it is called.
  const [open, close] = isUsual ? ['(', ')'] : ['', ''];
  return modules.map(([name, code]) => `${JSON.stringify(name)}: ${open}function (exports, __load) {\n${code}\n}${close},\n`).join('');
}

function namesByFile(exported: ReadonlyMap<string, string>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, file] of exported) names.set(file, [...names.get(file) ?? [], name]);
  return names;
}

/** The module behind the package: a table of modules, and a getter for each export. */
function indexCode(first: Modules, exported: ReadonlyMap<string, string>, elsewhere: readonly string[]): string {
  return [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    // Never run: this is where Node finds the names of the exports for `import { … }`.
    `0 && (module.exports = { ${[...exported.keys(), ...elsewhere].join(', ')} });`,
    `const usual = {\n${table(first, true)}};`,
    `const restOf = ${REST_OF};`,
    MARK,
    'function __load(name) {',
    '  let exported = loaded[name];',
    '  if (exported === undefined) {',
    '    exported = loaded[name] = {};',
    '    (usual[name] ?? require(restOf(name))[name])(exported, __load);',
    '  }',
    '  return exported;',
    '}',
    'function define(name, get) { Object.defineProperty(exports, name, { enumerable: true, configurable: true, get }); }',
    // A line for each would be as many functions to compile.
    `const namesOf = {\n${[...namesByFile(exported)].map(([name, names]) => `${JSON.stringify(name)}: ${JSON.stringify(names.join(' '))},\n`).join('')}};`,
    'for (const file in namesOf) for (const name of namesOf[file].split(" ")) define(name, () => __load(file)[name]);',
    `for (const name of ${JSON.stringify(elsewhere.join(' '))}.split(" ")) define(name, () => require("../imports/index.js")[name]);`,
    '',
  ].join('\n');
}

/** Names of the modules that the program loads. */
function loadedByProgram(program: string, folder: string, code: string): string[] {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
  const entry = path.join(folder, 'index.trial.js');
  try {
    fs.writeFileSync(entry, `${code}define("__loaded", () => Object.keys(loaded));\n`);
    return JSON.parse(execFileSync(process.execPath, ['-e', program, entry, outdir], { cwd: folder, encoding: 'utf8' }));
  } finally {
    fs.rmSync(entry);
    fs.rmSync(outdir, { recursive: true });
  }
}

/**
 * Bundles the compiled `lib/src`. Runs after jsii, which writes the index as a list of exports.
 *
 * @param program loads what the first file is to hold, and prints `__loaded` of the index, whose path it is given
 */
export function bundle(lib: string, program = PROGRAM): void {
  const folder = path.join(lib, 'src');
  const file = path.join(folder, 'index.js');
  // The compiler writes anew only what has changed: the list of exports is kept beside the bundle.
  const index = fs.readFileSync(file, 'utf8');
  if (!index.includes(MARK)) fs.writeFileSync(path.join(folder, LIST), index);
  const list = fs.readFileSync(path.join(folder, LIST), 'utf8');
  if (!list.includes('__exportStar')) throw new Error(`${file} is no list of exports; has it just been compiled?`);

  const lazy = modulesBelow(folder, LIST, new Set());
  lazy.delete(LIST);
  const exported = definitions(folder, lazy);
  const elsewhere = Object.keys(require(path.join(lib, 'imports', 'index.js')));
  const missing = Object.keys(require(path.join(folder, LIST))).filter(name => !exported.has(name) && !elsewhere.includes(name));
  if (missing.length > 0) throw new Error(`no module defines ${missing.join(', ')}`);

  const usual = new Set(loadedByProgram(program, folder, indexCode([...lazy], exported, elsewhere)));
  const modules = modulesBelow(folder, LIST, usual);
  modules.delete(LIST);
  for (const name of fs.readdirSync(folder).filter(each => each.startsWith(REST))) fs.rmSync(path.join(folder, name));
  const restOf = new Function(`return ${REST_OF}`)() as (name: string) => string;
  const rest = new Map<string, [string, string][]>();
  for (const entry of modules) {
    if (!usual.has(entry[0])) rest.set(restOf(entry[0]), [...rest.get(restOf(entry[0])) ?? [], entry]);
  }
  for (const [name, of] of rest) fs.writeFileSync(path.join(folder, name), `"use strict";\nmodule.exports = {\n${table(of, false)}};\n`);
  fs.writeFileSync(file, indexCode([...modules].filter(([name]) => usual.has(name)), exported, elsewhere));
}
