import { fieldPath } from './engine';
import { ManifestSet } from './manifest-set';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { isQuantity, quantityMilli, quantityValue } from '../schema/canonical';

const RULES_ANNOTATION = 'vm.kubevirt.io/validations';
const SKIP_ANNOTATION = 'vm.kubevirt.io/skip-validations';
const TEMPLATE = 'vm.kubevirt.io/template';
const TEMPLATE_NAMESPACES = ['vm.kubevirt.io/template.namespace', 'vm.kubevirt.io/template-namespace'];
const PREFIX = 'jsonpath::';
const TYPES = ['integer', 'string', 'enum', 'regex'];

/** Texts longer than this are not matched, nor by longer patterns: the templates of the product have neither. */
const LONGEST_MATCHED = 200;
/** With more of them a pattern may take its time. */
const MOST_REPEATS = 3;

/** A value that a rule looks at, and its path in the machine. */
interface Found {
  readonly path: string;
  readonly value: unknown;
}

const validations: Rule = {
  id: 'vm/template-validations',
  needs: [RULES_ANNOTATION, TEMPLATE],
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A machine keeps the validation rules that it, or its template, carries, and these can be read.',
  source: 'Template validator webhook of SSP: annotations vm.kubevirt.io/validations of the machine, validations of its template '
    + '(ADM-TPL-01, ADM-TPL-02, ADM-TPL-03, ADM-TPL-04, R9-191)',
  kinds: ['VirtualMachine'],
  check(manifest, context) {
    if (!hasRules(manifest)) return;
    // They may be about anything of the machine, also what is its own.
    const { report, set } = context;
    const source = rulesOf(manifest, set);
    if (!source) return;
    const rules = parsed(source.text);
    if (!Array.isArray(rules) || !rules.every(isReadable)) {
      if (rules !== null) report(source.path, `holds no list of validation rules; write them as [{ "name": …, "rule": …, "path": "${PREFIX}…", "message": … }]`);
      return;
    }
    const machine = withTopology(manifest);
    const names = new Set<unknown>();
    for (const rule of rules) {
      const name = rule.name ?? '';
      const problem = names.has(name) ? 'is the name of two' : formProblem(rule);
      names.add(name);
      if (problem) report(source.path, `has a validation rule that cannot be used: '${name}' ${problem}`);
      else if (rule.justWarning !== true) apply(rule, machine, report);
    }
  },
};

/** Whether a machine carries rules, or names a template. */
function hasRules({ metadata }: Manifest): boolean {
  return [RULES_ANNOTATION, TEMPLATE].some(key => [metadata?.annotations, metadata?.labels].some(map => textOf(map, key) !== undefined));
}

/** The rules that count for a machine, as text, and where they, or the name of the template that brings them, stand. */
function rulesOf({ metadata }: Manifest, set: ManifestSet): { readonly text: string; readonly path: string } | undefined {
  const annotations: unknown = metadata?.annotations;
  if (textOf(annotations, SKIP_ANNOTATION) !== undefined) return undefined;
  const own = textOf(annotations, RULES_ANNOTATION);
  if (own) return { text: own, path: fieldPath('metadata.annotations', RULES_ANNOTATION) };

  for (const field of ['labels', 'annotations']) {
    const name = textOf(metadata?.[field], TEMPLATE);
    const namespace = TEMPLATE_NAMESPACES.map(key => textOf(metadata?.[field], key)).find(each => each);
    if (!name || !namespace) continue;
    const text = textOf(set.find('Template', namespace, name)?.metadata?.annotations, 'validations');
    return text ? { text, path: fieldPath(`metadata.${field}`, TEMPLATE) } : undefined;
  }
  return undefined;
}

