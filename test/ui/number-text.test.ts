import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { moved, readNumber, writeNumber } from '../../renderer/ui/number-text.ts';

const LOCALES = ['en-GB', 'zh-CN', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'];

describe('numbers as the reader writes them', () => {
  it.each([
    ['12', 'en', 12],
    ['-12.50', 'en', -12.5],
    ['−3', 'en', -3],
    ['+3', 'en', 3],
    ['.5', 'en', 0.5],
    ['5.', 'en', 5],
    ['1,234,567.8', 'en', 1234567.8],
    ['12,34,567', 'en-IN', 1234567],
    ['1.234,5', 'de-DE', 1234.5],
    ['1 234,5', 'fr-FR', 1234.5],
    ['1’234.5', 'de-CH', 1234.5],
    ['１２３．５', 'zh-CN', 123.5],
    ['－１，２３４', 'zh-CN', -1234],
    ['12。5', 'zh-CN', 12.5],
    ['12 345', 'en', 12345],
    ['- 5', 'en', -5],
    ['', 'en', null],
    ['  ', 'en', null],
  ])('reads %j in %s as %j', (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each([
    ['abc', 'en'],
    ['1.2.3', 'en'],
    ['1,5', 'en'],
    ['1 5', 'en'],
    ['1.5', 'de-DE'],
    ['12,3456', 'en'],
    ['1e5', 'en'],
    ['0x10', 'en'],
    ['-', 'en'],
    ['.', 'en'],
    ['Infinity', 'en'],
    ['12 days', 'en'],
    ['9'.repeat(400), 'en'],
  ])('takes %j in %s for no number', (text, locale) => {
    expect(readNumber(text, locale)).toBeUndefined();
  });

  it('takes the unit, before or after', () => {
    expect(readNumber('12 days', 'en', 'days')).toBe(12);
    expect(readNumber('€ 1,200', 'en', '€')).toBe(1200);
    expect(readNumber('42％', 'zh-CN', '%')).toBe(42);
  });

  it('reads back what it writes, in every locale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.integer({ min: -1e12, max: 1e12 }), (locale, thousandths) => {
        const value = thousandths / 1000;
        expect(readNumber(writeNumber(value, locale, 3), locale)).toBe(value === 0 ? Math.abs(value) : value);
      }),
    );
  });

  it('never throws and never gives what is no number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.string({ unit: 'grapheme' }), (locale, text) => {
        const read = readNumber(text, locale);
        expect(read === undefined || read === null || Number.isFinite(read)).toBe(true);
      }),
    );
  });

  it('moves without the dust of binary fractions', () => {
    expect(moved(0.1, 0.2)).toBe(0.3);
    expect(moved(1.005, 0.01)).toBe(1.015);
    expect(moved(12, -1)).toBe(11);
  });
});
