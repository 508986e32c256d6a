import { HOSTPATH_PROVISIONERS } from '../cross/provisioners';
import { fieldPath, listOf } from '../engine';
import { milliOf, readable } from '../kubevirt/quantities';
import { FindingClass, Rule, Severity } from '../rule';

const UPDATE_METHODS = ['LiveMigrate', 'Evict'];

const workloadUpdates: Rule = {
  id: 'cluster/workload-updates',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Machines are updated by methods that there are; batches of evictions are for at least one machine, and described where machines are evicted.',
  source: 'OpenShift Virtualization 4.15, 5.1.3: batchEvictionSize and batchEvictionInterval are for Evict only (R1-143, R1-148, R1-149, R9-186)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const strategy = spec?.workloadUpdateStrategy;
    if (!strategy || !Array.isArray(strategy.workloadUpdateMethods)) return;
    const methods = listOf(strategy.workloadUpdateMethods);
    methods.forEach((method, index) => {
      if (typeof method === 'string' && !UPDATE_METHODS.includes(method)) {
        report(`spec.workloadUpdateStrategy.workloadUpdateMethods[${index}]`, `'${method}' is no method, and does nothing; write one of ${UPDATE_METHODS.join(', ')}`);
      }
    });
    if (methods.includes('Evict')) {
      if (strategy.batchEvictionSize <= 0) report('spec.workloadUpdateStrategy.batchEvictionSize', `${strategy.batchEvictionSize} machines at a time are none; give at least 1`);
      return;
    }
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
  source: 'OpenShift Virtualization 4.15, 9.2.1.1; defaults 2 and 5 (R1-128, R1-151, R7-52, R9-11, R9-12)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const { parallelOutboundMigrationsPerNode: perNode = 2, parallelMigrationsPerCluster: perCluster = 5 } = spec?.liveMigrationConfig ?? {};
    if (typeof perNode !== 'number' || typeof perCluster !== 'number') return;
    if (perCluster === 0) {
      report('spec.liveMigrationConfig.parallelMigrationsPerCluster', '0 lets no machine migrate; give at least 1');
    } else if (perNode > perCluster && spec.liveMigrationConfig.parallelOutboundMigrationsPerNode !== undefined) {
      report('spec.liveMigrationConfig.parallelOutboundMigrationsPerNode', `${perNode} is more than the ${perCluster} of the whole cluster; lower it, or raise parallelMigrationsPerCluster`);
    }
  },
};

const migrationTimeouts: Rule = {
  id: 'cluster/migration-timeouts',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The times that a live migration may take are not negative.',
  source: 'OpenShift Virtualization 4.15, 4.3.3.1 and 7.6.1: completionTimeoutPerGiB, progressTimeout; accepted, and every migration is given up (R1-128, R1-151, R7-52, R9-10, R9-13)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    for (const [field, usual] of [['completionTimeoutPerGiB', 800], ['progressTimeout', 150]] as const) {
      const given = spec?.liveMigrationConfig?.[field];
      if (typeof given === 'number' && given < 0) report(`spec.liveMigrationConfig.${field}`, `${given} seconds are over at once; give some, as ${usual}, the default`);
    }
  },
};

/** What CDI asks for, and is limited to, where HyperConverged says nothing. */
const STORAGE_WORKLOADS = { cpu: ['100m', '750m'], memory: ['60M', '600M'] } as const;

const storageWorkloads: Rule = {
  id: 'cluster/storage-workloads',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'Pods that import, upload and clone ask for no more than their limit; what is not given counts at its default.',
  source: 'OpenShift Virtualization 4.15, 8.7; CDI API: podResourceRequirements; accepted, and such pods are refused (R7-114, R7-115)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const { requests, limits } = spec?.resourceRequirements?.storageWorkloads ?? {};
    for (const [resource, [usualRequest, usualLimit]] of Object.entries(STORAGE_WORKLOADS)) {
      const [request, limit] = [requests?.[resource] ?? usualRequest, limits?.[resource] ?? usualLimit];
      if (!readable(request) || !readable(limit) || milliOf(request) <= milliOf(limit)) continue;
      const field = requests?.[resource] === undefined ? 'limits' : 'requests';
      report(`spec.resourceRequirements.storageWorkloads.${field}.${resource}`,
        `the request of ${request} is above the limit of ${limit}; give both, the limit at least as large`);
    }
  },
};

const fileSystemOverhead: Rule = {
  id: 'cluster/file-system-overhead',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'A file system leaves room for the disk in it.',
  source: 'OpenShift Virtualization 4.15, 8.4.1: filesystemOverhead is the part of a volume that is reserved; "1" is accepted (R7-94)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const { global, storageClass } = spec?.filesystemOverhead ?? {};
    const classes = typeof storageClass === 'object' && storageClass !== null ? Object.entries(storageClass) : [];
    const places = [['spec.filesystemOverhead.global', global], ...classes.map(([name, value]) => [fieldPath('spec.filesystemOverhead.storageClass', name), value])];
    for (const [path, value] of places) {
      if (value === '1') report(path as string, 'reserves the whole volume, and nothing can be imported; give a part of it, as "0.055", the default');
    }
  },
};

const JSON_PATCHES = ['kubevirt', 'containerizeddataimporter', 'networkaddonsconfigs', 'ssp'].map(name => `${name}.kubevirt.io/jsonpatch`);

const jsonPatch: Rule = {
  id: 'cluster/unsupported-patch',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'HyperConverged is configured by its fields, not by patches of what it makes.',
  source: 'OpenShift Virtualization 4.15, 11.5.41: UnsupportedHCOModification (R9-193)',
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
  source: 'OpenShift Virtualization 4.15, 9.2.2.1 (R9-19)',
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
  source: 'OpenShift Virtualization 4.15, 6.1.2.1: such a template is marked deprecated by the next update (R1-65, R6A-07, R9-188)',
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
export const clusterAdvice: readonly Rule[] = [
  workloadUpdates, parallelMigrations, migrationTimeouts, storageWorkloads, fileSystemOverhead, jsonPatch, policySettings,
  localBinding, customTemplate,
];
