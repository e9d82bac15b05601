/** The rules and what points at them: every number in code and tests is a rule, and every rule has a test. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sources } from '../architecture/sources.ts';

const spec = readFileSync(new URL('../../renderer/domain/SPEC.md', import.meta.url), 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(([, rule]) => rule ?? '');

/** `M1-M7`, `C1-C12` and `M1` alone; a range stands for its ends and all between. */
function named(text: string): string[] {
  return [...text.matchAll(/\b([A-Z])(\d{1,2})(?:-\1?(\d{1,2}))?\b/g)].flatMap(([, group = '', from = '', to = from]) =>
    Array.from({ length: Math.max(1, Number(to) - Number(from) + 1) }, (_, at) => `${group}${Number(from) + at}`),
  );
}

const code = sources('renderer', 'electron');
const tests = sources('test');
const letters = new Set(rules.map((rule) => rule.charAt(0)));

describe('SPEC.md', () => {
  it('numbers its rules without gaps, group by group', () => {
    const groups = [...new Set(rules.map((rule) => rule.charAt(0)))];
    expect(groups).toEqual([
      'P',
      'R',
      'C',
      'U',
      'B',
      'M',
      'Q',
      'K',
      'L',
      'J',
      'H',
      'A',
      'D',
      'W',
      'O',
      'F',
      'T',
      'N',
      'G',
      'X',
      'S',
      'E',
      'I',
      'V',
      'Y',
    ]);
    const numbered = groups.flatMap((group) =>
      rules.filter((rule) => rule.startsWith(group)).map((_, at) => `${group}${at + 1}`),
    );
    expect(rules).toEqual(numbered);
  });

  it('has every rule that code refers to', () => {
    const unknown = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:SPEC|rule) ((?:[A-Z]\d+(?:-[A-Z]?\d+)?(?:, )?)+)/g)]
        .flatMap(([, list]) => named(list ?? ''))
        .filter((rule) => !rules.includes(rule))
        .map((rule) => `${path} refers to ${rule}. Write it into SPEC.md, or point at the rule that is meant.`),
    );
    expect(unknown).toEqual([]);
  });

  it('has every rule a test is named after', () => {
    const unknown = tests.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:\b(?:it|test|describe)[\w.]*\(\s*|\bname: )['`]([A-Z]\d{1,2}(?:-[A-Z]?\d{1,2})?) /g)]
        .flatMap(([, name]) => named(name ?? ''))
        .filter((rule) => letters.has(rule.charAt(0)) && !rules.includes(rule))
        .map((rule) => `${path} names a test after ${rule}.`),
    );
    expect(unknown).toEqual([]);
  });

  it('has a test for every rule, whoever keeps it', () => {
    const tested = new Set(
      tests.flatMap(({ text }) =>
        [...text.matchAll(/['`]([A-Z]\d{1,2}[^'`]*)/g)].flatMap(([, name]) => named(name ?? '')),
      ),
    );
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });
});
