import { execFileSync, spawnSync } from 'child_process';
import { Chart, Testing } from 'cdk8s';
import { PxeBootNetwork } from '../../src/patterns';

/** Where Debian's containernetworking-plugins are. */
const CNI_PATH = '/usr/lib/cni';
/** The CNI plugins that OpenShift ships under other names. */
const PLUGINS: Record<string, string> = { 'cnv-bridge': 'bridge', 'cnv-tuning': 'tuning' };
const NODE = 'virt-test-node';
const POD = 'virt-test-pod';

interface Plugin {
  readonly type: string;
}

function ip(...args: string[]): string {
  return execFileSync('ip', args, { encoding: 'utf8' });
}

function kernelFiltersVlans(): boolean {
  return spawnSync('ip', ['-n', NODE, 'link', 'add', 'probe', 'type', 'bridge', 'vlan_filtering', '1']).status === 0;
}

/** Runs a plugin as the node's kubelet would: in the node's network namespace, for an interface of the pod. */
function run(command: 'ADD' | 'DEL', config: object, plugin: string): Record<string, unknown> {
  const { status, stdout } = spawnSync('ip', ['netns', 'exec', NODE, `${CNI_PATH}/${plugin}`], {
    encoding: 'utf8',
    input: JSON.stringify(config),
    env: { ...process.env, CNI_COMMAND: command, CNI_CONTAINERID: 'virt-test', CNI_NETNS: `/var/run/netns/${POD}`, CNI_IFNAME: 'net1', CNI_PATH },
  });
  if (status !== 0) throw new Error(`${plugin}: ${stdout}`);
  return stdout === '' ? {} : JSON.parse(stdout);
}

/** Runs the chain, each plugin with the result of the one before. */
function addAll(text: string): Record<string, unknown> {
  const { cniVersion, name, plugins } = JSON.parse(text) as { cniVersion: string; name: string; plugins: Plugin[] };
  let prevResult: Record<string, unknown> | undefined;
  for (const plugin of plugins) {
    const type = PLUGINS[plugin.type];
    prevResult = run('ADD', { ...plugin, cniVersion, name, type, prevResult }, type);
  }
  return prevResult ?? {};
}

function configOf(make: (chart: Chart) => void): string {
  const chart = Testing.chart();
  make(chart);
  return Testing.synth(chart).find(({ kind }) => kind === 'NetworkAttachmentDefinition').spec.config;
}

beforeEach(() => {
  ip('netns', 'add', NODE);
  ip('netns', 'add', POD);
});

afterEach(() => {
  for (const namespace of [NODE, POD]) ip('netns', 'del', namespace);
});

test('the bridge and tuning plugins accept the PXE network', () => {
  const result = addAll(configOf(chart => new PxeBootNetwork(chart, 'pxe-net-conf', { bridge: 'br1' })));

  expect(result).toMatchObject({ cniVersion: '0.3.1', interfaces: expect.arrayContaining([expect.objectContaining({ name: 'br1' })]) });
  expect(ip('-n', POD, 'link', 'show', 'net1')).toContain('net1');
  expect(ip('-n', NODE, 'link', 'show', 'master', 'br1')).toContain('veth');
});

test('they accept it with a VLAN, as far as the kernel has VLAN filtering', () => {
  const add = () => addAll(configOf(chart => new PxeBootNetwork(chart, 'pxe-net-conf', { bridge: 'br1', vlan: 100 })));

  if (kernelFiltersVlans()) {
    add();
    expect(ip('-n', POD, 'link', 'show', 'net1')).toContain('net1');
  } else {
    // The configuration is taken, and the kernel then refuses the bridge.
    expect(add).toThrow('could not add \\"br1\\": operation not supported');
  }
});

test('a plugin rejects what is wrong', () => {
  const text = configOf(chart => new PxeBootNetwork(chart, 'pxe-net-conf', { bridge: 'br1' }));

  expect(() => addAll(text.replace('"br1"', '"a-name-beyond-fifteen"'))).toThrow('bridge: ');
});
