import { machineRule } from './machine-rule';
import { machineMetadata, MACHINE_KINDS } from './machine-spec';
import { fieldPath, listOf } from '../engine';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

/** The rule that the value of a field is one of a few. */
function oneOf(id: string, field: string, allowed: readonly string[], summary: string, source: string): Rule {
  return machineRule({
    id,
    needs: [field.slice(field.lastIndexOf('.') + 1)],
    summary,
    source,
    check(spec, at, { report }) {
      const value = field.split('.').reduce((object, key) => object?.[key], spec);
      if (value === undefined || value === null || allowed.includes(value)) return;
      report(`${at}.${field}`, `'${value}' is not known; allowed are ${allowed.join(', ')}`);
    },
  });
}

const eviction = oneOf('vm/eviction-strategy', 'evictionStrategy', ['LiveMigrate', 'LiveMigrateIfPossible', 'None', 'External'],
  'The eviction strategy is LiveMigrate, LiveMigrateIfPossible, None or External.', 'evictionStrategy; OpenShift Virtualization 4.15, 10.1.1 (ADM-VMI-060, R1-62, R9-26, R9-206)');

const ioThreads = oneOf('vm/io-threads-policy', 'domain.ioThreadsPolicy', ['shared', 'auto'],
  'I/O threads are shared or auto.', 'domain.ioThreadsPolicy (ADM-VMI-065)');

const startStrategy = machineRule({
  id: 'vm/start-strategy',
  needs: ['startStrategy'],
  summary: 'A machine starts paused or as usual, and has no liveness probe when it starts paused.',
  source: 'startStrategy (ADM-VMI-058, ADM-VMI-059, R1-29, R6B-49, R9-66)',
  check(spec, at, { report }) {
    const { startStrategy: strategy, livenessProbe } = spec;
    if (strategy === undefined || strategy === null) return;
    if (strategy !== 'Paused') report(`${at}.startStrategy`, `'${strategy}' is not known; write Paused, or leave it out`);
    else if (livenessProbe) report(`${at}.startStrategy`, 'a machine that starts paused would fail its liveness probe; remove one of the two');
  },
});

const inputs = machineRule({
  id: 'vm/input-device',
  needs: ['inputs'],
  summary: 'An input device is a tablet on the bus virtio or usb.',
  source: 'domain.devices.inputs (ADM-DEF-14, ADM-VMI-066, ADM-VMI-067)',
  check({ domain }, at, { report }) {
    listOf(domain.devices.inputs).forEach(({ bus, type }, index) => {
      const path = `${at}.domain.devices.inputs[${index}]`;
      if (bus && bus !== 'virtio' && bus !== 'usb') report(`${path}.bus`, `'${bus}' is no bus of an input device; allowed are virtio and usb`);
      if (type !== 'tablet') report(`${path}.type`, `'${type ?? ''}' is no input device; the only type is tablet`);
    });
  },
});

/** Labels that KubeVirt's own components set. */
const OWN_LABELS = ['created-by', 'migrationJobUID', 'nodeName', 'migrationTargetNodeName', 'schedulable', 'install-strategy'].map(name => `kubevirt.io/${name}`);

/** Annotations that need a feature gate. */
const GATED_ANNOTATIONS: readonly [string, string][] = [
  ['kubevirt.io/ignitiondata', 'ExperimentalIgnitionSupport'],
  ['hooks.kubevirt.io/hookSidecars', 'Sidecar'],
];
const MIGRATION_THREADS = 'kubevirt.io/multiThreadedQemuMigration';
/** What no longer fits into a number of the webhook. */
const MOST_THREADS = 2 ** 63;

const metadataRule: Rule = {
  id: 'vm/machine-metadata',
  needs: [...OWN_LABELS, ...GATED_ANNOTATIONS.map(([annotation]) => annotation), MIGRATION_THREADS],
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: "A machine carries none of KubeVirt's own labels, and annotations only of features that are on.",
  source: 'KubeVirt webhook: labels and annotations of the machine (ADM-VMI-199, ADM-VMI-200, ADM-VMI-201, ADM-VMI-202)',
  // The webhook of replica sets leaves them alone.
  kinds: MACHINE_KINDS.filter(kind => kind !== 'VirtualMachineInstanceReplicaSet'),
  check(manifest, context) {
    const { report, gates } = context;
    const { metadata, at, originOf } = machineMetadata(manifest, context);
    const labels: Manifest = metadata.labels ?? {};
    const annotations: Manifest = metadata.annotations ?? {};
    const pathOf = (annotation: string) => originOf(annotation)?.path ?? fieldPath(`${at}.annotations`, annotation);
    for (const label of OWN_LABELS) {
      if (labels[label] !== undefined) report(fieldPath(`${at}.labels`, label), "is set by KubeVirt's own components only; remove it");
    }
    for (const [annotation, gate] of GATED_ANNOTATIONS) {
      if (annotations[annotation] && !gates.has(gate)) report(pathOf(annotation), `annotation ${annotation}: the feature gate ${gate} is off; remove it`);
    }
    const threads = annotations[MIGRATION_THREADS];
    if (threads !== undefined && !(/^[+-]?\d+$/.test(threads) && Number(threads) > 1 && Number(threads) < MOST_THREADS)) {
      report(pathOf(MIGRATION_THREADS), `'${threads}' is no number of threads; write a whole number above 1`);
    }
  },
};

export const lifeCycleRules: readonly Rule[] = [eviction, ioThreads, startStrategy, inputs, metadataRule];
