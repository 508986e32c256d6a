import { Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import type { IKubeletConfig } from './kubelet-config';
import { kubeletFields } from './kubelet-fields';
import type { IMachineConfig } from './machine-config';
import { MachineConfigPool } from './machine-config-pool';
import { MergedSettings } from './merged-settings';
import { NodeSettings } from './node-settings';
import { SharedButaneConfig, SharedKubeletConfig, SharedMachineConfig } from './shared-configs';
import { clusterScope } from '../app/cluster-scope';
import { describe, ensure, fail } from '../app/errors';
import type { Resource } from '../app/resource';
import { Validation } from '../app/validation';
import { Contributions } from '../cluster/contributions';
import { BUILT_IN_ROLES } from '../rules/node-index';
import { labelProblem } from '../rules/values';

const RANK = '100';

/**
 * Everything that constructs ask of the nodes of one role, in as few objects as can be, because each change of one
 * restarts the nodes: a MachineConfig, a KubeletConfig, and the MachineConfigPool where the role is not of the release.
 * Equal settings merge; settings that disagree are reported at synthesis with the constructs that gave them.
 *
 * The MachineConfig is named `100-<role>-kernel`, or `100-<role>-iommu` where its arguments turn the IOMMU on. Where
 * devices are bound to vfio, files and units are a second one, `100-<role>-vfiopci`, with its Butane config beside it:
 * the names that the documentation prints. The KubeletConfig is named `<role>-kubelet`. None of it depends on the order
 * in which the constructs are made.
 *
 * @see OpenShift Virtualization 4.9, 8.14.11.1
 */
export class NodeConfiguration extends Construct {
  /**
   * The configuration of the nodes of a role. The first call makes it, in the construct's chart.
   *
   * @throws when the role is no label, or there is none yet and the construct is in no chart
   */
  public static of(scope: IConstruct, role: string = 'worker'): NodeConfiguration {
    ensure(scope, 'role', labelProblem(role));
    const ofCluster = registry.get(clusterScope(scope)) ?? new Map<string, NodeConfiguration>();
    registry.set(clusterScope(scope), ofCluster);
    const known = ofCluster.get(role);
    if (known) return known;
    if (!scope.node.scopes.some(Chart.isChart)) fail(scope, 'NodeConfiguration.of', `the nodes of '${role}' are not configured yet, and there is no chart to do it in; call it with a construct of a chart`);
    const made = new NodeConfiguration(Chart.of(scope), `node-configuration-${role}`, role);
    ofCluster.set(role, made);
    return made;
  }

  private readonly ranks = new Map<string, MergedSettings>();
  private readonly kubelet = new Contributions();
  private readonly children = new Map<string, Resource>();
  private poolChoice?: { readonly create: boolean; readonly by: IConstruct };

  private constructor(
    scope: Construct,
    id: string,
    /** Role of the nodes. */
    public readonly role: string,
  ) {
    super(scope, id);
  }

  /** The pool of the nodes, if it is made here. */
  public get pool(): MachineConfigPool | undefined {
    return this.children.get('pool') as MachineConfigPool | undefined;
  }

  /** The machine configs that there are so far, by name; further settings may add one, or rename one. */
  public get machineConfigs(): IMachineConfig[] {
    const made = [...this.children.values()].filter(child => child instanceof SharedMachineConfig || child instanceof SharedButaneConfig);
    return made.sort((one, other) => one.name < other.name ? -1 : 1);
  }

  /** The settings of the kubelets, if there are any so far. */
  public get kubeletConfig(): IKubeletConfig | undefined {
    return this.children.get('kubelet') as IKubeletConfig | undefined;
  }

  /**
   * Adds settings to those that there are.
   *
   * @param settings what to set; what is not given is left to others
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when a value is wrong by itself, or one construct has the pool made and another has not
   */
  public configure(settings: NodeSettings, contributor: IConstruct = this): void {
    const { rank = RANK, kubelet, createPool } = settings;
    if (!/^\d{2,3}$/.test(rank)) fail(contributor, 'rank', `'${rank}' is no rank; write two or three digits, as '99'`);
    const fields = kubeletFields(contributor, kubelet ?? {});
    const merged = this.ranks.get(rank) ?? new MergedSettings();
    merged.add(settings, contributor);
    this.ranks.set(rank, merged);
    for (const { path, value } of fields) this.kubelet.set(path, value, contributor);
    if (createPool !== undefined) this.choosePool(createPool, contributor);
    this.arrange();
  }

  private choosePool(create: boolean, by: IConstruct) {
    const { poolChoice: other } = this;
    if (other && other.create !== create) {
      fail(by, 'createPool', `is ${create}, and ${other.create} for ${describe(other.by)}; let them agree on the pool of '${this.role}'`);
    }
    this.poolChoice = { create, by };
  }

  /** Has the objects that the settings so far come to. */
  private arrange() {
    const makesPool = this.poolChoice?.create ?? !(BUILT_IN_ROLES.includes(this.role) || isPoolOfCluster(this, this.role));
    if (!makesPool && !this.node.tryFindChild('existing-pool')) MachineConfigPool.fromName(this, 'existing-pool', this.role);
    if (makesPool) this.node.tryRemoveChild('existing-pool');
    this.have('pool', makesPool ? this.role : undefined, name => new MachineConfigPool(this, 'pool', { name }));
    for (const [rank, settings] of this.ranks) this.arrangeRank(rank, settings);
    const hasKubelet = Object.keys(this.kubelet.render()).length > 0;
    this.have('kubelet', hasKubelet ? `${this.role}-kubelet` : undefined, () => new SharedKubeletConfig(this, 'kubelet', this.role, this.kubelet));
    Validation.forget(this);
  }

  private arrangeRank(rank: string, settings: MergedSettings) {
    const { role } = this;
    const nameOf = (what: string) => `${rank}-${role}-${what}`;
    const hasContents = settings.files.length + settings.units.length > 0;
    const isNeeded = settings.hasKernelSettings || (hasContents && !settings.bindsDevices);
    this.have(`${rank}-kernel`, isNeeded ? nameOf(settings.hasIommu ? 'iommu' : 'kernel') : undefined,
      name => new SharedMachineConfig(this, `${rank}-kernel`, { name, role, settings }));
    this.have(`${rank}-files`, settings.bindsDevices ? nameOf('vfiopci') : undefined,
      name => new SharedButaneConfig(this, `${rank}-files`, { name, role, settings }));
  }

  /** Makes a child, makes it anew under another name, or removes it. */
  private have(id: string, name: string | undefined, make: (name: string) => Resource) {
    const child = this.children.get(id);
    if (child?.name === name) return;
    this.node.tryRemoveChild(id);
    this.children.delete(id);
    if (name !== undefined) this.children.set(id, make(name));
  }
}

/** Whether the `Cluster` says that it has a pool, made elsewhere. */
function isPoolOfCluster(construct: IConstruct, role: string): boolean {
  const existing = clusterScope(construct).node.tryFindChild('existing');
  return existing?.node.tryFindChild(`machineconfigpools-${role}`) !== undefined;
}

/** The configurations of each cluster, by its scope, then by role. */
const registry = new WeakMap<IConstruct, Map<string, NodeConfiguration>>();
