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

/** Last name of a path with the number before it: what both styles of path have in common. */
function leaf(field: string): string {
  return (/([A-Za-z]+)(?:\[\d+\])?$/.exec(field)?.[1] ?? field).toLowerCase();
}

test.each(['vm', 'vmi', 'family'])('a refused %s is refused at the field that the webhook names', name => {
  const refused = verdicts(name).filter(({ allowed, fields }) => !allowed && fields && fields.length > 0 && !fields.includes('schema'));

  const elsewhere = refused.filter(({ object, fields }) => {
    const paths = refusedAt(object);
    return !fields!.some(field => paths.some(found => found.toLowerCase().includes(leaf(field))));
  });

  expect(elsewhere.length / refused.length).toBeLessThan(0.05);
});
