import { Construct, IConstruct } from 'constructs';
import { takeDeviceName } from './attached-devices';
import { NodePattern, NodePatternProps } from './node-pattern';
import { clusterScope } from '../app/cluster-scope';
import { describe, ensure, fail } from '../app/errors';
import { extendedResourceProblem } from '../cluster/extended-resource';
import { HyperConverged } from '../cluster/hyper-converged';
import { FileContents, NodeFile } from '../node/butane-file';
import { IMachineConfig } from '../node/machine-config';
import { VFIO_FILE } from '../node/merged-settings';
import { nodeRoleLabel } from '../node/role';
import { pciSelectorProblem } from '../rules/values';
import { HostDevice } from '../vm/devices';
import { IMachine } from '../vm/machine';

/** Whose IOMMU the nodes have. */
export enum Iommu {
  /** Intel VT-d: kernel argument `intel_iommu=on`. */
  INTEL = 'intel_iommu=on',
  /** AMD-Vi: kernel argument `amd_iommu=on`. */
  AMD = 'amd_iommu=on',
}

/** A PCI device that the nodes of a pool hand to machines. */
export interface PassthroughDevice {
  /**
   * Name by which the app speaks of the device.
   *
   * @default - the resource name
   */
  readonly id?: string;

  /** Vendor and device id as `lspci -nn` prints it, as `10DE:1EB8`. Written as given. */
  readonly selector: string;

  /** Name of the resource that machines ask for, as `nvidia.com/TU104GL_Tesla_T4`. */
  readonly resourceName: string;

  /**
   * Whether a device plugin outside OpenShift Virtualization hands the device out. It is then not bound to vfio here.
   *
   * @default false
   */
  readonly externalResourceProvider?: boolean;
}

/** Properties of `PciPassthroughNode`. */
export interface PciPassthroughNodeProps extends NodePatternProps {
  /** Whose IOMMU the nodes have. It must be turned on in the firmware of the nodes too. */
  readonly iommu: Iommu;

  /** The devices, all that the nodes of the role hand out. To withdraw one, leave it out. */
  readonly devices: PassthroughDevice[];
}

/** Options of attaching a device to a machine. */
export interface AttachDeviceOptions {
  /**
   * Name of the device in the machine.
   *
   * @default - the device's id; a second one gets `-2` behind it, and so on
   */
  readonly name?: string;
}

/**
 * Nodes whose PCI devices, such as GPUs, are handed to machines: the IOMMU is turned on, the devices are bound to vfio,
 * and HyperConverged permits them. The nodes of the role restart for it.
 *
 * @see OpenShift Virtualization 4.9, 8.14.11
 */
export class PciPassthroughNode extends NodePattern {
  private readonly devices = new Map<string, PciDevice>();

  /**
   * @throws when a selector, resource name or role is none, when two devices share an id or a selector, when there is
   * no device, or when the role has its PciPassthroughNode already
   */
  constructor(scope: Construct, id: string, props: PciPassthroughNodeProps) {
    super(scope, id, props);
    const { createPool, iommu, devices } = props;
    if (devices.length === 0) fail(this, 'devices', 'there is none; name at least one, or remove the construct');
    for (const device of devices) this.addDevice(device);
    claimRole(this, this.role);

    const bound = devices.filter(device => !device.externalResourceProvider).map(({ selector }) => selector.toLowerCase());
    const files = [
      NodeFile.of(VFIO_FILE, FileContents.inline(`options vfio-pci ids=${bound.join(',')}\n`)),
      NodeFile.of('/etc/modules-load.d/vfio-pci.conf', FileContents.inline('vfio-pci')),
    ];
    this._configure({ kernelArguments: [iommu], files: bound.length > 0 ? files : undefined, createPool });

    const hyperConverged = HyperConverged.of(this);
    for (const { selector, resourceName, externalResourceProvider } of devices) {
      hyperConverged.permitHostDevice({ selector, resourceName, externalResourceProvider }, this);
    }
  }

  /** Turns the IOMMU on. */
  public get iommu(): IMachineConfig {
    return this.configFor('iommu')!;
  }

  /** Binds the devices to vfio; there is none when other plugins hand all of them out. */
  public get vfio(): IMachineConfig | undefined {
    return this.configFor('vfiopci');
  }

  /**
   * A device by its id.
   *
   * @throws when there is none of that id; the message lists those that there are
   */
  public device(id: string): PciDevice {
    return this.devices.get(id) ?? fail(this, 'device', `there is no device '${id}'; declared are ${[...this.devices.keys()].join(', ')}`);
  }

  private configFor(what: string): IMachineConfig | undefined {
    return this.configuration.machineConfigs.find(({ name }) => name === `100-${this.role}-${what}`);
  }

  private addDevice({ id, selector, resourceName }: PassthroughDevice) {
    const key = id ?? resourceName;
    ensure(this, `device '${key}' selector`, pciSelectorProblem(selector));
    ensure(this, `device '${key}' resourceName`, extendedResourceProblem(resourceName));
    if (this.devices.has(key)) fail(this, `device '${key}'`, 'is declared twice; give each an id of its own');
    const same = [...this.devices.values()].find(other => other.selector.toLowerCase() === selector.toLowerCase());
    if (same) fail(this, `device '${key}' selector`, `'${selector}' is declared already, by device '${same.id}'; one entry is for every such card of a node`);
    this.devices.set(key, PciDevice._of(key, selector, resourceName, this.role));
  }
}

/** A device of a `PciPassthroughNode`, to be attached to machines. */
export class PciDevice {
  /** @internal */
  public static _of(id: string, selector: string, resourceName: string, role: string): PciDevice {
    return new PciDevice(id, selector, resourceName, role);
  }

  private constructor(
    /** Name by which the app speaks of the device. */
    public readonly id: string,
    /** Vendor and device id, as given. */
    public readonly selector: string,
    /** Name of the resource that machines ask for. */
    public readonly resourceName: string,
    private readonly role: string,
  ) {}

  /**
   * Passes one such device through to a machine, which then runs on the nodes of the role only and is not
   * live-migrated. Several calls pass several devices through.
   *
   * @throws when the name is none, or taken by another device
   */
  public attachTo(machine: IMachine, options: AttachDeviceOptions = {}): void {
    const name = takeDeviceName(machine, this.id, options.name);
    machine.addHostDevice(HostDevice.of(this.resourceName, { name }));
    machine.scheduling.requireLabel(nodeRoleLabel(this.role), '');
    machine.disableLiveMigration();
  }
}

/** Two of one role would write the same files on the same nodes. */
function claimRole(node: IConstruct, role: string) {
  const root = clusterScope(node);
  const roles = claimed.get(root) ?? claimed.set(root, new Map()).get(root)!;
  const other = roles.get(role);
  if (other) fail(node, 'role', `'${role}' has a PciPassthroughNode already, ${describe(other)}; declare all devices of a role in one`);
  roles.set(role, node);
}

const claimed = new WeakMap<IConstruct, Map<string, IConstruct>>();
