import { Size } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { placeInBootOrder } from './boot-order';
import { MachineComputeProps, renderCompute } from './compute';
import { MachineDeviceProps, renderDevices } from './devices';
import { guestDisks, MachineGuestProps, renderGuest } from './guest';
import { MachineLifeCycleProps, renderLifeCycle } from './life-cycle';
import { checkNetwork, MachineNetworkProps, networkAnnotations, renderNames } from './network';
import { MachinePlacementProps, placementAnnotations, renderPlacement } from './placement';
import { MachineStorageProps, renderFilesystems } from './storage';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensure, fail } from '../../app/errors';
import { KindFacts } from '../../app/kind';
import { nonZero } from '../../app/non-zero';
import { NamespacedResourceProps, Resource } from '../../app/resource';
import { labelProblem } from '../../rules/values';
import { demandOfMachine, requested, RequestedResources, sizeOf } from '../capacity';
import { Gpu, HostDevice } from '../devices';
import { Disk } from '../disk';
import { Interface } from '../interface';
import { EvictionStrategy } from '../life-cycle';
import { MachineScheduling } from '../scheduling';

/** What a machine has that names no interfaces; one for all machines, as nothing in it changes. */
const POD_NETWORK: readonly Interface[] = [Interface.masquerade()];

/** What a machine is, whichever kind of object describes it. */
export interface MachineProps extends NamespacedResourceProps, MachineComputeProps, MachineDeviceProps, MachineStorageProps,
  MachineNetworkProps, MachineGuestProps, MachineLifeCycleProps, MachinePlacementProps {}

/** A machine that this app describes: a VirtualMachine or a VirtualMachineInstance. */
export interface IMachine extends IConstruct {
  /** Namespace of the machine, if the chart or the machine names one. */
  readonly namespace?: string;
  /** On which nodes it may run. */
  readonly scheduling: MachineScheduling;
  /** Adds a disk behind those that are there. */
  addDisk(disk: Disk): void;
  /** Adds a network card behind those that are there. */
  addInterface(networkCard: Interface): void;
  /** Passes a device of the node through. */
  addHostDevice(device: HostDevice): void;
  /** Passes a GPU through. */
  addGpu(gpu: Gpu): void;
  /** Makes a drain of the node shut the machine down, unless its own eviction strategy says otherwise. */
  disableLiveMigration(): void;
}

/** What VirtualMachine and VirtualMachineInstance have in common. */
export abstract class Machine extends Resource implements IMachine {
  private readonly machineProps: MachineProps;
  private readonly disks: Disk[] = [];
  private readonly networkCards: Interface[] = [];
  private readonly hostDevices: HostDevice[] = [];
  private readonly gpus: Gpu[] = [];
  private placement?: MachineScheduling;
  private migrates = true;
  private subdomain?: string;

  /** @internal */
  protected constructor(scope: Construct, id: string, facts: KindFacts, props: MachineProps) {
    super(scope, id, facts, props);
    this.machineProps = props;
    this.subdomain = props.subdomain;
    checkNetwork(this, props);
    for (const [key, value] of Object.entries(props.nodeSelector ?? {})) this.scheduling.requireLabel(key, value);
    for (const disk of [...props.disks ?? [], ...guestDisks(this, props)]) this.addDisk(disk);
    for (const networkCard of props.interfaces ?? POD_NETWORK) this.addInterface(networkCard);
    for (const device of props.hostDevices ?? []) this.addHostDevice(device);
    for (const gpu of props.gpus ?? []) this.addGpu(gpu);
  }

  public get scheduling(): MachineScheduling {
    return this.placement ??= MachineScheduling._of(this, () => this._changed());
  }

  public addDisk(disk: Disk): void {
    this.ensureFree('disk', disk.name, this.disks);
    this.disks.push(disk);
    this._diskAdded(disk);
    this._changed();
  }

  public addInterface(networkCard: Interface): void {
    this.ensureFree('interface', networkCard.name, this.networkCards);
    this.networkCards.push(networkCard);
    this._changed();
  }

  public addHostDevice(device: HostDevice): void {
    this.hostDevices.push(device);
    this.disableLiveMigration();
  }

  public addGpu(gpu: Gpu): void {
    this.gpus.push(gpu);
    this.disableLiveMigration();
  }

  public disableLiveMigration(): void {
    this.migrates = false;
    this._changed();
  }

