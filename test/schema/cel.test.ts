import * as path from 'path';
import { loadSchemas } from '../../projenrc/l1/model';
import { checkSchema, SchemaRule } from '../../src/schema';
import { expressionOf } from '../../src/schema/cel';
import { parseObjectConstraints } from '../../src/schema/notation';

const expressions = loadSchemas(path.join(__dirname, '../../imports/schemas'))
  .flatMap(schema => Object.values(schema.types))
  .flatMap(type => [...parseObjectConstraints(type).cel]);

test('every expression of the schemas has its function', () => {
  expect(expressions.length).toBeGreaterThan(0);
  for (const expression of expressions) expect(() => expressionOf(expression)).not.toThrow();
  expect(() => expressionOf('self.other')).toThrow("no function for the validation expression 'self.other'");
});

interface Spec { readonly [key: string]: unknown }
const hyperConverged = (spec: Spec) => ({ apiVersion: 'hco.kubevirt.io/v1beta1', kind: 'HyperConverged', metadata: { name: 'x' }, spec });
const route = (spec: Spec) => ({ apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: { name: 'x' }, spec: { to: { name: 'web' }, ...spec } });
const header = (action: Spec) => route({ httpHeaders: { actions: { request: [{ name: 'X-A', action }] } } });

test.each<[string, object, object, string]>([
  [
    'a CPU allocation ratio of 1',
    hyperConverged({ resourceRequirements: { vmiCPUAllocationRatio: 2 } }),
    hyperConverged({ resourceRequirements: { vmiCPUAllocationRatio: 1 } }),
    'spec.resourceRequirements',
  ],
  [
    'mediated devices without a type',
    hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: ['nvidia-231'] } }),
    hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: [] } }),
    'spec.mediatedDevicesConfiguration',
  ],
  [
    'mediated devices of a node without a type',
    hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: ['a'], nodeMediatedDeviceTypes: [{ nodeSelector: {}, mediatedDevicesTypes: ['b'] }] } }),
    hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: ['a'], nodeMediatedDeviceTypes: [{ nodeSelector: {} }] } }),
    'spec.mediatedDevicesConfiguration.nodeMediatedDeviceTypes[0]',
  ],
  [
    'a header to set without its value',
    header({ type: 'Set', set: { value: 'a' } }),
    header({ type: 'Set' }),
    'spec.httpHeaders.actions.request[0].action',
  ],
  [
    'a value for a header to delete',
    header({ type: 'Delete' }),
    header({ type: 'Delete', set: { value: 'a' } }),
    'spec.httpHeaders.actions.request[0].action',
  ],
  [
    'headers in a stream that is passed through',
    route({ tls: { termination: 'edge' }, httpHeaders: {} }),
    route({ tls: { termination: 'passthrough' }, httpHeaders: {} }),
    'spec',
  ],
  [
    'insecure traffic beside a stream that is passed through',
    route({ tls: { termination: 'edge', insecureEdgeTerminationPolicy: 'Allow' } }),
    route({ tls: { termination: 'passthrough', insecureEdgeTerminationPolicy: 'Allow' } }),
    'spec.tls',
  ],
])('%s is found', (_, right, wrong, where) => {
  expect(checkSchema(right)).toEqual([]);
  expect(checkSchema(wrong)).toMatchObject([{ rule: SchemaRule.CEL, path: where }]);
});

test('expressions are not tried on an object that is wrong by itself', () => {
  const rules = checkSchema(hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: 'a' } })).map(finding => finding.rule);

  expect(rules).toEqual([SchemaRule.WRONG_TYPE]);
});
