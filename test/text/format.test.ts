import { afterEach, describe, expect, it } from 'vitest';
import {
  amount,
  ago,
  day,
  fileSize,
  followRegion,
  localeOf,
  number,
  percent,
  score,
} from '../../renderer/text/format.ts';
import { lasting } from '../../renderer/text/lasting.ts';
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
    expect([-0, -0.001, -0.4].map((part) => percent(part, 'en'))).toEqual(['0%', '0%', '-40%']);
    expect([number(-0, 'en'), score(-0, 'zh'), amount(-0, '%', 'en'), fileSize(0, 'en')]).toEqual([
      '0',
      '0.0',
      '0%',
      '1 kB',
    ]);
    expect([0, 0.001, 0.996, 1].map((part) => percent(part, 'en'))).toEqual(['0%', '1%', '99%', '100%']);
    expect(day('2026-11-02', 'en')).toBe('Nov 2, 2026');
    expect(day('2026-11-02', 'zh')).toBe('2026年11月2日');
  });

  it('a day belongs to no time zone', () => {
    expect(day('2026-01-01', 'en')).toBe('Jan 1, 2026');
  });
});

describe('the region of the system', () => {
  afterEach(() => followRegion('en-US'));

  it.each([
    ['en-US', 'Nov 2, 2026', '1,234.5'],
    ['en-GB', '2 Nov 2026', '1,234.5'],
    ['de-DE', '2 Nov 2026', '1.234,5'],
    ['de', '2 Nov 2026', '1.234,5'],
    ['not a tag', 'Nov 2, 2026', '1,234.5'],
  ])('%s decides how English writes days and numbers', (system, date, figures) => {
    followRegion(system);
    expect([day('2026-11-02', 'en'), number(1234.5, 'en')]).toEqual([date, figures]);
  });

  it('leaves Chinese Chinese, wherever it is read', () => {
    for (const system of ['zh-CN', 'zh-TW', 'en-US', 'de-DE']) {
      followRegion(system);
      expect(new Intl.Locale(localeOf('zh')).language).toBe('zh');
      expect(day('2026-11-02', 'zh')).toMatch(/2026年11月2日/);
    }
  });

  it('shows what is tiny as it was meant', () => {
    expect([number(0.0000001, 'en'), number(0, 'en'), number(1 / 3, 'zh')]).toEqual(['0.0000001', '0', '0.333333']);
  });

  it('tells how long something lasted in the same unit', () => {
    expect([lasting(1, 'en'), lasting(22, 'en'), lasting(90, 'en'), lasting(22, 'zh'), lasting(90, 'zh')]).toEqual([
      '1 day',
      '3 weeks',
      '3 months',
      '3周',
      '3个月',
    ]);
  });

  it('tells how long ago in the unit that says it', () => {
    expect([ago(3, 'en'), ago(22, 'en'), ago(90, 'en'), ago(22, 'zh')]).toEqual([
      '3 days ago',
      '3 wk. ago',
      '3 mo. ago',
      '3周前',
    ]);
  });
});
