/** How much script a start with a plan waits for: a size, and so the same on every machine. */
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';

/** Bytes, as the scripts are on the disk; React alone is 218,000 of them. */
const AT_MOST = 480 * 1024;

test('a start with a plan fetches no more script than the outline needs, and the rest after it', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  const { page } = screen;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Readers come back');
  await screen.saved();

  // What has arrived in the moment the first row is drawn, before anything that nobody waits for can be asked for.
  await page.addInitScript(() => {
    const scripts: { readonly file: string; readonly bytes: number }[] = [];
    Object.assign(window, { scriptsOfTheOutline: scripts });
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-row]')) return;
      watch.disconnect();
      for (const entry of performance.getEntriesByType('resource')) {
        const file = entry.name.split('/').at(-1) ?? '';
        if (entry instanceof PerformanceResourceTiming && file.endsWith('.js'))
          scripts.push({ file, bytes: entry.decodedBodySize });
      }
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  // As on a slow machine: the plan is read, and the page has idle time, before the screens have arrived.
  await page.route('**/index-*.js', async (route) => {
    await page.evaluate(async () => {
      const isFetched = (name: string) =>
        performance.getEntriesByType('resource').some((entry) => entry.name.includes(`/${name}-`));
      const idle = () => new Promise((done) => requestIdleCallback(done));
      while (!isFetched('en')) await idle();
      for (let times = 0; times < 30; times++) await idle();
    });
    await route.continue();
  });
  await page.reload();
  await expect(screen.row('objective', 'Readers come back')).toBeEditable();
  const scripts = await page.evaluate(
    () => (window as unknown as { scriptsOfTheOutline: { file: string; bytes: number }[] }).scriptsOfTheOutline,
  );
  const names = scripts.map(({ file }) => file.split('-')[0]);
  expect(names).toEqual(expect.arrayContaining(['index', 'opening', 'en']));
  expect(scripts.every(({ bytes }) => bytes > 0)).toBe(true);
  const sum = scripts.reduce((all, { bytes }) => all + bytes, 0);
  expect(sum, scripts.map(({ file, bytes }) => `${bytes} ${file}`).join('\n')).toBeLessThan(AT_MOST);
});

test('a page that goes while it fetches what nobody waits for says nothing about it', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  const { page } = screen;
  await screen.ready();
  const mistakes: string[] = [];
  page.on('pageerror', ({ message }) => void mistakes.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(message.text());
  });
  // At the first row, a little later, and in the middle of what is fetched while the machine is idle.
  for (const frames of [0, 2, 8]) {
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector('main');
    await page.evaluate(async (count) => {
      for (let at = 0; at < count; at++) await new Promise((drawn) => requestAnimationFrame(drawn));
    }, frames);
  }
  await page.goto('about:blank');
  expect(mistakes).toEqual([]);
});
