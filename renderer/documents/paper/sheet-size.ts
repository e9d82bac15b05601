/** How large a sheet is. `paper.css` draws the same, and keeps the same room for what stands in its head. */

export const SHEET_SIZES = ['A4', 'Letter'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** In millimetres. */
export const MILLIMETRES: Readonly<Record<SheetSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** Above and below what is written on a sheet, in millimetres. */
const AROUND = 22 + 14;

/** What is kept free below the last line: a printer's fonts may be a hair wider than the screen's. In millimetres. */
const SPARE = 1;

const PIXELS = 96 / 25.4;

/** How high what is written on a sheet may be, in pixels of the page. */
export const roomOn = (size: SheetSize): number => (MILLIMETRES[size].height - AROUND - SPARE) * PIXELS;

/** What a printer is told. In words of CSS, so that the number of its pages is the number of sheets. */
export const pageRule = (size: SheetSize): string => `@page { size: ${size}; margin: 0; }`;

/** Where letters are as large as they are in the United States. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'DO', 'PR']);

/** By the region of the system, a BCP 47 tag. */
export function usualSize(locale: string): SheetSize {
  try {
    return LETTER.has(new Intl.Locale(locale).region ?? '') ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}
