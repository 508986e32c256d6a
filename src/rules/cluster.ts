import { FindingClass, Manifest, Rule, Severity } from './rule';
import { parseGoDuration } from '../schema/canonical';

/** What the API server fills in where nothing is given. */
const ROTATION_DEFAULTS: Record<string, string> = {
  'ca.duration': '48h0m0s', 'ca.renewBefore': '24h0m0s', 'server.duration': '24h0m0s', 'server.renewBefore': '12h0m0s',
};
const SHORTEST = '10m0s';

/** Which time must not be longer than which. */
const ROTATION_ORDER = [
  ['ca.renewBefore', 'ca.duration'],
  ['server.renewBefore', 'server.duration'],
  ['server.duration', 'ca.duration'],
] as const;

interface Time {
  readonly text: string;
  readonly milliseconds: number;
  readonly given: boolean;
}

const certificateRotation: Rule = {
  id: 'cluster/certificate-rotation',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Certificates live at least 10 minutes, are renewed within their life, and no server certificate outlives its CA; what is not given counts at its default.',
  source: 'OpenShift Virtualization 4.9, 8.14.3.1 and 8.14.3.2; HyperConverged API: certConfig (ADM-HCO-03, ADM-HCO-04, ADM-HCO-05, ADM-HCO-06, R1-20, R1-98, R6B-84, R6B-85, R6B-86, R6B-87, R6B-88, R6B-89, SS-110, SS-111, SS-112)',
  kinds: ['HyperConverged'],
  check(manifest, { report }) {
    const times = new Map<string, Time>();
    for (const field of Object.keys(ROTATION_DEFAULTS)) {
      const time = rotationTime(manifest, field);
      if (!time) continue;
      if (Number.isNaN(time.milliseconds)) report(`spec.certConfig.${field}`, `${time.text} is longer than a duration can be, 292 years`);
      else if (time.milliseconds >= parseGoDuration(SHORTEST)!) times.set(field, time);
      else report(`spec.certConfig.${field}`, `${time.text} is too short; at least ${SHORTEST}`);
    }
    for (const [shorter, longer] of ROTATION_ORDER) {
      const [low, high] = [times.get(shorter), times.get(longer)];
      // What is too short or no duration has its finding, and its mend may settle this too.
      if (!low || !high || low.milliseconds <= high.milliseconds) continue;
      report(`spec.certConfig.${low.given ? shorter : longer}`,
        `${shorter}, ${described(low)}, must not be longer than ${longer}, ${described(high)}; ${low.given && high.given ? 'change one of them' : 'set both'}`);
    }
  },
};

/** A time, at its default when it is absent; nothing when it is no duration, and no number when it is beyond all. */
function rotationTime(manifest: Manifest, field: string): Time | undefined {
  const given = field.split('.').reduce((value, key) => value?.[key], manifest.spec?.certConfig) ?? undefined;
  const text = given ?? ROTATION_DEFAULTS[field];
  if (typeof text !== 'string') return undefined;
  // The schema knows the form of a duration, not its limit: the same form with small numbers is below it.
  const milliseconds = parseGoDuration(text) ?? (parseGoDuration(text.replace(/\d+/g, '1')) === undefined ? undefined : NaN);
  return milliseconds === undefined ? undefined : { text, milliseconds, given: given !== undefined };
}

function described({ text, given }: Time): string {
  return given ? text : `by default ${text}`;
}

/** What the webhook of the cluster's configuration rejects. */
export const clusterRules: readonly Rule[] = [certificateRotation];
