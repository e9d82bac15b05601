/**
 * The text of a file taken apart before it is parsed, where it is laid out as `write.ts` lays it out: the text of each record, that of
 * each record's part of the merge block, and the rest. Nothing is decided here; each part must still be parsed by itself.
 */

export interface Parts {
  /** The rest: valid JSON if, and only if, the whole is and each part is. A hole stands where the parts were cut out. */
  readonly frame: string;
  /** The texts of the records of each list, by the number of its hole. */
  readonly lists: readonly (readonly string[])[];
  /** The text of each record's block, by the name before it. */
  readonly blocks: ReadonlyMap<string, string>;
}

/** JSON has one way to write this character, and a file that does is not taken apart: no text is ever mistaken for a hole. */
const NUL = '\\u0000';
const holeText = (at: number): string => `\n"${NUL}${at}"\n`;
/** What a hole is once it is parsed: the one item of a list. */
export const isHole = (value: unknown, at: number): boolean =>
  Array.isArray(value) && value.length === 1 && value[0] === `\0${at}`;
/** The hole of the blocks. */
export const BLOCKS = -1;

const LIST = '": [\n    {\n      "id": "';
const LIST_OPEN = '": ['.length;
const RECORD = '    {\n';
const RECORD_END = '\n    }';
const LIST_END = '\n  ]';
const BLOCK_LIST = '\n    "records": {\n      "';
const BLOCK_LIST_OPEN = '\n    "records": '.length;
const BLOCK = '      "';
const BLOCK_NAME_END = '": ';
const BLOCK_END = '\n      }';
const BLOCK_LIST_END = '\n    }';
const NEXT = ',\n';

/** Undefined: it is laid out in another way. */
export function partsOf(text: string): Parts | undefined {
  if (text.includes(NUL)) return undefined;
  const frame: string[] = [];
  const lists: string[][] = [];
  let from = 0;
  for (let open = text.indexOf(LIST); open >= 0; open = text.indexOf(LIST, from)) {
    const items: string[] = [];
    const end = itemsFrom(text, open + LIST_OPEN + 1, items);
    if (end < 0) return undefined;
    // The line ends stay, so that nothing is cut out of the middle of a text: no text of JSON goes over several lines.
    frame.push(text.slice(from, open + LIST_OPEN), holeText(lists.length));
    lists.push(items);
    from = end;
  }
  const blocks = new Map<string, string>();
  const open = text.indexOf(BLOCK_LIST, from);
  if (open >= 0) {
    const end = blocksFrom(text, open + BLOCK_LIST_OPEN + 2, blocks);
    if (end < 0) return undefined;
    frame.push(text.slice(from, open + BLOCK_LIST_OPEN), `[${holeText(BLOCKS)}]`);
    from = end;
  }
  frame.push(text.slice(from));
  return { frame: frame.join(''), lists, blocks };
}

/** Where the list whose first record begins at `at` ends, before its last line; -1 if that is nowhere. */
function itemsFrom(text: string, at: number, items: string[]): number {
  for (let start = at; text.startsWith(RECORD, start); start += NEXT.length) {
    const end = text.indexOf(RECORD_END, start) + RECORD_END.length;
    if (end < RECORD_END.length) return -1;
    items.push(text.slice(start, end));
    if (!text.startsWith(NEXT, end)) return text.startsWith(LIST_END, end) ? end : -1;
    start = end;
  }
  return -1;
}

/** Where the object of blocks whose first one begins at `at` ends; -1 if that is nowhere or a name stands there twice. */
function blocksFrom(text: string, at: number, blocks: Map<string, string>): number {
  for (let start = at; text.startsWith(BLOCK, start); start += NEXT.length) {
    const name = start + BLOCK.length;
    const nameEnd = text.indexOf(BLOCK_NAME_END, name);
    const end = text.indexOf(BLOCK_END, nameEnd) + BLOCK_END.length;
    const id = text.slice(name, nameEnd);
    if (nameEnd < 0 || end < BLOCK_END.length || blocks.has(id)) return -1;
    blocks.set(id, text.slice(nameEnd + BLOCK_NAME_END.length, end));
    if (!text.startsWith(NEXT, end)) return text.startsWith(BLOCK_LIST_END, end) ? end + BLOCK_LIST_END.length : -1;
    start = end;
  }
  return -1;
}
