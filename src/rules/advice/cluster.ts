import { HOSTPATH_PROVISIONERS } from '../cross/provisioners';
import { listOf } from '../engine';
import { FindingClass, Rule, Severity } from '../rule';

const workloadUpdates: Rule = {
  id: 'cluster/workload-updates',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Batches of evictions are described where machines are evicted for updates.',
  source: 'OpenShift Virtualization 4.15, 5.1.3: batchEvictionSize and batchEvictionInterval are for Evict only (R1-148, R1-149)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const strategy = spec?.workloadUpdateStrategy;
    if (!strategy || !Array.isArray(strategy.workloadUpdateMethods) || strategy.workloadUpdateMethods.includes('Evict')) return;
    // The operator fills both in with these values.
    for (const [field, value] of [['batchEvictionSize', 10], ['batchEvictionInterval', '1m0s']]) {
      const given = strategy[field];
      if (given !== undefined && given !== value) report(`spec.workloadUpdateStrategy.${field}`, "has no effect without the method 'Evict'; add that, or remove this");
    }
  },
};

const parallelMigrations: Rule = {
  id: 'cluster/parallel-migrations',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A node sends no more machines at once than the cluster migrates.',
  source: 'OpenShift Virtualization 4.15, 9.2.1.1; defaults 2 and 5 (R1-128, R7-52)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const { parallelOutboundMigrationsPerNode: perNode = 2, parallelMigrationsPerCluster: perCluster = 5 } = spec?.liveMigrationConfig ?? {};
    if (typeof perNode !== 'number' || typeof perCluster !== 'number') return;
    if (perCluster === 0) {report('spec.liveMigrationConfig.parallelMigrationsPerCluster', '0 lets no machine migrate; give at least 1');} else if (perNode > perCluster && spec.liveMigrationConfig.parallelOutboundMigrationsPerNode !== undefined) {
      report('spec.liveMigrationConfig.parallelOutboundMigrationsPerNode', `${perNode} is more than the ${perCluster} of the whole cluster; lower it, or raise parallelMigrationsPerCluster`);
    }
  },
};

const JSON_PATCHES = ['kubevirt', 'containerizeddataimporter', 'networkaddonsconfigs', 'ssp'].map(name => `${name}.kubevirt.io/jsonpatch`);

const jsonPatch: Rule = {
  id: 'cluster/unsupported-patch',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'HyperConverged is configured by its fields, not by patches of what it makes.',
  source: 'OpenShift Virtualization 4.15, 11.5.41: UnsupportedHCOModification',
  kinds: ['HyperConverged'],
  check({ metadata }, { report }) {
    for (const annotation of JSON_PATCHES) {
      if (metadata?.annotations?.[annotation] === undefined) continue;
      report(`metadata.annotations["${annotation}"]`, 'is not supported and can break updates; use a field of HyperConverged, and remove it before an update');
    }
  },
};

const policySettings: Rule = {
  id: 'cluster/migration-policy-settings',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A migration policy sets something.',
  source: 'OpenShift Virtualization 4.15, 9.2.2.1',
  kinds: ['MigrationPolicy'],
  check({ spec }, { report }) {
    if (typeof spec !== 'object' || spec === null || Object.keys(spec).some(field => field !== 'selectors')) return;
    report('spec', 'changes nothing; set allowAutoConverge, allowPostCopy, bandwidthPerMigration or completionTimeoutPerGiB');
  },
};

const localBinding: Rule = {
  id: 'storage/local-binding',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A class for disks of the nodes waits for the first consumer.',
  source: 'OpenShift Virtualization 4.15, 4.4.1.1: volumeBindingMode; the default is Immediate (R1-136, R7-105)',
  kinds: ['StorageClass'],
  check({ provisioner, volumeBindingMode }, { report }) {
    if (!HOSTPATH_PROVISIONERS.includes(provisioner) || volumeBindingMode === 'WaitForFirstConsumer') return;
    report('volumeBindingMode', "places a volume on some node before the machine has one; write 'WaitForFirstConsumer'");
  },
};

const TEMPLATE_KEYS = [['labels', 'template.kubevirt.io/version'], ['annotations', 'template.kubevirt.io/deprecated']] as const;

const customTemplate: Rule = {
  id: 'cluster/custom-template',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A template of your own does not have the marks of those that the operator brings.',
  source: 'OpenShift Virtualization 4.15, 6.1.2.1: such a template is marked deprecated by the next update (R1-65, R6A-07)',
  kinds: ['Template'],
  check({ metadata, objects }, { report }) {
    if (!listOf(objects).some(({ kind }) => kind === 'VirtualMachine')) return;
    if (metadata?.labels?.['template.kubevirt.io/type'] === 'base') {
      report('metadata.labels["template.kubevirt.io/type"]', "'base' marks templates of the operator; write 'vm'");
    }
    for (const [map, key] of TEMPLATE_KEYS) {
      if (metadata?.[map]?.[key] !== undefined) report(`metadata.${map}["${key}"]`, 'marks templates of the operator; remove it');
    }
  },
};

/** Where the configuration of the cluster does not do well. */
export const clusterAdvice: readonly Rule[] = [workloadUpdates, parallelMigrations, jsonPatch, policySettings, localBinding, customTemplate];
