/**
 * File systems so small that a test can fill them: an ext4 image behind a loop device where root may, memory where only that may
 * be mounted. They lie in a folder of the run and are unmounted with it. The machine's own disk is never filled.
 */
import { chmod, chown, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine, type Run } from './run-command.ts';
import type { TestUser } from './test-user.ts';

/** Room for a browser's profile and a plan, and quickly filled. */
const MEGABYTES = 96;

export interface SmallDisks {
  /** Where they are mounted; the user owns what is in them. */
  readonly folders: readonly string[];
  /** `ext4` or `tmpfs`. */
  readonly kind: string;
  close(): Promise<void>;
}

/** Mounts `count` of them below `folder`, or says in a sentence why this machine cannot. Only root can. */
export async function openSmallDisks(
  count: number,
  folder: string,
  user: TestUser | undefined,
  run: Run,
): Promise<SmallDisks | { readonly why: string }> {
  if (user === undefined) return { why: 'Only root can mount a small disk.' };
  const folders: string[] = [];
  let kind = 'ext4';
  const close = async () => {
    // Whatever still holds it open, it is gone from here, and the loop device goes with the last who does.
    for (const mounted of folders.splice(0)) {
      await run('umount', ['--lazy', mounted]);
      await rm(`${mounted}.image`, { force: true });
    }
  };
  for (let at = 0; at < count; at++) {
    const mount = join(folder, `disk-${at}`);
    await mkdir(mount);
    const mounted = kind === 'ext4' ? await mountImage(mount, run) : await mountMemory(mount, run);
    if (!mounted.ok && kind === 'ext4' && at === 0) {
      kind = 'tmpfs';
      const inMemory = await mountMemory(mount, run);
      if (!inMemory.ok) return { why: `No small disk can be mounted here: ${mounted.why}; ${inMemory.why}.` };
    } else if (!mounted.ok) {
      await close();
      return { why: `No second small disk can be mounted here: ${mounted.why}.` };
    }
    folders.push(mount);
    await chown(mount, user.uid, user.gid);
    await chmod(mount, 0o755);
  }
  return { folders, kind, close };
}

type Mounted = { readonly ok: true } | { readonly ok: false; readonly why: string };

async function mountImage(mount: string, run: Run): Promise<Mounted> {
  const image = `${mount}.image`;
  await writeFile(image, '');
  await truncate(image, MEGABYTES * 1024 * 1024);
  // Nothing is kept back for root: full means full.
  const made = await inTurn(run, [
    ['mkfs.ext4', '-q', '-m', '0', image],
    ['mount', '-o', 'loop,nosuid,nodev', image, mount],
  ]);
  if (!made.ok) await rm(image, { force: true });
  return made;
}

const mountMemory = (mount: string, run: Run): Promise<Mounted> =>
  inTurn(run, [['mount', '-t', 'tmpfs', '-o', `size=${MEGABYTES}m,nosuid,nodev`, 'tmpfs', mount]]);

async function inTurn(run: Run, commands: readonly (readonly [string, ...string[]])[]): Promise<Mounted> {
  for (const [command, ...args] of commands) {
    const ran = await run(command, args, {
      env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    });
    if (!ran.ok)
      return {
        ok: false,
        why: ran.why === 'missing' ? `${command} is missing` : firstLine(ran.err).replace(/\.$/, ''),
      };
  }
  return { ok: true };
}
