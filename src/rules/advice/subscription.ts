import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { userDataOf } from './cloud-init';
import { settingsIn } from './operations';

const KEY = 'rh_subscription';
/** What registers a guest, either of the two. */
const COMPLETE = [['activation-key', 'org'], ['username', 'password']];

function isGiven(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** What is missing in a registration; nothing where all is there. */
function missing(subscription: Manifest): string | undefined {
  if (COMPLETE.some(pair => pair.every(key => isGiven(subscription[key])))) return undefined;
  const begun = COMPLETE.find(pair => pair.some(key => isGiven(subscription[key]))) ?? COMPLETE[0];
  return begun.filter(key => !isGiven(subscription[key])).join(' and ');
}

const guestSubscription: Rule = {
  id: 'vm/guest-subscription',
  needs: ['userData', 'userDataBase64'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A guest is registered with its activation key and its organization together.',
  source: 'OpenShift Virtualization 4.15, 2.3.1.4.1; cloud-init: rh_subscription, which does nothing when one of the two is missing (R1-49)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    for (const { text, path } of userDataOf(spec, at)) {
      // Read only where it can be there.
      if (!text.includes(KEY) || !text.trimStart().startsWith('#cloud-config')) continue;
      const subscription: unknown = settingsIn(text)?.[KEY];
      if (typeof subscription !== 'object' || subscription === null) continue;
      const absent = missing(subscription);
      if (absent) report(path, `${KEY} has no ${absent}, without which the guest is not registered; give ${absent}`);
    }
  },
};

/** Whether guests are registered. */
export const subscriptionAdvice: readonly Rule[] = [guestSubscription];
