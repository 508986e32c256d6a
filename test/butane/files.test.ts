import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ButaneResult, compileButaneDocument } from '../../src/butane';

let root: string;
let filesDir: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'butane-'));
  filesDir = path.join(root, 'files');
  fs.mkdirSync(path.join(filesDir, 'tree/sub'), { recursive: true });
  fs.writeFileSync(path.join(root, 'secret'), 'secret');
  fs.writeFileSync(path.join(filesDir, 'a.conf'), 'hello');
  fs.writeFileSync(path.join(filesDir, 'keys'), 'ssh-rsa A\n\nssh-rsa B\r\n');
  fs.writeFileSync(path.join(filesDir, 'tree/run.sh'), '#!/bin/sh', { mode: 0o755 });
  fs.writeFileSync(path.join(filesDir, 'tree/sub/b'), 'b', { mode: 0o600 });
  fs.symlinkSync('../secret', path.join(filesDir, 'link'));
  fs.symlinkSync('a.conf', path.join(filesDir, 'inner-link'));
  fs.symlinkSync('..', path.join(filesDir, 'up'));
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function compile(sections: object, options: { filesDir?: string } = { filesDir }): ButaneResult {
  return compileButaneDocument({
    variant: 'openshift',
    version: '4.14.0',
    metadata: { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
    ...sections,
  }, options);
}

function compileFile(local: string, options?: { filesDir?: string }): ButaneResult {
  return compile({ storage: { files: [{ path: '/etc/a', contents: { local } }] } }, options);
}

function storage(result: ButaneResult): any {
  expect(result.messages).toEqual([]);
  return (result.machineConfig as any).spec.config.storage;
}

const ESCAPE = 'local file path traverses outside the files directory';

test('embeds a local file', () => {
  expect(storage(compileFile('a.conf')).files).toEqual([{ path: '/etc/a', contents: { compression: '', source: 'data:,hello' } }]);
});

test('follows a link that stays inside', () => {
  expect(storage(compileFile('inner-link')).files[0].contents.source).toBe('data:,hello');
});

test.each([['../secret'], ['tree/../../secret'], ['link'], ['up/secret'], ['up']])('does not read %s', (local) => {
  expect(compileFile(local)).toEqual({ messages: [{ severity: 'error', path: '$.storage.files.0.contents.local', message: ESCAPE }] });
});

test.each([['/a.conf'], ['./tree/../a.conf']])('reads %s from the files directory', (local) => {
  expect(storage(compileFile(local)).files[0].contents.source).toBe('data:,hello');
});

test.each([
  ['missing', /no such file or directory$/], ['tree', /is a directory$/], ['a.conf/x', /not a directory$/], ['a\0b', /invalid argument$/],
])('says why it cannot read %j', (local, why) => {
  const [message] = compileFile(local).messages;
  expect(message.message).toMatch(why);
});

test('reads nothing without a files directory', () => {
  expect(compileFile('a.conf', {}).messages[0].message).toMatch(/^local file paths are relative to a files directory/);
});

test('embeds units and keys', () => {
  const result = compile({
    systemd: { units: [{ name: 'a.service', contents_local: 'a.conf', dropins: [{ name: 'b.conf', contents_local: 'a.conf' }] }] },
    passwd: { users: [{ name: 'core', ssh_authorized_keys: ['ssh-rsa 0'], ssh_authorized_keys_local: ['keys'] }] },
  });

  const { systemd, passwd } = (result.machineConfig as any).spec.config;
  expect(systemd.units).toEqual([{ name: 'a.service', contents: 'hello', dropins: [{ name: 'b.conf', contents: 'hello' }] }]);
  expect(passwd.users[0].sshAuthorizedKeys).toEqual(['ssh-rsa 0', 'ssh-rsa A', 'ssh-rsa B']);
});

test('embeds a tree, file by file, executable or not', () => {
  const result = compile({ storage: { trees: [{ local: 'tree', path: '/opt' }], files: [{ path: '/opt/sub/b', mode: 0o400 }] } });

  expect(storage(result).files).toEqual([
    { path: '/opt/sub/b', mode: 0o400, contents: { compression: '', source: 'data:,b' } },
    { path: '/opt/run.sh', mode: 0o755, contents: { compression: '', source: 'data:,%23!%2Fbin%2Fsh' } },
  ]);
});

test.each([
  ['a.conf', 'root of tree must be a directory'],
  ['up', ESCAPE],
  ['..', ESCAPE],
])('does not take %s for a tree', (local, message) => {
  expect(compile({ storage: { trees: [{ local }] } }).messages).toEqual([{ severity: 'error', path: '$.storage.trees.0', message }]);
});

test('a tree with a link is refused, and the link is not followed', () => {
  fs.symlinkSync('/etc/passwd', path.join(filesDir, 'tree/passwd'));

  expect(compile({ storage: { trees: [{ local: 'tree' }] } }).messages)
    .toEqual([{ severity: 'error', path: '$.storage.trees.0', message: 'links are not supported in this spec version' }]);
});

test('a tree does not overwrite contents', () => {
  const result = compile({ storage: { trees: [{ local: 'tree' }], files: [{ path: '/run.sh', contents: { inline: 'x' } }] } });

  expect(result.messages.map(({ message }) => message)).toEqual(['matching filesystem node has existing contents or different type']);
});

test('a tree that is a link to a folder is a link, which no machine config may have', () => {
  fs.symlinkSync('tree', path.join(filesDir, 'tree-link'));

  expect(compile({ storage: { trees: [{ local: 'tree-link', path: '/opt' }] } }).messages.map(({ path: at, message }) => `${at}: ${message}`))
    .toEqual(['$.storage.trees.0: links are not supported in this spec version']);
});
