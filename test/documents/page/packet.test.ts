/** What the script of a reading copy makes of words: every file it writes is taken, and files in any order say the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { again, begin, formsFor, levelName, read } from '../../../renderer/documents/reading-copy/page/draft.ts';
import { packetName } from '../../../renderer/documents/reading-copy/page/file-name.ts';
import {
  add,
  draft,
  FORMS,
  NOTHING,
  readKept,
  remove,
  standing,
  unfiled,
  united,
  type Kept,
} from '../../../renderer/documents/reading-copy/page/kept.ts';
import { isThere } from '../../../renderer/documents/reading-copy/page/kept.ts';
import { notWritten, packetOf } from '../../../renderer/documents/reading-copy/page/packet.ts';
import type { CopyData, RowData } from '../../../renderer/documents/reading-copy/page/copy-data.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { shownSum } from '../../../renderer/domain/bundle/shown-sums.ts';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { rowNumbers } from '../../../renderer/domain/plan/row-numbers.ts';
import { allProposals } from '../../../renderer/domain/plan/proposals.ts';
import { recordOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { copyPage } from '../../../renderer/text/en/copy-page.ts';
import { Author, instant, smallPlan } from '../../domain/author.ts';

const METRICS: readonly (Metric | undefined)[] = [
  undefined,
  { type: 'raise', start: 1, target: 5, unit: 'km' },
  { type: 'lower', target: 5 },
  { type: 'above', limit: 3 },
  { type: 'below' },
  { type: 'band', low: 1, high: 2, unit: '%' },
  { type: 'yesNo' },
  {
    type: 'milestones',
    levels: [
      { text: 'Asked', score: 0.3 },
      { text: 'Signed', score: 1 },
    ],
  },
];

const rowsOf = (plan: Workspace): readonly RowData[] =>
  [...rowNumbers(plan)].flatMap(([id, number]) => {
    const record = recordOf(plan, id);
    if (record?.kind !== 'objective' && record?.kind !== 'keyResult' && record?.kind !== 'initiative') return [];
    const { kind, title } = record;
    const metric = record.kind === 'keyResult' ? record.metric : undefined;
    return [
      { id, kind, number, ...(title !== undefined && { title }), ...(metric && { metric }), sum: shownSum(record) },
    ];
  });

function copyOf(plan: Workspace): CopyData {
  return {
    copy: 'copy00000001',
    at: instant(1),
    app: '1.0.0',
    plan: 'Library',
    identities: [],
    rows: rowsOf(plan),
    open: [],
  };
}

const small = () => smallPlan(new Author('ana')).plan;

/** Words people paste, longer than anything may be, and no words at all. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '40',
    '2.5',
    '-3',
    '1e99',
    '12345678901234567890',
    '\u0000a\u202E',
    '😀'.repeat(11_000),
    'x'.repeat(501),
    'a\r\nb\tc',
  ),
);
const values = fc.dictionary(
  fc.constantFrom(
    'text',
    'on',
    'to',
    'because',
    'start',
    'target',
    'limit',
    'low',
    'high',
    'unit',
    levelName(0),
    levelName(1),
  ),
  words,
);

interface Act {
  readonly form: (typeof FORMS)[number];
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  readonly does: 'add' | 'change' | 'remove' | 'save' | 'yes' | 'cancelled';
  readonly which: number;
}
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    form: fc.constantFrom(...FORMS),
    row: fc.nat(50),
    values,
    does: fc.constantFrom('add', 'add', 'add', 'change', 'remove', 'save', 'yes', 'cancelled'),
    which: fc.nat(50),
  }),
  { maxLength: 25 },
);

/** What somebody did on the page, with every file that was written meanwhile. */
function played(
  data: CopyData,
  all: readonly Act[],
  by: string,
): { readonly kept: Kept; readonly files: readonly string[] } {
  let kept: Kept = { ...NOTHING, name: by, named: 1 };
  const files: string[] = [];
  let now = Date.UTC(2026, 9, 2);
  all.forEach(({ form, row, values, does, which }, at) => {
    now += 1000;
    const [about, chosen] = [data.rows[row % data.rows.length], standing(kept)];
    const earlier = chosen[which % Math.max(1, chosen.length)];
    if (!about) return;
    if (does === 'save' || does === 'cancelled') {
      const packet = packetOf(data, kept, now);
      kept = packet.kept;
      if (does === 'save') files.push(packet.text);
      else kept = notWritten(kept, packet.number);
    } else if (does === 'yes') kept = isThere(kept, kept.written);
    else if (does === 'remove') kept = earlier ? remove(kept, earlier.id, now) : kept;
    else {
      const target = does === 'change' && earlier ? data.rows.find(({ id }) => id === earlier.about) : about;
      const corrects = does === 'change' && earlier?.packet !== undefined ? earlier.said.is : undefined;
      if (!target || !formsFor(target, corrects).includes(form)) return;
      const said = read(form, { ...begin(form, target, 'en'), ...values }, target, 'en');
      const of = does === 'change' ? earlier?.id : undefined;
      if (said.ok) kept = add(kept, { id: `r${at}`, about: target.id, said: said.said }, now, of);
    }
  });
  return { kept, files: [...files, packetOf(data, kept, now).text] };
}

