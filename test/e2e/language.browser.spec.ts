/** Another language is on the whole screen at once: in the room one is in, in those one was in, and in those one comes to. */
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('the language is changed in a room, and every room goes on in the new one', async ({ app }) => {
  const [english, chinese] = [new PlanPage(app, 'en'), new PlanPage(app, 'zh')];
  const { page } = app;
  const main = page.getByRole('main');
  await english.ready();
  await english.press('Control+Enter');
  await english.type('People come back');
  await english.press('Control+I');
  await expect(main.or(english.panel).getByText(english.texts.inspector.why).first()).toBeVisible();
  await english.press('Control+Shift+S');
  await expect(main).toContainText(english.texts.handOut.what);
  await english.goTo('settings');

  // It is chosen once the words are there.
  await page.getByRole('radio', { name: english.texts.settings.languages.zh }).click();
  await expect(page.getByRole('heading', { level: 1, name: chinese.texts.rooms.settings.title })).toBeVisible();
  await expect(main).toContainText(chinese.texts.settings.nameHelp);
  await expect(main).not.toContainText(english.texts.settings.nameHelp);
  // One that was entered before, with its panel, one that was not, and the palette, which was there in the other language.
  await chinese.press('Control+1');
  await expect(chinese.panel).toContainText(chinese.texts.inspector.why);
  await chinese.press('Control+Shift+S');
  await expect(main).toContainText(chinese.texts.handOut.what);
  await chinese.press('Control+2');
  await expect(main).toContainText(chinese.texts.questions.noneWhat);
  await chinese.press('Control+K');
  await expect(page.getByPlaceholder(chinese.texts.palette.placeholder)).toBeFocused();

  await chinese.type('English');
  await chinese.press('Enter');
  await expect(main).toContainText(english.texts.questions.noneWhat);
  await english.press('Control+,');
  await expect(main).toContainText(english.texts.settings.nameHelp);
});
