import { isIP } from 'net';
import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Rule } from '../rule';
import { labelProblem, subdomainProblem } from '../values';

const hostname = machineRule({
  id: 'vm/hostname',
  needs: ['hostname', 'subdomain'],
  summary: 'The host name is a DNS label, the subdomain a DNS name.',
  source: 'hostname, subdomain (ADM-VMI-007, ADM-VMI-008, SS-18)',
  check(spec, at, { report }) {
    const problems: [string, string | undefined][] = [
      ['hostname', spec.hostname ? labelProblem(String(spec.hostname)) : undefined],
      ['subdomain', spec.subdomain ? subdomainProblem(String(spec.subdomain)) : undefined],
    ];
    for (const [field, problem] of problems) {
      if (problem) report(`${at}.${field}`, problem);
    }
  },
});

const DNS_POLICIES = ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'];

/** Of the other kinds the schema knows the policies. */
const dnsPolicy = machineRule({
  id: 'vm/dns-policy',
  summary: `The machines of a pool have the DNS policy ${DNS_POLICIES.slice(0, -1).join(', ')} or None.`,
  source: 'dnsPolicy (ADM-VMI-009)',
  kinds: ['VirtualMachinePool'],
  check({ dnsPolicy: policy }, at, { report }) {
    if (typeof policy !== 'string' || policy === '' || DNS_POLICIES.includes(policy)) return;
    report(`${at}.dnsPolicy`, `'${policy}' is no DNS policy; allowed are ${DNS_POLICIES.join(', ')}`);
  },
});

/** An address as Go reads it, which takes none with a zone. */
function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%');
}

const dnsConfig = machineRule({
  id: 'vm/dns-config',
  needs: ['dnsConfig', 'dnsPolicy'],
  summary: 'A DNS configuration of its own has at most 3 name servers, 6 search domains of 256 characters together, and named options.',
  source: 'dnsPolicy, dnsConfig (ADM-VMI-010, ADM-VMI-011, ADM-VMI-012, ADM-VMI-013, ADM-VMI-014, ADM-VMI-015, ADM-VMI-016, ADM-VMI-017, ADM-CRASH-04)',
  check(spec, at, { report }) {
    const config = spec.dnsConfig;
    const path = `${at}.dnsConfig`;
    if (spec.dnsPolicy === 'None') {
      if (!config) return report(path, 'is missing; dnsPolicy None needs name servers of its own');
      if (listOf(config.nameservers).length === 0) return report(`${path}.nameservers`, 'is empty; dnsPolicy None needs at least one');
    }
    if (!config) return;
    const servers = listOf(config.nameservers);
    if (servers.length > 3) report(`${path}.nameservers`, `has ${servers.length} entries; at most 3 are allowed`);
    servers.forEach((server, index) => {
      if (!isAddress(String(server))) report(`${path}.nameservers[${index}]`, `'${server}' is no IP address`);
    });
    const searches = listOf(config.searches);
    if (searches.length > 6) report(`${path}.searches`, `has ${searches.length} entries; at most 6 are allowed`);
    if (searches.join(' ').length > 256) report(`${path}.searches`, `has ${searches.join(' ').length} characters; at most 256 are allowed`);
    searches.forEach((search, index) => {
      const problem = subdomainProblem(String(search));
      if (problem) report(`${path}.searches[${index}]`, problem);
    });
    listOf(config.options).forEach(({ name }, index) => {
      if (!name) report(`${path}.options[${index}].name`, 'is missing; name the option');
    });
  },
});

export const identityRules: readonly Rule[] = [hostname, dnsPolicy, dnsConfig];
