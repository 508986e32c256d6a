// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"snapshot.storage.k8s.io","native":false,"others":{"snapshot.storage.k8s.io":[]},
"kinds":{
"VolumeSnapshot":{"version":"v1","served":["v1"],"plural":"volumesnapshots","scope":"Namespaced","fields":{"spec":"VolumeSnapshotSpec!"}},
"VolumeSnapshotClass":{"version":"v1","served":["v1"],"plural":"volumesnapshotclasses","scope":"Cluster","fields":{"deletionPolicy":{"type":"string","enum":["Delete","Retain"],"required":true},"driver":"string!","parameters":"map<string>"}},
"VolumeSnapshotContent":{"version":"v1","served":["v1"],"plural":"volumesnapshotcontents","scope":"Cluster","fields":{"spec":"VolumeSnapshotContentSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Source {"persistentVolumeClaimName":"string","volumeSnapshotContentName":"string"}
VolumeSnapshotContentSpec {"deletionPolicy":{"type":"string","enum":["Delete","Retain"],"required":true},"driver":"string!","source":"VolumeSnapshotContentSpecSource!","sourceVolumeMode":"string","volumeSnapshotClassName":"string","volumeSnapshotRef":"ObjectReference!"}
VolumeSnapshotContentSpecSource {"snapshotHandle":"string","volumeHandle":"string"}
VolumeSnapshotSpec {"source":"Source!","volumeSnapshotClassName":"string"}`;
