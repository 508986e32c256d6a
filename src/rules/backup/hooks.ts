import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { backupSpecOf, textsOf } from './objects';

/** Names of pods, and what takes all resources. */
const PODS = ['pods', 'pod', 'po', '*'];
/** Labels that pods of machines have, and no others. */
const MACHINE_POD_LABELS = ['kubevirt.io/domain', 'vm.kubevirt.io/name', 'kubevirt.io/created-by'];

function isOfMachines(selector: Manifest): boolean {
  const labels = selector?.matchLabels;
  if (typeof labels !== 'object' || labels === null) return false;
  return labels['kubevirt.io'] === 'virt-launcher' || MACHINE_POD_LABELS.some(label => Object.hasOwn(labels, label));
}

const hooks: Rule = {
  id: 'backup/hooks',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A hook of a backup or restore is for pods, and for some that it runs in: those of machines have hooks of their own.',
  source: 'Velero: annotations of a pod win over hooks of the backup, and KubeVirt sets them to freeze the guest; OpenShift Virtualization 4.15, 13.4, 13.4.1.3 and 13.5.1.1 (R9-127, R9-142, R9-143)',
  kinds: ['Backup', 'Schedule', 'Restore'],
  check(manifest, { report }) {
    const found = backupSpecOf(manifest);
    if (!found) return;
    listOf(found.spec.hooks?.resources).forEach((hook, index) => {
      const path = `${found.at}.hooks.resources[${index}]`;
      const included = textsOf(hook.includedResources);
      if (included.length > 0 && !included.some(resource => PODS.includes(resource))) {
        report(`${path}.includedResources`, `hooks run in pods only, and ${included.join(', ')} has none; write 'pods'`);
      }
      const left = textsOf(hook.excludedResources).find(resource => PODS.includes(resource));
      if (left !== undefined) report(`${path}.excludedResources`, `without '${left}' the hook runs nowhere; remove it`);
      const namespaces = textsOf(hook.includedNamespaces);
      const excluded = new Set(textsOf(hook.excludedNamespaces));
      if (namespaces.length > 0 && namespaces.every(namespace => excluded.has(namespace))) {
        report(`${path}.excludedNamespaces`, 'leaves out each namespace of includedNamespaces, so that the hook runs nowhere; remove what it is to run in');
      }
      if (found.kind === 'Backup' && isOfMachines(hook.labelSelector)) {
        report(`${path}.labelSelector.matchLabels`, 'selects pods of machines, which have annotations that freeze the guest in place of such a hook; remove it');
      }
    });
  },
};

const CONTAINER_FIELDS = ['name', 'image', 'command'] as const;

function containerProblems(container: Manifest, path: string, report: RuleContext['report']) {
  for (const field of CONTAINER_FIELDS) {
    const value = container[field];
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
      report(value === undefined ? path : `${path}.${field}`, `has no ${field}; give it, Velero takes no init container without`);
    }
  }
}

const restoreHooks: Rule = {
  id: 'backup/restore-hooks',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The init containers that a restore adds to pods have a name, an image and a command.',
  source: 'Velero: others end in FailedValidation; OpenShift Virtualization 4.15, 13.5.1.1 (R9-150)',
  kinds: ['Restore'],
  check(manifest, { report }) {
    const found = backupSpecOf(manifest);
    listOf(found?.spec.hooks?.resources).forEach((hook, index) => {
      listOf(hook.postHooks).forEach(({ init }, place) => {
        listOf(init?.initContainers).forEach((container, number) => {
          containerProblems(container, `spec.hooks.resources[${index}].postHooks[${place}].init.initContainers[${number}]`, report);
        });
      });
    });
  },
};

/** Whether what runs around backups and restores can run. */
export const backupHookRules: readonly Rule[] = [hooks, restoreHooks];
