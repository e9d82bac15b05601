import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipped } from '../../../renderer/formats/zip/zipped.ts';

it('X10 one file in an archive comes out as it went in', () => {
  const bytes = zipped('reading-copy.html', '<p>阅读版 – Ana’s</p>', Date.UTC(2026, 10, 2));
  expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['reading-copy.html']);
  expect(strFromU8(files['reading-copy.html'] ?? new Uint8Array())).toBe('<p>阅读版 – Ana’s</p>');
});
