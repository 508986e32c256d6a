// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"instancetype.kubevirt.io","native":false,"others":{"instancetype.kubevirt.io":[]},
"kinds":{
"VirtualMachineClusterInstancetype":{"version":"v1beta1","served":["v1alpha1","v1alpha2","v1beta1"],"plural":"virtualmachineclusterinstancetypes","scope":"Cluster","fields":{"spec":"VirtualMachineInstancetypeSpec!"}},
"VirtualMachineClusterPreference":{"version":"v1beta1","served":["v1alpha1","v1alpha2","v1beta1"],"plural":"virtualmachineclusterpreferences","scope":"Cluster","fields":{"spec":"VirtualMachinePreferenceSpec!"}},
"VirtualMachineInstancetype":{"version":"v1beta1","served":["v1alpha1","v1alpha2","v1beta1"],"plural":"virtualmachineinstancetypes","scope":"Namespaced","fields":{"spec":"VirtualMachineInstancetypeSpec!"}},
"VirtualMachinePreference":{"version":"v1beta1","served":["v1alpha1","v1alpha2","v1beta1"],"plural":"virtualmachinepreferences","scope":"Namespaced","fields":{"spec":"VirtualMachinePreferenceSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`BlockSize {"custom":"CustomBlockSize","matchVolume":"FeatureState"}
CPUFeature {"name":"string!","policy":"string"}
CPUInstancetype {"dedicatedCPUPlacement":"boolean","guest":"uint32!","isolateEmulatorThread":"boolean","model":"string","numa":"NUMA","realtime":"Realtime"}
CPUPreferenceRequirement {"guest":"uint32!"}
CPUPreferences {"preferredCPUFeatures":"CPUFeature[]","preferredCPUTopology":"string"}
ClockOffset {"timezone":"string","utc":"ClockOffsetUTC"}
ClockOffsetUTC {"offsetSeconds":"integer"}
ClockPreferences {"preferredClockOffset":"ClockOffset","preferredTimer":"Timer"}
CustomBlockSize {"logical":"uint!","physical":"uint!"}
DevicePreferences {"preferredAutoattachGraphicsDevice":"boolean","preferredAutoattachInputDevice":"boolean","preferredAutoattachMemBalloon":"boolean","preferredAutoattachPodInterface":"boolean","preferredAutoattachSerialConsole":"boolean","preferredBlockMultiQueue":"boolean","preferredCdromBus":"string","preferredDisableHotplug":"boolean","preferredDiskBlockSize":"BlockSize","preferredDiskBus":"string","preferredDiskCache":"string","preferredDiskDedicatedIoThread":"boolean","preferredDiskIO":"string","preferredInputBus":"string","preferredInputType":"string","preferredInterfaceMasquerade":"object","preferredInterfaceModel":"string","preferredLunBus":"string","preferredNetworkInterfaceMultiQueue":"boolean","preferredRng":"object","preferredSoundModel":"string","preferredTPM":"TPMDevice","preferredUseVirtioTransitional":"boolean","preferredVirtualGPUOptions":"VGPUOptions"}
FeatureAPIC {"enabled":"boolean","endOfInterrupt":"boolean"}
FeatureHyperv {"evmcs":"FeatureState","frequencies":"FeatureState","ipi":"FeatureState","reenlightenment":"FeatureState","relaxed":"FeatureState","reset":"FeatureState","runtime":"FeatureState","spinlocks":"FeatureSpinlocks","synic":"FeatureState","synictimer":"SyNICTimer","tlbflush":"FeatureState","vapic":"FeatureState","vendorid":"FeatureVendorID","vpindex":"FeatureState"}
FeatureKVM {"hidden":"boolean"}
FeaturePreferences {"preferredAcpi":"FeatureState","preferredApic":"FeatureAPIC","preferredHyperv":"FeatureHyperv","preferredKvm":"FeatureKVM","preferredPvspinlock":"FeatureState","preferredSmm":"FeatureState"}
FeatureSpinlocks {"enabled":"boolean","spinlocks":"uint32"}
FeatureState {"enabled":"boolean"}
FeatureVendorID {"enabled":"boolean","vendorid":"string"}
FirmwarePreferences {"preferredUseBios":"boolean","preferredUseBiosSerial":"boolean","preferredUseEfi":"boolean","preferredUseSecureBoot":"boolean"}
GPU {"deviceName":"string!","name":"string!","tag":"string","virtualGPUOptions":"VGPUOptions"}
HPETTimer {"present":"boolean","tickPolicy":"string"}
HostDevice {"deviceName":"string!","name":"string!","tag":"string"}
Hugepages {"pageSize":"string"}
HypervTimer {"present":"boolean"}
KVMTimer {"present":"boolean"}
LaunchSecurity {"sev":"SEV"}
MachinePreferences {"preferredMachineType":"string"}
MemoryInstancetype {"guest":"quantity!","hugepages":"Hugepages","overcommitPercent":{"type":"integer","minimum":0,"maximum":100}}
MemoryPreferenceRequirement {"guest":"quantity!"}
NUMA {"guestMappingPassthrough":"object"}
PITTimer {"present":"boolean","tickPolicy":"string"}
PreferenceRequirements {"cpu":"CPUPreferenceRequirement","memory":"MemoryPreferenceRequirement"}
RTCTimer {"present":"boolean","tickPolicy":"string","track":"string"}
Realtime {"mask":"string"}
SEV {"attestation":"object","dhCert":"string","policy":"SEVPolicy","session":"string"}
SEVPolicy {"encryptedState":"boolean"}
SyNICTimer {"direct":"FeatureState","enabled":"boolean"}
TPMDevice {"persistent":"boolean"}
Timer {"hpet":"HPETTimer","hyperv":"HypervTimer","kvm":"KVMTimer","pit":"PITTimer","rtc":"RTCTimer"}
VGPUDisplayOptions {"enabled":"boolean","ramFB":"FeatureState"}
VGPUOptions {"display":"VGPUDisplayOptions"}
VirtualMachineInstancetypeSpec {"annotations":"map<string>","cpu":"CPUInstancetype!","gpus":"GPU[]","hostDevices":"HostDevice[]","ioThreadsPolicy":"string","launchSecurity":"LaunchSecurity","memory":"MemoryInstancetype!","nodeSelector":"map<string>","schedulerName":"string"}
VirtualMachinePreferenceSpec {"annotations":"map<string>","clock":"ClockPreferences","cpu":"CPUPreferences","devices":"DevicePreferences","features":"FeaturePreferences","firmware":"FirmwarePreferences","machine":"MachinePreferences","preferSpreadSocketToCoreRatio":"uint32","preferredSubdomain":"string","preferredTerminationGracePeriodSeconds":"int64","requirements":"PreferenceRequirements","volumes":"VolumePreferences"}
VolumePreferences {"preferredStorageClassName":"string"}`;
