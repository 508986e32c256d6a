import { listOf } from './engine';
import { ManifestSet } from './manifest-set';
import { FindingClass, Manifest, Rule, Severity } from './rule';

/** Where policies are looked for on OpenShift. */
export const OPERATOR_NAMESPACE = 'openshift-sriov-network-operator';

/** Policies that name one thing, beyond which no more are compared: a card has fewer functions to share out. */
const MOST_COMPARED = 256;

/** What is wrong with a policy because of another one. */
interface Conflict {
  readonly path: string;
  readonly message: string;
  readonly severity?: Severity;
}

/** The functions of a card: all, which is no range, or some of them. */
interface Functions {
  readonly card: string;
  readonly first: number;
  readonly last: number;
}

/** Policies that are applied to the same nodes for certain, and cannot be. */
export const sriovPoliciesAgree: Rule = {
  id: 'cross/sriov-policies-agree',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'SR-IOV policies of the same nodes share out the functions of a card without overlap, and agree on how a card and a resource are managed.',
  source: 'SR-IOV network operator webhook: SriovNetworkNodePolicy against others of the node; the second is refused (ADM-SRP-15)',
  kinds: ['SriovNetworkNodePolicy'],
  check(manifest, { report, set }) {
    for (const { path, message, severity } of conflictsOf(set).get(manifest) ?? []) report(path, message, severity);
  },
};

function conflictsOf(set: ManifestSet): ReadonlyMap<Manifest, readonly Conflict[]> {
  let conflicts = known.get(set);
  if (!conflicts) known.set(set, conflicts = findConflicts(set));
  return conflicts;
}

const known = new WeakMap<ManifestSet, ReadonlyMap<Manifest, readonly Conflict[]>>();

function findConflicts(set: ManifestSet): Map<Manifest, Conflict[]> {
  const conflicts = new Map<Manifest, Conflict[]>();
  const earlier = new Map<string, Manifest[]>();
  for (const { manifest } of set.ofKind('SriovNetworkNodePolicy')) {
    const { spec, metadata } = manifest;
    if (!isObject(spec) || !isObject(spec.nicSelector) || metadata?.name === 'default') continue;
    const keys = keysOf(spec);
    const others = new Set(keys.flatMap(key => earlier.get(key) ?? []));
    conflicts.set(manifest, [...others].filter(other => shareNodes(manifest, other)).flatMap(other => conflictsBetween(spec, other)));
    for (const key of keys) {
      const policies = earlier.get(key) ?? [];
      earlier.set(key, policies);
      if (policies.length < MOST_COMPARED) policies.push(manifest);
    }
  }
  return conflicts;
}

/** What a policy claims, as text that two policies share when they may conflict. */
function keysOf({ nicSelector, resourceName }: Manifest): string[] {
  const cards = listOf(nicSelector.pfNames).map(name => `card ${functionsOf(name)?.card}`);
  const devices = listOf(nicSelector.rootDevices).map(device => `device ${String(device)}`);
  return [...new Set([...cards, ...devices, `resource ${String(resourceName)}`])];
}

/** Whether all nodes of one are nodes of the other: then there is one that has both, as a policy without nodes is refused. */
function shareNodes(one: Manifest, other: Manifest): boolean {
  if (one.metadata?.name === other.metadata?.name || namespaceOf(one) !== namespaceOf(other)) return false;
  const [labels, others] = [one.spec.nodeSelector, other.spec.nodeSelector];
  return isObject(labels) && isObject(others) && (isPart(labels, others) || isPart(others, labels));
}

function namespaceOf({ metadata }: Manifest): string {
  return String(metadata?.namespace ?? OPERATOR_NAMESPACE);
}

function isPart(labels: Manifest, all: Manifest): boolean {
  return Object.entries(labels).every(([key, value]) => Object.hasOwn(all, key) && all[key] === value);
}

function conflictsBetween(spec: Manifest, other: Manifest): Conflict[] {
  const name = `the policy ${other.metadata?.name}`;
  const found = [cardConflict(spec, other.spec, name), deviceConflict(spec, other.spec, name), resourceConflict(spec, other.spec, name)];
  return found.filter(each => each !== undefined);
}

/** As the webhook does it, the first card that both name decides; what it allows ends the comparison. */
function cardConflict(spec: Manifest, other: Manifest, name: string): Conflict | undefined {
  const otherFunctions = listOf(other.nicSelector.pfNames).map(functionsOf).filter(each => each !== undefined);
  for (const [index, text] of listOf(spec.nicSelector.pfNames).entries()) {
    const own = functionsOf(text);
    const taken = otherFunctions.find(({ card }) => card === own?.card);
    if (!own || !taken) continue;
    const managed = spec.externallyManaged === true;
    if (managed !== (other.externallyManaged === true)) {
      return { path: 'spec.externallyManaged', message: `${name} manages the card ${own.card} the other way; let both agree` };
    }
    if (own.last < taken.first || own.first > taken.last) return undefined;
    const message = `'${text}' overlaps what ${name} takes of the card on the same nodes; give each functions of its own, as '${own.card}#0-3'`;
    return { path: `spec.nicSelector.pfNames[${index}]`, message };
  }
  return undefined;
}

/** Builds of the operator before 2024 let a device be shared. */
function deviceConflict(spec: Manifest, other: Manifest, name: string): Conflict | undefined {
  const taken = new Set(listOf(other.nicSelector.rootDevices));
  const index = listOf(spec.nicSelector.rootDevices).findIndex(device => taken.has(device));
  if (index < 0) return undefined;
  const message = `'${spec.nicSelector.rootDevices[index]}' is taken by ${name} on the same nodes, which the operator refuses from 2024 on; name it in one of them`;
  return { path: `spec.nicSelector.rootDevices[${index}]`, message, severity: Severity.WARNING };
}

function resourceConflict(spec: Manifest, other: Manifest, name: string): Conflict | undefined {
  if (spec.resourceName !== other.resourceName || (spec.excludeTopology === true) === (other.excludeTopology === true)) return undefined;
  return { path: 'spec.excludeTopology', message: `${name} says otherwise for the same resource '${spec.resourceName}'; let both agree` };
}

/** Functions that a text names; nothing when it is no valid range, which has its own finding. */
function functionsOf(text: unknown): Functions | undefined {
  if (typeof text !== 'string') return undefined;
  if (!text.includes('#')) return { card: text, first: -1, last: -1 };
  const match = /^([^#]*)#\+?(\d+)-\+?(\d+)$/.exec(text);
  return match ? { card: match[1], first: Number(match[2]), last: Number(match[3]) } : undefined;
}

function isObject(value: unknown): value is Record<string, Manifest> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
