import * as fs from 'fs';
import { join } from 'path';
import { checkManifests } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

const RULE = 'cluster/certificate-rotation';
const AT = 'spec.certConfig';

/** What the rules say of a HyperConverged with this rotation of certificates. */
function findings(certConfig: unknown, version = '4.15') {
  const manifest = {
    apiVersion: 'hco.kubevirt.io/v1beta1',
    kind: 'HyperConverged',
    metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv' },
    spec: { certConfig },
  };
  return checkManifests([{ manifest }], { target: versionFacts(version) })
    .filter(({ rule }) => rule !== 'gitops/canonical-duration')
    .map(({ rule, path, message }) => ({ rule, path, message }));
}

describe(RULE, () => {
  test.each<[string, unknown]>([
    ['no rotation', undefined],
    ['empty rotations', { ca: {}, server: {} }],
    ['null, which stands for the default', { ca: null, server: { duration: null } }],
    ['the defaults', { ca: { duration: '48h', renewBefore: '24h0m0s' }, server: { duration: '24h', renewBefore: '12h' } }],
    ['equal times', { ca: { duration: '10m', renewBefore: '600s' }, server: { duration: '0.5m570s', renewBefore: '600000ms' } }],
    ['a server certificate as old as the default of the CA', { server: { duration: '48h' } }],
  ])('accepts %s', (_, certConfig) => {
    expect(findings(certConfig)).toEqual([]);
  });

  test.each<[string, object, string, string]>([
    ['less than ten minutes', { ca: { renewBefore: '9m59.999999999s' } }, 'ca.renewBefore', '9m59.999999999s is too short; at least 10m0s'],
    ['zero', { server: { renewBefore: '0' } }, 'server.renewBefore', '0 is too short; at least 10m0s'],
    ['less than nothing', { server: { renewBefore: '-24h' } }, 'server.renewBefore', '-24h is too short; at least 10m0s'],
    ['more than a duration can be', { ca: { duration: '2562048h' } }, 'ca.duration', '2562048h is longer than a duration can be, 292 years'],
    ['a CA that is renewed before it is there', { ca: { duration: '48h', renewBefore: '49h' } }, 'ca.renewBefore',
      'ca.renewBefore, 49h, must not be longer than ca.duration, 48h; change one of them'],
    ['a server certificate shorter than the default before which it is renewed', { server: { duration: '4h' } }, 'server.duration',
      'server.renewBefore, by default 12h0m0s, must not be longer than server.duration, 4h; set both'],
    ['a server certificate that outlives the default of the CA', { server: { duration: '72h' } }, 'server.duration',
      'server.duration, 72h, must not be longer than ca.duration, by default 48h0m0s; set both'],
    ['a CA that ends before the default of the server certificate', { ca: { duration: '12h', renewBefore: '1h' } }, 'ca.duration',
      'server.duration, by default 24h0m0s, must not be longer than ca.duration, 12h; set both'],
  ])('rejects %s', (_, certConfig, field, message) => {
    expect(findings(certConfig)).toEqual([{ rule: RULE, path: `${AT}.${field}`, message }]);
  });

  test('decides as the webhook does', () => {
    const answers = fs.readFileSync(join(__dirname, '../fixtures/golden/admission-hyperconverged.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line));
    const found = ({ object }: { object: object }) =>
      checkManifests([{ manifest: object }], { target: versionFacts('4.15') }).some(({ rule }) => rule === RULE);

    const rejected = answers.filter(({ cause }) => cause.startsWith('spec.certConfig'));
    const accepted = answers.filter(({ allowed }) => allowed);
    expect([rejected.length, accepted.length]).toEqual([35, 150]);
    expect(rejected.filter(answer => !found(answer))).toEqual([]);
    expect(accepted.filter(found)).toEqual([]);
  });

  test('finds every trouble at once', () => {
    expect(findings({ ca: { duration: '1h' }, server: { duration: '2h' } }).map(({ path, message }) => `${path}: ${message.split(',')[0]}`)).toEqual([
      `${AT}.ca.duration: ca.renewBefore`,
      `${AT}.server.duration: server.renewBefore`,
      `${AT}.server.duration: server.duration`,
    ]);
  });

  test('does not compare what is too short, or no duration and has its finding', () => {
    expect(findings({ ca: { duration: '1m' } })).toEqual([{ rule: RULE, path: `${AT}.ca.duration`, message: '1m is too short; at least 10m0s' }]);
    expect(findings({ ca: { duration: '1d' } })).toMatchObject([{ rule: 'schema/format', path: `${AT}.ca.duration` }]);
  });

  test.each<[unknown]>([['always'], [7], [[]], [{ ca: 'long', server: [] }], [{ ca: { duration: {} } }], [{ server: { duration: ['24h'] } }]])('leaves %j to the schema', certConfig => {
    expect(findings(certConfig).filter(({ rule }) => rule === RULE)).toEqual([]);
  });
});
