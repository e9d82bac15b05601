import { readFile } from 'node:fs/promises';
import { expect, test } from './harness/test.ts';
import { processesWith, UNSANDBOXED } from './harness/processes.ts';

test('the browser’s pages are in the kernel’s sandbox', async ({ web }) => {
  const ours = await processesWith(web.dataFolder);
  const pages = ours.filter(({ command }) => command.includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { pid } of pages) expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
  for (const { command } of ours) expect(command).not.toMatch(UNSANDBOXED);
});
