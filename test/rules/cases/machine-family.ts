import { Cases } from './cases';

const of = (apiVersion: string, kind: string, spec?: object) => ({ apiVersion, kind, metadata: { name: 'x', namespace: 'site' }, ...spec && { spec } });
const instancetype = (memory: object) => [of('instancetype.kubevirt.io/v1beta1', 'VirtualMachineInstancetype', { cpu: { guest: 1 }, memory: { guest: '1Gi', ...memory } })];
const migrationPolicy = (spec: object) => [of('migrations.kubevirt.io/v1alpha1', 'MigrationPolicy', { selectors: {}, ...spec })];
const migration = (spec: object) => [of('kubevirt.io/v1', 'VirtualMachineInstanceMigration', spec)];
const preset = (spec?: object) => [of('kubevirt.io/v1', 'VirtualMachineInstancePreset', spec)];
const replicaSet = (selector: object, labels: object = { app: 'x', tier: 'web' }) => [of('kubevirt.io/v1', 'VirtualMachineInstanceReplicaSet', {
  selector, template: { metadata: { labels }, spec: { domain: { devices: {} } } },
})];
const pool = (selector: object, labels: object = { app: 'x' }) => [of('pool.kubevirt.io/v1alpha1', 'VirtualMachinePool', {
  selector,
  virtualMachineTemplate: {
    metadata: { labels },
    spec: { running: true, template: { metadata: { labels: { app: 'y' } }, spec: { domain: { devices: {} } } } },
  },
})];
const expression = (key: string, operator: string, values?: string[]) =>
  replicaSet({ matchExpressions: [{ key, operator, ...values && { values } }] });

export const machineFamilyCases: Cases = {
  'instancetype/overcommit': {
    accepts: [
      { name: 'half', manifests: instancetype({ overcommitPercent: 50 }) },
      { name: 'nothing', manifests: instancetype({ overcommitPercent: 0, hugepages: { pageSize: '2Mi' } }) },
      { name: 'all', manifests: instancetype({ overcommitPercent: 100 }) },
    ],
    rejects: [
      { name: 'memory on huge pages', manifests: instancetype({ overcommitPercent: 1, hugepages: { pageSize: '2Mi' } }), path: 'spec.memory.overcommitPercent' },
    ],
  },
  'migration/policy-range': {
    accepts: [
      { name: 'a timeout and a bandwidth', manifests: migrationPolicy({ completionTimeoutPerGiB: 120, bandwidthPerMigration: '64Mi' }) },
      { name: 'none of both', manifests: migrationPolicy({ completionTimeoutPerGiB: 0, bandwidthPerMigration: 0 }) },
    ],
    rejects: [
      { name: 'a negative timeout', manifests: migrationPolicy({ completionTimeoutPerGiB: -1 }), path: 'spec.completionTimeoutPerGiB' },
      { name: 'a negative bandwidth', manifests: migrationPolicy({ bandwidthPerMigration: '-1Mi' }), path: 'spec.bandwidthPerMigration' },
      { name: 'the least negative bandwidth', manifests: migrationPolicy({ bandwidthPerMigration: '-1n' }), path: 'spec.bandwidthPerMigration' },
    ],
  },
  'migration/instance-named': {
    accepts: [{ name: 'a machine', manifests: migration({ vmiName: 'vm' }) }],
    rejects: [
      { name: 'none', manifests: migration({}), path: 'spec.vmiName' },
      { name: 'an empty name', manifests: migration({ vmiName: '' }), path: 'spec.vmiName' },
    ],
  },
  'vm/preset-domain': {
    accepts: [
      { name: 'a domain', manifests: preset({ selector: {}, domain: { devices: {} } }) },
      { name: 'an empty domain', manifests: preset({ selector: {}, domain: {} }) },
    ],
    rejects: [
      { name: 'none', manifests: preset({ selector: {} }), path: 'spec.domain' },
      { name: 'no spec', manifests: preset(), path: 'spec.domain' },
    ],
  },
  'vm/selector-matches': {
    accepts: [
      { name: 'a label of the template', manifests: replicaSet({ matchLabels: { app: 'x' } }) },
      { name: 'a label of the machines of a pool', manifests: pool({ matchLabels: { app: 'x' } }) },
      { name: 'nothing, which is all', manifests: replicaSet({}) },
      { name: 'one of several values', manifests: expression('app', 'In', ['x', 'y']) },
      { name: 'a label that there is not', manifests: expression('zone', 'NotIn', ['x']) },
      { name: 'a label that there is', manifests: expression('tier', 'Exists') },
      { name: 'none of a name', manifests: expression('constructor', 'DoesNotExist') },
    ],
    rejects: [
      { name: 'another value', manifests: replicaSet({ matchLabels: { app: 'y' } }), path: 'spec.selector' },
      { name: 'a template without labels', manifests: replicaSet({ matchLabels: { app: 'x' } }, {}), path: 'spec.selector' },
      { name: 'a label of the instances of a pool', manifests: pool({ matchLabels: { app: 'y' } }), path: 'spec.selector' },
      { name: 'another operator', manifests: expression('app', 'Equals', ['x']), path: 'spec.selector' },
      { name: 'another case of an operator', manifests: expression('app', 'in', ['x']), path: 'spec.selector' },
      { name: 'In without values', manifests: expression('app', 'In', []), path: 'spec.selector' },
      { name: 'Exists with values', manifests: expression('app', 'Exists', ['x']), path: 'spec.selector' },
      { name: 'a key that is none', manifests: expression('a b', 'Exists'), path: 'spec.selector' },
      { name: 'a value that is none', manifests: expression('app', 'NotIn', ['a b']), path: 'spec.selector' },
      { name: 'a value that is excluded', manifests: expression('app', 'NotIn', ['x']), path: 'spec.selector' },
      { name: 'a label that every object seems to have', manifests: expression('constructor', 'Exists'), path: 'spec.selector' },
    ],
  },
};
