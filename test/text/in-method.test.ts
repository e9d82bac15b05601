/** The words of a plan: where they stand, and where those of the field stay. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_METHOD, type Method } from '../../renderer/domain/plan/method.ts';
import { inMethod } from '../../renderer/text/in-method.ts';
import { en } from '../../renderer/text/en.ts';
import { zh } from '../../renderer/text/zh.ts';

const such = (more: Partial<Method>): Method => ({ ...DEFAULT_METHOD, ...more });
const ROCKS = such({
  terms: {
    objective: { one: 'Rock', many: 'Rocks' },
    keyResult: { one: 'Signal', many: 'Signals' },
    initiative: { one: 'Bet', many: 'Bets' },
    checkIn: { one: 'Pulse', many: 'Pulses' },
    committed: { one: 'Must' },
    aspirational: { one: 'Moonshot' },
  },
});

describe('V6 the words of a plan', () => {
  it('V6 are those of the language where it has none of its own', () => {
    expect(inMethod(en, DEFAULT_METHOD)).toBe(en);
    expect(inMethod(zh, DEFAULT_METHOD)).toBe(zh);
    const texts = inMethod(en, such({ keyResultsCap: 4 }));
    expect(texts.records.counted.objective(2)).toBe('2 objectives');
    expect(texts.plan.addKeyResult).toBe(en.plan.addKeyResult);
  });

  it('V6 stand wherever a noun stands alone, and are made once', () => {
    const texts = inMethod(en, ROCKS);
    expect(inMethod(en, ROCKS)).toBe(texts);
    const { records, plan, rooms, terms, fields, actions } = texts;
    expect([records.kinds.objective, plan.kinds.keyResult, fields.names.objective]).toEqual(['Rock', 'Signal', 'Rock']);
    expect([1, 2].map(records.counted.objective)).toEqual(['1 Rock', '2 Rocks']);
    expect(records.counted.checkIn(3)).toBe('3 Pulses');
    expect([rooms['check-in'].name, rooms['check-in'].title]).toEqual(['Pulses', 'Pulses']);
    expect(terms.many).toEqual({ objective: 'Rocks', keyResult: 'Signals', initiative: 'Bets', checkIn: 'Pulses' });
    expect(terms.ambitions).toEqual({ committed: 'Must', aspirational: 'Moonshot' });
    expect([plan.outline, plan.keyResultsOf('X'), plan.addInitiative, actions['write-objective']]).toEqual([
      'Rocks, Signals',
      'Signals: “X”',
      'Add: Bet',
      'Add: Rock',
    ]);
  });

  it('V6 are put as Chinese puts them, with a space beside letters', () => {
    const texts = inMethod(zh, ROCKS);
    expect([texts.records.counted.objective(2), texts.records.rituals['check-in']]).toEqual([
      '2 个 Rocks',
      '每周 Pulse 会',
    ]);
    const own = inMethod(zh, such({ terms: { objective: { one: '大石头' }, checkIn: { one: '脉搏' } } }));
    expect([own.records.counted.objective(2), own.records.rituals['check-in'], own.plan.addObjective]).toEqual([
      '2 个大石头',
      '每周脉搏会',
      '添加：大石头',
    ]);
  });

  it('V6 one word is enough for several, and one word alone changes no other', () => {
    const texts = inMethod(en, such({ terms: { objective: { one: 'OKR' } } }));
    expect([texts.records.counted.objective(2), texts.plan.outline]).toEqual(['2 OKR', 'OKR, Key results']);
    expect([texts.plan.addKeyResult, texts.records.kinds.initiative]).toEqual([en.plan.addKeyResult, 'Initiative']);
  });

  it('V6 leave sentences that explain in the words of the field', () => {
    const texts = inMethod(en, ROCKS);
    expect(texts.plan.placeholder).toEqual(en.plan.placeholder);
    expect(texts.problems).toBe(en.problems);
    expect(texts.plan.nothingHigher).toBe(en.plan.nothingHigher);
  });

  it('V3 the meeting is called by how often it is', () => {
    const named = (cadence: Method['cadence']) =>
      [en, zh].map((texts) => inMethod(texts, such({ cadence })).records.rituals['check-in']);
    expect(named('weekly')).toEqual(['Weekly check-in', '每周进展会']);
    expect(named('every-two-weeks')).toEqual(['Two-weekly check-in', '双周进展会']);
    expect(named('monthly')).toEqual(['Monthly check-in', '每月进展会']);
  });
});
