import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  CloudInit, DataVolumeSource, ExternalSecret, RemoteKeys, Rules, SealedSecret, SealedSecretScope, SecretCreationPolicy, SecretDecoding,
  SecretDeletionPolicy, SecretKeyConversion, SecretStoreRef, SshKeys, UnsafeSecret, VirtualMachine,
} from '../../src';
import { checkManifests } from '../../src/rules';
import { canonicalManifest } from '../../src/schema/canonical-manifest';
import { versionFacts } from '../../src/schema/versions';

const RULE = 'gitops/secret-in-clear-text';
const store = SecretStoreRef.clusterSecretStore('vault');
/** As kubeseal prints it: the length of the session key, that key, and what it encrypts. */
const SEALED = Buffer.concat([Buffer.from([2, 0]), Buffer.alloc(512, 7), Buffer.alloc(32, 9)]).toString('base64');

function site(): Chart {
  return new Chart(Testing.app(), 'site', { namespace: 'site' });
}

function synth(chart: Chart) {
  const manifests = Testing.synth(chart);
  // What the API adds would stand in lists, where Argo CD takes it for a difference.
  expect(manifests.map(canonicalManifest).filter(({ kind }: any) => kind.endsWith('Secret'))).toEqual(manifests.filter(({ kind }) => kind.endsWith('Secret')));
  return manifests;
}

describe('an external secret', () => {
  test('takes values of a store, with the defaults of the API written', () => {
    const chart = site();
    new ExternalSecret(chart, 'login', { store, data: { username: { key: 'site/db', property: 'user' }, password: { key: 'site/db', property: 'password' } } });

    const asItIs = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };
    expect(synth(chart)).toEqual([{
      apiVersion: 'external-secrets.io/v1beta1',
      kind: 'ExternalSecret',
      metadata: { name: 'login', namespace: 'site' },
      spec: {
        refreshInterval: '1h0m0s',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
        target: { creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: [
          { secretKey: 'username', remoteRef: { key: 'site/db', property: 'user', ...asItIs } },
          { secretKey: 'password', remoteRef: { key: 'site/db', property: 'password', ...asItIs } },
        ],
      },
    }]);
  });

  test('takes everything that it can', () => {
    const chart = site();
    new ExternalSecret(chart, 'pull', {
      name: 'registry',
      store: SecretStoreRef.secretStore('own'),
      refreshInterval: Duration.minutes(90),
      creationPolicy: SecretCreationPolicy.ORPHAN,
      deletionPolicy: SecretDeletionPolicy.MERGE,
      immutable: true,
      data: { auth: { key: 'a', version: '3', decoding: SecretDecoding.BASE64, conversion: SecretKeyConversion.UNICODE, metadata: true } },
      dataFrom: [
        RemoteKeys.extract({ key: 'b', decoding: SecretDecoding.AUTO }, [{ source: '^b-(.*)$', target: '$1' }]),
        RemoteKeys.find({ name: '^site-', path: 'site', tags: { team: 'db' }, decoding: SecretDecoding.BASE64_URL, conversion: SecretKeyConversion.UNICODE }),
      ],
      template: { type: 'kubernetes.io/dockerconfigjson', labels: { a: 'b' }, annotations: { c: 'd' }, data: { '.dockerconfigjson': '{{ .auth }}' } },
    });

    expect(synth(chart)[0]).toMatchObject({
      metadata: { name: 'registry' },
      spec: {
        refreshInterval: '1h30m0s',
        secretStoreRef: { kind: 'SecretStore', name: 'own' },
        target: {
          creationPolicy: 'Orphan',
          deletionPolicy: 'Merge',
          immutable: true,
          template: {
            engineVersion: 'v2',
            mergePolicy: 'Replace',
            type: 'kubernetes.io/dockerconfigjson',
            metadata: { labels: { a: 'b' }, annotations: { c: 'd' } },
            data: { '.dockerconfigjson': '{{ .auth }}' },
          },
        },
        data: [{ secretKey: 'auth', remoteRef: { key: 'a', version: '3', decodingStrategy: 'Base64', conversionStrategy: 'Unicode', metadataPolicy: 'Fetch' } }],
        dataFrom: [
          { extract: { key: 'b', decodingStrategy: 'Auto' }, rewrite: [{ regexp: { source: '^b-(.*)$', target: '$1' } }] },
          { find: { name: { regexp: '^site-' }, path: 'site', tags: { team: 'db' }, decodingStrategy: 'Base64URL', conversionStrategy: 'Unicode' } },
        ],
      },
    });
  });
});

