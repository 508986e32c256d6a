import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec, rawMachineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { pciSelectorProblem } from '../values';

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const PAGE_SIZES = ['2Mi', '1Gi'];

const pageSize: Rule = {
  id: 'vm/huge-page-size',
  needs: ['hugepages'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Huge pages of a machine are 2Mi or 1Gi, the sizes that nodes of the architecture amd64 have.',
  source: 'OpenShift Virtualization 4.9, 8.14.8.3; the webhook takes any size, and the machine stays unscheduled (SS-85)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = rawMachineSpec(manifest);
    const size = spec.domain?.memory?.hugepages?.pageSize;
    if (typeof size !== 'string' || PAGE_SIZES.includes(size) || (isGiven(spec.architecture) && spec.architecture !== 'amd64')) return;
    report(`${at}.domain.memory.hugepages.pageSize`, `no node has pages of '${size}'; write ${PAGE_SIZES.join(' or ')}`);
  },
};

const ephemeralClaim: Rule = {
  id: 'vm/ephemeral-claim',
  needs: ['ephemeral'],
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'An ephemeral volume names the claim that it begins as.',
  source: 'OpenShift Virtualization 2.5, 7.1.3; the webhook does not look, the machine does not start (SS-41)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    listOf(spec.volumes).forEach(({ ephemeral }, index) => {
      if (!ephemeral || ephemeral.persistentVolumeClaim) return;
      report(`${at}.volumes[${index}].ephemeral`, 'names no claim; give persistentVolumeClaim with a claimName');
    });
  },
};

const pciSelectors: Rule = {
  id: 'cluster/pci-selector',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'A PCI device that machines may have is named by vendor and device, each once.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.3: pciDeviceSelector, of any case; accepted, and no device fits (SS-125)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const seen = new Map<string, Manifest>();
    listOf(spec?.permittedHostDevices?.pciHostDevices).forEach(({ pciDeviceSelector: selector }, index) => {
      if (typeof selector !== 'string') return;
      const path = `spec.permittedHostDevices.pciHostDevices[${index}].pciDeviceSelector`;
      const problem = pciSelectorProblem(selector);
      const first = seen.get(selector.toLowerCase());
      if (problem) report(path, problem);
      else if (first !== undefined && first !== selector) report(path, `'${selector}' is '${first}' in other letters; keep one of them`);
      else seen.set(selector.toLowerCase(), selector);
    });
  },
};

/** What is accepted, and never starts. */
export const startAdvice: readonly Rule[] = [pageSize, ephemeralClaim, pciSelectors];
