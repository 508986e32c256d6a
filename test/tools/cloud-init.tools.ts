import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { exampleFiles } from './example-files';
import { CloudInit, NetworkData, Sudo } from '../../src/vm';
import { hostileText } from '../support/hostile-text';

/** What the schema checker of cloud-init says of user data; throws what it prints when it rejects it. */
function schemaCheck(userData: string): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'user-data-')), 'user-data');
  fs.writeFileSync(file, userData);
  return execFileSync('cloud-init', ['schema', '--config-file', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const inExamples = exampleFiles('.yaml').flatMap(file => parseAllDocuments(fs.readFileSync(file, 'utf8')))
  .map(document => document.toJS())
  .flatMap(({ kind, metadata, spec }) => kind === 'VirtualMachine' ? spec.template.spec.volumes.map((volume: object) => ({ name: metadata.name, ...volume })) : [])
  .map(volume => [volume.name, (volume.cloudInitNoCloud ?? volume.cloudInitConfigDrive)?.userData])
  .filter(([, userData]) => userData?.startsWith('#cloud-config'));

test('the examples have user data', () => {
  expect(inExamples.length).toBeGreaterThan(0);
});

test.each(inExamples)('user data of %s', (_, userData) => {
  expect(schemaCheck(userData)).toContain('Valid');
});

test('typed configuration with strings that YAML could take for something else', () => {
  const { userData } = CloudInit.noCloud({
    hostname: 'on',
    users: [{ name: 'yes', sudo: Sudo.PASSWORD, groups: ['wheel'], shell: '/bin/bash', sshAuthorizedKeys: ['ssh-ed25519 AAAA: #x'] }],
    packages: ['~', '1.0', 'null'],
    files: [{ path: '/etc/x', content: 'a: b\n\t- "c"\n\n', permissions: '0600', owner: 'root:root' }],
    runCommands: ['echo "a: b" # c', ': > /tmp/x', '- x'],
  });

  expect(schemaCheck(userData!)).toContain('Valid');
});

const files = (content: string) => ({ files: [{ path: '/etc/x', content }] });

test('everything that is typed', () => {
  const { userData } = CloudInit.noCloud({
    ...files('x'),
    fqdn: 'web-1.example.com',
    timezone: 'Europe/Berlin',
    locale: 'de_DE.UTF-8',
    defaultUser: false,
    groups: [{ name: 'admins', members: ['root'] }, { name: 'guests' }],
    users: [{ name: 'dba', fullName: 'Data Base', unsafePasswordHash: '$6$rounds=4096$a$b', lockPassword: false }],
    sshPasswordLogin: false,
    packageUpdate: true,
    packageUpgrade: true,
    guestAgent: true,
    filesystems: [{ device: '/dev/vdb', type: 'xfs', label: 'data' }],
    mounts: [{ device: 'LABEL=data', path: '/data' }],
    ntpServers: ['ntp.example.com'],
    trustedCertificates: ['-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n'],
    subscription: { organization: 1, unsafeActivationKey: 'key' },
    bootCommands: ['echo boot'],
  });

  expect(schemaCheck(userData!)).toContain('Valid');
});

/** Data as the YAML reader of cloud-init, which is PyYAML, reads them. */
function readByPython(texts: readonly string[]): unknown[] {
  const program = 'import json, sys, yaml\njson.dump([yaml.safe_load(text) for text in json.load(sys.stdin)], sys.stdout)';
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program], { input: JSON.stringify(texts), encoding: 'utf8' }));
}

test('whatever text is given reaches the reader of cloud-init as it is', () => {
  const given = fc.sample(hostileText, { numRuns: 2_000, seed: 1 });

  const read = readByPython(given.map(text => CloudInit.noCloud({ ...files(text), hostname: text, packages: [text] }).userData!));

  expect(read).toEqual(given.map(text => ({ hostname: text, packages: [text], write_files: [{ path: '/etc/x', content: text }] })));
});

test('whatever name a network card has reaches the reader of cloud-init as it is', () => {
  const given = fc.sample(hostileText, { numRuns: 500, seed: 2 });

  const read = readByPython(given.map(name => NetworkData.v2({ ethernets: [{ name, dhcp4: true }] }).networkData));

  expect(read).toEqual(given.map(name => ({ version: 2, ethernets: Object.fromEntries([[name, { dhcp4: true }]]) })));
});

test('the schema accepts files and commands of any text', () => {
  const printable = fc.sample(hostileText, { numRuns: 40, seed: 3 }).map((text, index) => ({ path: `/etc/x${index}`, content: text }));

  expect(schemaCheck(CloudInit.noCloud({ files: printable, runCommands: printable.map(({ content }) => content) }).userData!)).toContain('Valid');
});

test('what is wrong is found', () => {
  expect(() => schemaCheck('#cloud-config\npackages: 1\n')).toThrow(/packages/);
});
