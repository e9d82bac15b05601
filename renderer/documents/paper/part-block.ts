/** Parts a block that is taller than a sheet: between rows and words, never within one. Works on what is drawn, and loses none of it. */
import { END } from './distribute.ts';

/** A place where a block may be parted: before an element, or within a text. By the order of nodes, so that it is found in a copy. */
interface Place {
  readonly node: number;
  /** Undefined: before it. */
  readonly offset: number | undefined;
}

/** Words longer than this are parted, too. */
const LONGEST_WORD = 30;

/** Elements that are drawn whole. */
const WHOLE = 'svg, thead';

/** A label and a heading stay with what follows them. */
const HEADS = '.label, h2, h3, h4, thead, .no';

/** Of a block on the page, all the places; the parts lie between them. */
export function placesIn(block: Element): readonly Place[] {
  const places: Place[] = [];
  for (const [at, node] of nodesOf(block).entries()) {
    if (node instanceof Element) {
      const before = node.previousElementSibling;
      const mayPart = before && !before.matches(HEADS) && !node.matches('span, bdi, a, td, th');
      if (mayPart && !isWithinWhole(node.parentElement)) places.push({ node: at, offset: undefined });
    } else if (node instanceof Text && !isWithinWhole(node.parentElement))
      for (const offset of wordsIn(node.data)) places.push({ node: at, offset });
  }
  return places;
}

const isWithinWhole = (element: Element | null): boolean => Boolean(element?.closest(WHOLE));

/** In the order of the document. */
function nodesOf(block: Element): readonly Node[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/** Chinese, Japanese and Korean have no blanks: there a line may begin with any word, but not behind what opens a bracket. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const mayBegin = (before: string, segment: string): boolean =>
  (/\s$/u.test(before) && /^\S/u.test(segment)) || (UNSPACED.test(segment) && !/[\p{Ps}\p{Pi}]$/u.test(before));

/** Where a line may begin, but for the first. */
function wordsIn(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    // Two units hold every sign that may stand before a word.
    if (index > 0 && mayBegin(text.slice(Math.max(0, index - 2), index), segment)) offsets.push(index);
    if (segment.length <= LONGEST_WORD) continue;
    for (const { index: within } of new Intl.Segmenter().segment(segment)) if (within > 0) offsets.push(index + within);
  }
  return offsets;
}

/** What stands between two places, `END` being behind the last. `goesOn` is written above what is not the beginning. */
export function partOf(
  block: Element,
  places: readonly Place[],
  from: number,
  to: number,
  goesOn: () => Element,
): Element {
  const part = block.cloneNode(true) as Element;
  const nodes = nodesOf(part);
  const [start, end] = [from === 0 ? undefined : places[from - 1], to === END ? undefined : places[to - 1]];
  // From behind, so that what is before stays where it is.
  if (end) remove(nodes, end, (range) => range.setEnd(part, part.childNodes.length), 'from');
  if (start) {
    const cells = cellsBefore(nodes, start);
    const head = headOf(nodes, start);
    remove(nodes, start, (range) => range.setStart(part, 0), 'to');
    cells.row?.prepend(...cells.empty);
    if (head) head.table.prepend(head.head);
    part.prepend(goesOn());
  }
  return part;
}

function remove(nodes: readonly Node[], place: Place, other: (range: Range) => void, side: 'from' | 'to'): void {
  const node = nodes[place.node];
  if (!node) return;
  const range = document.createRange();
  other(range);
  if (place.offset === undefined) range[side === 'from' ? 'setStartBefore' : 'setEndBefore'](node);
  else range[side === 'from' ? 'setStart' : 'setEnd'](node, place.offset);
  range.deleteContents();
}

/** Empty cells for those that stood before the one that goes on, so that it stays in its column. */
function cellsBefore(nodes: readonly Node[], { node }: Place): { row: Element | null; empty: readonly Node[] } {
  const cell = nodes[node]?.parentElement?.closest('td, th');
  const row = cell?.parentElement ?? null;
  if (!cell || !row) return { row: null, empty: [] };
  const all = [...row.children];
  return { row, empty: all.slice(0, all.indexOf(cell)).map(() => document.createElement('td')) };
}

/** The head of the table that goes on, once more. */
function headOf(nodes: readonly Node[], { node }: Place): { table: Element; head: Node } | undefined {
  const table = nodes[node]?.parentElement?.closest('table');
  const head = table?.querySelector(':scope > thead');
  return table && head ? { table, head: head.cloneNode(true) } : undefined;
}
