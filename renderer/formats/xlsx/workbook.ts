/** A plan as a workbook (XLSX): a sheet a table, each cell of the type its column holds. Why it is written the way it is stands in README.md. */
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { columnsOf, type Holds, type TableName, type Tables, type Value } from '../rows/tables.ts';

/** How a workbook is said, in the language of whoever makes it. */
export interface WorkbookWords {
  readonly sheets: Readonly<Record<TableName, string>>;
  readonly header: (table: TableName, column: string) => string;
  /** Of a column whose values are words of the app, such as `raise`: what they are called. Undefined where they are words of the plan. */
  readonly called: (column: string, value: string) => string | undefined;
}

const SHEETS: readonly TableName[] = ['rows', 'check_ins', 'initiatives', 'comments'];

/** What a spreadsheet takes for the name of a sheet, and for the words of a cell; it calls a file with more damaged. */
const LONGEST = { name: 31, cell: 32_767 };

export async function writeWorkbook(tables: Tables, words: WorkbookWords): Promise<Uint8Array<ArrayBuffer>> {
  const written = SHEETS.filter((table) => table === 'rows' || tables[table].length > 0);
  const blob = await writeXlsxFile(written.map((table) => sheetOf(table, tables, words))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheetOf(table: TableName, tables: Tables, words: WorkbookWords): Sheet<Blob> {
  const columns = columnsOf(table);
  const rows: readonly Readonly<Record<string, Value>>[] = tables[table];
  return {
    sheet: words.sheets[table].replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST.name),
    stickyRowsCount: 1,
    columns: columns.map(([name, holds]) => ({ width: widthOf(name, holds) })),
    data: [
      columns.map(([name]) => ({ ...textCell(words.header(table, name)), fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map(([name, holds]) => cellOf(name, holds, row[name], words))),
    ],
  };
}

const WIDE = new Set(['objective', 'why', 'key_result', 'initiative', 'note', 'comment', 'about', 'levels']);
const widthOf = (name: string, holds: Holds): number =>
  WIDE.has(name) ? 44 : holds === 'moment' ? 17 : holds === 'text' ? 18 : 12;

function cellOf(name: string, holds: Holds, value: Value, words: WorkbookWords): CellObject | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' };
  if (typeof value === 'number')
    return { value, type: Number, alignVertical: 'top', ...(holds === 'share' ? { format: '0%' } : {}) };
  if (holds === 'day' || holds === 'moment') return dateCell(value, holds);
  return textCell(words.called(name, value) ?? value);
}

/** Spreadsheets count days from 1900 on, and mistake those of its first two months. */
const FIRST_DAY = '1900-03-01';

function dateCell(value: string, holds: 'day' | 'moment'): CellObject {
  const date = new Date(holds === 'day' ? `${value}T00:00:00Z` : value);
  const isDate =
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value.slice(0, 10)) && value >= FIRST_DAY;
  if (!isDate) return textCell(value);
  const format = holds === 'day' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  return { value: date, type: Date, format, alignVertical: 'top' };
}

/** As text whatever it begins with. `_x0041_` would be read as a sign by its number, so its first line is written as one. */
const textCell = (words: string): CellObject => ({
  value: cut(words.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')),
  type: String,
  wrap: true,
  alignVertical: 'top',
});

const cut = (words: string): string => (words.length > LONGEST.cell ? `${words.slice(0, LONGEST.cell - 1)}…` : words);
