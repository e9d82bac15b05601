import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openQuestions } from '../../../renderer/domain/commands/answering.ts';
import { askingRecords } from '../../../renderer/domain/plan/asking-records.ts';
import { differences } from '../../../renderer/domain/difference/difference.ts';
import { orphanedRecords } from '../../../renderer/domain/plan/orphans.ts';
import { canonical } from '../../../renderer/domain/register/canonical.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { siblingValuesOf, fieldsOf } from '../../../renderer/domain/register/register.ts';
import { KINDS, type AnyRecord, type Id } from '../../../renderer/domain/kinds/model.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { twinsIn } from '../../../renderer/domain/plan/twins.ts';
import { EMPTY, childrenOf, find, patched, recordOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author } from '../author.ts';
import { play, rolls } from '../random-plan.ts';

const QUARTER = { start: '2026-10-01', end: '2026-12-31' };

/** A person who made the quarter, an objective with a key result and themselves, without having seen anybody else's. */
function alone(replica: string, letter: string): Author {
  const author = new Author(replica);
  author.must({ do: 'add', kind: 'cycle', id: `c-${letter}`, values: { name: '2026 Q4', dates: QUARTER } });
  author.must({ do: 'add', kind: 'person', id: `p-${letter}`, values: { name: 'Ana' } });
  author.must({
    do: 'add',
    kind: 'objective',
    id: `o-${letter}`,
    cycle: `c-${letter}`,
    values: { title: `Objective ${letter}`, owner: `p-${letter}` },
  });
  author.must({
    do: 'add',
    kind: 'keyResult',
    id: `k-${letter}`,
    objective: `o-${letter}`,
    values: { title: `Result ${letter}` },
  });
  return author;
}

function exchange(...authors: readonly Author[]): void {
  for (let round = 0; round < 2; round++)
    for (const from of authors) for (const to of authors) if (from !== to) to.receive(from.write());
}

/** The values a reader sees in a field: the one shown and those beside it. */
function valuesShown(plan: Workspace, id: Id, field: string): readonly unknown[] {
  const record = recordOf(plan, id);
  return record ? siblingValuesOf(record, field).map(({ value }) => value) : [];
}

const ids = (records: readonly { readonly id: Id }[]) => records.map(({ id }) => id);
/** A reference to what gave way is one to what stands for it. */
const named = (plan: Workspace, value: unknown) =>
  typeof value === 'string' ? (recordOf(plan, value)?.id ?? value) : value;
const rows = (plan: Workspace, cycle: Id) => ids(rowsOf(plan, cycle));
const asked = (plan: Workspace) =>
  openQuestions(plan, askingRecords(plan)).map(
    ({ record, question }) => `${record.id} ${question.about === 'field' ? question.field : 'deleted'}`,
  );

