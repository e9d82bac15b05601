/** What somebody answered by mail, read line by line: `2.3: make it 50, please` is a remark about the row of that number (SPEC G10). */
import type { AnyRecord, Id } from '../kinds/model.ts';
import { cleanLines } from './clean-text.ts';
import { lastNumbering, markOfEntries, numberingOf, numbersOf } from './numbering.ts';
import { recordOf, type Workspace } from './workspace.ts';

export interface RemarkInReply {
  /** As rows are numbered; empty for what stands before the first number. */
  readonly number: string;
  readonly text: string;
  /** The row that had the number, deleted or not; undefined where no row had it. */
  readonly row: AnyRecord | undefined;
}

export interface Reply {
  /** By which numbers it was read; undefined where the plan was never handed out to be read. */
  readonly mark: string | undefined;
  /** Whether the reply named them itself, or the last ones were taken. */
  readonly named: boolean;
  readonly remarks: readonly RemarkInReply[];
}

/** What a mail puts before what it quotes. */
const QUOTE = /^(?:\s*>)+\s?/;
/** What may stand before a number: a bullet, brackets, stars, `KR`, `Re`, `#`, 第. */
const BEFORE = /^\s*(?:[-*•·]\s+)?(?:[([【（［〔]|[*_]{1,3}|#)?\s*(?:KR|Re:?|第)?\s*/iu;
const NUMBER = /^(?:[OIR]\s?[1-9]\d{0,6}(?:\.[1-9]\d{0,6}){0,2}|[1-9]\d{0,6}(?:\.[1-9]\d{0,6}){1,2})(?![\d.]*\d)/iu;
/** What closes it: the other bracket or stars, 条 or 行. */
const AFTER = /^(?:[条行号])?(?:[)\]】）］〕]|[*_]{1,3})?/u;
/** A sign that says that words about it follow. One only, since the words may begin with a minus or a point. */
const SIGN = /^\s*(?:[:：、，,;；。)）]|\.(?!\d)|[-–—](?=\s))\s*/u;
const MARK = /[[［【(（#]\s*([a-z0-5]{5})\s*[\]］】)）]?/giu;

/** Digits, letters and brackets as they are typed in Chinese, as plain ones; each is one unit long, as before. */
const plainSigns = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚａ-ｚ．（）［］：]/gu, (sign) => sign.normalize('NFKC'));

interface Found {
  readonly number: string;
  readonly words: string;
}

/** The number a line begins with. Without a sign behind it, it has to be one that a row had: prose begins with figures as well. */
function numberIn(line: string, isKnown: (number: string) => boolean): Found | undefined {
  const plain = plainSigns(line);
  const before = BEFORE.exec(plain)?.[0].length ?? 0;
  const figures = NUMBER.exec(plain.slice(before))?.[0];
  if (figures === undefined) return undefined;
  const number = figures.replaceAll(/\s/g, '').toUpperCase();
  const behind = plain.slice(before + figures.length);
  const after = AFTER.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(after);
  const sign = SIGN.exec(rest)?.[0].length;
  const isEnd = rest.trim() === '';
  const isApart = after > 0 || /^[\s\p{Script=Han}]/u.test(rest);
  if (sign === undefined && !isEnd && !(isApart && isKnown(number))) return undefined;
  const words = line.slice(before + figures.length + after + (sign ?? 0));
  return { number, words: words.trimStart() };
}

/**
 * G10: in the order of the reply. Quoted lines are left out, since they are what was answered; but a quoted row says what the lines below
 * it are about.
 */
export function readReply(workspace: Workspace, text: string): Reply {
  const clean = cleanLines(text);
  const named = [...clean.matchAll(MARK)].flatMap(([, mark = '']) => numberingOf(workspace, mark) ?? [])[0];
  const numbering = named ?? lastNumbering(workspace);
  const rows = new Map<string, Id>((numbering ? numbersOf(numbering) : []).map(({ number, id }) => [number, id]));
  const isKnown = (number: string) => rows.has(number);
  const found: { readonly number: string; readonly lines: string[] }[] = [];
  for (const line of clean.split('\n')) {
    const quoted = QUOTE.exec(line)?.[0].length;
    if (quoted !== undefined) {
      const row = numberIn(line.slice(quoted), isKnown);
      if (row && isKnown(row.number)) found.push({ number: row.number, lines: [] });
      continue;
    }
    const own = numberIn(line, isKnown);
    if (own) found.push({ number: own.number, lines: [own.words] });
    else if (found.length > 0) found.at(-1)?.lines.push(line);
    else if (line.trim() !== '') found.push({ number: '', lines: [line] });
  }
  return {
    mark: numbering && markOfEntries(numbering.rows ?? []),
    named: named !== undefined,
    remarks: found.flatMap(({ number, lines }) => {
      const id = rows.get(number);
      const words = lines.join('\n').trim();
      return words === '' ? [] : [{ number, text: words, row: id === undefined ? undefined : recordOf(workspace, id) }];
    }),
  };
}
