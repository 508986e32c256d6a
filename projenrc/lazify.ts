/**
 * Makes the namespaces of the compiled `lib/imports/index.js` load on first access: whoever uses the
 * hand-written constructs only does not pay for 14 000 lines of typed API objects. Then bundles `lib/src`. Runs after jsii.
 */
import * as fs from 'fs';
import * as path from 'path';
import { bundle } from './bundle';

const EAGER = /^exports\.(\w+) = __importStar\(require\(("[^"]+")\)\);$/gm;
const LAZY = /^Object\.defineProperty\(exports, "\w+", \{ enumerable: true, configurable: true, get: \(\) => require\("[^"]+"\) \}\);$/gm;

/** The module with every eager namespace made a getter; throws when it has none and is not lazy already. */
export function lazify(source: string): string {
  const eager = [...source.matchAll(EAGER)].length;
  const lazy = [...source.matchAll(LAZY)].length;
  const requires = [...source.matchAll(/\brequire\("\.\//g)].length;
  // Each require must be one of the two forms: another way of compiling must not quietly load everything.
  if (eager + lazy === 0 || eager + lazy !== requires) {
    throw new Error(`${requires} modules are required, ${eager} of them as 'exports.x = __importStar(require("./x"))'; has the compiler's output changed?`);
  }
  return source.replace(EAGER, (_, name, file) =>
    `Object.defineProperty(exports, "${name}", { enumerable: true, configurable: true, get: () => require(${file}) });`);
}

function main(lib: string): void {
  const file = path.join(lib, 'imports', 'index.js');
  fs.writeFileSync(file, lazify(fs.readFileSync(file, 'utf8')));
  bundle(lib);
}

if (require.main === module) main(path.join(__dirname, '..', 'lib'));
