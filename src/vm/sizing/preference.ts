import { Construct } from 'constructs';
import { IPreference } from './matchers';
import { PreferenceOptions, PreferredFirmware } from './preference-options';
import type * as instancetype from '../../../imports/instancetype.kubevirt.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { NamespacedResourceProps, Resource, ResourceProps } from '../../app/resource';
import { canonicalSize } from '../../app/size';
import { Clock } from '../clock';
import { CpuFeaturePolicy } from '../cpu';
import { Tpm } from '../devices';
import { featureState } from '../feature-state';

const API_VERSION = 'instancetype.kubevirt.io/v1beta1';
const NAMESPACED: KindFacts = { apiVersion: API_VERSION, kind: 'VirtualMachinePreference', plural: 'virtualmachinepreferences' };
const CLUSTER: KindFacts = {
  apiVersion: API_VERSION, kind: 'VirtualMachineClusterPreference', plural: 'virtualmachineclusterpreferences', clusterScoped: true,
};

/** Properties of `VirtualMachinePreference`. */
export interface VirtualMachinePreferenceProps extends NamespacedResourceProps, PreferenceOptions {}

/** Properties of `VirtualMachineClusterPreference`. */
export interface VirtualMachineClusterPreferenceProps extends ResourceProps, PreferenceOptions {}

/**
 * What guests of one kind like best, for the machines of a namespace.
 *
 * @see OpenShift Virtualization 4.15, 2.3.6; KubeVirt API: VirtualMachinePreference
 */
export class VirtualMachinePreference extends Resource implements IPreference {
  /** A preference that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IPreference {
    return new ImportedResource(scope, id, NAMESPACED, name, namespace);
  }

  /** @throws when the required CPUs or memory are no such numbers */
  constructor(scope: Construct, id: string, private readonly props: VirtualMachinePreferenceProps = {}) {
    super(scope, id, NAMESPACED, props);
    checkPreference(this, props);
  }

  /** @internal */
  protected _toSpec(): instancetype.VirtualMachinePreferenceSpec {
    return renderPreference(this.props);
  }
}

/**
 * What guests of one kind like best, for the machines of the whole cluster.
 *
 * @see OpenShift Virtualization 4.15, 2.3.6; KubeVirt API: VirtualMachineClusterPreference
 */
export class VirtualMachineClusterPreference extends Resource implements IPreference {
  /** A preference that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): IPreference {
    return new ImportedResource(scope, id, CLUSTER, name);
  }

  /** @throws when the required CPUs or memory are no such numbers */
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineClusterPreferenceProps = {}) {
    super(scope, id, CLUSTER, props);
    checkPreference(this, props);
  }

  /** @internal */
  protected _toSpec(): instancetype.VirtualMachinePreferenceSpec {
    return renderPreference(this.props);
  }
}

function checkPreference(resource: Resource, { requiredCpus: cpus, requiredMemory }: PreferenceOptions): void {
  const isCount = cpus === undefined || Number.isInteger(cpus) && cpus >= 1;
  ensure(resource, 'requiredCpus', isCount ? undefined : `${cpus} is no count of CPUs; allowed are whole numbers from 1`);
  canonicalSize('Preference requiredMemory', requiredMemory);
}

function renderPreference(options: PreferenceOptions): instancetype.VirtualMachinePreferenceSpec {
  const { cpuTopology, cpuFeatures, requiredCpus, requiredMemory, storageClass, machineType } = options;
  return {
    cpu: some({
      preferredCPUTopology: cpuTopology,
      preferredCPUFeatures: cpuFeatures?.map(({ name, policy = CpuFeaturePolicy.REQUIRE }) => ({ name, policy })),
    }),
    preferSpreadSocketToCoreRatio: options.socketToCoreRatio,
    devices: some(renderDevices(options)),
    features: some({
      preferredAcpi: featureState(options.acpi),
      preferredApic: featureState(options.apic),
      preferredSmm: options.smm === undefined && options.firmware === PreferredFirmware.SECURE_BOOT ? {} : featureState(options.smm),
      preferredPvspinlock: featureState(options.pvSpinlock),
      preferredKvm: options.kvmHidden ? { hidden: true } : undefined,
      preferredHyperv: options.hyperv?._render(),
    }),
    clock: renderClock(options.clock),
    firmware: renderFirmware(options.firmware),
    machine: some({ preferredMachineType: machineType }),
    volumes: some({ preferredStorageClassName: storageClass }),
    preferredSubdomain: options.subdomain,
    preferredTerminationGracePeriodSeconds: options.terminationGracePeriod?.toSeconds(),
    requirements: some({
      cpu: requiredCpus === undefined ? undefined : { guest: requiredCpus },
      memory: requiredMemory === undefined ? undefined : { guest: canonicalSize('Preference requiredMemory', requiredMemory) },
    }),
    annotations: options.machineAnnotations && { ...options.machineAnnotations },
  };
}

function renderDevices(options: PreferenceOptions): instancetype.DevicePreferences {
  const { tabletBus, tpm, hotplug } = options;
  return {
    preferredDiskBus: options.diskBus,
    preferredCdromBus: options.cdromBus,
    preferredLunBus: options.lunBus,
    preferredDiskCache: options.diskCache,
    preferredDiskIO: options.diskIo,
    preferredDiskBlockSize: options.diskBlockSize?._render(),
    preferredDiskDedicatedIoThread: options.dedicatedIoThread,
    preferredBlockMultiQueue: options.blockMultiQueue,
    preferredInterfaceModel: options.interfaceModel,
    preferredInterfaceMasquerade: options.masquerade ? {} : undefined,
    preferredNetworkInterfaceMultiQueue: options.networkMultiQueue,
    preferredAutoattachPodInterface: options.podInterface,
    preferredAutoattachInputDevice: options.inputDevice ?? (tabletBus === undefined ? undefined : true),
    preferredInputBus: tabletBus,
    preferredInputType: tabletBus === undefined ? undefined : 'tablet',
    preferredAutoattachGraphicsDevice: options.graphics,
    preferredAutoattachSerialConsole: options.serialConsole,
    preferredAutoattachMemBalloon: options.memoryBalloon,
    preferredDisableHotplug: hotplug === undefined ? undefined : !hotplug,
    preferredRng: options.rng ? {} : undefined,
    preferredSoundModel: options.sound,
    preferredTPM: tpm && { persistent: tpm === Tpm.PERSISTENT ? true : undefined },
    preferredUseVirtioTransitional: options.virtioTransitional,
  };
}

function renderClock(clock: Clock | undefined): instancetype.ClockPreferences | undefined {
  if (!clock) return undefined;
  const { timer, ...offset } = clock._render();
  return { preferredClockOffset: offset, preferredTimer: timer };
}

function renderFirmware(firmware: PreferredFirmware | undefined): instancetype.FirmwarePreferences | undefined {
  if (firmware === undefined) return undefined;
  const isBios = firmware === PreferredFirmware.BIOS || firmware === PreferredFirmware.BIOS_SERIAL;
  return {
    preferredUseBios: isBios ? true : undefined,
    preferredUseBiosSerial: firmware === PreferredFirmware.BIOS_SERIAL ? true : undefined,
    preferredUseEfi: isBios ? undefined : true,
    preferredUseSecureBoot: firmware === PreferredFirmware.SECURE_BOOT ? true : undefined,
  };
}

function some<T extends object>(value: T): T | undefined {
  return Object.values(value).some(member => member !== undefined) ? value : undefined;
}
