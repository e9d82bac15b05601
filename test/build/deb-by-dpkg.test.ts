import { describe, expect, it } from 'vitest';
import { controlText, debFrom } from '../../build/deb-by-dpkg.ts';

/** As electron-builder 26 hands them to fpm. */
const WORDS = [
  ['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'libappindicator3-1'],
  ['--deb-compression', 'xz', '--architecture', 'amd64', '--after-install', '/t/in', '--after-remove', '/t/out'],
  ['--description', 'Plan objectives offline\n An offline-first planner.\n\n With files.', '--version', '0.1.0'],
  [
    '--package',
    '/r/whetstone_0.1.0_amd64.deb',
    '--name',
    'whetstone',
    '--maintainer',
    'The contributors <c@x.invalid>',
  ],
  ['--vendor', 'The contributors', '--url', 'https://whetstone.invalid/', '--deb-priority', 'optional'],
  ['--license', 'MIT', '/r/linux-unpacked/=/opt/Whetstone', '/t/a.xml=/usr/share/mime/packages/whetstone.xml'],
].flat();

describe('a Debian package', () => {
  it('is described as Debian wants it', () => {
    expect(controlText(debFrom(WORDS))).toBe(
      [
        'Package: whetstone',
        'Version: 0.1.0',
        'Architecture: amd64',
        'Maintainer: The contributors <c@x.invalid>',
        'Section: default',
        'Priority: optional',
        'Homepage: https://whetstone.invalid/',
        'Depends: libgtk-3-0, libnss3',
        'Recommends: libappindicator3-1',
        'Description: Plan objectives offline',
        ' An offline-first planner.',
        ' .',
        ' With files.',
        '',
      ].join('\n'),
    );
  });

  it('puts each file where it belongs, and runs its scripts', () => {
    const { files, afterInstall, afterRemove, target } = debFrom(WORDS);
    expect(files).toEqual([
      { from: '/r/linux-unpacked/', to: '/opt/Whetstone' },
      { from: '/t/a.xml', to: '/usr/share/mime/packages/whetstone.xml' },
    ]);
    expect([afterInstall, afterRemove, target]).toEqual(['/t/in', '/t/out', '/r/whetstone_0.1.0_amd64.deb']);
  });

  it.each(['--name', '--version', '--maintainer', '--url', '--package'])('is none without %s', (name) => {
    const at = WORDS.indexOf(name);
    expect(() => debFrom(WORDS.toSpliced(at, 2))).toThrow(name);
  });
});
