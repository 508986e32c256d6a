import { Duration, Size } from 'cdk8s';
import { IConstruct } from 'constructs';
import { count, seconds } from './check';
import type * as hco from '../../../imports/hco.kubevirt.io';
import { fail } from '../../app/errors';
import type { IResource } from '../../app/resource';
import { canonicalSize } from '../../app/size';
import { isQuantity } from '../../schema/canonical';
import { Contributions } from '../contributions';

/** How many live migrations run at once. */
export interface LiveMigrationLimits {
  /**
   * Migrations at a time in the whole cluster.
   *
   * @default 5
   */
  readonly parallelPerCluster?: number;

  /**
   * Migrations at a time away from one node.
   *
   * @default 2
   */
  readonly parallelOutboundPerNode?: number;
}

/** How machines of the cluster are live-migrated. */
export interface LiveMigrationOptions extends LiveMigrationLimits {
  /**
   * NetworkAttachmentDefinition that migration traffic takes; it stands in the namespace of the HyperConverged.
   *
   * @default - the pod network
   */
  readonly network?: IResource;

  /**
   * Time for each GiB of memory after which a migration is cancelled, in whole seconds.
   *
   * @default Duration.seconds(800)
   */
  readonly completionTimeoutPerGib?: Duration;

  /**
   * Time without progress after which a migration is cancelled, in whole seconds.
   *
   * @default Duration.seconds(150)
   */
  readonly progressTimeout?: Duration;

  /**
   * Bandwidth of one migration, in bytes a second.
   *
   * @default - unlimited
   */
  readonly bandwidthPerMigration?: Size | string;

  /**
   * Slows the guest down until its memory can be copied.
   *
   * @default false
   */
  readonly allowAutoConverge?: boolean;

  /**
   * Starts the guest on the target before all memory is there. A network failure then loses the guest.
   *
   * @default false
   */
  readonly allowPostCopy?: boolean;
}

/** @param namespace where the network is looked up */
export function contributeLiveMigration(to: Contributions, options: LiveMigrationOptions, by: IConstruct, namespace: string | undefined) {
  const { network, completionTimeoutPerGib, progressTimeout, allowAutoConverge, allowPostCopy } = options;
  const config: hco.LiveMigrationConfig = {
    parallelMigrationsPerCluster: count(by, 'parallelPerCluster', options.parallelPerCluster),
    parallelOutboundMigrationsPerNode: count(by, 'parallelOutboundPerNode', options.parallelOutboundPerNode),
    completionTimeoutPerGiB: seconds(by, 'completionTimeoutPerGib', completionTimeoutPerGib),
    progressTimeout: seconds(by, 'progressTimeout', progressTimeout),
    bandwidthPerMigration: bandwidth(by, options.bandwidthPerMigration),
    network: network?.name,
    allowAutoConverge,
    allowPostCopy,
  };
  if (network?.namespace !== undefined && network.namespace !== namespace) {
    fail(by, 'network', `NetworkAttachmentDefinition ${network.namespace}/${network.name} is not looked up there; it must be in '${namespace}'`);
  }
  to.setEach(['liveMigrationConfig'], config, by);
}

function bandwidth(by: IConstruct, value: LiveMigrationOptions['bandwidthPerMigration']): string | undefined {
  if (typeof value === 'string' && !isQuantity(value)) {
    fail(by, 'bandwidthPerMigration', `'${value}' is not a quantity; write bytes a second with a unit, as '64Mi'`);
  }
  if (typeof value === 'string' && value.startsWith('-')) {
    fail(by, 'bandwidthPerMigration', `'${value}' is not a bandwidth; write bytes a second with a unit, as '64Mi'`);
  }
  return canonicalSize('bandwidthPerMigration', value);
}
