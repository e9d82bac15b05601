/** What the README's pictures show: the steps that bring the app from its first start to there. */
import type { DesktopApp } from '../e2e/harness/desktop-edition.ts';
import { expect } from '../e2e/harness/test.ts';

export interface Scene {
  /** Becomes the picture's file name. */
  readonly name: string;
  readonly show: (app: DesktopApp) => Promise<void>;
}

/** Each scene starts on a fresh data folder, in each language and theme. */
export const SCENES: readonly Scene[] = [
  {
    name: 'plan',
    show: async ({ page }) => {
      await expect(page.locator('#root')).not.toBeEmpty();
    },
  },
];
