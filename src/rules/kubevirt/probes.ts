import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Rule } from '../rule';

const PROBES = ['httpGet', 'tcpSocket', 'exec', 'guestAgentPing'];

const probes = machineRule({
  id: 'vm/probe',
  needs: ['readinessProbe', 'livenessProbe'],
  summary: 'A probe asks in one way; over HTTP and TCP only a machine on the pod network is asked.',
  source: 'readinessProbe, livenessProbe; OpenShift Virtualization 4.15, 11.4.1 (ADM-DEF-09, ADM-VMI-061, ADM-VMI-062, ADM-VMI-063, ADM-VMI-064, R9-56, R9-60)',
  check(spec, at, { report }) {
    const cards = new Set(listOf(spec.domain.devices.interfaces).map(({ name }) => name));
    const onPodNetwork = listOf(spec.networks).some(({ pod, name }) => pod && cards.has(name));
    for (const field of ['readinessProbe', 'livenessProbe']) {
      const probe = spec[field];
      if (!probe) continue;
      const given = PROBES.filter(each => probe[each]);
      if (given.length === 0) report(`${at}.${field}`, `asks in no way; give one of ${PROBES.join(', ')}`);
      else if (given.length > 1) report(`${at}.${field}`, `asks by ${given.join(' and ')}; keep one`);
      for (const network of ['httpGet', 'tcpSocket']) {
        if (probe[network] && !onPodNetwork) report(`${at}.${field}.${network}`, 'the machine is not on the pod network; add it, or use exec or guestAgentPing');
      }
    }
  },
});

/** Seconds that KubeVirt adds to the first delay of a probe, for libvirt to start. */
export const LIBVIRT_START = 10;

/** A number of a probe as the webhook leaves it: below 1 it becomes the default. NaN for what is no number. */
export function probeNumber(given: unknown, byDefault: number): number {
  if (given === undefined || given === null) return byDefault;
  return typeof given !== 'number' ? NaN : given < 1 ? byDefault : given;
}

export const probeRules: readonly Rule[] = [probes];
