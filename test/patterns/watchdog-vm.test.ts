import { Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { WatchdogVm, WatchdogVmProps } from '../../src/patterns';
import { CloudInit, Watchdog, WatchdogAction } from '../../src/vm';

function chartWith(props: WatchdogVmProps) {
  const chart = Testing.chart();
  new WatchdogVm(chart, 'gateway', props);
  return chart;
}

test.each([[WatchdogAction.POWEROFF, 'poweroff'], [WatchdogAction.RESET, 'reset'], [WatchdogAction.SHUTDOWN, 'shutdown']])('has the action %s', (action, text) => {
  const { devices } = Testing.synth(chartWith({ action }))[0].spec.template.spec.domain;

  expect(devices.watchdog).toEqual({ name: 'watchdog', i6300esb: { action: text } });
});

test('warns of a reset', () => {
  expect(Rules.check(chartWith({ action: WatchdogAction.RESET }))).toMatchObject([{ rule: 'vm/watchdog-reset', severity: 'warning' }]);
  expect(Rules.check(chartWith({ action: WatchdogAction.POWEROFF }))).toEqual([]);
});

test('adds the guest service behind what cloud-init has', () => {
  const chart = chartWith({
    action: WatchdogAction.SHUTDOWN,
    guestService: true,
    cloudInit: CloudInit.configDrive({ packages: ['nginx'], runCommands: ['systemctl enable --now nginx'] }),
  });

  const [volume] = Testing.synth(chart)[0].spec.template.spec.volumes;

  expect(volume.cloudInitConfigDrive.userData).toBe([
    '#cloud-config',
    'packages:',
    '  - nginx',
    '  - watchdog',
    'runcmd:',
    '  - systemctl enable --now nginx',
    "  - sed -i 's/^#\\(watchdog-device\\)/\\1/' /etc/watchdog.conf",
    '  - systemctl enable --now watchdog.service',
    '',
  ].join('\n'));
});

test('leaves the guest alone unless asked', () => {
  expect(Testing.synth(chartWith({ action: WatchdogAction.POWEROFF }))[0].spec.template.spec.volumes).toBeUndefined();
});

test('keeps the name of a watchdog that was given', () => {
  const chart = chartWith({ action: WatchdogAction.POWEROFF, watchdog: Watchdog.i6300esb(WatchdogAction.RESET, { name: 'dog' }) });

  expect(Testing.synth(chart)[0].spec.template.spec.domain.devices.watchdog).toEqual({ name: 'dog', i6300esb: { action: 'poweroff' } });
});

test('rejects a guest service beside text', () => {
  expect(() => chartWith({ action: WatchdogAction.POWEROFF, guestService: true, cloudInit: CloudInit.unsafeUserData('#!/bin/sh\ntrue\n') }))
    .toThrow('packages and commands can be added to typed configuration only');
});
