/** Searching everything: by property on random plans, a kind nobody has written yet among them. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DESCRIPTORS } from '../../../renderer/domain/kinds/descriptors.ts';
import type { AnyRecord, Id } from '../../../renderer/domain/kinds/model.ts';
import { cleanLines } from '../../../renderer/domain/plan/clean-text.ts';
import { entriesOf, foundAmong, type Naming } from '../../../renderer/domain/plan/everything.ts';
import { searchable } from '../../../renderer/domain/plan/folded-text.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf, find, recordOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { siblingValuesOf } from '../../../renderer/domain/register/register.ts';
import { addFurther } from '../../further-kind.ts';
import { Author, smallPlan } from '../author.ts';
import { play, rolls } from '../random-plan.ts';

vi.mock('../../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../../further-kind.ts')).among(kinds));

const unnamed: Naming = () => undefined;
const entries = (plan: Workspace, naming = unnamed) =>
  [...entriesOf(plan, naming)].filter((entry) => entry !== undefined);
const found = (plan: Workspace, words: string, naming = unnamed): Id[] =>
  foundAmong(entries(plan, naming), words).map(({ id }) => id);

/** Every text in every known field of a record, all standing answers included, however deep it lies. */
function textsOf(record: AnyRecord): readonly string[] {
  if (record.kind === 'foreign') return [];
  return Object.entries(DESCRIPTORS[record.kind].fields).flatMap(([field, { shape }]) =>
    WITH_WORDS.has(shape) ? siblingValuesOf(record, field).flatMap(({ value }) => wordsWithin(value)) : [],
  );
}
const WITH_WORDS: ReadonlySet<string> = new Set(['line', 'note', 'name', 'metric', 'revised', 'proposed', 'passage']);
/** What is no word of a person: which sort of measure it is, which field was changed, and what is proposed. */
const SORTS: ReadonlySet<string> = new Set(['type', 'field', 'does']);
function wordsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => (SORTS.has(key) ? [] : wordsWithin(part)));
}
const wordsOf = (text: string) => searchable(cleanLines(text)).split(/\s+/).filter(Boolean);

/** Two people who went on apart from one plan, brought together in turn. */
function twoPeople(first: Parameters<typeof play>[1], apart: Parameters<typeof play>[1]): Workspace {
  const ana = play(smallPlan(new Author('ana')), first);
  const bo = play(new Author('bo', ana.plan), apart);
  play(ana, apart.toReversed());
  ana.receive(bo.write());
  return ana.plan;
}

