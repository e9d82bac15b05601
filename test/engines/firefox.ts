/** Debian's Firefox ESR, driven by puppeteer-core over WebDriver BiDi, on a profile of its own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type KeyInput } from 'puppeteer-core';
import type { Engine } from './engine.ts';

const FIREFOX = '/usr/bin/firefox-esr';

export async function openFirefox(folder: string): Promise<Engine> {
  const downloads = join(folder, 'downloads');
  await mkdir(downloads, { recursive: true });
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    userDataDir: join(folder, 'profile'),
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  const [page = await browser.newPage()] = await browser.pages();
  // A page that holds words which are in no file asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    name: 'Firefox ESR',
    downloads,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    async press(keys) {
      const parts = keys.split('+') as KeyInput[];
      for (const key of parts) await page.keyboard.down(key);
      for (const key of parts.toReversed()) await page.keyboard.up(key);
    },
    type: (words) => page.keyboard.type(words),
    ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    close: () => browser.close(),
  };
}
