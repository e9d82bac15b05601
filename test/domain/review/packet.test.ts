/** Files of remarks, the numbers of documents, and replies in words. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { WHOLE_PLAN } from '../../../renderer/domain/bundle/scope.ts';
import { changedSince, shownSum } from '../../../renderer/domain/bundle/shown-sums.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { sharesNothing } from '../../../renderer/domain/merge/strangers.ts';
import {
  entriesOf,
  lastNumbering,
  markOf,
  markOfEntries,
  numbered,
  numberingOf,
} from '../../../renderer/domain/plan/numbering.ts';
import { readReply } from '../../../renderer/domain/plan/pasted-reply.ts';
import { rowNumbers } from '../../../renderer/domain/plan/row-numbers.ts';
import { childrenOf, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, instant, smallPlan } from '../author.ts';

const small = () => smallPlan(new Author('ana'));
const sumsOf = (plan: Workspace) =>
  Object.fromEntries(
    [...plan.records.values()].flatMap((one) => (one.kind === 'foreign' ? [] : [[one.id, shownSum(one)]])),
  );

/** As a reading copy writes it: two remarks, then three. */
function packet(number: number, shown: Readonly<Record<string, string>>): string {
  const sign = { by: 'Bo', at: instant(5) };
  return JSON.stringify({
    format: 'okr-bundle',
    formatVersion: 1,
    made: { by: 'Bo', at: instant(9), app: '1.0.0' },
    scope: { of: 'remarks', copy: 'copy00000001', shownAt: instant(1), number, shown },
    comments: [{ id: 'rc1', about: 'k1', text: 'By whom?', on: { field: 'title', seen: 'Time to find' }, ...sign }],
    proposals: [
      { id: 'pr1', about: 'k2', change: { does: 'drop', seen: 'Shelves labelled' }, ...sign },
      { id: 'pr2', about: 'o1', change: { does: 'keyResult', title: 'Nobody asks twice' }, ...sign },
    ].slice(0, number),
  });
}

function bundleOf(text: string) {
  const read = readBundle(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.bundle;
}

describe('packets of remarks', () => {
  it('G2 are added once, whichever is opened first and however often', () => {
    const plan = small();
    const packets = [packet(1, {}), packet(2, {})];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...packets), { minLength: 1, maxLength: 5 }), (opened) => {
        const ana = new Author('ana2', plan.plan);
        for (const one of opened) ana.receive(one);
        const count = opened.includes(packets[1] ?? '') ? 2 : 1;
        const proposals = [...ana.plan.records.values()].filter(({ kind }) => kind === 'proposal');
        expect(proposals).toHaveLength(count);
        expect(childrenOf(ana.plan, 'k1', 'comment').map(({ id }) => id)).toContain('rc1');
        for (const one of opened) expect(previewMerge(ana.plan, bundleOf(one)).records).toEqual([]);
      }),
    );
  });

  it('G2 need no merge data, ask nothing and count as nobody’s edits by hand', () => {
    const bundle = bundleOf(packet(2, {}));
    expect(bundle).toMatchObject({ byHand: [], scope: { of: 'remarks', number: 2 } });
    expect(previewMerge(small().plan, bundle)).toMatchObject({
      questions: 0,
      homeless: [],
      added: ['rc1', 'pr1', 'pr2'],
    });
  });

  it('G2 G3 say which rows have changed since, or are gone', () => {
    const ana = small();
    const shown = sumsOf(ana.plan);
    expect(changedSince(ana.plan, shown)).toEqual([]);
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'Minutes to find' } });
    ana.must({ do: 'delete', id: 'k2' });
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { owner: undefined } });
    expect(changedSince(ana.plan, shown)).toEqual(['k1', 'k2']);
    expect(changedSince(ana.plan, { elsewhere: 'x' })).toEqual(['elsewhere']);
  });

  it('G2 for another plan are seen to be', () => {
    const other = new Author('zoe');
    other.must({ do: 'add', kind: 'cycle', id: 'elsewhere', values: { name: 'Spring' } });
    const { records } = bundleOf(packet(2, {}));
    expect(sharesNothing(other.plan, records)).toBe(true);
  });

  it.each([
    ['cut short', packet(2, {}).slice(0, -20), 'not-json'],
    ['from a newer version', packet(2, {}).replace('"formatVersion":1', '"formatVersion":9'), 'too-new'],
    ['with a field of another kind', packet(2, {}).replace('"does":"drop"', '"does":"sing"'), 'damaged'],
    [
      'that would change the plan',
      packet(2, {}).replace('"comments":', '"objectives":[{"id":"o1","title":"Mine"}],"comments":'),
      'damaged',
    ],
    ['that would delete a remark', packet(2, {}).replace('"text":"By whom?"', '"deleted":true'), 'damaged'],
    [
      'that replaces what somebody else said',
      packet(2, {}).replace('"text":"By whom?"', '"text":"By whom?","corrects":["n1"]'),
      'damaged',
    ],
    [
      'with merge data',
      packet(2, {}).replace(
        '"comments":',
        '"merge":{"runs":{"ana":{"by":"Mallory","at":"2026-10-01T09:00:00Z"}},"records":{}},"comments":',
      ),
      'damaged',
    ],
    ['without a number', packet(2, {}).replace('"number":2,', ''), 'damaged'],
  ])('G2 %s are refused with what is wrong', (_, text, is) => {
    expect(readBundle(text)).toMatchObject({ ok: false, problem: { is } });
  });
});

