/** Makes the README's pictures out of the running desktop edition: `node build/pictures.ts`. The scenes stand in test/pictures/. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleAll } from './bundle.ts';
import { runPlaywright } from './e2e.ts';
import { PROJECT } from './project.ts';

await bundleAll();
const { passed } = await runPlaywright(['--project=pictures'], (line) => console.log(line));
if (passed) {
  const target = join(PROJECT, 'build', 'pictures');
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  // Every scene is drawn in both languages and themes to be looked at; kept are those that the README shows.
  const shown = (await readFile(join(PROJECT, 'README.md'), 'utf8')).matchAll(/\(build\/pictures\/([\w-]+\.png)\)/g);
  for (const [, name = ''] of shown) await cp(join(PROJECT, 'test-results', 'pictures', name), join(target, name));
} else process.exitCode = 1;