function textOf(map: unknown, key: string): string | undefined {
  const value: unknown = typeof map === 'object' && map !== null && Object.hasOwn(map, key) ? (map as Manifest)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function parsed(text: string): Manifest {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a rule can be decoded: the types of its fields, and that its paths are some. */
function isReadable(rule: unknown): rule is Manifest {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return false;
  const { path, valid, values } = rule as Manifest;
  const isAbsent = (value: unknown) => value === undefined || value === null;
  return ['rule', 'name', 'message', 'regex'].every(field => isAbsent((rule as Manifest)[field]) || typeof (rule as Manifest)[field] === 'string')
    && (typeof path === 'string' ? path.startsWith(PREFIX) : isAbsent(path))
    && (typeof valid === 'string' ? valid === '' || valid.startsWith(PREFIX) : isAbsent(valid))
    && (isAbsent(values) || (Array.isArray(values) && values.every(value => typeof value === 'string')));
}

function formProblem({ rule, message }: Manifest): string | undefined {
  if (!TYPES.includes(rule)) return `is of no type that there is; allowed are ${TYPES.join(', ')}`;
  return message ? undefined : 'has no message; give one';
}

/** Of a processor that is given, what is not set of its topology counts as one. */
function withTopology({ spec }: Manifest): Manifest {
  const template = spec?.template;
  const cpu = template?.spec?.domain?.cpu;
  if (typeof cpu !== 'object' || cpu === null) return template;
  const whole = { ...cpu, cores: cpu.cores || 1, sockets: cpu.sockets || 1, threads: cpu.threads || 1 };
  return { ...template, spec: { ...template.spec, domain: { ...template.spec.domain, cpu: whole } } };
}

/**
 * Holds a machine to a rule, as far as all that the rule names is written: what is not has defaults of the webhook's
 * own, which are left to it.
 */
function apply(rule: Manifest, machine: Manifest, report: RuleContext['report']) {
  if (rule.valid && !(find(rule.valid, machine)?.length)) return;
  const found = find(rule.path, machine) ?? [];
  const holds = conditionOf(rule, machine);
  const results = holds ? found.map(({ value }) => holds(value)) : [];
  // One value that cannot be judged leaves all to the webhook.
  if (results.includes(undefined)) return;
  const wrong = results.indexOf(false);
  if (wrong >= 0) report(found[wrong].path, `${rule.message} (validation rule '${rule.name ?? ''}')`);
}

/** Whether a value is as a rule wants it; nothing where that cannot be said. */
type Condition = (value: unknown) => boolean | undefined;

function conditionOf(rule: Manifest, machine: Manifest): Condition | undefined {
  if (rule.rule === 'enum') {
    const values = (rule.values ?? []).map((value: string) => (value.startsWith(PREFIX) ? only(find(value, machine)) : value));
    return values.every((value: unknown) => typeof value === 'string') ? value => (typeof value === 'string' ? values.includes(value) : undefined) : undefined;
  }
  if (rule.rule === 'regex') return patternOf(rule.regex ?? '');
  const [low, high] = rule.rule === 'integer' ? [rule.min, rule.max] : [rule.minLength, rule.maxLength];
  const [min, max] = [boundOf(low, machine), boundOf(high, machine)];
  if (min === undefined || max === undefined) return undefined;
  const measure = rule.rule === 'integer' ? integerOf : lengthOf;
  return value => {
    const size = measure(value);
    return size === undefined ? undefined : (min === null || size >= min) && (max === null || size <= max);
  };
}

/** A bound as it is written, or as the machine has it; null where there is none. */
function boundOf(bound: unknown, machine: Manifest): bigint | null | undefined {
  if (bound === undefined || bound === null) return null;
  if (typeof bound === 'string') return bound.startsWith(PREFIX) ? integerOf(only(find(bound, machine))) : undefined;
  return integerOf(bound);
}

function integerOf(value: unknown): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  if (typeof value !== 'string' || !isQuantity(value) || quantityMilli(value) % 1000n !== 0n) return undefined;
  return quantityValue(value);
}

function lengthOf(value: unknown): bigint | undefined {
  return typeof value === 'string' ? BigInt(Buffer.byteLength(value)) : undefined;
}

/** Patterns that mean the same here and there, and take little time whatever they are matched with. */
function patternOf(text: string): Condition | undefined {
  const isCheap = (text.match(/[*+{]/g) ?? []).length <= MOST_REPEATS;
  if (text.length > LONGEST_MATCHED || !isCheap || /\(\?|\[\[|\\[^dws.\-/^$+*?()[\]{}|\\]|\)[*+{?]/.test(text)) return undefined;
  try {
    const pattern = new RegExp(text);
    return value => (typeof value === 'string' && value.length <= LONGEST_MATCHED ? pattern.test(value) : undefined);
  } catch {
    return undefined;
  }
}

function only(found: readonly Found[] | undefined): unknown {
  return found?.length === 1 ? found[0].value : undefined;
}

/** What a path of fields, items and all items leads to; nothing when anything on the way is not written, or the path is of another form. */
function find(path: unknown, machine: Manifest): Found[] | undefined {
  const text = typeof path === 'string' ? path.slice(PREFIX.length).replace(/^\$/, '') : '';
  if (!/^(?:\.[A-Za-z][\w-]*|\[(?:\*|\d{1,4})\])+$/.test(text)) return undefined;
  let found: Found[] = [{ path: 'spec.template', value: machine }];
  for (const [, field, index] of text.matchAll(/\.([\w-]+)|\[([*\d]+)\]/g)) {
    const next = found.map(each => (field === undefined ? itemsOf(each, index) : memberOf(each, field)));
    if (next.includes(undefined)) return undefined;
    found = next.flatMap(each => each ?? []);
  }
  return found;
}

function memberOf({ path, value }: Found, field: string): Found[] | undefined {
  const member = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, field) ? (value as Manifest)[field] : undefined;
  return member === undefined || member === null ? undefined : [{ path: fieldPath(path, field), value: member }];
}

function itemsOf({ path, value }: Found, index: string): Found[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item, at): Found => ({ path: `${path}[${at}]`, value: item }));
  return index === '*' ? items : items[Number(index)] && [items[Number(index)]];
}

/** What the template validator rejects. */
export const templateValidationRules: readonly Rule[] = [validations];