describe('joining', () => {
  it('J1 writes one field of the one that gives way', () => {
    const ana = alone('ana', 'a');
    ana.receive(alone('bob', 'b').write());
    const changed = ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    expect(ids(changed)).toEqual(['c-b']);
    expect(changed[0]).toMatchObject({ name: '2026 Q4', dates: QUARTER, sameAs: 'c-a' });
  });

  it('J1 refuses what is not there, of another kind, or would serve itself', () => {
    const ana = alone('ana', 'a');
    ana.must({ do: 'add', kind: 'objective', id: 'o-c', cycle: 'c-a', values: { title: 'Below', parent: 'o-a' } });
    expect(ana.do({ do: 'join', id: 'c-a', into: 'nowhere' })).toEqual({ ok: false, refusal: 'not-there' });
    expect(ana.do({ do: 'join', id: 'c-a', into: 'p-a' })).toEqual({ ok: false, refusal: 'malformed' });
    expect(ana.do({ do: 'join', id: 'o-c', into: 'o-a' })).toEqual({ ok: false, refusal: 'parent-loop' });
    expect(ana.do({ do: 'join', id: 'o-a', into: 'o-c' })).toEqual({ ok: false, refusal: 'parent-loop' });
    ana.must({ do: 'delete', id: 'o-c' });
    expect(ana.do({ do: 'join', id: 'o-c', into: 'o-a' })).toEqual({ ok: false, refusal: 'not-there' });
  });

  it('J2 shows the same one on every machine when two join the other way round', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    exchange(ana, bob);
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    bob.must({ do: 'join', id: 'c-a', into: 'c-b' });
    exchange(ana, bob);
    for (const { plan } of [ana, bob]) {
      expect(ids(childrenOf(plan, null, 'cycle'))).toEqual(['c-a']);
      expect(new Set(rows(plan, 'c-a'))).toEqual(new Set(['o-a', 'k-a', 'o-b', 'k-b']));
      expect(asked(plan)).toEqual([]);
    }
  });

  it('J2 makes one of three when two join the third into different ones', () => {
    const [ana, bob, cy] = [alone('ana', 'a'), alone('bob', 'b'), alone('cy', 'c')];
    exchange(ana, bob, cy);
    ana.must({ do: 'join', id: 'c-c', into: 'c-a' });
    bob.must({ do: 'join', id: 'c-c', into: 'c-b' });
    exchange(ana, bob, cy);
    for (const { plan } of [ana, bob, cy]) expect(ids(childrenOf(plan, null, 'cycle'))).toEqual(['c-a']);
  });

  it('J3 asks about what they say differently, and leads references to the one that is shown', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    bob.must({ do: 'set', kind: 'cycle', id: 'c-b', values: { name: 'Autumn', guidance: 'Be brief' } });
    exchange(ana, bob);
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    ana.must({ do: 'join', id: 'p-b', into: 'p-a' });
    expect(asked(ana.plan)).toEqual(['c-a name']);
    expect(find(ana.plan, 'cycle', 'c-b')).toMatchObject({ id: 'c-a', name: '2026 Q4', guidance: 'Be brief' });
    expect(find(ana.plan, 'person', 'p-b')).toMatchObject({ id: 'p-a' });
    expect(orphanedRecords(ana.plan)).toEqual([]);
  });

  it('J3 asks nothing about references that lead to one record', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    bob.must({ do: 'set', kind: 'objective', id: 'o-b', values: { title: 'Objective a' } });
    exchange(ana, bob);
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    ana.must({ do: 'join', id: 'p-b', into: 'p-a' });
    ana.must({ do: 'join', id: 'o-b', into: 'o-a' });
    expect(asked(ana.plan)).toEqual([]);
    expect(rows(ana.plan, 'c-a')).toEqual(['o-a', 'k-a', 'k-b']);
  });

  it('J4 an answer settles it in each of them, and what others write meanwhile is asked about', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    exchange(ana, bob);
    ana.must({ do: 'join', id: 'o-b', into: 'o-a' });
    ana.must({ do: 'set', kind: 'objective', id: 'o-a', values: { title: 'Both' } });
    expect(asked(ana.plan).filter((question) => question.endsWith('title'))).toEqual([]);
    expect(ana.record('objective', 'o-b').title).toBe('Both');
    bob.must({ do: 'set', kind: 'objective', id: 'o-b', values: { title: 'Mine alone' } });
    exchange(ana, bob);
    for (const { plan } of [ana, bob]) {
      expect(asked(plan)).toContain('o-a title');
      expect(valuesShown(plan, 'o-a', 'title')).toEqual(['Both', 'Mine alone']);
    }
  });

  it('J4 one of the answers can be kept by its stamp, whichever record it comes from', () => {
    const ana = alone('ana', 'a');
    ana.receive(alone('bob', 'b').write());
    ana.must({ do: 'join', id: 'o-b', into: 'o-a' });
    const title = openQuestions(ana.plan, askingRecords(ana.plan)).find(
      ({ question }) => question.about === 'field' && question.field === 'title',
    )?.question;
    const theirs = title?.about === 'field' ? title.answers.find(({ value }) => value === 'Objective b') : undefined;
    ana.must({ do: 'answer', id: 'o-a', field: 'title', stamp: theirs?.stamp ?? '' });
    expect(find(ana.plan, 'objective', 'o-a')?.title).toBe('Objective b');
    expect(asked(ana.plan).filter((question) => question.endsWith('title'))).toEqual([]);
  });

  it('J5 a row added below the one that gave way, by somebody who did not know, stands below the other', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    exchange(ana, bob);
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    bob.must({ do: 'add', kind: 'objective', id: 'o-late', cycle: 'c-b', values: { title: 'Late' } });
    exchange(ana, bob);
    for (const { plan } of [ana, bob]) expect(rows(plan, 'c-a')).toContain('o-late');
  });

  it('J5 deleting takes all of them along, keeping brings all back, and undoing the joining parts them', () => {
    const ana = alone('ana', 'a');
    ana.receive(alone('bob', 'b').write());
    const before = ana.plan;
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    ana.must({ do: 'delete', id: 'c-a' });
    expect([...ana.plan.records.values()].filter((one) => one.kind !== 'person' && !isTombstone(one))).toEqual([]);
    ana.must({ do: 'keep', id: 'c-a' });
    expect(new Set(rows(ana.plan, 'c-a'))).toEqual(new Set(['o-a', 'k-a', 'o-b', 'k-b']));
    ana.undo();
    ana.undo();
    ana.undo();
    expect(differences(before, ana.plan)).toEqual([]);
    expect(rows(ana.plan, 'c-b')).toEqual(['o-b', 'k-b']);
  });

  it('J5 taking apart parts a ring, too, and leaves nothing joined', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    exchange(ana, bob);
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    bob.must({ do: 'join', id: 'c-a', into: 'c-b' });
    exchange(ana, bob);
    ana.must({ do: 'part', id: 'c-b' });
    exchange(ana, bob);
    for (const { plan } of [ana, bob]) {
      expect(ids(childrenOf(plan, null, 'cycle'))).toEqual(['c-a', 'c-b']);
      expect(rows(plan, 'c-a')).toEqual(['o-a', 'k-a']);
      expect(plan.joined.leaders.size).toBe(0);
    }
    expect(ana.must({ do: 'part', id: 'c-a' })).toEqual([]);
  });

  it('J5 moving a row to where it stands already, under the other name, writes nothing', () => {
    const ana = alone('ana', 'a');
    ana.receive(alone('bob', 'b').write());
    ana.must({ do: 'join', id: 'c-b', into: 'c-a' });
    const [first = ''] = rows(ana.plan, 'c-a').filter((id) => id.startsWith('o'));
    expect(ana.must({ do: 'move', id: first, home: 'c-b', after: null })).toEqual([]);
  });

  it('J2 J5 of any length: thirty thousand that lead into a ring, each with an objective', () => {
    const count = 30_000;
    const name = (letter: string, at: number) => `${letter}${String(at).padStart(5, '0')}`;
    const records = Array.from({ length: count }, (_, at): readonly AnyRecord[] => [
      // Each gives way to the next; the last two to each other.
      { kind: 'cycle', id: name('c', at), sameAs: name('c', at + 1 < count ? at + 1 : count - 2) },
      { kind: 'objective', id: name('o', at), cycle: name('c', at), title: 'x' },
    ]).flat();
    const plan = patched(patched(EMPTY, records.slice(0, count)), records.slice(count));
    expect(ids(childrenOf(plan, null, 'cycle'))).toEqual([name('c', count - 2)]);
    expect(childrenOf(plan, name('c', 7), 'objective')).toHaveLength(count);
    for (let at = 0; at < count; at++) expect(find(plan, 'cycle', name('c', at))?.id).toBe(name('c', count - 2));
  });

  it('J6 offers what looks alike, the same way round on every machine, and nothing once it is joined', () => {
    const [ana, bob] = [alone('ana', 'a'), alone('bob', 'b')];
    bob.must({ do: 'set', kind: 'person', id: 'p-b', values: { name: ' ANA ' } });
    bob.must({ do: 'set', kind: 'objective', id: 'o-b', values: { title: 'objective  A' } });
    bob.must({ do: 'set', kind: 'keyResult', id: 'k-b', values: { title: 'Result a' } });
    exchange(ana, bob);
    const offered = (plan: Workspace) => twinsIn(plan).map(({ standing, giving }) => `${giving.id} ${standing.id}`);
    expect(offered(ana.plan)).toEqual(['c-b c-a', 'p-b p-a']);
    expect(offered(bob.plan)).toEqual(offered(ana.plan));
    for (let round = 0; round < 4; round++)
      for (const { giving, standing } of twinsIn(ana.plan).slice(0, 1))
        ana.must({ do: 'join', id: giving.id, into: standing.id });
    expect(offered(ana.plan)).toEqual([]);
    expect(rows(ana.plan, 'c-a')).toEqual(['o-a', 'k-a']);
  });

  it('J6 offers no sample and nothing that says nothing', () => {
    const ana = new Author('ana');
    for (const id of ['c-1', 'c-2'])
      ana.must({ do: 'add', kind: 'cycle', id, values: { dates: QUARTER, sample: true } });
    for (const id of ['c-3', 'c-4']) ana.must({ do: 'add', kind: 'cycle', id, values: { name: '2026 Q4' } });
    for (const id of ['o-1', 'o-2'])
      ana.must({ do: 'add', kind: 'objective', id, cycle: 'c-3', values: { title: ' ' } });
    expect(twinsIn(ana.plan)).toEqual([]);
  });

  it('J1-J5 hold in any plan: patched is as read anew, every row is somewhere once, and no answer is hidden', () => {
    fc.assert(
      fc.property(rolls(), rolls(), rolls(), fc.nat(4), (first, second, third, back) => {
        const [ana, bob] = [play(new Author('ana'), first), play(new Author('bob'), second)];
        exchange(ana, bob);
        play(ana, third);
        play(bob, second);
        for (let at = 0; at < back; at++) ana.undo();
        exchange(ana, bob);
        const [one, other] = [ana.plan, bob.plan];
        const anew = patched(EMPTY, [...one.records.values()], one.runs);
        for (const home of [null, ...[...one.records.values()].map(({ id }) => id)])
          for (const kind of KINDS) {
            const shown = childrenOf(one, home, kind);
            expect(canonical(shown)).toBe(canonical(childrenOf(anew, home, kind)));
            expect(canonical(shown)).toBe(canonical(childrenOf(other, home, kind)));
          }
        for (const record of one.records.values()) {
          if (isTombstone(record) || record.kind === 'foreign') continue;
          const shown = find(one, record.kind, record.id);
          expect(shown).toBeDefined();
          for (const field of fieldsOf(record).filter((name) => !['rank', 'sameAs', 'deleted'].includes(name))) {
            const seen = valuesShown(one, record.id, field).map((value) => canonical(named(one, value)));
            for (const { value } of siblingValuesOf(record, field))
              if (value !== undefined) expect(seen).toContain(canonical(named(one, value)));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
