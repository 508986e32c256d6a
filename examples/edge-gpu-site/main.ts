import * as virt from 'cdk8s-openshift-virtualization';
import { Platform } from './platform';
import { Workloads } from './workloads';

const app = new virt.VirtualizationApp({ target: virt.OpenShiftVersion.V4_15 });
const platform = new Platform(app, 'platform');
new Workloads(app, 'workloads', platform);
app.synth();
