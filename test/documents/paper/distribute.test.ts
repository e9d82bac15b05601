/** Which blocks stand on which sheet, tried on any heights. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribute, END, type Block, type Cut, type Piece } from '../../../renderer/documents/paper/distribute.ts';

const FULL = 100;
const LEAST = 25;

/** A block that is parted has lines of the same height. */
const LINE = 7;
const linesOf = ({ height }: Block) => Math.ceil(height / LINE);
const heightOf = (block: Block, from: number, to: number) =>
  from === 0 && to === END ? block.height : (Math.min(to, linesOf(block)) - from) * LINE;

function sheetsOf(blocks: readonly Block[]): readonly (readonly Piece[])[] {
  const cut: Cut = (at, from, room) => {
    const block = blocks[at] as Block;
    const to = from + Math.max(1, Math.floor(room / LINE));
    return to >= linesOf(block)
      ? { to: END, height: (linesOf(block) - from) * LINE }
      : { to, height: (to - from) * LINE };
  };
  return distribute(blocks, { full: FULL, least: LEAST }, cut);
}

const anyBlocks = fc.array(
  fc.record({
    height: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) }, fc.integer({ min: 60, max: 450 })),
    staysWithNext: fc.boolean(),
  }),
  { maxLength: 40 },
);

const all = (blocks: readonly Block[], check: (sheets: ReturnType<typeof sheetsOf>) => void) => check(sheetsOf(blocks));

describe('blocks on sheets', () => {
  it('X5 none is lost, none stands twice, and their order stays', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) =>
        all(blocks, (sheets) => {
          const expected = blocks.flatMap((_, block) => {
            const parts = sheets.flat().filter((piece) => piece.block === block);
            expect(parts[0]?.from).toBe(0);
            expect(parts.at(-1)?.to).toBe(END);
            for (const [at, part] of parts.entries()) if (at > 0) expect(part.from).toBe(parts[at - 1]?.to);
            return parts;
          });
          expect(sheets.flat()).toEqual(expected);
        }),
      ),
    );
  });

  it('X5 no sheet holds more than there is room for, and none is empty', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) =>
        all(blocks, (sheets) => {
          for (const sheet of sheets) {
            const heights = sheet.map(({ block, from, to }) => heightOf(blocks[block] as Block, from, to));
            expect(heights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(FULL);
            expect(sheet.length).toBeGreaterThan(0);
          }
        }),
      ),
    );
  });

  it('X5 what a sheet can hold is never parted', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) =>
        all(blocks, (sheets) => {
          for (const { block, from, to } of sheets.flat())
            if ((blocks[block] as Block).height <= FULL) expect([from, to]).toEqual([0, END]);
        }),
      ),
    );
  });

  it('X5 a heading is never the last on its sheet, where it fits on one with what it heads', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) =>
        all(blocks, (sheets) => {
          for (const sheet of sheets) {
            const last = sheet.at(-1)?.block ?? 0;
            const [heading, next] = [blocks[last], blocks[last + 1]];
            if (!heading?.staysWithNext || !next) continue;
            // The headings before it stand with it.
            let first = last;
            while (blocks[first - 1]?.staysWithNext) first--;
            let end = last + 1;
            while (blocks[end]?.staysWithNext && end + 1 < blocks.length) end++;
            const together = blocks.slice(first, end + 1).reduce((sum, { height }) => sum + height, 0);
            expect(together).toBeGreaterThan(FULL);
          }
        }),
      ),
    );
  });

  it('X5 a sheet is turned only where the next block, with what stays with it, has no room left', () => {
    const short = (height: number): Block => ({ height, staysWithNext: false });
    expect(sheetsOf([short(40), short(40), short(40), short(20)]).map((sheet) => sheet.length)).toEqual([2, 2]);
    expect(sheetsOf([]).length).toBe(0);
    const heading: Block = { height: 10, staysWithNext: true };
    expect(sheetsOf([short(60), heading, heading, short(30)]).map((sheet) => sheet.length)).toEqual([1, 3]);
  });

  it('X5 what no sheet can hold begins where there is room for some of it, and goes on from sheet to sheet', () => {
    const tall: Block = { height: 210, staysWithNext: false };
    const sheets = sheetsOf([{ height: 30, staysWithNext: true }, tall]);
    expect(sheets.map((sheet) => sheet.map(({ block }) => block))).toEqual([[0, 1], [1], [1]]);
    const late = sheetsOf([{ height: 90, staysWithNext: false }, tall]);
    expect(late[0]).toHaveLength(1);
  });
});
