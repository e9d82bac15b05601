/** The Debian packages Electron and the browser tests stand on: which are missing, and how they come here. */
import { firstLine, run, type Run } from './run-command.ts';

/** Names of one package on different releases; the first that the machine knows is taken. */
type Names = readonly [string, ...string[]];

/** Shared libraries the Electron binary loads. The second names are those since Debian 13. */
export const FOR_ELECTRON: readonly Names[] = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['libxtst6'],
  ['xdg-utils'],
];

/** A display without a screen, Debian's three browser engines, glyphs for Chinese pictures, and what looks into a PDF. */
export const FOR_TESTS: readonly Names[] = [
  ...FOR_ELECTRON,
  ['xvfb'],
  ['xauth'],
  ['chromium'],
  ['firefox-esr'],
  ['webkit2gtk-driver'],
  ['fonts-noto-cjk'],
  ['poppler-utils'],
];

interface Debian {
  readonly run: Run;
  readonly isRoot: boolean;
}

type Packages =
  | { readonly ok: true }
  /** `why` is a sentence that ends with the command to run. */
  | { readonly ok: false; readonly missing: readonly string[]; readonly why: string };

const thisDebian = (): Debian => ({ run, isRoot: process.getuid?.() === 0 });

/** Names the missing ones; none on a machine without dpkg, where other names would apply. */
export async function missingPackages(needed: readonly Names[], { run }: Debian = thisDebian()): Promise<string[]> {
  const listed = await run('dpkg-query', ['--show', '--showformat=${Package} ${db:Status-Status}\n', ...needed.flat()]);
  // It fails when any name is unknown, and still lists the others.
  if (!listed.ok && listed.why !== 'failed') return [];
  const installed = new Set(
    listed.out
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  const missing = needed.filter((names) => !names.some((name) => installed.has(name)));
  return Promise.all(missing.map((names) => nameHere(names, run)));
}

/** Installs what is missing when this is root on Debian; otherwise says which command does it. */
export async function ensurePackages(
  needed: readonly Names[],
  say: (line: string) => void,
  debian: Debian = thisDebian(),
): Promise<Packages> {
  const { isRoot } = debian;
  let missing = await missingPackages(needed, debian);
  if (missing.length === 0) return { ok: true };
  if (!isRoot) return { ok: false, missing, why: `Debian packages are missing. Run: ${commandFor(missing)}` };

  say(`Installing the Debian packages ${missing.join(' ')}.`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // A failed update may leave lists that are good enough, so the installation decides.
  await debian.run('apt-get', ['update', '--quiet=2'], quiet);
  // The list may name packages differently after the first update on a fresh machine.
  missing = await missingPackages(needed, debian);
  const installed = await debian.run(
    'apt-get',
    ['install', '--yes', '--quiet=2', '--no-install-recommends', ...missing],
    quiet,
  );
  if (installed.ok) return { ok: true };
  const reason = firstLine(installed.err).replace(/\.$/, '');
  return { ok: false, missing, why: `apt-get could not install packages: ${reason}. Run: ${commandFor(missing)}` };
}

export const commandFor = (packages: readonly string[]): string => `sudo apt-get install ${packages.join(' ')}`;

async function nameHere(names: Names, run: Run): Promise<string> {
  for (const name of names) {
    const shown = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (shown.ok && shown.out.includes(`Package: ${name}\n`)) return name;
  }
  return names[0];
}
