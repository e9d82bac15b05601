import { beforeEach, describe, expect, it } from 'vitest';
import type { Command, Outcome, Refusal } from '../../../renderer/domain/commands/commands.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { mergeMetadataOf } from '../../../renderer/domain/register/register.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { Author, instant, smallPlan } from '../author.ts';

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
});

const changedIds = (outcome: Outcome): string[] =>
  outcome.ok ? outcome.changed.map(({ id }) => id).toSorted() : [outcome.refusal];

describe('every command', () => {
  it('C1 is pure: the same plan, command and context give the same records, and the plan is left as it was', () => {
    const before = JSON.stringify([...ana.plan.records.values()]);
    const context = { replica: 'ana', number: 90, at: instant(1), by: 'Ana' };
    const command: Command = { do: 'set', kind: 'objective', id: 'o1', values: { title: 'Other' } };
    expect(run(ana.plan, command, context)).toEqual(run(ana.plan, command, context));
    expect(JSON.stringify([...ana.plan.records.values()])).toBe(before);
  });

  const added: readonly (readonly [Command, object])[] = [
    [
      {
        do: 'add',
        kind: 'cycle',
        id: 'c2',
        values: { name: 'Winter', dates: { start: '2027-01-01', end: '2027-03-31' } },
      },
      { kind: 'cycle', name: 'Winter', dates: { start: '2027-01-01', end: '2027-03-31' } },
    ],
    [
      { do: 'add', kind: 'team', id: 't2', values: { name: 'Stacks' } },
      { kind: 'team', name: 'Stacks' },
    ],
    [
      { do: 'add', kind: 'person', id: 'p2', values: { name: 'Bo', team: 't1' } },
      { kind: 'person', name: 'Bo', team: 't1' },
    ],
    [
      { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Calm desks' } },
      { kind: 'objective', title: 'Calm desks', cycle: 'c1' },
    ],
    [
      {
        do: 'add',
        kind: 'keyResult',
        id: 'k3',
        objective: 'o1',
        values: { title: 'Returns', metric: { type: 'yesNo' } },
      },
      { kind: 'keyResult', title: 'Returns', objective: 'o1', metric: { type: 'yesNo' } },
    ],
    [
      { do: 'add', kind: 'initiative', id: 'i2', keyResult: 'k1', values: { title: 'Ask readers' } },
      { kind: 'initiative', title: 'Ask readers', keyResult: 'k1' },
    ],
    [
      { do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 5 } },
      { kind: 'checkIn', keyResult: 'k1', value: 5, by: 'ana' },
    ],
    [
      { do: 'add', kind: 'comment', id: 'n2', about: 'k1', values: { text: 'Why?' } },
      { kind: 'comment', about: 'k1', text: 'Why?', by: 'ana' },
    ],
  ];
  it.each(added)('C2 makes a record under the id it was given: %j', (command, expected) => {
    ana.must(command);
    const id = 'id' in command && typeof command.id === 'string' ? command.id : '';
    expect(ana.plan.records.get(id)).toMatchObject({ id, ...expected });
  });

  const refused: readonly (readonly [string, Command, Refusal])[] = [
    ['C2 a cycle', { do: 'add', kind: 'cycle', id: 'o1', values: {} }, 'id-taken'],
    ['C2 a team', { do: 'add', kind: 'team', id: 't1', values: {} }, 'id-taken'],
    ['C2 a person', { do: 'add', kind: 'person', id: 't1', values: {} }, 'id-taken'],
    ['C2 an objective', { do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: {} }, 'id-taken'],
    ['C2 a key result', { do: 'add', kind: 'keyResult', id: 'k1', objective: 'o1', values: {} }, 'id-taken'],
    ['C2 an initiative', { do: 'add', kind: 'initiative', id: 'k1', keyResult: 'k1', values: {} }, 'id-taken'],
    ['C2 a check-in', { do: 'add', kind: 'checkIn', id: 'ci1', keyResult: 'k1', values: {} }, 'id-taken'],
    ['C2 a comment', { do: 'add', kind: 'comment', id: 'n1', about: 'o1', values: { text: '' } }, 'id-taken'],
    [
      'C2 turned into',
      { do: 'turn-into', id: 'i1', into: 'k1', kind: 'keyResult', home: 'o1', after: null },
      'id-taken',
    ],
    ['C2 no id at all', { do: 'add', kind: 'team', id: '', values: {} }, 'malformed'],
    [
      'C2 an id of the language',
      { do: 'add', kind: 'comment', id: '__proto__', about: 'o1', values: { text: '' } },
      'malformed',
    ],
    ['C8 no such cycle', { do: 'add', kind: 'objective', id: 'x', cycle: 'c9', values: {} }, 'not-there'],
    ['C8 a cycle that is a team', { do: 'add', kind: 'objective', id: 'x', cycle: 't1', values: {} }, 'not-there'],
    ['C8 no such objective', { do: 'add', kind: 'keyResult', id: 'x', objective: 'k1', values: {} }, 'not-there'],
    ['C8 no such key result', { do: 'add', kind: 'initiative', id: 'x', keyResult: 'o1', values: {} }, 'not-there'],
    ['C8 a check-in to nothing', { do: 'add', kind: 'checkIn', id: 'x', keyResult: 'k9', values: {} }, 'not-there'],
    [
      'C8 a comment on nothing',
      { do: 'add', kind: 'comment', id: 'x', about: 'k9', values: { text: '' } },
      'not-there',
    ],
    ['C8 setting nothing', { do: 'set', kind: 'team', id: 't9', values: {} }, 'not-there'],
    ['C8 setting what is another kind', { do: 'set', kind: 'team', id: 'o1', values: {} }, 'not-there'],
    ['C8 moving nothing', { do: 'move', id: 'x', home: 'c1', after: null }, 'not-there'],
    ['C8 moving what has no place', { do: 'move', id: 'p1', home: 'c1', after: null }, 'not-there'],
    ['C8 moving to no home', { do: 'move', id: 'o1', home: 'x', after: null }, 'not-there'],
    ['C8 moving to a home of another kind', { do: 'move', id: 'k1', home: 'c1', after: null }, 'not-there'],
    [
      'C8 turning nothing',
      { do: 'turn-into', id: 'x', into: 'y', kind: 'objective', home: 'c1', after: null },
      'not-there',
    ],
    [
      'C8 turning a team',
      { do: 'turn-into', id: 't1', into: 'y', kind: 'objective', home: 'c1', after: null },
      'not-there',
    ],
    [
      'C8 turning into a home of nothing',
      { do: 'turn-into', id: 'k2', into: 'y', kind: 'objective', home: 'x', after: null },
      'not-there',
    ],
    [
      'C7 a row under itself',
      { do: 'turn-into', id: 'k2', into: 'y', kind: 'initiative', home: 'k2', after: null },
      'not-there',
    ],
    [
      'C7 an objective with key results',
      { do: 'turn-into', id: 'o1', into: 'y', kind: 'objective', home: 'c1', after: null },
      'has-children',
    ],
    [
      'C7 a key result with initiatives',
      { do: 'turn-into', id: 'k1', into: 'y', kind: 'objective', home: 'c1', after: null },
      'has-children',
    ],
    ['C9 deleting nothing', { do: 'delete', id: 'x' }, 'not-there'],
    ['C9 deleting the plan', { do: 'delete', id: 'workspace' }, 'not-there'],
    ['C9 keeping nothing', { do: 'keep', id: 'x' }, 'not-there'],
    ['C9 keeping what nobody deleted', { do: 'keep', id: 'o1' }, 'not-there'],
    ['C4 itself', { do: 'set', kind: 'objective', id: 'o1', values: { parent: 'o1' } }, 'parent-loop'],
    [
      'C4 itself from the start',
      { do: 'add', kind: 'objective', id: 'x', cycle: 'c1', values: { parent: 'x' } },
      'parent-loop',
    ],
    [
      'C10 a title too long',
      { do: 'set', kind: 'objective', id: 'o1', values: { title: 'x'.repeat(501) } },
      'too-long',
    ],
    ['C10 a plan name too long', { do: 'name-plan', name: 'x'.repeat(501) }, 'too-long'],
    [
      'C10 no number',
      { do: 'add', kind: 'checkIn', id: 'x', keyResult: 'k1', values: { value: Number.NaN } },
      'not-a-number',
    ],
    [
      'C10 a comment too long',
      { do: 'add', kind: 'comment', id: 'x', about: 'o1', values: { text: 'x'.repeat(20_001) } },
      'too-long',
    ],
    [
      'C10 dates',
      { do: 'set', kind: 'cycle', id: 'c1', values: { dates: { start: '2026-02-01', end: '2026-01-01' } } },
      'dates-reversed',
    ],
    [
      'C10 a moment that is none',
      { do: 'add', kind: 'checkIn', id: 'x', keyResult: 'k1', values: { at: '2026-10-01' } },
      'malformed',
    ],
    ['C10 marks', { do: 'set', kind: 'objective', id: 'o1', values: { marks: {} } }, 'malformed'],
    [
      'C12 one of several',
      {
        do: 'all',
        commands: [
          { do: 'add', kind: 'team', id: 'new', values: {} },
          { do: 'delete', id: 'x' },
        ],
      },
      'not-there',
    ],
    ['U5 nothing to put back', { do: 'put-back', records: [] }, 'changed-since'],
  ];
  it.each(refused)('%s is refused and nothing changes: %j', (_name, command, refusal) => {
    const before = ana.plan;
    expect(ana.do(command)).toEqual({ ok: false, refusal });
    expect(ana.plan).toBe(before);
  });

  it('C8 what is deleted is not there', () => {
    ana.must({ do: 'delete', id: 'o1' });
    const commands: readonly Command[] = [
      { do: 'add', kind: 'keyResult', id: 'x', objective: 'o1', values: {} },
      { do: 'set', kind: 'objective', id: 'o1', values: { title: 'x' } },
      { do: 'move', id: 'o1', home: 'c1', after: null },
      { do: 'move', id: 'k1', home: 'o1', after: null },
      { do: 'add', kind: 'checkIn', id: 'x', keyResult: 'k1', values: { value: 1 } },
      { do: 'turn-into', id: 'k2', into: 'x', kind: 'objective', home: 'c1', after: null },
      { do: 'turn-into', id: 'i1', into: 'x', kind: 'keyResult', home: 'o1', after: null },
      { do: 'add', kind: 'initiative', id: 'x', keyResult: 'k1', values: {} },
      { do: 'add', kind: 'comment', id: 'x', about: 'o1', values: { text: 'Nobody would see it' } },
      { do: 'add', kind: 'comment', id: 'x', about: 'n1', values: { text: 'Nor this' } },
      { do: 'move', id: 'i1', home: 'k2', after: null },
    ];
    for (const command of commands) expect(ana.do(command)).toEqual({ ok: false, refusal: 'not-there' });
  });
});

