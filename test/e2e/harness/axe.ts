/** What axe finds in the page as it stands: every rule it has for WCAG 2.2 A and AA and for good practice. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Both languages in both themes, as the system asks for them. */
export const LOOKS = [
  { locale: 'en-US', colorScheme: 'light', language: 'en' },
  { locale: 'en-US', colorScheme: 'dark', language: 'en' },
  { locale: 'zh-CN', colorScheme: 'light', language: 'zh' },
  { locale: 'zh-CN', colorScheme: 'dark', language: 'zh' },
] as const;

/** Notes each finding with the name of the state, and lets the test go on. `part` is what alone has changed since, if anything. */
export async function expectNoFault(page: Page, state: string, part = 'html'): Promise<void> {
  // Colours halfway through a change are nobody's choice.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Legacy mode runs in the page itself; the other one opens a second page, which the desktop edition has none of.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(part)
    // Asked for by WCAG 2.2 AA, and off unless it is named.
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, any, all, none }) => `${id}: ${html} ${[...any, ...all, ...none].map((why) => why.message).join(' ')}`,
    ),
  );
  expect.soft([...new Set(said)], state).toEqual([]);
}
