import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanPage } from '../e2e/harness/plan-page.ts';
import { test } from '../e2e/harness/test.ts';
import { SCENES } from './scene.ts';

/** `build/pictures.ts` takes them from here into build/pictures/. */
const folder = join(process.env['WHETSTONE_RESULTS'] ?? '', 'pictures');

for (const locale of ['en-US', 'zh-CN']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });
      for (const { name, show } of SCENES) {
        test(name, async ({ desktop, language }) => {
          await desktop.main.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
          );
          await show(desktop);
          await new PlanPage(desktop, language).saved();
          // Focus rings and carets belong to a person at work, not to a picture.
          await desktop.page.evaluate(
            () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
          );
          const picture = await desktop.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
          await mkdir(folder, { recursive: true });
          await writeFile(join(folder, `${name}-${locale.slice(0, 2)}-${colorScheme}.png`), picture);
        });
      }
    });
  }
}
