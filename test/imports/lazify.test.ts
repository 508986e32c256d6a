import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';
import { lazify } from '../../projenrc/lazify';

const compile = (source: string) => ts.transpileModule(source, {
  compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
}).outputText;

const INDEX = compile("export * as a from './a';\nexport * as b from './b.io';");

test('a namespace loads its module on first access, through a re-export too', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'lazify-'));
  try {
    const write = (file: string, text: string) => fs.writeFileSync(path.join(directory, file), text);
    write('index.js', lazify(INDEX));
    write('a.js', "console.log('a loaded'); exports.name = 'a';");
    write('b.io.js', "console.log('b loaded'); exports.name = 'b';");
    write('main.js', compile("export * from './index';"));
    const script = "const main = require('./main.js'); console.log(Object.keys(main).join()); console.log(main.b.name, main.b === main.b);";

    const printed = execFileSync(process.execPath, ['-e', script], { cwd: directory, encoding: 'utf8' });

    expect(printed).toBe('a,b\nb loaded\nb true\n');
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
});

test('doing it twice changes nothing more', () => {
  expect(lazify(lazify(INDEX))).toBe(lazify(INDEX));
});

test.each([
  ['nothing to make lazy', 'exports.a = 1;\n'],
  ['another way of loading', `${INDEX}\nconst c_1 = require("./c");\n`],
])('%s is an error', (_, source) => {
  expect(() => lazify(source)).toThrow("has the compiler's output changed?");
});
