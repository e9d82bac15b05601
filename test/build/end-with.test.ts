import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const module = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);

it.each([0, 1] as const)('a process that packed ends with the code %i it is given', (code) => {
  const program = `await import('electron-builder'); (await import(${module('../../build/end-with.ts')})).endWith(${code});`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd }).status).toBe(code);
});
