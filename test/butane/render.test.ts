import * as fs from 'fs';
import * as path from 'path';
import * as yaml from 'yaml';
import { compileButane, compileButaneDocument, renderButane } from '../../src/butane';

const document = {
  openshift: { kernel_arguments: ['yes', '0644', '1e3', '2001-01-01'] },
  storage: {
    files: [
      { mode: 0o644, path: '/etc/a.conf', contents: { inline: 'first\n  second: yes\n' } },
      { mode: 0o755, path: '/etc/b', overwrite: true, contents: { inline: '\ttab\n\n# end' } },
    ],
  },
  systemd: { units: [{ contents: '[Unit]\nDescription=x\n', enabled: false, name: 'a.service' }] },
  version: '4.14.0',
  metadata: { labels: { 'z': 'on', 'machineconfiguration.openshift.io/role': 'worker' }, name: '99-worker' },
  variant: 'openshift',
};

test('keys in the order of the documentation, octal modes, block scalars', () => {
  expect(renderButane(document)).toBe(`variant: openshift
version: 4.14.0
metadata:
  name: 99-worker
  labels:
    machineconfiguration.openshift.io/role: worker
    z: "on"
storage:
  files:
  - path: /etc/a.conf
    mode: 0644
    contents:
      inline: |
        first
          second: yes
  - path: /etc/b
    mode: 0755
    overwrite: true
    contents:
      inline: "\\ttab\\n\\n# end"
systemd:
  units:
  - name: a.service
    enabled: false
    contents: |
      [Unit]
      Description=x
openshift:
  kernel_arguments:
  - "yes"
  - "0644"
  - "1e3"
  - "2001-01-01"
`);
});

test('what is rendered compiles to the same', () => {
  const expected = compileButaneDocument(document);

  expect(expected.messages).toEqual([]);
  expect(compileButane(renderButane(document))).toEqual(expected);
});

test('rendering again changes nothing, whatever the order of the keys', () => {
  const text = renderButane(document);

  expect(renderButane(Object.fromEntries(Object.entries(document).reverse()))).toBe(text);
});

test('every config that Butane accepts survives', () => {
  const lines = fs.readFileSync(path.join(__dirname, '../fixtures/butane/butane-0.25.jsonl'), 'utf8').trim().split('\n');
  let compared = 0;
  for (const { input } of lines.map((line) => JSON.parse(line) as { input: string })) {
    const data: unknown = yaml.parseAllDocuments(input, { version: '1.1' })[0]?.toJS();
    const expected = compileButaneDocument(data);
    if (!expected.machineConfig) continue;
    compared++;
    expect(compileButane(renderButane(data)).machineConfig).toEqual(expected.machineConfig);
  }
  expect(compared).toBeGreaterThan(200);
});

test('only plain data can be rendered', () => {
  expect(() => renderButane({ a: () => 1 })).toThrow('plain data');
});
