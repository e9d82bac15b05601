/** A table of a plan as comma-separated text (RFC 4180), and back. Why it is written the way it is stands in README.md. */
import papa from 'papaparse';
import { COLUMNS, columnsOf, type Holds, type TableName, type TableRow, type Value } from '../rows/tables.ts';
import { guarded, unguarded } from './guard.ts';

/** Without it spreadsheets read the letters of UTF-8 as those of an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

export function writeCsv(table: TableName, rows: readonly TableRow[]): string {
  const columns = columnsOf(table);
  const cells = rows.map((row) => columns.map(([name, holds]) => cellOf(holds, row[name])));
  const text = papa.unparse([columns.map(([name]) => name), ...cells], { newline: '\r\n', delimiter: ',' });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellOf(holds: Holds, value: Value): string {
  if (value === undefined) return '';
  // A figure is never guarded: -5 is a number, and a formula nowhere.
  return holds === 'text' ? guarded(String(value)) : String(value);
}

export type ReadCsv =
  | { readonly ok: true; readonly table: TableName; readonly rows: readonly TableRow[] }
  /** `not-ours`: the first line names the columns of none of our tables. `damaged`: a quote is not closed, or a cell is not what its column holds. */
  | { readonly ok: false; readonly why: 'not-ours' | 'damaged'; readonly line?: number };

/** Reads what `writeCsv` wrote. Columns may stand in another order and some may be gone; those of other programs are passed over. */
export function readCsv(text: string): ReadCsv {
  const { data, errors } = papa.parse(text.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true });
  const [head = [], ...lines] = data;
  const table = tableOf(head);
  if (!table) return { ok: false, why: 'not-ours' };
  const [broken] = errors;
  if (broken) return { ok: false, why: 'damaged', ...(broken.row === undefined ? {} : { line: broken.row + 1 }) };
  const holds = new Map(columnsOf(table));
  const rows: TableRow[] = [];
  for (const [at, cells] of lines.entries()) {
    const row: Record<string, Value> = {};
    for (const [column, name] of head.entries()) {
      const cell = cells[column] ?? '';
      const kind = holds.get(name);
      if (kind === undefined || cell === '') continue;
      const value = valueOf(kind, cell);
      if (value === undefined) return { ok: false, why: 'damaged', line: at + 2 };
      row[name] = value;
    }
    rows.push(row);
  }
  return { ok: true, table, rows };
}

/** The table whose last column, the id of what its rows are about, is named in this line. Others name the ids of rows, too. */
function tableOf(head: readonly string[]): TableName | undefined {
  const all = Object.keys(COLUMNS) as readonly TableName[];
  return all.findLast((table) => head.includes(columnsOf(table).at(-1)?.[0] ?? ''));
}

function valueOf(holds: Holds, cell: string): Value {
  switch (holds) {
    case 'number':
    case 'count':
    case 'share': {
      const figure = Number(cell);
      return Number.isFinite(figure) ? figure : undefined;
    }
    case 'flag':
      return cell === 'true' ? true : undefined;
    case 'day':
    case 'moment':
      return cell;
    case 'text':
      return unguarded(cell);
  }
}
