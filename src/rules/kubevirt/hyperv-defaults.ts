import { Manifest } from '../rule';

/** What a Hyper-V enlightenment needs, in the order in which the webhook turns it on. */
export const NEEDS: readonly [string, string][] = [
  ['evmcs', 'vapic'],
  ['ipi', 'vpindex'],
  ['tlbflush', 'vpindex'],
  ['synictimer', 'synic'],
  ['synic', 'vpindex'],
];

/** An enlightenment is on when it is written without `enabled: false`. */
export function isOn(feature: Manifest): boolean {
  return Boolean(feature) && feature.enabled !== false;
}

export function isOff(feature: Manifest): boolean {
  return Boolean(feature) && feature.enabled === false;
}

/** What the webhook turns on by itself, up to the first requirement that is turned off. */
export function withDependencies(written: Manifest): { readonly hyperv: Manifest; readonly stopped: boolean } {
  const hyperv = { ...written };
  for (const [feature, requirement] of NEEDS) {
    if (!isOn(hyperv[feature])) continue;
    if (isOff(hyperv[requirement])) return { hyperv, stopped: true };
    if (!hyperv[requirement]) hyperv[requirement] = { enabled: true };
  }
  return { hyperv, stopped: false };
}
