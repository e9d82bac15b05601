import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import {
  dropped,
  indented,
  landing,
  nextRow,
  outdented,
  shifted,
} from '../../../renderer/domain/commands/outline-rows.ts';
import { hitsOf } from '../../../renderer/domain/plan/found.ts';
import { foundIn, foundRows } from '../../../renderer/domain/plan/found-rows.ts';
import { isBlank, rowsOf, type Row } from '../../../renderer/domain/plan/rows.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';

const WRITER = 'aaaaaaaaaa';
let number = 1;

function after(workspace: Workspace, ...commands: readonly (Command | null)[]): Workspace {
  return commands.reduce((plan, command) => {
    if (!command) throw new Error('There was no command to carry out.');
    const outcome = run(plan, command, { replica: WRITER, number, at: '2026-11-02T09:00:00Z', by: '' });
    if (!outcome.ok) throw new Error(outcome.refusal);
    number += outcome.numbers;
    return patched(plan, outcome.changed);
  }, workspace);
}

/** o1 with k1 (i1, i2) and k2; o2 with k3; o3 with nothing. */
const plan = after(
  EMPTY,
  { do: 'add', kind: 'cycle', id: 'c', values: { name: 'Q4' } },
  { do: 'add', kind: 'objective', id: 'o1', cycle: 'c', values: { title: 'Readers return' } },
  { do: 'add', kind: 'objective', id: 'o2', cycle: 'c', values: { title: '让读者常来' } },
  { do: 'add', kind: 'objective', id: 'o3', cycle: 'c', values: {} },
  { do: 'add', kind: 'keyResult', id: 'k1', objective: 'o1', values: { title: 'Returns ４０ %' } },
  { do: 'add', kind: 'keyResult', id: 'k2', objective: 'o1', values: { title: 'Noise' } },
  { do: 'add', kind: 'keyResult', id: 'k3', objective: 'o2', values: { title: 'Third' } },
  { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'k1', values: { title: 'Ask' } },
  { do: 'add', kind: 'initiative', id: 'i2', keyResult: 'k1', values: { title: 'Move chairs' } },
);

function row(id: string, workspace = plan): Row {
  const found = rowsOf(workspace, 'c').find((one) => one.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
}
/** The outline as a person sees it: ids indented by what they are. */
const shape = (workspace: Workspace) =>
  rowsOf(workspace, 'c').map(({ id, kind }) => `${{ objective: '', keyResult: '-', initiative: '--' }[kind]}${id}`);

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
    expect(shape(after(plan, nextRow(plan, row('k1'), 'n'))).slice(0, 3)).toEqual(['o1', '-k1', '--i1']);
    expect(shape(after(plan, nextRow(plan, row('k1'), 'n'))).slice(3, 6)).toEqual(['--i2', '-n', '-k2']);
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
        { do: 'add', kind: 'checkIn', id: 'ci', keyResult: 'k2', values: { value: 1 } },
      ),
      'k2',
    ],
    ['a comment', titleless({ do: 'add', kind: 'comment', id: 'n', about: 'o3', values: { text: 'Why?' } }), 'o3'],
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
      { do: 'add', kind: 'checkIn', id: 'ci', keyResult: 'k3', values: {} },
      { do: 'delete', id: 'ci' },
      { do: 'set', kind: 'initiative', id: 'i1', values: { title: undefined, done: false } },
    );
    expect(isBlank(emptied, row('k3', emptied))).toBe(true);
    expect(isBlank(emptied, row('i1', emptied))).toBe(true);
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
      { do: 'add', kind: 'person', id: 'p', values: { name: 'Mira Feld' } },
      { do: 'add', kind: 'team', id: 't', values: { name: '读者服务' } },
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

  it('O7 why, notes and comments are searched too, and where a row was found by them is known', () => {
    const told = after(
      plan,
      { do: 'set', kind: 'objective', id: 'o1', values: { why: 'The Neighbours complained' } },
      { do: 'add', kind: 'checkIn', id: 'ci1', keyResult: 'k2', values: { value: 1, note: 'A leaking roof' } },
      { do: 'add', kind: 'comment', id: 'm1', about: 'ci1', values: { text: 'Ask the plumber' } },
      { do: 'add', kind: 'comment', id: 'm2', about: 'i1', values: { text: 'ＰＬＵＭＢＥＲ again' } },
    );
    const found = (search: string) => hitsOf(foundRows(told, rowsOf(told, 'c'), search));
    expect(found('neighbours')).toEqual(['o1']);
    expect(found('roof')).toEqual(['k2']);
    expect(found('plumber')).toEqual(['i1', 'k2']);
    const record = (id: string) => {
      const one = rowsOf(told, 'c').find((row) => row.id === id);
      if (!one) throw new Error(`There is no row ${id}.`);
      return one.record;
    };
    expect(foundIn(told, record('k2'), 'roof')).toBe('A leaking roof');
    expect(foundIn(told, record('k2'), record('k2').title ?? '')).toBeUndefined();
    expect(found(`${record('k2').title} roof`)).toEqual(['k2']);
  });
});
