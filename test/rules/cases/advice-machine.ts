import { Cases, vm } from './cases';

const AT = 'spec.template.spec';
const DEVICES = `${AT}.domain.devices`;
const mac = (macAddress: string) => vm({ domain: { devices: { interfaces: [{ name: 'n', masquerade: {}, macAddress }] } }, networks: [{ name: 'n', pod: {} }] });
const watchdog = (action: string | undefined, more: object = {}) => vm({ domain: { devices: { watchdog: { name: 'w', i6300esb: { action } } } }, ...more });
const withDevice = (evictionStrategy: string) => vm({ evictionStrategy, domain: { devices: { gpus: [{ name: 'g', deviceName: 'nvidia.com/TU104GL_Tesla_T4' }] } } });

export const adviceMachineCases: Cases = {
  'vm/openshift-namespace': {
    accepts: [{ name: 'a namespace of its own', manifests: [vm()] }],
    rejects: [{ name: 'a namespace of the platform', manifests: [vm({}, {}, { namespace: 'openshift-site' })], path: 'metadata.namespace' }],
  },
  'vm/mac-address': {
    accepts: ['de:00:00:00:00:de', 'DE-00-00-00-00-DE', '00:50:56:00:00:01'].map(address => ({ name: address, manifests: [mac(address)] })),
    rejects: ['df:00:00:00:00:de', 'ff:ff:ff:ff:ff:ff', 'nonsense'].map(address => ({ name: address, manifests: [mac(address)], path: `${DEVICES}.interfaces[0].macAddress` })),
  },
  'vm/watchdog-reset': {
    accepts: ['poweroff', 'shutdown'].map(action => ({ name: action, manifests: [watchdog(action)] })),
    rejects: [
      { name: 'reset', manifests: [watchdog('reset')], path: `${DEVICES}.watchdog.i6300esb.action` },
      { name: 'no action, which is reset', manifests: [watchdog(undefined)], path: `${DEVICES}.watchdog.i6300esb.action` },
      { name: 'reset beside a liveness probe', manifests: [watchdog('reset', { livenessProbe: { tcpSocket: { port: 1 } } })], path: `${DEVICES}.watchdog.i6300esb.action` },
    ],
  },
  'vm/host-device-migration': {
    accepts: [{ name: 'no migration', manifests: [withDevice('None')] }],
    rejects: [{ name: 'migration', manifests: [withDevice('LiveMigrate')], path: `${AT}.evictionStrategy` }],
  },
};
