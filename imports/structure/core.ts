// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"","native":false,"others":{},
"kinds":{},
"renames":{},
"mapped":[]}`;
export const types = String.raw`AWSElasticBlockStoreVolumeSource {"fsType":"string","partition":"int32","readOnly":"boolean","volumeID":"string!"}
AzureDiskVolumeSource {"cachingMode":"string","diskName":"string!","diskURI":"string!","fsType":"string","kind":"string","readOnly":"boolean"}
AzureFileVolumeSource {"readOnly":"boolean","secretName":"string!","shareName":"string!"}
ConfigMapKeySelector {"key":"string!","name":"string","optional":"boolean"}
ConfigMapProjection {"items":"KeyToPath[]","name":"string","optional":"boolean"}
ConfigMapVolumeSource {"defaultMode":"int32","items":"KeyToPath[]","name":"string","optional":"boolean"}
DownwardAPIProjection {"items":"DownwardAPIVolumeFile[]"}
DownwardAPIVolumeFile {"fieldRef":"ObjectFieldSelector","mode":"int32","path":"string!","resourceFieldRef":"ResourceFieldSelector"}
DownwardAPIVolumeSource {"defaultMode":"int32","items":"DownwardAPIVolumeFile[]"}
EmptyDirVolumeSource {"medium":"string","sizeLimit":"quantity"}
EnvFromSource {"configMapRef":"SecretEnvSource","prefix":"string","secretRef":"SecretEnvSource"}
EnvVar {"name":"string!","value":"string","valueFrom":"EnvVarSource"}
EnvVarSource {"configMapKeyRef":"SecretKeySelector","fieldRef":"ObjectFieldSelector","resourceFieldRef":"ResourceFieldSelector","secretKeyRef":"SecretKeySelector"}
ExecAction {"command":"string[]"}
FCVolumeSource {"fsType":"string","lun":"int32","readOnly":"boolean","targetWWNs":"string[]","wwids":"string[]"}
FlockerVolumeSource {"datasetName":"string","datasetUUID":"string"}
GCEPersistentDiskVolumeSource {"fsType":"string","partition":"int32","pdName":"string!","readOnly":"boolean"}
GitRepoVolumeSource {"directory":"string","repository":"string!","revision":"string"}
GlusterfsVolumeSource {"endpoints":"string!","path":"string!","readOnly":"boolean"}
GroupKind {"group":"string!","kind":"string!"}
HTTPGetAction {"host":"string","httpHeaders":"HTTPHeader[]","path":"string","port":"intOrString!","scheme":"string"}
HTTPHeader {"name":"string!","value":"string!"}
HostPathVolumeSource {"path":"string!","type":"string"}
KeyToPath {"key":"string!","mode":"int32","path":"string!"}
KustomizationSpecSecretReference {"name":"string!","namespace":"string"}
NFSVolumeSource {"path":"string!","readOnly":"boolean","server":"string!"}
ObjectFieldSelector {"apiVersion":"string","fieldPath":"string!"}
ObjectReference {"apiVersion":"string","fieldPath":"string","kind":"string","name":"string","namespace":"string","resourceVersion":"string","uid":"string"}
PersistentVolumeClaimVolumeSource {"claimName":"string!","readOnly":"boolean"}
PhotonPersistentDiskVolumeSource {"fsType":"string","pdID":"string!"}
PlacementBindingRoleRef {"apiGroup":{"type":"string","enum":["apps.open-cluster-management.io","cluster.open-cluster-management.io"],"minLength":1,"required":true},"kind":{"type":"string","enum":["PlacementRule","Placement"],"minLength":1,"required":true},"name":{"type":"string","minLength":1,"required":true}}
PodDNSConfig {"nameservers":"string[]","options":"PodDNSConfigOption[]","searches":"string[]"}
PodDNSConfigOption {"name":"string","value":"string"}
PortworxVolumeSource {"fsType":"string","readOnly":"boolean","volumeID":"string!"}
ProjectedVolumeSource {"defaultMode":"int32","sources":"VolumeProjection[]"}
QuobyteVolumeSource {"group":"string","readOnly":"boolean","registry":"string!","tenant":"string","user":"string","volume":"string!"}
ResourceFieldSelector {"containerName":"string","divisor":"quantity","resource":"string!"}
RoleRef {"apiGroup":"string","kind":"string!","name":"string!"}
RoleRef3 {"apiGroup":{"type":"string","enum":["policy.open-cluster-management.io"],"minLength":1,"required":true},"kind":{"type":"string","enum":["Policy","PolicySet"],"minLength":1,"required":true},"name":{"type":"string","minLength":1,"required":true}}
SecretEnvSource {"name":"string","optional":"boolean"}
SecretKeySelector {"key":"string!","name":"string","optional":"boolean"}
SecretProjection {"items":"KeyToPath[]","name":"string","optional":"boolean"}
SecretReference {"name":"string","namespace":"string"}
SecretVolumeSource {"defaultMode":"int32","items":"KeyToPath[]","optional":"boolean","secretName":"string"}
SelfSubjectRulesReviewSpec {"namespace":"string"}
ServiceAccountTokenProjection {"audience":"string","expirationSeconds":"int64","path":"string!"}
Subject {"apiGroup":"string","kind":"string!","name":"string!","namespace":"string"}
TCPSocketAction {"host":"string","port":"intOrString!"}
VeleroSecretKeySelector {"key":"string!","name":{"type":"string","default":""},"optional":"boolean"}
VolumeMount {"mountPath":"string!","mountPropagation":"string","name":"string!","readOnly":"boolean","subPath":"string","subPathExpr":"string"}
VolumeProjection {"configMap":"ConfigMapProjection","downwardAPI":"DownwardAPIProjection","secret":"SecretProjection","serviceAccountToken":"ServiceAccountTokenProjection"}
VsphereVirtualDiskVolumeSource {"fsType":"string","storagePolicyID":"string","storagePolicyName":"string","volumePath":"string!"}`;
