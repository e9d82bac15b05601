/** Files and answers whose dates are years ahead and years back. The system's own clock is left alone. */
import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '../e2e/harness/test.ts';
import { beginWithFile, databaseFolder, filesIn, goOnAndKill, shown, test, TIMES } from './small-disk.ts';

const BEHIND = '2016';
const AHEAD = '2036';

/** One half of all files is given a date years ahead, the other one years back. */
async function scatterDates(folder: string): Promise<void> {
  for (const [at, file] of (await filesIn(folder)).entries()) {
    const day = new Date(`${at % 2 === 0 ? AHEAD : BEHIND}-03-01T12:00:00Z`);
    await utimes(file, day, day);
  }
}

/** As if the oldest backup had been written under a clock years ahead, and the newest under one years back. */
async function misdateBackups(folder: string): Promise<void> {
  const names = (await readdir(folder)).toSorted();
  expect(names.length).toBeGreaterThan(1);
  const dated = async (name: string | undefined, year: string) => {
    if (name !== undefined) await rename(join(folder, name), join(folder, name.replace(/^\d{4}/, year)));
  };
  await dated(names[0], AHEAD);
  await dated(names.at(-1), BEHIND);
}

for (let time = 1; time <= TIMES; time++)
  test(`E25 a plan whose files and answers are dated years off is whole, and its newest backup is offered, time ${time}`, async ({
    app,
    edition,
    stick,
  }) => {
    const screen = await beginWithFile(app, stick, 'One', (text) =>
      text.replaceAll('"2026-10-01T', `"${AHEAD}-10-01T`),
    );
    await goOnAndKill(screen, ' two');
    await scatterDates(edition === 'browser' ? dirname(await databaseFolder(app)) : app.dataFolder);
    await app.start();
    expect(await shown(screen)).toEqual({ rows: ['One two'], asks: false });
    // A browser keeps no backups.
    if (edition === 'browser') return;
    await app.kill();
    const backups = join(app.dataFolder, 'backups');
    await misdateBackups(backups);
    await scatterDates(backups);
    await rm(await databaseFolder(app), { recursive: true });
    await app.start();
    expect(await shown(screen)).toMatchObject({ asks: true });
    await app.page
      .getByRole('button', { name: /^Restore the plan of/ })
      .first()
      .click();
    await expect(screen.row('objective', 'One two')).toBeVisible();
  });
