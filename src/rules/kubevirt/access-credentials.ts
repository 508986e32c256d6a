import { MOST } from './device-count';
import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';

type Report = (path: string, message: string) => void;

/** Ways of an SSH key into the guest, not each of which every version has. */
const WAYS = ['configDrive', 'noCloud', 'qemuGuestAgent'];

/** The volume that cloud-init reads a key from, by way. */
const DRIVES: readonly [string, string][] = [['configDrive', 'cloudInitConfigDrive'], ['noCloud', 'cloudInitNoCloud']];

/** How keys can come into a guest. */
interface Guest {
  readonly ways: readonly string[];
  /** Sources of volumes that cloud-init reads and the machine has. */
  readonly drives: ReadonlySet<string>;
}

const credentials = machineRule({
  id: 'vm/access-credentials',
  needs: ['accessCredentials'],
  summary: 'An access credential is an SSH key or a password from a Secret, and reaches the guest in one way that the guest has.',
  source: 'accessCredentials; OpenShift Virtualization 4.15, 6.4.2 (ADM-VMI-170, ADM-VMI-171, ADM-VMI-172, ADM-VMI-173, ADM-VMI-174, ADM-VMI-175, ADM-VMI-176, ADM-VMI-177, R6A-97, R6A-101, R6A-102, ADM-VER-02)',
  check(spec, at, { report, target }) {
    const guest: Guest = {
      ways: WAYS.filter(way => !target.laterFields.machine.includes(`accessCredentials[].sshPublicKey.propagationMethod.${way}`)),
      drives: new Set(listOf(spec.volumes).flatMap(volume => DRIVES.map(([, source]) => source).filter(source => volume[source]))),
    };
    const all = listOf(spec.accessCredentials);
    // Too many are not looked at.
    if (all.length > MOST) return;
    all.forEach(({ sshPublicKey, userPassword }, index) => {
      const path = `${at}.accessCredentials[${index}]`;
      if (!sshPublicKey === !userPassword) report(path, sshPublicKey ? 'has an SSH key and a password; write one credential for each' : 'has neither sshPublicKey nor userPassword; give one');
      if (sshPublicKey) publicKey(sshPublicKey, `${path}.sshPublicKey`, guest, report);
      if (userPassword) password(userPassword, `${path}.userPassword`, report);
    });
  },
});

function publicKey({ source, propagationMethod: method }: Manifest, at: string, { ways, drives }: Guest, report: Report) {
  if (source && !source.secret) report(`${at}.source.secret`, 'is missing; name the Secret with the keys');
  if (!method) return;
  const path = `${at}.propagationMethod`;
  const given = ways.filter(way => method[way]);
  if (given.length === 0) report(path, `is none; give one of ${ways.join(', ')}`);
  if (given.length > 1) report(path, `is ${given.join(' and ')}; keep one`);
  for (const [way, volume] of DRIVES) {
    if (given.includes(way) && !drives.has(volume)) report(`${path}.${way}`, `the machine has no ${volume} volume; add one`);
  }
  const users = method.qemuGuestAgent?.users;
  if (!Array.isArray(users) || users.length > 0) return;
  report(`${path}.qemuGuestAgent.users`, 'is empty; name the users that get the keys');
}

function password({ source, propagationMethod: method }: Manifest, at: string, report: Report) {
  if (source && !source.secret) report(`${at}.source.secret`, 'is missing; name the Secret with the passwords');
  if (method && !method.qemuGuestAgent) report(`${at}.propagationMethod.qemuGuestAgent`, 'is missing; a password reaches the guest by its agent only');
}

export const accessCredentialRules: readonly Rule[] = [credentials];
