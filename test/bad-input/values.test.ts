import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, AppProps, Chart } from 'cdk8s';
import * as virt from '../../src';

/** What a user sees for each kind of bad input: the construct, the value, what is allowed. */
const T4 = { selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };

describe('a value that is wrong by itself throws where it is made', () => {
  test.each<[string, (chart: Chart) => unknown, string]>([
    ['MAC address', chart => new virt.PxeBootNetwork(chart, 'pxe', { bridge: 'br1' }).boot(new virt.VirtualMachine(chart, 'vm'), { macAddress: 'df:00:00:00:00:de' }),
      "site/vm: macAddress: 'df:00:00:00:00:de' is a multicast address; the second hex digit of a guest's address must be even, 2, 6, a or e for a locally administered one"],
    ['PCI selector', chart => new virt.PciPassthroughNode(chart, 'gpu', { iommu: virt.Iommu.INTEL, devices: [{ ...T4, selector: '10DE-1EB8' }] }),
      "site/gpu: device 'nvidia.com/TU104GL_Tesla_T4' selector: '10DE-1EB8' is not a PCI selector; write vendor and device id as four hex digits each, as '10DE:1EB8'"],
    ['CIDR', chart => new virt.MigrationNetwork(chart, 'migration', { nodeNic: 'eth2', range: '10.200.5.0/33' }),
      "site/migration: range: '10.200.5.0/33' is not an IP network; write an address and a prefix length, as '10.200.5.0/24' or 'fd00:5::/64'"],
    ['name', chart => new virt.VirtualMachine(chart, 'vm', { name: 'My VM' }),
      "site/vm: name: 'My VM' is not a valid name; allowed are at most 253 lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part"],
    ['OpenShift version', () => virt.OpenShiftVersion.parse('4.7'),
      "unknown OpenShift version '4.7'; supported: 4.8, 4.9, 4.10, 4.11, 4.12, 4.13, 4.14, 4.15"],
    ['Butane version', chart => new virt.ButaneConfig(chart, '99-worker-x', { version: '4.7.0' }),
      "site/99-worker-x: version: '4.7.0' is not a version of Butane's openshift variant; allowed are 4.8.0,"],
    ['size', () => virt.Memory.guest('4 GB'),
      "Memory guest: '4 GB' is not a quantity; write a number with an optional unit: Ki, Mi, Gi, Ti, Pi, Ei, n, u, m, k, M, G, T, P or E"],
    ['second HyperConverged', chart => { virt.HyperConverged.of(chart); return new virt.HyperConverged(chart, 'mine'); },
      'site/mine: the app has its HyperConverged already, site/kubevirt-hyperconverged; take that one with HyperConverged.of(scope)'],
  ])('%s', (_, make, message) => {
    const chart = new Chart(new App(), 'site');

    expect(() => make(chart)).toThrow(message);
  });
});

describe.each<[string, new (props: AppProps) => App]>([['cdk8s.App', App], ['VirtualizationApp', virt.VirtualizationApp]])('under %s', (_, type) => {
  test('what is wrong between values is reported together, and nothing is written', () => {
    const outdir = path.join(os.tmpdir(), `bad-input-${process.pid}-${Math.random()}`);
    const app = new type({ outdir });
    const platform = new Chart(app, 'platform');
    const workloads = new Chart(app, 'workloads', { namespace: 'openshift-site' });
    const image = virt.Volume.fromContainerDisk('quay.io/containerdisks/fedora:39');

    new virt.VirtualMachine(workloads, 'twice', { disks: [virt.Disk.of('a', image, { bootOrder: 1 }), virt.Disk.of('b', image, { bootOrder: 1 })] });
    new virt.VirtualMachine(workloads, 'again', { name: 'twice' });
    virt.HyperConverged.of(platform).limitLiveMigrations({ parallelPerCluster: 5 }, platform);
    virt.HyperConverged.of(platform).limitLiveMigrations({ parallelPerCluster: 10 }, workloads);
    new virt.VirtualMachine(workloads, 'gpu', { hostDevices: [virt.HostDevice.of(T4.resourceName)] });

    const said = () => { app.synth(); };

    expect(said).toThrow(/workloads\/twice.*disks\[1\]\.bootOrder\n\s+boot order 1 is already taken by disk 'a'; give each device its own {2}\(vm\/boot-order-unique\)/s);
    expect(said).toThrow(/workloads\/again.*VirtualMachine openshift-site\/twice is already made by workloads\/twice; give one of them another name/s);
    expect(said).toThrow('platform gives 5, workloads gives 10; the object is shared, let them agree or leave the field to one of them');
    expect(said).toThrow("'nvidia.com/TU104GL_Tesla_T4' is not permitted by HyperConverged kubevirt-hyperconverged; permit it there");
    expect(said).toThrow("'openshift-site' belongs to the platform; choose a namespace whose name does not start with 'openshift-'");
    expect(fs.existsSync(outdir) ? fs.readdirSync(outdir) : []).toEqual([]);
    fs.rmSync(outdir, { recursive: true, force: true });
  });
});
