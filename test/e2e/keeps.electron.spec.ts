/** What the desktop edition keeps: at quitting, from the system, and when settings or the plan itself are damaged. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectNoFault } from './harness/axe.ts';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { bundleOf, found } from './harness/published-plan.ts';
import { smallPlan } from './harness/written-plans.ts';

const CHECKOUT = dirname(dirname(import.meta.dirname));

test('closing the window keeps a word that is still a draft, and leaves a backup with it', async ({ desktop }) => {
  const screen = new PlanPage(desktop, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Only just typed');
  await desktop.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await desktop.ended();
  const backups = join(desktop.dataFolder, 'backups');
  const names = await readdir(backups);
  expect(names).toEqual([expect.stringMatching(/-quit\.okr$/)]);
  const text = await readFile(join(backups, names[0] ?? ''), 'utf8');
  expect(found(bundleOf(text))).toMatchObject({ cycles: [{ objectives: [{ title: 'Only just typed' }] }] });
  await desktop.restart();
  await expect(screen.row('objective', 'Only just typed')).toBeVisible();
});

test('a file comes in by the command line and by a second start, and is merged once', async ({ desktop, folder }) => {
  const screen = new PlanPage(desktop, 'en');
  const { texts } = screen;
  const path = join(folder, '图书馆 library.okr');
  await writeFile(path, smallPlan().write());
  await screen.ready();
  await desktop.restart([path]);
  await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();
  await expect(screen.notices).toContainText('图书馆 library.okr');

  const second = spawn(process.env['WHETSTONE_ELECTRON'] ?? 'electron', [CHECKOUT, path], {
    env: { ...process.env, WHETSTONE_DATA: desktop.dataFolder },
    stdio: 'ignore',
  });
  await once(second, 'exit');
  await expect(screen.notices).toContainText(texts.fileTold.importedNothingNew('图书馆 library.okr'));
  expect(desktop.main.windows()).toHaveLength(1);
});

test('restoring an older backup saves the present state first, and that can be put back', async ({ desktop }) => {
  const screen = new PlanPage(desktop, 'en');
  const { texts } = screen;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Of yesterday');
  await screen.saved();
  await desktop.restart();
  await expect(screen.row('objective', 'Of yesterday')).toBeVisible();
  await screen.row('objective', 'Of yesterday').fill('Of today');
  await screen.goTo('backups');
  const list = desktop.page.getByRole('region', { name: texts.rooms.backups.title }).getByRole('listitem');
  await list.last().getByRole('button').click();
  const swap = desktop.page.getByRole('button').filter({ hasText: texts.backups.swap });
  await swap.click();
  const banner = desktop.page.getByRole('status').filter({ hasText: texts.backups.savedFirst });
  await expect(banner).toBeVisible();
  await expectNoFault(desktop.page, 'backups');
  const kept = await readdir(join(desktop.dataFolder, 'backups'));
  expect(kept.filter((name) => name.endsWith('-before-restore.okr'))).toHaveLength(1);
  await screen.goTo('plan');
  await expect(screen.row('objective', 'Of yesterday')).toBeVisible();
  await screen.goTo('backups');
  await list.filter({ hasText: texts.backups.reason['before-restore'] }).getByRole('button').click();
  await swap.click();
  await expect(banner).toBeVisible();
  await screen.goTo('plan');
  await expect(screen.row('objective', 'Of today')).toBeVisible();
});

test('I4 only a plan that is gone for good loses its backups, not one that was brought back', async ({ desktop }) => {
  const screen = new PlanPage(desktop, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Of the open plan');
  await screen.saved();
  const deletedAt = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString();
  const [gone, back] = ['abcdefghijkl', 'mnopqrstuvwx'];
  for (const copy of [gone, back]) {
    const backups = join(desktop.dataFolder, 'backups', copy);
    await mkdir(backups, { recursive: true });
    await writeFile(join(backups, `${deletedAt.replace(/[:.]/g, '-')}-000001-before-delete.okr`), smallPlan().write());
  }
  const copies = [
    { id: 'first', name: '' },
    { id: gone, name: 'Gone', deletedAt },
    { id: back, name: 'Back' },
  ];
  await desktop.page.evaluate(
    (registry) => localStorage.setItem('whetstone-copies', registry),
    JSON.stringify({ open: 'first', copies }),
  );
  const known = () => desktop.page.evaluate(() => localStorage.getItem('whetstone-copies'));
  // The window removes the plan at one start, and says so to main at the next.
  await desktop.restart();
  await expect.poll(known).not.toContain('Gone');
  await desktop.restart();
  await expect.poll(() => readdir(join(desktop.dataFolder, 'backups'))).not.toContain(gone);
  expect(await readdir(join(desktop.dataFolder, 'backups', back))).toHaveLength(1);
  await expect(screen.row('objective', 'Of the open plan')).toBeVisible();
});

test.describe('a plan that is gone', () => {
  test.use({
    faults: {
      backups: {
        '2026-03-01T09-15-30-123Z-rolling.okr': smallPlan().write().slice(0, 900),
        '2026-02-01T09-15-30-123Z-quit.okr': smallPlan().write(),
      },
    },
  });
  test('comes back from the newest backup that is good', async ({ desktop }) => {
    const screen = new PlanPage(desktop, 'en');
    const { page, texts } = screen;
    await expect(page.getByRole('heading', { level: 1, name: texts.recovery.all.title(true) })).toBeFocused();
    await screen.press('Tab', 'Enter');
    await expect(page.getByText(/^The backup of .* cannot be restored\./)).toBeVisible();
    await page.getByRole('button', { name: /^Try the one before/ }).click();
    await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();
    await expect(screen.notices).toContainText(texts.backups.holds(1, 1));
    expect(await readdir(join(desktop.dataFolder, 'backups'))).toHaveLength(2);
    await desktop.restart();
    await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();
  });
});

test.describe('damaged settings', () => {
  test.use({ faults: { settings: 'garbage' } });
  test('are said, kept beside the new ones, and can be written again', async ({ desktop }) => {
    const screen = new PlanPage(desktop, 'en');
    const { texts } = screen;
    await expect(screen.notice(texts.startTold.settingsDamaged)).toBeVisible();
    const names = await readdir(desktop.dataFolder);
    expect(names.filter((name) => name.startsWith('settings') && name !== 'settings.json')).toHaveLength(1);
    await screen.goTo('settings');
    await screen.pick(texts.settings.theme, texts.settings.themes.dark);
    await expect(desktop.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await desktop.restart();
    await screen.ready();
    await expect(desktop.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(screen.notice(texts.startTold.settingsDamaged)).toBeHidden();
  });
});
