import { Ipam } from '../../src/network';

describe('Ipam.whereabouts', () => {
  test('renders the keys of the plugin in a fixed order', () => {
    const ipam = Ipam.whereabouts({
      gateway: '10.200.5.254', exclude: ['10.200.5.0/29'], rangeEnd: '10.200.5.200', rangeStart: '10.200.5.10', range: '10.200.5.0/24',
    });

    expect(JSON.stringify(ipam._render())).toBe('{"type":"whereabouts","range":"10.200.5.0/24","range_start":"10.200.5.10",'
      + '"range_end":"10.200.5.200","exclude":["10.200.5.0/29"],"gateway":"10.200.5.254"}');
  });

  test.each([
    [{ range: '10.200.5.0/24' }, 254n],
    [{ range: '10.200.5.0/29' }, 6n],
    [{ range: '10.200.5.0/29', gateway: '10.200.5.1' }, 5n],
    [{ range: '10.200.5.0/24', rangeStart: '10.200.5.10', rangeEnd: '10.200.5.19' }, 10n],
    [{ range: '10.200.5.0/24', rangeStart: '10.200.5.250' }, 5n],
    [{ range: '10.200.5.0/24', exclude: ['10.200.5.0/25'] }, 127n],
    [{ range: '10.200.5.0/24', exclude: ['10.200.5.128/25', '10.200.5.0/26', '10.200.5.32/27'] }, 64n],
    [{ range: '10.200.5.0/24', gateway: '10.200.5.1', exclude: ['10.200.5.0/30'] }, 251n],
    [{ range: 'fd00:5::/120' }, 254n],
    [{ range: 'fd00:5::/120', rangeStart: 'fd00:5::10', rangeEnd: 'fd00:5::1f' }, 16n],
    [{ range: '2001:db8:0:0:1::/64', exclude: ['2001:db8::8000:0:0:0/65'] }, 2n ** 63n - 1n],
    [{ range: '::ffff:10.0.0.0/126' }, 2n],
  ])('counts the addresses of %j', (options, room) => {
    expect(Ipam.whereabouts(options)._room).toBe(room);
  });

  test.each([
    [{ range: '10.200.5.0' }, "Ipam range: '10.200.5.0' is not an IP network; write an address and a prefix length, as '10.200.5.0/24' or 'fd00:5::/64'"],
    [{ range: 'fe80::%eth0/64' }, "Ipam range: 'fe80::%eth0/64' is not an IP network"],
    [{ range: '10.200.5.0/24', rangeStart: '10.200.6.1' }, "Ipam rangeStart: '10.200.6.1' is not part of 10.200.5.0/24; give one that is"],
    [{ range: '10.200.5.0/24', rangeEnd: 'x' }, "Ipam rangeEnd: 'x' is not an IP address; write it without a prefix length, as '10.200.5.1' or 'fd00:5::1'"],
    [{ range: '10.200.5.0/24', gateway: 'fd00:5::1' }, "Ipam gateway: 'fd00:5::1' is not part of 10.200.5.0/24"],
    [{ range: '10.200.5.0/24', exclude: ['10.200.0.0/16'] }, "Ipam exclude: '10.200.0.0/16' is not part of 10.200.5.0/24"],
    [{ range: '10.200.5.0/24', exclude: ['10.200.5.1'] }, "Ipam exclude: '10.200.5.1' is not an IP network"],
    [{ range: '10.200.5.0/24', rangeStart: '10.200.5.9', rangeEnd: '10.200.5.8' }, "Ipam rangeEnd: '10.200.5.8' comes before rangeStart '10.200.5.9'; swap them"],
    [{ range: '10.200.5.0/31' }, "Ipam range: '10.200.5.0/31' has no address left to give out; widen it, or exclude less"],
    [{ range: '10.200.5.0/30', exclude: ['10.200.5.0/30'] }, 'has no address left to give out'],
  ])('rejects %j', (options, message) => {
    expect(() => Ipam.whereabouts(options)).toThrow(message);
  });
});

describe('Ipam.static', () => {
  test('renders addresses and routes by the names of the plugin', () => {
    const ipam = Ipam.static({ addresses: [{ address: '10.10.0.1/24', gateway: '10.10.0.254' }], routes: [{ destination: '0.0.0.0/0' }] });

    expect(JSON.parse(JSON.stringify(ipam._render()))).toEqual({
      type: 'static', addresses: [{ address: '10.10.0.1/24', gateway: '10.10.0.254' }], routes: [{ dst: '0.0.0.0/0' }],
    });
  });

  test.each([
    [{ addresses: [] }, 'Ipam addresses: the list is empty; give at least one address, or use Ipam.none()'],
    [{ addresses: [{ address: '10.10.0.1' }] }, "Ipam address: '10.10.0.1' is not an IP network"],
    [{ addresses: [{ address: '10.10.0.1/24', gateway: '10.11.0.1' }] }, "Ipam gateway: '10.11.0.1' is not part of 10.10.0.1/24"],
    [{ addresses: [{ address: '10.10.0.1/24' }], routes: [{ destination: 'default' }] }, "Ipam destination: 'default' is not an IP network"],
    [{ addresses: [{ address: '10.10.0.1/24' }], routes: [{ destination: '0.0.0.0/0', gateway: 'x' }] }, "Ipam gateway: 'x' is not an IP address"],
  ])('rejects %j', (options, message) => {
    expect(() => Ipam.static(options)).toThrow(message);
  });
});

test('Ipam.none is an empty object', () => {
  expect(Ipam.none()._render()).toEqual({});
});
