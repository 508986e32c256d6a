/**
 * What differs between the OpenShift (Virtualization) minor versions. This table is the only place that
 * knows: rules, Butane and constructs read it and never compare versions on their own.
 */
export interface VersionFacts {
  readonly version: string;
  /** KubeVirt minor that this release of OpenShift Virtualization ships. */
  readonly kubevirt: string;
  /** HyperConverged cluster operator minor. */
  readonly hyperConverged: string;
  readonly kubernetes: string;
  /** `version` of a Butane config for this release, variant `openshift`. */
  readonly butane: string;
  /** Ignition spec that Butane emits for this release; what its MachineConfigs carry. */
  readonly ignition: string;
  /** Values of `spec.runStrategy`. */
  readonly runStrategies: readonly string[];
  /** Values of a MachineConfig's `spec.kernelType`. */
  readonly kernelTypes: readonly string[];
  /** Feature gates of KubeVirt that HyperConverged turns on by itself. */
  readonly featureGates: readonly string[];
  /** Feature gates of KubeVirt that a field of HyperConverged turns on and off, by `spec.featureGates` name. */
  readonly gateFields: Readonly<Record<string, string>>;
  /** How instance types and preferences are applied to a machine. */
  readonly instancetypes: InstancetypeFacts;
  /** Whether KubeVirt writes the revisions of instance type and preference into the spec of a machine; later releases use its status. */
  readonly writesRevisionNames: boolean;
  /** Fields that only a later release has. */
  readonly laterFields: LaterFields;
  /** What is installed of operators, by the name of their package; those that are not listed have the channel of their catalog. */
  readonly operators: Readonly<Record<string, OperatorFacts>>;
  /** Fields, by kind, whose types alone are checked yet: what is required, allowed and bounded came with a later release. */
  readonly laterConstraints: Readonly<Record<string, string>>;
}

/** Which version of an operator a release of OpenShift takes. */
export interface OperatorFacts {
  readonly channel: string;
  /** Name of the version that the documentation installs first. */
  readonly startingCsv?: string;
}

/** Fields that only a later release has, as `disks[].io` for that of each disk. */
export interface LaterFields {
  /** Of the spec of a machine. */
  readonly machine: readonly string[];
  /** Of the spec of a VirtualMachine, beside its template. */
  readonly virtualMachine: readonly string[];
  /** Of the spec of HyperConverged. */
  readonly hyperConverged: readonly string[];
}

/** How instance types and preferences are applied to a machine. */
export interface InstancetypeFacts {
  /** Values of `preferredCPUTopology` that are known; any other makes one socket, core and thread. */
  readonly topologies: readonly string[];
  /** Whether preferredInterfaceMasquerade leaves interfaces alone that have a binding, or are not on the pod network. */
  readonly masqueradesUnboundOnly: boolean;
}

const RUN_STRATEGIES = ['Always', 'RerunOnFailure', 'Manual', 'Halted'];
/** KubeVirt 1.0 added `Once`. */
const RUN_STRATEGIES_1_0 = [...RUN_STRATEGIES, 'Once'];

/** Turned on by HyperConverged 1.10, and, with those that KubeVirt has on for good, by the versions before it. */
const GATES_1_10 = [
  'CPUManager', 'CPUNodeDiscovery', 'DataVolumes', 'DisableCustomSELinuxPolicy', 'DownwardMetrics', 'ExpandDisks', 'GPU', 'HostDevices',
  'HotplugNICs', 'HotplugVolumes', 'HypervStrictCheck', 'KubevirtSeccompProfile', 'NUMA', 'SRIOV', 'Snapshot', 'VMExport', 'VMPersistentState',
  'WithHostModelCPU',
];
const GATE_FIELDS: Readonly<Record<string, string>> = {
  disableMDevConfiguration: 'DisableMDEVConfiguration',
  persistentReservation: 'PersistentReservation',
  withHostPassthroughCPU: 'WithHostPassthroughCPU',
};
const KERNEL_TYPES = ['default', 'realtime'];
/** OpenShift 4.15 adds the kernel with large pages of arm64. */
const KERNEL_TYPES_4_15 = [...KERNEL_TYPES, '64k-pages'];

