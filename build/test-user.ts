/**
 * Who the end-to-end tests run as. Electron's sandbox does not start as root and is never switched off, so root hands
 * the whole test run to an unprivileged user; anybody else runs it as themselves.
 */
import { firstLine, type Run } from './run-command.ts';

const NAME = 'whetstone';

export interface TestUser {
  readonly uid: number;
  readonly gid: number;
}

/** The unprivileged user, made if missing. Only root may ask. */
export async function ensureTestUser(run: Run): Promise<TestUser | { readonly why: string }> {
  const there = await idOf(run);
  if (there !== undefined) return there;
  const made = await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const user = await idOf(run);
  if (user !== undefined) return user;
  const reason = made.ok ? 'it is still unknown' : firstLine(made.err).replace(/\.$/, '');
  return { why: `The unprivileged user ${NAME} could not be made: ${reason}.` };
}

async function idOf(run: Run): Promise<TestUser | undefined> {
  const found = await run('getent', ['passwd', NAME]);
  if (!found.ok) return undefined;
  const [, , uid, gid] = found.out.trim().split(':').map(Number);
  // An account of this name that is root would defeat the purpose.
  if (uid === undefined || gid === undefined || !(uid > 0) || !(gid > 0)) return undefined;
  return { uid, gid };
}
