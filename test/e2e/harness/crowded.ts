/** What a window that is too narrow does to controls and words: they lie over each other, and words are broken between their letters. */
import type { Locator } from '@playwright/test';

/** Controls and states within `place` of which one lies over another, by their names. */
export const overlapping = (place: Locator): Promise<string[]> =>
  place.evaluate((within) => {
    const seen = [
      ...within.querySelectorAll<HTMLElement>('button, input, [role=searchbox], [data-of][data-shown]'),
    ].filter((one) => one.getBoundingClientRect().width > 0 && one.checkVisibility({ visibilityProperty: true }));
    const name = (one: HTMLElement) => one.getAttribute('aria-label') ?? (one.textContent || one.tagName);
    const found: string[] = [];
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1)) {
        // What stands in a field belongs to it.
        if (one.parentElement?.contains(other) && one.tagName === 'INPUT') continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const [wide, high] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ];
        if (wide > 1 && high > 1) found.push(`${name(one)} and ${name(other)}`);
      }
    return found;
  });

/** Words within `place` that go over more than one line, though a line has room for ten letters. */
export const brokenWords = (place: Locator): Promise<string[]> =>
  place.evaluate((within) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[A-Za-z]{2,10}/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
        );
        if (lines.size > 1) found.push(word);
      }
    return found;
  });
