import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct, DependencyGroup, IConstruct } from 'constructs';
import { VirtualMachine } from '../../src/vm';

const LEHMER = { factor: 48_271, modulus: 2_147_483_647 };

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = (seed * 7_919) % LEHMER.modulus + 1;
  return () => {
    state = (state * LEHMER.factor) % LEHMER.modulus;
    return state / LEHMER.modulus;
  };
}

const MOST_CONSTRUCTS = 22;
const MOST_DEPENDENCIES = 7;
const IDS = ['a', 'web', '7', '10', 'Upper_Case', 'x.y', 'default', 'a-name-that-is-much-longer-than-what-a-dns-label-holds-so-that-it-is-cut-off'];

/**
 * Fills an app with charts in charts, groups, objects of several kinds, tokens, patches, and dependencies between any
 * of them: the same for the same seed.
 */
export function fillRandomly(app: App, seed: number): void {
  const random = randomNumbers(seed);
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(values: readonly T[]) => values[below(values.length)];
  const constructs: IConstruct[] = [];
  const scopes: Construct[] = [];
  let count = 0;
  const id = () => random() < 0.3 ? String(100 - count++) : `${oneOf(IDS)}-${count++}`;

  const value = (depth: number): unknown => {
    switch (below(depth > 2 ? 6 : 10)) {
      case 0: return oneOf(['yes', '0755', 'a: b', 'line 1\nline 2\n', '', ' x', '😀', '2001-01-01']);
      case 1: return oneOf([0, -0, 1.5, 1e21]);
      case 2: return random() < 0.5;
      case 3: return oneOf([null, undefined]);
      case 4: return Lazy.any({ produce: () => ({ lazy: [1, undefined, { z: null, a: 1 }] }) });
      case 5: return { resolve: () => oneOf(['token']) };
      case 6: return [value(depth + 1), value(depth + 1)];
      case 7: return {};
      default: return { zebra: value(depth + 1), [oneOf(['key', 'on', '12', 'a/b'])]: value(depth + 1), apple: value(depth + 1) };
    }
  };

  const object = (scope: Construct) => {
    const made = new ApiObject(scope, id(), {
      apiVersion: oneOf(['example.com/v1', 'batch.example.com/v1beta1']),
      kind: oneOf(['Thing', 'CronJob', 'Other']),
      ...random() < 0.5 ? { metadata: { name: `object-${count}`, labels: { [oneOf(['a', 'b'])]: 'yes' }, annotations: { note: oneOf(['x', '']) } } } : {},
      spec: value(0),
      ...{ data: value(0) },
    });
    if (random() < 0.2) made.metadata.add('generation', 3);
    if (random() < 0.2) made.metadata.addFinalizers('example.com/hold');
    if (random() < 0.3) made.addJsonPatch(JsonPatch.add('/patched', { yes: ['on'], a: {} }), JsonPatch.copy('/patched', '/again'), JsonPatch.remove('/patched/yes'));
    return made;
  };

  const chart = (scope: Construct) => {
    const made = new Chart(scope, id(), {
      namespace: oneOf([undefined, 'one', 'two']),
      labels: oneOf([undefined, { chart: 'labelled' }]),
      disableResourceNameHashes: random() < 0.2,
    });
    scopes.push(made);
    return made;
  };

  constructs.push(chart(app));
  const size = 3 + below(MOST_CONSTRUCTS);
  while (constructs.length < size) {
    const scope = oneOf(scopes);
    const choice = random();
    if (choice < 0.15) {
      constructs.push(chart(app));
    } else if (choice < 0.25) {
      constructs.push(chart(scope));
    } else if (choice < 0.45) {
      const group = new Construct(scope, id());
      scopes.push(group);
      constructs.push(group);
    } else if (choice < 0.55) {
      constructs.push(new VirtualMachine(scope, `vm-${count++}`, { namespace: oneOf([undefined, 'one']) }));
    } else {
      constructs.push(object(scope));
    }
  }

  for (let left = below(MOST_DEPENDENCIES + 1); left > 0; left--) {
    const [source, target, other] = [oneOf(constructs), oneOf(constructs), oneOf(constructs)];
    if (isWithin(source, target) || isWithin(target, source)) continue;
    if (random() < 0.2 && !isWithin(source, other) && !isWithin(other, source)) source.node.addDependency(new DependencyGroup(target, other));
    else source.node.addDependency(target);
  }
}

function isWithin(construct: IConstruct, scope: IConstruct): boolean {
  return construct.node.scopes.includes(scope);
}
