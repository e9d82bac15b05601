/** Which blocks stand on which sheet (SPEC X5). Pure: heights go in, places come out. */

export interface Block {
  readonly height: number;
  /** A heading, which is not the last on its sheet as long as that can be. */
  readonly staysWithNext: boolean;
}

/** A block, or a part of one that is taller than a sheet. */
export interface Piece {
  readonly block: number;
  /** From where to where, as the cutter counts; from 0 to `END` is all of it. */
  readonly from: number;
  readonly to: number;
}

export const END = Infinity;

/** How far a block gets from there in that room, at least a little, and how high that is. */
export type Cut = (block: number, from: number, room: number) => { readonly to: number; readonly height: number };

export interface Room {
  /** Of a sheet. */
  readonly full: number;
  /** With less left, a block that has to be parted begins on the next sheet. */
  readonly least: number;
}

/** Sheets with their pieces: in order, nothing left out, nothing taller than its sheet. A block is parted only where no sheet holds it. */
export function distribute(blocks: readonly Block[], { full, least }: Room, cut: Cut): readonly (readonly Piece[])[] {
  const sheets: Piece[][] = [];
  let left = 0;
  const turn = () => {
    sheets.push([]);
    left = full;
  };
  const put = (piece: Piece, height: number) => {
    if (sheets.length === 0) turn();
    sheets.at(-1)?.push(piece);
    left -= height;
  };
  const isFresh = () => left === full;
  const place = (block: number) => {
    const { height } = blocks[block] ?? { height: 0 };
    if (height > left && !isFresh() && (height <= full || left < least)) turn();
    if (height <= left) return put({ block, from: 0, to: END }, height);
    for (let from = 0; from !== END;) {
      const part = cut(block, from, left);
      put({ block, from, to: part.to }, part.height);
      from = part.to;
      if (from !== END) turn();
    }
  };
  for (const chain of chains(blocks)) {
    const heights = chain.map((block) => blocks[block]?.height ?? 0);
    const whole = sum(heights);
    // Headings go with at least the beginning of what they head.
    const needed = whole <= full ? whole : Math.min(full, sum(heights.slice(0, -1)) + least);
    if (needed > left && !isFresh()) turn();
    for (const block of chain) place(block);
  }
  return sheets;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Blocks that stay together: headings with the first block that is none. */
function chains(blocks: readonly Block[]): readonly (readonly number[])[] {
  const all: number[][] = [];
  let goesOn = false;
  for (const [at, { staysWithNext }] of blocks.entries()) {
    if (goesOn) all.at(-1)?.push(at);
    else all.push([at]);
    goesOn = staysWithNext;
  }
  return all;
}
