/** A disk that runs full under the open app, and has room again. */
import { expect } from '../e2e/harness/test.ts';
import { begin, fillAndGoOn, goOn, shown, test, TIMES } from './small-disk.ts';

for (let time = 1; time <= TIMES; time++) {
  test(`S15 E26 what is saved once a full disk has room again is there at the next start, time ${time}`, async ({
    app,
    disk,
  }) => {
    const screen = await begin(app, 'Before');
    await fillAndGoOn(screen, disk, ' and while it was full');
    await disk.free();
    await screen.button(screen.texts.app.tryAgain).click();
    await screen.saved();
    await goOn(screen, ' and after');
    await screen.saved();
    await app.restart();
    expect(await shown(screen)).toEqual({ rows: ['Before and while it was full and after'], asks: false });
  });
}
