import { FindingClass, RuleFacts, Severity } from './rule';

/** Rules without an object of their own: the check of a manifest's structure finds them in one walk. */
const SCHEMA: readonly RuleFacts[] = [
  schema('schema/api-version', 'An object has an API version and kind that its group serves.'),
  schema('schema/unknown-field', 'Every field is one that the kind has.'),
  schema('schema/wrong-type', 'Every value is of the type of its field.'),
  schema('schema/missing-field', 'Every required field is given.'),
  schema('schema/enum', 'A value of a closed set is one of the set.'),
  schema('schema/format', 'Text has the form that its field wants, as a date or base64.'),
  schema('schema/bounds', 'Numbers, text and lists are as small and as large as their field allows.'),
  schema('schema/duplicate-key', 'The items of a list that is a map or a set differ in what tells them apart.'),
  {
    ...schema('schema/cel', 'An object is as the validation expressions of its CRD demand.'),
    class: FindingClass.ADVICE,
    source: 'x-kubernetes-validations of the CRD: a beta feature of Kubernetes up to 1.28, which an API server may not evaluate',
  },
  {
    id: 'schema/unknown-kind',
    class: FindingClass.ADVICE,
    severity: Severity.INFO,
    summary: 'The kind is one that is known here, so that its fields are checked.',
    source: 'The facts in imports/schemas; only the command line says so',
  },
];

/** What is wrong with a file before there is a manifest. */
const INPUT: readonly RuleFacts[] = [
  input('input/yaml', 'A file is valid YAML or JSON, in UTF-8, at most 100 levels deep.'),
  input('input/duplicate-key', 'A mapping has each of its keys once.'),
  input('input/too-large', 'A file has at most 32 MiB, and at most 100 000 documents.'),
  {
    id: 'input/template',
    class: FindingClass.ADVICE,
    severity: Severity.INFO,
    summary: 'A file holds manifests and no template of them: what is not rendered is not checked.',
    source: 'Helm: templates',
  },
];

/** Found while constructs are put together, before there is a manifest to look at. */
const CONSTRUCTS: readonly RuleFacts[] = [
  {
    id: 'butane/valid',
    class: FindingClass.CROSS,
    severity: Severity.ERROR,
    summary: 'The Butane config of a node compiles.',
    source: 'Butane: config specification, variant openshift',
  },
  {
    id: 'cross/contributions-agree',
    class: FindingClass.CROSS,
    severity: Severity.ERROR,
    summary: 'What constructs contribute to one object does not contradict.',
    source: 'HyperConverged and machine configs are shared by all that build on them',
  },
  {
    id: 'cross/migration-network-room',
    class: FindingClass.CROSS,
    severity: Severity.WARNING,
    summary: 'The live migration network has an address for each node.',
    source: 'OpenShift Virtualization 4.15, 4.3.3.1: whereabouts gives each node an address out of the range',
  },
  {
    id: 'cross/unique-file',
    class: FindingClass.CROSS,
    severity: Severity.ERROR,
    summary: 'No two objects are written to one file.',
    source: 'cdk8s: a file per resource is named after kind and name only',
  },
  {
    id: 'gitops/layer-order',
    class: FindingClass.CROSS,
    severity: Severity.ERROR,
    summary: 'Nothing depends on what is applied with a later layer, or to another cluster.',
    source: 'Argo CD: sync waves; Flux: dependsOn; the layers of OutputLayout',
  },
];

/** Everything that can be reported and is no `Rule`. */
export const DESCRIBED: readonly RuleFacts[] = [...SCHEMA, ...INPUT, ...CONSTRUCTS];

function schema(id: string, summary: string): RuleFacts {
  return { id, class: FindingClass.SCHEMA, severity: Severity.ERROR, summary, source: 'Schema of the CRD; of Kubernetes\' own kinds, their types' };
}

function input(id: string, summary: string): RuleFacts {
  return { id, class: FindingClass.SCHEMA, severity: Severity.ERROR, summary, source: 'Kubernetes: what sigs.k8s.io/yaml and strict decoding take' };
}
