import { ApiObject, App, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import { checkManifests, compareFindings, Finding, finding, FindingClass, formatFinding, ignoreAnnotation, ManifestEntry, Severity } from '../rules';
import { describe } from './errors';
import type { Disagreement } from './resource';
import { OpenShiftVersion } from './version';

interface Reporting extends IConstruct {
  _disagreements(): Disagreement[];
}

/**
 * Checks everything in a construct tree, whatever App is at its root.
 *
 * cdk8s asks every node for its errors once per chart. The tree is therefore checked once and the findings are
 * remembered until something changes or the running synchronous piece of work, which is a whole synthesis, ends.
 */
export class Validation {
  /** Makes a resource's findings errors of synthesis. Called by the resource's constructor. */
  public static attach(resource: IConstruct): void {
    const validation = Validation.of(resource);
    validation.remembered = undefined;
    resource.node.addValidation({ validate: () => validation.errorsOf(resource) });
  }

  /** Forgets what is remembered, after a change to a construct. */
  public static forget(construct: IConstruct): void {
    Validation.of(construct).remembered = undefined;
  }

  public static of(construct: IConstruct): Validation {
    const root = construct.node.root;
    let validation = validations.get(root);
    if (!validation) {
      validation = new Validation(root);
      validations.set(root, validation);
    }
    return validation;
  }

  private remembered?: { readonly nodes: number; readonly findings: Finding[]; readonly errors: Map<string, Finding[]> };

  private constructor(private readonly root: IConstruct) {
    // Runs before the resources' own validations, because cdk8s visits the root first.
    root.node.addValidation({ validate: () => this.errorsOfOthers() });
  }

  /** All findings of the tree, the worst first. */
  public findings(): Finding[] {
    return this.remember().findings;
  }

  private errorsOf(construct: IConstruct): string[] {
    const { errors } = this.remembered ?? this.remember();
    // cdk8s puts the construct path in front of the text.
    return (errors.get(describe(construct)) ?? []).map(found => formatFinding({ ...found, constructPath: ' ' }).trim());
  }

  /** Errors of objects that are no `Resource`, such as those of cdk8s-plus. */
  private errorsOfOthers(): string[] {
    const { errors } = this.remember();
    const resources = new Set(this.root.node.findAll().filter(isReporting).map(describe));
    return [...errors].filter(([path]) => !resources.has(path)).flatMap(([, findings]) => findings.map(formatFinding));
  }

  private remember() {
    const constructs = this.root.node.findAll();
    if (this.remembered?.nodes === constructs.length) return this.remembered;

    const findings = this.check(constructs);
    const errors = new Map<string, Finding[]>();
    for (const found of findings.filter(({ severity }) => severity === Severity.ERROR)) {
      const path = found.constructPath ?? '';
      errors.set(path, [...(errors.get(path) ?? []), found]);
    }
    this.remembered = { nodes: constructs.length, findings, errors };
    queueMicrotask(() => { this.remembered = undefined; });
    return this.remembered;
  }

  private check(constructs: readonly IConstruct[]): Finding[] {
    const entries: ManifestEntry[] = [];
    const own: Finding[] = [];
    for (const construct of constructs) {
      if (!ApiObject.isApiObject(construct)) continue;
      const owner = construct.node.id === 'Resource' && construct.node.scope ? construct.node.scope : construct;
      const entry = { manifest: construct.toJson(), constructPath: describe(owner) };
      entries.push(entry);
      if (isReporting(owner)) {
        own.push(...owner._disagreements().filter(({ rule }) => !isSilenced(entry, rule)).map(found => disagreement(entry, found)));
      }
    }
    const target = OpenShiftVersion.of(this.root)._facts();
    return [...own, ...sharedFiles(this.root, constructs, entries), ...checkManifests(entries, target)].sort(compareFindings);
  }
}

const validations = new WeakMap<IConstruct, Validation>();

function isReporting(construct: IConstruct): construct is Reporting {
  return typeof (construct as Reporting)._disagreements === 'function';
}

function disagreement(entry: ManifestEntry, { rule, path, message, severity = Severity.ERROR }: Disagreement): Finding {
  return finding(entry, rule, FindingClass.CROSS, severity, path, message);
}

function isSilenced({ manifest }: ManifestEntry, rule: string): boolean {
  return manifest.metadata?.annotations?.[ignoreAnnotation(rule)] !== undefined;
}

/**
 * In the modes with a file per resource cdk8s names a file after kind and name only, and writes the second of two
 * objects over the first, though they differ in group or namespace.
 */
function sharedFiles(root: IConstruct, constructs: readonly IConstruct[], entries: readonly ManifestEntry[]): Finding[] {
  const mode = root instanceof App ? root.yamlOutputType : undefined;
  if (mode !== YamlOutputType.FILE_PER_RESOURCE && mode !== YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE) return [];

  const objects = constructs.filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  const first = new Map<string, ManifestEntry>();
  const findings: Finding[] = [];
  entries.forEach((entry, index) => {
    const folder = mode === YamlOutputType.FILE_PER_RESOURCE ? '' : `${objects[index].chart.node.path}/`;
    const file = `${entry.manifest.kind}.${entry.manifest.metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
    const other = first.get(folder + file);
    if (other) {
      findings.push(disagreement(entry, {
        rule: 'cross/unique-file',
        path: 'metadata.name',
        message: `would be written to the same file ${file} as ${other.constructPath}, and one of them lost; give it another name, or write a file per chart`,
      }));
    } else {
      first.set(folder + file, entry);
    }
  });
  return findings;
}
