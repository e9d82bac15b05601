/** A list from elsewhere as rows: its levels become kinds, its marks go (SPEC O8). */
import { cleanLine } from '../plan/clean-text.ts';
import type { Command } from './commands.ts';
import type { OutlineKind, Id } from '../kinds/model.ts';
import { addRow } from './outline-rows.ts';
import { CHILD, type Row } from '../plan/rows.ts';

export interface PastedLine {
  /** Where it stands in what was pasted, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** How many of the lines above it enclose it. */
  readonly level: number;
  /** It was ticked off, or was to be. */
  readonly done?: boolean;
}

/** Tabs between cells, quotes around those with a line end or a quote in them: how tables write themselves. */
const withoutCellQuotes = (text: string): string =>
  text.replaceAll(/(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g, (whole: string, before: string, cell: string) =>
    // Whoever wrote quotes around plain words meant them.
    /[\t\n]|""/.test(cell) ? before + cell.replaceAll('""', '"').replaceAll(/\s*[\t\n]\s*/g, ' ') : whole,
  );

const BULLET = /^(?:[-*+•‣⁃◦▪▫■□●○·–—]|o(?=\t))\s+/u;
const NUMBER =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)]|[（(]\d{1,3}[)）]|\d{1,3}、|[一二三四五六七八九十]{1,3}、)(?:\s+|(?<=[、）]))/u;
const HEADING = /^(#{1,6})\s+/;
const BOX = /^\[([ xX])\]\s+/;

interface Read {
  readonly line: number;
  readonly text: string;
  readonly depth: number;
  readonly done?: boolean;
}

/** How deep a line lies: a heading above all lists, and by its number of signs; others by the blanks before them. */
function readLine(raw: string, line: number, numbered: boolean): Read {
  const blanks = /^[\s\u3000]*/u.exec(raw)?.[0] ?? '';
  const words = raw.slice(blanks.length).trimEnd();
  const heading = HEADING.exec(words);
  if (heading) return { line, text: clean(words.slice(heading[0].length)), depth: (heading[1]?.length ?? 1) - 10 };
  const mark = BULLET.exec(words)?.[0] ?? (numbered ? NUMBER.exec(words)?.[0] : undefined) ?? '';
  const rest = words.slice(mark.length);
  const box = BOX.exec(rest);
  const text = clean(box ? rest.slice(box[0].length) : rest);
  const depth = blanks.replaceAll('\t', '    ').length;
  return { line, text, depth, ...(box ? { done: box[1] !== ' ' } : {}) };
}

/** Cells beside each other are words one after the other. */
const clean = (text: string): string => cleanLine(text.replaceAll(/\s*\t\s*/g, ' ')).trim();

/** The lines with words in them. One line is no list: it stays as it is. */
export function pastedLines(pasted: string): readonly PastedLine[] {
  const text = pasted.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  const lines = withoutCellQuotes(text).split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length === 1) return [{ line: 1, text: cleanLine(full[0] ?? ''), level: 0 }];
  // A number is a mark where every line has one; elsewhere it may be what the line says.
  const numbered = full.every((line) => [BULLET, NUMBER, HEADING].some((mark) => mark.test(line.trim())));
  const read = lines.map((line, at) => readLine(line, at + 1, numbered)).filter((line) => line.text !== '');
  const open: number[] = [];
  return read.map(({ depth, ...line }) => {
    while (open.length > 0 && depth <= (open.at(-1) ?? depth)) open.pop();
    const level = open.length;
    open.push(depth);
    return { ...line, level };
  });
}

const DEEPER: { readonly [K in OutlineKind]: OutlineKind } = { ...CHILD, initiative: 'initiative' };

/** The rows that `lines` become behind `at`, whose own words the line before them gave. `ids` are theirs, one a line. */
export function rowsFrom(at: Row, lines: readonly PastedLine[], ids: readonly Id[]): readonly Command[] {
  interface Place {
    readonly id: Id;
    readonly kind: OutlineKind;
    readonly home: Id;
  }
  /** The last row of each kind so far. */
  const last = new Map<OutlineKind, Place>([[at.kind, at]]);
  return lines.flatMap((line, index): Command[] => {
    const id = ids[index];
    if (id === undefined) return [];
    let kind: OutlineKind = at.kind;
    for (let step = 0; step < line.level; step++) if (last.has(kind)) kind = DEEPER[kind];
    const before = last.get(kind);
    const above = kind === at.kind ? undefined : last.get(kind === 'initiative' ? 'keyResult' : 'objective');
    const home = above?.id ?? at.home;
    // The first one under a row stands after all that is there already.
    const after = before?.home === home ? before.id : undefined;
    const place = { id, kind, home };
    last.set(kind, place);
    if (kind === 'objective') last.delete('keyResult');
    if (kind !== 'initiative') last.delete('initiative');
    const done = kind === 'initiative' && line.done === true ? { done: true } : {};
    return [addRow(kind, id, home, after), { do: 'set', kind, id, values: { title: line.text, ...done } }];
  });
}
