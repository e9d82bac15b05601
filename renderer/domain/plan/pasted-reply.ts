/** What somebody answered by mail, read line by line: `2.3: make it 50, please` is a remark about the row of that number (SPEC G10). */
import type { AnyRecord } from '../kinds/model.ts';
import { cleanLines } from './clean-text.ts';
import { lastNumbering, markOf, numberingOf, numbersOf } from './numbering.ts';
import { recordOf, type Workspace } from './workspace.ts';

export interface RemarkInReply {
  /** As it stood in the reply; empty for what stands before the first number. */
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

/** Signs that a mail puts before what it quotes, and bullets. */
const QUOTED = /^\s*>/;
const BULLET = /^\s*[-*•·]\s+/;
/** `2.3: words`, `O2 words`, `KR 2.3 - words`, `2.3、words`. A bare figure is no number of a row: a reply may well begin with one. */
const NUMBERED =
  /^\s*(?:KR\s*)?([OIR]\s?[1-9]\d{0,6}(?:\.[1-9]\d{0,6}){0,2}|[1-9]\d{0,6}(?:\.[1-9]\d{0,6}){1,2})(?=$|[\s:：.,，、)）\]-])[\s:：.,，、)）\]-]*(.*)$/i;
const MARK = /[[【(（#]\s*([a-z0-5]{5})\s*[\])）】]?/gi;

/** G10: in the order of the reply. Quoted lines are left out: they are what was answered. */
export function readReply(workspace: Workspace, text: string): Reply {
  const lines = cleanLines(text)
    .split('\n')
    .filter((line) => !QUOTED.test(line));
  const named = [...text.matchAll(MARK)].flatMap(([, mark = '']) => numberingOf(workspace, mark) ?? [])[0];
  const numbering = named ?? lastNumbering(workspace);
  const rows = new Map((numbering ? numbersOf(numbering) : []).map(({ number, id }) => [number, id]));
  const found: { number: string; lines: string[] }[] = [];
  for (const line of lines) {
    const [, number, words = ''] = NUMBERED.exec(line.replace(BULLET, '')) ?? [];
    if (number !== undefined) found.push({ number: number.replaceAll(/\s/g, '').toUpperCase(), lines: [words] });
    else if (found.length > 0) found.at(-1)?.lines.push(line);
    else if (line.trim() !== '') found.push({ number: '', lines: [line] });
  }
  return {
    mark: numbering && markOf(numbering.id),
    named: named !== undefined,
    remarks: found.flatMap(({ number, lines: said }) => {
      const id = rows.get(number);
      const words = said.join('\n').trim();
      return words === '' ? [] : [{ number, text: words, row: id === undefined ? undefined : recordOf(workspace, id) }];
    }),
  };
}