/** HyperConverged 1.11 adds network bindings by plugin. */
const GATES_1_11 = [...GATES_1_10, 'NetworkBindingPlugins'];
/** It also lets downward metrics be turned off, which have no field before. */
const GATE_FIELDS_1_11: Readonly<Record<string, string>> = {
  ...GATE_FIELDS, alignCPUs: 'AlignCPUs', autoResourceLimits: 'AutoResourceLimitsGate', downwardMetrics: 'DownwardMetrics',
};

const INSTANCETYPES: InstancetypeFacts = { topologies: ['preferCores', 'preferSockets', 'preferThreads'], masqueradesUnboundOnly: false };
/** KubeVirt 1.1 spreads CPUs over cores and sockets. */
const INSTANCETYPES_1_1: InstancetypeFacts = { topologies: [...INSTANCETYPES.topologies, 'preferSpread', 'preferAny'], masqueradesUnboundOnly: true };

/** What HyperConverged 1.11 adds. */
const FIELDS_OF_HYPER_CONVERGED_1_11 = [
  'applicationAwareConfig',
  'featureGates.alignCPUs',
  'featureGates.autoResourceLimits',
  'featureGates.downwardMetrics',
  'featureGates.enableApplicationAwareQuota',
  'ksmConfiguration',
  'networkBinding',
  'virtualMachineOptions.disableSerialConsoleLog',
];
/** What HyperConverged 1.10 has added. */
const FIELDS_OF_HYPER_CONVERGED_1_10 = ['defaultRuntimeClass', 'featureGates.deployVmConsoleProxy', 'featureGates.enableManagedTenantQuota'];
/** What KubeVirt 1.1 and the HyperConverged with it add. */
const FIELDS_OF_1_1: LaterFields = {
  machine: [
    'accessCredentials[].sshPublicKey.propagationMethod.noCloud',
    'domain.devices.disks[].errorPolicy',
    'domain.devices.downwardMetrics',
    'domain.devices.interfaces[].binding',
    'domain.devices.logSerialConsole',
    'domain.firmware.bootloader.efi.persistent',
    'domain.launchSecurity.sev.attestation',
    'domain.launchSecurity.sev.dhCert',
    'domain.launchSecurity.sev.session',
    'domain.memory.maxGuest',
  ],
  virtualMachine: [
    'instancetype.inferFromVolumeFailurePolicy',
    'liveUpdateFeatures.affinity',
    'liveUpdateFeatures.memory',
    'preference.inferFromVolumeFailurePolicy',
  ],
  hyperConverged: FIELDS_OF_HYPER_CONVERGED_1_11,
};
/** The same, with what the HyperConverged before it has added. */
const FIELDS_OF_1_0: LaterFields = { ...FIELDS_OF_1_1, hyperConverged: [...FIELDS_OF_HYPER_CONVERGED_1_11, ...FIELDS_OF_HYPER_CONVERGED_1_10] };
/** CDI 1.58 bounds the properties of claims. */
const CONSTRAINTS_OF_1_58 = { StorageProfile: 'spec.claimPropertySets' };
const NO_FIELDS: LaterFields = { machine: [], virtualMachine: [], hyperConverged: [] };

const STABLE: OperatorFacts = { channel: 'stable' };
/** All of them have this channel since OpenShift 4.11. */
const OPERATORS: Readonly<Record<string, OperatorFacts>> = {
  'kubevirt-hyperconverged': STABLE,
  'kubernetes-nmstate-operator': STABLE,
  'sriov-network-operator': STABLE,
  'cluster-kube-descheduler-operator': STABLE,
  'node-healthcheck-operator': STABLE,
  'self-node-remediation': STABLE,
  'fence-agents-remediation': STABLE,
  'node-maintenance-operator': STABLE,
};
const OADP = 'redhat-oadp-operator';

