/**
 * The `test` of every end-to-end spec: `app` is the edition of the running project, opened on a fresh data folder.
 * Specs of one edition take `desktop` or `web`, which say more.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve } from '../../../build/serve.ts';
import { openBrowserEdition, type BrowserApp } from './browser-edition.ts';
import { openDesktopEdition, type DesktopApp } from './desktop-edition.ts';
import { mendFolder, prepareFolder, type Faults } from './faults.ts';
import type { OpenApp, Surroundings } from './open-app.ts';
import type { SpokenLanguage } from '../../../renderer/text/texts.ts';
import { removeProfile } from './remove-profile.ts';

export interface EditionOptions {
  /** Set by the project. */
  edition: 'electron' | 'browser';
}

interface TestOptions {
  /** What is wrong with the data folder before the first start: `test.use({ faults: { settings: 'garbage' } })`. */
  faults: Faults;
  /** True for a spec that makes the page complain on purpose; otherwise a complaint fails the test. */
  complains: boolean;
}

interface Fixtures {
  app: OpenApp;
  desktop: DesktopApp;
  /** The desktop edition, open already, for a test that looks at it and leaves it as it is: it is the same one for all of them. */
  openDesktop: DesktopApp;
  web: BrowserApp;
  surroundings: Surroundings;
  /** The language the app is in, which follows from the locale. */
  language: SpokenLanguage;
  /** Opens an edition, this project's unless another is named, on a data folder of its own: somebody else's machine. */
  another: (which?: EditionOptions['edition']) => Promise<OpenApp>;
  /** A folder for files the test hands to the app or takes from it. */
  folder: string;
  dataFolder: string;
}

interface WorkerFixtures {
  /** The address the browser edition is served at. */
  address: string;
  /** What `openDesktop` lends. */
  lentDesktop: DesktopApp;
}

const RENDERER = join(dirname(dirname(dirname(import.meta.dirname))), 'dist', 'renderer');

export const test = base.extend<EditionOptions & TestOptions & Fixtures, WorkerFixtures>({
  edition: ['electron', { option: true }],
  faults: [{}, { option: true }],
  complains: [false, { option: true }],

  address: [
    async ({}, use) => {
      const serving = await serve(RENDERER, 0);
      if (!serving.ok) throw new Error(`The browser edition is not served: ${serving.why}`);
      await use(serving.served.address);
      await serving.served.close();
    },
    { scope: 'worker' },
  ],

  lentDesktop: [
    async ({}, use) => {
      const parent = await mkdtemp(join(tmpdir(), 'lent-'));
      const dataFolder = join(parent, 'Whetstone');
      await mkdir(dataFolder);
      const app = await openDesktopEdition(dataFolder, { locale: 'en-US', colorScheme: 'light' });
      await use(app);
      await app.close();
      await removeProfile(parent);
    },
    { scope: 'worker' },
  ],

  surroundings: async ({ locale, colorScheme }, use) => {
    await use({ locale: locale ?? 'en-US', colorScheme: colorScheme === 'dark' ? 'dark' : 'light' });
  },

  language: async ({ locale }, use) => use(locale?.startsWith('zh') ? 'zh' : 'en'),

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'files-'));
    await use(folder);
    await removeProfile(folder);
  },

  dataFolder: async ({ faults, edition, address, surroundings }, use) => {
    const parent = await mkdtemp(join(tmpdir(), 'data-'));
    const dataFolder = join(parent, 'Whetstone');
    await mkdir(dataFolder);
    await prepareFolder(dataFolder, faults, () =>
      edition === 'electron'
        ? openDesktopEdition(dataFolder, surroundings)
        : openBrowserEdition(address, dataFolder, surroundings),
    );
    await use(dataFolder);
    await mendFolder(dataFolder, faults);
    await removeProfile(parent);
  },

  desktop: async ({ dataFolder, surroundings, complains }, use) => {
    await lend(await openDesktopEdition(dataFolder, surroundings), complains, use);
  },

  openDesktop: async ({ lentDesktop, complains }, use) => {
    const before = lentDesktop.complaints.length;
    await use(lentDesktop);
    if (!complains) expectNone(lentDesktop.complaints.slice(before));
  },

  web: async ({ address, dataFolder, surroundings, complains }, use) => {
    await lend(await openBrowserEdition(address, dataFolder, surroundings), complains, use);
  },

  another: async ({ edition, address, surroundings, complains }, use) => {
    const opened: { readonly app: OpenApp; readonly parent: string }[] = [];
    await use(async (which = edition) => {
      const parent = await mkdtemp(join(tmpdir(), 'another-'));
      const dataFolder = join(parent, 'Whetstone');
      await mkdir(dataFolder);
      const app =
        which === 'electron'
          ? await openDesktopEdition(dataFolder, surroundings)
          : await openBrowserEdition(address, dataFolder, surroundings);
      opened.push({ app, parent });
      return app;
    });
    for (const { app, parent } of opened) {
      await lend(app, complains, () => Promise.resolve());
      await removeProfile(parent);
    }
  },

  // Only the fixture of this project's edition may start, so the two above are not asked for here.
  app: async ({ edition, address, dataFolder, surroundings, complains }, use) => {
    if (edition === 'electron') await lend<OpenApp>(await openDesktopEdition(dataFolder, surroundings), complains, use);
    else await lend<OpenApp>(await openBrowserEdition(address, dataFolder, surroundings), complains, use);
  },
});

async function lend<App extends OpenApp>(
  app: App,
  complains: boolean,
  use: (app: App) => Promise<void>,
): Promise<void> {
  await use(app);
  await app.close();
  if (!complains) expectNone(app.complaints);
}

const expectNone = (complaints: readonly string[]): void =>
  base.expect(complaints, 'what the page complained of').toEqual([]);

/** For a spec of both editions: the desktop edition in English and the browser edition in Chinese, so that each language is met once. */
export const LANGUAGE_OF_EDITION = {
  locale: async ({ edition }: EditionOptions, use: (locale: string) => Promise<void>) =>
    use(edition === 'electron' ? 'en-US' : 'zh-CN'),
};

export const expect = test.expect;
