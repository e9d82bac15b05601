/** What axe finds in the page as it stands: every rule it has for WCAG 2.2 A and AA and for good practice. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** Both languages, as the system asks for them. The themes are no matter of a test: `expectNoFault` looks at both. */
export const LANGUAGES = [
  { locale: 'en-US', language: 'en' },
  { locale: 'zh-CN', language: 'zh' },
] as const;

/**
 * Notes each finding with the name of the state, and lets the test go on. `part` is what alone has changed since, if anything. Every
 * rule is asked of the light theme; of the dark one those that look at colours, for nothing else in the page depends on the theme, and
 * in English alone, for colours do not depend on the language.
 */
export async function expectNoFault(page: Page, state: string, part = 'html'): Promise<void> {
  expect.soft(await findings(page, part, NAMED), state).toEqual([]);
  if ((await page.locator('html').getAttribute('lang')) !== 'en') return;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findings(page, part, COLOURS), `${state}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Off unless it is named, and asked for by WCAG 2.2 AA. */
const NAMED: RunOptions = { rules: { 'target-size': { enabled: true } } };

const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Only what is wrong is told in full: where everything is that is right takes axe longer to say than to find out. It is handed to a page once,
 * and is there from then on.
 */
async function axe(page: Page, part: string, options: RunOptions): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Legacy mode runs in the page itself; the other one opens a second page, which the desktop edition has none of.
  return new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .include(part)
    .options({ ...options, resultTypes: ['violations'] });
}

/** Resolves when no transition runs any more: colours halfway through a change are nobody's choice. */
export async function changesAreOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // One change can begin another, and the first begins with the next frame.
    // What is folded away stands still for as long as it is, and so does what changes in it.
    const running = () =>
      document
        .getAnimations()
        .filter(
          ({ effect }) =>
            !(effect instanceof KeyframeEffect) ||
            (effect.target?.checkVisibility({ contentVisibilityAuto: true }) ?? true),
        );
    do {
      await new Promise((settle) => requestAnimationFrame(settle));
      await Promise.allSettled(running().map(({ finished }) => finished));
    } while (running().some(({ playState }) => playState === 'running'));
  });
}

async function findings(page: Page, part: string, options: RunOptions): Promise<string[]> {
  await changesAreOver(page);
  const builder = await axe(page, part, options);
  const { violations } = await builder.analyze();
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, any, all, none }) => `${id}: ${html} ${[...any, ...all, ...none].map((why) => why.message).join(' ')}`,
    ),
  );
  return [...new Set(said)];
}
