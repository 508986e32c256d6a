// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"","native":true,"others":{"":["Binding","ComponentStatus","Event","List","PodTemplate","ReplicationController"],"apps":["ControllerRevision","ReplicaSet"],"batch":[],"networking.k8s.io":["ClusterCIDR","IPAddress","IngressClass"],"policy":["Eviction"],"rbac.authorization.k8s.io":[],"scheduling.k8s.io":[],"storage.k8s.io":["CSIDriver","CSINode","CSIStorageCapacity","VolumeAttachment"]},
"kinds":{
"Namespace":{"group":"","version":"v1","served":["v1"],"plural":"namespaces","scope":"Cluster","fields":{"spec":"NamespaceSpec"}},
"Secret":{"group":"","version":"v1","served":["v1"],"plural":"secrets","scope":"Namespaced","fields":{"data":"map<base64>","immutable":"boolean","stringData":"map<string>","type":"string"}},
"ConfigMap":{"group":"","version":"v1","served":["v1"],"plural":"configmaps","scope":"Namespaced","fields":{"binaryData":"map<base64>","data":"map<string>","immutable":"boolean"}},
"Service":{"group":"","version":"v1","served":["v1"],"plural":"services","scope":"Namespaced","fields":{"spec":"ServiceSpec"}},
"ServiceAccount":{"group":"","version":"v1","served":["v1"],"plural":"serviceaccounts","scope":"Namespaced","fields":{"automountServiceAccountToken":"boolean","imagePullSecrets":"LocalObjectReference[]","secrets":"ObjectReference[]"}},
"PersistentVolumeClaim":{"group":"","version":"v1","served":["v1"],"plural":"persistentvolumeclaims","scope":"Namespaced","fields":{"spec":"PersistentVolumeClaimSpec"}},
"PersistentVolume":{"group":"","version":"v1","served":["v1"],"plural":"persistentvolumes","scope":"Cluster","fields":{"spec":"PersistentVolumeSpec"}},
"Pod":{"group":"","version":"v1","served":["v1"],"plural":"pods","scope":"Namespaced","fields":{"spec":"PodSpec"}},
"ResourceQuota":{"group":"","version":"v1","served":["v1"],"plural":"resourcequotas","scope":"Namespaced","fields":{"spec":"ResourceQuotaSpec"}},
"LimitRange":{"group":"","version":"v1","served":["v1"],"plural":"limitranges","scope":"Namespaced","fields":{"spec":"LimitRangeSpec"}},
"Node":{"group":"","version":"v1","served":["v1"],"plural":"nodes","scope":"Cluster","fields":{"spec":"NodeSpec"}},
"Endpoints":{"group":"","version":"v1","served":["v1"],"plural":"endpoints","scope":"Namespaced","fields":{"subsets":"EndpointSubset[]"}},
"Deployment":{"group":"apps","version":"v1","served":["v1"],"plural":"deployments","scope":"Namespaced","fields":{"spec":"DeploymentSpec"}},
"DaemonSet":{"group":"apps","version":"v1","served":["v1"],"plural":"daemonsets","scope":"Namespaced","fields":{"spec":"DaemonSetSpec"}},
"StatefulSet":{"group":"apps","version":"v1","served":["v1"],"plural":"statefulsets","scope":"Namespaced","fields":{"spec":"StatefulSetSpec"}},
"Job":{"group":"batch","version":"v1","served":["v1"],"plural":"jobs","scope":"Namespaced","fields":{"spec":"JobSpec"}},
"CronJob":{"group":"batch","version":"v1","served":["v1"],"plural":"cronjobs","scope":"Namespaced","fields":{"spec":"CronJobSpec"}},
"Role":{"group":"rbac.authorization.k8s.io","version":"v1","served":["v1"],"plural":"roles","scope":"Namespaced","fields":{"rules":"PolicyRule[]"}},
"RoleBinding":{"group":"rbac.authorization.k8s.io","version":"v1","served":["v1"],"plural":"rolebindings","scope":"Namespaced","fields":{"roleRef":"RoleRef!","subjects":"Subject[]"}},
"ClusterRole":{"group":"rbac.authorization.k8s.io","version":"v1","served":["v1"],"plural":"clusterroles","scope":"Cluster","fields":{"aggregationRule":"AggregationRule","rules":"PolicyRule[]"}},
"ClusterRoleBinding":{"group":"rbac.authorization.k8s.io","version":"v1","served":["v1"],"plural":"clusterrolebindings","scope":"Cluster","fields":{"roleRef":"RoleRef!","subjects":"Subject[]"}},
"StorageClass":{"group":"storage.k8s.io","version":"v1","served":["v1"],"plural":"storageclasses","scope":"Cluster","fields":{"allowVolumeExpansion":"boolean","allowedTopologies":"TopologySelectorTerm[]","mountOptions":"string[]","parameters":"map<string>","provisioner":"string!","reclaimPolicy":"string","volumeBindingMode":"string"}},
"NetworkPolicy":{"group":"networking.k8s.io","version":"v1","served":["v1"],"plural":"networkpolicies","scope":"Namespaced","fields":{"spec":"NetworkPolicySpec"}},
"Ingress":{"group":"networking.k8s.io","version":"v1","served":["v1"],"plural":"ingresses","scope":"Namespaced","fields":{"spec":"IngressSpec"}},
"PodDisruptionBudget":{"group":"policy","version":"v1","served":["v1"],"plural":"poddisruptionbudgets","scope":"Namespaced","fields":{"spec":"PodDisruptionBudgetSpec"}},
"PriorityClass":{"group":"scheduling.k8s.io","version":"v1","served":["v1"],"plural":"priorityclasses","scope":"Cluster","fields":{"description":"string","globalDefault":"boolean","preemptionPolicy":"string","value":"int32"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`AWSElasticBlockStoreVolumeSource {"fsType":"string","partition":"int32","readOnly":"boolean","volumeID":"string!"}
Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
AggregationRule {"clusterRoleSelectors":"LabelSelector[]"}
AzureDiskVolumeSource {"cachingMode":"string","diskName":"string!","diskURI":"string!","fsType":"string","kind":"string","readOnly":"boolean"}
AzureFilePersistentVolumeSource {"readOnly":"boolean","secretName":"string!","secretNamespace":"string","shareName":"string!"}
AzureFileVolumeSource {"readOnly":"boolean","secretName":"string!","shareName":"string!"}
CSIPersistentVolumeSource {"controllerExpandSecretRef":"SecretReference","controllerPublishSecretRef":"SecretReference","driver":"string!","fsType":"string","nodeExpandSecretRef":"SecretReference","nodePublishSecretRef":"SecretReference","nodeStageSecretRef":"SecretReference","readOnly":"boolean","volumeAttributes":"map<string>","volumeHandle":"string!"}
CSIVolumeSource {"driver":"string!","fsType":"string","nodePublishSecretRef":"LocalObjectReference","readOnly":"boolean","volumeAttributes":"map<string>"}
Capabilities {"add":"string[]","drop":"string[]"}
CephFSPersistentVolumeSource {"monitors":"string[]!","path":"string","readOnly":"boolean","secretFile":"string","secretRef":"SecretReference","user":"string"}
CephFSVolumeSource {"monitors":"string[]!","path":"string","readOnly":"boolean","secretFile":"string","secretRef":"LocalObjectReference","user":"string"}
CinderPersistentVolumeSource {"fsType":"string","readOnly":"boolean","secretRef":"SecretReference","volumeID":"string!"}
CinderVolumeSource {"fsType":"string","readOnly":"boolean","secretRef":"LocalObjectReference","volumeID":"string!"}
ClaimSource {"resourceClaimName":"string","resourceClaimTemplateName":"string"}
ClientIPConfig {"timeoutSeconds":"int32"}
ConfigMapEnvSource {"name":"string","optional":"boolean"}
ConfigMapKeySelector {"key":"string!","name":"string","optional":"boolean"}
ConfigMapNodeConfigSource {"kubeletConfigKey":"string!","name":"string!","namespace":"string!","resourceVersion":"string","uid":"string"}
ConfigMapProjection {"items":"KeyToPath[]","name":"string","optional":"boolean"}
ConfigMapVolumeSource {"defaultMode":"int32","items":"KeyToPath[]","name":"string","optional":"boolean"}
Container {"args":"string[]","command":"string[]","env":"EnvVar[]","envFrom":"EnvFromSource[]","image":"string","imagePullPolicy":"string","lifecycle":"Lifecycle","livenessProbe":"Probe","name":"string!","ports":"ContainerPort[]","readinessProbe":"Probe","resizePolicy":"ContainerResizePolicy[]","resources":"ResourceRequirements","securityContext":"SecurityContext","startupProbe":"Probe","stdin":"boolean","stdinOnce":"boolean","terminationMessagePath":"string","terminationMessagePolicy":"string","tty":"boolean","volumeDevices":"VolumeDevice[]","volumeMounts":"VolumeMount[]","workingDir":"string"}
ContainerPort {"containerPort":"int32!","hostIP":"string","hostPort":"int32","name":"string","protocol":"string"}
ContainerResizePolicy {"resourceName":"string!","restartPolicy":"string!"}
CronJobSpec {"concurrencyPolicy":"string","failedJobsHistoryLimit":"int32","jobTemplate":"JobTemplateSpec!","schedule":"string!","startingDeadlineSeconds":"int64","successfulJobsHistoryLimit":"int32","suspend":"boolean","timeZone":"string"}
DaemonSetSpec {"minReadySeconds":"int32","revisionHistoryLimit":"int32","selector":"LabelSelector!","template":"PodTemplateSpec!","updateStrategy":"DaemonSetUpdateStrategy"}
DaemonSetUpdateStrategy {"rollingUpdate":"RollingUpdateDaemonSet","type":"string"}
DeploymentSpec {"minReadySeconds":"int32","paused":"boolean","progressDeadlineSeconds":"int32","replicas":"int32","revisionHistoryLimit":"int32","selector":"LabelSelector!","strategy":"DeploymentStrategy","template":"PodTemplateSpec!"}
DeploymentStrategy {"rollingUpdate":"RollingUpdateDeployment","type":"string"}
DownwardAPIProjection {"items":"DownwardAPIVolumeFile[]"}
DownwardAPIVolumeFile {"fieldRef":"ObjectFieldSelector","mode":"int32","path":"string!","resourceFieldRef":"ResourceFieldSelector"}
DownwardAPIVolumeSource {"defaultMode":"int32","items":"DownwardAPIVolumeFile[]"}
EmptyDirVolumeSource {"medium":"string","sizeLimit":"quantity"}
EndpointAddress {"hostname":"string","ip":"string!","nodeName":"string","targetRef":"ObjectReference"}
EndpointPort {"appProtocol":"string","name":"string","port":"int32!","protocol":"string"}
EndpointSubset {"addresses":"EndpointAddress[]","notReadyAddresses":"EndpointAddress[]","ports":"EndpointPort[]"}
EnvFromSource {"configMapRef":"ConfigMapEnvSource","prefix":"string","secretRef":"SecretEnvSource"}
EnvVar {"name":"string!","value":"string","valueFrom":"EnvVarSource"}
EnvVarSource {"configMapKeyRef":"ConfigMapKeySelector","fieldRef":"ObjectFieldSelector","resourceFieldRef":"ResourceFieldSelector","secretKeyRef":"SecretKeySelector"}
EphemeralContainer {"args":"string[]","command":"string[]","env":"EnvVar[]","envFrom":"EnvFromSource[]","image":"string","imagePullPolicy":"string","lifecycle":"Lifecycle","livenessProbe":"Probe","name":"string!","ports":"ContainerPort[]","readinessProbe":"Probe","resizePolicy":"ContainerResizePolicy[]","resources":"ResourceRequirements","securityContext":"SecurityContext","startupProbe":"Probe","stdin":"boolean","stdinOnce":"boolean","targetContainerName":"string","terminationMessagePath":"string","terminationMessagePolicy":"string","tty":"boolean","volumeDevices":"VolumeDevice[]","volumeMounts":"VolumeMount[]","workingDir":"string"}
EphemeralVolumeSource {"volumeClaimTemplate":"PersistentVolumeClaimTemplate"}
ExecAction {"command":"string[]"}
FCVolumeSource {"fsType":"string","lun":"int32","readOnly":"boolean","targetWWNs":"string[]","wwids":"string[]"}
FlexPersistentVolumeSource {"driver":"string!","fsType":"string","options":"map<string>","readOnly":"boolean","secretRef":"SecretReference"}
FlexVolumeSource {"driver":"string!","fsType":"string","options":"map<string>","readOnly":"boolean","secretRef":"LocalObjectReference"}
FlockerVolumeSource {"datasetName":"string","datasetUUID":"string"}
GCEPersistentDiskVolumeSource {"fsType":"string","partition":"int32","pdName":"string!","readOnly":"boolean"}
GRPCAction {"port":"int32!","service":"string"}
GitRepoVolumeSource {"directory":"string","repository":"string!","revision":"string"}
GlusterfsPersistentVolumeSource {"endpoints":"string!","endpointsNamespace":"string","path":"string!","readOnly":"boolean"}
GlusterfsVolumeSource {"endpoints":"string!","path":"string!","readOnly":"boolean"}
HTTPGetAction {"host":"string","httpHeaders":"HTTPHeader[]","path":"string","port":"intOrString!","scheme":"string"}
HTTPHeader {"name":"string!","value":"string"}
HTTPIngressPath {"backend":"IngressBackend!","path":"string","pathType":"string!"}
HTTPIngressRuleValue {"paths":"HTTPIngressPath[]!"}
HostAlias {"hostnames":"string[]","ip":"string"}
HostPathVolumeSource {"path":"string!","type":"string"}
IPBlock {"cidr":"string!","except":"string[]"}
ISCSIPersistentVolumeSource {"chapAuthDiscovery":"boolean","chapAuthSession":"boolean","fsType":"string","initiatorName":"string","iqn":"string!","iscsiInterface":"string","lun":"int32","portals":"string[]","readOnly":"boolean","secretRef":"SecretReference","targetPortal":"string!"}
ISCSIVolumeSource {"chapAuthDiscovery":"boolean","chapAuthSession":"boolean","fsType":"string","initiatorName":"string","iqn":"string!","iscsiInterface":"string","lun":"int32","portals":"string[]","readOnly":"boolean","secretRef":"LocalObjectReference","targetPortal":"string!"}
IngressBackend {"resource":"TypedLocalObjectReference","service":"IngressServiceBackend"}
IngressRule {"host":"string","http":"HTTPIngressRuleValue"}
IngressServiceBackend {"name":"string!","port":"ServiceBackendPort"}
IngressSpec {"defaultBackend":"IngressBackend","ingressClassName":"string","rules":"IngressRule[]","tls":"IngressTLS[]"}
IngressTLS {"hosts":"string[]","secretName":"string"}
JobSpec {"activeDeadlineSeconds":"int64","backoffLimit":"int32","completionMode":"string","completions":"int32","manualSelector":"boolean","parallelism":"int32","podFailurePolicy":"PodFailurePolicy","selector":"LabelSelector","suspend":"boolean","template":"PodTemplateSpec!","ttlSecondsAfterFinished":"int32"}
JobTemplateSpec {"metadata":"ObjectMeta","spec":"JobSpec"}
KeyToPath {"key":"string!","mode":"int32","path":"string!"}
LabelSelector {"matchExpressions":"LabelSelectorRequirement[]","matchLabels":"map<string>"}
LabelSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
Lifecycle {"postStart":"LifecycleHandler","preStop":"LifecycleHandler"}
LifecycleHandler {"exec":"ExecAction","httpGet":"HTTPGetAction","tcpSocket":"TCPSocketAction"}
LimitRangeItem {"default":"map<quantity>","defaultRequest":"map<quantity>","max":"map<quantity>","maxLimitRequestRatio":"map<quantity>","min":"map<quantity>","type":"string!"}
LimitRangeSpec {"limits":"LimitRangeItem[]"}
LocalObjectReference {"name":"string"}
LocalVolumeSource {"fsType":"string","path":"string!"}
ManagedFieldsEntry {"apiVersion":"string","fieldsType":"string","fieldsV1":"any","manager":"string","operation":"string","subresource":"string","time":"dateTime"}
NFSVolumeSource {"path":"string!","readOnly":"boolean","server":"string!"}
NamespaceSpec {"finalizers":"string[]"}
NetworkPolicyEgressRule {"ports":"NetworkPolicyPort[]","to":"NetworkPolicyPeer[]"}
NetworkPolicyIngressRule {"from":"NetworkPolicyPeer[]","ports":"NetworkPolicyPort[]"}
NetworkPolicyPeer {"ipBlock":"IPBlock","namespaceSelector":"LabelSelector","podSelector":"LabelSelector"}
NetworkPolicyPort {"endPort":"int32","port":"intOrString","protocol":"string"}
NetworkPolicySpec {"egress":"NetworkPolicyEgressRule[]","ingress":"NetworkPolicyIngressRule[]","podSelector":"LabelSelector","policyTypes":"string[]"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodeConfigSource {"configMap":"ConfigMapNodeConfigSource"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
NodeSpec {"configSource":"NodeConfigSource","externalID":"string","podCIDR":"string","podCIDRs":"string[]","providerID":"string","taints":"Taint[]","unschedulable":"boolean"}
ObjectFieldSelector {"apiVersion":"string","fieldPath":"string!"}
ObjectMeta {"annotations":"map<string>","creationTimestamp":"dateTime","deletionGracePeriodSeconds":"int64","deletionTimestamp":"dateTime","finalizers":"string[]","generateName":"string","generation":"int64","labels":"map<string>","managedFields":"ManagedFieldsEntry[]","name":"string","namespace":"string","ownerReferences":"OwnerReference[]","resourceVersion":"string","selfLink":"string","uid":"string"}
ObjectReference {"apiVersion":"string","fieldPath":"string","kind":"string","name":"string","namespace":"string","resourceVersion":"string","uid":"string"}
OwnerReference {"apiVersion":"string!","blockOwnerDeletion":"boolean","controller":"boolean","kind":"string!","name":"string!","uid":"string!"}
PersistentVolumeClaim {"apiVersion":"string","kind":{"type":"string","enum":["PersistentVolumeClaim"]},"metadata":"ObjectMeta","spec":"PersistentVolumeClaimSpec","status":"PersistentVolumeClaimStatus"}
PersistentVolumeClaimCondition {"lastProbeTime":"dateTime","lastTransitionTime":"dateTime","message":"string","reason":"string","status":"string!","type":"string!"}
PersistentVolumeClaimSpec {"accessModes":"string[]","dataSource":"TypedLocalObjectReference","dataSourceRef":"TypedObjectReference","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
PersistentVolumeClaimStatus {"accessModes":"string[]","allocatedResources":"map<quantity>","capacity":"map<quantity>","conditions":"PersistentVolumeClaimCondition[]","phase":"string","resizeStatus":"string"}
PersistentVolumeClaimTemplate {"metadata":"ObjectMeta","spec":"PersistentVolumeClaimSpec!"}
PersistentVolumeClaimVolumeSource {"claimName":"string!","readOnly":"boolean"}
PersistentVolumeSpec {"accessModes":"string[]","awsElasticBlockStore":"AWSElasticBlockStoreVolumeSource","azureDisk":"AzureDiskVolumeSource","azureFile":"AzureFilePersistentVolumeSource","capacity":"map<quantity>","cephfs":"CephFSPersistentVolumeSource","cinder":"CinderPersistentVolumeSource","claimRef":"ObjectReference","csi":"CSIPersistentVolumeSource","fc":"FCVolumeSource","flexVolume":"FlexPersistentVolumeSource","flocker":"FlockerVolumeSource","gcePersistentDisk":"GCEPersistentDiskVolumeSource","glusterfs":"GlusterfsPersistentVolumeSource","hostPath":"HostPathVolumeSource","iscsi":"ISCSIPersistentVolumeSource","local":"LocalVolumeSource","mountOptions":"string[]","nfs":"NFSVolumeSource","nodeAffinity":"VolumeNodeAffinity","persistentVolumeReclaimPolicy":"string","photonPersistentDisk":"PhotonPersistentDiskVolumeSource","portworxVolume":"PortworxVolumeSource","quobyte":"QuobyteVolumeSource","rbd":"RBDPersistentVolumeSource","scaleIO":"ScaleIOPersistentVolumeSource","storageClassName":"string","storageos":"StorageOSPersistentVolumeSource","volumeMode":"string","vsphereVolume":"VsphereVirtualDiskVolumeSource"}
PhotonPersistentDiskVolumeSource {"fsType":"string","pdID":"string!"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodDNSConfig {"nameservers":"string[]","options":"PodDNSConfigOption[]","searches":"string[]"}
PodDNSConfigOption {"name":"string","value":"string"}
PodDisruptionBudgetSpec {"maxUnavailable":"intOrString","minAvailable":"intOrString","selector":"LabelSelector","unhealthyPodEvictionPolicy":"string"}
PodFailurePolicy {"rules":"PodFailurePolicyRule[]!"}
PodFailurePolicyOnExitCodesRequirement {"containerName":"string","operator":"string!","values":"int32[]!"}
PodFailurePolicyOnPodConditionsPattern {"status":"string!","type":"string!"}
PodFailurePolicyRule {"action":"string!","onExitCodes":"PodFailurePolicyOnExitCodesRequirement","onPodConditions":"PodFailurePolicyOnPodConditionsPattern[]"}
PodOS {"name":"string!"}
PodReadinessGate {"conditionType":"string!"}
PodResourceClaim {"name":"string!","source":"ClaimSource"}
PodSchedulingGate {"name":"string!"}
PodSecurityContext {"fsGroup":"int64","fsGroupChangePolicy":"string","runAsGroup":"int64","runAsNonRoot":"boolean","runAsUser":"int64","seLinuxOptions":"SELinuxOptions","seccompProfile":"SeccompProfile","supplementalGroups":"int64[]","sysctls":"Sysctl[]","windowsOptions":"WindowsSecurityContextOptions"}
PodSpec {"activeDeadlineSeconds":"int64","affinity":"Affinity","automountServiceAccountToken":"boolean","containers":"Container[]!","dnsConfig":"PodDNSConfig","dnsPolicy":"string","enableServiceLinks":"boolean","ephemeralContainers":"EphemeralContainer[]","hostAliases":"HostAlias[]","hostIPC":"boolean","hostNetwork":"boolean","hostPID":"boolean","hostUsers":"boolean","hostname":"string","imagePullSecrets":"LocalObjectReference[]","initContainers":"Container[]","nodeName":"string","nodeSelector":"map<string>","os":"PodOS","overhead":"map<quantity>","preemptionPolicy":"string","priority":"int32","priorityClassName":"string","readinessGates":"PodReadinessGate[]","resourceClaims":"PodResourceClaim[]","restartPolicy":"string","runtimeClassName":"string","schedulerName":"string","schedulingGates":"PodSchedulingGate[]","securityContext":"PodSecurityContext","serviceAccount":"string","serviceAccountName":"string","setHostnameAsFQDN":"boolean","shareProcessNamespace":"boolean","subdomain":"string","terminationGracePeriodSeconds":"int64","tolerations":"Toleration[]","topologySpreadConstraints":"TopologySpreadConstraint[]","volumes":"Volume[]"}
PodTemplateSpec {"metadata":"ObjectMeta","spec":"PodSpec"}
PolicyRule {"apiGroups":"string[]","nonResourceURLs":"string[]","resourceNames":"string[]","resources":"string[]","verbs":"string[]!"}
PortworxVolumeSource {"fsType":"string","readOnly":"boolean","volumeID":"string!"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm","weight":"int32!"}
Probe {"exec":"ExecAction","failureThreshold":"int32","grpc":"GRPCAction","httpGet":"HTTPGetAction","initialDelaySeconds":"int32","periodSeconds":"int32","successThreshold":"int32","tcpSocket":"TCPSocketAction","terminationGracePeriodSeconds":"int64","timeoutSeconds":"int32"}
ProjectedVolumeSource {"defaultMode":"int32","sources":"VolumeProjection[]"}
QuobyteVolumeSource {"group":"string","readOnly":"boolean","registry":"string!","tenant":"string","user":"string","volume":"string!"}
RBDPersistentVolumeSource {"fsType":"string","image":"string!","keyring":"string","monitors":"string[]!","pool":"string","readOnly":"boolean","secretRef":"SecretReference","user":"string"}
RBDVolumeSource {"fsType":"string","image":"string!","keyring":"string","monitors":"string[]!","pool":"string","readOnly":"boolean","secretRef":"LocalObjectReference","user":"string"}
ResourceClaim {"name":"string!"}
ResourceFieldSelector {"containerName":"string","divisor":"quantity","resource":"string!"}
ResourceQuotaSpec {"hard":"map<quantity>","scopeSelector":"ScopeSelector","scopes":"string[]"}
ResourceRequirements {"claims":"ResourceClaim[]","limits":"map<quantity>","requests":"map<quantity>"}
RoleRef {"apiGroup":"string","kind":"string!","name":"string!"}
RollingUpdateDaemonSet {"maxSurge":"intOrString","maxUnavailable":"intOrString"}
RollingUpdateDeployment {"maxSurge":"intOrString","maxUnavailable":"intOrString"}
RollingUpdateStatefulSetStrategy {"maxUnavailable":"intOrString","partition":"int32"}
SELinuxOptions {"level":"string","role":"string","type":"string","user":"string"}
ScaleIOPersistentVolumeSource {"fsType":"string","gateway":"string!","protectionDomain":"string","readOnly":"boolean","secretRef":"SecretReference!","sslEnabled":"boolean","storageMode":"string","storagePool":"string","system":"string!","volumeName":"string"}
ScaleIOVolumeSource {"fsType":"string","gateway":"string!","protectionDomain":"string","readOnly":"boolean","secretRef":"LocalObjectReference!","sslEnabled":"boolean","storageMode":"string","storagePool":"string","system":"string!","volumeName":"string"}
ScopeSelector {"matchExpressions":"ScopedResourceSelectorRequirement[]"}
ScopedResourceSelectorRequirement {"operator":"string!","scopeName":"string!","values":"string[]"}
SeccompProfile {"localhostProfile":"string","type":"string!"}
SecretEnvSource {"name":"string","optional":"boolean"}
SecretKeySelector {"key":"string!","name":"string","optional":"boolean"}
SecretProjection {"items":"KeyToPath[]","name":"string","optional":"boolean"}
SecretReference {"name":"string","namespace":"string"}
SecretVolumeSource {"defaultMode":"int32","items":"KeyToPath[]","optional":"boolean","secretName":"string"}
SecurityContext {"allowPrivilegeEscalation":"boolean","capabilities":"Capabilities","privileged":"boolean","procMount":"string","readOnlyRootFilesystem":"boolean","runAsGroup":"int64","runAsNonRoot":"boolean","runAsUser":"int64","seLinuxOptions":"SELinuxOptions","seccompProfile":"SeccompProfile","windowsOptions":"WindowsSecurityContextOptions"}
ServiceAccountTokenProjection {"audience":"string","expirationSeconds":"int64","path":"string!"}
ServiceBackendPort {"name":"string","number":"int32"}
ServicePort {"appProtocol":"string","name":"string","nodePort":"int32","port":"int32!","protocol":"string","targetPort":"intOrString"}
ServiceSpec {"allocateLoadBalancerNodePorts":"boolean","clusterIP":"string","clusterIPs":"string[]","externalIPs":"string[]","externalName":"string","externalTrafficPolicy":"string","healthCheckNodePort":"int32","internalTrafficPolicy":"string","ipFamilies":"string[]","ipFamilyPolicy":"string","loadBalancerClass":"string","loadBalancerIP":"string","loadBalancerSourceRanges":"string[]","ports":"ServicePort[]","publishNotReadyAddresses":"boolean","selector":"map<string>","sessionAffinity":"string","sessionAffinityConfig":"SessionAffinityConfig","type":"string"}
SessionAffinityConfig {"clientIP":"ClientIPConfig"}
StatefulSetOrdinals {"start":"int32"}
StatefulSetPersistentVolumeClaimRetentionPolicy {"whenDeleted":"string","whenScaled":"string"}
StatefulSetSpec {"minReadySeconds":"int32","ordinals":"StatefulSetOrdinals","persistentVolumeClaimRetentionPolicy":"StatefulSetPersistentVolumeClaimRetentionPolicy","podManagementPolicy":"string","replicas":"int32","revisionHistoryLimit":"int32","selector":"LabelSelector!","serviceName":"string","template":"PodTemplateSpec!","updateStrategy":"StatefulSetUpdateStrategy","volumeClaimTemplates":"PersistentVolumeClaim[]"}
StatefulSetUpdateStrategy {"rollingUpdate":"RollingUpdateStatefulSetStrategy","type":"string"}
StorageOSPersistentVolumeSource {"fsType":"string","readOnly":"boolean","secretRef":"ObjectReference","volumeName":"string","volumeNamespace":"string"}
StorageOSVolumeSource {"fsType":"string","readOnly":"boolean","secretRef":"LocalObjectReference","volumeName":"string","volumeNamespace":"string"}
Subject {"apiGroup":"string","kind":"string!","name":"string!","namespace":"string"}
Sysctl {"name":"string!","value":"string"}
TCPSocketAction {"host":"string","port":"intOrString!"}
Taint {"effect":"string!","key":"string!","timeAdded":"dateTime","value":"string"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
TopologySelectorLabelRequirement {"key":"string!","values":"string[]!"}
TopologySelectorTerm {"matchLabelExpressions":"TopologySelectorLabelRequirement[]"}
TopologySpreadConstraint {"labelSelector":"LabelSelector","matchLabelKeys":"string[]","maxSkew":"int32!","minDomains":"int32","nodeAffinityPolicy":"string","nodeTaintsPolicy":"string","topologyKey":"string!","whenUnsatisfiable":"string!"}
TypedLocalObjectReference {"apiGroup":"string","kind":"string!","name":"string!"}
TypedObjectReference {"apiGroup":"string","kind":"string!","name":"string!","namespace":"string"}
Volume {"awsElasticBlockStore":"AWSElasticBlockStoreVolumeSource","azureDisk":"AzureDiskVolumeSource","azureFile":"AzureFileVolumeSource","cephfs":"CephFSVolumeSource","cinder":"CinderVolumeSource","configMap":"ConfigMapVolumeSource","csi":"CSIVolumeSource","downwardAPI":"DownwardAPIVolumeSource","emptyDir":"EmptyDirVolumeSource","ephemeral":"EphemeralVolumeSource","fc":"FCVolumeSource","flexVolume":"FlexVolumeSource","flocker":"FlockerVolumeSource","gcePersistentDisk":"GCEPersistentDiskVolumeSource","gitRepo":"GitRepoVolumeSource","glusterfs":"GlusterfsVolumeSource","hostPath":"HostPathVolumeSource","iscsi":"ISCSIVolumeSource","name":"string!","nfs":"NFSVolumeSource","persistentVolumeClaim":"PersistentVolumeClaimVolumeSource","photonPersistentDisk":"PhotonPersistentDiskVolumeSource","portworxVolume":"PortworxVolumeSource","projected":"ProjectedVolumeSource","quobyte":"QuobyteVolumeSource","rbd":"RBDVolumeSource","scaleIO":"ScaleIOVolumeSource","secret":"SecretVolumeSource","storageos":"StorageOSVolumeSource","vsphereVolume":"VsphereVirtualDiskVolumeSource"}
VolumeDevice {"devicePath":"string!","name":"string!"}
VolumeMount {"mountPath":"string!","mountPropagation":"string","name":"string!","readOnly":"boolean","subPath":"string","subPathExpr":"string"}
VolumeNodeAffinity {"required":"NodeSelector"}
VolumeProjection {"configMap":"ConfigMapProjection","downwardAPI":"DownwardAPIProjection","secret":"SecretProjection","serviceAccountToken":"ServiceAccountTokenProjection"}
VsphereVirtualDiskVolumeSource {"fsType":"string","storagePolicyID":"string","storagePolicyName":"string","volumePath":"string!"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}
WindowsSecurityContextOptions {"gmsaCredentialSpec":"string","gmsaCredentialSpecName":"string","hostProcess":"boolean","runAsUserName":"string"}`;
