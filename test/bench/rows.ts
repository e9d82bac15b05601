/** What was measured, as rows of one table. */

export interface Row {
  readonly what: string;
  readonly ours: string;
  /** What it is held against. */
  readonly floor: string;
  readonly ratio: string;
  readonly aim: string;
}

/** Milliseconds, at sixty a second. */
export const FRAME = 1000 / 60;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return (low + high) / 2;
}

/** The middle half of the values, so that a reader sees how calm the machine was. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return `${plain(at(0.25))}–${plain(at(0.75))}`;
}

const plain = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** A row from repeated measurements: medians, their spread and their ratio. `unit` follows each median. */
export function ratioRow(
  what: string,
  ours: readonly number[],
  floor: readonly number[],
  unit: string,
  aim: string,
): Row {
  const said = (values: readonly number[]) =>
    values.length > 1 ? `${plain(median(values))} ${unit} (${spread(values)})` : `${plain(median(values))} ${unit}`;
  return { what, ours: said(ours), floor: said(floor), ratio: (median(ours) / median(floor)).toFixed(2), aim };
}

const HEADINGS: Row = { what: 'What', ours: 'Ours', floor: 'Held against', ratio: 'Ratio', aim: 'Aim' };
const cells = ({ what, ours, floor, ratio, aim }: Row): string[] => [what, ours, floor, ratio, aim];

/** A markdown table with padded cells, readable in a terminal as well. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows].map(cells);
  const widths = cells(HEADINGS).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const written = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}
