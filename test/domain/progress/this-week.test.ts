/** What a week asks for. */
import { describe, expect, it } from 'vitest';
import { dueCheckIns, lastNote, nextSteps } from '../../../renderer/domain/progress/this-week.ts';
import type { Day } from '../../../renderer/domain/kinds/model.ts';
import { Author, dayInUtc } from '../author.ts';

/** A cycle with two key results, of which nothing is told. */
function begun(dates: { readonly start: Day; readonly end: Day } = AUTUMN): Author {
  const ana = new Author('ana');
  ana.must({ do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn', dates } });
  ana.must({ do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'Fit' } });
  for (const id of ['k1', 'k2']) ana.must({ do: 'add', kind: 'keyResult', id, objective: 'o1', values: { title: id } });
  return ana;
}
const AUTUMN = { start: '2026-10-01', end: '2026-12-31' };

const tell = (author: Author, keyResult: string, day: Day, note = 'x') =>
  author.must({
    do: 'add',
    kind: 'checkIn',
    id: `${keyResult}-${day}`,
    keyResult,
    values: { value: 1, note, day, dated: true },
  });

const due = (author: Author, today: Day) =>
  dueCheckIns(author.plan, author.record('cycle', 'c1'), today, dayInUtc).map(({ keyResult, by }) => [
    keyResult.id,
    by,
  ]);

describe('Y4 what is due', () => {
  it('Y4 is each key result of which nothing is told in the running week', () => {
    const ana = begun();
    tell(ana, 'k1', '2026-10-08');
    expect(due(ana, '2026-10-07')).toEqual([
      ['k1', '2026-10-07'],
      ['k2', '2026-10-07'],
    ]);
    expect(due(ana, '2026-10-09')).toEqual([['k2', '2026-10-14']]);
  });

  it('Y4 follows the cadence of the plan, and leaves pauses out', () => {
    const ana = begun();
    tell(ana, 'k1', '2026-10-01');
    ana.must({ do: 'name-plan', cadence: 'every-two-weeks' });
    expect(due(ana, '2026-10-13')).toEqual([['k2', '2026-10-14']]);
    const dates = { start: '2026-10-01', end: '2026-10-14' };
    ana.must({ do: 'add', kind: 'pause', id: 'p1', about: 'k2', values: { dates } });
    expect(due(ana, '2026-10-13')).toEqual([]);
  });

  it('Y4 P13 leaves out what was answered with yes', () => {
    const ana = begun();
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { type: 'yesNo' } } });
    tell(ana, 'k1', '2026-10-01');
    expect(due(ana, '2026-10-09')).toEqual([['k2', '2026-10-14']]);
  });

  it('Y4 is nothing before the cycle, after it, and once it is closed', () => {
    const ana = begun();
    expect(due(ana, '2026-09-30')).toEqual([]);
    expect(due(ana, '2027-01-01')).toEqual([]);
    ana.must({ do: 'add', kind: 'transition', id: 't1', cycle: 'c1', values: { does: 'close' } });
    expect(due(ana, '2026-10-09')).toEqual([]);
  });

  it('Y4 in a cycle without dates is what was silent for as long as the cadence', () => {
    const ana = new Author('ana');
    ana.must({ do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Whenever' } });
    ana.must({ do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'Fit' } });
    ana.must({ do: 'add', kind: 'keyResult', id: 'k1', objective: 'o1', values: { title: 'k1' } });
    expect(due(ana, '2026-10-07')).toEqual([['k1', undefined]]);
    tell(ana, 'k1', '2026-10-01');
    expect(due(ana, '2026-10-07')).toEqual([]);
    expect(due(ana, '2026-10-08')).toEqual([['k1', undefined]]);
  });

  it('Y4 P19 in a cycle without dates no day of a pause is waited for', () => {
    const ana = begun({ start: '2026-01-01', end: '2030-12-31' });
    tell(ana, 'k1', '2026-10-01');
    const dates = { start: '2026-10-05', end: '2026-10-18' };
    ana.must({ do: 'add', kind: 'pause', id: 'p1', about: 'c1', values: { dates } });
    expect(due(ana, '2026-10-04')).toEqual([['k2', undefined]]);
    expect(due(ana, '2026-10-18')).toEqual([]);
    // Three days before the pause, and four after it.
    expect(due(ana, '2026-10-21')).toEqual([['k2', undefined]]);
    expect(due(ana, '2026-10-22')).toEqual([
      ['k1', undefined],
      ['k2', undefined],
    ]);
  });
});

describe('Y4 in a cycle of many years', () => {
  it('Y4 goes by the cadence as well, as long as the cycle runs', () => {
    const ana = begun({ start: '2026-01-01', end: '2030-12-31' });
    tell(ana, 'k1', '2026-10-01');
    expect(due(ana, '2026-10-07')).toEqual([['k2', undefined]]);
    expect(due(ana, '2031-01-01')).toEqual([]);
  });
});

describe('Y5 what stands beside it', () => {
  it('Y5 is the first step of each key result that is not done', () => {
    const ana = begun();
    const steps = () =>
      nextSteps(ana.plan, ana.record('cycle', 'c1')).map(({ keyResult, step }) => [keyResult.id, step?.title]);
    for (const title of ['first', 'second'])
      ana.must({ do: 'add', kind: 'initiative', id: title, keyResult: 'k1', values: { title } });
    expect(steps()).toEqual([
      ['k1', 'first'],
      ['k2', undefined],
    ]);
    ana.must({ do: 'set', kind: 'initiative', id: 'first', values: { done: true } });
    expect(steps()[0]).toEqual(['k1', 'second']);
    ana.must({ do: 'set', kind: 'initiative', id: 'second', values: { done: true } });
    expect(steps()[0]).toEqual(['k1', undefined]);
  });

  it('Y5 is the note that tells of the latest day, and not one without words', () => {
    const ana = begun();
    const note = () => lastNote(ana.plan, ana.record('cycle', 'c1'))?.note;
    expect(note()).toBeUndefined();
    tell(ana, 'k1', '2026-10-20', 'later');
    tell(ana, 'k2', '2026-10-06', 'earlier');
    tell(ana, 'k2', '2026-10-27', ' ');
    expect(note()).toBe('later');
  });
});
