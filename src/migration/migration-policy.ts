import { Size } from 'cdk8s';
import { Construct } from 'constructs';
import type * as migrations from '../../imports/migrations.kubevirt.io';
import { ensure } from '../app/errors';
import { KindFacts } from '../app/kind';
import { Resource, ResourceProps } from '../app/resource';
import { canonicalSize } from '../app/size';

const POLICY: KindFacts = { apiVersion: 'migrations.kubevirt.io/v1alpha1', kind: 'MigrationPolicy', plural: 'migrationpolicies', clusterScoped: true };

/** Properties of `MigrationPolicy`. */
export interface MigrationPolicyProps extends ResourceProps {
  /**
   * Labels of the namespaces whose machines the policy is for, all of them.
   *
   * @default - machines of every namespace
   */
  readonly namespaceLabels?: { readonly [key: string]: string };
  /**
   * Labels of the running machines that the policy is for (`machineLabels`), all of them.
   *
   * @default - every machine of the namespaces
   */
  readonly machineLabels?: { readonly [key: string]: string };
  /**
   * Whether a guest that writes faster than its memory is copied is slowed down.
   *
   * @default - as HyperConverged says
   */
  readonly autoConverge?: boolean;
  /**
   * Whether the machine goes on at the other node before all of its memory is there. It is lost when a node or the
   * network fails meanwhile.
   *
   * @default - as HyperConverged says
   */
  readonly postCopy?: boolean;
  /**
   * Bandwidth of one migration, a second; 0 is as much as there is.
   *
   * @default - as HyperConverged says
   */
  readonly bandwidth?: Size | string;
  /**
   * Seconds for each GiB of memory after which a migration is given up.
   *
   * @default - as HyperConverged says
   */
  readonly completionTimeoutPerGib?: number;
}

/**
 * How some machines migrate, where not as HyperConverged says for all. Of several policies that select a machine the
 * one with the most labels counts.
 *
 * @see OpenShift Virtualization 4.15, 9.2.2
 */
export class MigrationPolicy extends Resource {
  /** @throws when the bandwidth is no quantity or the timeout no whole number from 0 */
  constructor(scope: Construct, id: string, private readonly props: MigrationPolicyProps = {}) {
    super(scope, id, POLICY, props);
    const { completionTimeoutPerGib: timeout } = props;
    const isTimeout = timeout === undefined || Number.isInteger(timeout) && timeout >= 0;
    ensure(this, 'completionTimeoutPerGib', isTimeout ? undefined : `${timeout} is no number of seconds; allowed are whole numbers from 0`);
    canonicalSize('MigrationPolicy bandwidth', props.bandwidth);
  }

  /** @internal */
  protected _toSpec(): migrations.MigrationPolicySpec {
    const { autoConverge, postCopy, bandwidth, completionTimeoutPerGib, namespaceLabels, machineLabels } = this.props;
    return {
      allowAutoConverge: autoConverge,
      allowPostCopy: postCopy,
      bandwidthPerMigration: canonicalSize('MigrationPolicy bandwidth', bandwidth),
      completionTimeoutPerGiB: completionTimeoutPerGib,
      selectors: {
        namespaceSelector: namespaceLabels && { ...namespaceLabels },
        virtualMachineInstanceSelector: machineLabels && { ...machineLabels },
      },
    };
  }
}
