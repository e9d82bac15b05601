import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned } from '../../../renderer/domain/kinds/fields.ts';
import type { AnyRecord, Id, Runs } from '../../../renderer/domain/kinds/model.ts';
import { foldedWords } from '../../../renderer/domain/plan/folded-text.ts';
import { standingFor } from '../../../renderer/domain/plan/mine.ts';
import { namedIn } from '../../../renderer/domain/plan/named.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';
import { valueOf } from '../../../renderer/domain/register/register.ts';
import { Author } from '../author.ts';

const person = (id: Id, name: string, more: object = {}): AnyRecord => ({ kind: 'person', id, name, ...more });
const checkIn = (id: Id, by?: string): AnyRecord => ({
  kind: 'checkIn',
  id,
  keyResult: 'k',
  value: 1,
  ...(by === undefined ? {} : { by }),
});

const ROWS: readonly AnyRecord[] = [
  { kind: 'objective', id: 'o', title: 'Readers come back', owner: 'ana', contributors: ['bo', 'ana'], team: 'red' },
  { kind: 'keyResult', id: 'k', objective: 'o', title: 'Returning', owner: 'bo' },
  { kind: 'ritual', id: 'm', cycle: 'c', sort: 'closing', attendees: ['ana', 'bo'] },
  { kind: 'action', id: 'a', cycle: 'c', title: 'Ask the branches', owner: 'bo' },
  { kind: 'team', id: 'red', name: 'Red' },
];
const NOTHING = { objectives: 0, keyResults: 0, actions: 0 };

describe('who is named in a plan', () => {
  it('W9 people stand in the order of names, each with what is theirs', () => {
    const plan = patched(EMPTY, [...ROWS, person('bo', 'Bo'), person('ana', 'Ana'), checkIn('w1', 'Bo')]);
    const { people, teams } = namedIn(plan);
    expect(people.map((one) => [one.person.id, one.owns, one.contributes, one.meetings])).toEqual([
      ['ana', { ...NOTHING, objectives: 1 }, NOTHING, 1],
      ['bo', { ...NOTHING, keyResults: 1, actions: 1 }, { ...NOTHING, objectives: 1 }, 1],
    ]);
    expect(people[1]?.signed).toEqual({ checkIns: 1, comments: 0, others: 0, days: 0 });
    expect(teams.map(({ team, objectives }) => [team.id, objectives])).toEqual([['red', 1]]);
  });

  it('W9 what is joined is counted once, with what is signed by either name', () => {
    const joined = [person('ana', 'Ana'), person('twin', 'Anna', { sameAs: 'ana' })];
    const plan = patched(EMPTY, [
      ...ROWS,
      ...joined,
      { kind: 'objective', id: 'o2', title: 'Shelves', owner: 'twin' },
      checkIn('w1', 'ana '),
      checkIn('w2', 'ANNA'),
      checkIn('w3', 'Annas'),
    ]);
    const { people, onlySigning } = namedIn(plan);
    expect(people.map(({ owns, signed }) => [owns.objectives, signed.checkIns])).toEqual([[2, 2]]);
    expect(onlySigning.map(({ name }) => name)).toEqual(['Annas']);
  });

  it('W9 a name that signs and is nobody’s is told with what stands under it, and on how many days it wrote', () => {
    const runs: Runs = new Map([
      ['r1', { by: 'Cy', at: '2026-10-01T09:00:00Z' }],
      ['r2', { by: 'Cy', at: '2026-10-01T11:00:00Z' }],
      ['r3', { by: 'Dee', at: '2026-10-02T11:00:00Z' }],
    ]);
    const said: readonly AnyRecord[] = [
      { kind: 'comment', id: 's', about: 'o', text: 'Well', by: 'cy' },
      { kind: 'reason', id: 'why', about: 'o', text: 'Because', by: 'Cy' },
    ];
    const { onlySigning } = namedIn(patched(EMPTY, [...ROWS, ...said], runs));
    expect(onlySigning).toEqual([
      { name: 'Cy', signed: { checkIns: 0, comments: 1, others: 1, days: 1 }, onlyOfPrivate: false },
      { name: 'Dee', signed: { checkIns: 0, comments: 0, others: 0, days: 1 }, onlyOfPrivate: false },
    ]);
  });

  it('H9 a name is known by private objectives alone where all it signs is said of them', () => {
    const said: readonly AnyRecord[] = [
      { kind: 'objective', id: 'secret', title: 'Ours alone', private: true },
      { kind: 'keyResult', id: 'within', objective: 'secret', title: 'Nobody’s business' },
      { kind: 'comment', id: 's1', about: 'within', text: 'Well', by: 'Cy' },
      { kind: 'comment', id: 's2', about: 'within', text: 'Well', by: 'Dee' },
      { kind: 'comment', id: 's3', about: 'o', text: 'Well', by: 'Dee' },
    ];
    const { onlySigning } = namedIn(patched(EMPTY, [...ROWS, ...said]));
    expect(onlySigning.map(({ name, onlyOfPrivate }) => [name, onlyOfPrivate])).toEqual([
      ['Cy', true],
      ['Dee', false],
    ]);
  });

  it('W8 W9 a person who was deleted is none: what they owned has no owner, and what they signed keeps the name', () => {
    const author = new Author('r', EMPTY, 'Ana');
    author.must({ do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } });
    author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: 'Q4' } });
    author.must({ do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { title: 'Readers', owner: 'ana' } });
    author.must({ do: 'add', kind: 'comment', id: 's', about: 'o', values: { text: 'Well' } });
    expect(standingFor(author.plan, 'ana')).toBe('ana');
    author.must({ do: 'delete', id: 'ana' });
    const { people, onlySigning } = namedIn(author.plan);
    expect(people).toEqual([]);
    expect(onlySigning.map(({ name, signed }) => [name, signed.comments])).toEqual([['Ana', 1]]);
    expect(standingFor(author.plan, 'ana')).toBeUndefined();
    expect(standingFor(author.plan, 'elsewhere')).toBe('elsewhere');
    author.undo();
    expect(namedIn(author.plan).people[0]?.owns).toEqual({ ...NOTHING, objectives: 1 });
  });

  it('W9 every name that is signed is found, with a person or by itself, and none is found twice', () => {
    const name = fc.constantFrom('Ana', 'ana', ' Bo', 'BO', 'Cy', '李', '');
    const records = fc.tuple(fc.array(name, { maxLength: 5 }), fc.array(name, { maxLength: 12 }));
    fc.assert(
      fc.property(records, ([people, signers]) => {
        const plan = patched(EMPTY, [
          ...people.map((one, at) => person(`p${at}`, one)),
          ...signers.map((one, at) => checkIn(`w${at}`, one)),
        ]);
        const named = namedIn(plan);
        const ofPeople = new Set(people.map(foldedWords));
        const left = named.onlySigning.map((one) => foldedWords(one.name));
        const signed = [...plan.records.values()].flatMap((one) =>
          isSigned(one.kind) ? foldedWords(valueOf(one, 'by') as string) : [],
        );
        expect(new Set(left).size).toBe(left.length);
        for (const one of signed) expect(one === '' || ofPeople.has(one) !== left.includes(one)).toBe(true);
      }),
    );
  });
});
