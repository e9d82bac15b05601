/** Workbooks, read by another program. */
import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columnsOf, tablesOf, type TableName, type Tables, type Value } from '../../../renderer/formats/rows/tables.ts';
import { writeWorkbook, type WorkbookWords } from '../../../renderer/formats/xlsx/workbook.ts';
import { zip } from '../../../renderer/formats/xlsx/zip-in-one-go.ts';
import { Author } from '../../domain/author.ts';
import { play, rolls } from '../../domain/random-plan.ts';
import { oddPlan, outside, published } from '../rows/said-plans.ts';

/** By the names of the columns, so that a test can say them. */
const WORDS: WorkbookWords = {
  sheets: { rows: 'rows', initiatives: 'initiatives', check_ins: 'check_ins', comments: 'comments' },
  header: (_, column) => column,
  called: () => undefined,
};

const written = (tables: Tables) => writeWorkbook(tables, WORDS);
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** What a cell holds, as the reader gives it: days as moments, and signs written by their number as those signs. */
function asRead(value: Value, holds: string): unknown {
  if (value === undefined) return null;
  return typeof value === 'string' && (holds === 'day' || holds === 'moment') ? new Date(value).getTime() : value;
}
function asWritten(cell: unknown): unknown {
  if (cell instanceof Date) return Math.round(cell.getTime() / 1000) * 1000;
  return typeof cell === 'string' ? cell.replaceAll(/_x005F_/gi, '_') : cell;
}

async function expectSame(tables: Tables): Promise<void> {
  for (const { sheet, data } of await readWorkbook(Buffer.from(await written(tables)), { trim: false })) {
    const [head, ...rows] = data;
    const table = sheet as TableName;
    const columns = columnsOf(table);
    expect(head).toEqual(columns.map(([name]) => name));
    const all: readonly Readonly<Record<string, Value>>[] = tables[table];
    expect(rows.map((row) => row.map(asWritten))).toEqual(
      all.map((row) => columns.map(([name, holds]) => asRead(row[name], holds))),
    );
  }
}

describe('a workbook', () => {
  it('X11 has a sheet a table, and says figures, days and words as what they are', async () => {
    const tables = tablesOf(outside(published('english')));
    expect(tables.check_ins.length).toBeGreaterThan(20);
    await expectSame(tables);
    const parts = partsOf(await written(tables));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(parts['xl/styles.xml']).toContain('yyyy-mm-dd');
  });

  it('X11 leaves out sheets without rows, but for the first', async () => {
    const bytes = Buffer.from(await written(tablesOf(outside(new Author('ana').plan))));
    expect((await readWorkbook(bytes)).map(({ sheet }) => sheet)).toEqual(['rows']);
  });

  it('X11 keeps text as it was typed, and holds no formula', async () => {
    const tables = tablesOf(outside(oddPlan()));
    await expectSame(tables);
    for (const [name, part] of Object.entries(partsOf(await written(tables))))
      if (name.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]/);
  });

  it('X11 writes a sign that looks like one by its number so that it stays itself', async () => {
    const parts = partsOf(await written(tablesOf(outside(oddPlan()))));
    expect(parts['xl/sharedStrings.xml']).toContain('_x005F_x0041_');
  });

  it('X11 cuts more than a cell holds, and leaves days that no spreadsheet counts as text', async () => {
    const none: Tables = { rows: [], initiatives: [], check_ins: [], comments: [] };
    const bytes = await written({
      ...none,
      rows: [{ levels: 'x'.repeat(40_000), cycle_start: '1800-01-01', cycle_end: '2026-02-31' }],
    });
    const [sheet] = await readWorkbook(Buffer.from(bytes));
    const [, row = []] = sheet?.data ?? [];
    const at = (name: string) => row[columnsOf('rows').findIndex(([column]) => column === name)];
    expect(String(at('levels'))).toHaveLength(32_767);
    expect([at('cycle_start'), at('cycle_end')]).toEqual(['1800-01-01', '2026-02-31']);
  });

  it('X11 of any plan is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(rolls(60), async (all) => {
        await expectSame(tablesOf(outside(play(new Author('ana'), all).plan)));
      }),
      { numRuns: 15 },
    );
  });

  it('X11 is packed without a worker of the library, to the same bytes that are unpacked', () => {
    let packed = new Uint8Array();
    zip({ 'a.txt': new Uint8Array(600_000).fill(65) }, (_, bytes) => (packed = bytes));
    expect(unzipSync(packed)['a.txt']?.length).toBe(600_000);
  });
});
