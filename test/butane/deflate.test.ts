import { createHash, randomBytes } from 'crypto';
import { readFileSync } from 'fs';
import { join } from 'path';
import { gunzipSync } from 'zlib';
import { gzip } from '../../src/butane/deflate';

/** Reproducible text with repetitions of many lengths. */
function sample(length: number): Buffer {
  const parts: string[] = [];
  for (let i = 0; parts.join('').length < length; i++) parts.push(createHash('md5').update(String(i % 37)).digest('hex').slice(0, i % 31));
  return Buffer.from(parts.join('').slice(0, length));
}

test.each([
  ['nothing', Buffer.alloc(0)], ['one byte', Buffer.from('a')], ['noise', randomBytes(70_000)], ['zeros', Buffer.alloc(400_000)],
  ['text', sample(20_000)], ['all bytes', Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256))],
])('%s comes back', (_, data) => {
  expect(gunzipSync(gzip(data)).equals(data)).toBe(true);
});

test('what was compressed before does not show', () => {
  const first = gzip(sample(5000));
  gzip(randomBytes(5000));

  expect(gzip(sample(5000)).equals(first)).toBe(true);
});

test('the bytes are those of Go', () => {
  const text = readFileSync(join(__dirname, '../fixtures/butane/butane-0.25.jsonl'), 'utf8');
  const streams = [...text.matchAll(/"data:;base64,(H4sI[^"]+)"/g)].map(([, base64]) => Buffer.from(base64, 'base64'));

  expect(streams.length).toBeGreaterThan(10);
  for (const stream of streams) expect(gzip(gunzipSync(stream)).toString('hex')).toBe(stream.toString('hex'));
});
