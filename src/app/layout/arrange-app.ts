import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { arrange, ManifestFile } from './arrange';
import { ForeignDependency, OrderedObject } from './dependencies';
import { Contradiction } from './order';
import { OutputLayout } from './output-layout';
import { Finding, finding, FindingClass, Severity } from '../../rules';
import type { Manifest } from '../../rules/rule';
import { ManifestWriter } from '../../yaml/manifest-yaml';
import { clusterScope, clustersOf } from '../cluster-scope';
import { describe } from '../errors';
import { sharesParts } from '../plain-manifest';
import { inShard, isSharded } from '../shard';
import { SideFiles } from '../side-files';
import { constructMetadata, contentOf, FileContent, METADATA_FILE, OutputFiles } from '../synthesis';
import { ownerOf } from '../validation';

/** Folder of what is in no cluster, where there are clusters; no cluster can be named so. */
const OF_NO_CLUSTER = '_app';
/** Folder of side files; neither Argo CD nor Flux takes them for manifests. */
const SIDE_FILES = 'butane';

/** Files of an app, those of each cluster apart. */
export interface ArrangedOutput {
  /** Files of no cluster; absent when they belong to another part of the app. */
  readonly own?: OutputFiles;
  readonly clusters: ReadonlyMap<string, OutputFiles>;
}

/** Arranges an app: what its order contradicts, and the files, rendered when they are asked for, unless there is a circle. */
export function arrangeApp(app: App, layout: OutputLayout, objects: readonly ApiObject[], manifestOf: (object: ApiObject) => Manifest) {
  const clusters = clustersOf(app);
  const isMine = inShard(app);
  const scopes = new Map<IConstruct, OrderedObject[]>();
  for (const scope of [app, ...clusters.keys()]) if (isMine(scope)) scopes.set(scope, []);
  for (const object of objects) {
    const manifest = manifestOf(object);
    if (manifest !== undefined) scopes.get(clusterScope(object))!.push({ manifest, object });
  }

  const findings: Finding[] = [];
  const folders = new Map<string, ManifestFile[]>();
  const circles: (readonly OrderedObject[])[] = [];
  for (const [root, each] of scopes) {
    const folder = clusters.get(root) ?? (clusters.size > 0 ? OF_NO_CLUSTER : '');
    const { files, contradictions, circle, foreign } = arrange(layout, { folder: folder === '' ? undefined : folder, root, objects: each });
    findings.push(...contradictions.map(contradicted), ...foreign.map(crossing));
    if (circle.length > 0) circles.push(circle);
    folders.set(folder, [...files]);
  }
  return {
    findings,
    files: (): ArrangedOutput => {
      if (circles.length > 0) throw new Error(`Dependency cycle detected: ${circles[0].map(({ object }) => describe(ownerOf(object))).join(' => ')}`);
      return output(app, folders, isSharded(app), objects);
    },
  };
}

function output(app: App, folders: ReadonlyMap<string, readonly ManifestFile[]>, sharded: boolean, objects: readonly ApiObject[]): ArrangedOutput {
  const own: OutputFiles = new Map();
  const clusters = new Map<string, OutputFiles>();
  const names = new Set(clustersOf(app).values());
  const filesOf = (folder: string) => {
    if (!names.has(folder)) return own;
    const files = clusters.get(folder) ?? new Map<string, FileContent>();
    clusters.set(folder, files);
    return files;
  };
  const writer = new ManifestWriter();
  for (const [folder, files] of folders) {
    const into = filesOf(folder);
    for (const { path, manifest } of files) {
      into.set(into === own ? path : path.slice(folder.length + 1), contentOf(writer.write(manifest, sharesParts(manifest))));
    }
  }
  const sideFiles = SideFiles.of(app);
  for (const name of sideFiles.names) {
    const [folder, file] = name.includes('/') ? [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)] : ['', name];
    const ofNoCluster = names.size > 0 ? OF_NO_CLUSTER : '';
    if (!folders.has(folder === '' ? ofNoCluster : folder)) continue;
    if (folder !== '') filesOf(folder).set(`${SIDE_FILES}/${file}`, contentOf(sideFiles.render(name)));
    else own.set([...ofNoCluster === '' ? [] : [ofNoCluster], SIDE_FILES, file].join('/'), contentOf(sideFiles.render(name)));
  }
  const isFirst = !sharded || folders.has(OF_NO_CLUSTER) || folders.has('');
  // Not public in cdk8s.
  if (Reflect.get(app, 'recordConstructMetadata') === true) own.set(METADATA_FILE, constructMetadata(objects));
  return { own: isFirst ? own : undefined, clusters };
}

function said({ manifest, object }: OrderedObject): string {
  return `${describe(ownerOf(object))} (${manifest.kind} ${manifest.metadata?.name})`;
}

function mend(earlier: OrderedObject, later: OrderedObject): string {
  // Nobody has asked for the dependency of an object on its namespace.
  const isNamespace = later.manifest.kind === 'Namespace' && earlier.manifest.metadata?.namespace === later.manifest.metadata?.name;
  return `remove the dependency of ${said(isNamespace ? later : earlier)}${isNamespace ? ' on what comes later' : ''}`;
}

function crossing({ dependent, on }: ForeignDependency): Finding {
  const where = clustersOf(on.node.root).get(clusterScope(on));
  return finding(
    { manifest: dependent.manifest, constructPath: describe(ownerOf(dependent.object)) }, 'gitops/layer-order', FindingClass.CROSS, Severity.ERROR, 'metadata',
    `depends on ${describe(on)}, which is ${where === undefined ? 'in no cluster' : `of the cluster '${where}'`} and applied apart; remove the dependency`,
  );
}

function contradicted({ earlier, earlierLayer, later, laterLayer }: Contradiction): Finding {
  return finding(
    { manifest: earlier.manifest, constructPath: describe(ownerOf(earlier.object)) }, 'gitops/layer-order', FindingClass.CROSS, Severity.ERROR, 'metadata',
    `is applied with the layer '${earlierLayer}', and depends on ${said(later)}, which is applied later, with '${laterLayer}'; ${mend(earlier, later)}`,
  );
}
