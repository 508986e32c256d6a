import { listOf } from '../engine';
import { MACHINE_KINDS, machineMetadata, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { userDataOf } from './cloud-init';
import { guestSystems } from './guest-system';

/** Systems that take keys while they run, and those that confine the agent that does it. */
const TAKES_KEYS = /^(rhel\.?(9|1\d)|centos[.-]?stream\.?(9|1\d)|fedora)/;
/** Label of images and machines that are known to take keys while they run. */
const CAPABLE = 'kubevirt.io/dynamic-credentials-support';
const BOOLEAN = 'virt_qemu_ga_manage_ssh';

/** Paths of the credentials that the guest agent is to bring in. */
function keysByAgent(spec: Manifest, at: string): string[] {
  return listOf(spec.accessCredentials).flatMap(({ sshPublicKey }, index) =>
    sshPublicKey?.propagationMethod?.qemuGuestAgent ? [`${at}.accessCredentials[${index}].sshPublicKey.propagationMethod.qemuGuestAgent`] : []);
}

const dynamicKeys: Rule = {
  id: 'vm/dynamic-ssh-keys',
  needs: ['accessCredentials'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'SSH keys are changed in the running guest only where its system can do that: RHEL 9.',
  source: 'OpenShift Virtualization 4.15, 6.4.2.1 and 6.4.2.3: propagationMethod.qemuGuestAgent (R1-55, R6A-96)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    const paths = keysByAgent(spec, at);
    if (paths.length === 0 || [manifest.metadata, machineMetadata(manifest).metadata].some(metadata => metadata?.labels?.[CAPABLE] === 'true')) return;
    const systems = guestSystems(manifest, surroundings);
    if (systems.length === 0 || systems.some(system => TAKES_KEYS.test(system))) return;
    for (const path of paths) report(path, `'${systems[0]}' does not take keys while it runs, RHEL 9 does; use the propagation method noCloud, with a cloudInitNoCloud volume`);
  },
};

const agentMayManageKeys: Rule = {
  id: 'vm/dynamic-ssh-selinux',
  needs: ['accessCredentials'],
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: `Where the guest agent brings SSH keys in, cloud-init turns on the SELinux boolean ${BOOLEAN}.`,
  source: 'OpenShift Virtualization 4.15, 6.4.2.3.4: runcmd setsebool (R6A-103)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    if (keysByAgent(spec, at).length === 0 || !guestSystems(manifest, surroundings).some(system => TAKES_KEYS.test(system))) return;
    const data = userDataOf(spec, at);
    if (data.length === 0 || data.some(({ text }) => text.includes(BOOLEAN))) return;
    report(data[0].path, `does not let the guest agent write keys; add the runcmd [ setsebool, -P, ${BOOLEAN}, 'on' ], unless the image has it`);
  },
};

/** Where keys do not reach the guest. */
export const sshKeyAdvice: readonly Rule[] = [dynamicKeys, agentMayManageKeys];
