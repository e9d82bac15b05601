import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../renderer/domain/commands.ts';
import {
  dropped,
  foundRows,
  hitsOf,
  homelessRows,
  indented,
  isBlank,
  isRowRecord,
  landing,
  nextRow,
  outdented,
  rowsAfter,
  rowsOf,
  shifted,
  type Row,
} from '../../renderer/domain/outline-rows.ts';
import { isHomeless } from '../../renderer/domain/merge/plan.ts';
import { isGone } from '../../renderer/domain/merge/questions.ts';
import type { AnyRecord } from '../../renderer/domain/model.ts';
import { run } from '../../renderer/domain/run-command.ts';
import { EMPTY, patched, type Workspace } from '../../renderer/domain/workspace.ts';
import { Author, smallPlan } from './author.ts';
import { dice, play } from './random-plan.ts';

const WRITER = 'aaaaaaaaaa';
let number = 1;

function after(workspace: Workspace, ...commands: readonly (Command | null)[]): Workspace {
  return commands.reduce((plan, command) => {
    if (!command) throw new Error('There was no command to carry out.');
    const outcome = run(plan, command, { writer: WRITER, number, at: '2026-11-02T09:00:00Z', by: '' });
    if (!outcome.ok) throw new Error(outcome.refusal);
    number += outcome.numbers;
    return patched(plan, outcome.changed);
  }, workspace);
}

/** o1 with k1 (i1, i2) and k2; o2 with k3; o3 with nothing. */
const plan = after(
  EMPTY,
  { do: 'add-cycle', id: 'c', values: { name: 'Q4' } },
  { do: 'add-objective', id: 'o1', cycle: 'c', values: { title: 'Readers return' } },
  { do: 'add-objective', id: 'o2', cycle: 'c', values: { title: '让读者常来' } },
  { do: 'add-objective', id: 'o3', cycle: 'c', values: {} },
  { do: 'add-key-result', id: 'k1', objective: 'o1', values: { title: 'Returns ４０ %' } },
  { do: 'add-key-result', id: 'k2', objective: 'o1', values: { title: 'Noise' } },
  { do: 'add-key-result', id: 'k3', objective: 'o2', values: { title: 'Third' } },
  { do: 'add-initiative', id: 'i1', keyResult: 'k1', values: { title: 'Ask' } },
  { do: 'add-initiative', id: 'i2', keyResult: 'k1', values: { title: 'Move chairs' } },
);

