import { Duration } from 'cdk8s';
import { BackupPods, podsProblem, renderPods } from './backup-pods';
import type * as oadp from '../../../imports/oadp.openshift.io';
import { ensureValue } from '../../app/errors';
import { shortDuration } from '../../observability/duration';

/** How agents on the nodes run. */
export interface NodeAgentOptions {
  /**
   * Whether they run.
   *
   * @default true
   */
  readonly enable?: boolean;
  /**
   * How their pods run. Nodes that are not selected have no agent, and volumes of pods there are not copied.
   *
   * @default - on every worker
   */
  readonly pods?: BackupPods;
  /**
   * Time after which a copy that is not done has failed.
   *
   * @default - 1 hour
   */
  readonly timeout?: Duration;
  /**
   * Groups of the processes, for volumes that only those read.
   *
   * @default - none
   */
  readonly supplementalGroups?: number[];
}

/**
 * Agents on the nodes that copy the contents of volumes to the place of the backup: file by file, or out of snapshots.
 *
 * @see OpenShift Virtualization 4.15, 13.2.5 and 13.4.1.2
 */
export class NodeAgent {
  /**
   * Agents that copy with Kopia, which moving snapshots needs.
   *
   * @throws when a label, a variable or a group is none; so do all others
   */
  public static kopia(options: NodeAgentOptions = {}): NodeAgent {
    return new NodeAgent(options, 'kopia');
  }

  /** Agents that copy with Restic. */
  public static restic(options: NodeAgentOptions = {}): NodeAgent {
    return new NodeAgent(options, 'restic');
  }

  /**
   * Agents of OADP up to 1.2, which copy with Restic and are set up by another field.
   *
   * @see OpenShift Virtualization 4.15, 13.2.4
   */
  public static resticUpToOadp12(options: NodeAgentOptions = {}): NodeAgent {
    return new NodeAgent(options, undefined);
  }

  private constructor(private readonly options: NodeAgentOptions, private readonly uploaderType: string | undefined) {
    const [field, problem] = podsProblem(options.pods) ?? [];
    ensureValue(`pods.${field}`, problem);
    for (const group of options.supplementalGroups ?? []) {
      ensureValue('supplementalGroups', Number.isInteger(group) && group >= 0 ? undefined : `${group} is no id of a group; give whole numbers from 0`);
    }
  }

  /**
   * The part of `configuration` that is theirs.
   *
   * @internal
   */
  public _render(): Pick<oadp.Configuration, 'nodeAgent' | 'restic'> {
    const { uploaderType } = this;
    const { enable = true, pods, timeout, supplementalGroups } = this.options;
    const agent = { enable, podConfig: pods && renderPods(pods), timeout: timeout && shortDuration(timeout), supplementalGroups };
    return uploaderType === undefined ? { restic: agent } : { nodeAgent: { ...agent, uploaderType } };
  }
}
