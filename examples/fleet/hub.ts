import { Chart, Duration } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

const REPOSITORY = 'https://git.example.com/stores/fleet.git';

/** What the Argo CD of the hub is told: one Application for each store that it knows. */
export class Hub extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // Health of the kinds of virtualization, and what clusters change by themselves.
    new virt.ArgoCdSettings(this, 'settings');

    const project = new virt.AppProject(this, 'stores', {
      description: 'Clusters of the stores',
      repositories: [REPOSITORY],
      // Nodes restart while the stores are closed.
      syncWindows: [virt.SyncWindow.allow('0 22 * * *', Duration.hours(7), { manualSync: true, timeZone: 'Europe/Berlin' })],
    });

    // A new store is a folder in Git, and a cluster with this label in Argo CD.
    new virt.ApplicationSet(this, 'fleet', {
      repository: REPOSITORY,
      project: project.name,
      clusterLabels: { fleet: 'stores' },
    });
  }
}
