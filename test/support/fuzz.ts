import { inspect } from 'util';
import { acceptedManifests } from './accepted-manifests';
import { mutated, random } from './mutate';
import { checkManifests, Finding } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

/** How many manifests are checked together: rules that span objects see each other's mutants. */
const TOGETHER = 10;
const TARGETS = ['4.14', '4.15', '4.12'];
/** No set of so few manifests may take longer. */
const MOST_MILLISECONDS = 2_000;

/**
 * Checks `count` manifests, each accepted ones with a few changes, the same for the same seed.
 *
 * @returns what must not be: a crash, a finding without rule, path or message, a set that takes too long
 */
export function fuzz(count: number, seed: number): string[] {
  const chance = random(seed);
  const accepted = acceptedManifests();
  const problems: string[] = [];
  for (let done = 0; done < count; done += TOGETHER) {
    const manifests = Array.from({ length: TOGETHER }, () => mutated(accepted[Math.floor(chance() * accepted.length)], chance, accepted));
    const target = versionFacts(TARGETS[(done / TOGETHER) % TARGETS.length]);
    const started = performance.now();
    try {
      const findings = checkManifests(manifests.map(manifest => ({ manifest })), { target, complete: chance() < 0.5 });
      problems.push(...findings.filter(found => !isWhole(found)).map(found => `finding that is not whole: ${JSON.stringify(found)}`));
    } catch (error) {
      problems.push(`${(error as Error).stack}\n${inspect(culprits(manifests), { depth: null })}`);
    }
    const milliseconds = performance.now() - started;
    if (milliseconds > MOST_MILLISECONDS) problems.push(`${milliseconds} ms for ${inspect(manifests, { depth: null })}`);
  }
  return problems;
}

/** A finding about the whole manifest has no path: its structure is no object at all, or nested without end. */
function isWhole({ rule, path, message, kind }: Finding): boolean {
  return /^[a-z]+\/[a-z0-9-]+$/.test(rule) && message !== '' && (path !== '' || kind === '' || rule.startsWith('schema/'))
    && !/\bundefined\b|\[object Object\]|\bNaN\b/.test(path);
}

/** The single manifests that crash by themselves; all when only the set does. */
function culprits(manifests: readonly object[]): readonly object[] {
  const alone = manifests.filter(manifest => {
    try {
      checkManifests([{ manifest }], { target: versionFacts('4.15') });
      return false;
    } catch {
      return true;
    }
  });
  return alone.length > 0 ? alone : manifests;
}
