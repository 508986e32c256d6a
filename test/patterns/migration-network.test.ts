import { Chart, Duration, Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { HyperConverged } from '../../src/cluster';
import { MacvlanMode } from '../../src/network';
import { MigrationNetwork, MigrationNetworkProps } from '../../src/patterns';
import { Interface, VirtualMachine } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';
import { migrationAttachment, readable } from '../support/network-attachment';

function migration(chart: Chart, props: Partial<MigrationNetworkProps> = {}, id = 'migration') {
  return new MigrationNetwork(chart, id, { nodeNic: 'eth1', range: '10.200.5.0/24', ...props });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a manifest of any kind
function manifest(chart: Chart, kind: string): any {
  return Testing.synth(chart).find(each => each.kind === kind);
}

function config(props: Partial<MigrationNetworkProps>) {
  const chart = Testing.chart();
  migration(chart, props);
  return JSON.parse(manifest(chart, 'NetworkAttachmentDefinition').spec.config);
}

describe('documented', () => {
  function documented() {
    const chart = Testing.chart();
    migration(chart, { name: 'my-secondary-network', networkName: 'migration-bridge' });
    HyperConverged.of(chart).liveMigration({
      completionTimeoutPerGib: Duration.seconds(800), parallelPerCluster: 5, parallelOutboundPerNode: 2, progressTimeout: Duration.seconds(150),
    });
    expect(Rules.check(chart)).toEqual([]);
    return chart;
  }

  test.each(['4.3.3.1-migration-network-nad', '7.6.1-migration-network-nad'] as const)('%s', name => {
    expect(readable(manifest(documented(), 'NetworkAttachmentDefinition'))).toEqual(readable(migrationAttachment(name)));
  });

  test.each(['4.3.3.1-hco-migration-network', '7.6.1-hco-migration-network'])('%s', name => {
    expectContains(manifest(documented(), 'HyperConverged'), fixture(name));
  });
});

test('emits a network and the choice of it, and nothing else', () => {
  const chart = Testing.chart();
  const { network, nodePolicy } = migration(chart);

  expect(Testing.synth(chart).map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`).sort()).toEqual([
    'HyperConverged openshift-cnv/kubevirt-hyperconverged', 'NetworkAttachmentDefinition openshift-cnv/migration',
  ]);
  expect([network.name, network.namespace, nodePolicy]).toEqual(['migration', 'openshift-cnv', undefined]);
  expect(manifest(chart, 'HyperConverged').spec).toEqual({ liveMigrationConfig: { network: 'migration' } });
});

test('is in the namespace of HyperConverged, wherever the chart is', () => {
  const app = Testing.app();
  const hyperConverged = new HyperConverged(new Chart(app, 'cluster'), 'hco', { namespace: 'kubevirt-hyperconverged' });
  const { network } = migration(new Chart(app, 'site', { namespace: 'site' }));

  expect(network.namespace).toBe(hyperConverged.namespace);
  // Of OpenShift's operator, which is in openshift-cnv.
  expect(Rules.check(app).filter(({ rule }) => rule !== 'cluster/hyper-converged-place')).toEqual([]);
});

test('excludes parts of the range, and takes mode and packet size', () => {
  expect(config({ mode: MacvlanMode.PRIVATE, mtu: 9000, exclude: ['10.200.5.0/28'], rangeStart: '10.200.5.16', rangeEnd: '10.200.5.200' })).toEqual({
    cniVersion: '0.3.1',
    name: 'migration',
    type: 'macvlan',
    master: 'eth1',
    mode: 'private',
    mtu: 9000,
    ipam: { type: 'whereabouts', range: '10.200.5.0/24', range_start: '10.200.5.16', range_end: '10.200.5.200', exclude: ['10.200.5.0/28'] },
  });
});

describe('node policy', () => {
  test('brings the network card up with the packet size, and leaves its addresses alone', () => {
    const chart = Testing.chart();
    migration(chart, { configureNodes: true, mtu: 9000, nodeSelector: { rack: 'a' } });

    expect(manifest(chart, 'NodeNetworkConfigurationPolicy')).toEqual({
      apiVersion: 'nmstate.io/v1',
      kind: 'NodeNetworkConfigurationPolicy',
      metadata: { name: 'migration-eth1-policy' },
      spec: {
        nodeSelector: { rack: 'a' },
        desiredState: { interfaces: [{ name: 'eth1', description: 'Live migration', type: 'ethernet', state: 'up', mtu: 9000 }] },
      },
    });
    expect(Rules.check(chart)).toEqual([]);
  });

  test('has the name that is given', () => {
    expect(migration(Testing.chart(), { configureNodes: true, policyName: 'nics' }).nodePolicy?.name).toBe('nics');
  });
});

describe('room', () => {
  function findings(props: Partial<MigrationNetworkProps>) {
    const chart = Testing.chart();
    migration(chart, props);
    expect(() => Testing.synth(chart)).not.toThrow();
    return Rules.check(chart);
  }

  test('is no matter while the number of nodes is unknown', () => {
    expect(findings({ range: '10.200.5.0/30' })).toEqual([]);
  });

  test('suffices when each node gets an address', () => {
    expect(findings({ range: '10.200.5.0/29', nodes: 6 })).toEqual([]);
  });

  test('is warned of when a node gets none', () => {
    expect(findings({ range: '10.200.5.0/29', nodes: 7 })).toMatchObject([{
      rule: 'cross/migration-network-room',
      severity: 'warning',
      class: 'cross',
      constructPath: 'test/migration/network',
      path: 'spec.config',
      message: 'the range 10.200.5.0/29 has 6 addresses to give out, and 7 nodes need one each; widen it, or exclude less',
    }]);
  });

  test('does not count what is excluded', () => {
    expect(findings({ range: '10.200.5.0/29', nodes: 6, exclude: ['10.200.5.1/32'] })).toMatchObject([{
      message: 'the range 10.200.5.0/29 has 5 addresses to give out, and 6 nodes need one each; widen it, or exclude less',
    }]);
    expect(findings({ range: '10.200.5.0/30', nodes: 2, exclude: ['10.200.5.1/32'] })).toMatchObject([{
      message: 'the range 10.200.5.0/30 has 1 address to give out, and 2 nodes need one each; widen it, or exclude less',
    }]);
  });

  test('can be silenced with a reason', () => {
    const chart = Testing.chart();
    const { network } = migration(chart, { range: '10.200.5.0/29', nodes: 7 });

    Rules.of(network).ignore('cross/migration-network-room', 'the seventh node runs no machines');

    expect(Rules.check(chart)).toEqual([]);
  });
});

test('lets no two networks be chosen', () => {
  const chart = Testing.chart();
  migration(chart);
  migration(chart, {}, 'other');

  expect(Rules.check(chart)).toMatchObject([{
    rule: 'cross/contributions-agree',
    path: 'spec.liveMigrationConfig.network',
    message: expect.stringContaining('test/migration gives "migration", test/other gives "other"'),
  }]);
});

test('is no network for machines', () => {
  const chart = Testing.chart();
  const { network } = migration(chart);
  new VirtualMachine(chart, 'vm', { namespace: 'openshift-cnv-guests', interfaces: [Interface.bridge(network)] });

  expect(Rules.check(chart).map(({ rule }) => rule)).toContain('cross/machine-network-ipam');
});

test.each([
  [{ nodeNic: 'a network card' }, "test/migration: nodeNic: 'a network card' is not a network device name"],
  [{ range: '10.200.5.0' }, "test/migration: range: '10.200.5.0' is not an IP network; write an address and a prefix length, as '10.200.5.0/24' or 'fd00:5::/64'"],
  [{ range: '10.200.5.0/33' }, "test/migration: range: '10.200.5.0/33' is not an IP network"],
  [{ range: '10.200.5.0/32' }, "test/migration: Ipam range: '10.200.5.0/32' has no address left to give out; widen it, or exclude less"],
  [{ exclude: ['10.200.6.0/28'] }, "test/migration: Ipam exclude: '10.200.6.0/28' is not part of 10.200.5.0/24; give one that is"],
  [{ mtu: 9 }, 'test/migration: mtu: 9 is not an MTU; allowed are 68 to 65535 bytes'],
  [{ nodes: 0 }, 'test/migration: nodes: 0 is no number of nodes; give a whole number from 1'],
  [{ name: 'my.network' }, "test/migration/network: name: 'my.network' is refused for a network"],
])('rejects %j', (props, message) => {
  expect(() => migration(Testing.chart(), props)).toThrow(message);
});
