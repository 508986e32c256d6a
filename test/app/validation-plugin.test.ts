import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { RuleViolation, VirtualizationValidation } from '../../src';

let folder: string;
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-')); });
afterEach(() => fs.rmSync(folder, { recursive: true }));

function manifest(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

/** What cdk8s-cli gives a plugin, and what came of it. */
async function validate(manifests: string[], properties?: object) {
  const violations: RuleViolation[] = [];
  let submitted: { status: string; metadata?: object } | undefined;
  await new VirtualizationValidation(properties).validate({
    manifests,
    report: { addViolation: violation => violations.push(violation), submit: (status, metadata) => { submitted = { status, metadata }; } },
  });
  return { violations, submitted };
}

const MACHINE = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: vm
spec:
  runStrategy: Once
  template:
    spec:
      domain:
        memory:
          guest: 1Gi
        devices: {}
`;

test('passes what the cluster accepts', async () => {
  expect(await validate([manifest('a.yaml', MACHINE)])).toEqual({
    violations: [], submitted: { status: 'success', metadata: { Target: '4.15', Manifests: '1', Errors: '0', Warnings: '0' } },
  });
});

test('fails what it rejects, and says what to do where', async () => {
  const a = manifest('a.yaml', MACHINE.replace('devices: {}', 'devices: {}\n        bogus: 1'));
  const b = manifest('b.yaml', MACHINE.replace('name: vm', 'name: other').replace('devices: {}', 'devices: {}\n        bogus: 1'));

  const { violations, submitted } = await validate([a, b]);

  expect(submitted).toMatchObject({ status: 'failure', metadata: { Errors: '2' } });
  expect(violations).toEqual([{
    ruleName: 'schema/unknown-field',
    recommendation: 'Every field is one that the kind has.',
    fix: expect.stringContaining("unknown field 'bogus'"),
    violatingResources: [
      { resourceName: 'vm', locations: ['spec.template.spec.domain.bogus (line 13)'], manifestPath: a },
      { resourceName: 'other', locations: ['spec.template.spec.domain.bogus (line 13)'], manifestPath: b },
    ],
  }]);
});

test('reports a warning and passes', async () => {
  const { violations, submitted } = await validate([manifest('a.yaml', MACHINE.replace('devices: {}', 'devices:\n          watchdog: {name: w, i6300esb: {}}'))]);

  expect(submitted).toMatchObject({ status: 'success', metadata: { Warnings: '1' } });
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(['vm/watchdog-reset (warning)']);
});

test.each([['4.13'], [4.13]])('takes its target from the properties: %p', async target => {
  const { submitted } = await validate([manifest('a.yaml', MACHINE)], { target });

  expect(submitted).toMatchObject({ status: 'failure', metadata: { Target: '4.13' } });
});

test('takes feature gates from the properties', async () => {
  const update = manifest('a.yaml', MACHINE.replace('runStrategy: Once', 'runStrategy: Once\n  liveUpdateFeatures: {cpu: {}}'));

  expect((await validate([update])).submitted).toMatchObject({ status: 'failure' });
  expect((await validate([update], { featureGates: ['VMLiveUpdateFeatures'] })).submitted).toMatchObject({ status: 'success' });
});

test('passes an app without manifests, or with empty ones', async () => {
  expect((await validate([])).submitted).toMatchObject({ status: 'success' });
  expect((await validate([manifest('a.yaml', '')])).submitted).toMatchObject({ status: 'success' });
});

test('refuses a target that is not supported', () => {
  expect(() => new VirtualizationValidation({ target: '5.0' })).toThrow("unknown OpenShift version '5.0'; supported: 4.8");
});