function row(id: string, workspace = plan): Row {
  const found = rowsOf(workspace, 'c').find((one) => one.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
}
/** The outline as a person sees it: ids indented by what they are. */
const shape = (workspace: Workspace) =>
  rowsOf(workspace, 'c').map(({ id, kind }) => `${{ objective: '', keyResult: '-', initiative: '--' }[kind]}${id}`);

/** The record under another home, whatever that is. */
function rehomed(record: AnyRecord, home: AnyRecord | undefined): AnyRecord {
  const id = home?.id ?? 'nowhere';
  switch (record.kind) {
    case 'objective':
      return { ...record, cycle: id };
    case 'keyResult':
      return { ...record, objective: id };
    case 'initiative':
    case 'checkIn':
      return { ...record, keyResult: id };
    default:
      return record;
  }
}

describe('the outline', () => {
  it('is read depth first', () => {
    expect(shape(plan)).toEqual(['o1', '-k1', '--i1', '--i2', '-k2', 'o2', '-k3', 'o3']);
  });

  it('O1 Enter makes the next row the eye expects', () => {
    expect(shape(after(plan, nextRow(plan, row('o1'), 'n')))).toEqual([
      'o1',
      '-n',
      '-k1',
      '--i1',
      '--i2',
      '-k2',
      'o2',
      '-k3',
      'o3',
    ]);
    expect(shape(after(plan, nextRow(plan, row('k1'), 'n'))).slice(0, 3)).toEqual(['o1', '-k1', '--n']);
    expect(shape(after(plan, nextRow(plan, row('k2'), 'n'))).slice(4, 6)).toEqual(['-k2', '-n']);
    expect(shape(after(plan, nextRow(plan, row('i1'), 'n'))).slice(2, 5)).toEqual(['--i1', '--n', '--i2']);
    expect(shape(after(plan, nextRow(plan, row('o3'), 'n'))).slice(-2)).toEqual(['o3', 'n']);
  });

  it('O2 a row becomes part of the row above it of its own kind', () => {
    expect(shape(after(plan, indented(plan, row('o3'), 'n'))).slice(-3)).toEqual(['o2', '-k3', '-n']);
    expect(shape(after(plan, indented(plan, row('k2'), 'n'))).slice(0, 5)).toEqual([
      'o1',
      '-k1',
      '--i1',
      '--i2',
      '--n',
    ]);
    expect(indented(plan, row('o1'), 'n')).toBeNull();
    expect(indented(plan, row('k3'), 'n')).toBeNull();
    expect(indented(plan, row('i2'), 'n')).toBeNull();
  });

  it('O3 a row becomes a row of its own right after the one it was part of', () => {
    expect(shape(after(plan, outdented(plan, row('i2'), 'n'))).slice(0, 5)).toEqual(['o1', '-k1', '--i1', '-n', '-k2']);
    expect(shape(after(plan, outdented(plan, row('k3'), 'n')))).toEqual([
      'o1',
      '-k1',
      '--i1',
      '--i2',
      '-k2',
      'o2',
      'n',
      'o3',
    ]);
    expect(outdented(plan, row('o2'), 'n')).toBeNull();
  });

  it('O3 outdenting takes back indenting', () => {
    const there = after(plan, indented(plan, row('o3'), 'n'));
    expect(shape(after(there, outdented(there, row('n', there), 'm')))).toEqual([...shape(plan).slice(0, -1), 'm']);
  });

  it('O4 a row moves one place, and beyond the edge into the neighbouring home', () => {
    expect(shape(after(plan, shifted(plan, row('k2'), -1))).slice(0, 3)).toEqual(['o1', '-k2', '-k1']);
    expect(shape(after(plan, shifted(plan, row('k2'), 1)))).toEqual([
      'o1',
      '-k1',
      '--i1',
      '--i2',
      'o2',
      '-k2',
      '-k3',
      'o3',
    ]);
    expect(shape(after(plan, shifted(plan, row('k3'), -1)))).toEqual([
      'o1',
      '-k1',
      '--i1',
      '--i2',
      '-k2',
      '-k3',
      'o2',
      'o3',
    ]);
    expect(shape(after(plan, shifted(plan, row('i2'), 1))).slice(2, 5)).toEqual(['--i1', '-k2', '--i2']);
    expect(shape(after(plan, shifted(plan, row('o3'), -1)))).toEqual([
      'o1',
      '-k1',
      '--i1',
      '--i2',
      '-k2',
      'o3',
      'o2',
      '-k3',
    ]);
    expect(shifted(plan, row('o1'), -1)).toBeNull();
    expect(shifted(plan, row('o3'), 1)).toBeNull();
    expect(shifted(plan, row('k1'), -1)).toBeNull();
  });

  const drop = (id: string, on: string, half: 'upper' | 'lower') => dropped(plan, row(id), row(on), half);

  it('O5 a row dropped on the lower half of its kind lands after it', () => {
    expect(shape(after(plan, drop('k1', 'k3', 'lower'))).slice(-4)).toEqual(['-k1', '--i1', '--i2', 'o3']);
    expect(shape(after(plan, drop('o1', 'o3', 'lower'))).slice(0, 3)).toEqual(['o2', '-k3', 'o3']);
  });

  it('O5 a row dropped on the upper half of its kind lands before it, also as the first of all', () => {
    expect(shape(after(plan, drop('o3', 'o1', 'upper')))[0]).toBe('o3');
    expect(shape(after(plan, drop('o1', 'o3', 'upper'))).slice(0, 3)).toEqual(['o2', '-k3', 'o1']);
    expect(shape(after(plan, drop('i2', 'i1', 'upper'))).slice(2, 4)).toEqual(['--i2', '--i1']);
    expect(shape(after(plan, drop('k1', 'k3', 'upper'))).slice(2, 7)).toEqual(['o2', '-k1', '--i1', '--i2', '-k3']);
    expect(shape(after(plan, drop('k1', 'k2', 'upper')))).toEqual(shape(plan));
  });

  it('O5 a row dropped on what can hold it becomes its first part, whichever half', () => {
    for (const half of ['upper', 'lower'] as const) {
      expect(landing(row('k1'), row('o3'), half)).toBe('into');
      expect(shape(after(plan, drop('k1', 'o3', half))).slice(-3)).toEqual(['-k1', '--i1', '--i2']);
    }
  });

  it('O5 a row lands nowhere else', () => {
    for (const [id, on] of [
      ['o1', 'k3'],
      ['i1', 'o1'],
      ['k1', 'k1'],
      ['k1', 'i2'],
    ] as const) {
      expect(landing(row(id), row(on), 'upper')).toBeNull();
      expect(drop(id, on, 'upper')).toBeNull();
    }
  });

  it('O6 only a row with nothing in it but its place is blank', () => {
    expect(isBlank(plan, row('o3'))).toBe(true);
    expect(isBlank(plan, row('i1'))).toBe(false);
    const wordless = after(plan, { do: 'set', kind: 'objective', id: 'o2', values: { title: undefined } });
    expect(isBlank(wordless, row('o2', wordless))).toBe(false);
  });

  const titleless = (...commands: readonly Command[]) => after(plan, ...commands);
  const held: readonly (readonly [string, Workspace, string])[] = [
    [
      'a check-in',
      titleless(
        { do: 'set', kind: 'keyResult', id: 'k2', values: { title: undefined } },
        { do: 'check-in', id: 'ci', keyResult: 'k2', values: { value: 1 } },
      ),
      'k2',
    ],
    ['a comment', titleless({ do: 'comment', id: 'n', about: 'o3', text: 'Why?' }), 'o3'],
    ['a reason', titleless({ do: 'set', kind: 'objective', id: 'o3', values: { why: 'Because' } }), 'o3'],
    ['an owner', titleless({ do: 'set', kind: 'objective', id: 'o3', values: { owner: 'somebody' } }), 'o3'],
    ['a field nobody here knows', titleless({ do: 'set', kind: 'objective', id: 'o3', values: { mood: '' } }), 'o3'],
    [
      'an open question',
      titleless(
        { do: 'set', kind: 'objective', id: 'o1', values: { why: 'Because' } },
        { do: 'delete', id: 'k1' },
        { do: 'delete', id: 'k2' },
        { do: 'set', kind: 'objective', id: 'o1', values: { title: '', why: '' } },
        { do: 'set', kind: 'objective', id: 'o1', values: { why: 'Or not' }, beside: true },
        { do: 'set', kind: 'objective', id: 'o1', values: { title: '' } },
      ),
      'o1',
    ],
  ];
  it.each(held)('O6 a row without a title but with %s is not blank', (_what, workspace, id) => {
    expect(isBlank(workspace, row(id, workspace))).toBe(false);
  });

  it('O6 what was emptied again is blank, and what was deleted under it holds nobody', () => {
    const emptied = after(
      plan,
      { do: 'set', kind: 'keyResult', id: 'k3', values: { title: '', weight: 1 } },
      { do: 'check-in', id: 'ci', keyResult: 'k3', values: {} },
      { do: 'delete', id: 'ci' },
      { do: 'set', kind: 'initiative', id: 'i1', values: { title: undefined, done: false } },
    );
    expect(isBlank(emptied, row('k3', emptied))).toBe(true);
    expect(isBlank(emptied, row('i1', emptied))).toBe(true);
  });

  it('O8 lines become rows of the same kind behind a row, in their order', () => {
    const lines = ['First', 'Second'];
    const made = (id: string) => {
      const whole = after(plan, { do: 'all', commands: rowsAfter(row(id), lines, ['n1', 'n2']) });
      const rows = rowsOf(whole, 'c').filter(({ kind }) => kind === row(id).kind);
      return rows.slice(rows.findIndex((one) => one.id === id) + 1).slice(0, 2);
    };
    for (const id of ['o1', 'k1', 'i2']) {
      expect(made(id).map(({ record }) => record.title)).toEqual(lines);
      expect(made(id).map(({ home }) => home)).toEqual([row(id).home, row(id).home]);
    }
  });

  it('O7 a search leaves rows with all its words and what they stand under', () => {
    const found = (search: string) => [...(foundRows(plan, rowsOf(plan, 'c'), search)?.keys() ?? [])].toSorted();
    expect(found('CHAIRS move')).toEqual(['i2', 'k1', 'o1']);
    expect(found('40')).toEqual(['k1', 'o1']);
    expect(found('读者')).toEqual(['o2']);
    expect(found('nowhere')).toEqual([]);
    expect(foundRows(plan, rowsOf(plan, 'c'), '  ')).toBeNull();
  });

  it('O7 words are looked for in titles and in the names of owner and team, and hits are told from what they stand under', () => {
    const staffed = after(
      plan,
      { do: 'add-person', id: 'p', values: { name: 'Mira Feld' } },
      { do: 'add-team', id: 't', values: { name: '读者服务' } },
      { do: 'set', kind: 'objective', id: 'o1', values: { team: 't' } },
      { do: 'set', kind: 'keyResult', id: 'k2', values: { owner: 'p' } },
      { do: 'set', kind: 'initiative', id: 'i1', values: { owner: 'p' } },
    );
    const found = (search: string) => foundRows(staffed, rowsOf(staffed, 'c'), search);
    expect(hitsOf(found('mira'))).toEqual(['i1', 'k2']);
    expect([...(found('mira')?.keys() ?? [])].toSorted()).toEqual(['i1', 'k1', 'k2', 'o1']);
    expect(hitsOf(found('mira noise'))).toEqual(['k2']);
    expect(hitsOf(found('服务'))).toEqual(['o1']);
    expect(hitsOf(found('读者'))).toEqual(['o1', 'o2']);
    expect(hitsOf(null)).toEqual([]);
    const left = after(staffed, { do: 'delete', id: 'p' });
    expect(hitsOf(foundRows(left, rowsOf(left, 'c'), 'mira'))).toEqual([]);
  });

  it('M4 what lost its home is found, and nothing else', () => {
    expect(homelessRows(plan)).toEqual([]);
    const o1 = plan.records.get('o1');
    const gone = after(plan, { do: 'delete', id: 'o1' });
    expect(homelessRows(gone)).toEqual([]);
    const late = after(plan, { do: 'add-key-result', id: 'late', objective: 'o1', values: { title: 'Late' } });
    const both = patched(
      gone,
      [late.records.get('late')].flatMap((one) => one ?? []),
    );
    expect(o1).toBeDefined();
    expect(homelessRows(both).map(({ id }) => id)).toEqual(['late']);
  });

  it('M5 what names a home of the wrong kind is homeless, and what it names is not', () => {
    const odd = patched(plan, [
      { kind: 'person', id: 'p' },
      { kind: 'keyResult', id: 'k-odd', objective: 'p' },
      { kind: 'objective', id: 'o-odd', cycle: 'o1' },
      { kind: 'initiative', id: 'i-odd', keyResult: 'o1' },
      { kind: 'comment', id: 'n', about: 'o1' },
    ]);
    expect(homelessRows(odd).map(({ id }) => id)).toEqual(['i-odd', 'k-odd', 'o-odd']);
    expect(homelessRows(odd, { plan, rows: [] })).toEqual(homelessRows(odd));
    const lookUp = (id: string) => odd.records.get(id);
    expect(
      [...odd.records.values()]
        .filter((one) => isHomeless(one, lookUp))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['i-odd', 'k-odd', 'o-odd']);
    const housed = after(odd, { do: 'move', id: 'k-odd', home: 'o2', after: null });
    expect(homelessRows(housed, { plan: odd, rows: homelessRows(odd) }).map(({ id }) => id)).toEqual([
      'i-odd',
      'o-odd',
    ]);
  });

  it('M4 is found however a plan came about, as by looking at every record', () => {
    fc.assert(
      fc.property(fc.array(dice, { maxLength: 25 }), fc.array(fc.nat(), { maxLength: 4 }), (rolls, lost) => {
        const { plan: whole } = play(smallPlan(new Author('ana')), rolls);
        const all = [...whole.records.values()].map((one, at, them) =>
          at % 5 === 0 ? rehomed(one, them[at % 7]) : one,
        );
        const without = new Set(lost.map((at) => all[at % all.length]?.id));
        const torn = patched(
          EMPTY,
          all.filter(({ id }) => !without.has(id)),
        );
        const slow = [...torn.records.values()].filter(
          (record) => isRowRecord(record) && !isGone(record) && isHomeless(record, (id) => torn.records.get(id)),
        );
        expect(homelessRows(torn).map(({ id }) => id)).toEqual(slow.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('M4 looking only at what changed finds what looking at everything finds', () => {
    fc.assert(
      fc.property(fc.array(dice, { maxLength: 25 }), fc.array(fc.array(fc.nat(), { maxLength: 3 })), (rolls, steps) => {
        const { plan: whole } = play(smallPlan(new Author('ana')), rolls);
        const sound = [...whole.records.values()];
        // Each as it is, and once more under whatever stands before it, which is seldom of the right kind.
        const all = [...sound, ...sound.map((one, at) => rehomed(one, sound[at - 1]))];
        // The records arrive a few at a time, in any order, so that homes come after what stands under them.
        let plan = EMPTY;
        let known = { plan, rows: homelessRows(plan) };
        for (const step of steps) {
          plan = patched(
            plan,
            step.flatMap((at) => all[at % all.length] ?? []),
          );
          known = { plan, rows: homelessRows(plan, known) };
          expect(known.rows).toEqual(homelessRows(plan));
        }
      }),
    );
  });
});
