// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"velero.io","native":false,"others":{},
"kinds":{
"Backup":{"version":"v1","served":["v1"],"plural":"backups","scope":"Namespaced","fields":{"spec":"BackupSpec"}},
"BackupStorageLocation":{"version":"v1","served":["v1"],"plural":"backupstoragelocations","scope":"Namespaced","fields":{"spec":"BackupStorageLocationSpec"}},
"Restore":{"version":"v1","served":["v1"],"plural":"restores","scope":"Namespaced","fields":{"spec":"RestoreSpec"}},
"Schedule":{"version":"v1","served":["v1"],"plural":"schedules","scope":"Namespaced","fields":{"spec":"ScheduleSpec"}},
"VolumeSnapshotLocation":{"version":"v1","served":["v1"],"plural":"volumesnapshotlocations","scope":"Namespaced","fields":{"spec":"VolumeSnapshotLocationSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`BackupSpec {"csiSnapshotTimeout":"string","datamover":"string","defaultVolumesToFsBackup":"boolean","defaultVolumesToRestic":"boolean","excludedClusterScopedResources":"string[]","excludedNamespaceScopedResources":"string[]","excludedNamespaces":"string[]","excludedResources":"string[]","hooks":"Hooks","includeClusterResources":"boolean","includedClusterScopedResources":"string[]","includedNamespaceScopedResources":"string[]","includedNamespaces":"string[]","includedResources":"string[]","itemOperationTimeout":"string","labelSelector":"LabelSelector","metadata":"Metadata","orLabelSelectors":"LabelSelector[]","orderedResources":"map<string>","resourcePolicy":"RoleRef","snapshotMoveData":"boolean","snapshotVolumes":"boolean","storageLocation":"string","ttl":"string","volumeSnapshotLocations":"string[]"}
BackupStorageLocationSpec {"accessMode":{"type":"string","enum":["ReadOnly","ReadWrite"]},"backupSyncPeriod":"string","config":"map<string>","credential":"SecretKeySelector","default":"boolean","objectStorage":"ObjectStorage!","provider":"string!","validationFrequency":"string"}
Exec {"command":{"list":"string","minItems":1,"required":true},"container":"string","onError":{"type":"string","enum":["Continue","Fail"]},"timeout":"string"}
Hooks {"resources":"Resource[]"}
HooksResource {"excludedNamespaces":"string[]","excludedResources":"string[]","includedNamespaces":"string[]","includedResources":"string[]","labelSelector":"LabelSelector","name":"string!","postHooks":"PostHook[]"}
Init {"initContainers":"openObject[]","timeout":"string"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
Metadata {"labels":"map<string>"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
ObjectStorage {"bucket":"string!","caCert":"base64","prefix":"string"}
Post {"exec":"Exec!"}
PostHook {"exec":"PostHookExec","init":"Init"}
PostHookExec {"command":{"list":"string","minItems":1,"required":true},"container":"string","execTimeout":"string","onError":{"type":"string","enum":["Continue","Fail"]},"waitTimeout":"string"}
Pre {"exec":"Exec!"}
Resource {"excludedNamespaces":"string[]","excludedResources":"string[]","includedNamespaces":"string[]","includedResources":"string[]","labelSelector":"LabelSelector","name":"string!","post":"Post[]","pre":"Pre[]"}
RestoreSpec {"backupName":"string!","excludedNamespaces":"string[]","excludedResources":"string[]","existingResourcePolicy":"string","hooks":"RestoreSpecHooks","includeClusterResources":"boolean","includedNamespaces":"string[]","includedResources":"string[]","itemOperationTimeout":"string","labelSelector":"LabelSelector","namespaceMapping":"map<string>","orLabelSelectors":"LabelSelector[]","preserveNodePorts":"boolean","resourceModifier":"RoleRef","restorePVs":"boolean","restoreStatus":"RestoreStatus","scheduleName":"string"}
RestoreSpecHooks {"resources":"HooksResource[]"}
RestoreStatus {"excludedResources":"string[]","includedResources":"string[]"}
ScheduleSpec {"paused":"boolean","schedule":"string!","template":"Template!","useOwnerReferencesInBackup":"boolean"}
Template {"csiSnapshotTimeout":"string","datamover":"string","defaultVolumesToFsBackup":"boolean","defaultVolumesToRestic":"boolean","excludedClusterScopedResources":"string[]","excludedNamespaceScopedResources":"string[]","excludedNamespaces":"string[]","excludedResources":"string[]","hooks":"Hooks","includeClusterResources":"boolean","includedClusterScopedResources":"string[]","includedNamespaceScopedResources":"string[]","includedNamespaces":"string[]","includedResources":"string[]","itemOperationTimeout":"string","labelSelector":"LabelSelector","metadata":"Metadata","orLabelSelectors":"LabelSelector[]","orderedResources":"map<string>","resourcePolicy":"RoleRef","snapshotMoveData":"boolean","snapshotVolumes":"boolean","storageLocation":"string","ttl":"string","volumeSnapshotLocations":"string[]"}
VolumeSnapshotLocationSpec {"config":"map<string>","credential":"SecretKeySelector","provider":"string!"}`;