describe('the numbers of documents', () => {
  const entries = entriesOf(rowNumbers(small().plan));

  it('G9 have a mark that follows from them', () => {
    const ana = small();
    ana.plan = patched(ana.plan, numbered(ana.plan, entries, instant(3)));
    const mark = markOfEntries(entries);
    expect(mark).toMatch(/^[A-Z0-5]{5}$/);
    expect(numberingOf(ana.plan, mark.toLowerCase())?.rows).toEqual(entries);
    // Handing out the same again makes no second one, here or on another machine.
    expect(numbered(ana.plan, entries, instant(7))).toEqual([]);
    expect(childrenOf(ana.plan, null, 'numbering').map(({ id }) => markOf(id))).toEqual([mark]);
    expect(numberingOf(ana.plan, 'ZZZZZ')).toBeUndefined();
    expect(numbered(smallPlan(new Author('bo')).plan, entries, instant(9))[0]?.id).toBe(lastNumbering(ana.plan)?.id);
  });

  it('G9 that went out again are the last ones', () => {
    const ana = small();
    const others = ['O1 o1'];
    for (const [minute, rows] of [entries, others, entries].entries())
      ana.plan = patched(ana.plan, numbered(ana.plan, rows, instant(minute)));
    expect(lastNumbering(ana.plan)?.rows).toEqual(entries);
    expect(numberingOf(ana.plan, markOfEntries(others))?.rows).toEqual(others);
  });

  it('G9 H2 stay home with a row that does', () => {
    const ana = small();
    ana.plan = patched(ana.plan, numbered(ana.plan, entries, instant(3)));
    const made = { by: 'ana', at: instant(4), app: '1' };
    expect(handOutText(ana.plan, WHOLE_PLAN, made)).toContain('numberings');
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { private: true } });
    expect(handOutText(ana.plan, WHOLE_PLAN, made)).not.toContain('numberings');
  });
});

