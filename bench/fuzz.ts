/**
 * Rules against manifests that nobody meant: `tsx bench/fuzz.ts [count] [seed]`. Jest does 3 000 with a fixed seed;
 * this is for many more, or other ones.
 */
import { fuzz } from '../test/support/fuzz';

const [count = '100000', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const problems = fuzz(Number(count), Number(seed));
for (const problem of problems.slice(0, 20)) process.stdout.write(`${problem.slice(0, 2_000)}\n\n`);
process.stdout.write(`${count} manifests in ${((performance.now() - started) / 1000).toFixed(1)} s, seed ${seed}: ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
