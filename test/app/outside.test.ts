/** What leaves as a written or printed difference: every kind and field, by its words. */
import { describe, expect, it } from 'vitest';
import { asMarkdown, changesByObjective, toldOutside } from '../../renderer/app/files/compared.ts';
import type { PartOfPlan } from '../../renderer/domain/bundle/format.ts';
import { EMPTY, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { en, zh } from '../texts.ts';
import { markedPlan } from '../domain/bundle/marked-plan.ts';

const now = markedPlan('Ana');
const earlier = markedPlan('Ana', 1000);
const living = markedPlan('Ana', 2000, true);
const marks = [...now.marks, ...earlier.marks, ...living.marks];

const PAIRS: readonly (readonly [string, Workspace, Workspace])[] = [
  ['from nothing', EMPTY, now.plan],
  ['to nothing', now.plan, EMPTY],
  ['every field written anew', earlier.plan, now.plan],
  ['what was deleted since', living.plan, now.plan],
  ['what is back', now.plan, living.plan],
];
const SCOPES: readonly PartOfPlan[] = [
  { of: 'plan' },
  { of: 'cycle', id: 'own' },
  { of: 'objectives', ids: ['own-objective', 'private-objective', 'deleted-objective'] },
];

describe.each(PAIRS)('H9 a difference written down: %s', (_, before, after) => {
  it.each(SCOPES)('has no word of what stays home ($of)', (scope) => {
    for (const texts of [en, zh]) {
      const inside = { before, after, texts, language: texts === zh ? ('zh' as const) : ('en' as const) };
      const groups = changesByObjective(inside, scope);
      const { groups: told, reader, leftOut } = toldOutside(groups, inside, scope);
      const text = asMarkdown(told, 'now', reader, leftOut);
      const homely = marks.filter(({ role, word }) => role !== 'own' && role !== 'deleted' && text.includes(word));
      expect(homely.map(({ id, field }) => `${id}.${field}`)).toEqual([]);
      // What is deleted in the later state is told without its words; where it is back it is as any other.
      const deleted =
        after === living.plan ? [] : marks.filter(({ role, word }) => role === 'deleted' && text.includes(word));
      expect(deleted.map(({ id, field }) => `${id}.${field}`)).toEqual([]);
      for (const line of leftOut) expect(text).toContain(line.replaceAll(/[()]/g, ''));
    }
  });
});

it('H9 says how much is left out, and tells all of it when asked', () => {
  const inside = { before: living.plan, after: now.plan, texts: en, language: 'en' as const };
  const groups = changesByObjective(inside, { of: 'plan' });
  const { groups: told, leftOut } = toldOutside(groups, inside, { of: 'plan' });
  const count = (all: typeof groups) => all.reduce((sum, { changes }) => sum + changes.length, 0);
  const removed = told.flatMap(({ changes }) => changes).filter(({ is }) => is === 'removed').length;
  expect(removed).toBeGreaterThan(3);
  expect(leftOut).toEqual([en.difference.staysHome(count(groups) - count(told)), en.difference.wordsStay(removed)]);
  const all = asMarkdown(groups, 'now', inside);
  for (const id of ['private-objective', 'deleted-objective', 'own-objective'])
    expect(all).toContain(living.marks.find((mark) => mark.id === id && mark.field === 'title')?.word);
});
