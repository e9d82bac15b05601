/** What is written for the screen is on it: no sentence and no class of a sheet that nothing uses, and none used that is not there. */
import { describe, expect, it } from 'vitest';
import { en } from '../texts.ts';
import { read, sources, withoutComments, type Source } from './sources.ts';

const all = sources('renderer', 'electron');
const isLanguage = ({ path }: Source) => /^renderer\/text\/(en|zh)[./]/.test(path);
const code = all.filter((one) => !one.path.endsWith('.css') && !isLanguage(one));
const sheets = all.filter(({ path }) => path.endsWith('.module.css'));

/** Classes of a sheet: what stands after a dot, outside comments and quotes. */
const classesIn = ({ text }: Source): readonly string[] => [
  ...new Set(
    Array.from(
      withoutComments(text)
        .replaceAll(/'[^']*'/g, '')
        .matchAll(/\.([a-z][\w-]*)/gi),
      ([, name = '']) => name,
    ),
  ),
];

/** Classes asked of a sheet by those who import it, also where one of two is chosen. */
function classesAsked(sheet: Source): readonly string[] {
  const asked = new Set<string>();
  for (const { text, imports } of code)
    for (const { written } of imports.filter(({ file }) => file === sheet.path)) {
      const [, name = ''] =
        [...text.matchAll(/^import (\w+) from '([^']+)'/gm)].find(([, , from]) => from === written) ?? [];
      for (const [key] of text.matchAll(new RegExp(`\\b${name}\\[[^\\]]*\\]`, 'g')))
        for (const [, word = ''] of key.matchAll(/'([\w-]+)'/g)) asked.add(word);
    }
  return [...asked];
}

/** The keys of all sentences, with the way to each. */
const keysOf = (texts: object, way: readonly string[] = []): (readonly string[])[] =>
  Object.entries(texts).flatMap(([key, inner]: [string, unknown]) => [
    [...way, key],
    ...(typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? keysOf(inner, [...way, key]) : []),
  ]);

const byPath = new Map(code.map((one) => [one.path, one]));

/** A page alone can fetch nothing, so the script of a reading copy has both languages in it. */
const isInPageScript = ({ path }: Source): boolean => path === 'renderer/documents/reading-copy/page/words.ts';

/** Whether this file, or one that comes with it, says sentences of `text/later/`. */
function saysLater(path: string | null): boolean {
  const seen = new Set<string>();
  const look = (at: string | null): boolean => {
    if (at === null || seen.has(at)) return false;
    seen.add(at);
    if (at.startsWith('renderer/text/later/')) return true;
    const { imports = [] } = byPath.get(at) ?? {};
    return imports.some(({ file, typeOnly, later }) => !typeOnly && !later && look(file));
  };
  return look(path);
}

describe('the sheets', () => {
  it.each(sheets.map((sheet) => [sheet.path, sheet] as const))(
    'have the classes that are asked of them, and no others: %s',
    (_, sheet) => {
      const [there, asked] = [classesIn(sheet), classesAsked(sheet)];
      expect(
        there.filter((name) => !asked.includes(name)),
        'Take these classes out of the sheet: no screen asks for them.',
      ).toEqual([]);
      expect(
        asked.filter((name) => !there.includes(name)),
        'Write these classes into the sheet, or do not ask for them.',
      ).toEqual([]);
    },
  );
});

describe('the sentences', () => {
  it('are all used: each key stands somewhere in the code that is not a language', () => {
    const words = new Set(code.flatMap(({ text }) => withoutComments(text).match(/[\w-]+/g) ?? []));
    const unused = keysOf(en).filter((way) => !words.has(way.at(-1) ?? ''));
    expect(
      unused.map((way) => way.join('.')),
      'Take these sentences out of renderer/text in both languages, or say them on a screen.',
    ).toEqual([]);
  });

  it('are all looked at by the tests: each set of `text/later/` is among them', () => {
    const known = read('test/texts.ts').imports.map(({ file }) => file);
    const sets = all.filter(({ path }) => path.startsWith('renderer/text/later/'));
    const files = sets.flatMap(({ imports }) => imports.filter(({ later }) => later).map(({ file }) => file));
    expect(files.length).toBeGreaterThan(sets.length);
    expect(
      files.filter((file) => !known.includes(file)),
      'Add these files to test/texts.ts, each to the texts of its language.',
    ).toEqual([]);
  });

  it('of a language come with nothing else: it is fetched when it is on the screen', () => {
    const importing = code.filter(
      (one) =>
        !isInPageScript(one) &&
        one.imports.some(
          ({ file, typeOnly, later }) => !typeOnly && !later && /^renderer\/text\/(en|zh)[./]/.test(file ?? ''),
        ),
    );
    expect(
      importing.map(({ path }) => path),
      'These would fetch a language nobody reads: ask useTexts() for what the first screen says, and a set of text/later/ for the rest.',
    ).toEqual([]);
  });

  it('of a room are there before it: code that says them is fetched by `withTexts`, and never at the start', () => {
    const bare = code.flatMap(({ path, text, imports }) =>
      imports
        .filter(
          ({ file, written, later }) => later && saysLater(file) && !text.includes(`withTexts(import('${written}'))`),
        )
        .map(({ written }) => `${path} fetches ${written}`),
    );
    expect(bare, 'Fetch it by `withTexts(import(...))`, as features/<room>/room.ts of other rooms does.').toEqual([]);
    expect(
      ['renderer/main.tsx', 'renderer/opening.ts'].filter(saysLater),
      'What the first screen says belongs in text/en.ts and text/zh.ts, not in text/later/.',
    ).toEqual([]);
    expect(saysLater('renderer/features/merge/Merge.tsx')).toBe(true);
  });
});
