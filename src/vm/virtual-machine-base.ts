import { Construct } from 'constructs';
import { Disk } from './disk';
import { RunStrategy } from './life-cycle';
import { LiveUpdate, renderLiveUpdate } from './live-update';
import { Machine, MachineProps } from './machine';
import { InstancetypeMatcher, PreferenceMatcher } from './sizing/matchers';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensure, fail } from '../app/errors';
import { KindFacts } from '../app/kind';
import { nonZero } from '../app/non-zero';
import { labelValueProblem, qualifiedNameProblem } from '../rules/values';
import { dataVolumeAnnotations, renderDataVolume } from '../storage/storage-options';

/** What a VirtualMachine is, by itself or as one of a pool. */
export interface VirtualMachineSpecProps extends MachineProps {
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
   * What of the running machine changes with its manifest.
   *
   * Change: restart.
   *
   * @default - nothing; changes wait for a restart
   */
  readonly liveUpdate?: LiveUpdate;

  /**
   * Instance type that CPU and memory come from, in place of `cpu` and `memory`.
   *
   * Change: restart.
   *
   * @default - the machine says its own size
   */
  readonly instancetype?: InstancetypeMatcher;

  /**
   * Preference: what the guest likes best, where the machine says nothing. Disks without a bus then have that of the
   * preference.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly preference?: PreferenceMatcher;
}

/** What VirtualMachine and VirtualMachinePool have in common. */
export abstract class VirtualMachineBase extends Machine {
  private readonly specProps: VirtualMachineSpecProps;
  private readonly machineLabels: { [key: string]: string };

  /** @internal */
  protected constructor(scope: Construct, id: string, facts: KindFacts, props: VirtualMachineSpecProps) {
    super(scope, id, facts, props);
    this.specProps = props;
    this.machineLabels = { ...props.machineLabels };
    if (props.running !== undefined && props.runStrategy !== undefined) {
      fail(this, 'running', 'running and runStrategy exclude each other; remove running');
    }
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
  protected get _hasPreference(): boolean {
    return this.specProps.preference !== undefined;
  }

  /** @internal */
  protected get _sizedElsewhere(): boolean {
    return this.specProps.instancetype !== undefined;
  }

  /** The spec of the machine, labelled with what tells it from others. @internal */
  protected _toVirtualMachineSpec(ownLabels: { readonly [key: string]: string }): kubevirt.VirtualMachineSpec {
    const { running, runStrategy = RunStrategy.ALWAYS, machineAnnotations, liveUpdate, instancetype, preference } = this.specProps;
    const annotations = { ...this._podAnnotations, ...machineAnnotations };
    const templates = this._disks.flatMap(disk => this.templateOf(disk));
    return {
      running,
      runStrategy: running === undefined ? runStrategy : undefined,
      instancetype: instancetype?._render(),
      preference: preference?._render(),
      liveUpdateFeatures: liveUpdate && renderLiveUpdate(liveUpdate),
      dataVolumeTemplates: nonZero(templates),
      template: {
        metadata: {
          labels: Object.assign({}, ownLabels, this.machineLabels),
          annotations: Object.keys(annotations).length > 0 ? annotations : undefined,
        },
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
      spec: Object.assign({}, volume.source._render(), renderDataVolume(volume.options)),
    }];
  }
}
