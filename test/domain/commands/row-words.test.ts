import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { rowsOf, type Row } from '../../../renderer/domain/plan/rows.ts';
import { pastedLines, rowsFrom } from '../../../renderer/domain/commands/pasted-rows.ts';
import { joinedRows, rowBefore, splitRow } from '../../../renderer/domain/commands/row-words.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';

let number = 1;
function tried(workspace: Workspace, command: Command) {
  const outcome = run(workspace, command, { replica: 'aaaaaaaaaa', number, at: '2026-11-02T09:00:00Z', by: '' });
  if (outcome.ok) number += outcome.numbers;
  return outcome;
}
function after(workspace: Workspace, ...commands: readonly Command[]): Workspace {
  return commands.reduce((plan, command) => {
    const outcome = tried(plan, command);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return patched(plan, outcome.changed);
  }, workspace);
}

const plan = after(
  EMPTY,
  { do: 'add', kind: 'cycle', id: 'c', values: { name: 'Q4' } },
  { do: 'add', kind: 'objective', id: 'o1', cycle: 'c', values: { title: 'Readers return' } },
  {
    do: 'add',
    kind: 'keyResult',
    id: 'k1',
    objective: 'o1',
    values: { title: 'Visits a month and noise', owner: 'p' },
  },
  { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'k1', values: { title: 'Ask' } },
  { do: 'add', kind: 'keyResult', id: 'k2', objective: 'o1', values: { title: 'at weekends' } },
  { do: 'add', kind: 'keyResult', id: 'k3', objective: 'o1', values: {} },
);
const MARK = { objective: '', keyResult: '- ', initiative: '-- ' } as const;
const lines = (workspace: Workspace) =>
  rowsOf(workspace, 'c').map(({ kind, record }) => MARK[kind] + (record.title ?? ''));
