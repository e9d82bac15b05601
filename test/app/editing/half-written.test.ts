import { afterEach, expect, it, vi } from 'vitest';
import {
  forgetHalvesOf,
  halfAnswers,
  halfCheckIns,
  halfComments,
  halfCycles,
  halfNumbers,
} from '../../../renderer/app/editing/half-written.ts';

afterEach(() => vi.restoreAllMocks());

const half = { value: 4, confidence: null, note: '两个团队' };

it('is found again by the next run of the app', () => {
  halfCheckIns('whetstone').keep('kr1', half);
  halfComments('whetstone').keep('kr1', 'Half a');
  expect(halfCheckIns('whetstone').about('kr1')).toEqual(half);
  expect(halfComments('whetstone').about('kr1')).toBe('Half a');
  expect(halfComments('whetstone').about('kr2')).toBeUndefined();
});

it('is gone once it was handed over', () => {
  halfComments('whetstone').keep('kr1', 'Half a');
  halfComments('whetstone').keep('kr1', undefined);
  expect(halfComments('whetstone').about('kr1')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

it('is kept for this run where the page may store nothing', () => {
  const kept = halfComments('whetstone');
  kept.keep('kr1', 'Half a');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  kept.keep('kr1', 'Half a com');
  expect(kept.about('kr1')).toBe('Half a com');
  kept.keep('kr1', undefined);
  expect(kept.about('kr1')).toBeUndefined();
});

it.each(['{', '5', '{"value":"4","confidence":null,"note":""}', '{"value":4}'])('takes no nonsense: %s', (kept) => {
  localStorage.setItem('whetstone-half-check-in-kr1', kept);
  expect(halfCheckIns('whetstone').about('kr1')).toBeUndefined();
});

const from = { name: 'Q4', start: '2026-10-01', end: '2026-12-31', guidance: 'First in silence' };
const begun = { from, now: { ...from, name: 'Autumn' } };

it('keeps half a cycle with what it was begun upon', () => {
  halfCycles('whetstone').keep('cycle1', begun);
  expect(halfCycles('whetstone').about('cycle1')).toEqual(begun);
  localStorage.setItem('whetstone-half-cycle-cycle1', JSON.stringify({ now: from }));
  expect(halfCycles('whetstone').about('cycle1')).toBeUndefined();
});

it('keeps an answer of one’s own for one field of a record', () => {
  halfAnswers('whetstone').keep('obj-1-title', 'Ours');
  expect(halfAnswers('whetstone').about('obj-1-title')).toBe('Ours');
  expect(halfAnswers('whetstone').about('obj-1-why')).toBeUndefined();
});

it('is let go of once the plan does not hold what it is about, and nothing else is', () => {
  for (const id of ['kr1', 'gone']) halfComments('whetstone').keep(id, 'Half a');
  halfCheckIns('whetstone').keep('gone', half);
  halfCycles('whetstone').keep('new', begun);
  for (const id of ['kr1', 'gone']) {
    halfNumbers('whetstone').keep(`${id}-target`, '5 or 6');
    halfNumbers('whetstone').keep(`${id}-worth-10`, 'half');
    halfAnswers('whetstone').keep(`${id}-why`, 'Ours');
  }
  localStorage.setItem('whetstone-place', '{}');
  forgetHalvesOf('whetstone', (id) => id === 'kr1');
  expect(Object.keys(localStorage).toSorted()).toEqual([
    'whetstone-half-answer-kr1-why',
    'whetstone-half-comment-kr1',
    'whetstone-half-cycle-new',
    'whetstone-half-number-kr1-target',
    'whetstone-half-number-kr1-worth-10',
    'whetstone-place',
  ]);
});
