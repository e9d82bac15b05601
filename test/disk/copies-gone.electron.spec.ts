/** One of the two folders of backups goes, and the database with it. A browser keeps no backups, so it has neither. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../e2e/harness/test.ts';
import { begin, databaseFolder, goOn, shown, test, TIMES } from './small-disk.ts';

const GONE = [
  { what: 'the second folder', of: (_: string, stick: string) => stick },
  { what: 'the folder of the backups', of: (dataFolder: string) => join(dataFolder, 'backups') },
];

for (const { what, of } of GONE)
  for (let time = 1; time <= TIMES; time++)
    test(`E25 E32 where ${what} and the database are gone, the newest backup of the other folder is offered, time ${time}`, async ({
      app,
      stick,
    }) => {
      const screen = await begin(app, 'One');
      const { page } = screen;
      await app.answerOpenDialog([stick]);
      await screen.goTo('settings');
      await page.getByRole('button', { name: 'Choose a folder' }).click();
      await expect(page.getByText(/^The last copy was written on /)).toBeVisible();
      await screen.goTo('plan');
      await goOn(screen, ' two');
      await screen.saved();
      await app.restart();
      await screen.ready();
      await app.kill();
      await rm(of(app.dataFolder, stick), { recursive: true });
      await rm(await databaseFolder(app), { recursive: true });
      await app.start();
      expect(await shown(screen)).toEqual({ rows: [], asks: true });
      await app.page.getByRole('button', { name: /^Restore the plan of/ }).click();
      await expect(screen.row('objective', 'One two')).toBeVisible();
      await goOn(screen, ' three');
      await screen.saved();
      await app.restart();
      expect(await shown(screen)).toEqual({ rows: ['One two three'], asks: false });
    });
