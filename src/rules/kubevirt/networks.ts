import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';

const networkSources = machineRule({
  id: 'vm/network-source',
  summary: 'A network is the pod network or a named Multus network; a machine has one pod network or default network.',
  source: 'networks[] (ADM-VMI-005, ADM-VMI-094, ADM-VMI-095, ADM-VMI-096, ADM-VMI-097, ADM-VMI-098, R7-37)',
  check(spec, at, { report }) {
    const cards = new Set(listOf(spec.domain.devices.interfaces).map(({ name }) => name));
    const networks = listOf(spec.networks);
    networks.forEach(({ pod, multus }, index) => {
      const path = `${at}.networks[${index}]`;
      if (!pod && !multus) report(path, 'is neither the pod network nor a Multus network; give pod or multus');
      if (pod && multus) report(path, 'is the pod network and a Multus network; keep one');
      if (multus?.networkName === '') report(`${path}.multus.networkName`, 'is empty; name the NetworkAttachmentDefinition');
    });
    const numbers = (test: (network: Manifest) => unknown) =>
      networks.map((network, index) => test(network) ? index : -1).filter(index => index >= 0);
    const pods = numbers(({ pod, name }) => pod && cards.has(name));
    if (pods.length > 1) report(`${at}.networks[${pods[1]}].pod`, 'is there already; a machine has one interface on the pod network');
    const defaults = numbers(({ multus }) => multus?.default === true);
    if (defaults.length > 1) report(`${at}.networks[${defaults[1]}].multus.default`, 'another network is the default one; keep one');
    if (defaults.length === 0 || !networks.some(({ pod }) => pod)) return;
    report(`${at}.networks[${defaults[0]}].multus.default`, 'takes the place of the pod network; remove that network');
  },
});

const names = machineRule({
  id: 'vm/interface-network',
  summary: 'Interfaces and networks are pairs of one name, unique among interfaces and among networks.',
  source: 'domain.devices.interfaces[].name, networks[].name; OpenShift Virtualization 4.15, 6.1.4.1 (ADM-VMI-099, ADM-VMI-100, ADM-VMI-101, ADM-VMI-102, ADM-VMI-117, R6A-38, R6B-98, R7-35, SS-76)',
  check(spec, at, { report }) {
    const cards = listOf(spec.domain.devices.interfaces);
    const networks = listOf(spec.networks);
    const [cardNames, networkNames] = [cards, networks].map(list => new Set(list.map(({ name }) => name)));
    const seen = { cards: new Set<unknown>(), networks: new Set<unknown>() };
    cards.forEach(({ name }, index) => {
      // A name that is missing is told of by the structure.
      if (typeof name !== 'string') return;
      const path = `${at}.domain.devices.interfaces[${index}].name`;
      if (!networkNames.has(name)) report(path, `no network is named '${name}'; add it to ${at}.networks`);
      else if (seen.cards.has(name)) report(path, `'${name}' is already taken; give each a name of its own`);
      if (!/^[A-Za-z0-9_-]+$/.test(name)) report(path, `'${name}' is no name of an interface; allowed are letters, digits, '-' and '_'`);
      seen.cards.add(name);
    });
    networks.forEach(({ name }, index) => {
      if (typeof name !== 'string') return;
      const path = `${at}.networks[${index}].name`;
      if (!cardNames.has(name)) report(path, `no interface is named '${name}'; add it to ${at}.domain.devices.interfaces`);
      else if (seen.networks.has(name)) report(path, `'${name}' is already taken; give each a name of its own`);
      seen.networks.add(name);
    });
  },
});

export const networkRules: readonly Rule[] = [networkSources, names];
