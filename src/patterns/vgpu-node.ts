import { Construct } from 'constructs';
import { takeDeviceName } from './attached-devices';
import { NodePattern, NodePatternProps } from './node-pattern';
import { AttachDeviceOptions, Iommu } from './pci-passthrough-node';
import { ensure, fail } from '../app/errors';
import { extendedResourceProblem } from '../cluster/extended-resource';
import { HyperConverged } from '../cluster/hyper-converged';
import { FileContents, NodeFile } from '../node/butane-file';
import { nodeRoleLabel } from '../node/role';
import { Gpu } from '../vm/devices';
import { IMachine } from '../vm/machine';

/** A virtual GPU, a share of a card, that the nodes of a pool hand to machines. */
export interface VgpuDevice {
  /**
   * Name by which the app speaks of the device.
   *
   * @default - the resource name
   */
  readonly id?: string;

  /** Type of mediated device that the nodes make, as `nvidia-231`: a folder below `mdev_supported_types` of the card. */
  readonly type: string;

  /** Name of the type, as `GRID T4-2Q`: what the file `name` in that folder says. */
  readonly selector: string;

  /** Name of the resource that machines ask for, as `nvidia.com/GRID_T4-2Q`. */
  readonly resourceName: string;
}

/** Properties of `VgpuNode`. */
export interface VgpuNodeProps extends NodePatternProps {
  /** Whose IOMMU the nodes have. It must be turned on in the firmware of the nodes too. */
  readonly iommu: Iommu;

  /** The virtual GPUs, all that the nodes of the role make. To withdraw one, leave it out. */
  readonly devices: VgpuDevice[];

  /**
   * Whether the nouveau driver is kept from taking NVIDIA cards, whose own driver makes the virtual GPUs.
   *
   * @default - true where a type is one of NVIDIA
   */
  readonly blockNouveau?: boolean;
}

/**
 * Nodes whose graphics cards are handed to machines in parts: the IOMMU is turned on, OpenShift Virtualization makes
 * the mediated devices, and HyperConverged permits them. The driver of the cards comes from their vendor's operator.
 * A card cannot be divided and be bound to vfio by a `PciPassthroughNode`. The nodes of the role restart for it.
 *
 * The types are given to HyperConverged for the nodes of the role, and, since it needs types for all nodes beside
 * these, for all others with such cards too.
 *
 * @see HyperConverged API: mediatedDevicesConfiguration, permittedHostDevices.mediatedDevices
 */
export class VgpuNode extends NodePattern {
  private readonly devices = new Map<string, AttachableVgpu>();

  /** @throws when there is no device, two share an id, or a type, selector, resource name or role is none */
  constructor(scope: Construct, id: string, props: VgpuNodeProps) {
    super(scope, id, props);
    const { iommu, devices, createPool } = props;
    if (devices.length === 0) fail(this, 'devices', 'there is none; name at least one, or remove the construct');
    for (const device of devices) this.addDevice(device);

    const { blockNouveau = devices.some(({ type }) => type.startsWith('nvidia-')) } = props;
    const block = NodeFile.of('/etc/modprobe.d/blacklist-nouveau.conf', FileContents.inline('blacklist nouveau\noptions nouveau modeset=0\n'));
    this._configure({ kernelArguments: [iommu], files: blockNouveau ? [block] : undefined, createPool });

    const mediatedDeviceTypes = [...new Set(devices.map(({ type }) => type))];
    const hyperConverged = HyperConverged.of(this);
    hyperConverged.mediatedDevices({
      mediatedDeviceTypes,
      nodeMediatedDeviceTypes: this.role === 'worker' ? undefined : [{ nodeSelector: { [nodeRoleLabel(this.role)]: '' }, mediatedDeviceTypes }],
    }, this);
    for (const { selector, resourceName } of devices) hyperConverged.permitMediatedDevice({ selector, resourceName }, this);
  }

  /**
   * A virtual GPU by its id.
   *
   * @throws when there is none of that id; the message lists those that there are
   */
  public device(id: string): AttachableVgpu {
    return this.devices.get(id) ?? fail(this, 'device', `there is no device '${id}'; declared are ${[...this.devices.keys()].join(', ')}`);
  }

  private addDevice({ id, type, resourceName }: VgpuDevice) {
    const key = id ?? resourceName;
    ensure(this, `device '${key}' type`, typeProblem(type));
    ensure(this, `device '${key}' resourceName`, extendedResourceProblem(resourceName));
    if (this.devices.has(key)) fail(this, `device '${key}'`, 'is declared twice; give each an id of its own');
    this.devices.set(key, AttachableVgpu._of(key, resourceName, this));
  }
}

function typeProblem(type: string): string | undefined {
  return /^[A-Za-z0-9][\w.-]*$/.test(type) ? undefined : `'${type}' is no type of mediated device; write the name of its folder, as 'nvidia-231'`;
}

/** A virtual GPU of a `VgpuNode`, to be attached to machines. */
export class AttachableVgpu {
  /** @internal */
  public static _of(id: string, resourceName: string, nodes: NodePattern): AttachableVgpu {
    return new AttachableVgpu(id, resourceName, nodes);
  }

  private constructor(
    /** Name by which the app speaks of the device. */
    public readonly id: string,
    /** Name of the resource that machines ask for. */
    public readonly resourceName: string,
    private readonly nodes: NodePattern,
  ) {}

  /**
   * Gives a machine one such virtual GPU; it then runs on the nodes of the role only and is not live-migrated.
   *
   * @throws when the name is none, or taken by another device
   */
  public attachTo(machine: IMachine, options: AttachDeviceOptions = {}): void {
    const name = takeDeviceName(machine, this.id, options.name);
    machine.addGpu(Gpu.of(this.resourceName, { name }));
    this.nodes.place(machine);
    machine.disableLiveMigration();
  }
}
