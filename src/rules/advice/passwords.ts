import { userDataOf } from './cloud-init';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Rule, Severity } from '../rule';

/** Lines of user data that set a password, with what they set it to. */
const PASSWORD_LINES = [
  /^[ \t]*(?:-[ \t]+)?["']?(?:password|plain_text_passwd|passwd)["']?[ \t]*:[ \t]*["']?([^\s"'#][^"'\n]*)/gim,
  /^[ \t]*(?:-[ \t]+)?echo[ \t]+["']?[\w.-]+:([^\s"'|]+)["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?chpasswd/gim,
  /^[ \t]*(?:-[ \t]+)?echo[ \t]+["']?([^\s"'|]+)["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?passwd[ \t][^\n]*--stdin/gim,
];
/** A hash, a locked password, or one that cloud-init makes up. */
const NO_CLEAR_TEXT = /^(?:\$\d|\$[a-z]+\$|[!*]|RANDOM$|R$|\$\{|\{\{)/;

const plainTextPassword: Rule = {
  id: 'vm/plain-text-password',
  needs: ['userData', 'userDataBase64'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'User data holds no password in clear text.',
  source: 'OpenShift Virtualization 4.15, 6.1.4.1: user data can be in a Secret; what is in Git is read by many (SS-40)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    for (const { text, path } of userDataOf(spec, at)) {
      if (hasPassword(text)) report(path, 'holds a password in clear text; put the user data into a Secret and name that in secretRef, or use a hash or SSH keys');
    }
  },
};

/** In each of the lines. */
const PASSWORD_WORD = /passw/i;

function hasPassword(text: string): boolean {
  if (!PASSWORD_WORD.test(text)) return false;
  return PASSWORD_LINES.some(pattern => [...text.matchAll(pattern)].some(([, value]) => !NO_CLEAR_TEXT.test(value)));
}

/** What everybody who reads Git can read. */
export const passwordAdvice: readonly Rule[] = [plainTextPassword];
