/** How files and starts reach the running app, and what it keeps in its data folder. */
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../texts.ts';
import { rowIn } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test.describe.configure({ mode: 'parallel' });

const CHECKOUT = dirname(dirname(import.meta.dirname));
const ready = (page: Page) => expect(page.getByRole('main')).toBeVisible();

/** A bundle as somebody might write it by hand, with one objective in a cycle that all of these share. */
const bundle = (title: string): string =>
  JSON.stringify(
    {
      format: 'okr-bundle',
      cycles: [{ id: 'autumn', name: 'Autumn 2026', dates: { start: '2026-10-01', end: '2026-12-31' } }],
      objectives: [{ id: title.toLowerCase().replaceAll(' ', '-'), cycle: 'autumn', title }],
    },
    null,
    2,
  );

const objective = (page: Page, title: string) => rowIn(page, en, 'objective', title);

test.describe('files from the operating system', () => {
  test('a cold start shows the files it was given together, in order', async ({ desktop, folder }) => {
    const [first, second] = [join(folder, 'first.okr'), join(folder, 'zweites 计划.json')];
    await writeFile(first, bundle('Come from the first file'));
    await writeFile(second, bundle('Come from the second file'));
    await desktop.restart([first, second, join(folder, 'missing.okr'), folder]);
    const names = desktop.page.getByRole('table').getByRole('rowheader');
    await expect(names).toHaveText([/^first\.okr/, /^zweites 计划\.json/, /^missing\.okr/, /^files/, /^All together/]);
    await desktop.page.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(objective(desktop.page, 'Come from the first file')).toBeVisible();
    await expect(objective(desktop.page, 'Come from the second file')).toBeVisible();
  });

  test('a second start hands its files over and ends; its switches are only words', async ({
    desktop,
    dataFolder,
    folder,
  }) => {
    await ready(desktop.page);
    await writeFile(join(folder, 'plan.okr'), bundle('Come by a second start'));
    const ended = await startAgain(dataFolder, folder, [
      'plan.okr',
      '--disable-web-security',
      '--load-extension=plan.okr',
    ]);
    expect(ended).toBe(0);
    await expect(objective(desktop.page, 'Come by a second start')).toBeVisible();
    expect(desktop.main.windows().length).toBe(1);
    expect(await desktop.main.evaluate(({ app }) => app.commandLine.hasSwitch('disable-web-security'))).toBe(false);
  });

  test('a second start with more names than fit into a message says so, and the running app goes on', async ({
    desktop,
    dataFolder,
    folder,
  }) => {
    await ready(desktop.page);
    const names = Array.from({ length: 200 }, (_, at) => `${'x'.repeat(230)}-${at}.okr`);
    const { code, said } = await startOn(dataFolder, folder, names);
    expect(code).toBe(1);
    expect(said).toContain('more files than can be handed over in one start');
    await writeFile(join(folder, 'plan.okr'), bundle('Come afterwards'));
    expect(await startAgain(dataFolder, folder, ['plan.okr'])).toBe(0);
    await expect(objective(desktop.page, 'Come afterwards')).toBeVisible();
  });

  test('a plan under another name is opened, and one that is not there is told', async ({ desktop, folder }) => {
    await writeFile(join(folder, 'plan.okr.txt'), bundle('Come back as text'));
    await desktop.restart([join(folder, 'plan.okr.txt')]);
    await expect(objective(desktop.page, 'Come back as text')).toBeVisible();
    await desktop.restart([join(folder, 'moved.okr')]);
    await expect(desktop.page.getByText(/^moved\.okr was not taken\. It is no longer there\./)).toBeVisible();
  });

  test('a second start without a file only brings the window back', async ({ desktop, dataFolder, folder }) => {
    await ready(desktop.page);
    await desktop.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startAgain(dataFolder, folder, [])).toBe(0);
    await expect
      .poll(() =>
        desktop.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())),
      )
      .toEqual([true]);
  });

  test('macOS names a file by an event', async ({ desktop, folder }) => {
    await ready(desktop.page);
    await writeFile(join(folder, 'plan.okr'), bundle('Come by an event'));
    const prevented = await desktop.main.evaluate(
      ({ app }, path) => {
        let stopped = false;
        app.emit('open-file', { preventDefault: () => (stopped = true) }, path);
        return stopped;
      },
      join(folder, 'plan.okr'),
    );
    expect(prevented).toBe(true);
    await expect(objective(desktop.page, 'Come by an event')).toBeVisible();
  });
});

test.describe('the data folder', () => {
  test('the log says what was refused, and no name, path or title', async ({ desktop, dataFolder, folder }) => {
    await writeFile(join(folder, 'Secret plan.okr'), bundle('Win in secret'));
    await desktop.restart([join(folder, 'Secret plan.okr')]);
    await expect(objective(desktop.page, 'Win in secret')).toBeVisible();
    await desktop.page.evaluate(() => void window.open('https://secret.example/win'));
    const log = () => readFile(join(dataFolder, 'whetstone.log'), 'utf8');
    await expect.poll(log).toContain('window-refused');
    expect(await log()).not.toMatch(/secret|plan|example|[\\/]/i);
  });

  test('holds the settings and the window’s place over a restart', async ({ desktop, dataFolder }) => {
    await ready(desktop.page);
    await desktop.main.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 640 }),
    );
    await desktop.restart();
    await ready(desktop.page);
    const settings: unknown = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8'));
    expect(settings).toMatchObject({ window: { width: 900, height: 640, maximized: false } });
    const size = await desktop.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(size).toMatchObject({ width: 900, height: 640 });
    expect((await readdir(dataFolder)).filter((name) => name.includes('damaged') || name.endsWith('.tmp'))).toEqual([]);
  });

  test('that is no folder is said, and the app ends', async ({ folder }) => {
    const file = join(folder, 'not a folder');
    await writeFile(file, '');
    const { code, said } = await startOn(file, folder, []);
    expect(code).toBe(1);
    expect(said).toContain('Whetstone cannot write to its data folder');
    expect(said).not.toContain('at chooseDataFolder');
  });

  test('is not opened without the sandbox, and that is said', async ({ folder }) => {
    const { code, said } = await startOn(join(folder, 'data'), folder, ['--no-sandbox']);
    expect(code).toBe(1);
    expect(said).toContain('Whetstone was started without its sandbox');
  });
});

const startAgain = async (dataFolder: string, folder: string, words: readonly string[]): Promise<number | null> =>
  (await startOn(dataFolder, folder, words)).code;

/** Starts the app once more, as a double-click does, and waits for it to end. */
function startOn(
  dataFolder: string,
  folder: string,
  words: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const started = spawn(process.env['WHETSTONE_ELECTRON'] ?? 'electron', [CHECKOUT, ...words], {
    cwd: folder,
    env: { ...process.env, WHETSTONE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((settle, fail) => {
    started.once('error', fail);
    started.once('close', (code) => settle({ code, said }));
  });
}
