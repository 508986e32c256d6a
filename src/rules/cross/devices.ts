import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

const INSTANCE_TYPE_KINDS = ['VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype'];

const hostDevicePermitted: Rule = {
  id: 'cross/host-device-permitted',
  needs: ['hostDevices', 'gpus'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A host device or GPU of a machine or instance type is permitted by the HyperConverged of the cluster.',
  source: 'OpenShift Virtualization 4.9, 8.14.11.1.3; the webhook does not look, the machine stays unscheduled (SS-113, SS-131)',
  kinds: [...MACHINE_KINDS, ...INSTANCE_TYPE_KINDS],
  check(manifest, { report, surroundings }) {
    const clusters = surroundings.ofKind('HyperConverged');
    if (clusters.length === 0) return;
    const permitted = permittedNames(surroundings);
    const { devices, at } = devicesOf(manifest);
    for (const list of ['hostDevices', 'gpus']) {
      listOf(devices?.[list]).forEach(({ deviceName }, index) => {
        if (typeof deviceName !== 'string' || permitted.has(deviceName)) return;
        report(`${at}${list}[${index}].deviceName`,
          `'${deviceName}' is not permitted by HyperConverged ${clusters[0].manifest.metadata?.name}; permit it there or attach a device of a PciPassthroughNode`);
      });
    }
  },
};

function devicesOf(manifest: Manifest): { readonly devices: Manifest; readonly at: string } {
  if (INSTANCE_TYPE_KINDS.includes(manifest.kind)) return { devices: manifest.spec, at: 'spec.' };
  const { spec, at } = machineSpec(manifest);
  return { devices: spec.domain?.devices, at: `${at}.domain.devices.` };
}

/** Names of the devices that the set permits. */
function permittedNames(set: ManifestSet): ReadonlySet<string> {
  let names = permitted.get(set);
  if (!names) {
    names = new Set(set.ofKind('HyperConverged').flatMap(({ manifest }) => {
      const { pciHostDevices, mediatedDevices } = manifest.spec?.permittedHostDevices ?? {};
      return [...listOf(pciHostDevices), ...listOf(mediatedDevices)].filter(device => device.disabled !== true).map(device => device.resourceName);
    }));
    permitted.set(set, names);
  }
  return names;
}

const permitted = new WeakMap<ManifestSet, ReadonlySet<string>>();

/** Whether the devices of machines are there for them. */
export const deviceRules: readonly Rule[] = [hostDevicePermitted];