describe('a sealed secret', () => {
  test('holds what only the cluster can read', () => {
    const chart = site();
    new SealedSecret(chart, 'login', { encryptedData: { password: SEALED } });

    expect(synth(chart)).toEqual([{
      apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'login', namespace: 'site' }, spec: { encryptedData: { password: SEALED } },
    }]);
  });

  test.each([
    [SealedSecretScope.NAMESPACE_WIDE, 'sealedsecrets.bitnami.com/namespace-wide'],
    [SealedSecretScope.CLUSTER_WIDE, 'sealedsecrets.bitnami.com/cluster-wide'],
  ])('says that it is %s', (sealingScope, annotation) => {
    const chart = site();
    new SealedSecret(chart, 'login', {
      encryptedData: { password: SEALED }, sealingScope, annotations: { a: 'b' }, type: 'Opaque', immutable: false, secretLabels: { c: 'd' }, secretAnnotations: { e: 'f' },
    });

    const [{ metadata, spec }] = synth(chart);
    expect(metadata.annotations).toEqual({ [annotation]: 'true', a: 'b' });
    expect(spec.template).toEqual({ type: 'Opaque', immutable: false, metadata: { labels: { c: 'd' }, annotations: { e: 'f' } } });
  });
});

test.each<[string, (chart: Chart) => kplus.ISecret]>([
  ['an external secret', chart => new ExternalSecret(chart, 'login', { store, dataFrom: [RemoteKeys.extract({ key: 'a' })] })],
  ['a sealed secret', chart => new SealedSecret(chart, 'login', { encryptedData: { keys: SEALED } })],
  ['an external secret from elsewhere', chart => ExternalSecret.fromName(chart, 'known', 'login')],
  ['a sealed secret from elsewhere', chart => SealedSecret.fromName(chart, 'known', 'login', 'site')],
  ['a secret in the open', chart => new UnsafeSecret(chart, 'login', { unsafeStringData: { key: 'ssh-ed25519 AAAA' }, reason: 'public keys' })],
])('%s is given wherever a Secret is, and found', (_, make) => {
  const chart = site();
  const secret = make(chart);
  new VirtualMachine(chart, 'vm', { sshKeys: SshKeys.static(secret), cloudInit: CloudInit.fromSecret(secret) });
  const source = DataVolumeSource.http('https://example.com/a.qcow2', { secret })._render();

  const vm = Testing.synth(chart).find(({ kind }) => kind === 'VirtualMachine');
  expect(vm.spec.template.spec.accessCredentials[0].sshPublicKey.source).toEqual({ secret: { secretName: 'login' } });
  expect(vm.spec.template.spec.volumes[0].cloudInitNoCloud).toEqual({ secretRef: { name: 'login' } });
  expect(source.source?.http?.secretRef).toBe('login');
  expect(secret.envValue('key')).toMatchObject({ valueFrom: { secretKeyRef: { name: 'login', key: 'key' } } });
  expect(Rules.check(chart).filter(({ message }) => message.includes('Secret'))).toEqual([]);
});

describe('values of a Secret in the program', () => {
  test('are an error at synthesis of whatever app has something of this library', () => {
    const chart = site();
    new VirtualMachine(chart, 'vm');
    new kplus.Secret(chart, 'login', { stringData: { password: 'changeme' } });

    expect(() => Testing.synth(chart)).toThrow(
      /'password' can be read by whoever reads Git, now and in its history; take an ExternalSecret or a SealedSecret, .* made with UnsafeSecret {2}\(gitops\/secret-in-clear-text\)/);
  });

  test('are none where somebody says why', () => {
    const chart = site();
    const secret = new kplus.Secret(chart, 'login', { stringData: { password: 'changeme' } });
    Rules.of(secret).ignore(RULE, 'changed at the first login');

    expect(Rules.check(chart)).toEqual([]);
  });

  test('are none where the call says that they are unsafe, and the Secret why', () => {
    const chart = site();
    new UnsafeSecret(chart, 'keys', { unsafeStringData: { key: 'ssh-ed25519 AAAA' }, reason: 'public keys', type: 'Opaque', immutable: true });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'keys', namespace: 'site', annotations: { 'ignore.rules.cdk8s-virt/gitops.secret-in-clear-text': 'public keys' } },
      type: 'Opaque',
      immutable: true,
      stringData: { key: 'ssh-ed25519 AAAA' },
    }]);
  });

  test('are a warning in the manifests of others', () => {
    const manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login', namespace: 'site' }, data: { password: 'Y2hhbmdlbWU=' } };

    const found = checkManifests([{ manifest, file: 'login.yaml' }], { target: versionFacts('4.15') });
    expect(found).toMatchObject([{ rule: RULE, severity: 'warning', class: 'advice', path: 'data' }]);
  });
});
