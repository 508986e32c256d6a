import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { exampleFiles } from './example-files';
import { OpenShiftVersion } from '../../src/app';
import { compileButane } from '../../src/butane';
import { Iommu, PciPassthroughNode } from '../../src/patterns';

/** Debian's ignition-validate knows Ignition up to 3.3, which is what OpenShift has up to 4.13. */
const VERSIONS = ['4.8', '4.9', '4.10', '4.11', '4.12', '4.13'];

function validate(config: unknown): { accepted: boolean; output: string } {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ignition-')), 'config.ign');
  fs.writeFileSync(file, JSON.stringify(config));
  const { status, stdout, stderr, error } = spawnSync('ignition-validate', [file], { encoding: 'utf8' });
  if (error) throw error;
  return { accepted: status === 0, output: stdout + stderr };
}

test.each(VERSIONS)('Ignition configs of a PCI passthrough node on %s', version => {
  const app = Testing.app();
  OpenShiftVersion.parse(version).applyTo(app);
  const chart = new Chart(app, 'gpu');
  new PciPassthroughNode(chart, 'gpu', {
    role: 'gpu',
    iommu: Iommu.AMD,
    devices: [
      { id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' },
      { id: 'qat', selector: '8086:6F54', resourceName: 'intel.com/qat', externalResourceProvider: true },
    ],
  });

  const configs = Testing.synth(chart).filter(({ kind }) => kind === 'MachineConfig').map(({ spec }) => spec.config);

  expect(configs.map(validate)).toEqual(configs.map(() => ({ accepted: true, output: '' })));
  expect(configs).toHaveLength(2);
});

const golden = fs.readFileSync(path.join(__dirname, '..', 'fixtures', 'butane', 'butane-0.25.jsonl'), 'utf8').split('\n')
  .filter(line => line !== '').map(line => JSON.parse(line))
  .filter(({ ok, output }) => ok && output.spec?.config?.ignition?.version === '3.2.0');

test('Ignition configs that are compiled from Butane', () => {
  const rejected = golden.map(({ id, input }) => ({ id, config: (compileButane(input).machineConfig as { spec: { config: unknown } }).spec.config }))
    .map(({ id, config }) => ({ id, ...validate(config) }))
    .filter(({ accepted }) => !accepted);

  expect(rejected).toEqual([]);
  expect(golden.length).toBeGreaterThan(10);
});

const inExamples = exampleFiles('.yaml').flatMap(file => parseAllDocuments(fs.readFileSync(file, 'utf8')).map(document => document.toJS()))
  .filter(manifest => manifest?.kind === 'MachineConfig').map(({ metadata, spec }) => ({ name: metadata.name, config: spec.config }));

test('machine configs of the examples', () => {
  // Version 3.4 adds sources, LUKS options and modes to 3.3, none of which are used: as 3.3 they are known to the tool.
  const asKnown = inExamples.map(({ name, config }) => ({ name, config: { ...config, ignition: { ...config.ignition, version: '3.3.0' } } }));

  expect(asKnown.map(({ name, config }) => ({ name, ...validate(config) })).filter(({ accepted, output }) => !accepted || output !== '')).toEqual([]);
  expect(inExamples.length).toBeGreaterThan(5);
});

test('what is wrong is found', () => {
  expect(validate({ ignition: { version: '3.2.0' }, storage: { files: [{ path: 'relative' }] } })).toMatchObject({ accepted: false });
});
