// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"operator.openshift.io","native":false,"others":{},
"kinds":{
"KubeDescheduler":{"version":"v1","served":["v1"],"plural":"kubedeschedulers","scope":"Namespaced","fields":{"spec":"KubeDeschedulerSpec"}},
"Network":{"version":"v1","served":["v1"],"plural":"networks","scope":"Cluster","fields":{"spec":"NetworkSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`AdditionalNetworkDefinition {"name":"string","namespace":"string","rawCNIConfig":"string","simpleMacvlanConfig":"SimpleMacvlanConfig","type":"string"}
ClusterNetworkEntry {"cidr":"string","hostPrefix":{"type":"int32","minimum":0}}
DefaultNetworkDefinition {"openshiftSDNConfig":"OpenShiftSDNConfig","ovnKubernetesConfig":"OVNKubernetesConfig","type":"string"}
EgressIPConfig {"reachabilityTotalTimeoutSeconds":{"type":"int32","minimum":0,"maximum":60}}
ExportNetworkFlows {"ipfix":"IPFIXConfig","netFlow":"NetFlowConfig","sFlow":"SFlowConfig"}
FeaturesMigration {"egressFirewall":{"type":"boolean","default":true},"egressIP":{"type":"boolean","default":true},"multicast":{"type":"boolean","default":true}}
GatewayConfig {"ipForwarding":"string","ipv4":"IPv4GatewayConfig","ipv6":"IPv6GatewayConfig","routingViaHost":{"type":"boolean","default":false}}
HybridOverlayConfig {"hybridClusterNetwork":"ClusterNetworkEntry[]","hybridOverlayVXLANPort":"int32"}
IPAMConfig {"staticIPAMConfig":"StaticIPAMConfig","type":"string"}
IPFIXConfig {"collectors":{"list":{"type":"string","pattern":"^(([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"},"minItems":1,"maxItems":10}}
IPsecConfig {"mode":{"type":"string","enum":["Disabled","External","Full"]},"~cel":["self == oldSelf || has(self.mode)"]}
IPv4GatewayConfig {"internalMasqueradeSubnet":{"type":"string","maxLength":18}}
IPv4OVNKubernetesConfig {"internalJoinSubnet":{"type":"string","maxLength":18},"internalTransitSwitchSubnet":{"type":"string","maxLength":18}}
IPv6GatewayConfig {"internalMasqueradeSubnet":"string"}
IPv6OVNKubernetesConfig {"internalJoinSubnet":{"type":"string","maxLength":48},"internalTransitSwitchSubnet":{"type":"string","maxLength":48}}
KubeDeschedulerSpec {"deschedulingIntervalSeconds":"int32","logLevel":{"type":"string","enum":["","Normal","Debug","Trace","TraceAll"],"default":"Normal"},"managementState":{"type":"string","pattern":"^(Managed|Unmanaged|Force|Removed)$"},"mode":{"type":"string","enum":["Automatic","Predictive"],"default":"Predictive"},"observedConfig":"openObject","operatorLogLevel":{"type":"string","enum":["","Normal","Debug","Trace","TraceAll"],"default":"Normal"},"profileCustomizations":"ProfileCustomizations","profiles":{"list":{"type":"string","enum":["AffinityAndTaints","TopologyAndDuplicates","LifecycleAndUtilization","DevPreviewLongLifecycle","SoftTopologyAndDuplicates","EvictPodsWithLocalStorage","EvictPodsWithPVC"]}},"unsupportedConfigOverrides":"openObject"}
MTUMigration {"machine":"MTUMigrationValues","network":"MTUMigrationValues"}
MTUMigrationValues {"from":{"type":"int32","minimum":0},"to":{"type":"int32","minimum":0}}
Namespaces {"excluded":"string[]","included":"string[]"}
NetFlowConfig {"collectors":{"list":{"type":"string","pattern":"^(([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"},"minItems":1,"maxItems":10}}
NetworkMigration {"features":"FeaturesMigration","mode":{"type":"string","enum":["Live","Offline",""]},"mtu":"MTUMigration","networkType":"string"}
NetworkSpec {"additionalNetworks":"AdditionalNetworkDefinition[]","clusterNetwork":"ClusterNetworkEntry[]","defaultNetwork":"DefaultNetworkDefinition","deployKubeProxy":"boolean","disableMultiNetwork":"boolean","disableNetworkDiagnostics":{"type":"boolean","default":false},"exportNetworkFlows":"ExportNetworkFlows","kubeProxyConfig":"ProxyConfig","logLevel":{"type":"string","enum":["","Normal","Debug","Trace","TraceAll"],"default":"Normal"},"managementState":{"type":"string","pattern":"^(Managed|Unmanaged|Force|Removed)$"},"migration":"NetworkMigration","observedConfig":"openObject","operatorLogLevel":{"type":"string","enum":["","Normal","Debug","Trace","TraceAll"],"default":"Normal"},"serviceNetwork":"string[]","unsupportedConfigOverrides":"openObject","useMultiNetworkPolicy":"boolean"}
OVNKubernetesConfig {"egressIPConfig":"EgressIPConfig","gatewayConfig":"GatewayConfig","genevePort":{"type":"int32","minimum":1},"hybridOverlayConfig":"HybridOverlayConfig","ipsecConfig":"IPsecConfig","ipv4":"IPv4OVNKubernetesConfig","ipv6":"IPv6OVNKubernetesConfig","mtu":{"type":"int32","minimum":0},"policyAuditConfig":"PolicyAuditConfig","v4InternalSubnet":"string","v6InternalSubnet":"string"}
OpenShiftSDNConfig {"enableUnidling":"boolean","mode":"string","mtu":{"type":"int32","minimum":0},"useExternalOpenvswitch":"boolean","vxlanPort":{"type":"int32","minimum":0}}
PolicyAuditConfig {"destination":{"type":"string","default":"null"},"maxFileSize":{"type":"int32","minimum":1,"default":50},"maxLogFiles":{"type":"int32","minimum":1,"default":5},"rateLimit":{"type":"int32","minimum":1,"default":20},"syslogFacility":{"type":"string","default":"local0"}}
ProfileCustomizations {"devLowNodeUtilizationThresholds":{"type":"string","default":"Medium"},"namespaces":"Namespaces","podLifetime":{"type":"string","format":"duration"},"thresholdPriority":"int32","thresholdPriorityClassName":"string"}
ProxyConfig {"bindAddress":"string","iptablesSyncPeriod":"string","proxyArguments":"map<string[]>"}
SFlowConfig {"collectors":{"list":{"type":"string","pattern":"^(([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"},"minItems":1,"maxItems":10}}
SimpleMacvlanConfig {"ipamConfig":"IPAMConfig","master":"string","mode":"string","mtu":{"type":"int32","minimum":0}}
StaticIPAMAddresses {"address":"string","gateway":"string"}
StaticIPAMConfig {"addresses":"StaticIPAMAddresses[]","dns":"StaticIPAMDNS","routes":"StaticIPAMRoutes[]"}
StaticIPAMDNS {"domain":"string","nameservers":"string[]","search":"string[]"}
StaticIPAMRoutes {"destination":"string","gateway":"string"}`;