function row(id: string, workspace = plan): Row {
  const found = rowsOf(workspace, 'c').find((one) => one.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
}

describe('O9 a row taken apart', () => {
  it('keeps the words before the caret and all else; the words behind are a row of its kind right after', () => {
    const split = after(plan, splitRow(row('k1'), 'Visits a month and noise', 14, 'n'));
    expect(lines(split).slice(1, 4)).toEqual(['- Visits a month', '-- Ask', '- and noise']);
    expect(row('k1', split).record.owner).toBe('p');
  });

  it('gives place to an empty row before it, also before the first one', () => {
    expect(lines(after(plan, rowBefore(plan, row('k2'), 'n'))).slice(3, 5)).toEqual(['- ', '- at weekends']);
    expect(lines(after(plan, rowBefore(plan, row('o1'), 'n'))).slice(0, 2)).toEqual(['', 'Readers return']);
  });
});

describe('O10 two rows put together', () => {
  const joined = (upper: string, lower: string, workspace = plan) =>
    joinedRows(workspace, row(upper, workspace), row(lower, workspace));

  it('are one with the words of both, and the caret between them', () => {
    const done = joined('i1', 'k2');
    expect(done).toMatchObject({ into: 'i1', title: 'Ask at weekends', caret: 4 });
    expect(done && lines(after(plan, done.command))).toEqual([
      'Readers return',
      '- Visits a month and noise',
      '-- Ask at weekends',
      '- ',
    ]);
  });

  it('take back what taking apart did', () => {
    const split = after(plan, splitRow(row('k2'), 'at weekends', 2, 'n'));
    const done = joined('k2', 'n', split);
    expect(done && lines(after(split, done.command))).toEqual(lines(plan));
  });

  it('are put together without a blank where none is written', () => {
    const chinese = after(
      plan,
      { do: 'set', kind: 'keyResult', id: 'k2', values: { title: '让新读者' } },
      { do: 'set', kind: 'keyResult', id: 'k3', values: { title: '留下来' } },
    );
    expect(joined('k2', 'k3', chinese)?.title).toBe('让新读者留下来');
  });

  it('stay two where more than words would go, unless it is the upper one that holds nothing', () => {
    expect(joined('o1', 'k1')).toBeNull();
    const owned = after(plan, { do: 'move', id: 'k3', home: 'o1', after: null });
    const done = joined('k3', 'k1', owned);
    expect(done).toMatchObject({ into: 'k1', caret: 0, command: { do: 'delete', id: 'k3' } });
  });

  it('stay two where a comment or a check-in would go', () => {
    const said = after(plan, { do: 'add', kind: 'checkIn', id: 'ch', keyResult: 'k2', values: { value: 1 } });
    expect(joined('i1', 'k2', said)).toBeNull();
    expect(
      joined('i1', 'k2', after(plan, { do: 'add', kind: 'comment', id: 'co', about: 'k2', values: { text: 'Hm' } })),
    ).toBeNull();
  });
});

const read = (text: string) => pastedLines(text).map(({ level, text: words }) => '>'.repeat(level) + words);

describe('O8 a pasted list', () => {
  it.each([
    ['dashes and blanks', '- A\n  - KR\n    - Ini\n- B', ['A', '>KR', '>>Ini', 'B']],
    ['tabs alone', 'A\n\tKR\n\t\tIni\nB', ['A', '>KR', '>>Ini', 'B']],
    ['bullets of a text program', '•\tA\r\n\to\tKR\r\n•\tB', ['A', '>KR', 'B']],
    ['headings', '# A\n\n## KR\n- Ini\n## L\n# B', ['A', '>KR', '>>Ini', '>L', 'B']],
    ['numbers', '1. A\n   a) KR\n2. B', ['A', '>KR', 'B']],
    ['Chinese numbers', '一、目标\n　1、结果\n二、另一个', ['目标', '>结果', '另一个']],
    ['boxes', '- A\n  - [x] Done\n  - [ ] Open', ['A', '>Done', '>Open']],
    ['no levels', 'A\n\n  \nB\n', ['A', 'B']],
    ['a first line further in than the others', '    A\nB\n  C', ['A', 'B', '>C']],
  ])('keeps its levels and loses its marks: %s', (_, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('keeps what only looks like a mark', () => {
    expect(read('-5 degrees\n3.5 km\n2026 is near')).toEqual(['-5 degrees', '3.5 km', '2026 is near']);
    expect(read('3. Mai ist Stichtag\nDanach Feier')).toEqual(['3. Mai ist Stichtag', 'Danach Feier']);
    expect(read('- one line')).toEqual(['- one line']);
  });

  it('loses the quotes and tabs of table cells, and keeps quotes that were written', () => {
    expect(read('"Say ""yes"""\tnow\n"Two\nlines"\tlater')).toEqual(['Say "yes" now', 'Two lines later']);
    expect(read('"Hello"\nworld')).toEqual(['"Hello"', 'world']);
    expect(read('"Two\nlines"')).toEqual(['Two lines']);
  });

  it('loses what nobody sees, and says where each line stood', () => {
    expect(read('A\vB\u0000\nC')).toEqual(['A B', 'C']);
    expect(pastedLines('A\n\nB').map(({ line }) => line)).toEqual([1, 3]);
  });

  const pasted = (id: string, text: string) => {
    const [, ...others] = pastedLines(text);
    const ids = others.map((_, at) => `n${at}`);
    return lines(after(plan, { do: 'all', commands: rowsFrom(row(id), others, ids) }));
  };

  it('becomes objectives, key results and initiatives by its levels, whatever it is pasted into', () => {
    expect(pasted('o1', '- x\n  - KR\n    - [x] Ini\n      - deeper\n  - L\n- B\n  - M').slice(4)).toEqual([
      '- ',
      '- KR',
      '-- Ini',
      '-- deeper',
      '- L',
      'B',
      '- M',
    ]);
    expect(pasted('k1', 'x\n\tIni\nL').slice(1, 5)).toEqual(['- Visits a month and noise', '-- Ask', '-- Ini', '- L']);
    expect(pasted('i1', 'x\n\ty\nz').slice(2, 5)).toEqual(['-- Ask', '-- y', '-- z']);
  });

  it('comes whole or not at all', () => {
    const [, ...others] = pastedLines(`x\ny\n${'z'.repeat(LIMITS.line + 1)}`);
    expect(tried(plan, { do: 'all', commands: rowsFrom(row('o1'), others, ['a', 'b']) })).toEqual({
      ok: false,
      refusal: 'too-long',
    });
  });
});
