/** A disk that loses or spoils a part of what it said it had written. */
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApp } from '../e2e/harness/open-app.ts';
import { expect } from '../e2e/harness/test.ts';
import { begin, cut, databaseFolder, goOn, goOnAndKill, newest, shown, test, TIMES } from './small-disk.ts';

interface Damage {
  readonly what: string;
  readonly by: (app: OpenApp, time: number) => Promise<void>;
}

const DAMAGES: readonly Damage[] = [
  {
    what: 'the end of its log',
    by: async (app, time) => cut(await newest(await databaseFolder(app), /\.log$/), 1 + ((time * 37) % 600)),
  },
  {
    what: 'eight kilobytes of its log, which are zeros',
    by: async (app) => {
      const log = await newest(await databaseFolder(app), /\.log$/);
      await cut(log, 200);
      await writeFile(log, Buffer.alloc(8192), { flag: 'a' });
    },
  },
  { what: 'the list of its files', by: async (app) => rm(await newest(await databaseFolder(app), /^MANIFEST/)) },
  {
    what: 'which list is the right one',
    by: async (app) => writeFile(join(await databaseFolder(app), 'CURRENT'), 'x'),
  },
  { what: 'a table', by: async (app) => cut(await newest(await databaseFolder(app), /\.ldb$/), 1000) },
  {
    what: 'the right to read its log',
    by: async (app) => chmod(await newest(await databaseFolder(app), /\.log$/), 0),
  },
  { what: 'everything', by: async (app) => rm(await databaseFolder(app), { recursive: true }) },
];

for (const { what, by } of DAMAGES)
  for (let time = 1; time <= TIMES; time++)
    test(`E25 a database that lost ${what} is whole, or it is asked about, time ${time}`, async ({ app, edition }) => {
      const screen = await begin(app, 'One');
      await goOnAndKill(screen, ' two');
      await by(app, time);
      await app.start();
      const { page, texts } = screen;
      const refused = page.getByRole('heading', { name: texts.recovery.failed.unavailable.title });
      await expect(
        refused
          .or(page.locator('[data-of=saved]'))
          .or(page.getByRole('heading', { level: 2 }))
          .first(),
      ).toBeAttached();
      if (await refused.isVisible()) {
        // From within a browser nothing can be set aside: it is said what was there, and nothing is made to look like a plan.
        if (edition === 'browser') {
          await expect(page.getByRole('alert')).toContainText(/it held 1 objective and 0 key/);
          await expect(screen.button(texts.recovery.beside.act)).toBeVisible();
          return;
        }
        await screen.button(texts.recovery.aside.act).click();
      }
      const found = await shown(screen);
      if (!found.asks) expect(found.rows).toEqual(['One two']);
      else if (edition === 'browser')
        await expect(page.getByRole('main')).toContainText(/it held 1 objective and 0 key/);
      else {
        await page.getByRole('button', { name: /^Restore the plan of/ }).click();
        await expect(screen.row('objective', 'One two')).toBeVisible();
      }
      if (found.asks && edition === 'browser') return;
      // What is written from here on is written to stay.
      await goOn(screen, ' three');
      await screen.saved();
      await app.crashAndRestart();
      expect(await shown(screen)).toEqual({ rows: ['One two three'], asks: false });
    });
