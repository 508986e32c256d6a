import { listOf } from './engine';
import { BUILT_IN_ROLES, NodeIndex, rankOf, roleOf, ROLE_LABEL_PATH, settingsOf, vfioBindings } from './node-index';
import { FindingClass, Rule, Severity } from './rule';

const deviceBound: Rule = {
  id: 'cross/device-bound',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A PCI device that is permitted is bound to vfio-pci by a machine config, where machine configs bind any; a device of another plugin is not.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.2 and 8.14.11.1.3; a device with another driver is offered by no node (SS-113, SS-133)',
  kinds: ['HyperConverged'],
  check(manifest, { report, set }) {
    const { boundIds } = NodeIndex.of(set);
    if (boundIds.size === 0) return;
    listOf(manifest.spec?.permittedHostDevices?.pciHostDevices).forEach((device, index) => {
      const { pciDeviceSelector: selector, externalResourceProvider, disabled } = device;
      if (typeof selector !== 'string' || externalResourceProvider === true || disabled === true || boundIds.has(selector.toLowerCase())) return;
      report(`spec.permittedHostDevices.pciHostDevices[${index}].pciDeviceSelector`,
        `no machine config binds '${selector}' to vfio-pci, as others are; add ${selector.toLowerCase()} to the ids, or set externalResourceProvider if another plugin provides it`);
    });
  },
};

const iommuOn: Rule = {
  id: 'cross/iommu-on',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The IOMMU of nodes that bind PCI devices to vfio-pci is turned on.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.1 and 8.14.11.1.2 (SS-113, SS-115, SS-123)',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const role = roleOf(manifest);
    if (role === undefined || NodeIndex.of(set).hasIommu(role)) return;
    for (const { path } of vfioBindings(manifest)) {
      report(path, `binds PCI devices of the nodes of role '${role}', and no machine config turns their IOMMU on; `
        + "add one with the kernel argument 'intel_iommu=on' or 'amd_iommu=on'");
    }
  },
};

const roleLabel: Rule = {
  id: 'node/role-label',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine config has the label of the role that it is for.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.1; a machine config that no pool selects is accepted, and has no effect (ADM-MC-02, SS-116)',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    if (roleOf(manifest) === undefined && !NodeIndex.of(set).isSelected(undefined)) {
      report(ROLE_LABEL_PATH, "is missing, so that no pool takes this machine config and it has no effect; write the role, as 'worker'");
    }
  },
};

const poolOfRole: Rule = {
  id: 'cross/pool-of-role',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The role of a machine config has a pool, where there are pools; worker and master always have one.',
  source: 'OpenShift 4.15, machine configuration; a machine config that no pool selects is accepted, and has no effect (ADM-MC-02)',
  kinds: ['MachineConfig'],
  check(manifest, { report, set, complete }) {
    const role = roleOf(manifest);
    const index = NodeIndex.of(set);
    if (role === undefined || !(index.hasPools || complete) || index.isSelected(role)) return;
    // A pool that exists elsewhere is known by its name only, which is that of its role.
    if (set.external.some(({ kind, name }) => kind === 'MachineConfigPool' && name === role)) return;
    report(ROLE_LABEL_PATH, `no MachineConfigPool takes the role '${role}'; add one, or use 'worker'`, complete ? Severity.ERROR : Severity.WARNING);
  },
};

const fileWrittenOnce: Rule = {
  id: 'cross/file-written-once',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A file is written by one machine config of a role, or by all alike.',
  source: 'OpenShift 4.15, machine configuration: of several the last in the order of names wins (ADM-MC-27)',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const role = roleOf(manifest);
    if (role === undefined) return;
    const name = String(manifest.metadata?.name);
    for (const setting of settingsOf(manifest).filter(({ what }) => what.startsWith('the file '))) {
      const last = NodeIndex.of(set).writers(role, setting)?.last;
      if (!last || last.name === name || isSame(last.value, setting.value)) continue;
      report(setting.path, `MachineConfig ${last.name} of the same role writes ${setting.what} too, and wins over ${name}; write it in one of them only`);
    }
  },
};

