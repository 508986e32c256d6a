import { SYNC_OPTIONS, SYNC_WAVE } from './annotations';
import { fieldPath } from '../engine';
import { groupKind } from '../manifest-set';
import { FindingClass, Rule, Severity } from '../rule';

const FLUX_FORCE = 'kustomize.toolkit.fluxcd.io/force';

/** Kinds whose objects take disks with them. */
const WITH_DATA: ReadonlySet<string> = new Set(['kubevirt.io/VirtualMachine', 'cdi.kubevirt.io/DataVolume', '/PersistentVolumeClaim']);

/** What each option lets Argo CD do. */
const RECREATING: Readonly<Record<string, string>> = {
  'Force=true': 'has Argo CD delete the object and make it anew where a change is refused',
  'Replace=true': 'has Argo CD replace the object instead of changing it, for which it may be deleted and made anew',
};

const recreatedData: Rule = {
  id: 'gitops/recreated-data',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'Machines and volumes are changed by Argo CD and Flux, never deleted and made anew.',
  source: 'Argo CD: sync options Replace and Force; Flux: kustomize.toolkit.fluxcd.io/force, an annotation or a label',
  kinds: ['VirtualMachine', 'DataVolume', 'PersistentVolumeClaim'],
  check(manifest, { report }) {
    const { annotations, labels } = manifest.metadata ?? {};
    const options: unknown = annotations?.[SYNC_OPTIONS];
    if (typeof options === 'string' && options.includes('=true') && WITH_DATA.has(groupKind(manifest))) {
      // Argo CD takes an option as it is written, without the blanks around it.
      const given = new Set(options.split(',').map(option => option.trim()));
      for (const [option, what] of Object.entries(RECREATING)) {
        if (given.has(option)) report(fieldPath('metadata.annotations', SYNC_OPTIONS), `'${option}' ${what}, and its data goes with it; remove the option`);
      }
    }
    for (const [field, map] of [['annotations', annotations], ['labels', labels]] as const) {
      const force: unknown = map?.[FLUX_FORCE];
      if (typeof force !== 'string' || force.toLowerCase() !== 'enabled' || !WITH_DATA.has(groupKind(manifest))) continue;
      report(fieldPath(`metadata.${field}`, FLUX_FORCE), `'${force}' has Flux delete the object and make it anew where a change is refused, and its data goes with it; remove it`);
    }
  },
};

const syncWave: Rule = {
  id: 'gitops/sync-wave',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The wave of an object is a whole number.',
  source: 'Argo CD: sync waves; what is no integer counts as none',
  check({ metadata }, { report }) {
    const wave: unknown = metadata?.annotations?.[SYNC_WAVE];
    if (typeof wave !== 'string' || /^[+-]?0*\d{1,18}$/.test(wave)) return;
    report(fieldPath('metadata.annotations', SYNC_WAVE), `'${wave}' is no whole number, and Argo CD takes it for wave 0; write one such as '5' or '-1', or remove it`);
  },
};

/** How Argo CD and Flux are told to apply an object. */
export const syncRules: readonly Rule[] = [recreatedData, syncWave];
