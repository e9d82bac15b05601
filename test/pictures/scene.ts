/** What the README's pictures show: the steps that bring the app from its first start to there. */
import type { DesktopApp } from '../e2e/harness/desktop-edition.ts';
import { expect } from '../e2e/harness/test.ts';

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

/** Each scene starts on a fresh data folder, in each language and theme. */
export const SCENES: readonly Scene[] = [
  { name: 'plan', show: samplePlan },
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
