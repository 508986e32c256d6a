/**
 * The rule reference, docs/rules.md: what is known of each rule, with the first accepting and the first rejecting of
 * the cases that it is tested with.
 */
import { stringify } from 'yaml';
import { checkManifests, DESCRIBED, RuleFacts, allRules, Severity } from '../src/rules';
import { DEFAULT_VERSION, versionFacts } from '../src/schema/versions';
import { CASES } from '../test/rules/cases';
import { Case } from '../test/rules/cases/cases';

/** What the part of an id before the slash stands for. */
const AREAS: Readonly<Record<string, string>> = {
  api: 'Versions, kinds and fields of the API',
  butane: 'Butane configs',
  cluster: 'The cluster\'s own configuration',
  cross: 'Objects that have to fit together',
  input: 'Files, before there is a manifest',
  instancetype: 'Instance types and preferences',
  migration: 'Live migration',
  network: 'Networks of machines and nodes',
  node: 'Configuration of nodes',
  protection: 'Snapshots, clones and backups',
  schema: 'Structure of every object',
  storage: 'Disks and their sources',
  vm: 'Virtual machines',
};

const HEAD = `# Rules

What \`cdk8s-virt lint\`, synthesis and the validation plugin check. Four classes say what kind of promise a finding breaks:

| class | |
|---|---|
| \`schema\` | the CRD's schema, or the decoding of the API server, rejects it |
| \`admission\` | a webhook or an operator rejects it |
| \`cross\` | objects do not fit together: each is accepted, together they do not work |
| \`advice\` | accepted, but against the documentation, or dangerous |

A finding of severity \`error\` fails synthesis and makes the command line exit with 1; a \`warning\` or \`info\` does not.
One object can be excused from one rule, with a reason, through \`Rules.of(construct).ignore('vm/…', 'why')\`, or through
the annotation that this writes: \`ignore.rules.cdk8s-virt/vm.boot-order-unique: why\`, with a dot for the slash of the id.
`;

/** The page, the same for the same rules and cases. */
export function renderRules(): string {
  const rules = [...allRules(), ...DESCRIBED].sort((a, b) => (a.id < b.id ? -1 : 1));
  const areas = [...new Set(rules.map(({ id }) => areaOf(id)))];
  const inArea = (area: string) => rules.filter(({ id }) => areaOf(id) === area);
  return [
    HEAD,
    ...areas.map(area => `## ${AREAS[area] ?? area}\n\n${overview(inArea(area))}`),
    ...rules.map(section),
  ].join('\n');
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function overview(rules: readonly RuleFacts[]): string {
  const rows = rules.map(({ id, class: kind, severity, summary }) => `| [\`${id}\`](#${id.replace('/', '')}) | \`${kind}\` | ${severity} | ${cell(summary)} |`);
  return `| rule | class | severity | holds when |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function section(rule: RuleFacts): string {
  const { id, class: kind, severity, summary, source, kinds } = rule;
  const facts = [
    `- Class \`${kind}\`, severity ${severity}${versions(rule)}`,
    ...(kinds ? [`- Looks at ${[...kinds].sort().map(name => `\`${name}\``).join(', ')}`] : []),
    `- Source: ${source}`,
  ];
  return `## ${id}\n\n${summary}\n\n${facts.join('\n')}\n${examples(id)}`;
}

function versions({ since, until }: RuleFacts): string {
  if (since && until) return `, OpenShift ${since} to ${until}`;
  if (since) return `, from OpenShift ${since} on`;
  return until ? `, up to OpenShift ${until}` : '';
}

function examples(id: string): string {
  const cases = CASES[id];
  if (!cases) return '';
  const [accepted, rejected] = [cases.accepts[0], cases.rejects[0]];
  return [
    accepted && `\nAccepted: ${accepted.name}${conditions(accepted)}.\n\n${yaml(accepted)}`,
    rejected && `\nNot accepted: ${rejected.name}${conditions(rejected)}.\n\n${yaml(rejected)}\n${answer(id, rejected)}`,
  ].filter(Boolean).join('');
}

function conditions({ target, featureGates, complete }: Case): string {
  const parts = [
    ...(target ? [`OpenShift ${target}`] : []),
    ...(featureGates ? [featureGates.length === 0 ? 'no feature gates' : `feature gates ${featureGates.join(', ')}`] : []),
    ...(complete ? ['a complete set'] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function yaml({ manifests }: Case): string {
  return `\`\`\`yaml\n${manifests.map(manifest => stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n')}\`\`\`\n`;
}

/** What the rule says to the example. */
function answer(id: string, { manifests, target = DEFAULT_VERSION, featureGates, complete }: Case): string {
  const [found] = checkManifests(manifests.map(manifest => ({ manifest })), { target: versionFacts(target), featureGates, complete })
    .filter(({ rule }) => rule === id);
  if (!found) return '';
  return `> ${found.severity === Severity.ERROR ? '' : `${found.severity}: `}\`${found.path}\`: ${cell(found.message)}\n`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\s+/g, ' ');
}
