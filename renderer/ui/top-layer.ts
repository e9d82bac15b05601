/** The browser's own layer above the page, and where to put things in it. */

/** Whether there is such a layer. Without one, as in a test's page, things are drawn where they stand. */
export const hasTopLayer = (): boolean => typeof HTMLElement === 'function' && 'showPopover' in HTMLElement.prototype;

type Side = 'below' | 'above';

const GAP = 6;
const MARGIN = 8;

/**
 * Puts `floating` beside `anchor`, on the wanted side if there is room and on the other if there is more there.
 * Positions are set through the style object, which the content policy allows.
 */
export function placeBeside(anchor: Element, floating: HTMLElement, wanted: Side, align: 'start' | 'centre'): void {
  const at = anchor.getBoundingClientRect();
  const { innerWidth: width, innerHeight: height } = window;
  const { offsetWidth, scrollHeight } = floating;
  const room = { below: height - at.bottom - GAP - MARGIN, above: at.top - GAP - MARGIN };
  const other: Side = wanted === 'below' ? 'above' : 'below';
  const side = scrollHeight > room[wanted] && room[other] > room[wanted] ? other : wanted;
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const start = rightToLeft ? at.right - offsetWidth : at.left;
  const left = align === 'centre' ? at.left + (at.width - offsetWidth) / 2 : start;
  const style = floating.style;
  style.position = 'fixed';
  style.insetInlineStart = 'auto';
  style.maxBlockSize = `${Math.max(room[side], 0)}px`;
  style.left = `${Math.max(MARGIN, Math.min(left, width - offsetWidth - MARGIN))}px`;
  style.top = side === 'below' ? `${at.bottom + GAP}px` : 'auto';
  style.bottom = side === 'above' ? `${height - at.top + GAP}px` : 'auto';
}
