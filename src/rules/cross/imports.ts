import { listOf } from '../engine';
import { groupKind, ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { DATA_SOURCE, imagesNamespaces, ObjectIndex, STORAGE_CLASS } from './object-index';

const IMPORT = 'cdi.kubevirt.io/DataImportCron';
/** Names the import that a DataSource, or an import itself, belongs to. */
const MANAGED_BY = 'cdi.kubevirt.io/dataImportCron';
const BOUND_AT_ONCE = 'cdi.kubevirt.io/storage.bind.immediate.requested';

/** An import that repeats, of its own object or of HyperConverged. */
interface Import {
  readonly name: unknown;
  readonly namespace: unknown;
  readonly dataSource: string;
  readonly at: string;
  readonly manifest: Manifest;
}

function importsOf(manifest: Manifest, set: ManifestSet): Import[] {
  const { metadata, spec } = manifest;
  const found = groupKind(manifest) === IMPORT
    ? [{ metadata, spec, at: 'spec' }]
    : listOf(spec?.dataImportCronTemplates).map((template, index) => ({ ...template, at: `spec.dataImportCronTemplates[${index}].spec` }));
  return found.flatMap(each => {
    const dataSource: unknown = each.spec?.managedDataSource;
    if (typeof dataSource !== 'string' || dataSource === '') return [];
    const namespace = each.metadata?.namespace ?? (groupKind(manifest) === IMPORT ? undefined : imagesNamespaces(set).at(-1));
    return [{ name: each.metadata?.name, namespace, dataSource, at: each.at, manifest }];
  });
}

const managedDataSource: Rule = {
  id: 'cross/managed-data-source',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A DataSource is kept up to date by one import, whose label it has.',
  source: `CDI: an import leaves a DataSource alone that has no label ${MANAGED_BY}; OpenShift Virtualization 4.15, 2.3.7 and 8.3.2.1`,
  kinds: ['DataImportCron', 'HyperConverged'],
  check(manifest, { report, set }) {
    for (const { name, namespace, dataSource, at } of importsOf(manifest, set)) {
      const path = `${at}.managedDataSource`;
      const first = managers(set).get(`${namespace}/${dataSource}`);
      if (first && (first.manifest !== manifest || first.at !== at)) {
        report(path, `'${dataSource}' is managed by ${first.name} already, and would point to the images of both in turn; name another DataSource`);
        continue;
      }
      const made = ObjectIndex.of(set).find(DATA_SOURCE, typeof namespace === 'string' ? namespace : undefined, dataSource)?.manifest;
      if (made && !made.metadata?.labels?.[MANAGED_BY]) {
        report(path, `'${dataSource}' has no label ${MANAGED_BY}, and stays as it is when there is a newer image; give it the label, with the value '${name}'`);
      }
    }
  },
};

/** The first import of each DataSource. */
function managers(set: ManifestSet): ReadonlyMap<string, Import> {
  let found = managersBySet.get(set);
  if (!found) {
    const all = ['DataImportCron', 'HyperConverged'].flatMap(kind => set.ofKind(kind)).flatMap(({ manifest }) => importsOf(manifest, set));
    found = new Map(all.reverse().map(each => [`${each.namespace}/${each.dataSource}`, each]));
    managersBySet.set(set, found);
  }
  return found;
}

const managersBySet = new WeakMap<ManifestSet, ReadonlyMap<string, Import>>();

const importBinding: Rule = {
  id: 'cross/import-binding',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'An import does not wait for a pod that uses its volume.',
  source: `OpenShift Virtualization 4.15, 8.3.2.2: annotation ${BOUND_AT_ONCE} for classes with WaitForFirstConsumer; HyperConverged adds it to its own (R7-81)`,
  kinds: ['DataImportCron'],
  check({ metadata, spec }, { report, set }) {
    const template = spec?.template?.spec;
    const name = template?.storage?.storageClassName ?? template?.pvc?.storageClassName;
    if (typeof name !== 'string' || metadata?.annotations?.[BOUND_AT_ONCE] !== undefined) return;
    const storageClass = ObjectIndex.of(set).find(STORAGE_CLASS, undefined, name)?.manifest;
    if (storageClass?.volumeBindingMode !== 'WaitForFirstConsumer') return;
    report(`metadata.annotations[${JSON.stringify(BOUND_AT_ONCE)}]`, `is missing: volumes of class '${name}' wait for a pod that uses them, and an image that is only cloned has none; add it with the value 'true'`);
  },
};

/** Whether what is imported again and again arrives. */
export const importRules: readonly Rule[] = [managedDataSource, importBinding];
