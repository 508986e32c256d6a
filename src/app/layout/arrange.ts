import { IConstruct } from 'constructs';
import { withSyncAnnotations } from './argo-cd';
import { ForeignDependency, OrderedObject } from './dependencies';
import { fileNames } from './file-names';
import { FluxFolder } from './flux';
import { Layer, LAYERS } from './layer';
import { Contradiction, Order, Position } from './order';
import { OutputLayout } from './output-layout';
import type { Manifest } from '../../rules/rule';

/** Objects that are applied to one cluster. */
export interface ClusterObjects {
  /** Folder of the cluster; none when the app is for one cluster. */
  readonly folder?: string;
  readonly root: IConstruct;
  readonly objects: readonly OrderedObject[];
}

/** A file of the output, with a `/` between the folders of its path. */
export interface ManifestFile {
  readonly path: string;
  readonly manifest: Manifest;
}

/** The output for a cluster, arranged. */
export interface Arrangement {
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
  readonly contradictions: readonly Contradiction[];
  /** Objects that wait for one another; none in most cases. */
  readonly circle: readonly OrderedObject[];
  /** Dependencies on what is applied to another cluster. */
  readonly foreign: readonly ForeignDependency[];
}

/** Folder of objects that are in no namespace; no namespace can be named so. */
const CLUSTER_SCOPED = '_cluster';
const KUSTOMIZATION = 'kustomization.yaml';

/** Puts every object of a cluster into its file. */
export function arrange(layout: OutputLayout, { folder, root, objects }: ClusterObjects): Arrangement {
  const order = new Order(root, objects);
  const names = fileNames(objects.map(({ manifest }) => manifest), folderOf);
  const placed = objects.map((object): PlacedFile => {
    const position = order.positionOf(object);
    const layer = layerFolder(position, layout);
    const { manifest } = object;
    return {
      layer,
      position,
      path: [...folder === undefined ? [] : [folder], layer, folderOf(manifest), names.get(manifest)!].join('/'),
      manifest: layout._argoCd ? withSyncAnnotations(manifest, layout._argoCd.syncWaves ? position.wave : undefined) : manifest,
    };
  });
  const files = [...placed, ...fluxFiles(layout, folder, placed)];
  const all = layout._kustomizations ? [...files, ...kustomizations(files)] : files;
  return {
    files: all.map(({ path, manifest }) => ({ path, manifest })).sort((a, b) => a.path < b.path ? -1 : 1),
    contradictions: order.contradictions,
    circle: order.circle,
    foreign: order.foreign,
  };
}

interface PlacedFile extends ManifestFile {
  readonly layer: string;
  readonly position: Position;
}

/** Flux has no waves: what waits for something of its own layer has a folder of its own. */
function layerFolder({ layer, stage }: Position, layout: OutputLayout): string {
  return layout._flux && stage > 0 ? `${layer}-${stage + 1}` : layer;
}

function folderOf(manifest: Manifest): string {
  if (manifest.kind === 'Namespace') return encodeURIComponent(manifest.metadata.name);
  return encodeURIComponent(manifest.metadata?.namespace ?? CLUSTER_SCOPED);
}

function fluxFiles({ _flux }: OutputLayout, folder: string | undefined, files: readonly PlacedFile[]): ManifestFile[] {
  if (!_flux) return [];
  const folders = new Map<string, PlacedFile[]>();
  for (const file of files) {
    const known = folders.get(file.layer);
    if (known) known.push(file);
    else folders.set(file.layer, [file]);
  }
  const inOrder = [...folders].sort(([, [a]], [, [b]]) => rank(a.position.layer) - rank(b.position.layer) || a.position.stage - b.position.stage);
  const prefix = folder === undefined ? '' : `${folder}-`;
  const fluxFolders = inOrder.map(([layer, [first, ...rest]]): FluxFolder => ({
    name: `${prefix}${layer}`,
    path: [...folder === undefined ? [] : [folder], layer].join('/'),
    layer: first.position.layer,
    manifests: [first, ...rest].map(({ manifest }) => manifest),
  }));
  return _flux.render(fluxFolders).map(manifest => ({
    path: [...folder === undefined ? [] : [folder], 'flux', `${manifest.metadata.name.slice(prefix.length)}.yaml`].join('/'),
    manifest,
  }));
}

function rank(layer: Layer): number {
  return LAYERS.indexOf(layer);
}

/** A `kustomization.yaml` for each folder with a file or a folder in it, but for the output folder itself. */
function kustomizations(files: readonly ManifestFile[]): ManifestFile[] {
  const resources = new Map<string, Set<string>>();
  for (const { path } of files) {
    const parts = path.split('/');
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const folder = parts.slice(0, depth).join('/');
      const known = resources.get(folder);
      if (known?.has(parts[depth])) break;
      resources.set(folder, (known ?? new Set()).add(parts[depth]));
    }
  }
  return [...resources].map(([folder, names]) => ({
    path: `${folder}/${KUSTOMIZATION}`,
    manifest: { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: [...names].sort() },
  }));
}