/** Up to OpenShift 4.10 operators of the network had a channel for each minor version. */
function operatorsOfMinor(version: string, oadp: string): Readonly<Record<string, OperatorFacts>> {
  const channel = { channel: version };
  return {
    ...OPERATORS,
    'kubernetes-nmstate-operator': channel,
    'sriov-network-operator': channel,
    [OADP]: { channel: oadp },
  };
}

/** OADP 1.3 is for 4.12 and later. */
const OPERATORS_4_12 = { ...OPERATORS, [OADP]: { channel: 'stable-1.3' } };
const OPERATORS_BY_VERSION: Readonly<Record<string, Readonly<Record<string, OperatorFacts>>>> = {
  '4.8': operatorsOfMinor('4.8', 'stable-1.0'),
  '4.9': operatorsOfMinor('4.9', 'stable-1.1'),
  '4.10': operatorsOfMinor('4.10', 'stable-1.1'),
  '4.11': { ...OPERATORS, [OADP]: { channel: 'stable-1.2' } },
  '4.12': OPERATORS_4_12,
  '4.13': OPERATORS_4_12,
  '4.14': OPERATORS_4_12,
  '4.15': { ...OPERATORS_4_12, 'kubevirt-hyperconverged': { channel: 'stable', startingCsv: 'kubevirt-hyperconverged-operator.v4.15.1' } },
};

/** What holds for every release before these two, unless it says otherwise. */
const UP_TO_4_13 = {
  writesRevisionNames: true,
  featureGates: GATES_1_10,
  gateFields: GATE_FIELDS,
  kernelTypes: KERNEL_TYPES,
  instancetypes: INSTANCETYPES,
  laterFields: FIELDS_OF_1_0,
  laterConstraints: CONSTRAINTS_OF_1_58,
};
const OF_4_14 = { ...UP_TO_4_13, laterFields: FIELDS_OF_1_1 };
const OF_4_15 = {
  writesRevisionNames: true,
  featureGates: GATES_1_11,
  gateFields: GATE_FIELDS_1_11,
  kernelTypes: KERNEL_TYPES_4_15,
  instancetypes: INSTANCETYPES_1_1,
  laterFields: NO_FIELDS,
  laterConstraints: {},
};

function facts(
  version: string, kubevirt: string, hyperConverged: string, kubernetes: string, ignition: string, runStrategies: readonly string[],
  more: Pick<VersionFacts, keyof typeof UP_TO_4_13> = UP_TO_4_13,
): [string, VersionFacts] {
  return [version, { version, kubevirt, hyperConverged, kubernetes, butane: `${version}.0`, ignition, runStrategies, operators: OPERATORS_BY_VERSION[version], ...more }];
}

/** Oldest first. */
export const VERSIONS: ReadonlyMap<string, VersionFacts> = new Map([
  facts('4.8', '0.41', '1.4', '1.21', '3.2.0', RUN_STRATEGIES),
  facts('4.9', '0.44', '1.5', '1.22', '3.2.0', RUN_STRATEGIES),
  facts('4.10', '0.49', '1.6', '1.23', '3.2.0', RUN_STRATEGIES),
  facts('4.11', '0.53', '1.7', '1.24', '3.2.0', RUN_STRATEGIES),
  facts('4.12', '0.58', '1.8', '1.25', '3.2.0', RUN_STRATEGIES),
  facts('4.13', '0.59', '1.9', '1.26', '3.2.0', RUN_STRATEGIES),
  facts('4.14', '1.0', '1.10', '1.27', '3.4.0', RUN_STRATEGIES_1_0, OF_4_14),
  facts('4.15', '1.1', '1.11', '1.28', '3.4.0', RUN_STRATEGIES_1_0, OF_4_15),
]);

export const DEFAULT_VERSION = '4.15';

/** Facts of a version, as `4.15`. @throws when it is none of the supported ones, with their list. */
export function versionFacts(version: string): VersionFacts {
  const found = VERSIONS.get(version);
  if (!found) throw new Error(`unknown OpenShift version '${version}'; supported: ${[...VERSIONS.keys()].join(', ')}`);
  return found;
}
