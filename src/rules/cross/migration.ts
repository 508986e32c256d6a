import { FindingClass, Rule, Severity } from '../rule';

const migrationNetworkNamespace: Rule = {
  id: 'cross/migration-network-namespace',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The live migration network of HyperConverged is in its own namespace.',
  source: 'OpenShift Virtualization 4.15, 4.3.3.1 and 7.6.1: the name is looked up in the namespace of HyperConverged',
  kinds: ['HyperConverged'],
  check(manifest, { report, set }) {
    const network = manifest.spec?.liveMigrationConfig?.network;
    if (typeof network !== 'string') return;
    const namespace = manifest.metadata?.namespace;
    const named = set.ofKind('NetworkAttachmentDefinition').filter(entry => entry.manifest.metadata?.name === network);
    if (named.length === 0 || named.some(entry => entry.manifest.metadata?.namespace === namespace)) return;
    report('spec.liveMigrationConfig.network', `NetworkAttachmentDefinition '${network}' is in namespace `
      + `'${named[0].manifest.metadata?.namespace ?? ''}', where it is not looked up; create it in '${namespace ?? 'openshift-cnv'}'`);
  },
};

/** Whether machines can be live-migrated as they ask. */
export const migrationRules: readonly Rule[] = [migrationNetworkNamespace];
