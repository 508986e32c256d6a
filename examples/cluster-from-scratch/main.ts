// A cluster from the bare installation on: operators, nodes, networks, storage, and OpenShift Virtualization with
// everything that a cluster in production sets. Argo CD applies the layers of `dist/` one after the other.
import * as virt from 'cdk8s-openshift-virtualization';
import { Access } from './access';
import { Networks } from './networks';
import { Nodes } from './nodes';
import { Operators } from './operators';
import { Storage } from './storage';
import { Virtualization } from './virtualization';

const app = new virt.VirtualizationApp({ target: virt.OpenShiftVersion.V4_15, layout: virt.OutputLayout.argoCd() });
new Operators(app, 'operators');
const nodes = new Nodes(app, 'nodes');
new Networks(app, 'networks');
const storage = new Storage(app, 'storage');
new Virtualization(app, 'virtualization', { nodes, storage });
new Access(app, 'access');
app.synth();
