import { describe, expect, it } from 'vitest';
import { ensureTestUser } from '../../build/test-user.ts';
import type { Run } from '../../build/run-command.ts';

/** A machine whose accounts are `lines` of its password file, and which may be told to add one. */
function machine(lines: string[], added?: string) {
  const asked: string[] = [];
  const run: Run = (command, args) => {
    if (command === 'useradd') {
      asked.push(args.join(' '));
      if (added === undefined)
        return Promise.resolve({ ok: false, why: 'failed', out: '', err: 'useradd: read-only\n' });
      lines.push(added);
      return Promise.resolve({ ok: true, out: '' });
    }
    const line = lines.find((one) => one.startsWith(`${args[1] ?? ''}:`));
    if (line === undefined) return Promise.resolve({ ok: false, why: 'failed', out: '', err: '' });
    return Promise.resolve({ ok: true, out: `${line}\n` });
  };
  return { run, asked };
}

const line = 'whetstone:x:997:996::/home/whetstone:/usr/sbin/nologin';

describe('the unprivileged user the tests run as', () => {
  it('is taken if there', async () => {
    const { run, asked } = machine([line]);
    expect(await ensureTestUser(run)).toEqual({ uid: 997, gid: 996 });
    expect(asked).toEqual([]);
  });

  it('is made without a home and without a shell if missing', async () => {
    const { run, asked } = machine([], line);
    expect(await ensureTestUser(run)).toEqual({ uid: 997, gid: 996 });
    expect(asked).toEqual(['--system --no-create-home --shell /usr/sbin/nologin whetstone']);
  });

  it('is never root, whatever the password file says', async () => {
    const { run } = machine(['whetstone:x:0:0::/root:/bin/sh']);
    expect(await ensureTestUser(run)).toHaveProperty('why');
  });

  it('that cannot be made is said with the reason', async () => {
    expect(await ensureTestUser(machine([]).run)).toEqual({
      why: 'The unprivileged user whetstone could not be made: useradd: read-only.',
    });
  });
});
