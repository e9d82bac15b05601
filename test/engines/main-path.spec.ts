/**
 * The browser edition in the two engines that are not Chromium: write, check in, find it again, command by palette, and the
 * plan as a file. What only one engine can show is tested here; everything else is tested once, in Chromium and Electron.
 */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { serve } from '../../build/serve.ts';
import { en } from '../texts.ts';
import { copyPage } from '../../renderer/text/en/copy-page.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';
import { removeProfile } from '../e2e/harness/remove-profile.ts';

const RENDERER = join(dirname(dirname(import.meta.dirname)), 'dist', 'renderer');

const ENGINES: readonly (readonly [name: string, open: (folder: string) => Promise<Engine>])[] = [
  ['Firefox ESR', openFirefox],
  ['WebKitGTK', openWebKit],
];

const test = base.extend<{ folder: string; address: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'engine-'));
    await use(folder);
    await removeProfile(folder);
  },
  address: async ({}, use) => {
    const serving = await serve(RENDERER, 0);
    if (!serving.ok) throw new Error(`The browser edition is not served: ${serving.why}`);
    await use(serving.served.address);
    await serving.served.close();
  },
});

const TITLES = `[...document.querySelectorAll('main textarea[data-row]')].map(({ value }) => value)`;
const WORDS = 'document.body.innerText';
/** What a screen reader is told of all headings and fields. */
const HEADINGS = `[...document.querySelectorAll('h1')].map(({ textContent }) => textContent)`;
/** Complaints of the page, kept where they can be asked for. */
const LISTEN = `(() => { window.complaints = []; addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => complaints.push(violatedDirective)); return true; })()`;
/** WebKitGTK leaves the caret before the first letter of a field that was not drawn yet, so keys wait until it is. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))';
const COMPLAINTS = 'window.complaints';
const PRESS_READING_COPY = `(() => { const button = [...document.querySelectorAll('button')]
  .find(({ textContent }) => textContent === ${JSON.stringify(en.documents.formats['reading-copy'].act)}); button?.click(); return !!button; })()`;

const click = (words: string) => `(() => { const button = [...document.querySelectorAll('button')]
  .find(({ textContent }) => textContent === ${JSON.stringify(words)}); button?.click(); return !!button; })()`;
const FIELDS = `[...document.querySelectorAll('form.remark textarea')].map(({ value }) => value)`;
const IN_FORM = `document.activeElement?.closest('form.remark') !== null`;
const FOCUS = `(() => { const field = document.querySelector('form.remark textarea'); field?.focus();
  return field !== null && document.activeElement === field; })()`;

/** X15-X17 in the copy that is open: half-written words are there after a reload, and what was added leaves as a file. */
async function expectRemarks(engine: Engine, saved: (ending: string) => Promise<string[]>): Promise<void> {
  await engine.ask(LISTEN);
  const before = await saved('.okr');
  await expect.poll(() => engine.ask(click(copyPage.remarkOn('1.1')))).toBe(true);
  await expect.poll(() => engine.ask(FIELDS)).toEqual(['']);
  // The form takes the keyboard to its first field; only then it is taken further.
  await expect.poll(() => engine.ask(IN_FORM)).toBe(true);
  await expect.poll(() => engine.ask(FOCUS)).toBe(true);
  await engine.ask(DRAWN);
  await engine.type('Who counts');
  await expect.poll(() => engine.ask(FIELDS)).toEqual(['Who counts']);
  expect(await engine.ask(COMPLAINTS)).toEqual([]);
  await engine.reload();
  await expect.poll(() => engine.ask(FIELDS)).toEqual(['Who counts']);
  await engine.ask(LISTEN);
  await expect.poll(() => engine.ask(click(copyPage.add))).toBe(true);
  await expect.poll(() => engine.ask(WORDS)).toContain(copyPage.unfiled(1));
  await engine.ask(click(copyPage.save));
  const arrived = async () => (await saved('.okr')).filter((file) => !before.includes(file));
  await expect.poll(arrived).toEqual([expect.stringMatching(/ – remarks – 1\.okr$/)]);
  const [packet = ''] = await arrived();
  const read = () => readFile(join(engine.downloads, packet), 'utf8');
  await expect.poll(async () => (await read()).trim().endsWith('}')).toBe(true);
  expect(JSON.parse(await read())).toMatchObject({
    scope: { of: 'remarks', number: 1 },
    comments: [{ text: 'Who counts' }],
  });
  // Its writer alone can say that it is there.
  expect(await engine.ask(WORDS)).toContain(copyPage.unfiled(1));
  await engine.ask(click(copyPage.yes));
  await expect.poll(() => engine.ask(WORDS)).toContain(copyPage.allFiled(1));
  expect(await engine.ask(COMPLAINTS)).toEqual([]);
}

