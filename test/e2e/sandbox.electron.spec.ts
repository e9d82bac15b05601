import { readFile } from 'node:fs/promises';
import { expect, test } from './harness/test.ts';
import { processesWith, UNSANDBOXED } from './harness/processes.ts';

test('the page has no Node in it', async ({ openDesktop: desktop }) => {
  const found = await desktop.page.evaluate(() =>
    ['process', 'require', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the page’s process is in the kernel’s sandbox', async ({ openDesktop: desktop }) => {
  const metrics = await desktop.main.evaluate(({ app }) => app.getAppMetrics());
  const pages = metrics.filter((one) => one.type === 'Tab');
  expect(pages.length).toBeGreaterThan(0);
  for (const { pid } of pages) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    // 2 is a system-call filter; an ordinary program, and an unsandboxed page, has 0.
    expect(status).toMatch(/^Seccomp:\s*2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
    expect(status).not.toMatch(/^Uid:\s*0\b/m);
  }
});

test('no process of the app was told to drop the sandbox', async ({ openDesktop: desktop }) => {
  const ours = await processesWith(desktop.dataFolder);
  expect(ours.length).toBeGreaterThan(1);
  for (const { command } of ours) expect(command).not.toMatch(UNSANDBOXED);
});
