import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LISTS, kindOfList } from '../../renderer/domain/kinds/fields.ts';
import { KINDS } from '../../renderer/domain/kinds/model.ts';
import { UNKNOWN } from '../domain/bundle/marked-plan.ts';
import { FROZEN_NEWER_LISTS, NEWER_LIST, OTHER_NEWER_LIST } from '../newer-lists.ts';
import { sources, withoutComments } from './sources.ts';

const FOLDER = new URL('../../renderer/domain/kinds/', import.meta.url);
const dashed = (kind: string) => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('K1 kinds/', () => {
  it('has one file for each kind of record, and each is in the list of all', () => {
    const described = readdirSync(FOLDER)
      .filter((name) => /\bkind\(\{/.test(readFileSync(new URL(name, FOLDER), 'utf8')))
      .map((name) => name.replace('.ts', ''));
    expect(new Set(described), 'Put the new kind into all.ts.').toEqual(new Set(KINDS.map(dashed)));
  });

  it('gives each kind of record a list of its own in a bundle', () => {
    expect(new Set(Object.values(LISTS)).size).toBe(KINDS.length);
  });

  it('leaves alone the lists that tests take for those of a newer version', () => {
    const newer = [NEWER_LIST, OTHER_NEWER_LIST, ...FROZEN_NEWER_LISTS, UNKNOWN.list];
    const taken = newer.filter((list) => kindOfList(list) !== undefined);
    expect(taken, 'Call the list of the kind otherwise.').toEqual([]);
  });
});

/** The bodies of all switches over a kind. */
function switchesOverKind(text: string): string[] {
  return [...text.matchAll(/switch \((?:[\w.]+\.)?kind\) \{/g)].map((found) => {
    const start = found.index + found[0].length;
    let depth = 1;
    let at = start;
    for (; depth > 0 && at < text.length; at++) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    return text.slice(start, at);
  });
}

describe('K1 what depends on the kind of a record', () => {
  const code = sources('renderer')
    .filter(({ path }) => /\.tsx?$/.test(path))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }));

  it('is decided for every kind, so that a new one is not passed over in silence', () => {
    const silent = code.filter(({ text }) => switchesOverKind(text).some((body) => /\bdefault:/.test(body)));
    expect(
      silent.map(({ path }) => path),
      'Name every kind, or ask the descriptors of domain/kinds.',
    ).toEqual([]);
  });

  it('is asked of the descriptors where it holds for several kinds', () => {
    const name = `'(?:${KINDS.join('|')})'`;
    const compared = `\\bkind (?:===|!==) ${name}`;
    // Two kinds in one condition, or in one list.
    const several = new RegExp(`${compared}[^;{}?:]*?(?:\\|\\||&&)[^;{}?:]*?${compared}|\\[${name}(?:, ${name})+\\]`);
    const asking = code.filter(
      ({ path, text }) => /renderer\/(domain|storage|app|wording)\//.test(path) && several.test(text),
    );
    // The outline is about its three kinds of row.
    const outline = ['renderer/domain/plan/rows.ts', 'renderer/domain/commands/outline-rows.ts'];
    expect(
      asking.map(({ path }) => path).filter((path) => !outline.includes(path)),
      'Let the kinds say it in domain/kinds, and ask them.',
    ).toEqual([]);
  });
});
