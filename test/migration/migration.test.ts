import { Chart, Testing } from 'cdk8s';
import { MigrationPolicy, MigrationPolicyProps, VirtualMachineInstanceMigration } from '../../src/migration';
import { VirtualMachine } from '../../src/vm';
import { fixture } from '../support/fixture';

test.each(['9.3.1.2-vm-migration', '11.5.34-vm-migration'])('%s', name => {
  const document = fixture(name);
  const { namespace } = document.metadata;
  const chart = Testing.chart();

  new VirtualMachineInstanceMigration(chart, document.metadata.name, { namespace, machine: VirtualMachine.fromName(chart, 'vm', 'example-vm', namespace) });

  expect(Testing.synth(chart)).toEqual([document]);
});

describe('a migration policy', () => {
  function made(props: MigrationPolicyProps) {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'site' });
    new MigrationPolicy(chart, 'my-migration-policy', props);
    return Testing.synth(chart)[0];
  }

  test('9.2.2.1-migration-policy', () => {
    expect(made({
      namespaceLabels: { 'hpc-workloads': 'True', 'xyz-workloads-type': '' },
      machineLabels: { 'workload-type': 'db', 'operating-system': '' },
    })).toEqual(fixture('9.2.2.1-migration-policy'));
  });

  test('says how its machines migrate', () => {
    const { spec } = made({ autoConverge: true, postCopy: false, bandwidth: '65536Ki', completionTimeoutPerGib: 120, machineLabels: { size: 'large' } });

    expect(spec).toEqual({
      allowAutoConverge: true,
      allowPostCopy: false,
      bandwidthPerMigration: '64Mi',
      completionTimeoutPerGiB: 120,
      selectors: { virtualMachineInstanceSelector: { size: 'large' } },
    });
  });

  test.each([
    [{ bandwidth: 'fast' }, "MigrationPolicy bandwidth: 'fast' is not a quantity"],
    [{ completionTimeoutPerGib: -1 }, 'test/my-migration-policy: completionTimeoutPerGib: -1 is no number of seconds; allowed are whole numbers from 0'],
  ])('refuses %j', (props, message) => {
    expect(() => made(props)).toThrow(message);
  });
});
