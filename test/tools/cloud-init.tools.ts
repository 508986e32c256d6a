import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';
import { exampleFiles } from './example-files';
import { CloudInit, Sudo } from '../../src/vm';

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

  expect(schemaCheck(userData)).toContain('Valid');
});

test('what is wrong is found', () => {
  expect(() => schemaCheck('#cloud-config\npackages: 1\n')).toThrow(/packages/);
});
