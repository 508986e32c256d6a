// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"route.openshift.io","native":false,"others":{},
"kinds":{
"Route":{"version":"v1","served":["v1"],"plural":"routes","scope":"Namespaced","fields":{"spec":"RouteSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`RouteHTTPHeader {"action":"RouteHTTPHeaderActionUnion!","name":{"type":"string","pattern":"^[-!#$%&'*+.0-9A-Z^_\u0060a-z|~]+$","minLength":1,"maxLength":255,"required":true}}
RouteHTTPHeaderActionUnion {"set":"RouteSetHTTPHeader","type":{"type":"string","enum":["Set","Delete"],"required":true},"~cel":["has(self.type) && self.type == 'Set' ?  has(self.set) : !has(self.set)"]}
RouteHTTPHeaderActions {"request":{"list":"RouteHTTPHeader","maxItems":20,"keys":["name"]},"response":{"list":"RouteHTTPHeader","maxItems":20,"keys":["name"]}}
RouteHTTPHeaders {"actions":"RouteHTTPHeaderActions"}
RoutePort {"targetPort":"intOrString!"}
RouteSetHTTPHeader {"value":{"type":"string","minLength":1,"maxLength":16384,"required":true}}
RouteSpec {"alternateBackends":{"list":"RouteTargetReference","maxItems":3},"host":{"type":"string","pattern":"^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])(\\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9]))*$","maxLength":253},"httpHeaders":"RouteHTTPHeaders","path":{"type":"string","pattern":"^/"},"port":"RoutePort","subdomain":{"type":"string","pattern":"^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])(\\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9]))*$","maxLength":253},"tls":"Tls","to":"RouteTargetReference!","wildcardPolicy":{"type":"string","enum":["None","Subdomain",""],"default":"None"},"~cel":["!has(self.tls) || self.tls.termination != 'passthrough' || !has(self.httpHeaders)"]}
RouteTargetReference {"kind":{"type":"string","enum":["Service",""],"default":"Service","required":true},"name":{"type":"string","minLength":1,"required":true},"weight":{"type":"int32","minimum":0,"maximum":256,"default":100}}
Tls {"caCertificate":"string","certificate":"string","destinationCACertificate":"string","insecureEdgeTerminationPolicy":{"type":"string","enum":["Allow","None","Redirect",""]},"key":"string","termination":{"type":"string","enum":["edge","reencrypt","passthrough"],"required":true},"~cel":["has(self.termination) && has(self.insecureEdgeTerminationPolicy) ? !((self.termination=='passthrough') && (self.insecureEdgeTerminationPolicy=='Allow')) : true"]}`;
