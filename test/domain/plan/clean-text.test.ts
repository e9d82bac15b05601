import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines } from '../../../renderer/domain/plan/clean-text.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';

const FAMILY = '👩‍👩‍👧';

describe('C15 words as people see them', () => {
  it.each([
    ['a vertical tab of a slide', 'Two\vlines', 'Two lines'],
    ['NUL and bell', 'a\u0000b\u0007c', 'abc'],
    ['a byte order mark', '\uFEFFTitle', 'Title'],
    ['a soft hyphen', 'Kun\u00ADden', 'Kunden'],
    ['a family cut after a joiner', FAMILY.slice(0, 6), '👩‍👩'],
    ['a family cut within a letter', FAMILY.slice(0, 4), '👩'],
    ['a blank without width', 'a\u200Bb', 'ab'],
    ['a sign that turns the sentence round', 'abc\u202Efed', 'abcfed'],
  ])('loses %s', (_, dirty, clean) => {
    expect(cleanLine(dirty)).toBe(clean);
    expect(cleanLines(dirty).replaceAll('\n', ' ')).toBe(clean);
  });

  it.each(['让新读者留下来，', FAMILY, '🏳️‍🌈 🇩🇪 👍🏽', 'می‌خواهم', 'ក្រុម\u200Bការងារ', 'naïve Ünïcode', 'e\u0301'])(
    'keeps what is seen or means something: %s',
    (text) => {
      expect(cleanLine(text)).toBe(text);
      expect(cleanLines(text)).toBe(text);
    },
  );

  it('keeps lines and tabs where there may be several lines', () => {
    expect(cleanLines('a\r\n\tb\rc\vd')).toBe('a\n\tb\nc\nd');
    expect(cleanLine('a\r\n\tb')).toBe('a b');
  });

  it('is clean after cleaning, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = cleanLine(text);
        expect(cleanLine(line)).toBe(line);
        expect(cleanLines(line)).toBe(line);
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
        expect(() => encodeURIComponent(line)).not.toThrow();
      }),
    );
  });

  it('is what every command writes: titles, names, notes, units, levels, comments', () => {
    const dirty = 'x\u0000y';
    const commands: readonly Command[] = [
      { do: 'name-plan', name: dirty, purpose: dirty },
      { do: 'add', kind: 'cycle', id: 'c', values: { name: dirty, guidance: dirty } },
      { do: 'add', kind: 'team', id: 't', values: { name: dirty } },
      { do: 'add', kind: 'person', id: 'p', values: { name: dirty } },
      { do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { title: dirty, why: dirty } },
      { do: 'add', kind: 'keyResult', id: 'k', objective: 'o', values: { metric: { type: 'raise', unit: dirty } } },
      { do: 'set', kind: 'keyResult', id: 'k', values: { title: dirty } },
      { do: 'add', kind: 'keyResult', id: 'l', objective: 'o', values: {} },
      {
        do: 'set',
        kind: 'keyResult',
        id: 'l',
        values: { metric: { type: 'milestones', levels: [{ text: dirty, score: 1 }] } },
      },
      { do: 'add', kind: 'initiative', id: 'i', keyResult: 'k', values: { title: dirty } },
      { do: 'add', kind: 'checkIn', id: 'ch', keyResult: 'k', values: { note: dirty } },
      { do: 'add', kind: 'comment', id: 'co', about: 'k', values: { text: dirty } },
    ];
    const plan = commands.reduce((workspace: Workspace, command, at) => {
      const outcome = run(workspace, command, {
        replica: 'aaaaaaaaaa',
        number: at * 10 + 1,
        at: '2026-11-02T09:00:00Z',
        by: 'Mi\u0000ra',
      });
      if (!outcome.ok) throw new Error(`${command.do}: ${outcome.refusal}`);
      return patched(workspace, outcome.changed);
    }, EMPTY);
    const written = JSON.stringify([...plan.records.values()]);
    expect(written.match(/xy/g)).toHaveLength(14);
    expect(written).not.toContain('\\u0000');
  });
});
