import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';

const BINDINGS = ['bridge', 'slirp', 'masquerade', 'sriov', 'macvtap', 'passt'];

/** Networks by name; of two with one name the later counts, as in the webhook. */
export function networksByName(spec: Manifest): Map<unknown, Manifest> {
  return new Map(listOf(spec.networks).map(network => [network.name, network]));
}

const binding = machineRule({
  id: 'vm/interface-binding',
  summary: 'The binding of an interface fits its network and the features that are on.',
  source: 'domain.devices.interfaces[]; OpenShift Virtualization 4.15, 7.2 to 7.5; feature gates Macvtap, Passt, NetworkBindingPlugins (ADM-VMI-118, ADM-VMI-119, ADM-VMI-120, ADM-VMI-121, ADM-VMI-123, ADM-VMI-124, ADM-VMI-125, ADM-VMI-126, ADM-VMI-127, ADM-VMI-128, ADM-VMI-129, R7-08, SS-27)',
  check(spec, at, { report, gates }) {
    const networks = networksByName(spec);
    const cards = listOf(spec.domain.devices.interfaces);
    cards.forEach((card, index) => {
      const path = `${at}.domain.devices.interfaces[${index}]`;
      const found = networks.get(card.name);
      if (found) {
        const problem = bindingProblem(card, found, cards.length, gates);
        if (problem) report(`${path}.${problem[0]}`, problem[1]);
      }
      const beside = BINDINGS.filter(each => card[each]);
      if (card.binding && beside.length > 0) report(`${path}.binding`, `excludes ${beside.join(' and ')}; keep one`);
    });
  },
});

/** The first thing that is wrong: the field, and what. */
function bindingProblem(card: Manifest, network: Manifest, cards: number, gates: ReadonlySet<string>): [string, string] | undefined {
  const isPod = Boolean(network.pod);
  if (card.slirp) return ['slirp', isPod ? 'is not permitted in the cluster; use masquerade' : 'is for the pod network; use bridge'];
  if (card.masquerade && !isPod) return ['masquerade', 'is for the pod network; use bridge or sriov'];
  if (card.masquerade && card.macAddress === '02:00:00:00:00:00') return ['macAddress', "'02:00:00:00:00:00' is taken by the masquerade itself; choose another"];
  if (card.macvtap && !gates.has('Macvtap')) return ['macvtap', 'the feature gate Macvtap is off; use bridge'];
  if (card.macvtap && !network.multus) return ['macvtap', 'is for a Multus network'];
  if (card.passt && !gates.has('Passt')) return ['passt', 'the feature gate Passt is off; use masquerade'];
  if (card.passt && !isPod) return ['passt', 'is for the pod network; use bridge'];
  if (card.passt && cards > 1) return ['passt', 'is for a machine with one interface'];
  if (card.binding && !gates.has('NetworkBindingPlugins')) return ['binding', 'the feature gate NetworkBindingPlugins is off; use another binding'];
  return undefined;
}

/** How interfaces are bound to networks. */
export const bindingRules: readonly Rule[] = [binding];
