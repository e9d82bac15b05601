/**
 * An app that is killed while its disk is full. A browser then clears all an address keeps, also under an open page; what is left is the mark of
 * what was saved (SPEC E25), which engines put on the disk some seconds after it was written.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApp } from '../e2e/harness/open-app.ts';
import { expect } from '../e2e/harness/test.ts';
import { begin, fillAndGoOn, filesIn, goOn, shown, test, TIMES } from './small-disk.ts';

for (let time = 1; time <= TIMES; time++) {
  test(`S15 E25 E26 what was saved before an app was killed on a full disk is there at the next start, or it is asked about, time ${time}`, async ({
    app,
    disk,
  }) => {
    const screen = await begin(app, 'Before');
    if (app.edition === 'browser') await expect.poll(() => isMarkOnDisk(app), { timeout: 60_000 }).toBe(true);
    await fillAndGoOn(screen, disk, ' and while it was full');
    await app.kill();
    await disk.free();
    await app.start();
    const { rows, asks } = await shown(screen);
    if (app.edition === 'browser' && asks) {
      await expect(screen.page.getByText(screen.texts.recovery.all.what)).toBeVisible();
      return;
    }
    expect(asks).toBe(false);
    // The words that were said not to be saved may be there or not.
    expect(rows).toEqual([expect.stringMatching(/^Before/)]);
    await goOn(screen, ' and after');
    await screen.saved();
    await app.crashAndRestart();
    expect(await shown(screen)).toEqual({ rows: [`${rows[0]} and after`], asks: false });
  });
}

async function isMarkOnDisk({ dataFolder }: OpenApp): Promise<boolean> {
  const files = await filesIn(join(dataFolder, 'profile', 'Default', 'Local Storage'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
  return texts.some((text) => text.includes('whetstone-mark'));
}
