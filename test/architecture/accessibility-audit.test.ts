/** The audit of WCAG 2.2 is whole, and what it points at is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOMS } from '../../renderer/rooms.ts';
import { CRITERIA, ROOM_STATES } from '../e2e/accessibility-audit.ts';

/** A and AA of WCAG 2.2, guideline by guideline; 4.1.1 is no longer part of it. */
const A_AND_AA: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
};

it('names every criterion of A and AA', () => {
  const all = Object.entries(A_AND_AA).flatMap(([guideline, numbers]) => numbers.map((one) => `${guideline}.${one}`));
  expect(new Set(Object.keys(CRITERIA))).toEqual(new Set(all));
});

it('points at tests that are there', () => {
  const missing = Object.entries(CRITERIA).flatMap(([criterion, [, proof]]) =>
    ('tests' in proof ? (proof.tests ?? []) : [])
      .filter(({ file, name }) => {
        const path = new URL(`../${file}`, import.meta.url);
        return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
      })
      .map(({ file, name }) => `${criterion}: ${file} has no test “${name}”.`),
  );
  expect(missing).toEqual([]);
});

it('has every room looked at by axe', () => {
  const states: Readonly<Record<string, (typeof ROOM_STATES)['plan'] | undefined>> = ROOM_STATES;
  const unseen = ROOMS.flatMap(({ id }) => {
    const state = states[id];
    if (!state)
      return [
        `${id}: give it a state in e2e/accessibility.browser.spec.ts, and say so in ROOM_STATES of e2e/accessibility-audit.ts.`,
      ];
    const path = new URL(`../${state.file}`, import.meta.url);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return text.includes('expectNoFault(') && text.includes(`'${state.name}'`)
      ? []
      : [
          `${id}: ${state.file} shows axe no state called “${state.name}”. Say in ROOM_STATES where it is looked at now.`,
        ];
  });
  expect(unseen).toEqual([]);
});
