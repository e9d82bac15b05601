/** What the README's pictures show: the steps that bring the app from its first start to there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesktopApp } from '../e2e/harness/desktop-edition.ts';
import { PlanPage } from '../e2e/harness/plan-page.ts';
import { expect } from '../e2e/harness/test.ts';
import { laptops } from './laptops.ts';

export interface Scene {
  /** Becomes the picture's file name. */
  readonly name: string;
  readonly show: (app: DesktopApp) => Promise<void>;
}

/** The sample plan is in the language of the screen; its third way in is a button on the empty plan. */
async function samplePlan({ page }: DesktopApp): Promise<void> {
  await page.getByRole('main').getByRole('button').nth(2).click();
  await expect(page.getByRole('main').getByRole('textbox').nth(8)).toBeVisible();
}

/** Five files at once, one of them cut short. */
async function filesThatCame(app: DesktopApp): Promise<PlanPage> {
  const language = (await app.page.evaluate(() => navigator.language)).startsWith('zh') ? 'zh' : 'en';
  const screen = new PlanPage(app, language);
  await screen.ready();
  const { base, files } = laptops(language);
  const folder = await mkdtemp(join(tmpdir(), 'laptops-'));
  const put = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  await screen.open([await put('base.okr', base)]);
  const paths = await Promise.all(files.map(({ name, text }) => put(name, text)));
  await app.answerOpenDialog(paths);
  await screen.press('Control+O');
  await expect(screen.page.getByRole('heading', { level: 2, name: screen.texts.merge.does })).toBeVisible();
  await screen.button(screen.texts.app.dismiss).click();
  await rm(folder, { recursive: true });
  return screen;
}

/** Each scene starts on a fresh data folder, in each language and theme. */
export const SCENES: readonly Scene[] = [
  { name: 'plan', show: samplePlan },
  { name: 'merge', show: async (app) => void (await filesThatCame(app)) },
  {
    name: 'questions',
    show: async (app) => {
      const { page, texts } = await filesThatCame(app);
      await page.getByRole('button', { name: texts.merge.mergeAndAnswer(3) }).click();
      await expect(page.getByRole('heading', { level: 1, name: texts.rooms.questions.title })).toBeVisible();
      await page.getByRole('button', { name: texts.app.dismiss }).first().click();
    },
  },
  {
    name: 'closing',
    show: async (app) => {
      await samplePlan(app);
      await app.page.locator('a[href="#closing"]').click();
      const scores = app.page.locator('#closing').getByRole('combobox');
      await scores.nth(0).selectOption('0.6');
      await scores.nth(1).selectOption('0.8');
      await expect(scores.nth(1)).toHaveValue('0.8');
    },
  },
  {
    name: 'details',
    show: async (app) => {
      await samplePlan(app);
      await app.page.getByRole('main').getByRole('textbox').nth(1).click();
      await app.page.keyboard.press('Control+i');
      await expect(app.page.getByRole('complementary')).toBeVisible();
    },
  },
];
