import { Duration } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { placeInBootOrder } from './boot-order';
import { CloudInit } from './cloud-init';
import { Cpu } from './cpu';
import { Gpu, HostDevice, Tpm, Watchdog } from './devices';
import { Disk } from './disk';
import { Firmware } from './firmware';
import { Interface } from './interface';
import { EvictionStrategy } from './life-cycle';
import { Memory } from './memory';
import { MachineScheduling } from './scheduling';
import { SshKeys } from './ssh-keys';
import { Volume } from './volume';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensure, fail } from '../app/errors';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps, Resource } from '../app/resource';
import { labelProblem } from '../rules/values';

/** What a machine is, whichever kind of object describes it. */
export interface MachineProps extends NamespacedResourceProps {
  /**
   * CPU of the guest.
   *
   * @default - one core
   */
  readonly cpu?: Cpu;

  /**
   * Memory of the guest. A machine without any never starts.
   *
   * @default - none is written
   */
  readonly memory?: Memory;

  /**
   * What the machine boots with.
   *
   * @default - BIOS
   */
  readonly firmware?: Firmware;

  /**
   * Whether ACPI is written as a feature of the machine.
   *
   * @default - left to KubeVirt, which turns it on
   */
  readonly acpi?: boolean;

  /**
   * Chipset, as `q35` or `pc-q35-rhel9.2.0`.
   *
   * @default - the cluster's default
   */
  readonly machineType?: string;

  /**
   * Disks, the one to boot from first.
   *
   * @default - none
   */
  readonly disks?: Disk[];

  /**
   * What cloud-init in the guest sets up at first boot; its disk comes after the others.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;

  /**
   * Public SSH keys. They come to the guest with cloud-init, of which an empty configuration is added if there is none.
   *
   * @default - none
   */
  readonly sshKeys?: SshKeys;

  /**
   * Network cards. An empty list is a machine without network.
   *
   * @default - the pod network by masquerade, named `default`
   */
  readonly interfaces?: Interface[];

  /**
   * Devices of the node that are passed through.
   *
   * @default - none
   */
  readonly hostDevices?: HostDevice[];

  /**
   * GPUs that are passed through.
   *
   * @default - none
   */
  readonly gpus?: Gpu[];

  /**
   * Watchdog device.
   *
   * @default - none
   */
  readonly watchdog?: Watchdog;

  /**
   * Virtual Trusted Platform Module.
   *
   * @default - none
   */
  readonly tpm?: Tpm;

  /**
   * Whether the guest gets a random number generator.
   *
   * @default false
   */
  readonly rng?: boolean;

  /**
   * What happens when the node is drained.
   *
   * @default - the cluster's default; `None` with a passed-through device
   */
  readonly evictionStrategy?: EvictionStrategy;

  /**
   * Time that the guest has to shut down before it is killed.
   *
   * @default - 180 seconds, the default of KubeVirt
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Labels that a node must have, all of them.
   *
   * @default - none
   */
  readonly nodeSelector?: { readonly [key: string]: string };

