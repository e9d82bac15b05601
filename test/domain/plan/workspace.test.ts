import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inView } from '../../../renderer/domain/plan/in-view.ts';
import { isWrittenOnce } from '../../../renderer/domain/kinds/fields.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { KINDS, type AnyRecord, type CheckIn, type Id, type Kind } from '../../../renderer/domain/kinds/model.ts';
import {
  EMPTY,
  subtreeOf,
  childrenOf,
  find,
  parentOf,
  patched,
  type Workspace,
} from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { play, rolls } from '../random-plan.ts';

/** The same questions asked of a plain list of records. */
class SlowModel {
  readonly #records: readonly AnyRecord[];
  /** What gave way to what is tested in joining.test.ts. */
  readonly #leaders: ReadonlyMap<Id, Id>;
  readonly #united: ReadonlyMap<Id, AnyRecord>;
  constructor(plan: Workspace) {
    this.#records = [...plan.records.values()];
    this.#leaders = plan.joined.leaders;
    this.#united = plan.united;
  }
  find(kind: Kind, id: Id): Id | undefined {
    const meant = this.#leader(id);
    return this.#records.find((record) => record.kind === kind && record.id === meant && !isTombstone(record))?.id;
  }
  #leader(id: Id): Id {
    return this.#leaders.get(id) ?? id;
  }
  #home(record: AnyRecord): Id | null {
    const home = parentOf(record);
    return home ? this.#leader(home) : (home ?? null);
  }
  children(home: Id | null, kind: Kind): Id[] {
    if (kind === 'comment') return this.#comments(home);
    // How the others stand that follow or replace each other is tested in in-view.test.ts.
    if (isWrittenOnce(kind))
      return inView(
        kind,
        this.#records.filter((one) => one.kind === kind && this.#home(one) === (home && this.#leader(home))),
      ).flatMap(({ speaks }) => speaks?.id ?? []);
    return this.#records
      .filter((record) => record.kind === kind && !isTombstone(record) && !this.#leaders.has(record.id))
      .filter((record) => this.#home(record) === (home && this.#leader(home)))
      .map((record) => ({ id: record.id, key: this.#key(this.#united.get(record.id) ?? record) }))
      .toSorted((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1))
      .map(({ id }) => id);
  }
  /** K6: of what some replace others the last living one that no living one replaces, at the place of the first. */
  #comments(home: Id | null): Id[] {
    const all = this.#records
      .filter((record) => record.kind === 'comment' && this.#home(record) === (home && this.#leader(home)))
      .toSorted((a, b) => (this.#key(a) + a.id < this.#key(b) + b.id ? -1 : 1));
    const named = (one: AnyRecord) => all.filter(({ id }) => one.kind === 'comment' && one.corrects?.includes(id));
    const behind = (one: AnyRecord): AnyRecord[] =>
      named(one).flatMap((other) => [other, ...(isTombstone(other) ? behind(other) : [])]);
    const living = all.filter((one) => !isTombstone(one));
    // What was taken back says something only where a living one replaced it.
    const counts = new Set(living);
    for (const one of counts) for (const other of named(one)) counts.add(other);
    const joins = (one: AnyRecord, other: AnyRecord) => counts.has(one) && named(one).includes(other);
    const replaced = new Set(living.flatMap(behind));
    const connected = (one: AnyRecord): Set<AnyRecord> => {
      const group = new Set([one]);
      for (const member of group)
        for (const other of all) if (joins(member, other) || joins(other, member)) group.add(other);
      return group;
    };
    return all
      .filter((one) => named(one).length === 0)
      .flatMap((first) => living.findLast((one) => !replaced.has(one) && connected(first).has(one))?.id ?? []);
  }
  branch(id: Id): Set<Id> {
    const found = new Set(this.#records.some((record) => record.id === id) ? [id] : []);
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const record of this.#records)
        if (found.has(this.#home(record) ?? '') || found.has(this.#leaders.get(record.id) ?? '')) found.add(record.id);
    }
    return found;
  }
  #key(record: AnyRecord): string {
    if ('rank' in record && record.rank !== undefined) return record.rank;
    if (record.kind === 'comment') return record.at ?? '~';
    if (record.kind === 'cycle' || record.kind === 'pause') return record.dates?.start ?? '~';
    if (record.kind === 'team' || record.kind === 'person') return record.name ?? '~';
    return record.kind === 'workspace' ? '' : '~';
  }
}

function expectAlike(plan: Workspace): void {
  const slow = new SlowModel(plan);
  const homes = [null, 'nowhere', ...[...plan.records.values()].map(({ id }) => id)];
  for (const home of homes)
    for (const kind of KINDS) {
      expect(childrenOf(plan, home, kind).map(({ id }) => id)).toEqual(slow.children(home, kind));
      if (home !== null) expect(find(plan, kind, home)?.id).toBe(slow.find(kind, home));
    }
  for (const id of homes) {
    if (id === null) continue;
    const branch = subtreeOf(plan, id).map((record) => record.id);
    expect(new Set(branch)).toEqual(slow.branch(id));
    expect(branch.length).toBe(new Set(branch).size);
    expect(branch[0] ?? id).toBe(id);
  }
}

describe('the plan and its indexes', () => {
  it('W2 answer like a plain list after any edits, undo included', () => {
    fc.assert(
      fc.property(rolls(), fc.nat(5), (steps, back) => {
        const ana = play(new Author('ana'), steps);
        for (let at = 0; at < back; at++) ana.undo();
        expectAlike(ana.plan);
      }),
      { numRuns: 60 },
    );
  });

  it('W2 the order in which records are put in does not matter, nor in how many portions', () => {
    fc.assert(
      fc.property(rolls(), fc.infiniteStream(fc.nat(3)), (steps, portions) => {
        const { plan } = play(new Author('ana'), steps);
        let other = EMPTY;
        let portion: AnyRecord[] = [];
        for (const record of [...plan.records.values()].toReversed()) {
          portion.push(record);
          if (portions.next().value) continue;
          other = patched(other, portion);
          portion = [];
        }
        other = patched(other, portion);
        expect(other.records.size).toBe(plan.records.size);
        expectAlike(other);
      }),
      { numRuns: 40 },
    );
  });

  it('W2 of a record that is put in twice at once the last stands, in one place', () => {
    const ana = smallPlan(new Author('ana'));
    const k1 = ana.record('keyResult', 'k1');
    const plan = patched(ana.plan, [
      { ...k1, objective: 'elsewhere' },
      { ...k1, objective: 'o2' },
    ]);
    expect(childrenOf(plan, 'elsewhere', 'keyResult')).toEqual([]);
    expect(childrenOf(plan, 'o2', 'keyResult').map(({ id }) => id)).toEqual(['k1']);
    expect(childrenOf(plan, 'o1', 'keyResult').map(({ id }) => id)).toEqual(['k2']);
  });

  it('W3 what did not change is the same object, so that screens do not draw it again', () => {
    const ana = smallPlan(new Author('ana'));
    const before = ana.plan;
    expect(patched(before, [])).toBe(before);
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: {} });
    expect(childrenOf(ana.plan, 'o1', 'keyResult')).toBe(childrenOf(before, 'o1', 'keyResult'));
    expect(ana.plan.records.get('k1')).toBe(before.records.get('k1'));
    expect(childrenOf(before, 'c1', 'objective')).toHaveLength(1);
  });

  it('W4 check-ins stand in order of time, seconds or none, then by id', () => {
    const at = (id: string, time?: string): CheckIn => ({
      kind: 'checkIn',
      id,
      keyResult: 'k',
      ...(time ? { at: time } : {}),
    });
    const plan = patched(EMPTY, [
      at('e', '2026-10-01T09:12:30.5Z'),
      at('d', '2026-10-01T09:12:30Z'),
      at('c', '2026-10-01T09:12Z'),
      at('b', '2026-10-01T09:12:30Z'),
      at('f', '2026-10-01T09:13Z'),
      at('a'),
    ]);
    expect(childrenOf(plan, 'k', 'checkIn').map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd', 'e', 'f']);
  });

  it('W5 what names no home is found at the top, and what names a home that is gone under it', () => {
    const plan = patched(EMPTY, [
      { kind: 'objective', id: 'o1' },
      { kind: 'keyResult', id: 'k1', objective: 'gone' },
    ]);
    expect(childrenOf(plan, null, 'objective').map(({ id }) => id)).toEqual(['o1']);
    expect(childrenOf(plan, 'gone', 'keyResult').map(({ id }) => id)).toEqual(['k1']);
  });

  it('W2 a home with two hundred thousand below it is walked without trouble', () => {
    const many = Array.from({ length: 200_000 }, (_, at): CheckIn => ({
      kind: 'checkIn',
      id: `c${at}`,
      keyResult: 'k1',
    }));
    const plan = patched(EMPTY, [{ kind: 'keyResult', id: 'k1' }, ...many]);
    expect(subtreeOf(plan, 'k1')).toHaveLength(200_001);
  });

  it('W2 comments about each other end', () => {
    const plan = patched(EMPTY, [
      { kind: 'comment', id: 'a', about: 'b' },
      { kind: 'comment', id: 'b', about: 'a' },
    ]);
    expect(subtreeOf(plan, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
