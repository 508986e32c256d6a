// 50 stores with a cluster of 20 machines each, and the hub whose Argo CD applies them. With FLEET_GITOPS=flux every
// store has a Flux of its own instead, and the output is in `dist-flux`. CDK8S_VIRT_SHARD=2/8 makes a part of the stores.
import * as virt from 'cdk8s-openshift-virtualization';
import { StoreFlux } from './flux';
import { Hub } from './hub';
import { Platform } from './platform';
import { Store, stores } from './stores';
import { Workloads } from './workloads';

const flux = process.env.FLEET_GITOPS === 'flux';
const app = new virt.VirtualizationApp({
  outdir: process.env.CDK8S_OUTDIR ?? (flux ? 'dist-flux' : 'dist'),
  layout: flux ? virt.OutputLayout.flux({ sourceName: 'fleet', path: 'dist-flux' }) : virt.OutputLayout.argoCd(),
});

function clusterOf({ name, version, nodes }: Store): virt.Cluster {
  return new virt.Cluster(app, name, {
    version,
    domain: `${name}.stores.example.com`,
    nodes,
    pools: ['tills'],
    storageClasses: ['ceph-rbd-virtualization', 'ceph-fs'],
  });
}

for (const store of stores()) {
  const cluster = clusterOf(store);
  const platform = new Platform(cluster, 'platform');
  new Workloads(cluster, 'workloads', platform);
  if (flux) new StoreFlux(cluster, 'flux');
}
if (!flux) new Hub(new virt.Cluster(app, 'hub', { domain: 'hub.example.com' }), 'gitops');

app.synth();
