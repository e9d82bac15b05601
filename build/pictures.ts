/** Makes the README's pictures out of the running desktop edition: `node build/pictures.ts`. The scenes stand in test/pictures/. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleAll } from './bundle.ts';
import { runPlaywright } from './e2e.ts';
import { PROJECT } from './project.ts';

await bundleAll();
const { passed } = await runPlaywright(['--project=pictures'], (line) => console.log(line));
if (passed) {
  const target = join(PROJECT, 'build', 'pictures');
  await rm(target, { recursive: true, force: true });
  await cp(join(PROJECT, 'test-results', 'pictures'), target, { recursive: true });
} else process.exitCode = 1;
