/** Puts a plan on sheets by measuring it on the page, in which a printer will draw the same (SPEC X5). Lets the page go on meanwhile. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CopyContext, type Copy } from '../pieces/copy-context.ts';
import type { PaperBlock } from './paper-blocks.tsx';
import { distribute, END, type Cut } from './distribute.ts';
import { partOf, placesIn } from './part-block.ts';
import { roomOn, type SheetSize } from './sheet-size.ts';

/** What stands on one sheet. */
export type Sheet = readonly Element[];

interface Needs {
  /** Empty, as wide as what is written on a sheet, and in its style. */
  readonly host: HTMLElement;
  readonly copy: Copy;
  readonly blocks: readonly PaperBlock[];
  readonly size: SheetSize;
  /** Written above the rest of a row that is too long for one sheet. */
  readonly goesOn: string;
  /** Nobody waits for it any more. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Milliseconds after which the page has its turn. Fewer blocks are drawn at once where they take longer, and more where they take less. */
const LONGEST = 12;
const MOST_AT_ONCE = 16;

const inTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Undefined where nobody waits for it any more. */
export async function layOut({
  host,
  copy,
  blocks,
  size,
  goesOn,
  signal,
  onProgress,
}: Needs): Promise<readonly Sheet[] | undefined> {
  const root = createRoot(host);
  const drawn: Element[] = [];
  const heights: number[] = [];
  try {
    let since = performance.now();
    for (let at = 0, atOnce = 1; at < blocks.length;) {
      const began = performance.now();
      const some = blocks.slice(at, at + atOnce);
      at += some.length;
      flushSync(() =>
        root.render(
          <CopyContext value={copy}>
            {some.map(({ key, node }) => (
              <div key={key} className="block">
                {node}
              </div>
            ))}
          </CopyContext>,
        ),
      );
      if (host.children.length !== some.length) throw new Error('A block of the paper could not be drawn.');
      for (const block of host.children) {
        heights.push(block.getBoundingClientRect().height);
        drawn.push(block.cloneNode(true) as Element);
      }
      const took = performance.now() - began;
      if (took > LONGEST) atOnce = Math.max(1, atOnce >> 1);
      else if (took < LONGEST / 2) atOnce = Math.min(MOST_AT_ONCE, atOnce * 2);
      if (performance.now() - since < LONGEST) continue;
      onProgress(drawn.length);
      await inTurn();
      if (signal.aborted) return undefined;
      since = performance.now();
    }
  } finally {
    root.unmount();
  }
  const parts = cutter(host, blocks, drawn, goesOn);
  const room = { full: roomOn(size), least: roomOn(size) / 4 };
  const measured = blocks.map(({ staysWithNext }, at) => ({ height: heights[at] ?? 0, staysWithNext }));
  return distribute(measured, room, parts.cut).map((pieces) =>
    pieces.flatMap(({ block, from, to }) =>
      from === 0 && to === END ? (drawn[block] ?? []) : parts.part(block, from, to),
    ),
  );
}

/** Parts what is taller than a sheet: as much as fits, found by trying. */
function cutter(host: HTMLElement, blocks: readonly PaperBlock[], drawn: readonly Element[], goesOn: string) {
  const known = new Map<number, ReturnType<typeof placesIn>>();
  const placesOf = (block: number) => {
    let places = known.get(block);
    const element = drawn[block];
    if (!places && element) known.set(block, (places = placesIn(element)));
    return places ?? [];
  };
  const continued = (block: number) => () => {
    const line = document.createElement('p');
    line.className = 'goes-on';
    line.textContent = [blocks[block]?.number, goesOn].filter(Boolean).join(' ');
    return line;
  };
  const part = (block: number, from: number, to: number): Element | [] => {
    const element = drawn[block];
    return element ? partOf(element, placesOf(block), from, to, continued(block)) : [];
  };
  const heightOf = (block: number, from: number, to: number): number => {
    host.replaceChildren(...[part(block, from, to)].flat());
    const height = host.firstElementChild?.getBoundingClientRect().height ?? 0;
    host.replaceChildren();
    return height;
  };
  const cut: Cut = (block, from, room) => {
    const rest = heightOf(block, from, END);
    if (rest <= room) return { to: END, height: rest };
    const last = placesOf(block).length;
    // The first that is surely too far, and the last that fits.
    let [fits, over] = [from + 1, last + 1];
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2);
      if (heightOf(block, from, middle) <= room) fits = middle;
      else over = middle;
    }
    return fits > last ? { to: END, height: rest } : { to: fits, height: heightOf(block, from, fits) };
  };
  return { cut, part };
}
