/** The main job with the keyboard alone: no pointer, no focus set by a script, from the first Tab on an empty app. */
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { bundleOf, found } from './harness/published-plan.ts';
import { focused, tabTo } from './harness/tab-key.ts';

test('the main job, from the first Tab to the file', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await page.clock.setFixedTime('2026-10-05T09:00:00Z');

  // A first objective with two key results and an initiative.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(`link "${texts.app.skipToPlan}"`);
  await screen.press('Enter');
  await tabTo(page, `button "${texts.plan.empty.write}"`);
  await screen.press('Enter');
  await screen.type('Readers come back');
  await screen.press('Enter', 'Tab');
  await screen.type('Visits a month');
  await screen.press('Enter');
  await screen.type('Noise');
  await screen.press('Enter', 'Tab');
  await screen.type('Ask at the door');
  await screen.press('ArrowUp', 'ArrowUp');
  await expect(screen.row('keyResult', 'Visits a month')).toBeFocused();

  // How it is measured, and whose it is.
  await screen.press('Control+I');
  await expect(screen.panel.getByRole('textbox', { name: texts.inspector.recordTitle })).toBeFocused();
  await tabTo(page, `combobox "${texts.inspector.measureType}"`);
  await screen.type('R');
  await screen.press('Tab');
  for (const words of ['20', '1,000', 'visits']) {
    await screen.type(words);
    await screen.press('Tab');
  }
  await tabTo(page, `combobox "${texts.aroundOutline.owner}"`);
  await screen.type('Front desk');
  await screen.press('Enter');
  await expect(screen.panel.getByRole('combobox', { name: texts.aroundOutline.owner })).toHaveValue('Front desk');
  await screen.press('Escape');
  await expect(screen.row('keyResult', 'Visits a month')).toBeFocused();

  // A check-in, and the order of the rows.
  await screen.press('Alt+C');
  await screen.type('250');
  await screen.press('Tab');
  await screen.type('60');
  await screen.press('Tab');
  await screen.type('Rainy');
  await screen.press('Shift+Enter');
  await screen.type('weeks');
  await screen.press('Control+Enter');
  await expect(screen.row('keyResult', 'Visits a month')).toBeFocused();
  await screen.press('Alt+ArrowDown');
  await expect(screen.row('keyResult', 'Visits a month')).toBeFocused();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveText([
    'Readers come back',
    'Noise',
    'Ask at the door',
    'Visits a month',
  ]);
  await screen.press('Control+Z', 'Control+Z');
  await expect(page.getByRole('main')).not.toContainText('250');
  await screen.press('Control+Shift+Z', 'Control+Shift+Z');
  await expect(page.getByRole('main')).toContainText('250');
  await screen.press('Control+Enter');
  await screen.type('Gone again');
  await screen.press('Control+Shift+Backspace');
  await expect(screen.row('objective', 'Gone again')).toBeHidden();

  // Finding.
  await screen.press('Control+F');
  await screen.type('noise');
  await expect(page.getByRole('status').filter({ hasText: texts.plan.found(1) })).toBeVisible();
  await screen.press('Escape');
  await expect(screen.row('initiative', 'Ask at the door')).toBeVisible();
  await screen.press('Control+K');
  await screen.type('visits');
  await screen.press('Enter');
  await expect(screen.row('keyResult', 'Visits a month')).toBeFocused();

  // Settings, and the other language and look.
  await screen.press('Control+,');
  await tabTo(page, new RegExp(`^textbox "${texts.settings.name}"`));
  await screen.type('Mira');
  await tabTo(page, `radio "${texts.settings.languages.system}" [checked]`);
  await screen.press('Tab', 'ArrowRight', 'ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await screen.press('Control+1');

  // A cycle of its own, by menu and form.
  await tabTo(page, new RegExp(`· ${texts.plan.cycle}"$`));
  await screen.press('ArrowDown');
  await expect(page.getByRole('menuitemcheckbox')).toBeFocused();
  await screen.press('ArrowDown', 'Enter');
  await expect(page.getByRole('textbox', { name: texts.cycleForm.name })).toBeFocused();
  await screen.type('Winter');
  await screen.press('Tab');
  await screen.type('12012026');
  await screen.press('Tab');
  await tabTo(page, new RegExp(texts.cycleForm.end));
  await screen.type('02282027');
  await screen.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Winter' })).toBeVisible();

  // The keys of the screen, and a message.
  await tabTo(page, new RegExp(`· ${texts.plan.cycle}"$`));
  await screen.press('F1');
  await expect(page.getByRole('dialog', { name: texts.keys.title })).toBeVisible();
  await screen.press('Escape');
  const text = await screen.exportTo(join(folder, 'by-keyboard.okr'));
  await screen.press('F6');
  const message = page.getByRole('region', { name: texts.app.notices }).getByRole('listitem');
  await expect(message).toContainText('.okr');
  await expect(message.locator('button:focus')).toHaveCount(1);

  expect(found(bundleOf(text))).toMatchObject({
    people: [{ name: 'Front desk' }],
    cycles: [
      {
        name: '2026 Q4',
        objectives: [
          {
            title: 'Readers come back',
            keyResults: [
              { title: 'Noise', initiatives: [{ title: 'Ask at the door' }] },
              {
                title: 'Visits a month',
                owner: 'Front desk',
                metric: { type: 'raise', start: 20, target: 1000, unit: 'visits' },
                checkIns: [{ value: 250, confidence: 60, note: 'Rainy\nweeks' }],
              },
            ],
          },
        ],
      },
      { name: 'Winter', dates: { start: '2026-12-01', end: '2027-02-28' }, objectives: [] },
    ],
  });
});
