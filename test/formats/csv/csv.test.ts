/** Tables as comma-separated text: what is written is what is read, and nothing in it computes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../renderer/formats/csv/csv.ts';
import { guarded, unguarded } from '../../../renderer/formats/csv/guard.ts';
import { measureColumns, measureOf } from '../../../renderer/formats/rows/measure-columns.ts';
import { columnsOf, tablesOf, type TableName } from '../../../renderer/formats/rows/tables.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { Author } from '../../domain/author.ts';
import { closureOf, HARMFUL } from '../../domain/bundle/closure.ts';
import { play, rolls } from '../../domain/random-plan.ts';
import { oddPlan, outside, published } from '../rows/said-plans.ts';

const TABLES: readonly TableName[] = ['rows', 'initiatives', 'check_ins', 'comments'];

function again(table: TableName, text: string) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`${read.why} ${read.line ?? ''}`);
  expect(read.table).toBe(table);
  return read.rows;
}

/** What a spreadsheet would make of the raw cells: those that begin a formula. */
const formulas = (text: string) =>
  text
    .slice(1)
    .split('\r\n')
    .flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
    .map((cell) => cell.replace(/^"/, ''))
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));

describe('a CSV file', () => {
  it('X9 has a row per key result, one per objective without any, and one per check-in', () => {
    const plan = outside(published('english'));
    const { rows, check_ins: checkIns } = tablesOf(plan);
    const living = [...plan.records.values()].filter((one) => !isTombstone(one));
    const keyResults = living.filter(({ kind }) => kind === 'keyResult').length;
    expect(rows.filter((row) => row.key_result_id !== undefined)).toHaveLength(keyResults);
    expect(checkIns).toHaveLength(living.filter(({ kind }) => kind === 'checkIn').length);
    const author = new Author('ana');
    author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: 'Autumn' } });
    author.must({ do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { title: 'Alone' } });
    expect(tablesOf(outside(author.plan)).rows).toEqual([
      { number: 'O1', objective_number: 'O1', objective: 'Alone', objective_id: 'o', cycle: 'Autumn', cycle_id: 'c' },
    ]);
  });

  it('X9 begins with a byte order mark, ends each line with CRLF, and names its columns in English', () => {
    const text = writeCsv('rows', tablesOf(outside(published('chinese'))).rows);
    expect(text.startsWith('\uFEFFnumber,cycle,cycle_start,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.slice(1).split('\r\n')[0]?.split(',')).toEqual(columnsOf('rows').map(([name]) => name));
  });

  it('X9 holds no formula, keeps negative numbers numbers, and says the words again in reading', () => {
    const { rows } = tablesOf(outside(oddPlan()));
    const text = writeCsv('rows', rows);
    expect(formulas(text)).toEqual([]);
    expect(text).toContain(',-5,-20.5,');
    expect(again('rows', text)).toEqual(rows);
    expect(rows.some(({ objective }) => objective === '-5')).toBe(true);
    expect(rows.every(({ start }) => start === -5)).toBe(true);
  });

  it('X9 the guard comes off whatever was guarded', () => {
    const sign = fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', '＝', '\u200F', 'a', '1');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
        const words = signs.join('');
        expect(unguarded(guarded(words))).toBe(words);
        expect(guarded(words)).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝]|^[\t\r\n]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('X9 of any plan is read again as it was written, in every table', () => {
    fc.assert(
      fc.property(rolls(60), (all) => {
        const tables = tablesOf(outside(play(new Author('ana'), all).plan));
        for (const table of TABLES) expect(again(table, writeCsv(table, tables[table]))).toEqual(tables[table]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(HARMFUL)('B14 X9 is made of any file that is let in, and read again: %s', (_, files) => {
    const tables = tablesOf(outside(closureOf(files)));
    for (const table of TABLES) expect(again(table, writeCsv(table, tables[table]))).toEqual(tables[table]);
  });

  it('X9 columns say a measure whole', () => {
    for (const metric of [
      { type: 'raise', start: -1, target: 2.5, unit: '%' },
      { type: 'lower', target: 0 },
      { type: 'above', limit: 99.9 },
      { type: 'below', unit: 'h' },
      { type: 'band', low: 1, high: 2, unit: '°C' },
      { type: 'yesNo' },
      { type: 'milestones', levels: [] },
      {
        type: 'milestones',
        levels: [
          { text: '', score: 0.1 },
          { text: '1 of 2', score: 1 },
        ],
      },
      undefined,
    ] as const)
      expect(measureOf(measureColumns(metric))).toEqual(metric);
  });

  it('X9 a file that is cut, of other columns or of wrong values is refused with its line', () => {
    expect(readCsv('')).toEqual({ ok: false, why: 'not-ours' });
    expect(readCsv('a,b\r\n1,2\r\n')).toEqual({ ok: false, why: 'not-ours' });
    const text = writeCsv('check_ins', [{ number: '1.1', value: 3, check_in_id: 'i', key_result_id: 'k' }]);
    expect(readCsv(text.replace(',3,', ',three,'))).toEqual({ ok: false, why: 'damaged', line: 2 });
    expect(readCsv(text.replace('1.1,', '"1.1,'))).toMatchObject({ ok: false, why: 'damaged' });
  });
});
