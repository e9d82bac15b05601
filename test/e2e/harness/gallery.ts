/** The `test` of specs about the controls: `show` opens the page of all of them (`test/ui/gallery`) in Debian's Chromium. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../build/serve.ts';
import { buildGallery } from '../../ui/gallery/build-gallery.ts';
import { openBrowserEdition, type BrowserApp } from './browser-edition.ts';
import { expect, test as base } from './test.ts';
import { removeProfile } from './remove-profile.ts';

/** `variant` is a language and a theme, such as zh-dark. */
type Show = (variant: string) => Promise<BrowserApp>;

export const test = base.extend<{ show: Show }, { gallery: string }>({
  gallery: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
      await buildGallery(folder);
      const serving = await serve(folder, 0);
      if (!serving.ok) throw new Error(`The gallery is not served: ${serving.why}`);
      await use(serving.served.address);
      await serving.served.close();
      await removeProfile(folder);
    },
    { scope: 'worker' },
  ],
  show: async ({ gallery, dataFolder, surroundings }, use) => {
    const opened: BrowserApp[] = [];
    await use(async (variant) => {
      const app = await openBrowserEdition(`${gallery}#${variant}`, dataFolder, surroundings);
      opened.push(app);
      await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
      return app;
    });
    for (const app of opened) {
      // A violated policy is a console error.
      expect(app.complaints, 'what the page complained of').toEqual([]);
      await app.close();
    }
  },
});

export { expect };
