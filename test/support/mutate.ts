// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON
type Json = any;

/** Numbers from 0 to below 1, the same for the same seed: the minimal standard generator of Park and Miller. */
export function random(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What nobody would write, and everybody does. */
const VALUES: readonly Json[] = [
  null, true, false, 0, -1, 1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), NaN, Infinity, '', ' ', '0', 'a', 'A', '4Gi', '1e400', '-1Ki', '1h', '999999999h', 'true',
  '${x}', '{{ x }}', '\u0000', '\ud800', '💥', 'a'.repeat(300), '{}', '{', '[]', 'null', '02:00:00:00:00:01', '10.0.0.0/33', '::/0', '__proto__',
  'constructor', 'toString', [], [[]], [null], [{}], [1, 'a', null], {}, { a: null }, { name: null }, { name: {} }, { constructor: 1 }, { toString: 1 },
];
const KEYS = ['name', 'kind', 'spec', 'metadata', 'annotations', 'labels', 'devices', 'volumes', '__proto__', 'constructor', 'hasOwnProperty', 'toString', '0', ''];

/** A copy of a manifest with a few things changed, at places and in ways that chance decides. */
export function mutated(original: Json, chance: () => number, all: readonly Json[]): Json {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)];
  let copy = structuredClone(original);
  for (let changes = 1 + Math.floor(chance() * 4); changes > 0; changes--) {
    const [parent, key] = place(copy, chance);
    if (parent === undefined) {
      copy = chance() < 0.1 ? structuredClone(pick(VALUES)) : copy;
      continue;
    }
    const value = parent[key];
    switch (Math.floor(chance() * 7)) {
      case 0: put(parent, key, structuredClone(pick(VALUES))); break;
      case 1: if (Array.isArray(parent)) parent.splice(Number(key), 1); else delete parent[key]; break;
      case 2: if (Array.isArray(parent)) parent.push(structuredClone(value)); else put(parent, pick(KEYS), structuredClone(value)); break;
      case 3: put(parent, key, [value]); break;
      case 4: put(parent, key, { [pick(KEYS)]: value }); break;
      case 5: put(parent, key, structuredClone(subtree(pick(all), chance))); break;
      default: put(parent, key, typeof value === 'string' ? value.slice(0, Math.floor(chance() * value.length)) : typeof value === 'number' ? -value : structuredClone(pick(VALUES)));
    }
  }
  return copy;
}

function put(parent: Json, key: string | number, value: Json): void {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

/** A field somewhere in a value: what it is in, and its key. */
function place(root: Json, chance: () => number): [Json, string | number] | [undefined, string] {
  let found: [Json, string | number] | [undefined, string] = [undefined, ''];
  for (let value = root; typeof value === 'object' && value !== null;) {
    const keys = Object.keys(value);
    if (keys.length === 0) break;
    const key = keys[Math.floor(chance() * keys.length)];
    found = [value, key];
    if (chance() < 0.15) break;
    value = value[key];
  }
  return found;
}

function subtree(root: Json, chance: () => number): Json {
  const [parent, key] = place(root, chance);
  return parent === undefined ? root : parent[key];
}
