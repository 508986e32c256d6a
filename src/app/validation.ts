import { ApiObject, App, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import { checkManifests, compareFindings, ExternalObject, fieldPath, Finding, finding, FindingClass, formatFinding, ignoreAnnotation, ManifestEntry, Severity } from '../rules';
import { clusterScope, clustersOf } from './cluster-scope';
import { describe } from './errors';
import { manifestRenderer } from './plain-manifest';
import type { Disagreement } from './resource';
import { inShard } from './shard';
import { OpenShiftVersion } from './version';
import { forEachObject, isList } from '../manifests/lists';
import type { Manifest } from '../rules/rule';

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
  /** The validation of the tree that a construct was added to. */
  public static attach(construct: IConstruct): Validation {
    const validation = Validation.of(construct);
    validation.forget();
    return validation;
  }

  /** Forgets what is remembered, after a change to a construct. */
  public static forget(construct: IConstruct): void {
    Validation.of(construct).forget();
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

  private remembered?: Remembered;
  private held = false;
  /** While others are asked what they have found. */
  private silent = false;

  private constructor(private readonly root: IConstruct) {
    // Runs before the resources' own validations, because cdk8s visits the root first.
    root.node.addValidation({ validate: () => this.silent ? NONE : this.remember().ofOthers });
  }

  /** All findings of the tree, the worst first. */
  public findings(): Finding[] {
    return this.remember().findings;
  }

  /**
   * Checks the tree afresh and does some work during which nothing in it changes, so that it is not even looked whether
   * something has. The work is given the manifests that were checked, and the objects that they are of.
   */
  public holding<T>(work: (manifestOf: (object: ApiObject) => Manifest, objects: readonly ApiObject[]) => T): T {
    this.remembered = undefined;
    const { manifests } = this.remember();
    this.held = true;
    try {
      return work(object => manifests.get(object) ?? object.toJson(), [...manifests.keys()]);
    } finally {
      this.held = false;
      this.remembered = undefined;
    }
  }

  /** What validations say that are not of this library, as cdk8s words it. */
  public errorsOfOthers(): string[] {
    this.silent = true;
    try {
      const errors: string[] = [];
      for (const { node } of this.root.node.findAll()) {
        for (const error of node.validate()) errors.push(`[${node.path}] ${error}`);
      }
      return errors;
    } finally {
      this.silent = false;
    }
  }

  /** Forgets what is remembered, after a change. */
  public forget(): void {
    this.remembered = undefined;
  }

  /** Findings of a resource that fail its synthesis. */
  public errorsOf(resource: IConstruct): string[] {
    if (this.silent) return NONE;
    const { ofResources } = this.remembered ?? this.remember();
    return ofResources.get(resource) ?? NONE;
  }

  private remember(): Remembered {
    if (this.held && this.remembered) return this.remembered;
    const constructs = this.root.node.findAll();
    if (this.remembered?.nodes === constructs.length) return this.remembered;

    const isMine = inShard(this.root);
    const objects = constructs.filter((each): each is ApiObject => ApiObject.isApiObject(each) && isMine(each)).map(rendering(this.root));
    const findings = this.check(objects, constructs);
    const manifests = new Map(objects.map(({ object, manifest }) => [object, manifest]));
    this.remembered = { nodes: constructs.length, findings, manifests, ...errorTexts(findings, objects) };
    queueMicrotask(() => { this.remembered = undefined; });
    return this.remembered;
  }

  private check(objects: readonly RenderedObject[], constructs: readonly IConstruct[]): Finding[] {
    const own: Finding[] = [];
    for (const object of objects) {
      if (!isReporting(object.owner)) continue;
      for (const found of object.owner._disagreements()) if (!isSilenced(object, found.rule)) own.push(disagreement(object, found));
    }
    return [...own, ...sharedFiles(this.root, objects), ...byCluster(this.root, objects, constructs).flatMap(cluster => {
      const target = OpenShiftVersion.of(cluster.scope)._facts();
      return checkManifests(cluster.objects, { target, complete: true, external: cluster.external });
    })].sort(compareFindings);
  }
}

/** What is applied to one cluster, and what is known to be in it. */
interface ClusterContents {
  readonly scope: IConstruct;
  readonly objects: RenderedObject[];
  readonly external: ExternalObject[];
}

/** Objects of different clusters are apart: neither do they share names nor do they find each other. */
function byCluster(root: IConstruct, objects: readonly RenderedObject[], constructs: readonly IConstruct[]): ClusterContents[] {
  const clusters = new Map<IConstruct, ClusterContents>();
  const isOne = clustersOf(root).size === 0;
  const contentsOf = (construct: IConstruct) => {
    const scope = isOne ? root : clusterScope(construct);
    const contents = clusters.get(scope) ?? { scope, objects: [], external: [] };
    clusters.set(scope, contents);
    return contents;
  };
  for (const object of objects) {
    const inCluster = contentsOf(object.owner).objects;
    if (isList(object.manifest)) addItems(object, inCluster);
    else inCluster.push(object);
  }
  for (const construct of constructs) {
    const external = externalObjects(construct);
    if (external.length > 0) contentsOf(construct).external.push(...external);
  }
  return [...clusters.values()];
}

/** Adds the items of a list, which no cluster stores as a whole: each is checked as an object of its own. */
function addItems(list: RenderedObject, into: RenderedObject[]): void {
  const { object, owner, constructPath } = list;
  forEachObject(list.manifest, (manifest, path) => {
    into.push({ object, owner, manifest, constructPath, at: path.reduce<string>(fieldPath, '') });
  });
}

/** What is known of a tree until it changes. */
interface Remembered {
  /** Size of the tree. */
  readonly nodes: number;
  readonly findings: Finding[];
  readonly manifests: ReadonlyMap<ApiObject, Manifest>;
  /** Errors as cdk8s takes them, for the construct that they are of. */
  readonly ofResources: ReadonlyMap<IConstruct, string[]>;
  /** Errors of objects that are no `Resource`, such as those of cdk8s-plus. */
  readonly ofOthers: string[];
}

interface RenderedObject extends ManifestEntry {
  readonly object: ApiObject;
  /** The construct that the object belongs to, which people know by its path. */
  readonly owner: IConstruct;
}

const NONE: string[] = [];

/** The construct that an object belongs to, which people know by its path. */
export function ownerOf(object: ApiObject): IConstruct {
  return object.node.id === 'Resource' && object.node.scope ? object.node.scope : object;
}

function rendering(root: IConstruct): (object: ApiObject) => RenderedObject {
  const render = manifestRenderer(root);
  return object => {
    const owner = ownerOf(object);
    return { object, owner, manifest: render(object), constructPath: describe(owner) };
  };
}

/**
 * A construct that stands for an object elsewhere: one of `fromName`, here or in cdk8s-plus. It knows kind and name,
 * and renders nothing.
 */
function externalObjects(construct: IConstruct): ExternalObject[] {
  const { apiObject, apiGroup, kind, name, namespace } = construct as IConstruct & Partial<ExternalObject> & { readonly apiObject?: unknown };
  if (apiObject !== undefined || ApiObject.isApiObject(construct)) return [];
  if (typeof apiGroup !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return [];
  return [{ apiGroup, kind, name, namespace: typeof namespace === 'string' ? namespace : undefined }];
}

function errorTexts(findings: readonly Finding[], objects: readonly RenderedObject[]): Pick<Remembered, 'ofResources' | 'ofOthers'> {
  const errors = findings.filter(({ severity }) => severity === Severity.ERROR);
  const ofResources = new Map<IConstruct, string[]>();
  const ofOthers: string[] = [];
  if (errors.length === 0) return { ofResources, ofOthers };

  const owners = new Map(objects.map(({ owner, constructPath }) => [constructPath, owner]));
  for (const error of errors) {
    const owner = owners.get(error.constructPath);
    if (owner && isReporting(owner)) {
      const texts = ofResources.get(owner) ?? [];
      ofResources.set(owner, texts);
      // cdk8s puts the construct path in front of the text.
      texts.push(formatFinding({ ...error, constructPath: ' ' }).trim());
    } else {
      ofOthers.push(formatFinding(error));
    }
  }
  return { ofResources, ofOthers };
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
function sharedFiles(root: IConstruct, rendered: readonly RenderedObject[]): Finding[] {
  const mode = root instanceof App ? root.yamlOutputType : undefined;
  if (mode !== YamlOutputType.FILE_PER_RESOURCE && mode !== YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE) return [];

  const first = new Map<string, ManifestEntry>();
  const findings: Finding[] = [];
  for (const entry of rendered) {
    const folder = mode === YamlOutputType.FILE_PER_RESOURCE ? '' : `${entry.object.chart.node.path}/`;
    const file = `${entry.manifest.kind}.${entry.manifest.metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
    const other = first.get(folder + file);
    if (!other) {
      first.set(folder + file, entry);
      continue;
    }
    const message = `would be written to the same file ${file} as ${other.constructPath}, and one of them lost; give it another name, or write a file per chart`;
    findings.push(disagreement(entry, { rule: 'cross/unique-file', path: 'metadata.name', message }));
  }
  return findings;
}
