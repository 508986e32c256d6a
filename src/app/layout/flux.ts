import { Duration } from 'cdk8s';
import { FLUX_HEALTH } from './flux-health';
import { Layer } from './layer';
import type { FluxLayoutOptions } from './output-layout';
import { groupKind } from '../../rules/manifest-set';
import type { Manifest } from '../../rules/rule';
import { ensureValue } from '../errors';
import { goDuration } from '../size';

/** A folder that Flux applies at once. */
export interface FluxFolder {
  /** Path in the output folder. */
  readonly path: string;
  /** Cluster, if the app has several, and layer: the name of the Kustomization. */
  readonly name: string;
  readonly layer: Layer;
  readonly manifests: readonly Manifest[];
}

/** Where Flux runs. */
export const FLUX_NAMESPACE = 'flux-system';

const LONGEST_NAME = 63;
const DEFAULT_TIMEOUT = Duration.minutes(10);
const RETRY = Duration.minutes(1);
/** The nodes of a pool restart one after the other. */
const NODES_TIMEOUT = Duration.hours(2);

/** Flux `Kustomization`s that apply folders one after the other, each when the one before is healthy. */
export class FluxKustomizations {
  constructor(private readonly options: FluxLayoutOptions) {}

  /** The Kustomizations of one cluster. @throws when a name is too long */
  public render(folders: readonly FluxFolder[]): Manifest[] {
    const { sourceName, sourceKind = 'GitRepository', namespace = FLUX_NAMESPACE, path = '', interval = Duration.minutes(10), timeout } = this.options;
    for (const { name } of folders) ensureValue('OutputLayout.flux', nameProblem(name));
    return folders.map((folder, index) => ({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: folder.name, namespace },
      spec: {
        ...index > 0 ? { dependsOn: [{ name: folders[index - 1].name }] } : {},
        ...withHealth(folder.manifests),
        interval: goDuration(interval),
        path: ['.', ...path.split('/').filter(part => part !== '' && part !== '.'), folder.path].join('/'),
        prune: true,
        // One kind that is not there yet, or a webhook that does not answer yet, fails the whole folder.
        retryInterval: goDuration(RETRY),
        sourceRef: { kind: sourceKind, name: sourceName },
        timeout: goDuration(timeout ?? (folder.layer === Layer.NODES ? NODES_TIMEOUT : DEFAULT_TIMEOUT)),
        wait: true,
      },
    }));
  }
}

/** What is wrong with the name of a Kustomization: everything that is applied by it has a label of that name. */
export function nameProblem(name: string): string | undefined {
  return name.length <= LONGEST_NAME ? undefined
    : `'${name}' is no name of a Kustomization, which has at most ${LONGEST_NAME} characters, as those of labels; give a shorter one, also to the cluster that is in it`;
}

/** Expressions for the kinds among some objects that Flux would judge wrongly. */
function withHealth(manifests: readonly Manifest[]): object {
  const kinds = new Map(manifests.filter(manifest => FLUX_HEALTH[groupKind(manifest)]).map(manifest => [groupKind(manifest), manifest]));
  if (kinds.size === 0) return {};
  return {
    healthCheckExprs: [...kinds].sort(([a], [b]) => a < b ? -1 : 1).map(([kind, { apiVersion }]) => ({
      apiVersion, current: FLUX_HEALTH[kind].current, failed: FLUX_HEALTH[kind].failed, kind: kind.slice(kind.indexOf('/') + 1),
    })),
  };
}
