import { spawnSync } from 'child_process';
import { HEALTH_CHECKS } from '../../src/gitops/argo-cd/health';

type Sample = readonly [kind: string, status: string, object: object];

const conditions = (given: Record<string, string>) => Object.entries(given).map(([type, status]) => ({ type, status, message: `${type} is ${status}` }));
const withConditions = (given: Record<string, string>, more: object = {}) =>
  ({ metadata: { generation: 2 }, spec: {}, status: { conditions: conditions(given), ...more } });
const machine = (runStrategy: string, printableStatus: string) => ({ metadata: {}, spec: { runStrategy }, status: { printableStatus } });
const phase = (value: string, more: object = {}) => ({ metadata: {}, spec: {}, status: { phase: value, ...more } });
const READY = { ReconcileComplete: 'True', Available: 'True', Progressing: 'False', Degraded: 'False' };

const SAMPLES: readonly Sample[] = [
  ['HyperConverged', 'Progressing', { metadata: {}, spec: {} }],
  ['HyperConverged', 'Healthy', withConditions(READY)],
  ['HyperConverged', 'Progressing', withConditions({ ...READY, Progressing: 'True' })],
  ['HyperConverged', 'Degraded', withConditions({ ...READY, Degraded: 'True' })],
  ['HyperConverged', 'Progressing', withConditions({ ...READY, ReconcileComplete: 'False' })],
  ['HyperConverged', 'Progressing', withConditions(READY, { observedGeneration: 1 })],
  ['MachineConfigPool', 'Healthy', withConditions({ Updated: 'True', Updating: 'False', Degraded: 'False' }, { machineCount: 3, updatedMachineCount: 3 })],
  ['MachineConfigPool', 'Progressing', withConditions({ Updated: 'False', Updating: 'True' }, { machineCount: 3, updatedMachineCount: 1 })],
  ['MachineConfigPool', 'Degraded', withConditions({ Updated: 'False', RenderDegraded: 'True' })],
  ['MachineConfigPool', 'Suspended', { ...withConditions({ Updated: 'False' }), spec: { paused: true } }],
  ['NodeNetworkConfigurationPolicy', 'Healthy', withConditions({ Available: 'True' })],
  ['NodeNetworkConfigurationPolicy', 'Healthy', withConditions({ Ignored: 'True', Available: 'Unknown' })],
  ['NodeNetworkConfigurationPolicy', 'Degraded', withConditions({ Degraded: 'True' })],
  ['VirtualMachine', 'Healthy', machine('Always', 'Running')],
  ['VirtualMachine', 'Healthy', machine('Halted', 'Stopped')],
  ['VirtualMachine', 'Healthy', machine('Manual', 'Stopped')],
  ['VirtualMachine', 'Progressing', machine('Always', 'Stopped')],
  ['VirtualMachine', 'Degraded', machine('Always', 'CrashLoopBackOff')],
  ['VirtualMachine', 'Suspended', machine('Always', 'Paused')],
  ['VirtualMachine', 'Healthy', { metadata: {}, spec: { running: false }, status: { printableStatus: 'Stopped' } }],
  ['DataVolume', 'Healthy', phase('WaitForFirstConsumer')],
  ['DataVolume', 'Healthy', phase('Succeeded')],
  ['DataVolume', 'Progressing', phase('ImportInProgress', { progress: '12.50%' })],
  ['DataVolume', 'Degraded', phase('Failed')],
  ['DataImportCron', 'Healthy', withConditions({ UpToDate: 'True', Progressing: 'False' })],
  ['DataImportCron', 'Progressing', withConditions({ UpToDate: 'False', Progressing: 'True' })],
  ['VirtualMachineSnapshot', 'Healthy', { metadata: {}, spec: {}, status: { phase: 'Succeeded', readyToUse: true } }],
  ['VirtualMachineSnapshot', 'Degraded', phase('Failed')],
  ['VirtualMachineRestore', 'Healthy', { metadata: {}, spec: {}, status: { complete: true } }],
  ['VirtualMachineRestore', 'Progressing', { metadata: {}, spec: {} }],
  ['VirtualMachineInstanceMigration', 'Healthy', phase('Succeeded')],
  ['VirtualMachineInstanceMigration', 'Degraded', phase('Failed')],
  ['DataProtectionApplication', 'Healthy', withConditions({ Reconciled: 'True' })],
  ['DataProtectionApplication', 'Degraded', withConditions({ Reconciled: 'False' })],
  ['Backup', 'Healthy', phase('Completed')],
  ['Backup', 'Degraded', phase('PartiallyFailed')],
  ['Schedule', 'Healthy', phase('Enabled')],
  ['BackupStorageLocation', 'Degraded', phase('Unavailable')],
  ['Restore', 'Progressing', phase('InProgress')],
  ['NodeHealthCheck', 'Healthy', phase('Enabled')],
  ['NodeHealthCheck', 'Suspended', phase('Paused')],
  ['NodeMaintenance', 'Healthy', phase('Succeeded')],
  ['NodeMaintenance', 'Progressing', phase('Running')],
  ['KubeVirt', 'Healthy', withConditions(READY)],
  ['CDI', 'Healthy', withConditions(READY)],
  ['SSP', 'Degraded', withConditions({ Degraded: 'True' })],
  ['HostPathProvisioner', 'Healthy', withConditions(READY)],
];

/** The object as a table of Lua. */
function table(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(table).join(', ')}}`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([key, each]) => `[${JSON.stringify(key)}] = ${table(each)}`).join(', ')}}`;
  return JSON.stringify(value);
}

test.each(SAMPLES)('health of a %s: %s', (kind, expected, object) => {
  const check = HEALTH_CHECKS.find(each => each.kind === kind)!;
  const program = `local obj = ${table(object)}\nlocal function check()\n${check.lua}\nend\nlocal hs = check()\nio.write(hs.status, " ", tostring(hs.message))`;

  const { status, stdout, stderr } = spawnSync('lua5.4', ['-'], { input: program, encoding: 'utf8' });

  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.split(' ')[0]).toBe(expected);
  expect(stdout).not.toContain('nil');
});

test('every check is tried', () => {
  expect([...new Set(SAMPLES.map(([kind]) => kind))].sort()).toEqual(HEALTH_CHECKS.map(({ kind }) => kind).sort());
});
