/** What is taken in can be handed on: at every limit the last thing accepted is still read back, and the next one refused (B10). */
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import type { Command } from '../../renderer/domain/commands.ts';
import { outgrows } from '../../renderer/domain/capacity.ts';
import { LIMITS } from '../../renderer/domain/limits.ts';
import { DELETED, type Marks } from '../../renderer/domain/merge/register.ts';
import type { AnyRecord } from '../../renderer/domain/model.ts';
import { patched } from '../../renderer/domain/workspace.ts';
import { Author, smallPlan } from './author.ts';

const O1 = 'o1';
const writers = (count: number, length = 10): string[] =>
  Array.from({ length: count }, (_, at) => `w${at}`.padEnd(length, 'x'));
const seenBy = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));

/** A plan in which o1 has these marks beside its own. */
function holding(change: (marks: Marks, record: AnyRecord) => Partial<Marks>, fields: object = {}): Author {
  const author = smallPlan(new Author('ana'));
  const record = author.record('objective', O1) as AnyRecord & { readonly marks: Marks };
  const grown = { ...record, ...fields, marks: { ...record.marks, ...change(record.marks, record) } };
  author.plan = patched(author.plan, [grown]);
  return author;
}

const isRead = (author: Author) => readBundle(author.write()).ok;
const title: Command = { do: 'set', kind: 'objective', id: O1, values: { title: 'Another' } };

/** Runs a command of a writer who has not written there yet. */
const byAnother = (author: Author, command: Command, name = 'another') => new Author(name, author.plan).do(command);

describe('B10 an edit is refused by which a record would hold', () => {
  it('more writers than a file may', () => {
    const known = (count: number) => holding(({ seen }) => ({ seen: { ...seen, ...seenBy(writers(count)) } }));
    const last = known(LIMITS.writers - 1);
    expect(isRead(last)).toBe(true);
    expect(byAnother(last, title)).toEqual({ ok: false, refusal: 'too-many' });
    expect(last.do(title)).toMatchObject({ ok: true });
    const before = known(LIMITS.writers - 2);
    expect(byAnother(before, title)).toMatchObject({ ok: true });
  });

  it('more of them than the one text they become may be long', () => {
    const long = LIMITS.id;
    const fitting = Math.floor((LIMITS.anyText - 'ana:10 '.length) / (long + 3));
    const last = holding(({ seen }) => ({ seen: { ...seen, ...seenBy(writers(fitting, long)) } }));
    expect(isRead(last)).toBe(true);
    expect(byAnother(last, title, 'y'.repeat(long))).toEqual({ ok: false, refusal: 'too-many' });
    expect(isRead(holding(({ seen }) => ({ seen: { ...seen, ...seenBy(writers(fitting + 1, long)) } })))).toBe(false);
  });

  it('a deletion that had seen more', () => {
    const deleted = (count: number) =>
      holding(
        ({ by, seen }) => ({ by: { ...by, [DELETED]: 'ana:1' }, seen, saw: { 'ana:1': seenBy(writers(count)) } }),
        {
          [DELETED]: true,
        },
      );
    const one = (author: Author) => author.plan.records.get(O1) ?? expect.fail('o1 is gone');
    const [last, full] = [deleted(LIMITS.writers), deleted(LIMITS.writers + 1)];
    expect([isRead(last), outgrows(one(last))]).toEqual([true, false]);
    expect([isRead(full), outgrows(one(full))]).toEqual([false, true]);
  });

  it('more fields', () => {
    const unknown = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `later${at}`);
      return holding(
        ({ by }) => ({ by: { ...by, ...Object.fromEntries(names.map((name) => [name, 'ana:1'])) } }),
        Object.fromEntries(names.map((name) => [name, 1])),
      );
    };
    const own = Object.keys((smallPlan(new Author('ana')).record('objective', O1).marks as Marks).by).length;
    const full = unknown(LIMITS.fields - own);
    expect(isRead(full)).toBe(true);
    expect(full.do(title)).toMatchObject({ ok: true });
    expect(full.do({ do: 'delete', id: O1 })).toEqual({ ok: false, refusal: 'too-many' });
  });

  it('more answers to one question', () => {
    const author = holding(({ seen, by }) => {
      const names = writers(LIMITS.answers - 1).toSorted();
      return {
        seen: { ...seen, ...seenBy(names) },
        by: { ...by, title: 'ana:1' },
        others: { title: names.map((name) => ({ stamp: `${name}:1`, value: name })) },
      };
    });
    const beside = (value: string): Command => ({
      do: 'set',
      kind: 'objective',
      id: O1,
      values: { title: value },
      beside: true,
    });
    expect(author.do(beside('One more'))).toMatchObject({ ok: true });
    expect(isRead(author)).toBe(true);
    expect(author.do(beside('One too many'))).toEqual({ ok: false, refusal: 'too-many' });
  });
});

describe('B10 an edit is refused', () => {
  it('by which the plan would hold more records than a file may, while what is there can be changed', () => {
    const author = smallPlan(new Author('ana'));
    const missing = LIMITS.records - author.plan.records.size;
    const teams = Array.from({ length: missing - 1 }, (_, at) => ({ kind: 'team', id: `team-${at}` }) as const);
    author.plan = patched(author.plan, teams);
    const add = (id: string): Command => ({ do: 'add-team', id, values: { name: 'Stacks' } });
    expect(author.do({ do: 'all', commands: [add('one'), add('two')] })).toEqual({ ok: false, refusal: 'too-many' });
    expect(author.do(add('one'))).toMatchObject({ ok: true });
    expect(author.do(add('two'))).toEqual({ ok: false, refusal: 'too-many' });
    expect(author.do(title)).toMatchObject({ ok: true });
  });
});
