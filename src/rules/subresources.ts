/** Group of what is done to machines, beside the group of their objects. */
export const SUBRESOURCES = 'subresources.kubevirt.io';

/** What a role must allow, so that something may be done to a machine. */
export interface MachineActionFacts {
  /** As `virtualmachines/start`; some are asked for by the machine and by its instance. */
  readonly resources: readonly string[];
  readonly verb: 'get' | 'update';
}

function machine(name: string, verb: 'get' | 'update' = 'update'): MachineActionFacts {
  return { resources: [`virtualmachines/${name}`], verb };
}

function instance(name: string, verb: 'get' | 'update' = 'update'): MachineActionFacts {
  return { resources: [`virtualmachineinstances/${name}`], verb };
}

function both(name: string, verb: 'get' | 'update' = 'update'): MachineActionFacts {
  return { resources: [`virtualmachines/${name}`, `virtualmachineinstances/${name}`], verb };
}

/** What is done to machines through the API of KubeVirt 1.1, by name: it changes something by `update`, and reads or connects by `get`. */
export const MACHINE_ACTIONS: Readonly<Record<string, MachineActionFacts>> = {
  start: machine('start'),
  stop: machine('stop'),
  restart: machine('restart'),
  migrate: machine('migrate'),
  memorydump: machine('memorydump'),
  // Of the machine to stay, of the instance until it stops.
  addvolume: both('addvolume'),
  removevolume: both('removevolume'),
  pause: instance('pause'),
  unpause: instance('unpause'),
  softreboot: instance('softreboot'),
  freeze: instance('freeze'),
  unfreeze: instance('unfreeze'),
  console: instance('console', 'get'),
  vnc: instance('vnc', 'get'),
  portforward: both('portforward', 'get'),
  guestosinfo: instance('guestosinfo', 'get'),
  userlist: instance('userlist', 'get'),
  filesystemlist: instance('filesystemlist', 'get'),
};
