import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Disk } from './disk';
import { exposeMachine, ExposeOptions } from './expose';
import { VirtualMachineBase, VirtualMachineSpecProps } from './virtual-machine-base';
import type * as kubevirt from '../../imports/kubevirt.io';
import { fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource } from '../app/resource';
import { retainAnnotations } from '../app/retain';
import { labelValueProblem } from '../rules/values';
import { DataVolume } from '../storage/data-volume';

const VIRTUAL_MACHINE: KindFacts = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', plural: 'virtualmachines' };

/** Label of a machine's pod that tells it from all others of its namespace; the documentation's own. */
const DOMAIN_LABEL = 'kubevirt.io/domain';

/** A virtual machine. */
export interface IVirtualMachine extends IResource {}

/** Properties of `VirtualMachine`. */
export interface VirtualMachineProps extends VirtualMachineSpecProps {
  /**
   * Whether Argo CD and Flux leave the machine in the cluster when it leaves Git. Its data volumes go with it otherwise.
   *
   * Change: nothing.
   *
   * @default true
   */
  readonly retain?: boolean;

  /**
   * What the machine is for, shown where users look at it.
   *
   * Change: nothing.
   *
   * @default - none
   */
  readonly description?: string;
}

/**
 * A virtual machine: what it is made of, and when it runs.
 *
 * @see OpenShift Virtualization 4.15, 6.1.4; KubeVirt API: VirtualMachine
 */
export class VirtualMachine extends VirtualMachineBase implements IVirtualMachine, kplus.IPodSelector {
  /** A machine that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVirtualMachine {
    return new ImportedResource(scope, id, VIRTUAL_MACHINE, name, namespace);
  }

  /**
   * @throws when a name or label is none, when two disks or interfaces have one name, or when both `running` and
   * `runStrategy` are given
   */
  constructor(scope: Construct, id: string, props: VirtualMachineProps = {}) {
    const { description, retain = true } = props;
    const annotations = Object.assign({}, description !== undefined && { description }, retainAnnotations(retain, props.annotations));
    super(scope, id, VIRTUAL_MACHINE, Object.assign({}, props, { annotations }));
  }

  /**
   * Selects the pod of this machine, so that others can be placed with it or apart from it.
   *
   * @throws when the name is too long for a label
   */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    if (labelValueProblem(this.name)) fail(this, 'name', `'${this.name}' is too long to select the machine by; shorten it to 63 characters`);
    // Loaded here, so that importing the library does not load all of cdk8s-plus.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { LabelSelector } = require('cdk8s-plus-27') as typeof kplus;
    return {
      labelSelector: LabelSelector.of({ labels: { [DOMAIN_LABEL]: this.name } }),
      namespaces: this.namespace === undefined ? undefined : { names: [this.namespace] },
    };
  }

  /**
   * A service that reaches this machine, selected by its labels.
   *
   * @throws when two services of the machine have one name
   * @see OpenShift Virtualization 4.15, 7.3
   */
  public expose(options: ExposeOptions): kplus.Service {
    return exposeMachine(this, options);
  }

  /** @internal */
  protected _diskAdded(disk: Disk): void {
    const volume = disk._newDataVolume;
    if (!volume?.options.retain) return;
    const { dataVolumeName: _, ...storage } = volume.options;
    new DataVolume(this, disk.name, Object.assign({}, storage, {
      name: disk._dataVolumeName(this.name),
      namespace: this.namespace,
      source: volume.source,
      retain: true,
    }));
  }

  /** @internal */
  protected _toSpec(): kubevirt.VirtualMachineSpec {
    // A name beyond the length of a label cannot be one.
    return this._toVirtualMachineSpec(labelValueProblem(this.name) ? {} : { [DOMAIN_LABEL]: this.name });
  }
}
