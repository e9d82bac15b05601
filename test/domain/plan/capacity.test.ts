/** What is taken in can be handed on: at every limit the last thing accepted is still read back, and the next one refused (B10). */
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import type { MergeMetadata } from '../../../renderer/domain/register/register.ts';
import type { AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { patched } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

const O1 = 'o1';
const replicas = (count: number, length = 10): string[] =>
  Array.from({ length: count }, (_, at) => `w${at}`.padEnd(length, 'x'));
const seenBy = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));

/** A plan in which o1 has these marks beside its own. */
function holding(
  change: (marks: MergeMetadata, record: AnyRecord) => Partial<MergeMetadata>,
  fields: object = {},
): Author {
  const author = smallPlan(new Author('ana'));
  const record = author.record('objective', O1) as AnyRecord & { readonly marks: MergeMetadata };
  const grown = { ...record, ...fields, marks: { ...record.marks, ...change(record.marks, record) } };
  author.plan = patched(author.plan, [grown]);
  return author;
}

const isRead = (author: Author) => readBundle(author.write()).ok;
const title: Command = { do: 'set', kind: 'objective', id: O1, values: { title: 'Another' } };

/** Runs a command of a writer who has not written there yet. */
const byAnother = (author: Author, command: Command, name = 'another') => new Author(name, author.plan).do(command);

describe('B10 an edit is refused by which a record would hold', () => {
  it('more fields that nobody here knows', () => {
    const names = Array.from({ length: LIMITS.fields }, (_, at) => `later${at}`);
    const full = holding(
      ({ by }) => ({ by: { ...by, ...Object.fromEntries(names.map((name) => [name, 'ana:1'])) } }),
      Object.fromEntries(names.map((name) => [name, 1])),
    );
    expect(isRead(full)).toBe(true);
    const more: Command = { do: 'set', kind: 'objective', id: O1, values: { 'one more': 1 } };
    expect(full.do(more)).toEqual({ ok: false, refusal: 'too-many' });
    // Whatever somebody put into it, it can be written in and deleted.
    for (const command of [title, { do: 'set', kind: 'objective', id: O1, values: { private: true } }] as const)
      expect(full.do(command)).toMatchObject({ ok: true });
    expect(full.do({ do: 'delete', id: O1 })).toMatchObject({ ok: true });
    expect(isRead(full)).toBe(true);
  });

  it('more answers to one question', () => {
    const author = holding(({ seen, by }) => {
      const names = replicas(LIMITS.answers - 1).toSorted();
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

describe('B10 however many runs wrote a record, or a file says they did', () => {
  const names = replicas(20_000, LIMITS.id);
  const crowded = () => holding(({ seen }) => ({ seen: { ...seen, ...seenBy(names) } }));

  it('it can be edited, handed on, merged and deleted', () => {
    const author = crowded();
    expect(byAnother(author, title)).toMatchObject({ ok: true });
    const bo = new Author('bo');
    bo.receive(author.write());
    expect(bo.do(title)).toMatchObject({ ok: true });
    expect(author.receive(bo.write())).toMatchObject({ changed: [O1], tooMany: false });
    expect(author.do({ do: 'delete', id: O1 })).toMatchObject({ ok: true });
    expect(isRead(author)).toBe(true);
  });

  it('B4 every other text in the merge block stays as short as where it is shown', () => {
    const read = (value: unknown) =>
      readBundle(
        JSON.stringify({
          format: 'okr-bundle',
          objectives: [{ id: O1, mood: 'calm' }],
          merge: {
            runs: {},
            records: {
              o1: { seen: 'a:1 b:1', by: { 'a:1': 'mood' }, open: { mood: [{ stamp: 'b:1', value }] }, sum: '' },
            },
          },
        }),
      ).ok;
    expect([read('wild'), read('x'.repeat(LIMITS.anyText))]).toEqual([true, true]);
    expect([read('x'.repeat(LIMITS.anyText + 1)), read({ a: ['x'.repeat(LIMITS.anyText + 1)] })]).toEqual([
      false,
      false,
    ]);
  });
});

describe('B10 an edit is refused', () => {
  it('by which the plan would hold more records than a file may, while what is there can be changed', () => {
    const author = smallPlan(new Author('ana'));
    const missing = LIMITS.records - author.plan.records.size;
    const teams = Array.from({ length: missing - 1 }, (_, at) => ({ kind: 'team', id: `team-${at}` }) as const);
    author.plan = patched(author.plan, teams);
    const add = (id: string): Command => ({ do: 'add', kind: 'team', id, values: { name: 'Stacks' } });
    expect(author.do({ do: 'all', commands: [add('one'), add('two')] })).toEqual({ ok: false, refusal: 'too-many' });
    expect(author.do(add('one'))).toMatchObject({ ok: true });
    expect(author.do(add('two'))).toEqual({ ok: false, refusal: 'too-many' });
    expect(author.do(title)).toMatchObject({ ok: true });
  });
});
