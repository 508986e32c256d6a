import * as kplus from 'cdk8s-plus-27';
import {
  ExternalSecret, Interface, MacAddress, Memory, NetworkAttachmentDefinition, RemoteKeys, SealedSecret, SecretCreationPolicy, SecretDeletionPolicy,
  SecretStoreRef, UnsafeSecret, VirtualMachine,
} from '../../src';
import { testRejected } from '../support/rejected';

const store = SecretStoreRef.clusterSecretStore('vault');
const TEXT = 'correct horse battery staple';

testRejected([
  {
    what: 'an external secret without a value',
    make: chart => new ExternalSecret(chart, 'login', { store, data: {} }),
    where: 'site/login: data',
    value: '{}',
    mend: 'name some in data or dataFrom',
  },
  {
    what: 'a key that no Secret has',
    make: chart => new ExternalSecret(chart, 'login', { store, data: { 'pass word': { key: 'db' } } }),
    where: 'site/login: data key',
    value: "'pass word'",
    mend: "allowed are at most 253 letters, digits, '-', '_' and '.'",
  },
  {
    what: 'a value that has no key in the store',
    make: chart => new ExternalSecret(chart, 'login', { store, data: { password: { key: '' } } }),
    where: "site/login: data['password'].key",
    value: "''",
    mend: 'give the key that the value has there',
  },
  {
    what: 'a store of a name that is none',
    make: () => SecretStoreRef.secretStore('Our Vault'),
    where: 'SecretStore',
    value: "'Our Vault'",
    mend: 'lower-case letters',
  },
  {
    what: 'a search for everything',
    make: () => RemoteKeys.find({ path: 'site' }),
    where: 'RemoteKeys find',
    value: '{"path":"site"}',
    mend: 'give a name or tags',
  },
  {
    what: 'a Secret of another that is deleted',
    make: chart => new ExternalSecret(chart, 'login', {
      store, data: { password: { key: 'db' } }, creationPolicy: SecretCreationPolicy.MERGE, deletionPolicy: SecretDeletionPolicy.DELETE,
    }),
    where: 'spec.target.deletionPolicy',
    value: 'Delete',
    mend: 'set creationPolicy to Owner',
  },
  {
    what: 'a sealed secret without a value',
    make: chart => new SealedSecret(chart, 'login', { encryptedData: {} }),
    where: 'site/login: encryptedData',
    value: '{}',
    mend: 'seal one with kubeseal --raw',
  },
  {
    what: 'clear text in a sealed secret, of which the message shows no more than the beginning',
    make: chart => new SealedSecret(chart, 'login', { encryptedData: { password: TEXT } }),
    where: "site/login: encryptedData['password']",
    value: "'co…' (28 characters)",
    mend: 'seal it with kubeseal --raw',
  },
  {
    what: 'a value of a Secret, base64, that is not sealed',
    make: chart => new SealedSecret(chart, 'login', { encryptedData: { password: Buffer.from(TEXT).toString('base64') } }),
    where: "site/login: encryptedData['password']",
    value: "'Y2…' (40 characters)",
    mend: 'seal it with kubeseal --raw',
  },
  {
    what: 'a sealed value of which the end is missing',
    make: chart => new SealedSecret(chart, 'login', { encryptedData: { password: 'AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq' } }),
    where: "site/login: encryptedData['password']",
    value: '(32 characters)',
    mend: 'not all of it',
  },
  {
    what: 'a Secret of cdk8s-plus with values',
    make: chart => new kplus.Secret(chart, 'login', { stringData: { password: TEXT } }),
    where: 'site/login  stringData',
    value: "'password'",
    mend: 'take an ExternalSecret or a SealedSecret',
  },
  {
    what: 'a Secret in the open without a reason',
    make: chart => new UnsafeSecret(chart, 'keys', { unsafeStringData: { key: 'ssh-ed25519 AAAA' }, reason: ' ' }),
    where: 'site/keys: reason',
    value: "''",
    mend: 'say why everybody may read the values',
  },
  {
    what: 'a beginning of a MAC address that is none',
    make: chart => MacAddress.derived(new VirtualMachine(chart, 'vm'), NetworkAttachmentDefinition.fromName(chart, 'lan', 'lan'), '2'),
    where: 'MAC address prefix',
    value: "'2'",
    mend: "write one to five pairs of hex digits, as '0a' or '0a:58:01'",
  },
  {
    what: 'a beginning of multicast addresses',
    make: chart => new VirtualMachine(chart, 'vm', { interfaces: [Interface.masquerade({ macPrefix: '03' })] }),
    where: "Interface 'default' macPrefix",
    value: "'03'",
    mend: 'the second hex digit must be 2, 6, a or e',
  },
  {
    what: 'a beginning of addresses of a vendor',
    make: chart => new VirtualMachine(chart, 'vm', { interfaces: [Interface.masquerade({ macPrefix: '00:50:56' })] }),
    where: "Interface 'default' macPrefix",
    value: "'00:50:56'",
    mend: 'the second hex digit must be 2, 6, a or e',
  },
  {
    what: 'a unit alone, which the API server takes for zero',
    make: chart => new VirtualMachine(chart, 'vm', { memory: Memory.guest('Gi') }),
    where: 'Memory guest',
    value: "'Gi'",
    mend: "write one with its unit, as '20Gi'",
  },
  {
    what: 'an address and the beginning of one',
    make: chart => new VirtualMachine(chart, 'vm', { interfaces: [Interface.masquerade({ macPrefix: '0a', macAddress: '0a:00:00:00:00:01' })] }),
    where: "Interface 'default' macPrefix",
    value: "'0a'",
    mend: 'give one of the two',
  },
]);
