import { listOf } from './engine';
import { MACHINE_KINDS, machineSpec } from './machine';
import { FindingClass, Manifest, Rule, Severity } from './rule';

const uniqueObject: Rule = {
  id: 'cross/unique-object',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'An object, by kind, namespace and name, is there once.',
  source: 'Kubernetes API: names; the second apply overwrites the first',
  check(manifest, { report, set }) {
    const same = set.same(manifest);
    if (same.length < 2 || same[0].manifest === manifest) return;
    const { kind, metadata } = manifest;
    const first = same[0].constructPath ?? `${same[0].file}:${same[0].line ?? 1}`;
    report('metadata.name', `${kind} ${metadata?.namespace ? `${metadata.namespace}/` : ''}${metadata?.name} is already made by ${first}; `
      + 'give one of them another name');
  },
};

const hostDevicePermitted: Rule = {
  id: 'cross/host-device-permitted',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A host device or GPU of a machine is permitted by the HyperConverged of the cluster.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.3; the webhook does not look, the machine stays unscheduled',
  kinds: MACHINE_KINDS,
  check(manifest, { report, set }) {
    const clusters = set.ofKind('HyperConverged');
    if (clusters.length === 0) return;
    const permitted = new Set(clusters.flatMap(({ manifest: cluster }) => permittedNames(cluster)));
    const { spec, at } = machineSpec(manifest);
    for (const list of ['hostDevices', 'gpus']) {
      listOf(spec.domain?.devices?.[list]).forEach(({ deviceName }, index) => {
        if (permitted.has(deviceName)) return;
        report(`${at}.domain.devices.${list}[${index}].deviceName`,
          `'${deviceName}' is not permitted by HyperConverged ${clusters[0].manifest.metadata?.name}; permit it there or attach a device of a PciPassthroughNode`);
      });
    }
  },
};

function permittedNames(cluster: Manifest): string[] {
  const { pciHostDevices, mediatedDevices } = cluster.spec?.permittedHostDevices ?? {};
  return [...listOf(pciHostDevices), ...listOf(mediatedDevices)].filter(device => device.disabled !== true).map(device => device.resourceName);
}

const migrationNetworkNamespace: Rule = {
  id: 'cross/migration-network-namespace',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The live migration network of HyperConverged is in its own namespace.',
  source: 'OpenShift Virtualization 4.15, 4.3.3.1 and 7.6.1: the name is looked up in the namespace of HyperConverged',
  kinds: ['HyperConverged'],
  check(manifest, { report, set }) {
    const network = manifest.spec?.liveMigrationConfig?.network;
    if (typeof network !== 'string') return;
    const namespace = manifest.metadata?.namespace;
    const named = set.ofKind('NetworkAttachmentDefinition').filter(entry => entry.manifest.metadata?.name === network);
    if (named.length === 0 || named.some(entry => entry.manifest.metadata?.namespace === namespace)) return;
    report('spec.liveMigrationConfig.network', `NetworkAttachmentDefinition '${network}' is in namespace `
      + `'${named[0].manifest.metadata?.namespace ?? ''}', where it is not looked up; create it in '${namespace ?? 'openshift-cnv'}'`);
  },
};

/** What no webhook sees, because it spans objects. */
export const crossRules: readonly Rule[] = [uniqueObject, hostDevicePermitted, migrationNetworkNamespace];
