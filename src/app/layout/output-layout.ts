import { Duration } from 'cdk8s';
import { FluxKustomizations } from './flux';
import { folderProblem } from './source-folder';
import { ensureValue } from '../errors';

/** Options of every layout of folders. */
export interface FoldersLayoutOptions {
  /**
   * Whether each folder has a `kustomization.yaml` of what is in it.
   *
   * @default false
   */
  readonly kustomizations?: boolean;
}

/** Options of the layout for Argo CD. */
export interface ArgoCdLayoutOptions extends FoldersLayoutOptions {
  /**
   * Whether the objects carry sync waves, for one Application with everything of a cluster.
   *
   * @default true
   */
  readonly syncWaves?: boolean;
}

/** Options of the layout for Flux. */
export interface FluxLayoutOptions extends FoldersLayoutOptions {
  /** Name of the GitRepository or OCIRepository that holds the output. */
  readonly sourceName: string;
  /**
   * Kind of the source.
   *
   * @default FluxSourceKind.GIT_REPOSITORY
   */
  readonly sourceKind?: FluxSourceKind;
  /**
   * Namespace of the source and of the Kustomizations.
   *
   * @default flux-system
   */
  readonly namespace?: string;
  /**
   * Path of the output folder in the source, as `dist`.
   *
   * @default - the root of the source
   */
  readonly path?: string;
  /**
   * How often the cluster is compared with the source.
   *
   * @default Duration.minutes(10)
   */
  readonly interval?: Duration;
  /**
   * How long a layer may take to become healthy; one with nodes that restart takes long.
   *
   * @default - 10 minutes, 2 hours for nodes
   */
  readonly timeout?: Duration;
}

/** Kind of the source of a Flux Kustomization. */
export enum FluxSourceKind {
  GIT_REPOSITORY = 'GitRepository',
  OCI_REPOSITORY = 'OCIRepository',
}

/**
 * How the output folder is arranged for a GitOps repository: `<cluster>/<layer>/<namespace>/<kind>-<name>.yaml`, a file
 * for each object. The layers follow from the kinds of the objects and from dependencies between constructs. No path
 * holds a number or a construct's path, so that moving constructs moves no file.
 */
export class OutputLayout {
  /** The folders alone. */
  public static folders(options: FoldersLayoutOptions = {}): OutputLayout {
    return new OutputLayout(options.kustomizations ?? false);
  }

  /**
   * The folders for Argo CD: each object carries its sync wave, and what it takes to sync kinds whose operator is not
   * there yet.
   */
  public static argoCd(options: ArgoCdLayoutOptions = {}): OutputLayout {
    return new OutputLayout(options.kustomizations ?? false, { syncWaves: options.syncWaves ?? true });
  }

  /**
   * The folders for Flux, and a `Kustomization` for each layer under `<cluster>/flux`, which waits for the layers before.
   *
   * @throws when the path is absolute or leaves the source
   */
  public static flux(options: FluxLayoutOptions): OutputLayout {
    if (options.path) ensureValue('OutputLayout.flux path', folderProblem(options.path));
    return new OutputLayout(options.kustomizations ?? false, undefined, new FluxKustomizations(options));
  }

  private constructor(
    /** @internal */ public readonly _kustomizations: boolean,
    /** @internal */ public readonly _argoCd: { readonly syncWaves: boolean } | undefined = undefined,
    /** @internal */ public readonly _flux: FluxKustomizations | undefined = undefined,
  ) {}
}
