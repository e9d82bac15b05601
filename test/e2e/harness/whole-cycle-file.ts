/** What must stand in the file of a whole cycle that six people played: everything anybody said, and one cycle after it. */
import type { AnyRecord, Kind, RecordOf } from '../../../renderer/domain/kinds/model.ts';
import { canonical } from '../../../renderer/domain/register/canonical.ts';
import { DATES, NEXT_DATES, type Words } from './six-people.ts';
import { bundleOf } from './published-plan.ts';
import { expect } from './test.ts';

/** A check-in as somebody gave it. */
export interface Said {
  readonly by: string;
  readonly keyResult: string;
  readonly value: number;
  readonly confidence?: number;
  readonly day: string;
}

/** The living records of one kind in a file. */
function recordsIn<K extends Kind>(text: string, kind: K): readonly RecordOf<K>[] {
  const isKind = (record: AnyRecord): record is Extract<AnyRecord, { kind: K }> & RecordOf<K> => record.kind === kind;
  return bundleOf(text).records.filter(isKind);
}

/** The check-in written into the file with a text editor, beside the others; the merge data stays as it was. */
export function byHand(text: string, { keyResult, ...said }: Said): string {
  const of = recordsIn(text, 'keyResult').find(({ title }) => title === keyResult)?.id;
  const list = '"checkIns": [';
  expect(text.split(list)).toHaveLength(2);
  return text.replace(list, `${list}\n    ${JSON.stringify({ id: 'byhandbyhand', keyResult: of, ...said })},`);
}

/** Nobody's check-in is lost, both corrections and both reasons stand, and the scores are those that were given. */
export function expectWholeCycle(text: string, words: Words, said: readonly Said[]): void {
  const keyResults = recordsIn(text, 'keyResult').filter(({ carriedFrom }) => carriedFrom === undefined);
  const titleOf = (id: string | undefined) => keyResults.find((one) => one.id === id)?.title ?? 'no key result';
  const checkIns = recordsIn(text, 'checkIn');
  const plain = checkIns
    .filter(({ corrects }) => corrects === undefined)
    .map(({ by, keyResult, value, confidence, day }) => ({
      by,
      keyResult: titleOf(keyResult),
      value,
      ...(confidence === undefined ? {} : { confidence }),
      day,
    }));
  expect(sorted(plain)).toEqual(sorted(said));
  // Two corrected it apart, and the third answered which one holds.
  expect(
    sorted(checkIns.filter(({ corrects }) => corrects !== undefined).map(({ by, value }) => ({ by, value }))),
  ).toEqual(
    sorted([
      { by: 'Ana', value: 127 },
      { by: 'Eva', value: 125 },
      { by: 'Ana', value: 125 },
    ]),
  );

  const revisions = recordsIn(text, 'revision').filter(({ of }) => titleOf(of) === words.keyResults.Ana);
  const reasons = recordsIn(text, 'reason').map(({ about, by, text: why }) => ({
    by,
    why,
    target: revisions.find(({ id }) => id === about)?.change?.to,
  }));
  expect(sorted(reasons)).toEqual(
    sorted([
      { by: 'Ana', why: words.why.ana, target: { type: 'lower', start: 11, target: 6, unit: 'min' } },
      { by: 'Bo', why: words.why.bo, target: { type: 'lower', start: 11, target: 7, unit: 'min' } },
    ]),
  );

  const scores = recordsIn(text, 'score').map(({ of, graded }) => ({ of: titleOf(of), score: graded?.score }));
  const { Ana, Bo, Cy, Dan, Eva, Fay } = words.keyResults;
  expect(sorted(scores)).toEqual(
    sorted([
      { of: Ana, score: 1 },
      { of: Bo, score: 0.6 },
      { of: Cy, score: 0.7 },
      { of: Dan, score: 0.9 },
      { of: Eva, score: 0.5 },
      { of: Fay, score: 0.7 },
    ]),
  );
}

/** One cycle follows, with each copy once, from where its original ended. */
export function expectNextCycle(text: string, words: Words): void {
  const cycles = recordsIn(text, 'cycle');
  const rows = recordsIn(text, 'keyResult');
  expect(sorted(cycles.map(({ name, dates }) => ({ name, dates })))).toEqual(
    sorted([
      { name: words.cycle, dates: DATES },
      { name: words.next, dates: NEXT_DATES },
    ]),
  );
  const next = cycles.find(({ name }) => name === words.next)?.id;
  const objectives = recordsIn(text, 'objective').filter(({ cycle }) => cycle === next);
  expect(sorted(objectives.map(({ title }) => ({ title })))).toEqual(
    sorted([{ title: words.promise }, { title: words.stretch }]),
  );
  const copies = rows
    .filter(({ objective }) => objectives.some(({ id }) => id === objective))
    .map(({ title, metric, carriedFrom }) => ({
      title,
      start: metric && 'start' in metric ? metric.start : undefined,
      from: rows.find(({ id }) => id === carriedFrom)?.title,
    }));
  const { Bo, Cy, Eva, Fay } = words.keyResults;
  expect(sorted(copies)).toEqual(
    sorted([
      { title: Bo, start: 400, from: Bo },
      { title: Cy, start: 48, from: Cy },
      { title: Eva, start: 180, from: Eva },
      { title: Fay, start: 560, from: Fay },
    ]),
  );
}

/** In whatever order they stand, each with its fields in one order. */
const sorted = (list: readonly object[]): readonly string[] => list.map(canonical).toSorted();
