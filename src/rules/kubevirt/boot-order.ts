import { machineRule } from './machine-rule';
import { DOMAIN_KINDS, MACHINE_KINDS } from './machine-spec';
import { listOf } from '../engine';
import { Rule } from '../rule';

const bootOrderUnique = machineRule({
  id: 'vm/boot-order-unique',
  needs: ['bootOrder'],
  summary: 'A boot order is at least 1 and given to one disk or interface only.',
  source: 'bootOrder; OpenShift Virtualization 4.15, 6.6 (ADM-PRESET-02, ADM-VMI-079, ADM-VMI-080, ADM-VMI-110, ADM-VMI-111, R6B-18, R6A-84, SS-73)',
  kinds: DOMAIN_KINDS,
  check({ domain }, at, { report }, { kind: owner }) {
    const seen = new Map<number, string>();
    for (const kind of MACHINE_KINDS.includes(owner) ? ['disks', 'interfaces'] : ['disks']) {
      listOf(domain.devices[kind]).forEach((device, index) => {
        const order = device.bootOrder;
        if (typeof order !== 'number') return;
        const path = `${at}.domain.devices.${kind}[${index}].bootOrder`;
        const first = seen.get(order);
        if (order < 1) report(path, `boot order ${order} is too small; the first device to boot from has 1`);
        else if (first) report(path, `boot order ${order} is already taken by ${first}; give each device its own`);
        else seen.set(order, `${kind.slice(0, -1)} '${device.name}'`);
      });
    }
  },
});

export const bootOrderRules: readonly Rule[] = [bootOrderUnique];
