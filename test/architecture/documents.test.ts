import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const top = new URL('../..', import.meta.url).pathname;
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: top, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(top, path)));

/** Where each link and picture of a page leads, if it leads to a file of ours. */
const links = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

describe('what is written for readers', () => {
  it('leads nowhere that is not there', () => {
    const dead = documents.flatMap((path) =>
      links(readFileSync(join(top, path), 'utf8'))
        .filter((target) => !existsSync(join(top, dirname(path), target)))
        .map((target) => `${path} links to ${target}`),
    );
    expect(dead, 'Mend the link, or write the page.').toEqual([]);
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const named = [...readFileSync(join(top, 'README.md'), 'utf8').matchAll(/npm run ([\w-]+)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => name === undefined || !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('says of every folder with more than five files what it is for', () => {
    const files = execFileSync('git', ['ls-files', 'renderer', 'electron', 'build', 'test'], {
      cwd: top,
      encoding: 'utf8',
    });
    const perFolder = new Map<string, number>();
    for (const path of files.split('\n').filter((one) => /\.(ts|tsx)$/.test(one)))
      perFolder.set(dirname(path), (perFolder.get(dirname(path)) ?? 0) + 1);
    const large = [...perFolder].filter(([, count]) => count > 5).map(([folder]) => folder);
    // A folder of a language, and a folder of tests, is explained where its parent is.
    const says = (folder: string): boolean =>
      existsSync(join(top, folder, 'README.md')) ||
      (/^(?:test|renderer\/text)\//.test(folder) && says(dirname(folder)));
    expect(large.filter((folder) => !says(folder))).toEqual([]);
  });
});
