import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import * as fc from 'fast-check';
import { manifestRenderer, sharesParts } from '../../src/app/plain-manifest';
import { VirtualMachine } from '../../src/vm';
import { ManifestWriter, manifestYaml } from '../../src/yaml/manifest-yaml';

const key = fc.constantFrom('a', 'b', 'c', 'toString', 'constructor', '__proto__', 'length', '0');
const { tree } = fc.letrec(tie => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: 'large' },
    fc.constantFrom('a', 'b', '', 0, -0, 1, NaN, true, null, undefined, 10n, () => 'a function'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
    fc.constantFrom<(() => object)[]>(() => Lazy.any({ produce: () => ({ b: 1, a: [null] }) }) as unknown as object, () => ({ resolve: () => 'token' })).map(make => make()),
  ),
}));

const texts = fc.dictionary(fc.constantFrom('app', 'tier', '__proto__'), fc.constantFrom('x', 'y'), { maxKeys: 2 });
const metadata = fc.record({ labels: texts, annotations: texts, finalizers: fc.constantFrom([], ['hold']) }, { requiredKeys: [] });

/** Text that tells apart what is equal otherwise: the order of keys, and the sign of zero. */
function exact(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (Object.is(member, -0)) return '-0';
    return typeof member === 'function' || typeof member === 'bigint' || Number.isNaN(member) ? String(member) : member;
  });
}

/** What an object renders, or that it cannot be rendered. */
function attempt(render: () => unknown): string {
  try {
    return exact(render());
  } catch (error) {
    return String(error);
  }
}

test('objects of one kind, alike or not, are rendered as each renders itself, and none changes another', () => {
  fc.assert(fc.property(fc.array(fc.tuple(tree, tree, metadata), { minLength: 2, maxLength: 5 }), specs => {
    const chart = new Chart(new App(), 'chart');
    const objects = specs.map(([spec, data, own], index) => new ApiObject(chart, `object-${index}`, { apiVersion: 'example.com/v1', kind: 'Thing', metadata: own, spec, data } as never));
    const render = manifestRenderer(chart.node.root);

    const manifests: unknown[] = [];
    const rendered = objects.map(object => attempt(() => {
      const manifest = render(object);
      manifests.push(manifest);
      return manifest;
    }));

    expect(rendered).toEqual(objects.map(object => attempt(() => object.toJson())));
    expect(manifests.map(exact)).toEqual(rendered.filter(text => text.startsWith('{')));
    const writer = new ManifestWriter();
    const yaml = manifests.map(manifest => attempt(() => writer.write(manifest, sharesParts(manifest))));
    expect(yaml).toEqual(manifests.map(manifest => attempt(() => manifestYaml(manifest))));
  }), { numRuns: 3_000, seed: 1 });
});

test('alike machines hold what they have in common once, and what a machine gives out is its own', () => {
  const chart = new Chart(new App(), 'chart');
  const machines = ['a', 'b'].map(id => new VirtualMachine(chart, id, { machineLabels: { app: 'web' } }));
  const render = manifestRenderer(chart.node.root);

  const [first, second] = machines.map(({ apiObject }) => render(apiObject));
  expect(second.spec.template.spec.domain).toBe(first.spec.template.spec.domain);
  expect(second.spec.template.metadata.labels).toEqual({ 'app': 'web', 'kubevirt.io/domain': 'b' });

  const [own, again] = [machines[0].apiObject.toJson(), machines[0].apiObject.toJson()];
  expect(own).toEqual(first);
  expect(own.spec.template.spec.domain).not.toBe(first.spec.template.spec.domain);
  expect(own.spec.template.spec.domain).not.toBe(again.spec.template.spec.domain);
});