describe('writing', () => {
  it('C3 what a field says already is not written, whatever the order of its parts', () => {
    const same = ana.do({
      do: 'set',
      kind: 'keyResult',
      id: 'k1',
      values: { title: 'Time to find', metric: { unit: 'min', target: 3, start: 9, type: 'lower' }, owner: undefined },
    });
    expect(same).toMatchObject({ ok: true, changed: [] });
    const one = ana.do({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'Time to find', weight: 1 } });
    expect(one.ok && Object.entries(mergeMetadataOf(one.changed[0] ?? ana.record('team', 't1')).by)).toContainEqual([
      'title',
      'ana:6',
    ]);
  });

  it('C3 saying again what one of several answers says settles the question', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'From Ana' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'From Bo' } });
    ana.receive(bo.write());
    const shown = ana.record('objective', 'o1').title;
    expect(questionsOf(ana.record('objective', 'o1'), () => false)).toHaveLength(1);
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: shown } });
    expect(questionsOf(ana.record('objective', 'o1'), () => false)).toEqual([]);
  });

  it('C3 an undefined value empties a field', () => {
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { why: undefined } });
    expect('why' in ana.record('objective', 'o1')).toBe(false);
  });

  it('C1 the plan has one name; naming it leaves the purpose alone', () => {
    ana.must({ do: 'name-plan', name: 'Reading' });
    expect(ana.record('workspace', 'workspace')).toMatchObject({ name: 'Reading', purpose: 'Why we read' });
    ana.must({ do: 'name-plan', purpose: undefined });
    expect(ana.record('workspace', 'workspace').purpose).toBeUndefined();
  });

  it('C4 parents form no ring, however long, not even with objectives that are not there yet', () => {
    for (const id of ['a', 'b', 'd']) ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: {} });
    ana.must({ do: 'set', kind: 'objective', id: 'a', values: { parent: 'b' } });
    ana.must({ do: 'set', kind: 'objective', id: 'b', values: { parent: 'd' } });
    const ring = { do: 'set', kind: 'objective', id: 'd', values: { parent: 'a' } } as const;
    expect(ana.do(ring)).toEqual({ ok: false, refusal: 'parent-loop' });
    ana.must({ do: 'set', kind: 'objective', id: 'd', values: { parent: 'later' } });
    const later = ana.do({ do: 'add', kind: 'objective', id: 'later', cycle: 'c1', values: { parent: 'a' } });
    expect(later).toEqual({ ok: false, refusal: 'parent-loop' });
  });

  it('C11 a check-in and a comment carry who and when, and no merge data', () => {
    expect(ana.record('checkIn', 'ci1')).toEqual({
      kind: 'checkIn',
      id: 'ci1',
      keyResult: 'k1',
      value: 7,
      confidence: 60,
      note: 'Slow',
      by: 'ana',
      at: instant(9),
    });
    expect(ana.record('comment', 'n1').marks).toBeUndefined();
    const outcome = ana.do({ do: 'add', kind: 'comment', id: 'n2', about: 'o1', values: { text: 'x' } });
    expect(outcome).toMatchObject({ ok: true, numbers: 0 });
  });

  it('C11 a check-in may tell of an earlier day, and a nameless person signs nothing', () => {
    ana.must({
      do: 'add',
      kind: 'checkIn',
      id: 'old',
      keyResult: 'k1',
      values: { value: 8, day: '2026-09-30' },
    });
    expect(ana.record('checkIn', 'old')).toMatchObject({ dated: true, followed: ['ci1'] });
    expect(childrenOf(ana.plan, 'k1', 'checkIn').map(({ id }) => id)).toEqual(['old', 'ci1']);
    const nameless = new Author('cy', ana.plan, '');
    nameless.must({ do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: {} });
    expect('by' in nameless.record('checkIn', 'ci9')).toBe(false);
  });
});

