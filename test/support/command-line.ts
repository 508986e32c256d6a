import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { run } from '../../src/cli/run';

/** What a command wrote. */
export interface Printed {
  out: string;
  err: string;
}

/** A folder of the test's own, and what is printed meanwhile; call at the top of a test file. */
export function commandLine() {
  const printed: Printed = { out: '', err: '' };
  const place = { folder: '' };

  beforeEach(() => {
    place.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
    Object.assign(printed, { out: '', err: '' });
    jest.spyOn(process.stdout, 'write').mockImplementation(text => { printed.out += text; return true; });
    jest.spyOn(process.stderr, 'write').mockImplementation(text => { printed.err += text; return true; });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(place.folder, { recursive: true });
  });

  return {
    printed,
    /** Path in the folder. */
    at: (name: string) => path.join(place.folder, name),
    /** Writes a file and returns its path. */
    file(name: string, content: string | Buffer): string {
      const where = path.join(place.folder, name);
      fs.mkdirSync(path.dirname(where), { recursive: true });
      fs.writeFileSync(where, content);
      return where;
    },
    /** Runs `lint --format json` and returns what it says. */
    lint(...args: string[]) {
      printed.out = '';
      const status = run(['lint', '--format', 'json', ...args]);
      return { status, ...JSON.parse(printed.out) as { version: number; target: string; documents: number; findings: Found[] } };
    },
  };
}

export interface Found {
  readonly rule: string;
  readonly class: string;
  readonly severity: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}
