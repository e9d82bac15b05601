import { expect, it } from 'vitest';
import { askedOfDay, dayMeant, unlikelyYear } from '../../../renderer/parts/day-meant.ts';

it('takes a year of one or two figures for one of this century', () => {
  expect(['0027-07-01', '0007-07-01', '2027-07-01', '0227-07-01', ''].map(dayMeant)).toEqual([
    '2027-07-01',
    '2007-07-01',
    '2027-07-01',
    '0227-07-01',
    '',
  ]);
});

it('finds a year that is hardly meant', () => {
  expect(unlikelyYear(['2027-07-01', '0227-08-31'])).toBe(227);
  expect(unlikelyYear(['12345-07-01'])).toBe(12345);
  expect(unlikelyYear(['', '2027-07-01'])).toBeUndefined();
});

it.each([
  ['2026-11-29', undefined],
  ['2026-10-01', undefined],
  ['2026-11-30', 'future'],
  ['2026-09-30', 'early'],
  ['0226-11-01', 'year'],
  ['9026-11-01', 'year'],
] as const)('P12 the day a check-in tells of is asked about where it is hardly meant: %s', (day, asked) => {
  expect(askedOfDay(day, '2026-11-29', '2026-10-01')).toBe(asked);
});

it('P12 without dates of a cycle no day is too early', () => {
  expect(askedOfDay('2001-01-01', '2026-11-29', undefined)).toBeUndefined();
});