describe('packets of the page', () => {
  it.each(METRICS.map((metric) => [metric?.type ?? 'none', metric] as const))(
    'G2 X15 are all let in, whatever was written, and say the same in any order: %s',
    (_, metric) => {
      const ana = smallPlan(new Author('ana'));
      if (metric) ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric } });
      const data = copyOf(ana.plan);
      fc.assert(
        fc.property(acts, words, fc.infiniteStream(fc.nat(50)), (all, by, order) => {
          const { kept, files } = played(data, all, by);
          for (const file of files) expect(readBundle(file)).toMatchObject({ ok: true });
          const last = new Author('bo', ana.plan);
          last.receive(files.at(-1) ?? '');
          const mixed = new Author('cy', ana.plan);
          const shuffled = files.toSorted(() => (order.next().value ?? 0) - 25);
          for (const file of [...shuffled, ...files]) mixed.receive(file);
          expect(mixed.plan.records.size).toBe(last.plan.records.size);
          expect(mixed.plan.records).toEqual(last.plan.records);
          for (const file of files) {
            const again = readBundle(file);
            if (again.ok) expect(previewMerge(mixed.plan, again.bundle)).toMatchObject({ records: [], questions: 0 });
          }
          // What stands on the page stands in the plan, and nothing else of it does.
          const proposed = standing(kept).filter(({ said }) => said.is === 'proposal');
          expect(
            allProposals(mixed.plan)
              .map(({ speaks }) => speaks.id)
              .toSorted(),
          ).toEqual(proposed.map(({ id }) => id).toSorted());
        }),
        { numRuns: 60 },
      );
    },
  );

  it('G1 X15 what is in no file yet is changed and deleted, and what may be in one is corrected by a further record', () => {
    const data = copyOf(small());
    const said = (text: string) => ({ is: 'comment', text }) as const;
    const first = add(NOTHING, { id: 'r1', about: 'k1', said: said('Hm') }, 1000);
    const changed = add(first, { id: 'r2', about: 'k1', said: said('By whom?') }, 2000, 'r1');
    expect(changed.remarks).toMatchObject([{ id: 'r1', said: { text: 'By whom?' } }]);
    expect(unfiled(changed)).toBe(1);
    const { kept: left, text } = packetOf(data, changed, 3000);
    expect(JSON.parse(text)).toMatchObject({ comments: [{ id: 'r1', text: 'By whom?' }], scope: { number: 1 } });
    // Nobody knows yet whether that file is there.
    expect(unfiled(left)).toBe(1);
    expect(unfiled(isThere(left, 1))).toBe(0);
    const corrected = add(left, { id: 'r3', about: 'k1', said: said('By whom, and when?') }, 4000, 'r1');
    expect(standing(corrected).map(({ id }) => id)).toEqual(['r3']);
    expect(remove(corrected, 'r1', 5000)).toEqual(corrected);
    expect(JSON.parse(packetOf(data, corrected, 6000).text)).toMatchObject({
      scope: { number: 2 },
      comments: [
        { id: 'r1', text: 'By whom?' },
        { id: 'r3', corrects: ['r1'] },
      ],
    });
    // A file that was not written after all took nothing along.
    expect(notWritten(left, 1)).toEqual(changed);
  });

  it('X16 two windows of one copy lose nothing of each other, and what has left stays as it left', () => {
    const data = copyOf(small());
    const said = (text: string) => ({ is: 'comment', text }) as const;
    const one = add(NOTHING, { id: 'r1', about: 'k1', said: said('Hm') }, 1000);
    const other = draft(add(one, { id: 'r2', about: 'k2', said: said('Why?') }, 2000), 'o1', {
      form: 'comment',
      values: { text: 'half' },
      touched: 2500,
    });
    const both = united(packetOf(data, one, 3000).kept, other);
    expect(both.remarks).toMatchObject([{ id: 'r1', packet: 1 }, { id: 'r2' }]);
    expect(both.drafts['o1']?.values).toEqual({ text: 'half' });
    expect(united(other, packetOf(data, one, 3000).kept)).toEqual(both);
    expect(readKept(JSON.stringify(both))).toEqual(both);
  });

  it.each([null, '', '{}', '[]', 'null', '{"remarks":1}', 'half of {"re'])(
    'X16 what was kept by nobody is nothing: %s',
    (text) => {
      expect(readKept(text)).toEqual(NOTHING);
    },
  );

  it('X15 a remark is opened again as it was written', () => {
    for (const metric of METRICS.filter((one) => one?.type !== 'yesNo')) {
      const row: RowData = {
        id: 'k1',
        kind: 'keyResult',
        number: '1.1',
        title: 'Time',
        ...(metric && { metric }),
        sum: '',
      };
      for (const form of formsFor(row)) {
        const written = {
          ...begin(form, row, 'en'),
          ...(form === 'comment' ? { text: 'Hm', on: 'title' } : { because: 'So that it is read' }),
          ...(form === 'title' && { to: 'Minutes' }),
          ...(form === 'metric' && { start: '7', target: '9', limit: '9', high: '9', [levelName(0)]: 'Heard' }),
        };
        const first = read(form, written, row, 'en');
        if (!first.ok) throw new Error(`${form}: ${first.missing.is}`);
        const { form: same, values } = again({ said: first.said }, 'en');
        expect([same, read(same, values, row, 'en')]).toEqual([form, first]);
      }
    }
  });

  it('X15 a file is called by its plan, its writer and its number, on every system', () => {
    expect(packetName(copyPage, 'Library: 2026/27', 'Bo', 3)).toBe('Library 2026 27 – remarks by Bo – 3.okr');
    expect(packetName(copyPage, ' . ', '', 1)).toBe('OKR plan – remarks – 1.okr');
    fc.assert(
      fc.property(words, words, (plan, who) => {
        const name = packetName(copyPage, plan, who, 1);
        expect(name).not.toMatch(/[<>:"/\\|?*]/);
        expect(new TextEncoder().encode(name).length).toBeLessThan(1000);
      }),
    );
  });
});
