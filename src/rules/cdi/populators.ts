import { isEmpty, isGiven } from './claim';
import { checkContentType, checkOneSource } from './source';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

const LONGEST_NAME = 63;
const SOURCES = ['http', 's3', 'gcs', 'registry', 'imageio', 'vddk', 'blank'];
/** Sources that are copied step by step. */
const STEPWISE = ['vddk', 'imageio'];

const populator: Rule = {
  id: 'storage/volume-source',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'What a claim is filled from has a short name, a known content type, and, for an import, one source.',
  source: 'CDI webhook: VolumeImportSource, VolumeUploadSource (ADM-POP-01, ADM-POP-03, ADM-POP-04, ADM-POP-06, ADM-CRASH-07)',
  kinds: ['VolumeImportSource', 'VolumeUploadSource'],
  check({ kind, metadata, spec }, { report }) {
    if (typeof metadata?.name === 'string' && Buffer.byteLength(metadata.name) > LONGEST_NAME) {
      report('metadata.name', `is ${Buffer.byteLength(metadata.name)} bytes long; at most ${LONGEST_NAME}`);
    }
    if (typeof spec !== 'object' || spec === null) return;
    if (kind === 'VolumeImportSource') checkImport(spec, report);
    else checkContentType(spec.contentType, 'upload', (path, message) => report(`spec.${path}`, message));
  },
};

function checkImport({ source, contentType }: Manifest, report: RuleContext['report']): void {
  if (!isGiven(source)) report('spec.source', 'is missing, and the webhook fails without it; say what is imported');
  else if (typeof source === 'object') checkOneSource(source, contentType, SOURCES, (path, message) => report(`spec.${path}`, message));
}

const targetClaim: Rule = {
  id: 'storage/import-target-claim',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'An import by checkpoints names the claim that it fills.',
  source: 'CDI webhook: VolumeImportSource targetClaim (ADM-POP-05, ADM-VER-08)',
  since: '4.15',
  kinds: ['VolumeImportSource'],
  check({ spec }, { report }) {
    const isStepwise = STEPWISE.some(name => isGiven(spec?.source?.[name]));
    if (isStepwise && listOf(spec.checkpoints).length > 0 && isEmpty(spec.targetClaim)) report('spec.targetClaim', 'is missing; name the claim that the checkpoints are copied to');
  },
};

const TRANSFERRED = ['DataVolume', 'PersistentVolumeClaim'];

const transfer: Rule = {
  id: 'storage/object-transfer',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A transfer moves a data volume or a claim to another name or namespace.',
  source: 'CDI webhook: ObjectTransfer (ADM-OT-01)',
  kinds: ['ObjectTransfer'],
  check({ spec }, { report }) {
    const { source, target } = spec ?? {};
    if (typeof source?.kind === 'string' && !TRANSFERRED.includes(source.kind)) {
      report('spec.source.kind', `'${source.kind}' cannot be transferred; allowed are ${TRANSFERRED.join(' and ')}`);
    }
    if (isGiven(target) && isEmpty(target.namespace) && isEmpty(target.name)) report('spec.target', 'is empty; give another name, another namespace or both');
  },
};

export const populatorRules: readonly Rule[] = [populator, targetClaim, transfer];
