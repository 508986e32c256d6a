import * as virt from '../../src';
import { testRejected } from '../support/rejected';

describe('configuration of nodes', () => {
  testRejected([
    {
      what: 'a share of a pool that is none',
      make: chart => new virt.MachineConfigPool(chart, 'gpu', { maxUnavailable: '0%' }),
      where: 'site/gpu: maxUnavailable',
      value: '0%',
      mend: "neither a count of nodes from 1 nor a percentage, as '10%'",
    },
  ]);
});
