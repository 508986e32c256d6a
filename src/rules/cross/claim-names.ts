import { listOf } from '../engine';
import { groupKind, ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { CLAIM, DATA_VOLUME, ObjectIndex } from './object-index';

const ADOPTS = 'cdi.kubevirt.io/allowClaimAdoption';
/** On a claim: the data volume that has it already. */
const POPULATED_FOR = 'cdi.kubevirt.io/storage.populatedFor';

const dataVolumeName: Rule = {
  id: 'cross/data-volume-name',
  beside: ['PersistentVolumeClaim'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A data volume makes the claim of its name, and no manifest makes it, too.',
  source: `CDI webhook: a DataVolume is refused whose claim is there, unless it adopts it with ${ADOPTS} (ADM-DV-02)`,
  kinds: ['DataVolume', 'VirtualMachine'],
  check(manifest, context) {
    if (context.surroundings.ofKind('PersistentVolumeClaim').length === 0) return;
    const { report, set } = context;
    const { metadata, spec } = manifest;
    if (groupKind(manifest) === DATA_VOLUME) return checkName(metadata, metadata?.namespace, 'metadata.name', set, report);
    listOf(spec?.dataVolumeTemplates).forEach((template, index) => {
      checkName(template.metadata, metadata?.namespace, `spec.dataVolumeTemplates[${index}].metadata.name`, set, report);
    });
  },
};

function checkName(metadata: Manifest, namespace: unknown, path: string, set: ManifestSet, report: (path: string, message: string) => void): void {
  const name: unknown = metadata?.name;
  if (typeof name !== 'string' || metadata.annotations?.[ADOPTS] === 'true') return;
  const made = ObjectIndex.of(set).find(CLAIM, typeof namespace === 'string' ? namespace : undefined, name)?.manifest;
  if (!made || groupKind(made) !== CLAIM || made.metadata?.annotations?.[POPULATED_FOR] === name) return;
  report(path, `'${name}' is also a PersistentVolumeClaim, and what comes second is refused; name one of them otherwise, or let the data volume adopt it with the annotation ${ADOPTS}: 'true'`);
}

/** Who makes a claim. */
export const claimNameRules: readonly Rule[] = [dataVolumeName];
