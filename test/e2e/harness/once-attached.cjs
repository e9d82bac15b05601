/**
 * Loaded into the desktop edition before the app: it starts once Playwright has attached. Playwright calls `__playwright_run` then,
 * for a loader of its own that it brings only to an Electron it found by itself. Without it the page loads while Playwright
 * attaches, and about once in a hundred starts Playwright misses that the page has come and waits for ever.
 */
const { app } = require('electron');

const ready = app.whenReady();
const attached = new Promise((settle) => {
  // oxlint-disable-next-line no-underscore-dangle -- the name is Playwright's.
  globalThis.__playwright_run = settle;
});
app.whenReady = () => attached.then(() => ready);
