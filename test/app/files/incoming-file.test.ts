import { describe, expect, it } from 'vitest';
import { decoded, incomingFile } from '../../../renderer/platform/incoming-file.ts';

const WORDS = '{"目标": "🎯"}';
const BAD = { ok: false, problem: 'not-text' };
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

describe('the bytes of a file', () => {
  it('are UTF-8, with and without its mark', () => {
    for (const text of [WORDS, `\uFEFF${WORDS}`, ''])
      expect(decoded(new TextEncoder().encode(text))).toEqual({ ok: true, value: text.replace('\uFEFF', '') });
  });

  it('are UTF-16 where they begin with its mark, in either order', () => {
    for (const isLittle of [true, false])
      expect(decoded(utf16(`\uFEFF${WORDS}`, isLittle))).toEqual({ ok: true, value: WORDS });
  });

  it('are no text where they stand for nothing', () => {
    for (const bytes of [[0xfc], [0xff, 0xfe, 0x00, 0xd8], [0xff, 0xfe, 0x41], [0xc3]])
      expect(decoded(Uint8Array.from(bytes))).toEqual(BAD);
  });

  it('are GB18030 for whoever knows that they are', () => {
    const bytes = Uint8Array.from([0xc4, 0xbf, 0xb1, 0xea]);
    expect(decoded(bytes, 'gb18030')).toEqual({ ok: true, value: '目标' });
    expect(decoded(bytes)).toEqual(BAD);
  });

  it('are fetched when they are asked for, and a problem stays what it is', async () => {
    expect(await incomingFile('a.okr', () => Promise.resolve({ ok: false, problem: 'too-large' })).text()).toEqual({
      ok: false,
      problem: 'too-large',
    });
    const file = incomingFile('a.okr', () => Promise.resolve({ ok: true, value: new TextEncoder().encode(WORDS) }));
    expect(await file.text()).toEqual({ ok: true, value: WORDS });
  });
});
