import { imagesNamespaces } from '../cross/object-index';
import { listOf } from '../engine';
import { groupKind } from '../manifest-set';
import { FindingClass, Rule, Severity } from '../rule';

/** Host and port of a registry, as CDI compares them with those of an image. */
const REGISTRY = /^([A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/;

const insecureRegistries: Rule = {
  id: 'cluster/insecure-registry',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A registry without TLS is named by its host and port, without scheme and path.',
  source: 'OpenShift Virtualization 4.15, 6.2.2.2: storageImport.insecureRegistries; another text fits no registry (R6A-48)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    listOf(spec?.storageImport?.insecureRegistries).forEach((registry, index) => {
      if (typeof registry !== 'string' || REGISTRY.test(registry)) return;
      const host = registry.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '').trim();
      report(`spec.storageImport.insecureRegistries[${index}]`, `'${registry}' fits no registry; write host and port${REGISTRY.test(host) ? `, '${host}'` : ", as 'registry.example:5000'"}`);
    });
  },
};

const PREFERENCE_LABEL = 'instancetype.kubevirt.io/default-preference';

const bootableVolume: Rule = {
  id: 'cluster/bootable-volume',
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'A golden image has the label of its preference, without which the console does not list it as bootable.',
  source: 'OpenShift Virtualization 4.15, 6.1.3.1: bootable volumes (R6A-27)',
  kinds: ['DataSource'],
  check(manifest, { report, set }) {
    const { metadata } = manifest;
    if (groupKind(manifest) !== 'cdi.kubevirt.io/DataSource' || !imagesNamespaces(set).includes(metadata?.namespace)) return;
    // What is imported again and again gets the labels of its cron.
    if (metadata.labels?.[PREFERENCE_LABEL] !== undefined || metadata.labels?.['cdi.kubevirt.io/dataImportCron'] !== undefined) return;
    report('metadata.labels', `has no ${PREFERENCE_LABEL}, so that the console does not list the image as bootable; add it with the name of a preference, as 'rhel.9'`);
  },
};

/** Where images and their registries are not found. */
export const imageAdvice: readonly Rule[] = [insecureRegistries, bootableVolume];
