import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Disk } from './disk';
import { exposeMachine, ExposeOptions } from './expose';
import { RunStrategy } from './life-cycle';
import { LiveUpdate, renderLiveUpdate } from './live-update';
import { Machine, MachineProps } from './machine';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensure, fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource } from '../app/resource';
import { retainAnnotations } from '../app/retain';
import { labelValueProblem, qualifiedNameProblem } from '../rules/values';
import { DataVolume } from '../storage/data-volume';
import { dataVolumeAnnotations, renderDataVolume } from '../storage/storage-options';

const VIRTUAL_MACHINE: KindFacts = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', plural: 'virtualmachines' };

/** Label of a machine's pod that tells it from all others of its namespace; the documentation's own. */
const DOMAIN_LABEL = 'kubevirt.io/domain';

/** A virtual machine. */
export interface IVirtualMachine extends IResource {}

/** Properties of `VirtualMachine`. */
export interface VirtualMachineProps extends MachineProps {
  /**
   * When the cluster starts and restarts the machine.
   *
   * Change: nothing, or what it says: a machine that is to run is started, one that is halted is shut down.
   *
   * @default RunStrategy.ALWAYS
   */
  readonly runStrategy?: RunStrategy;

  /**
   * The older form of the run strategy: `true` is `Always`, `false` is `Halted`. Excludes `runStrategy`.
   *
   * Change: nothing, or what it says: a machine that is to run is started, one that is halted is shut down.
   *
   * @default - `runStrategy` is written
   */
  readonly running?: boolean;

  /**
   * Labels of the running machine and its pod, for services and affinity.
   *
   * Change: restart.
   *
   * @default - `kubevirt.io/domain` with the machine's name is always there
   */
  readonly machineLabels?: { readonly [key: string]: string };

  /**
   * Annotations of the running machine and its pod.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly machineAnnotations?: { readonly [key: string]: string };

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

  /**
   * What of the running machine changes with its manifest.
   *
   * Change: restart.
   *
   * @default - nothing; changes wait for a restart
   */
  readonly liveUpdate?: LiveUpdate;
}

/**
 * A virtual machine: what it is made of, and when it runs.
 *
 * @see OpenShift Virtualization 4.15, 6.1.4; KubeVirt API: VirtualMachine
 */
export class VirtualMachine extends Machine implements IVirtualMachine, kplus.IPodSelector {
  /** A machine that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVirtualMachine {
    return new ImportedResource(scope, id, VIRTUAL_MACHINE, name, namespace);
  }

  private readonly props: VirtualMachineProps;
  private readonly machineLabels: { [key: string]: string };

  /**
   * @throws when a name or label is none, when two disks or interfaces have one name, or when both `running` and
   * `runStrategy` are given
   */
  constructor(scope: Construct, id: string, props: VirtualMachineProps = {}) {
    const { description, retain = true } = props;
    const annotations = { ...retainAnnotations(retain), ...description !== undefined && { description }, ...props.annotations };
    super(scope, id, VIRTUAL_MACHINE, { ...props, annotations });
    this.props = props;
    this.machineLabels = { ...props.machineLabels };
    if (props.running !== undefined && props.runStrategy !== undefined) {
      fail(this, 'running', 'running and runStrategy exclude each other; remove running');
    }
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

  /**
   * Adds a label of the running machine and its pod.
   *
   * @throws when key or value are no label, or the key has another value already
   */
  public addMachineLabel(key: string, value: string): void {
    ensure(this, 'machineLabels', qualifiedNameProblem(key) ?? labelValueProblem(value));
    const given = this.machineLabels[key];
    if (given !== undefined && given !== value) fail(this, 'machineLabels', `'${key}' is '${given}' already, and cannot be '${value}' too`);
    this.machineLabels[key] = value;
    this._changed();
  }

  /** @internal */
  protected _diskAdded(disk: Disk): void {
    const volume = disk._newDataVolume;
    if (!volume?.options.retain) return;
    const { dataVolumeName: _, ...storage } = volume.options;
    new DataVolume(this, disk.name, {
      ...storage,
      name: disk._dataVolumeName(this.name),
      namespace: this.namespace,
      source: volume.source,
      retain: true,
    });
  }

  /** @internal */
  protected _toSpec(): kubevirt.VirtualMachineSpec {
    const { running, runStrategy = RunStrategy.ALWAYS, machineAnnotations, liveUpdate } = this.props;
    // A name beyond the length of a label cannot be one.
    const domain: Record<string, string> = labelValueProblem(this.name) ? {} : { [DOMAIN_LABEL]: this.name };
    const annotations = { ...this._podAnnotations, ...machineAnnotations };
    const templates = this._disks.flatMap(disk => this.templateOf(disk));
    return {
      ...(running === undefined ? { runStrategy } : { running }),
      liveUpdateFeatures: liveUpdate && renderLiveUpdate(liveUpdate),
      dataVolumeTemplates: templates.length > 0 ? templates : undefined,
      template: {
        metadata: { labels: { ...domain, ...this.machineLabels }, annotations: Object.keys(annotations).length > 0 ? annotations : undefined },
        spec: this._toMachineSpec(),
      },
    };
  }

  private templateOf(disk: Disk): kubevirt.DataVolumeTemplateSpec[] {
    const volume = disk._newDataVolume;
    if (!volume || volume.options.retain) return [];
    const annotations = dataVolumeAnnotations(volume.options, this.namespace);
    return [{
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataVolume',
      metadata: { name: disk._dataVolumeName(this.name), annotations: Object.keys(annotations).length > 0 ? annotations : undefined },
      spec: { ...volume.source._render(), ...renderDataVolume(volume.options) },
    }];
  }
}
