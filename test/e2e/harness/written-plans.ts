/** Files as people hand them over, written by the domain itself. */
import { Author } from '../../domain/author.ts';

/** A small plan with one key result and one check-in. */
export function smallPlan(): Author {
  const ana = new Author('anaanaanaa', undefined, 'Ana');
  ana.must({ do: 'name-plan', name: 'Library' });
  const dates = { start: '2026-10-01', end: '2026-12-31' };
  ana.must({ do: 'add', kind: 'cycle', id: 'cycle0000000', values: { name: '2026 Q4', dates } });
  ana.must({
    do: 'add',
    kind: 'objective',
    id: 'objective000',
    cycle: 'cycle0000000',
    values: { title: 'People come back' },
  });
  const metric = { type: 'raise', start: 20, target: 40, unit: '%' } as const;
  ana.must({
    do: 'add',
    kind: 'keyResult',
    id: 'keyresult000',
    objective: 'objective000',
    values: { title: 'Visits a month', metric },
  });
  ana.must({
    do: 'add',
    kind: 'checkIn',
    id: 'checkin00000',
    keyResult: 'keyresult000',
    values: { value: 25, confidence: 70 },
  });
  return ana;
}

export interface TwoAnswers {
  readonly ana: string;
  readonly bo: string;
}

/**
 * Two people went on from one plan without knowing of each other: the same field in two ways, a deletion against a change,
 * and a row below something that is deleted.
 */
export function twoAnswers(): TwoAnswers {
  const before = smallPlan();
  const ana = new Author('anaanaanab', before.plan, 'Ana');
  const bo = new Author('bobobobobo', before.plan, 'Bo');
  ana.must({ do: 'set', kind: 'objective', id: 'objective000', values: { title: 'People come back gladly' } });
  bo.must({ do: 'set', kind: 'objective', id: 'objective000', values: { title: 'People come back soon' } });
  ana.must({ do: 'set', kind: 'keyResult', id: 'keyresult000', values: { weight: 2 } });
  bo.must({ do: 'delete', id: 'keyresult000' });
  return { ana: ana.write(), bo: bo.write() };
}

/** Two people named the same cycle, each in a way of their own. */
export function twoNames(): TwoAnswers {
  const before = smallPlan();
  const ana = new Author('anaanaanab', before.plan, 'Ana');
  const bo = new Author('bobobobobo', before.plan, 'Bo');
  ana.must({ do: 'set', kind: 'cycle', id: 'cycle0000000', values: { name: 'Autumn' } });
  const dates = { start: '2026-10-01', end: '2027-01-15' };
  bo.must({ do: 'set', kind: 'cycle', id: 'cycle0000000', values: { name: 'Last quarter', dates } });
  return { ana: ana.write(), bo: bo.write() };
}

/** Somebody wrote a row into what somebody else, who did not know of it, has deleted. */
export function rowWithoutHome(): TwoAnswers {
  const before = smallPlan();
  const ana = new Author('anaanaanab', before.plan, 'Ana');
  const bo = new Author('bobobobobo', before.plan, 'Bo');
  ana.must({ do: 'delete', id: 'objective000' });
  bo.must({
    do: 'add',
    kind: 'keyResult',
    id: 'added0000000',
    objective: 'objective000',
    values: { title: 'Written meanwhile' },
  });
  return { ana: ana.write(), bo: bo.write() };
}

/** Somebody went on with a key result, a row, a check-in and a comment, that somebody else has deleted with its objective. */
export function remarksWithoutHome(): TwoAnswers {
  const before = smallPlan();
  const ana = new Author('anaanaanab', before.plan, 'Ana');
  const bo = new Author('bobobobobo', before.plan, 'Bo');
  ana.must({ do: 'delete', id: 'objective000' });
  bo.must({
    do: 'add',
    kind: 'initiative',
    id: 'initiative00',
    keyResult: 'keyresult000',
    values: { title: 'Ask at the door' },
  });
  bo.must({
    do: 'add',
    kind: 'checkIn',
    id: 'checkin00001',
    keyResult: 'keyresult000',
    values: { value: 31, confidence: 80, note: 'The armchairs help' },
  });
  bo.must({
    do: 'add',
    kind: 'comment',
    id: 'comment00000',
    about: 'objective000',
    values: { text: 'Who comes back, and who does not?' },
  });
  return { ana: ana.write(), bo: bo.write() };
}

/** More objectives than a window shows, each with a key result; they count from 1. */
export function longPlan(count: number): Author {
  const ana = new Author('anaanaanaa', undefined, 'Ana');
  ana.must({ do: 'add', kind: 'cycle', id: 'cycle0000000', values: { name: '2026 Q4' } });
  for (let at = 1; at <= count; at++) {
    const objective = `objective${String(at).padStart(3, '0')}`;
    const keyResult = `keyresult${String(at).padStart(3, '0')}`;
    ana.must({
      do: 'add',
      kind: 'objective',
      id: objective,
      cycle: 'cycle0000000',
      values: { title: `Objective ${at}` },
    });
    ana.must({ do: 'add', kind: 'keyResult', id: keyResult, objective, values: { title: `Measure ${at}` } });
  }
  return ana;
}
