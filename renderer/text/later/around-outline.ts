/** What now and then stands above an outline, and what is done with whole cycles. */
import { later } from '../later.ts';

export const aroundOutlineTexts = later(
  async () => (await import('../en/around-outline.ts')).aroundOutline,
  async () => (await import('../zh/around-outline.ts')).aroundOutline,
);
