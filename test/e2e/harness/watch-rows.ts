/** Tells a test what the screen says of saving, with the words of all rows in that moment. */
import type { Page } from '@playwright/test';

export interface Shown {
  /** The screen says that all is on the disk. */
  readonly saved: boolean;
  readonly rows: readonly (readonly [id: string, words: string])[];
}

/** `told` after each change to what is said or to the list of rows, until the page ends. */
export async function watchRows(page: Page, told: (shown: Shown) => void): Promise<void> {
  await page.exposeFunction('tellShown', told);
  await page.evaluate(() => {
    let last = '';
    const look = () => {
      const word = document.querySelector('[data-of=saved]');
      if (!word) return;
      const saved = word.getAttribute('aria-hidden') === 'false';
      const rows = [...document.querySelectorAll<HTMLTextAreaElement>('main [data-row]')].map((field) => [
        field.dataset['row'],
        field.value,
      ]);
      const shown = JSON.stringify([saved, saved ? rows : rows.length]);
      if (shown === last) return;
      last = shown;
      void (window as unknown as { tellShown: (shown: unknown) => Promise<void> }).tellShown({ saved, rows });
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-hidden'],
    });
    look();
  });
}
