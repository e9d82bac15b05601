import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetHalvesOf,
  halfAnswers,
  halfCheckIns,
  halfPauses,
  halfComments,
  halfCorrections,
  halfCycles,
  halfNumbers,
} from '../../../renderer/app/editing/half-written.ts';

beforeEach(() => localStorage.clear());
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
  const next = halfComments('whetstone');
  expect(next.about('kr1')).toBe('Half a');
  next.keep('kr1', undefined);
  expect(halfComments('whetstone').about('kr1')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

describe('E38 two windows that each began something about one record', () => {
  const reopened = () => halfComments('whetstone');

  it('keep both, and hand over or drop only their own', () => {
    const [ana, bo] = [halfComments('whetstone'), halfComments('whetstone')];
    ana.keep('kr1', 'Half a');
    bo.keep('kr1', 'Another');
    bo.keep('kr1', 'Another one');
    expect(ana.about('kr1')).toBe('Half a');
    expect(bo.about('kr1')).toBe('Another one');
    bo.keep('kr1', undefined);
    expect(ana.about('kr1')).toBe('Half a');
    expect(reopened().about('kr1')).toBe('Half a');
    ana.keep('kr1', 'Half a comment');
    ana.keep('kr1', undefined);
    expect(reopened().about('kr1')).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('find both again at the next start, one after the other', () => {
    const [ana, bo] = [halfComments('whetstone'), halfComments('whetstone')];
    ana.keep('kr1', 'Half a');
    bo.keep('kr1', 'Another');
    const next = reopened();
    expect(next.about('kr1')).toBe('Half a');
    next.keep('kr1', undefined);
    expect(next.about('kr1')).toBe('Another');
  });

  it('leave alone what the other went on with, once it had read it', () => {
    const [ana, bo] = [halfComments('whetstone'), halfComments('whetstone')];
    ana.keep('kr1', 'Half a');
    expect(bo.about('kr1')).toBe('Half a');
    bo.keep('kr1', 'Half a comment');
    ana.keep('kr1', undefined);
    expect(bo.about('kr1')).toBe('Half a comment');
    bo.keep('kr1', undefined);
    expect(reopened().about('kr1')).toBeUndefined();
  });

  it('are let go of together with their record, and not before', () => {
    halfComments('whetstone').keep('kr1', 'Half a');
    halfComments('whetstone').keep('kr1', 'Another');
    forgetHalvesOf('whetstone', (id) => id === 'kr1');
    expect(localStorage).toHaveLength(2);
    forgetHalvesOf('whetstone', () => false);
    expect(localStorage).toHaveLength(0);
  });

  it('lose nothing where more began something than there are places', () => {
    const all = Array.from({ length: 11 }, (_, at) => ({ half: halfComments('whetstone'), words: `Half ${at}` }));
    for (const { half, words } of all) half.keep('kr1', words);
    for (const { half, words } of all) expect(half.about('kr1')).toBe(words);
  });
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
  for (const id of ['kr1', 'gone']) halfCorrections('whetstone').keep(id, 'Otherwise');
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
    'whetstone-half-correction-kr1',
    'whetstone-half-cycle-new',
    'whetstone-half-number-kr1-target',
    'whetstone-half-number-kr1-worth-10',
    'whetstone-place',
  ]);
});

it('E38 half a check-in keeps its day, and half a pause waits with its cycle', () => {
  const half = { value: 3, confidence: null, note: '', day: '2026-10-05' };
  halfCheckIns('whetstone').keep('kr1', half);
  expect(halfCheckIns('whetstone').about('kr1')).toEqual(half);
  localStorage.setItem('whetstone-half-check-in-kr2', JSON.stringify({ ...half, day: 5 }));
  expect(halfCheckIns('whetstone').about('kr2')).toBeUndefined();
  const pause = { about: 'kr1', start: '2026-10-05', end: '', reason: 'Holi' };
  halfPauses('whetstone').keep('c1', pause);
  expect(halfPauses('whetstone').about('c1')).toEqual(pause);
  forgetHalvesOf('whetstone', (id) => id === 'kr1');
  expect(halfPauses('whetstone').about('c1')).toBeUndefined();
  expect(halfCheckIns('whetstone').about('kr1')).toEqual(half);
});
