import { Chart } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** What the Flux of a store is told, applied once by hand: where its folder is. */
export class StoreFlux extends Chart {
  constructor(cluster: virt.Cluster, id: string) {
    super(cluster as Construct, id);

    const source = new virt.GitRepository(this, 'fleet', { url: 'https://git.example.com/stores/fleet.git' });
    // It leads to a Kustomization for each layer, of which each waits by itself; this one is in such a layer.
    new virt.Kustomization(this, 'store', { source, path: `dist-flux/${cluster.name}/flux`, wait: false });
  }
}
