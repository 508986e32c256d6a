import { machineRule } from './machine-rule';
import { rawMachineSpec } from './machine-spec';
import { listOf } from '../engine';
import { Rule } from '../rule';

/** Devices, volumes and credentials of each sort that a machine may have. */
export const MOST = 256;

const counts = machineRule({
  id: 'vm/device-count',
  summary: 'A machine has at most 256 disks, volumes, interfaces, networks and access credentials each.',
  source: 'domain.devices.disks, domain.devices.interfaces, volumes, networks, accessCredentials '
    + '(ADM-DEF-10, ADM-VMI-001, ADM-VMI-002, ADM-VMI-003, ADM-VMI-004, ADM-VMI-006)',
  check(spec, at, { report }, manifest) {
    const disks = listOf(spec.domain.devices.disks).length;
    const written = listOf(rawMachineSpec(manifest).spec.domain?.devices?.disks);
    const volumes = listOf(spec.volumes);
    if (disks > MOST && written.length <= MOST && volumes.length <= MOST) {
      report(`${at}.volumes`, `make ${disks} disks with the ${written.length} that are written, as a volume that none names gets one; at most ${MOST} are allowed`);
    }
    const lists: [string, unknown][] = [
      ['domain.devices.disks', written],
      ['volumes', volumes],
      ['domain.devices.interfaces', spec.domain.devices.interfaces],
      ['networks', spec.networks],
      ['accessCredentials', spec.accessCredentials],
    ];
    for (const [path, list] of lists) {
      if (listOf(list).length > MOST) report(`${at}.${path}`, `has ${listOf(list).length} entries; at most ${MOST} are allowed`);
    }
  },
});

/** How much a machine may have of everything. */
export const countRules: readonly Rule[] = [counts];
