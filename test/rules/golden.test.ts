import * as fs from 'fs';
import * as path from 'path';
import { checkManifests, FindingClass } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

/** The feature gates with which the webhooks were asked. */
const FEATURE_GATES = [
  'DataVolumes', 'SRIOV', 'CPUManager', 'CPUNodeDiscovery', 'Snapshot', 'HotplugVolumes', 'ExpandDisks', 'GPU', 'HostDevices', 'NUMA', 'VMExport',
  'DisableCustomSELinuxPolicy', 'KubevirtSeccompProfile', 'HotplugNICs', 'VMPersistentState', 'NetworkBindingPlugins', 'WithHostModelCPU', 'HypervStrictCheck',
];

interface Verdict {
  readonly id: string;
  readonly object: object;
  readonly allowed: boolean;
  readonly fields?: readonly string[];
}

function verdicts(name: string): Verdict[] {
  return fs.readFileSync(path.join(__dirname, '..', 'fixtures', 'golden', `admission-${name}.jsonl`), 'utf8')
    .split('\n').filter(line => line !== '').map(line => JSON.parse(line));
}

/** Where the cluster would refuse an object. */
function refusedAt(object: object): string[] {
  return checkManifests([{ manifest: object }], { target: versionFacts('4.15'), featureGates: FEATURE_GATES })
    .filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION)
    .map(found => found.path);
}

test.each([['vm', 1003], ['vmi', 505], ['family', 420], ['hyperconverged', 414]])('every %s is refused exactly when the webhook refuses it', (name, count) => {
  const known = verdicts(name);

  const wrong = known.filter(({ object, allowed }) => (refusedAt(object).length === 0) !== allowed).map(({ id }) => id);

  expect(wrong).toEqual([]);
  expect(known).toHaveLength(count);
});

/** What the webhooks call by another name than the field has. */
const REAL_NAMES: Readonly<Record<string, string>> = {
  datavolumetemplate: 'datavolumetemplates', searchdomains: 'searches', size: 'pagesize', running: 'runstrategy',
};

/** The last name of a path, under the field's real name, with the number that follows it. */
function leafOf(field: string): string {
  return field.toLowerCase().replace(/^.*\.(?=[^.]+$)/, '').replace(/^[a-z]+/, name => REAL_NAMES[name] ?? name);
}

/** The item of a list that a path leads into, if it does: a disk, an interface, a volume. */
function deviceOf(field: string): string | undefined {
  return /^.*?([a-z]+\[\d+\])\.[^\]]*$/.exec(field.toLowerCase())?.[1].replace(/^disk\[/, 'disks[');
}

/** Whether a finding is about the field that the webhook names: the same device, or outside of devices it or something in it. */
function isSameField(found: string, named: string): boolean {
  const reported = `.${found.toLowerCase()}.`.replace(/\[/g, '.[');
  const sought = deviceOf(named) ?? leafOf(named);
  return reported.includes(`.${sought.replace(/\[/g, '.[')}.`);
}

// A replica set, a pool or a policy is often refused without a field: '', 'result'.
test.each(['vm', 'vmi', 'family'])('a refused %s is refused at each field that the webhook names', name => {
  const refused = verdicts(name)
    .map(({ object, fields = [] }) => ({ object, fields: fields.filter(field => !['', 'result', 'schema', 'crash'].includes(field)) }))
    .filter(({ fields }) => fields.length > 0);

  const elsewhere = refused.filter(({ object, fields }) => {
    const paths = refusedAt(object);
    return !fields.every(field => paths.some(found => isSameField(found, field)));
  });

  expect(elsewhere.length / refused.length).toBeLessThan(0.05);
});
