/** A row that is too large for the tables of the database, and whose own file is cut. A browser has no backup to take it from. */
import { expect } from '../e2e/harness/test.ts';
import { beginWithFile, cut, databaseFolder, filesIn, goOn, goOnAndKill, shown, test, TIMES } from './small-disk.ts';

for (let time = 1; time <= TIMES; time++)
  test(`E31 a large row whose file lost its end comes from the newest backup, time ${time}`, async ({ app, stick }) => {
    const screen = await beginWithFile(app, stick, 'One');
    await goOnAndKill(screen, ' two');
    const files = await filesIn(await databaseFolder(app, 'blob'));
    expect(files).not.toEqual([]);
    for (const file of files) await cut(file, 1000);
    await app.start();
    // The engine now and then never answers where such a file is cut, and is asked several times.
    await expect(screen.page.getByRole('main')).toBeVisible({ timeout: 60_000 });
    expect(await shown(screen)).toEqual({ rows: ['One two'], asks: false });
    // What is written from here on is written to stay.
    await goOn(screen, ' three');
    await screen.saved();
    await app.crashAndRestart();
    expect(await shown(screen)).toEqual({ rows: ['One two three'], asks: false });
  });
