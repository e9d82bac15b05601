import { expect, it } from 'vitest';
import { dayMeant, unlikelyYear } from '../../../renderer/parts/day-meant.ts';

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
