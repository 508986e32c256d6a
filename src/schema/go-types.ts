/**
 * What KubeVirt's and CDI's Go types make of a manifest when a webhook or a controller decodes it and writes it back,
 * beyond what the field facts say. By type: fields that hold a value and no pointer lose their zero value, fields
 * without `omitempty` are written always.
 */

/** The files of facts that have these types. */
export const GO_FILES: ReadonlySet<string> = new Set(['kubevirt.io', 'pool.kubevirt.io', 'cdi.kubevirt.io']);

type Fields = Readonly<Record<string, readonly string[]>>;

/** Booleans and numbers that are no pointers: false and 0 are left out. All others are kept as they are given. */
export const DROPPED_WHEN_ZERO: Fields = {
  CPU: ['cores', 'dedicatedCpuPlacement', 'isolateEmulatorThread', 'maxSockets', 'sockets', 'threads'],
  DataVolumeSpec: ['finalCheckpoint'],
  Devices: ['disableHotplug'],
  DiskTarget: ['readonly'],
  DomainSpecResourceRequirements: ['overcommitGuestOverhead'],
  FeatureAPIC: ['endOfInterrupt'],
  FeatureKVM: ['hidden'],
  Interface: ['acpiIndex'],
  LunTarget: ['readonly', 'reservation'],
  MemoryDumpVolumeSource: ['hotpluggable', 'readOnly'],
  MultusNetwork: ['default'],
  ObjectMeta: ['generation'],
  PersistentVolumeClaimVolumeSource: ['readOnly'],
  Probe: ['failureThreshold', 'initialDelaySeconds', 'periodSeconds', 'successThreshold', 'timeoutSeconds'],
  VolumeDataVolumeSource: ['hotpluggable'],
  VolumePersistentVolumeClaimVolumeSource: ['hotpluggable', 'readOnly'],
};

/** Texts that are pointers: an empty one is kept, such as the class of a claim that must have none. */
export const KEPT_WHEN_EMPTY: Fields = {
  Clock: ['timezone'],
  DataVolumeSourceRef: ['namespace'],
  DataVolumeSourceRegistry: ['certConfigMap', 'imageStream', 'pullMethod', 'secretRef', 'url'],
  Disk: ['errorPolicy'],
  DomainSpec: ['ioThreadsPolicy'],
  InstancetypeMatcher: ['inferFromVolumeFailurePolicy'],
  PersistentVolumeClaimSpec: ['storageClassName', 'volumeMode'],
  PodDNSConfigOption: ['value'],
  PreferenceMatcher: ['inferFromVolumeFailurePolicy'],
  RoleRef: ['apiGroup'],
  StorageSpec: ['storageClassName', 'volumeMode'],
  Subject: ['apiGroup', 'namespace'],
  TopologySpreadConstraint: ['nodeAffinityPolicy', 'nodeTaintsPolicy'],
  VirtualMachineInstanceSpec: ['evictionStrategy', 'startStrategy'],
  VirtualMachineSpec: ['runStrategy'],
};

/** Fields that are written though nobody gave them and the schema does not require them. */
export const ALWAYS_WRITTEN: Fields = {
  DataVolumeTemplateSpec: ['metadata'],
  DomainSpec: ['resources'],
  Features: ['acpi'],
  HostDisk: ['capacity'],
  Machine: ['type'],
  ObjectMeta: ['creationTimestamp'],
  PersistentVolumeClaimSpec: ['resources'],
  PodTemplateSpec: ['metadata', 'spec'],
  StorageSpec: ['resources'],
};
