import { describe, expect, it } from 'vitest';
import { ensurePackages, FOR_TESTS, missingPackages } from '../../build/system-packages.ts';
import type { Ran, Run } from '../../build/run-command.ts';

/** A Debian that has `installed`, could install `known`, and remembers what apt-get was asked. */
function debian(installed: string[], known: string[], aptFails?: string) {
  const asked: string[] = [];
  const run: Run = (command, args) => {
    if (command === 'dpkg-query') {
      const out = installed.map((name) => `${name} installed\n`).join('') + 'libold config-files\n';
      const all = args.slice(2).every((name) => installed.includes(name));
      return answer(all ? { ok: true, out } : { ok: false, why: 'failed', out, err: 'no packages found' });
    }
    if (command === 'apt-cache') {
      const name = args.at(-1) ?? '';
      return answer(
        known.includes(name)
          ? { ok: true, out: `Package: ${name}\n` }
          : { ok: false, why: 'failed', out: '', err: 'E: none' },
      );
    }
    asked.push([command, ...args].join(' '));
    return answer(
      aptFails && args[0] === 'install' ? { ok: false, why: 'failed', out: '', err: aptFails } : { ok: true, out: '' },
    );
  };
  return { run, asked };
}
const answer = (ran: Ran): Promise<Ran> => Promise.resolve(ran);

const NEEDED = [['xvfb'], ['libasound2', 'libasound2t64'], ['libold']] as const;

describe('the Debian packages', () => {
  it('nothing is asked of apt when all are there, under either name', async () => {
    const { run, asked } = debian(['xvfb', 'libasound2t64', 'libold'], []);
    expect(await ensurePackages(NEEDED, () => undefined, { run, isRoot: true })).toEqual({ ok: true });
    expect(asked).toEqual([]);
  });

  it('the missing ones are named as this release names them; removed but configured counts as missing', async () => {
    const { run } = debian(['xvfb'], ['libasound2t64', 'libold']);
    expect(await missingPackages(NEEDED, { run, isRoot: false })).toEqual(['libasound2t64', 'libold']);
  });

  it('root installs them, saying so in one line', async () => {
    const { run, asked } = debian(['xvfb'], ['libasound2', 'libold']);
    const said: string[] = [];
    expect(await ensurePackages(NEEDED, (line) => said.push(line), { run, isRoot: true })).toEqual({ ok: true });
    expect(said).toEqual(['Installing the Debian packages libasound2 libold.']);
    expect(asked).toEqual([
      'apt-get update --quiet=2',
      'apt-get install --yes --quiet=2 --no-install-recommends libasound2 libold',
    ]);
  });

  it('anybody else is told the exact command, and apt is left alone', async () => {
    const { run, asked } = debian([], ['xvfb', 'libasound2', 'libold']);
    expect(await ensurePackages(NEEDED, () => undefined, { run, isRoot: false })).toEqual({
      ok: false,
      missing: ['xvfb', 'libasound2', 'libold'],
      why: 'Debian packages are missing. Run: sudo apt-get install xvfb libasound2 libold',
    });
    expect(asked).toEqual([]);
  });

  it('a failed installation is said with its reason and the command', async () => {
    const { run } = debian(['xvfb', 'libasound2'], ['libold'], 'E: Unable to locate package libold\n');
    expect(await ensurePackages(NEEDED, () => undefined, { run, isRoot: true })).toMatchObject({
      ok: false,
      why: 'apt-get could not install packages: E: Unable to locate package libold. Run: sudo apt-get install libold',
    });
  });

  it('where there is no dpkg, nothing is missing and nothing is tried', async () => {
    const run: Run = () => answer({ ok: false, why: 'missing', out: '', err: '' });
    expect(await ensurePackages(FOR_TESTS, () => undefined, { run, isRoot: true })).toEqual({ ok: true });
  });
});
