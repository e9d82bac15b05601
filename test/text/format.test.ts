import { describe, expect, it } from 'vitest';
import { amount, day, number, percent } from '../../renderer/text/format.ts';
import { plan } from '../../renderer/text/zh/plan.ts';

describe('amounts', () => {
  it('put signs and Chinese measure words at the figure, and keep words of an alphabet apart', () => {
    expect(amount(40, '%', 'en')).toBe('40%');
    expect(amount(3, 'people', 'en')).toBe('3\u00A0people');
    expect(amount(3, '万元', 'zh')).toBe('3万元');
    expect(amount(1250.5, '€', 'en')).toBe('€1,250.5');
    expect(amount(7, undefined, 'en')).toBe('7');
  });

  it('stand in Chinese sentences without a blank between Chinese words', () => {
    expect(plan.band('3', '4人')).toBe('保持在 3 到 4人之间');
    expect(plan.below('45\u00A0dB')).toBe('保持在 45\u00A0dB 以下');
  });

  it('show what is not known as such', () => {
    expect(amount(undefined, '%', 'en')).toBe('–');
  });
});

describe('numbers and days', () => {
  it('follow the language', () => {
    expect(number(1234567.5, 'en')).toBe('1,234,567.5');
    expect(percent(0.426, 'zh')).toBe('43%');
    expect([0, 0.001, 0.996, 1].map((part) => percent(part, 'en'))).toEqual(['0%', '1%', '99%', '100%']);
    expect(day('2026-11-02', 'en')).toBe('Nov 2, 2026');
    expect(day('2026-11-02', 'zh')).toBe('2026年11月2日');
  });

  it('a day belongs to no time zone', () => {
    expect(day('2026-01-01', 'en')).toBe('Jan 1, 2026');
  });
});