const workerFileWins: Rule = {
  id: 'cross/worker-file-wins',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'What is written for a role of its own is not written again for all workers by a machine config with a later name.',
  source: 'OpenShift 4.14, machine configuration: those of worker and of the custom pool merge in the order of names; since 4.15 the custom pool wins (ADM-MC-27, ADM-VER-09)',
  until: '4.14',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const role = roleOf(manifest);
    if (role === undefined || BUILT_IN_ROLES.includes(role)) return;
    const name = String(manifest.metadata?.name);
    for (const setting of settingsOf(manifest)) {
      const worker = NodeIndex.of(set).writers('worker', setting)?.last;
      if (!worker || worker.name <= name || isSame(worker.value, setting.value)) continue;
      report(setting.path, `MachineConfig ${worker.name} of role 'worker' sets ${setting.what} too, and wins over ${name} on the nodes of '${role}'; `
        + `give this one a name that sorts behind '${worker.name}'`);
    }
  },
};

const rankAsText: Rule = {
  id: 'cross/rank-as-text',
  class: FindingClass.CROSS,
  severity: Severity.INFO,
  summary: 'Of machine configs that set the same thing, the one with the highest number in front of its name wins.',
  source: "OpenShift Virtualization 4.9, 8.14.11.1.1; names are sorted as text, so that '100-' comes before '99-' (ADM-MC-27, SS-117)",
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const role = roleOf(manifest);
    const name = String(manifest.metadata?.name);
    if (role === undefined) return;
    for (const setting of settingsOf(manifest)) {
      const { last, highest } = NodeIndex.of(set).writers(role, setting) ?? {};
      if (!last || highest?.name !== name || last.name === name || rankOf(last.name) < 0 || isSame(last.value, setting.value)) continue;
      report('metadata.name', `names are sorted as text, so that ${last.name} comes behind ${name} and wins for ${setting.what}; use ranks of as many digits`);
    }
  },
};

/** Names that the operator writes itself. */
const OPERATOR_NAMES = [/^rendered-/, /^0[01]-/, /^99-.+-(generated-|ssh$|registries$)/];

const configName: Rule = {
  id: 'node/config-name',
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'The name of a machine config begins with a rank of two or three digits, names no other role, and is none of the operator.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.1; machine configs merge in the order of their names (ADM-MC-27, SS-117)',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const { name } = manifest.metadata ?? {};
    const role = roleOf(manifest);
    if (typeof name !== 'string' || role === undefined) return;
    const example = `'99-${role}-…'`;
    if (OPERATOR_NAMES.some(pattern => pattern.test(name))) {
      report('metadata.name', `'${name}' is a name of the machine config operator, which may write over it; use another, as ${example}`, Severity.WARNING);
      return;
    }
    const [, ofRole] = /^\d{2,3}-(.+)$/.exec(name) ?? [];
    if (ofRole === undefined) {
      report('metadata.name', `'${name}' has no rank in front, so that it comes behind all that have one and wins over them; write two or three digits, as ${example}`);
      return;
    }
    const isOf = (each: string) => ofRole === each || ofRole.startsWith(`${each}-`);
    const other = isOf(role) ? undefined : NodeIndex.of(set).poolRoles.find(isOf);
    if (other) report('metadata.name', `'${name}' names the role '${other}', and the machine config is for '${role}'; write that behind the rank, as ${example}`);
  },
};

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, index) => value === b[index]);
}

/** Machine configs, and how they fit their pools, each other, and the devices that HyperConverged permits. */
export const nodeRules: readonly Rule[] = [deviceBound, iommuOn, roleLabel, poolOfRole, fileWrittenOnce, workerFileWins, rankAsText, configName];
