import { toWire, typeToWire } from '../../src/schema';

test('members get the names of their fields', () => {
  expect(toWire('cdi.kubevirt.io/v1beta1', 'CDI', { spec: { config: { importProxy: { httpProxy: 'http://a', noProxy: 'b' } } } }))
    .toEqual({ spec: { config: { importProxy: { HTTPProxy: 'http://a', noProxy: 'b' } } } });
});

test('fields that are given by their own names keep them', () => {
  expect(toWire('cdi.kubevirt.io', 'CDI', { spec: { config: { importProxy: { HTTPProxy: 'http://a' } } } }))
    .toEqual({ spec: { config: { importProxy: { HTTPProxy: 'http://a' } } } });
});

test('lists are walked', () => {
  const groups = [{ name: 'a', partialResponseStrategy: 'warn', rules: [{ expr: '1', keepFiringFor: '5m' }] }];

  expect(toWire('monitoring.coreos.com/v1', 'PrometheusRule', { spec: { groups } }))
    .toEqual({ spec: { groups: [{ name: 'a', partial_response_strategy: 'warn', rules: [{ expr: '1', keep_firing_for: '5m' }] }] } });
});

test('what cannot hold another name is shared, not walked', () => {
  const spec = { template: {} };

  expect(toWire('kubevirt.io/v1', 'VirtualMachine', { spec }).spec).toBe(spec);
});

test('a value of one type is mapped like a whole object', () => {
  expect(typeToWire('policy.open-cluster-management.io', 'PolicySpec', { disabled: false, policyTemplates: [{ objectDefinition: { policyTemplates: 1 } }] }))
    .toEqual({ 'disabled': false, 'policy-templates': [{ objectDefinition: { policyTemplates: 1 } }] });
});

test.each([
  ['resolve', (value: unknown) => ({ resolve: () => value })],
  ['produce', (value: unknown) => ({ produce: () => value })],
])('tokens with %s() are mapped when they have their value', (_, token) => {
  const lazy = toWire('cdi.kubevirt.io', 'CDI', { spec: token({ config: token({ importProxy: { httpProxy: 'x' } }) }) });
  const spec = (lazy.spec as { resolve(): { config: { resolve(): unknown } } }).resolve();

  expect(spec.config.resolve()).toEqual({ importProxy: { HTTPProxy: 'x' } });
});

test('a token keeps what it is called on', () => {
  class Counter {
    public constructor(private readonly value: string) {}
    public produce() {
      return { importProxy: { httpProxy: this.value } };
    }
  }
  const { spec } = toWire('cdi.kubevirt.io', 'CDI', { spec: { config: new Counter('x') } });

  expect((spec as { config: { resolve(): unknown } }).config.resolve()).toEqual({ importProxy: { HTTPProxy: 'x' } });
});

test('kinds of the core group go by their version alone', () => {
  expect(toWire('v1', 'ConfigMap', { data: { a: 'b' } })).toEqual({ data: { a: 'b' } });
});

test('a kind that is not known keeps its names', () => {
  expect(toWire('example.com/v1', 'Widget', { spec: { httpProxy: 1 } })).toEqual({ spec: { httpProxy: 1 } });
});

test('__proto__ stays a field', () => {
  const spec = JSON.parse('{"config":{"importProxy":{"__proto__":{"a":1}}}}');
  const result = toWire('cdi.kubevirt.io', 'CDI', { spec }) as { spec: { config: { importProxy: object } } };

  expect(Object.keys(result.spec.config.importProxy)).toEqual(['__proto__']);
});
