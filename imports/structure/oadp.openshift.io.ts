// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"oadp.openshift.io","native":false,"others":{},
"kinds":{
"DataProtectionApplication":{"version":"v1alpha1","served":["v1alpha1"],"plural":"dataprotectionapplications","scope":"Namespaced","fields":{"spec":"DataProtectionApplicationSpec"}}
},
"renames":{
"Args":{"addDirHeader":"add_dir_header","backupSyncPeriod":"backup-sync-period","clientBurst":"client-burst","clientPageSize":"client-page-size","clientQps":"client-qps","defaultBackupTtl":"default-backup-ttl","defaultItemOperationTimeout":"default-item-operation-timeout","defaultRepoMaintainFrequency":"default-repo-maintain-frequency","defaultVolumesToFsBackup":"default-volumes-to-fs-backup","disabledControllers":"disabled-controllers","fsBackupTimeout":"fs-backup-timeout","garbageCollectionFrequency":"garbage-collection-frequency","itemOperationSyncFrequency":"item-operation-sync-frequency","logFormat":"log-format","logBacktraceAt":"log_backtrace_at","logDir":"log_dir","logFile":"log_file","logFileMaxSize":"log_file_max_size","maxConcurrentK8sConnections":"max-concurrent-k8s-connections","metricsAddress":"metrics-address","oneOutput":"one_output","profilerAddress":"profiler-address","resourceTimeout":"resource-timeout","restoreResourcePriorities":"restore-resource-priorities","skipHeaders":"skip_headers","skipLogHeaders":"skip_log_headers","storeValidationFrequency":"store-validation-frequency","terminatingResourceTimeout":"terminating-resource-timeout"}
},
"mapped":["Args","Configuration","ConfigurationVelero","DataProtectionApplicationSpec","oadp.openshift.io/v1alpha1 DataProtectionApplication"]}`;
export const types = String.raw`Args {"add_dir_header":"boolean","alsologtostderr":"boolean","backup-sync-period":"int64","client-burst":"integer","client-page-size":"integer","client-qps":"string","colorized":"boolean","default-backup-ttl":"int64","default-item-operation-timeout":"int64","default-repo-maintain-frequency":"int64","default-volumes-to-fs-backup":"boolean","disabled-controllers":"string[]","fs-backup-timeout":"int64","garbage-collection-frequency":"int64","item-operation-sync-frequency":"int64","log-format":{"type":"string","enum":["text","json"]},"log_backtrace_at":"string","log_dir":"string","log_file":"string","log_file_max_size":{"type":"int64","minimum":0},"logtostderr":"boolean","max-concurrent-k8s-connections":"integer","metrics-address":"string","one_output":"boolean","profiler-address":"string","resource-timeout":"int64","restore-resource-priorities":"string","skip_headers":"boolean","skip_log_headers":"boolean","stderrthreshold":"integer","store-validation-frequency":"int64","terminating-resource-timeout":"int64","v":"integer","vmodule":"string"}
BackupLocation {"bucket":"Bucket","name":"string","velero":"Velero"}
Bucket {"backupSyncPeriod":"string","caCert":"base64","cloudStorageRef":"Ref!","config":"map<string>","credential":"SecretKeySelector","default":"boolean","prefix":"string"}
Configuration {"nodeAgent":"NodeAgent","restic":"Restic","velero":"ConfigurationVelero"}
ConfigurationVelero {"args":"Args","customPlugins":"CustomPlugin[]","defaultItemOperationTimeout":"string","defaultPlugins":{"list":{"type":"string","enum":["aws","gcp","azure","csi","vsm","openshift","kubevirt"]}},"defaultSnapshotMoveData":"boolean","defaultVolumesToFSBackup":"boolean","disableInformerCache":"boolean","featureFlags":"string[]","itemOperationSyncFrequency":"string","logLevel":{"type":"string","enum":["trace","debug","info","warning","error","fatal","panic"]},"noDefaultBackupLocation":"boolean","podConfig":"PodConfig","resourceTimeout":"string","restoreResourcesVersionPriority":"string"}
CustomPlugin {"image":"string!","name":"string!"}
DataMover {"credentialName":"string","enable":"boolean","maxConcurrentBackupVolumes":"string","maxConcurrentRestoreVolumes":"string","pruneInterval":"string","schedule":{"type":"string","pattern":"^(\\d+|\\*)(/\\d+)?(\\s+(\\d+|\\*)(/\\d+)?){4}$"},"snapshotRetainPolicy":"SnapshotRetainPolicy","timeout":"string","volumeOptionsForStorageClasses":"map<VolumeOptionsForStorageClass>"}
DataProtectionApplicationSpec {"backupImages":"boolean","backupLocations":"BackupLocation[]","configuration":"Configuration!","features":"Features","podAnnotations":"map<string>","podDnsConfig":"PodDNSConfig","podDnsPolicy":"string","snapshotLocations":"SnapshotLocation[]","unsupportedOverrides":"map<string>"}
DestinationVolumeOptions {"accessMode":"string","cacheAccessMode":"string","cacheCapacity":"string","cacheStorageClassName":"string","storageClassName":"string"}
Features {"dataMover":"DataMover"}
NodeAgent {"enable":"boolean","podConfig":"PodConfig","supplementalGroups":"int64[]","timeout":"string","uploaderType":{"type":"string","enum":["restic","kopia"],"required":true}}
ObjectStorage {"bucket":"string!","caCert":"base64","prefix":"string"}
PodConfig {"env":"EnvVar[]","labels":"map<string>","nodeSelector":"map<string>","resourceAllocations":"ResourceAllocations","tolerations":"Toleration[]"}
Ref {"name":"string"}
ResourceAllocations {"limits":"map<quantity>","requests":"map<quantity>"}
Restic {"enable":"boolean","podConfig":"PodConfig","supplementalGroups":"int64[]","timeout":"string"}
SnapshotLocation {"name":"string","velero":"SnapshotLocationVelero!"}
SnapshotLocationVelero {"config":"map<string>","credential":"VeleroSecretKeySelector","provider":"string!"}
SnapshotRetainPolicy {"daily":"string","hourly":"string","monthly":"string","weekly":"string","within":"string","yearly":"string"}
SourceVolumeOptions {"accessMode":"string","cacheAccessMode":"string","cacheCapacity":"string","cacheStorageClassName":"string","storageClassName":"string"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
Velero {"accessMode":{"type":"string","enum":["ReadOnly","ReadWrite"]},"backupSyncPeriod":"string","config":"map<string>","credential":"VeleroSecretKeySelector","default":"boolean","objectStorage":"ObjectStorage!","provider":"string!","validationFrequency":"string"}
VolumeOptionsForStorageClass {"destinationVolumeOptions":"DestinationVolumeOptions","sourceVolumeOptions":"SourceVolumeOptions"}`;
