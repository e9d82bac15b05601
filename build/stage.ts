/** Puts a folder where the test user can read it, when it lies where that user cannot go (a checkout under /root). */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './run-command.ts';
import type { TestUser } from './test-user.ts';

/** True if every one of `files` can be read by that user. */
export function canRead(user: TestUser, files: readonly string[]): boolean {
  return files.every(
    (file) => spawnSync('test', ['-r', file], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0,
  );
}

/**
 * Fills `target` with what `source` holds, except the names in `without`. `linked` takes a second even for all of
 * node_modules, but keeps the files' modes; `opened` copies, so that files closed to others can be opened up.
 */
export async function stage(
  source: string,
  target: string,
  without: readonly string[],
  how: 'linked' | 'opened',
  run: Run,
): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o755 });
  const names = (await readdir(source)).filter((name) => !without.includes(name)).map((name) => join(source, name));
  // --link fails where source and target lie on different file systems.
  const linked = how === 'linked' && (await run('cp', ['--archive', '--link', ...names, target])).ok;
  if (!linked) await run('cp', ['--archive', '--force', ...names, target]);
  if (how === 'opened') await run('chmod', ['--recursive', 'a+rX', target]);
}