describe('replies in words', () => {
  function handedOut() {
    const ana = small();
    const first = entriesOf(rowNumbers(ana.plan));
    ana.plan = patched(ana.plan, numbered(ana.plan, first, instant(3)));
    ana.must({ do: 'move', id: 'k2', home: 'o1', after: null });
    const second = entriesOf(rowNumbers(ana.plan));
    ana.plan = patched(ana.plan, numbered(ana.plan, second, instant(4)));
    return { ana, first: markOfEntries(first), second: markOfEntries(second) };
  }
  const read = (plan: Workspace, text: string) =>
    readReply(plan, text).remarks.map(({ number, text: said, row }) => [number, said, row?.id]);

  it('G10 are remarks about the rows that had the numbers', () => {
    const { ana, first, second } = handedOut();
    expect(first).not.toBe(second);
    expect(read(ana.plan, '1.1: make it 50, please')).toEqual([['1.1', 'make it 50, please', 'k2']]);
    const old = readReply(ana.plan, `Re: Library [${first}]\n1.1: make it 50, please`);
    expect(old).toMatchObject({ mark: first, named: true });
    expect(old.remarks.at(-1)).toMatchObject({ number: '1.1', row: { id: 'k1' } });
  });

  it('G10 may be written in many ways, over several lines, with what they answer below', () => {
    const { ana } = handedOut();
    const reply = [
      'Hello Ana, 3 things:',
      '- KR 1.2 – too vague,',
      '  and nobody owns it',
      'O1 good',
      '1.2、目标太低',
      '9.9: which one was that?',
      '2 weeks is short',
      '10.12.2026 15:03 Ana wrote:',
      '> 1.1: Shelves labelled',
      'by whom?',
    ].join('\n');
    expect(read(ana.plan, reply)).toEqual([
      ['', 'Hello Ana, 3 things:', undefined],
      ['1.2', 'too vague,\n  and nobody owns it', 'k1'],
      ['O1', 'good', 'o1'],
      ['1.2', '目标太低', 'k1'],
      ['9.9', 'which one was that?\n2 weeks is short\n10.12.2026 15:03 Ana wrote:', undefined],
      ['1.1', 'by whom?', 'k2'],
    ]);
  });

  it.each([
    ['(1.1) soon', 'soon'],
    ['[1.1]: soon', 'soon'],
    ['**1.1** soon', 'soon'],
    ['#1.1 soon', 'soon'],
    ['Re 1.1: soon', 'soon'],
    ['（1.1）soon', 'soon'],
    ['【1.1】soon', 'soon'],
    ['第1.1条：soon', 'soon'],
    ['１．１：soon', 'soon'],
    ['1.1请改', '请改'],
    ['1.1；soon', 'soon'],
    ['1.1\nsoon', 'soon'],
    ['1.1: -5 please', '-5 please'],
    ['1.1 -5 please', '-5 please'],
    ['1.1: .5', '.5'],
    ['1.1: ...', '...'],
    ['1.1. 1.2 would do', '1.2 would do'],
  ])('G10 finds the number and keeps the words: %s', (text, words) => {
    expect(read(handedOut().ana.plan, text)).toEqual([['1.1', words, 'k2']]);
  });

  it.each(['1.13 is a lot', '1.1.1.1: what?', '1.15', 'I think so', '1. First', '2026: a good year'])(
    'G10 takes no figure of prose for a number: %s',
    (text) => {
      expect(read(handedOut().ana.plan, text).filter(([, , row]) => row !== undefined)).toEqual([]);
    },
  );

  it('G10 to a plan that was never handed out name no row', () => {
    expect(readReply(small().plan, '1.1: x')).toEqual({
      mark: undefined,
      named: false,
      remarks: [{ number: '1.1', text: 'x', row: undefined }],
    });
  });

  it('G10 lose no line of what was written, whatever it is', () => {
    const { ana } = handedOut();
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1.1: a', 'O1 b', 'c', '', '7.7 d', '  e')), (lines) => {
        const said = readReply(ana.plan, lines.join('\n'))
          .remarks.map(({ text }) => text)
          .join('\n');
        for (const letter of ['a', 'b', 'c', 'd', 'e'])
          expect(said.split(letter)).toHaveLength(lines.filter((line) => line.trim().endsWith(letter)).length + 1);
      }),
    );
  });
});