describe('searching everything', () => {
  it('F1 each word of each text field of any plan is found, a further kind included, and nothing that is deleted', () => {
    let [looked, further] = [0, 0];
    fc.assert(
      fc.property(rolls(60), rolls(30), (first, apart) => {
        const plan = twoPeople(first, apart);
        const all = entries(plan);
        const shown = all.map(({ record }) => record.id);
        expect(new Set(shown).size).toBe(shown.length);
        for (const { record } of all) {
          expect(isTombstone(record)).toBe(false);
          expect(recordOf(plan, record.id)).toBe(record);
          if ((record.kind as string) === 'further') further++;
          for (const word of textsOf(record).flatMap(wordsOf)) {
            looked++;
            expect(foundAmong(all, word)).toContain(record);
          }
        }
        // What is not among them is deleted, gave way, was replaced, or is of no kind that people are shown.
        for (const record of plan.records.values()) {
          if (shown.includes(record.id) || isTombstone(record) || plan.joined.leaders.has(record.id)) continue;
          const replaced = [...plan.records.values()].some((one) =>
            ((one as { readonly corrects?: readonly Id[] }).corrects ?? []).includes(record.id),
          );
          expect(replaced || record.kind === 'identity').toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(looked).toBeGreaterThan(1000);
    expect(further).toBeGreaterThan(0);
  });

  it('F1 what was deleted is found no more, with all that was under it', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'Since spring' } });
    ana.must({ do: 'add', kind: 'comment', id: 'm1', about: 'k1', values: { text: 'Springs are late' } });
    expect(found(ana.plan, 'spring')).toEqual(['o1', 'm1']);
    ana.must({ do: 'delete', id: 'o1' });
    expect(found(ana.plan, 'spring')).toEqual([]);
  });

  it('F1 finds both answers of an open question, and not what a correction replaced', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo', ana.plan);
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Readers return' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Guests linger' } });
    ana.receive(bo.write());
    expect(found(ana.plan, 'return')).toEqual(['o1']);
    expect(found(ana.plan, 'guests')).toEqual(['o1']);
    ana.must({ do: 'add', kind: 'comment', id: 'm1', about: 'o1', values: { text: 'Wrongg word' } });
    ana.must({ do: 'add', kind: 'comment', id: 'm2', about: 'o1', values: { text: 'Wrong word', corrects: ['m1'] } });
    expect(found(ana.plan, 'wrong')).toEqual(['m2']);
    expect(found(ana.plan, 'wrongg')).toEqual([]);
  });

  it('F1 finds what gave way in what stands for it, and what lost its place', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'add', kind: 'team', id: 'u1', values: { name: 'Payments' } });
    ana.must({ do: 'add', kind: 'team', id: 'u2', values: { name: 'Billing' } });
    ana.must({ do: 'join', id: 'u2', into: 'u1' });
    expect(found(ana.plan, 'billing')).toEqual(['u1']);
    const bo = new Author('bo', ana.plan);
    ana.must({ do: 'delete', id: 'o1' });
    bo.must({ do: 'add', kind: 'comment', id: 'm1', about: 'o1', values: { text: 'Meanwhile' } });
    ana.receive(bo.write());
    expect(find(ana.plan, 'objective', 'o1')).toBeUndefined();
    expect(found(ana.plan, 'meanwhile')).toEqual(['m1']);
  });

  it('F1 finds a kind that was added later, and what has no words by what it is called', () => {
    const ana = smallPlan(new Author('ana'));
    const [cycle] = childrenOf(ana.plan, null, 'cycle');
    ana.must(addFurther('f1', 'o1', 'What we learned'));
    ana.must({
      do: 'add',
      kind: 'ritual',
      id: 'r1',
      cycle: cycle?.id ?? '',
      values: { sort: 'retrospective', minutes: 60 },
    });
    expect(found(ana.plan, 'learned')).toEqual(['f1']);
    expect(found(ana.plan, '复盘')).toEqual([]);
    expect(found(ana.plan, '复盘', ({ kind }) => (kind === 'ritual' ? '复盘会' : undefined))).toEqual(['r1']);
  });

  it('F2 finds in any width and case, all words in one record, what is called so before what says so and what is signed so', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: '回访率 ４０％ CAFÉ' } });
    expect(found(ana.plan, '40% café')).toEqual(['k1']);
    expect(found(ana.plan, '访率')).toEqual(['k1']);
    expect(found(ana.plan, '40% elsewhere')).toEqual([]);
    expect(found(ana.plan, '  ')).toEqual([]);
    const zora = new Author('z', ana.plan, 'Zora');
    zora.must({ do: 'add', kind: 'comment', id: 'm1', about: 'k1', values: { text: 'Late again' } });
    ana.receive(zora.write());
    ana.must({ do: 'add', kind: 'comment', id: 'm2', about: 'k1', values: { text: 'Ask Zora' } });
    ana.must({ do: 'add', kind: 'person', id: 'q1', values: { name: 'Zora' } });
    expect(found(ana.plan, 'zora')).toEqual(['q1', 'm2', 'm1']);
    expect(found(ana.plan, 'zora late')).toEqual(['m1']);
  });

  it('F2 the newest cycle comes first, in the order of the plan', () => {
    const ana = new Author('ana');
    const cycle = (id: string, start: string, end: string) =>
      ana.must({ do: 'add', kind: 'cycle', id, values: { name: id, dates: { start, end } } });
    cycle('old', '2026-01-01', '2026-03-31');
    cycle('new', '2026-04-01', '2026-06-30');
    for (const [id, home] of [
      ['a', 'old'],
      ['b', 'new'],
      ['c', 'new'],
    ] as const)
      ana.must({ do: 'add', kind: 'objective', id, cycle: home, values: { title: 'Same words' } });
    ana.must({ do: 'add', kind: 'keyResult', id: 'k', objective: 'b', values: { title: 'Same words' } });
    expect(found(ana.plan, 'same')).toEqual(['b', 'k', 'c', 'a']);
  });
});