  /** @internal */
  protected get _podAnnotations(): { readonly [key: string]: string } {
    return { ...networkAnnotations(this.machineProps), ...placementAnnotations(this.machineProps) };
  }

  /** Makes the machine known under the name of a headless service. @internal */
  public _joinSubdomain(subdomain: string): void {
    if (this.subdomain !== undefined && this.subdomain !== subdomain) {
      fail(this, 'subdomain', `is '${this.subdomain}' already; a machine is in one headless service, not in '${subdomain}' too`);
    }
    this.subdomain = subdomain;
    this._changed();
  }

  /** First part of the machine's name in its subdomain. @internal */
  public get _hostname(): string {
    return this.machineProps.hostname ?? this.name;
  }

  /** Whether a preference says what the machine does not. @internal */
  protected get _hasPreference(): boolean {
    return false;
  }

  /** Whether devices can come from an instance type. @internal */
  protected get _sizedElsewhere(): boolean {
    return false;
  }

  /** Called for each disk, so that a VirtualMachine can make its data volume. @internal */
  protected abstract _diskAdded(disk: Disk): void;

  /**
   * Memory that the machine's pod needs beside that of the guest.
   *
   * @throws when its instance type is not known
   * @see OpenShift Virtualization 4.15, 3.1.4
   */
  public get memoryOverhead(): Size {
    return sizeOf(demandOfMachine(this).overhead);
  }

  /**
   * What the machine's pod asks its node for.
   *
   * @throws when its instance type is not known
   * @see OpenShift Virtualization 4.15, 3.1.4
   */
  public get requestedResources(): RequestedResources {
    return requested(demandOfMachine(this));
  }

  /** @internal */
  protected get _disks(): readonly Disk[] {
    return this.disks;
  }

  /** @internal */
  protected _toMachineSpec(): kubevirt.VirtualMachineInstanceSpec {
    const props = this.machineProps;
    return {
      architecture: props.architecture,
      domain: { devices: this.renderDevices(), ioThreadsPolicy: props.ioThreads, ...renderCompute(props) },
      ...renderGuest(this, props),
      ...renderNames(props, this.subdomain),
      networks: nonZero(this.networkCards.map(card => card._renderNetwork(this.namespace))),
      volumes: nonZero([...this.disks.map(disk => disk._renderVolume(this.name)), ...(props.filesystems ?? []).map(each => each._renderVolume())]),
      ...renderLifeCycle(props, this.usualEviction()),
      ...renderPlacement(props),
      ...this.placement?._render(),
    };
  }

  private renderDevices(): kubevirt.Devices {
    const order = placeInBootOrder(this.disks, this.networkCards);
    return {
      disks: nonZero(this.disks.map(disk => disk._renderDisk(order.get(disk), this._hasPreference))),
      interfaces: nonZero(this.networkCards.map(card => card._renderInterface(order.get(card), this))),
      filesystems: renderFilesystems(this.machineProps),
      blockMultiQueue: this.machineProps.blockMultiQueue ? true : undefined,
      networkInterfaceMultiqueue: this.machineProps.networkMultiQueue ? true : undefined,
      // Without it KubeVirt attaches a machine with no interface to the pod network.
      autoattachPodInterface: this.networkCards.length === 0 ? false : undefined,
      hostDevices: nonZero(this.hostDevices.map((device, index) => device._render(index + 1))),
      gpus: nonZero(this.gpus.map((gpu, index) => gpu._render(index + 1))),
      ...renderDevices(this.machineProps),
    };
  }

  /** What a drain does where nobody says: what the devices and the storage allow, and the cluster's choice where they do not tell. */
  private usualEviction(): EvictionStrategy | undefined {
    if (!this.migrates) return EvictionStrategy.NONE;
    if (this._sizedElsewhere) return undefined;
    const staysOnNode = this.networkCards.some(card => card._staysOnNode);
    const shared = this.disks.map(disk => disk._isShared);
    return !staysOnNode && shared.includes(true) && !shared.includes(false) ? EvictionStrategy.LIVE_MIGRATE : undefined;
  }

  private ensureFree(what: string, name: string, taken: readonly { readonly name: string }[]) {
    ensure(this, `${what} name`, labelProblem(name));
    if (taken.some(other => other.name === name)) {
      fail(this, `${what} name`, `there is already one named '${name}'; give each a name of its own`);
    }
  }
}
