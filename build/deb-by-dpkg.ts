#!/usr/bin/env node
/**
 * Makes a Debian package with Debian's own `dpkg-deb`, from the words electron-builder would hand to fpm. fpm is a Ruby program fetched
 * from GitHub; where that cannot be reached, this takes its place, so that the .deb can be built and tried on any Debian.
 */
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run-command.ts';

export interface Deb {
  /** What stands in the control file, in its order. */
  readonly control: readonly (readonly [field: string, value: string])[];
  readonly description: string;
  /** From a file, or from all that is in a folder (with a slash at its end), to a place on the machine. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
  readonly afterInstall: string | undefined;
  readonly afterRemove: string | undefined;
  readonly target: string;
}

/** Words that stand alone; every other switch is followed by its value. */
const ALONE = new Set(['--force', '--debug']);

/** Reads fpm's words, as far as electron-builder uses them for a .deb. Throws where one without which there is no package is missing. */
export function debFrom(words: readonly string[]): Deb {
  const values = new Map<string, string[]>();
  const files: { from: string; to: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (ALONE.has(word)) continue;
    if (word.startsWith('-')) {
      at += 1;
      values.set(word, [...(values.get(word) ?? []), words[at] ?? '']);
    } else {
      const [from = '', to = ''] = word.split('=');
      files.push({ from, to });
    }
  }
  const one = (name: string): string => {
    const value = values.get(name)?.[0];
    if (value === undefined || value === '') throw new Error(`A Debian package needs ${name}.`);
    return value;
  };
  const all = (name: string): string => (values.get(name) ?? []).join(', ');
  const [synopsis = '', ...more] = one('--description').split('\n');
  const control = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Section', values.get('--category')?.[0] ?? 'default'],
    ['Priority', values.get('--deb-priority')?.[0] ?? 'optional'],
    ['Homepage', one('--url')],
    ['Depends', all('-d')],
    ['Recommends', all('--deb-recommends')],
  ] as const;
  return {
    control: control.filter(([, value]) => value !== ''),
    // Further lines are indented, and an empty one is a dot.
    description: [synopsis, ...more.map((line) => ` ${line.trim() === '' ? '.' : line.trim()}`)].join('\n'),
    files,
    afterInstall: values.get('--after-install')?.[0],
    afterRemove: values.get('--after-remove')?.[0],
    target: one('--package'),
  };
}

export const controlText = ({ control, description }: Deb): string =>
  `${control.map(([field, value]) => `${field}: ${value}\n`).join('')}Description: ${description}\n`;

async function build(deb: Deb): Promise<void> {
  const tree = await mkdtemp(join(tmpdir(), 'whetstone-deb-'));
  try {
    await chmod(tree, 0o755);
    for (const { from, to } of deb.files) {
      const place = join(tree, to);
      await mkdir(dirname(place), { recursive: true });
      await cp(from, place, { recursive: true, preserveTimestamps: true });
    }
    await mkdir(join(tree, 'DEBIAN'));
    await writeFile(join(tree, 'DEBIAN', 'control'), controlText(deb));
    for (const [name, script] of [
      ['postinst', deb.afterInstall],
      ['postrm', deb.afterRemove],
    ] as const) {
      if (script === undefined) continue;
      await cp(script, join(tree, 'DEBIAN', name));
      await chmod(join(tree, 'DEBIAN', name), 0o755);
    }
    const built = await run('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z6', '--build', tree, deb.target], {
      env: process.env,
      limit: 10 * 60_000,
    });
    if (!built.ok) throw new Error(built.err);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

if (import.meta.main) await build(debFrom(process.argv.slice(2)));
