import { IgnoredDifference } from './ignored-difference';
import type * as argoproj from '../../../imports/argoproj.io';

/** What an Application takes, whether it is written or made by an ApplicationSet. */
export interface ApplicationOptions {
  /** URL of the Git repository, as `https://git.example.com/platform/fleet.git`. */
  readonly repository: string;
  /**
   * Branch, tag or commit.
   *
   * @default HEAD
   */
  readonly revision?: string;
  /**
   * Whether the folder has a `kustomization.yaml` that is built; otherwise every manifest in it and under it is taken.
   *
   * @default false
   */
  readonly kustomize?: boolean;
  /**
   * Name of the AppProject.
   *
   * @default default
   */
  readonly project?: string;
  /**
   * Whether Argo CD applies changes by itself. Without it they wait for somebody to sync, which suits a folder of node
   * configuration, whose nodes restart.
   *
   * @default true
   */
  readonly automated?: boolean;
  /**
   * Whether objects that have left Git are deleted. What is retained is not.
   *
   * @default true
   */
  readonly prune?: boolean;
  /**
   * Whether changes that others make are undone.
   *
   * @default true
   */
  readonly selfHeal?: boolean;
  /**
   * How often a sync that failed is tried again.
   *
   * @default 5
   */
  readonly retries?: number;
  /**
   * What the cluster changes by itself, and is no drift.
   *
   * @default - what the target version of OpenShift Virtualization changes
   */
  readonly ignoreDifferences?: IgnoredDifference[];
}

/** The parts of an Application's spec but for its destination. */
export function applicationSpec(options: ApplicationOptions, path: string, defaults: readonly IgnoredDifference[]): Omit<argoproj.ApplicationSpec, 'destination'> {
  const { repository, revision = 'HEAD', kustomize = false, project = 'default', automated = true, prune = true, selfHeal = true, retries = 5 } = options;
  const ignored = options.ignoreDifferences ?? defaults;
  return {
    project,
    source: {
      repoURL: repository,
      targetRevision: revision,
      path,
      ...kustomize ? {} : { directory: { recurse: true } },
    },
    ...ignored.length > 0 ? { ignoreDifferences: ignored.map(difference => difference._render()) } : {},
    syncPolicy: {
      ...automated ? { automated: { prune, selfHeal } } : {},
      retry: { limit: retries, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
      // What is ignored would be overwritten at each sync otherwise.
      syncOptions: ['RespectIgnoreDifferences=true'],
    },
  };
}
