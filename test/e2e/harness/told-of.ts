/** What a screen reader is told of an element that goes on being drawn: counts and pictures of trends come after the rows. */
import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/** Reads until it hears the same twice in a row, a fifth of a second apart. */
export async function toldOf(element: Locator): Promise<string> {
  let told = '';
  await expect
    .poll(
      async () => {
        const before = told;
        told = await element.ariaSnapshot();
        return told === before;
      },
      { intervals: [200] },
    )
    .toBe(true);
  return told;
}
