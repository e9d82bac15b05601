import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { moved, readAmount, readNumber, writeNumber } from '../../renderer/ui/number-text.ts';

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

  it.each([
    ['30万', 'zh-CN', 300_000],
    ['1.1万', 'en', 11_000],
    ['2 亿', 'zh-CN', 2e8],
    ['1万亿', 'zh-CN', 1e12],
    ['３０万', 'zh-CN', 300_000],
    ['3.5k', 'en', 3500],
    ['-3,5 K', 'de-DE', -3500],
    ['1.2M', 'en', 1_200_000],
    ['30m', 'en', undefined],
    ['k', 'en', undefined],
    ['万', 'zh-CN', undefined],
  ])('reads what multiplies: %j in %s', (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each([
    ['30万元', '元', 300_000],
    ['30万', '元', 300_000],
    ['30万', '万元', 30],
    ['30万元', '万元', 30],
    ['3.5k', 'km', undefined],
    ['3.5k km', 'km', 3500],
    ['3.5k', '€', 3500],
    ['$1.2M', '$', 1_200_000],
    ['-€5', '€', -5],
    ['5 KM', 'km', 5],
    ['80%', '%', 80],
    ['12％', '%', 12],
    ['5 m', 'km', undefined],
  ])('reads %j where the unit is %j', (text, unit, value) => {
    expect(readNumber(text, 'en', unit)).toBe(value);
  });

  it.each([
    ['5 km', 'en', { value: 5, unit: 'km' }],
    ['€5', 'en', { value: 5, unit: '€' }],
    ['-€5', 'en', { value: -5, unit: '€' }],
    ['5€', 'de-DE', { value: 5, unit: '€' }],
    ['12％', 'zh-CN', { value: 12, unit: '%' }],
    ['1,5 Tage', 'de-DE', { value: 1.5, unit: 'Tage' }],
    ['30万元', 'zh-CN', { value: 300_000, unit: '元' }],
    ['3.5k €', 'en', { value: 3500, unit: '€' }],
    ['3 kg', 'en', { value: 3, unit: 'kg' }],
    ['3千克', 'zh-CN', { value: 3, unit: '千克' }],
    ['1,200 readers', 'en', { value: 1200, unit: 'readers' }],
    ['12', 'en', { value: 12, unit: '' }],
    ['', 'en', null],
    ['31 or so', 'en', undefined],
    ['about 31', 'en', undefined],
    ['€5 each', 'en', undefined],
    ['5 of 7', 'en', undefined],
    ['1,5 km', 'en', undefined],
    ['1e5', 'en', undefined],
    ['2026-11-28', 'en', undefined],
  ])('reads %j in %s together with its unit', (text, locale, amount) => {
    expect(readAmount(text, locale)).toEqual(amount);
  });

  it('shows what is tiny as it was meant, and no dust', () => {
    expect(writeNumber(0.0000001, 'en')).toBe('0.0000001');
    expect(writeNumber(0.00012345, 'en')).toBe('0.00012345');
    expect(writeNumber(0.1 + 0.2, 'en')).toBe('0.3');
    expect(writeNumber(0, 'en')).toBe('0');
    expect(writeNumber(1 / 3, 'en', 1)).toBe('0.3');
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
        const amount = readAmount(text, locale);
        expect(amount === undefined || amount === null || Number.isFinite(amount.value)).toBe(true);
      }),
    );
  });

  it('moves without the dust of binary fractions', () => {
    expect(moved(0.1, 0.2)).toBe(0.3);
    expect(moved(1.005, 0.01)).toBe(1.015);
    expect(moved(12, -1)).toBe(11);
  });
});
