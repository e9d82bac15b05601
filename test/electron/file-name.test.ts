import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOurExtension, safeFileName } from '../../electron/file-name.ts';

describe('hasOurExtension', () => {
  it.each(['plan.okr', 'plan.OKR', 'a.b.okr', 'plan.json', '/x/y.Json', '目标.okr'])('takes %s', (name) =>
    expect(hasOurExtension(name)).toBe(true),
  );
  it.each(['plan', 'plan.okr.exe', '.okr', 'okr', 'plan.okr ', 'plan.txt', '', 'plan.okrx', 'plan.json5'])(
    'refuses %s',
    (name) => expect(hasOurExtension(name)).toBe(false),
  );
});

describe('safeFileName', () => {
  it.each([
    ['Plan 2026-Q3.okr', 'Plan 2026-Q3.okr'],
    ['Q1/2026', 'Q1-2026.okr'],
    ['目标 二〇二六', '目标 二〇二六.okr'],
    ['plan.json', 'plan.json'],
    ['plan.txt', 'plan.txt.okr'],
    ['', 'plan.okr'],
    ['.okr', 'okr.okr'],
    ['...', 'plan.okr'],
    ['   ', 'plan.okr'],
    ['.hidden', 'hidden.okr'],
    ['../../etc/passwd', '-..-etc-passwd.okr'],
    ['..\\..\\windows\\win.ini', '-..-windows-win.ini.okr'],
    ['C:\\plan.okr', 'C--plan.okr'],
    ['plan.okr:stream', 'plan.okr-stream.okr'],
    ['a\u0000b\nc.okr', 'abc.okr'],
    ['plan\u202Erko.exe', 'planrko.exe.okr'],
    ['plan. . .okr', 'plan.okr'],
    ['CON', '_CON.okr'],
    ['con.okr', '_con.okr'],
    ['com1.2026.okr', '_com1.2026.okr'],
    ['Nul .okr', '_Nul.okr'],
    ['console.okr', 'console.okr'],
  ])('%j becomes %j', (suggested, name) => expect(safeFileName(suggested)).toBe(name));

  it('whatever is suggested, the name is safe on every system', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })),
        (suggested) => {
          const name = safeFileName(suggested);
          expect(hasOurExtension(name)).toBe(true);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(name).not.toMatch(/^[.\s]|[.\s]$/);
          expect(name.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i);
          expect(safeFileName(name)).toBe(name);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
