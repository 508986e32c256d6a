import { Cases, pool, POOL_AT, replicaSet, vm } from './cases';

const AT = 'spec.template.spec';
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

const disk = (index: number) => ({ name: `d${index}`, disk: { bus: 'virtio' } });
const volume = (index: number) => ({ name: `d${index}`, emptyDisk: { capacity: '1Gi' } });
const disks = (count: number) => vm({ domain: { devices: { disks: times(count, disk) } }, volumes: times(count, volume) });
const shares = (count: number) => vm({
  domain: { devices: { filesystems: times(count, index => ({ name: `d${index}`, virtiofs: {} })) } },
  volumes: times(count, index => ({ name: `d${index}`, configMap: { name: 'settings' } })),
});
const cards = (count: number) => vm({
  domain: { devices: { interfaces: times(count, index => ({ name: `n${index}`, bridge: {} })) } },
  networks: times(count, index => ({ name: `n${index}`, multus: { networkName: 'lan' } })),
});
const credential = { userPassword: { source: { secret: { secretName: 'a' } }, propagationMethod: { qemuGuestAgent: {} } } };
const credentials = (count: number) => vm({ accessCredentials: times(count, () => credential) });

const dns = (dnsConfig: object) => vm({ dnsConfig });
const servers = (...nameservers: string[]) => dns({ nameservers });
const searches = (...names: string[]) => dns({ searches: names });

export const kubevirtIdentityCases: Cases = {
  'vm/device-count': {
    accepts: [
      { name: 'no devices', manifests: [vm()] },
      { name: '256 disks', manifests: [disks(256)] },
      { name: '256 shared volumes', manifests: [shares(256)] },
      { name: '256 interfaces', manifests: [cards(256)] },
      { name: '256 access credentials', manifests: [credentials(256)] },
      { name: 'as many disks as a replica set does not fill in', manifests: [replicaSet({ domain: { devices: { disks: times(200, disk) } }, volumes: times(100, index => volume(index + 200)) })] },
    ],
    rejects: [
      { name: '257 access credentials', manifests: [vm({ accessCredentials: times(257, () => ({})) })], path: `${AT}.accessCredentials` },
      { name: '257 disks', manifests: [disks(257)], path: `${AT}.domain.devices.disks` },
      { name: '257 volumes, which get as many disks', manifests: [vm({ volumes: times(257, volume) })], path: `${AT}.volumes` },
      { name: '257 shared volumes', manifests: [shares(257)], path: `${AT}.volumes` },
      {
        name: '200 disks and 100 volumes that none of them names',
        manifests: [vm({ domain: { devices: { disks: times(200, disk) } }, volumes: times(100, index => volume(index + 200)) })],
        path: `${AT}.volumes`,
      },
      { name: '257 interfaces', manifests: [cards(257)], path: `${AT}.domain.devices.interfaces` },
      { name: '257 networks', manifests: [vm({ networks: times(257, index => ({ name: `n${index}`, multus: { networkName: 'lan' } })) })], path: `${AT}.networks` },
    ],
  },
  'vm/hostname': {
    accepts: [
      { name: 'a label', manifests: [vm({ hostname: 'web-1', subdomain: 'web.site' })] },
      { name: 'nothing', manifests: [vm({ hostname: '', subdomain: '' })] },
      { name: '63 characters', manifests: [vm({ hostname: 'a'.repeat(63) })] },
      { name: 'a part of a subdomain that is longer than a label', manifests: [vm({ subdomain: `${'a'.repeat(64)}.site` })] },
      { name: 'a subdomain of 253 characters', manifests: [vm({ subdomain: 'a'.repeat(253) })] },
    ],
    rejects: [
      { name: 'a dot in the host name', manifests: [vm({ hostname: 'web.1' })], path: `${AT}.hostname` },
      { name: '64 characters', manifests: [vm({ hostname: 'a'.repeat(64) })], path: `${AT}.hostname` },
      { name: 'upper case', manifests: [vm({ hostname: 'Web' })], path: `${AT}.hostname` },
      { name: 'a dash at the end', manifests: [vm({ hostname: 'web-' })], path: `${AT}.hostname` },
      { name: 'a subdomain of 254 characters', manifests: [vm({ subdomain: 'a'.repeat(254) })], path: `${AT}.subdomain` },
      { name: 'a dot at the end of the subdomain', manifests: [vm({ subdomain: 'web.' })], path: `${AT}.subdomain` },
      { name: 'an empty part of the subdomain', manifests: [vm({ subdomain: 'web..site' })], path: `${AT}.subdomain` },
      { name: 'a machine of a pool too', manifests: [pool({ hostname: 'Web' })], path: `${POOL_AT}.hostname` },
    ],
  },
  'vm/dns-policy': {
    accepts: [{ name: 'Default', manifests: [pool({ dnsPolicy: 'Default' })] }, { name: 'no policy', manifests: [pool({ dnsPolicy: '' })] }],
    rejects: [{ name: 'another case', manifests: [pool({ dnsPolicy: 'default' })], path: `${POOL_AT}.dnsPolicy` }],
  },
  'vm/dns-config': {
    accepts: [
      { name: 'a name server', manifests: [vm({ dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.53'] } })] },
      { name: 'no name server with another policy', manifests: [vm({ dnsPolicy: 'Default', dnsConfig: {} })] },
      { name: 'three name servers', manifests: [servers('10.0.0.53', 'fd00::53', '::ffff:10.0.0.54')] },
      { name: 'six search domains', manifests: [searches(...times(6, index => `d${index}.site`))] },
      { name: '256 characters of search domains, with the blanks between them', manifests: [searches('a'.repeat(128), 'b'.repeat(127))] },
      { name: 'an option without value', manifests: [dns({ options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] })] },
    ],
    rejects: [
      { name: 'no configuration', manifests: [vm({ dnsPolicy: 'None' })], path: `${AT}.dnsConfig` },
      { name: 'no name server', manifests: [vm({ dnsPolicy: 'None', dnsConfig: { nameservers: [], searches: ['A'] } })], path: `${AT}.dnsConfig.nameservers` },
      { name: 'a name for a server', manifests: [servers('dns')], path: `${AT}.dnsConfig.nameservers[0]` },
      { name: 'an address with a zone', manifests: [servers('fe80::1%eth0')], path: `${AT}.dnsConfig.nameservers[0]` },
      { name: 'four name servers', manifests: [servers('10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4')], path: `${AT}.dnsConfig.nameservers` },
      { name: 'seven search domains', manifests: [searches(...times(7, index => `d${index}.site`))], path: `${AT}.dnsConfig.searches` },
      { name: '257 characters of search domains', manifests: [searches('a'.repeat(128), 'b'.repeat(128))], path: `${AT}.dnsConfig.searches` },
      { name: 'a dot at the end of a search domain', manifests: [searches('site.')], path: `${AT}.dnsConfig.searches[0]` },
      { name: 'an option without name', manifests: [dns({ options: [{ name: 'edns0' }, { value: '2' }] })], path: `${AT}.dnsConfig.options[1].name` },
      { name: 'an empty option, which makes the webhook of 4.14 fail', manifests: [dns({ options: [{ name: '' }] })], target: '4.14', path: `${AT}.dnsConfig.options[0].name` },
    ],
  },
};
