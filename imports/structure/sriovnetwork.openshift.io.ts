// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"sriovnetwork.openshift.io","native":false,"others":{},
"kinds":{
"SriovNetwork":{"version":"v1","served":["v1"],"plural":"sriovnetworks","scope":"Namespaced","fields":{"spec":"SriovNetworkSpec"}},
"SriovNetworkNodePolicy":{"version":"v1","served":["v1"],"plural":"sriovnetworknodepolicies","scope":"Namespaced","fields":{"spec":"SriovNetworkNodePolicySpec"}},
"SriovOperatorConfig":{"version":"v1","served":["v1"],"plural":"sriovoperatorconfigs","scope":"Namespaced","fields":{"spec":"SriovOperatorConfigSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`NicSelector {"deviceID":"string","netFilter":"string","pfNames":"string[]","rootDevices":"string[]","vendor":"string"}
SriovNetworkNodePolicySpec {"deviceType":{"type":"string","enum":["netdevice","vfio-pci"],"default":"netdevice"},"eSwitchMode":{"type":"string","enum":["legacy","switchdev"]},"excludeTopology":"boolean","externallyManaged":"boolean","isRdma":"boolean","linkType":{"type":"string","enum":["eth","ETH","ib","IB"]},"mtu":{"type":"integer","minimum":1},"needVhostNet":"boolean","nicSelector":"NicSelector!","nodeSelector":"map<string>!","numVfs":{"type":"integer","minimum":0,"required":true},"priority":{"type":"integer","minimum":0,"maximum":99},"resourceName":"string!","vdpaType":{"type":"string","enum":["virtio","vhost"]}}
SriovNetworkSpec {"capabilities":"string","ipam":"string","linkState":{"type":"string","enum":["auto","enable","disable"]},"logFile":"string","logLevel":{"type":"string","enum":["panic","error","warning","info","debug",""],"default":"info"},"maxTxRate":{"type":"integer","minimum":0},"metaPlugins":"string","minTxRate":{"type":"integer","minimum":0},"networkNamespace":"string","resourceName":"string!","spoofChk":{"type":"string","enum":["on","off"]},"trust":{"type":"string","enum":["on","off"]},"vlan":{"type":"integer","minimum":0,"maximum":4096},"vlanProto":{"type":"string","enum":["802.1q","802.1Q","802.1ad","802.1AD"]},"vlanQoS":{"type":"integer","minimum":0,"maximum":7}}
SriovOperatorConfigSpec {"configDaemonNodeSelector":"map<string>","configurationMode":{"type":"string","enum":["daemon","systemd"]},"disableDrain":"boolean","disablePlugins":{"list":{"type":"string","enum":["mellanox"]}},"enableInjector":"boolean","enableOperatorWebhook":"boolean","enableOvsOffload":"boolean","featureGates":"map<boolean>","logLevel":{"type":"integer","minimum":0,"maximum":2},"useCDI":"boolean"}`;
