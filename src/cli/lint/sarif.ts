import * as path from 'path';
import { pathToFileURL } from 'url';
import { objectOf } from './report';
import type { Report } from '../../manifests/lint';
import { allRules, DESCRIBED, Finding, RuleFacts, Severity } from '../../rules';
import { ownPackage } from '../own-package';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Record<Severity, string> = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'note' };

/** SARIF 2.1.0, for code scanning. */
export function* asSarif({ findings }: Report): Generator<string> {
  const rules = [...allRules(), ...DESCRIBED].sort((a, b) => (a.id < b.id ? -1 : 1));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const { name, version, repository } = ownPackage();
  const driver = { name: 'cdk8s-virt', version, informationUri: pageOf(repository.url), fullName: `${name} ${version}`, rules: rules.map(describe) };
  const [head, tail] = JSON.stringify({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: [] }],
  }, undefined, 2).split('"results": []');

  yield `${head}"results": [`;
  for (const [index, found] of findings.entries()) yield `${index === 0 ? '' : ','}\n        ${JSON.stringify(result(found, indexes))}`;
  yield `${findings.length === 0 ? '' : '\n      '}]${tail}\n`;
}

function pageOf(repositoryUrl: string): string {
  return repositoryUrl.replace(/^git\+/, '').replace(/\.git$/, '');
}

function describe({ id, summary, source, severity, class: kind, since, until }: RuleFacts): object {
  const versions = since || until ? ` Holds ${[since && `from OpenShift ${since}`, until && `to OpenShift ${until}`].filter(Boolean).join(' ')}.` : '';
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: `${summary}${versions}\nSource: ${source}\nClass: ${kind}`, markdown: `${summary}${versions}\n\nSource: ${source}\n\nClass: \`${kind}\`` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [kind] },
  };
}

function result(found: Finding, indexes: ReadonlyMap<string, number>): object {
  const { rule, severity, message, path: field, file, line = 1 } = found;
  const object = objectOf(found);
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule),
    level: LEVELS[severity],
    message: { text: field === '' ? message : `${field}: ${message}` },
    locations: [{
      physicalLocation: { artifactLocation: { uri: uriOf(file ?? '-') }, region: { startLine: line } },
      ...(object === '' && field === '' ? {} : { logicalLocations: [{ fullyQualifiedName: [object, field].filter(text => text !== '').join(' '), kind: 'member' }] }),
    }],
  };
}

/** A relative path stays one, for the reader to resolve against the folder that was checked out. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return path.normalize(file).split(path.sep).map(encodeURIComponent).join('/');
}