describe('words begun before others arrived', () => {
  const title = (values: string, beside: boolean) =>
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: values }, beside });
  const answers = () =>
    questionsOf(ana.record('objective', 'o1'), () => false).flatMap((question) =>
      question.about === 'field' ? question.answers.map(({ value }) => String(value)).toSorted() : [],
    );

  it('C13 stand beside what stands, as an answer of their own', () => {
    title('Begun before', true);
    expect(answers()).toEqual(['Begun before', 'Readers find their book at once']);
    title('And once more', true);
    expect(answers()).toHaveLength(3);
    title('Agreed', false);
    expect(answers()).toEqual([]);
  });

  it('C13 that say the same are no question, and undoing takes them away again', () => {
    title('Readers find their book at once', true);
    expect(answers()).toEqual([]);
    title('Begun before', true);
    ana.undo();
    expect(answers()).toEqual([]);
    expect(ana.record('objective', 'o1').title).toBe('Readers find their book at once');
  });

  it('C13 reach a colleague as the question they are', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    title('Begun before', true);
    expect(bo.receive(ana.write()).asking).toEqual(['o1']);
  });
});

describe('several at once', () => {
  const step: Command = {
    do: 'all',
    commands: [
      { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Second' } },
      { do: 'add', kind: 'keyResult', id: 'k9', objective: 'o2', values: { title: 'First of it' } },
      { do: 'set', kind: 'objective', id: 'o2', values: { why: 'Because' } },
      { do: 'all', commands: [{ do: 'delete', id: 'k2' }] },
    ],
  };

  it('C12 are one step: each sees what the one before it did, and each record comes out once', () => {
    const outcome = ana.do(step);
    expect(changedIds(outcome)).toEqual(['k2', 'k9', 'o2']);
    expect(ana.record('objective', 'o2')).toMatchObject({ title: 'Second', why: 'Because' });
    expect(find(ana.plan, 'keyResult', 'k2')).toBeUndefined();
  });

  it('C12 take a number each, so that no stamp is used twice', () => {
    const outcome = ana.do(step);
    expect(outcome).toMatchObject({ numbers: 4 });
    expect(new Set(Object.values(mergeMetadataOf(ana.record('objective', 'o2')).by)).size).toBe(2);
  });

  it('C12 are undone as one', () => {
    const before = ana.plan;
    ana.must(step);
    ana.undo();
    expect(find(ana.plan, 'objective', 'o2')).toBeUndefined();
    expect(find(ana.plan, 'keyResult', 'k2')?.title).toBe(
      before.records.get('k2')?.kind === 'keyResult' ? 'Shelves labelled' : '',
    );
  });

  it('C12 none at all are a step that changes nothing', () => {
    expect(ana.do({ do: 'all', commands: [] })).toEqual({ ok: true, changed: [], numbers: 0 });
  });
});
