/** Every control on one page (`test/ui/gallery`), under the app's own content policy. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { EN, ZH, type Words } from '../ui/gallery/words.ts';
import { changesAreOver } from './harness/axe.ts';
import { expect, test } from './harness/gallery.ts';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

async function expectNoFault(page: Page, where: string): Promise<void> {
  await changesAreOver(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const said = violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
  expect(said).toEqual([]);
}

/** Each language and each theme once: a fault of a theme is not one of a language. */
const VARIANTS: readonly (readonly [string, Words])[] = [
  ['en-light', EN],
  ['zh-dark', ZH],
];

for (const [variant, words] of VARIANTS)
  test(`axe finds nothing in any control, open or closed (${variant})`, async ({ show }) => {
    const { page } = await show(variant);
    await expectNoFault(page, 'at rest');

    await button(page, words.more).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoFault(page, 'menu');
    await page.keyboard.press('Escape');

    await button(page, words.filter).click();
    await page.getByRole('dialog').getByRole('combobox').press('ArrowDown');
    await expectNoFault(page, 'popover with a list');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await button(page, words.open).click();
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .fill(words.people[0]?.slice(0, 1) ?? '');
    await expectNoFault(page, 'dialog with a list');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await button(page, words.tell).click();
    await expect(page.getByText(words.removed)).toBeVisible();
    await expectNoFault(page, 'message');
  });

test('Escape closes one thing at a time and gives the focus back', async ({ show }) => {
  const { page } = await show('en-light');
  const filter = button(page, EN.filter);
  await filter.press('Enter');
  const owner = page.getByRole('dialog').getByRole('combobox');
  await owner.press('ArrowDown');
  await expect(owner).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(owner).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(filter).toBeFocused();

  const open = button(page, EN.open);
  await open.press('Enter');
  await expect(page.getByRole('dialog').getByLabel(EN.name)).toBeFocused();
  await page.getByRole('dialog').getByRole('combobox').fill('mi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('Mira Anand');
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();

  const more = button(page, EN.more);
  await more.press('ArrowUp');
  await expect(page.getByRole('menuitemcheckbox', { name: EN.closed })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: EN.more })).toHaveText('closed');
  await expect(more).toBeFocused();
});

test('a combo box that was emptied stays empty, whichever way it is left', async ({ show }) => {
  const { page } = await show('en-light');
  const owner = page.getByRole('combobox', { name: EN.owner });
  for (const leave of ['Tab', 'Enter']) {
    await owner.fill('osk');
    await owner.press('Enter');
    await expect(owner).toHaveValue('Oskar Lind');
    await owner.fill('');
    await owner.press(leave);
    await expect(owner).toHaveValue('');
  }
  await owner.fill('Zoe');
  await page.getByRole('option', { name: 'Add “Zoe”' }).click();
  await expect(owner).toHaveValue('Zoe');
  await owner.fill('nobody');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(owner).toHaveValue('nobody');
});

test('native controls work under the policy', async ({ show }) => {
  const { page } = await show('en-light');
  await page.getByLabel(EN.kind).selectOption('within');
  await page.getByRole('radio', { name: 'Committed' }).press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Aspirational' })).toBeChecked();
  await page.getByRole('switch', { name: EN.notify }).press('Space');
  await expect(page.getByRole('switch', { name: EN.notify })).not.toBeChecked();
  const number = page.getByRole('spinbutton');
  await number.press('ArrowUp');
  await expect(number).toHaveValue('12,346.5');
  await number.fill('１２．５');
  await number.press('Enter');
  await expect(number).toHaveValue('12.5');
  await button(page, EN.inspector).hover();
  await expect(page.locator(':popover-open')).toHaveText(/Objective/);
});

for (const [variant] of VARIANTS)
  test(`nothing is cut off at 200 % (${variant})`, async ({ show }) => {
    const { page } = await show(variant);
    // What 1280 by 800 has left when everything is twice as large.
    await page.setViewportSize({ width: 640, height: 400 });
    const cut = await page.evaluate(() => {
      const page = document.scrollingElement;
      const wide = page && page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : [];
      const clipped = [...document.querySelectorAll('button, label, p, h1, h2, legend')].filter(
        (element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1,
      );
      return [...wide, ...clipped.map((element) => element.outerHTML)];
    });
    expect(cut).toEqual([]);
  });
