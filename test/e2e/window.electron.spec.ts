/** The window itself: its keys, and what it does where a part of the app is missing. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';

test.describe.configure({ mode: 'parallel' });

const ready = (page: Page) => expect(page.getByRole('main')).toBeVisible();

const zoom = (main: ElectronApplication) =>
  main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());

test('the window zooms by every key hands know for it, once each', async ({ desktop: { page, main } }) => {
  await ready(page);
  for (const [keyCode, modifiers, level] of [
    ['=', ['control'], 0.5],
    ['+', ['control', 'shift'], 1],
    ['numadd', ['control'], 1.5],
    ['-', ['control'], 1],
    ['0', ['control'], 0],
  ] as const) {
    // As from a keyboard: what the driver types reaches the page alone, and neither the window nor its menu.
    await main.evaluate(
      ({ BrowserWindow }, key) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.sendInputEvent({ type: 'keyDown', ...key });
        contents?.sendInputEvent({ type: 'keyUp', ...key });
      },
      { keyCode, modifiers: [...modifiers] },
    );
    await expect.poll(() => zoom(main), keyCode).toBe(level);
  }
});

test.describe('without its bridge', () => {
  test.use({ complains: true });

  test('the desktop edition says so, and never passes itself off as the browser edition', async ({ desktop }) => {
    await ready(desktop.page);
    await desktop.main.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      const second = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } });
      void second.loadURL(first?.webContents.getURL() ?? '');
    });
    const bare = await desktop.main.waitForEvent('window');
    await expect(bare.getByRole('heading', { name: 'A part of Whetstone is missing' })).toBeVisible();
    await bare.close();
  });
});
