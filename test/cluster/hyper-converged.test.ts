import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { HyperConverged } from '../../src/cluster';
import { NetworkAttachmentDefinition } from '../../src/network';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const T4 = { selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const V100 = { selector: '10DE:1DB6', resourceName: 'nvidia.com/GV100GL_Tesla_V100' };
const QAT = { selector: '8086:6F54', resourceName: 'intel.com/qat', externalResourceProvider: true };

function charts(...ids: string[]): Chart[] {
  const app = Testing.app();
  return ids.map(id => new Chart(app, id));
}

describe('documentation', () => {
  test('permits three PCI devices in the order given', () => {
    const chart = Testing.chart();

    new HyperConverged(chart, 'hco', { permittedPciDevices: [V100, T4, QAT] });

    expect(Testing.synth(chart)).toEqual([fixture('B-8.14.11.1.3-permitted-pci-devices')]);
  });

  test('refuses a registry with a scheme', () => {
    expect(() => new HyperConverged(Testing.chart(), 'hco', { storage: { insecureRegistries: ['https://registry.example.com'] } }))
      .toThrow("test/hco: insecureRegistries: 'https://registry.example.com' is no registry; write its host");
  });

  test('withdraws a device by leaving it out', () => {
    const chart = Testing.chart();

    const hco = HyperConverged.of(chart);
    hco.permitHostDevice(V100);
    hco.permitHostDevice(T4);

    expect(Testing.synth(chart)).toEqual([fixture('B-8.14.11.1.4-permitted-pci-devices-2')]);
  });

  test('rotates certificates', () => {
    const chart = Testing.chart();

    HyperConverged.of(chart).rotateCertificates({
      ca: { duration: Duration.hours(48), renewBefore: Duration.hours(24) },
      server: { duration: Duration.hours(24), renewBefore: Duration.hours(12) },
    });

    expect(Testing.synth(chart)).toEqual([fixture('B-8.14.3.1-cert-rotation')]);
    expect(Testing.synth(chart)).toEqual([fixture('6.13.3.1-cert-rotation')]);
  });

  test('rotates short-lived certificates', () => {
    const chart = Testing.chart();

    HyperConverged.of(chart).rotateCertificates({
      ca: { duration: Duration.hours(4), renewBefore: Duration.hours(1) },
      server: { duration: Duration.hours(4), renewBefore: Duration.hours(4) },
    });

    expectContains(Testing.synth(chart)[0], fixture('B-8.14.3.2-cert-rotation-2'));
    expectContains(Testing.synth(chart)[0], fixture('6.13.3.2-cert-rotation-2'));
  });

  test('reports a rotation that does not fit the defaults', () => {
    const chart = Testing.chart();

    HyperConverged.of(chart).rotateCertificates({ server: { duration: Duration.hours(4) } });

    expect(Rules.check(chart)).toMatchObject([{
      rule: 'cluster/certificate-rotation',
      path: 'spec.certConfig.server.duration',
      message: 'server.renewBefore, by default 12h0m0s, must not be longer than server.duration, 4h0m0s; set both',
    }]);
  });

  test('migrates over a network of its own', () => {
    const chart = Testing.chart();
    const network = NetworkAttachmentDefinition.fromName(chart, 'network', 'my-secondary-network', 'openshift-cnv');

    HyperConverged.of(chart).liveMigration({
      completionTimeoutPerGib: Duration.seconds(800),
      network,
      parallelPerCluster: 5,
      parallelOutboundPerNode: 2,
      progressTimeout: Duration.seconds(150),
    });

    expectContains(Testing.synth(chart)[0], fixture('4.3.3.1-hco-migration-network'));
  });
});

describe('one HyperConverged of the app', () => {
  test('is the same one from every chart', () => {
    const [first, second] = charts('first', 'second');

    const hco = HyperConverged.of(first);

    expect(HyperConverged.of(second)).toBe(hco);
    expect(hco.node.path).toBe('first/kubevirt-hyperconverged');
    expect([hco.namespace, hco.name]).toEqual(['openshift-cnv', 'kubevirt-hyperconverged']);
  });

  test('is the one that was created explicitly', () => {
    const [first, second] = charts('first', 'second');

    const hco = new HyperConverged(first, 'mine');

    expect(HyperConverged.of(second)).toBe(hco);
  });

  test('keeps apps apart', () => {
    expect(HyperConverged.of(Testing.chart())).not.toBe(HyperConverged.of(Testing.chart()));
  });

  test('is not created in a namespace that a chart gives to everything', () => {
    const chart = new Chart(Testing.app(), 'platform', { namespace: 'site' });

    expect(HyperConverged.of(chart).namespace).toBe('openshift-cnv');
  });

  test('rejects a second one', () => {
    const [first, second] = charts('first', 'second');
    HyperConverged.of(first);

    expect(() => new HyperConverged(second, 'hco')).toThrow('second/hco: the app has its HyperConverged already, first/kubevirt-hyperconverged; '
      + 'take that one with HyperConverged.of(scope), or create yours before anything contributes to it');
  });

  test('needs a chart to be created in', () => {
    expect(() => HyperConverged.of(new App())).toThrow('(root): HyperConverged.of: there is no HyperConverged yet, and no chart to create it in; '
      + 'call it with a construct of a chart');
  });

  test('rejects a name that the operator does not read', () => {
    expect(() => new HyperConverged(Testing.chart(), 'hco', { name: 'mine' }))
      .toThrow("test/hco: name: 'mine' is not read by the operator; it must contain 'kubevirt-hyperconverged'");
  });

  test('can be referred to without being created', () => {
    const chart = Testing.chart();

    const hco = HyperConverged.fromName(chart, 'hco');

    expect([hco.kind, hco.namespace, hco.name]).toEqual(['HyperConverged', 'openshift-cnv', 'kubevirt-hyperconverged']);
    expect(Testing.synth(chart)).toEqual([]);
  });
});

describe('contributions', () => {
  test('that are equal merge', () => {
    const [first, second] = charts('first', 'second');
    const hco = HyperConverged.of(first);

    hco.permitHostDevice(T4, first);
    hco.permitHostDevice({ ...T4, selector: '10de:1eb8' }, second);
    hco.limitLiveMigrations({ parallelPerCluster: 5 }, first);
    hco.liveMigration({ parallelPerCluster: 5, allowPostCopy: true }, second);

    expect(Testing.synth(first)[0].spec).toEqual({
      permittedHostDevices: { pciHostDevices: [{ pciDeviceSelector: T4.selector, resourceName: T4.resourceName }] },
      liveMigrationConfig: { parallelMigrationsPerCluster: 5, allowPostCopy: true },
    });
  });

  test('that disagree are one finding that names both constructs and both values', () => {
    const [first, second] = charts('first', 'second');
    const hco = HyperConverged.of(first);
    hco.limitLiveMigrations({ parallelPerCluster: 5 }, first);
    hco.limitLiveMigrations({ parallelPerCluster: 3 }, second);
    hco.limitLiveMigrations({ parallelPerCluster: 3 }, second);

    const findings = Rules.check(first).filter(({ rule }) => rule === 'cross/contributions-agree');

    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      path: 'spec.liveMigrationConfig.parallelMigrationsPerCluster',
      message: 'first gives 5, second gives 3; the object is shared, let them agree or leave the field to one of them',
      constructPath: 'first/kubevirt-hyperconverged',
    });
    expect(() => Testing.synth(first)).toThrow('first gives 5, second gives 3');
  });

  test('that permit one device under two names disagree, whatever the case of its selector', () => {
    const [first, second] = charts('first', 'second');
    const hco = HyperConverged.of(first);
    hco.permitHostDevice(V100, first);
    hco.permitHostDevice(T4, first);
    hco.permitHostDevice({ selector: '10de:1eb8', resourceName: 'nvidia.com/T4' }, second);

    expect(Rules.check(first)).toMatchObject([{
      rule: 'cross/contributions-agree',
      path: 'spec.permittedHostDevices.pciHostDevices[1].resourceName',
      message: 'first gives "nvidia.com/TU104GL_Tesla_T4", second gives "nvidia.com/T4"; the object is shared, let them agree or leave the field to one of them',
    }]);
  });

  test('that differ in who provides the device disagree', () => {
    const [first, second] = charts('first', 'second');
    const hco = HyperConverged.of(first);
    hco.permitHostDevice(T4, first);
    hco.permitHostDevice({ ...T4, externalResourceProvider: true }, second);

    expect(Rules.check(first)).toMatchObject([{
      path: 'spec.permittedHostDevices.pciHostDevices[0].externalResourceProvider',
      message: 'first gives no value, second gives true; the object is shared, let them agree or leave the field to one of them',
    }]);
  });

  test('come from the properties as well', () => {
    const chart = Testing.chart();

    new HyperConverged(chart, 'hco', {
      permittedMediatedDevices: [{ selector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q' }],
      liveMigration: { bandwidthPerMigration: Size.mebibytes(1024), allowAutoConverge: false },
      certificates: { server: { renewBefore: Duration.minutes(90) } },
    });

    expect(Testing.synth(chart)[0].spec).toEqual({
      permittedHostDevices: { mediatedDevices: [{ mdevNameSelector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q' }] },
      liveMigrationConfig: { bandwidthPerMigration: '1Gi', allowAutoConverge: false },
      certConfig: { server: { renewBefore: '1h30m0s' } },
    });
  });
});

describe('rejects', () => {
  const hco = () => HyperConverged.of(Testing.chart());
  const at = 'test/kubevirt-hyperconverged';

  test.each<[string, () => void, string]>([
    ['a selector that is a PCI address', () => hco().permitHostDevice({ ...T4, selector: '0000:81:00.0' }),
      `${at}: selector: '0000:81:00.0' is not a PCI selector; write vendor and device id as four hex digits each, as '10DE:1EB8'`],
    ['a resource name without a domain', () => hco().permitHostDevice({ ...T4, resourceName: 't4' }),
      `${at}: resourceName: 't4' has no domain; write domain/name, as 'nvidia.com/TU104GL_Tesla_T4'`],
    ['a resource name with a blank', () => hco().permitHostDevice({ ...T4, resourceName: 'nvidia.com/a b' }), `${at}: resourceName: 'nvidia.com/a b' is not a qualified name`],
    ['a mediated device without a type', () => hco().permitMediatedDevice({ selector: ' ', resourceName: 'nvidia.com/x' }),
      `${at}: selector: ' ' names no mediated device type; write its name, as 'GRID T4-2Q'`],
    ['a negative number of migrations', () => hco().limitLiveMigrations({ parallelPerCluster: -1 }), `${at}: parallelPerCluster: -1 is not a count; give a whole number from 0 on`],
    ['a timeout of half a second', () => hco().liveMigration({ progressTimeout: Duration.millis(500) }),
      `${at}: progressTimeout: 500ms is finer than the field's unit; give whole seconds`],
    ['a bandwidth that is no quantity', () => hco().liveMigration({ bandwidthPerMigration: 'fast' }),
      `${at}: bandwidthPerMigration: 'fast' is not a quantity; write bytes a second with a unit, as '64Mi'`],
    ['a bandwidth below nothing', () => hco().liveMigration({ bandwidthPerMigration: '-64Mi' }),
      `${at}: bandwidthPerMigration: '-64Mi' is not a bandwidth; write bytes a second with a unit, as '64Mi'`],
    ['a network of another namespace', () => {
      const chart = Testing.chart();
      HyperConverged.of(chart).liveMigration({ network: HyperConverged.fromName(chart, 'net', 'mig-kubevirt-hyperconverged', 'site') }, chart);
    }, "test: network: NetworkAttachmentDefinition site/mig-kubevirt-hyperconverged is not looked up there; it must be in 'openshift-cnv'"],
    ['a certificate of nine minutes', () => hco().rotateCertificates({ ca: { duration: Duration.minutes(9) } }), `${at}: ca.duration: 9m0s is too short; at least 10m0s`],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});
