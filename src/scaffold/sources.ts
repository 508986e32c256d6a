import type { GitOpsTool } from './bootstrap';

/** Builds the apps, and synthesizes them. */
export function mainSource({ layout }: GitOpsTool): string {
  return `import * as virt from 'cdk8s-openshift-virtualization';
import { Bootstrap } from './bootstrap';
import { Platform } from './platform';
import { Workloads } from './workloads';

/** Everything that is applied to the cluster. */
export function cluster(): virt.VirtualizationApp {
  const app = new virt.VirtualizationApp({ target: virt.OpenShiftVersion.V4_15, layout: ${layout} });
  new Platform(app, 'platform');
  new Workloads(app, 'workloads');
  return app;
}

/** What is applied once, by hand. */
export function bootstrap(): virt.VirtualizationApp {
  const app = new virt.VirtualizationApp({ target: virt.OpenShiftVersion.V4_15, outdir: 'bootstrap' });
  new Bootstrap(app, 'bootstrap');
  return app;
}

if (require.main === module) {
  cluster().synth();
  bootstrap().synth();
}
`;
}

/** The chart of the administrators. */
export function platformSource(): string {
  return `import { Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import * as virt from 'cdk8s-openshift-virtualization';

/** What the administrators of the cluster own. */
export class Platform extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const hyperConverged = virt.HyperConverged.of(this);
    hyperConverged.limitLiveMigrations({ parallelPerCluster: 5, parallelOutboundPerNode: 2 });
    hyperConverged.rotateCertificates({
      ca: { duration: Duration.hours(48), renewBefore: Duration.hours(24) },
      server: { duration: Duration.hours(24), renewBefore: Duration.hours(12) },
    });
  }
}
`;
}

/** The chart of the owners of machines. */
export function workloadsSource(): string {
  return `import { Chart, Size } from 'cdk8s';
import { Construct } from 'constructs';
import * as virt from 'cdk8s-openshift-virtualization';

/** Public SSH keys of those who may log in; put yours here. */
const OPERATORS = ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g operator@example.com'];

/** What the owners of the machines own. */
export class Workloads extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'shop' });

    new virt.Namespace(this, 'shop');
    const web = new virt.SecureBootVm(this, 'web', {
      cpu: virt.Cpu.cores(2),
      memory: virt.Memory.guest(Size.gibibytes(4)),
      disks: [virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: Size.gibibytes(30) })],
      cloudInit: virt.CloudInit.noCloud({ users: [{ name: 'cloud-user', sudo: virt.Sudo.NO_PASSWORD, sshAuthorizedKeys: OPERATORS }] }),
    });
    web.expose({ ports: [{ port: 443 }] });
  }
}
`;
}

/** A test of what the program makes. */
export function testSource(): string {
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as virt from 'cdk8s-openshift-virtualization';
import { bootstrap, cluster } from '../main';

for (const [name, make] of Object.entries({ cluster, bootstrap })) {
  test(\`\${name}: nothing that the cluster rejects, and nothing that it is advised against\`, () => {
    assert.deepEqual(virt.Rules.check(make()), []);
  });
}
`;
}
