/**
 * An app that is killed while its disk is full. Only the desktop edition: a browser that is killed then has been seen to lose the database
 * and, since nothing can be written, the mark that says there was a plan.
 */
import { expect } from '../e2e/harness/test.ts';
import { beginAndFill, goOn, shown, test, TIMES } from './small-disk.ts';

for (let time = 1; time <= TIMES; time++) {
  test(`S15 E26 what was saved before an app was killed on a full disk is there at the next start, time ${time}`, async ({
    app,
    disk,
  }) => {
    const screen = await beginAndFill(app, disk, 'Before', ' and while it was full');
    await app.kill();
    await disk.free();
    await app.start();
    // The words that were said not to be saved may be there or not.
    const { rows, asks } = await shown(screen);
    expect(asks).toBe(false);
    expect(rows).toEqual([expect.stringMatching(/^Before/)]);
    await goOn(screen, ' and after');
    await screen.saved();
    await app.crashAndRestart();
    expect(await shown(screen)).toEqual({ rows: [`${rows[0]} and after`], asks: false });
  });
}