for (const [name, open] of ENGINES)
  test(`${name} runs the main path of the browser edition`, async ({ folder, address }) => {
    const engine = await open(folder);
    try {
      await engine.open(address);
      await expect.poll(() => engine.ask(WORDS)).toContain(en.plan.empty.write);
      await engine.ask(LISTEN);

      await engine.press('Control+Enter');
      await expect.poll(() => engine.ask(TITLES)).toEqual(['']);
      await engine.ask(DRAWN);
      await engine.type('People come back');
      await expect.poll(() => engine.ask(TITLES)).toEqual(['People come back']);
      await engine.press('Enter');
      await expect.poll(() => engine.ask(TITLES)).toHaveLength(2);
      await engine.ask(DRAWN);
      await engine.type('Readers a week');
      await engine.press('Tab');
      await expect.poll(() => engine.ask(TITLES)).toEqual(['People come back', 'Readers a week']);
      await engine.press('Alt+C');
      await expect.poll(() => engine.ask(WORDS)).toContain(en.checkInForm.record);
      await engine.ask(DRAWN);
      await engine.type('30');
      await engine.press('Enter');
      await expect.poll(() => engine.ask(WORDS)).toContain(en.app.saved);
      expect(await engine.ask(COMPLAINTS)).toEqual([]);

      await engine.reload();
      await expect.poll(() => engine.ask(TITLES)).toEqual(['People come back', 'Readers a week']);
      await engine.ask(LISTEN);
      await engine.press('Control+K');
      await expect.poll(() => engine.ask('document.activeElement?.getAttribute("role")')).toBe('combobox');
      await engine.ask(DRAWN);
      await engine.type(en.rooms.settings.title);
      await engine.press('Enter');
      await expect.poll(() => engine.ask(HEADINGS)).toContain(en.rooms.settings.title);
      await engine.press('Control+1');
      await expect.poll(() => engine.ask(TITLES)).toHaveLength(2);

      await engine.press('Control+S');
      const saved = async (ending: string) => (await readdir(engine.downloads)).filter((file) => file.endsWith(ending));
      await expect.poll(() => saved('.okr')).toHaveLength(1);
      const [file = ''] = await saved('.okr');
      const read = async () => (await readFile(join(engine.downloads, file), 'utf8')).trim();
      await expect.poll(async () => (await read()).endsWith('}')).toBe(true);
      const plan = JSON.parse(await read()) as Record<string, readonly Record<string, unknown>[]>;
      const objectives = plan['objectives']?.filter(({ deleted }) => !deleted);
      expect(objectives).toMatchObject([{ title: 'People come back' }]);
      expect(plan['keyResults']).toMatchObject([{ title: 'Readers a week' }]);
      expect(plan['checkIns']).toMatchObject([{ value: 30 }]);

      // The page that is made for others opens from its folder, where it may ask for nothing.
      await engine.press('Control+Shift+S');
      await expect.poll(() => engine.ask(HEADINGS)).toContain(en.rooms['hand-out'].title);
      await expect.poll(() => engine.ask(PRESS_READING_COPY)).toBe(true);
      await expect.poll(() => saved('.html')).toHaveLength(1);
      expect(await engine.ask(COMPLAINTS)).toEqual([]);
      const [page = ''] = await saved('.html');
      await engine.open(pathToFileURL(join(engine.downloads, page)).href);
      await expect.poll(() => engine.ask(WORDS)).toContain('1.1 Readers a week');
      expect(await engine.ask(WORDS)).toContain(en.readingCopy.contents);
      expect(await engine.ask(WORDS)).not.toContain('目录');
      await engine.ask(`document.getElementById('in-zh').click()`);
      await expect.poll(() => engine.ask(WORDS)).toContain('目录');
      await engine.ask(`document.getElementById('in-en').click()`);
      await expectRemarks(engine, saved);
    } finally {
      await engine.close();
    }
  });
