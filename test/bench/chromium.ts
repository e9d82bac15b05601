/** Debian's Chromium with its sandbox on, on a profile that lies on the disk: where the numbers come from. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';

const EXECUTABLE = '/usr/bin/chromium';

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'profile-'));

const openBrowser = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    chromiumSandbox: true,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
  });

export async function withBrowser<T>(profile: string, work: (browser: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await openBrowser(profile);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Lets the page's garbage be collected now, so that one measurement does not pay for another. */
export const tidy = (session: CDPSession): Promise<unknown> => session.send('HeapProfiler.collectGarbage');

/** A page of the lab, freshly loaded: its code has not run before, as after a start. */
export async function openLab(browser: BrowserContext, address: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage();
  await page.goto(`${address}lab/index.html`);
  await page.waitForFunction(() => 'lab' in window);
  return { page, session: await browser.newCDPSession(page) };
}
