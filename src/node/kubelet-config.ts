import { Construct } from 'constructs';
import { KUBELET_CONFIG } from './kind';
import { kubeletFields } from './kubelet-fields';
import { KubeletSettings } from './kubelet-settings';
import { selectPool } from './pool-labels';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { Contributions } from '../cluster/contributions';
import { labelProblem } from '../rules/values';

/** Settings of the kubelets of a pool. */
export interface IKubeletConfig extends IResource {}

/** Properties of `KubeletConfig`. */
export interface KubeletConfigProps extends ResourceProps, KubeletSettings {
  /**
   * Role of the pool, which is selected by the label that the operator gives its own pools, and this library those of
   * the app: `pools.operator.machineconfiguration.openshift.io/<role>`.
   *
   * @default worker
   */
  readonly role?: string;

  /**
   * Labels of the pools, in place of that of the role.
   *
   * @default - the label of the role
   */
  readonly poolLabels?: { readonly [key: string]: string };
}

/**
 * Settings of the kubelets of a pool: CPU Manager, NUMA alignment, reserved resources, eviction, swap. A change
 * restarts the nodes of the pool. Of two for one pool only the newest takes effect; patterns therefore share one
 * (`NodeConfiguration`).
 *
 * @see OpenShift Virtualization 4.15, 6.13.9; KubeletConfig API
 */
export class KubeletConfig extends Resource implements IKubeletConfig {
  /** Settings that exist outside this app. */
  public static fromName(scope: Construct, id: string, name: string): IKubeletConfig {
    return new ImportedResource(scope, id, KUBELET_CONFIG, name);
  }

  private readonly contents: machineconfiguration.KubeletConfigSpec;

  /** @throws when the role is no label, or a list of CPUs, a size or a count is none */
  constructor(scope: Construct, id: string, props: KubeletConfigProps = {}) {
    super(scope, id, KUBELET_CONFIG, props);
    const { role = 'worker', poolLabels } = props;
    ensure(this, 'role', labelProblem(role));
    const settings = new Contributions();
    for (const { path, value } of kubeletFields(this, props)) settings.set(path, value, this);
    this.contents = { ...settings.render(), machineConfigPoolSelector: poolLabels ? { matchLabels: poolLabels } : selectPool(this, role) };
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.KubeletConfigSpec {
    return this.contents;
  }
}
