import * as fs from 'fs';
import * as path from 'path';

const EXAMPLES = path.join(__dirname, '..', '..', 'examples');

/** Committed output of all examples with an ending. */
export function exampleFiles(ending: string): string[] {
  return fs.readdirSync(EXAMPLES)
    .map(example => path.join(EXAMPLES, example, 'dist'))
    .filter(dist => fs.existsSync(dist))
    .flatMap(dist => fs.readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith(ending)).sort().map(file => path.join(dist, file)));
}