  /**
   * Scheduler that places the machine.
   *
   * @default - the cluster's default scheduler
   */
  readonly schedulerName?: string;
}

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
  public readonly scheduling: MachineScheduling;

  private readonly machineProps: MachineProps;
  private readonly disks: Disk[] = [];
  private readonly networkCards: Interface[] = [];
  private readonly hostDevices: HostDevice[] = [];
  private readonly gpus: Gpu[] = [];
  private migrates = true;

  /** @internal */
  protected constructor(scope: Construct, id: string, facts: KindFacts, props: MachineProps) {
    super(scope, id, facts, props);
    this.machineProps = props;
    this.scheduling = MachineScheduling._of(this, () => this._changed());
    for (const [key, value] of Object.entries(props.nodeSelector ?? {})) this.scheduling.requireLabel(key, value);
    const cloudInit = cloudInitOf(props);
    const disks = cloudInit ? [...props.disks ?? [], Disk.of('cloudinitdisk', Volume.fromCloudInit(cloudInit))] : props.disks;
    for (const disk of disks ?? []) this.addDisk(disk);
    for (const networkCard of props.interfaces ?? [Interface.masquerade()]) this.addInterface(networkCard);
    for (const device of props.hostDevices ?? []) this.addHostDevice(device);
    for (const gpu of props.gpus ?? []) this.addGpu(gpu);
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
    this.hostDevices.push(device.name ? device : HostDevice.of(device.deviceName, { name: `hostdevices${this.hostDevices.length + 1}` }));
    this.disableLiveMigration();
  }

  public addGpu(gpu: Gpu): void {
    this.gpus.push(gpu.name ? gpu : Gpu.of(gpu.deviceName, { name: `gpu${this.gpus.length + 1}` }));
    this.disableLiveMigration();
  }

  public disableLiveMigration(): void {
    this.migrates = false;
    this._changed();
  }

  /** Called for each disk, so that a VirtualMachine can make its data volume. @internal */
  protected abstract _diskAdded(disk: Disk): void;

  /** @internal */
  protected get _disks(): readonly Disk[] {
    return this.disks;
  }

  /** @internal */
  protected _toMachineSpec(): kubevirt.VirtualMachineInstanceSpec {
    const props = this.machineProps;
    const { memory, resources } = props.memory?._render() ?? {};
    const { terminationGracePeriod, machineType, sshKeys } = props;
    const datasource = cloudInitOf(props)?.datasource;
    return {
      domain: {
        cpu: props.cpu?._render(),
        memory,
        resources,
        machine: machineType === undefined ? undefined : { type: machineType },
        firmware: props.firmware?._render(),
        features: this.renderFeatures(),
        devices: this.renderDevices(),
      },
      accessCredentials: sshKeys && datasource ? [sshKeys._render(datasource)] : undefined,
      networks: nonEmpty(this.networkCards.map(card => card._renderNetwork(this.namespace))),
      volumes: nonEmpty(this.disks.map(disk => disk._renderVolume(this.name))),
      evictionStrategy: props.evictionStrategy ?? (this.migrates ? undefined : EvictionStrategy.NONE),
      terminationGracePeriodSeconds: terminationGracePeriod?.toSeconds(),
      schedulerName: props.schedulerName,
      ...this.scheduling._render(),
    };
  }

  private renderFeatures(): kubevirt.Features | undefined {
    const { acpi, firmware } = this.machineProps;
    if (acpi === undefined && !firmware?.secureBoot) return undefined;
    return {
      acpi: acpi === undefined ? undefined : { enabled: acpi ? undefined : false },
      // Secure boot does not start without System Management Mode.
      smm: firmware?.secureBoot ? { enabled: true } : undefined,
    };
  }

  private renderDevices(): kubevirt.Devices {
    const { watchdog, tpm, rng } = this.machineProps;
    const order = placeInBootOrder(this.disks, this.networkCards);
    return {
      disks: nonEmpty(this.disks.map(disk => disk._renderDisk(order.get(disk)))),
      interfaces: nonEmpty(this.networkCards.map(card => card._renderInterface(order.get(card)))),
      // Without it KubeVirt attaches a machine with no interface to the pod network.
      autoattachPodInterface: this.networkCards.length === 0 ? false : undefined,
      hostDevices: nonEmpty(this.hostDevices.map(({ deviceName, name }) => ({ deviceName, name: name! }))),
      gpus: nonEmpty(this.gpus.map(({ deviceName, name }) => ({ deviceName, name: name! }))),
      watchdog: watchdog?._render(),
      tpm: tpm && { persistent: tpm === Tpm.PERSISTENT ? true : undefined },
      rng: rng ? {} : undefined,
    };
  }

  private ensureFree(what: string, name: string, taken: readonly { readonly name: string }[]) {
    ensure(this, `${what} name`, labelProblem(name));
    if (taken.some(other => other.name === name)) {
      fail(this, `${what} name`, `there is already one named '${name}'; give each a name of its own`);
    }
  }
}

/** SSH keys travel with cloud-init, so a machine that has them has some. */
function cloudInitOf({ cloudInit, sshKeys }: MachineProps): CloudInit | undefined {
  return cloudInit ?? (sshKeys && CloudInit.noCloud({}));
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

