import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import { NetworkAttachmentDefinition } from '../../src/network';
import { DataVolume } from '../../src/storage';
import { Disk, Interface, SshKeys, VirtualMachine, Volume } from '../../src/vm';

function site() {
  return new Chart(new App(), 'site', { namespace: 'site' });
}

test('what fromName and cdk8s-plus know to be elsewhere may be referred to', () => {
  const chart = site();
  const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'golden');
  new VirtualMachine(chart, 'vm', {
    disks: [
      Disk.of('root', Volume.fromPersistentVolumeClaim(claim)),
      Disk.of('data', Volume.fromDataVolume(DataVolume.fromName(chart, 'data', 'data'))),
    ],
    interfaces: [Interface.bridge(NetworkAttachmentDefinition.fromName(chart, 'lan', 'lan', 'default'))],
    sshKeys: SshKeys.static(kplus.Secret.fromSecretName(chart, 'keys', 'keys')),
  });

  expect(Rules.check(chart)).toEqual([]);
});

test('what nothing makes or declares is an error', () => {
  const chart = site();
  const elsewhere = new Chart(new App(), 'elsewhere');
  new VirtualMachine(chart, 'vm', { sshKeys: SshKeys.static(kplus.Secret.fromSecretName(elsewhere, 'keys', 'keys')) });

  expect(Rules.check(chart)).toMatchObject([{
    rule: 'cross/configuration-exists',
    severity: 'error',
    path: 'spec.template.spec.accessCredentials[0].sshPublicKey.source.secret.secretName',
    message: "no Secret 'keys' of namespace 'site' is made here; create it, or correct the name; in an app, fromName declares one that exists elsewhere",
  }]);
});
