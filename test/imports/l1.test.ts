import { App, Chart, Lazy } from 'cdk8s';
import * as imports from '../../imports';
import { checkSchema } from '../../src/schema';

function chart(): Chart {
  return new Chart(new App(), 'chart', { disableResourceNameHashes: true });
}

test('a typed object renders its kind, its metadata and its fields', () => {
  const scope = chart();
  new imports.kubevirt.VirtualMachine(scope, 'vm', {
    metadata: { name: 'vm', namespace: 'site' },
    spec: { running: true, template: { spec: { domain: { devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] } } } } },
  });

  const [manifest] = scope.toJson();

  expect(manifest).toEqual({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'site' },
    spec: { running: true, template: { spec: { domain: { devices: { disks: [{ disk: { bus: 'virtio' }, name: 'root' }] } } } } },
  });
  expect(checkSchema(manifest)).toEqual([]);
});

test('names that jsii does not take are written as the API has them, behind tokens too', () => {
  const scope = chart();
  new imports.cdi.Cdi(scope, 'cdi', {
    spec: { config: { importProxy: Lazy.any({ produce: () => ({ httpProxy: 'http://proxy', httpsProxy: Lazy.any({ produce: () => 'https://proxy' }) }) }) } },
  });

  const [manifest] = scope.toJson();

  expect(manifest.spec).toEqual({ config: { importProxy: { HTTPProxy: 'http://proxy', HTTPSProxy: 'https://proxy' } } });
});

test('a manifest can be embedded into another object', () => {
  const secret = imports.kubernetes.Secret.manifest({ metadata: { name: 'keys' }, stringData: { a: 'b' } });

  expect(secret).toEqual({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keys' }, stringData: { a: 'b' } });
});
