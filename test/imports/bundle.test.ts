import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { bundle } from '../../projenrc/bundle';

const FILES = {
  'imports/index.js': 'Object.defineProperty(exports, "api", { enumerable: true, get: () => "generated" });',
  'src/index.js': `"use strict";
const __exportStar = (from, to) => { for (const key of Object.keys(from)) if (!(key in to)) Object.defineProperty(to, key, { enumerable: true, get: () => from[key] }); };
Object.defineProperty(exports, "__esModule", { value: true });
__exportStar(require("./used"), exports);
__exportStar(require("./room"), exports);
__exportStar(require("../imports"), exports);
`,
  // Each needs the other, as two classes may.
  'src/used.js': '"use strict";\n/** A comment. */\nconst room = require("./room/helper");\nclass Used { name() { return room.name(); } }\nexports.Used = Used;\nconsole.error("used runs");\n',
  'src/room/index.js': '"use strict";\nconst rare = require("./rare");\nObject.defineProperty(exports, "Rare", { enumerable: true, get: function () { return rare.Rare; } });\n',
  'src/room/helper.js': '"use strict";\nconst used = require("../used");\nexports.name = () => used.Used.name;\n',
  'src/room/rare.js': '"use strict";\nclass Rare {}\nexports.Rare = Rare;\nconsole.error("rare runs");\n',
};
const PROGRAM = 'const index = require(process.argv[1]); index.Used; process.stdout.write(JSON.stringify(index.__loaded));';

let lib: string;

beforeEach(() => {
  lib = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-test-'));
  for (const [name, code] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(lib, name)), { recursive: true });
    fs.writeFileSync(path.join(lib, name), code);
  }
});

afterEach(() => {
  fs.rmSync(lib, { recursive: true });
});

function run(code: string, ...args: string[]): string {
  return execFileSync(process.execPath, [...args, '-e', `${code}`], { cwd: path.join(lib, 'src'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

test('a bundle has the exports of the index, and runs a module when it is first needed, once', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  bundle(lib, PROGRAM);
  for (const name of ['used.js', 'room/index.js', 'room/helper.js', 'room/rare.js']) fs.rmSync(path.join(lib, 'src', name));

  const printed = run(`
    const order = [];
    console.error = text => order.push(text);
    const index = require("./index.js");
    order.push(Object.keys(index).sort().join());
    order.push(new index.Used().name(), index.api, index.Used === index.Used);
    order.push(new index.Rare().constructor.name);
    process.stdout.write(JSON.stringify(order));
  `);

  expect(JSON.parse(printed)).toEqual(['Rare,Used,api', 'used runs', 'Used', 'generated', true, 'rare runs', 'Rare']);
});

test('a module runs when something of it is first used, not when it is imported', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  fs.writeFileSync(path.join(lib, 'src', 'used.js'), `"use strict";
const rare_1 = require("./room/rare");
class Used { rare() { return new rare_1.Rare(); } name({ load }) { return load; } }
exports.Used = Used;
`);
  bundle(lib, PROGRAM);

  const printed = run(`
    const order = [];
    console.error = text => order.push(text);
    const used = new (require("./index.js").Used)();
    order.push(used.name({ load: 3 }));
    order.push(used.rare().constructor.name, used.rare().constructor.name);
    process.stdout.write(JSON.stringify(order));
  `);

  expect(JSON.parse(printed)).toEqual([3, 'rare runs', 'Rare', 'Rare']);
});

test('what is loaded anyhow is loaded where it is imported, so that its use costs nothing', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  bundle(lib, PROGRAM.replace('index.Used;', 'new index.Used().name();'));

  const index = fs.readFileSync(path.join(lib, 'src', 'index.js'), 'utf8');

  expect(index).toContain('const room = __load("room/helper.js");');
  expect(index).not.toContain('??= __load');
});

test('members of enums and constant texts are written out, and load nothing', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  fs.writeFileSync(path.join(lib, 'src', 'colour.js'), '"use strict";\nvar Colour;\n(function (Colour) { Colour["RED"] = "red"; })(Colour || (exports.Colour = Colour = {}));\nexports.OTHER = { RED: "rouge" };\nexports.NAME = \'name\';\n');
  fs.writeFileSync(path.join(lib, 'src', 'used.js'), `"use strict";
const colour_1 = require("./colour");
class Used { red() { return colour_1.Colour.RED; } other() { return colour_1.OTHER.RED; } none() { return colour_1.Colour.BLUE; } text() { return colour_1.NAME; } }
exports.Used = Used;
`);
  bundle(lib, PROGRAM);

  const printed = run(`
    const index = require("./index.js");
    const used = new index.Used();
    process.stdout.write(JSON.stringify([used.red(), used.other(), used.none() === undefined, used.text()]));
  `);

  expect(JSON.parse(printed)).toEqual(['red', 'rouge', true, 'name']);
  expect(fs.readFileSync(path.join(lib, 'src', 'index.js'), 'utf8')).toMatch(/red\(\) \{ return "red"; \}[^]*text\(\) \{ return "name"; \}/);
});

test('a module that is handed on as a whole, or whose name means something else as well, runs when it is imported', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  fs.writeFileSync(path.join(lib, 'src', 'used.js'), `"use strict";
const rare_1 = require("./room/rare");
class Used { name(rare_1) { return rare_1.name; } }
exports.Used = Used;
`);
  bundle(lib, PROGRAM);

  const printed = run(`
    const order = [];
    console.error = text => order.push(text);
    order.push(new (require("./index.js").Used)().name({ name: 'given' }));
    process.stdout.write(JSON.stringify(order));
  `);

  expect(JSON.parse(printed)).toEqual(['rare runs', 'given']);
});

test('a bundle keeps what is usual apart from the rest', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  bundle(lib, PROGRAM);

  const [index, rest] = ['index.js', 'index.rest-room.js'].map(name => fs.readFileSync(path.join(lib, 'src', name), 'utf8'));

  expect(index).toContain('class Used');
  expect(index).not.toContain('class Rare');
  expect(index).not.toContain('A comment');
  expect(rest).toContain('class Rare');
});

test('names can be imported by ES modules', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  bundle(lib, PROGRAM);

  expect(run('import { Used, api } from "./index.js"; process.stdout.write(`${Used.name} ${api}`);', '--input-type=module')).toBe('Used generated');
});

test('what is bundled already is bundled anew', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  bundle(lib, PROGRAM);
  fs.writeFileSync(path.join(lib, 'src', 'used.js'), FILES['src/used.js'].replace('room.name()', "'changed'"));

  bundle(lib, PROGRAM);

  expect(run('console.error = () => {}; process.stdout.write(new (require("./index.js").Used)().name());')).toBe('changed');
});

test('what is no list of exports is not bundled', () => {
  fs.writeFileSync(path.join(lib, 'src', 'index.js'), 'exports.a = 1;');

  expect(() => bundle(lib, PROGRAM)).toThrow('is no list of exports; has it just been compiled?');
});
