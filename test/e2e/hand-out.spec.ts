/** Handing out with care: only what is meant leaves, and it comes back without anything being lost. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, LANGUAGE_OF_EDITION, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

test.use(LANGUAGE_OF_EDITION);

test('a locked file without scores and without what is private comes back whole', async ({
  app,
  language,
  another,
  folder,
}) => {
  // Keys are made out of passphrases, each slow by design.
  test.slow();
  const slow = { timeout: 40_000 };
  const screen = new PlanPage(app, language);
  const { page, texts } = screen;
  const { handOut, merge, records } = texts;
  await screen.ready();
  const plan = smallPlan();
  plan.must({
    do: 'add',
    kind: 'objective',
    id: 'private00000',
    cycle: 'cycle0000000',
    values: { title: 'Nobody’s business' },
  });
  await writeFile(join(folder, 'library.okr'), plan.write());
  await screen.open([join(folder, 'library.okr')]);
  await screen.row('objective', 'Nobody’s business').focus();
  await screen.press('Control+I');
  await page.getByRole('switch', { name: texts.plan.private }).click();
  await screen.saved();

  await screen.press('Control+Shift+S');
  await expect(page.getByRole('heading', { level: 1, name: screen.texts.rooms['hand-out'].title })).toBeFocused();
  const leaves = page.getByRole('region', { name: handOut.leaves });
  await expect(leaves).toContainText('People come back');
  await expect(leaves).not.toContainText('Nobody’s business');
  await expect(leaves).toContainText(records.counted.checkIn(1));
  await page.getByRole('switch', { name: handOut.checkIns }).click();
  await expect(leaves).not.toContainText(records.counted.checkIn(1));
  await leaves.getByText(handOut.text).click();
  await expect(leaves.locator('pre')).toContainText('Not for appraisal');
  await expectNoFault(page, 'handing out with care');

  await page.getByRole('textbox', { name: handOut.passphrase }).fill('two words 两个词');
  const file = join(folder, 'plan.okr.age');
  await app.answerSaveDialog(file);
  await screen.button(handOut.act).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => ''), slow).toMatch(/END AGE ENCRYPTED FILE-----\n$/);

  // Somebody else opens it, writes, and hands it back.
  const other = new PlanPage(await another(), language);
  await other.ready();
  await other.app.answerOpenDialog([file]);
  await other.press('Control+O');
  const box = other.page.getByRole('textbox', { name: merge.passphraseOf('plan.okr.age') });
  await box.fill('two words');
  await other.button(merge.unlock).click();
  await expect(other.page.getByText(merge.locked['wrong-passphrase'])).toBeVisible(slow);
  await box.fill('two words 两个词');
  await other.button(merge.unlock).click();
  await expect(other.page.getByText(merge.without(merge.heldBack['check-ins']))).toBeVisible(slow);
  await other.button(merge.merge).click();
  await other.row('objective', 'People come back').fill('People come back soon');
  await other.saved();
  const back = join(folder, 'back.okr');
  const text = await other.exportTo(back);
  expect(text).not.toContain('Nobody');

  await screen.press('Control+1');
  await screen.open([back]);
  await expect(screen.row('objective', 'People come back soon')).toBeVisible();
  await expect(screen.row('objective', 'Nobody’s business')).toBeVisible();
  const read = readBundle(await screen.exportTo(join(folder, 'after.okr')));
  expect(read.ok && read.bundle.records.map(({ id }) => id)).toContain('checkin00000');
});
