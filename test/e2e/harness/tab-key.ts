/** Where the Tab key goes, as somebody sees and hears it. */
import type { Page } from '@playwright/test';

/** Longer than any way through a screen of these tests. */
const FAR = 400;

/** What a screen reader says of the element that has the focus: `button "Record"`, `radio "Dark" [checked]`. */
export async function focused(page: Page): Promise<string> {
  const element = page.locator(':focus');
  if ((await element.count()) === 0) return '';
  const [line = ''] = (await element.ariaSnapshot()).split('\n');
  return /^- '?([a-z]+(?: "(?:\\.|[^"\\])*")?(?: \[[a-z]+\])*)/.exec(line)?.[1] ?? line;
}

/** Presses Tab until the focus is there, not at all when it is there already, and says where it has been when it never comes. */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const been: string[] = [];
  for (let at = 0; at < FAR; at++) {
    const here = await focused(page);
    if (typeof wanted === 'string' ? here === wanted : wanted.test(here)) return;
    been.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(wanted)}. It went to:\n${been.join('\n')}`);
}

interface Walk {
  readonly names: readonly string[];
  /** Stops that are covered by something, or lie outside the window. */
  readonly unseen: readonly string[];
}

/** Presses the key until the first stop comes again. Fails when it never does: somewhere is a trap. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Walk> {
  const names: string[] = [];
  const unseen: string[] = [];
  await page.evaluate(() =>
    document.querySelectorAll('[data-been]').forEach((one) => one.removeAttribute('data-been')),
  );
  for (let at = 0; at < FAR; at++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { been: false, seen: true };
      const been = element.hasAttribute('data-been');
      element.setAttribute('data-been', '');
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return { been, seen: there !== null && (element.contains(there) || there.contains(element)) };
    });
    if (stop.been) return { names, unseen };
    const name = await focused(page);
    names.push(name);
    if (!stop.seen) unseen.push(name);
  }
  throw new Error(`${key} does not come round. It went to:\n${names.join('\n')}`);
}
