/** Every kind, field, scope and redaction: what the bytes of a file hold, and that as much leaves as is said to leave. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, isEverything, leaving, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { FIELDS, LISTS, RECORDS_DISCLOSE } from '../../../renderer/domain/kinds/fields.ts';
import { DISCLOSURES, type FieldRule } from '../../../renderer/domain/kinds/kind.ts';
import { PARENT_FIELD } from '../../../renderer/domain/kinds/homes.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { KINDS, type AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { checksum } from '../../../renderer/domain/register/canonical.ts';
import { isByHand, mergeMetadataOf, replicaOf, valueOf, write } from '../../../renderer/domain/register/register.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';
import { HAND_OUTS, staysHome, title } from './hand-outs.ts';
import { UNKNOWN, idOf, markedPlan } from './marked-plan.ts';

const NAME = 'nameOfWriter';
const { plan, marks } = markedPlan(NAME);

const textOf = (handOut: HandOut) => handOutText(plan, handOut, { by: NAME, at: '2026-11-01T00:00:00Z', app: '1.0.0' });

/** Shapes of a few values, which cannot be told apart in a text. */
const UNMARKED = [
  'flag',
  'ambition',
  'focus',
  'stage',
  'weekday',
  'ritualSort',
  'learningSort',
  'cadence',
  'confidenceScale',
  'numbered',
];

describe('H8 what a field discloses', () => {
  it('is said of every field and of every kind, in words of the one list', () => {
    for (const kind of KINDS) {
      expect(DISCLOSURES, kind).toContain(RECORDS_DISCLOSE[kind]);
      for (const [field, { discloses }] of Object.entries<FieldRule>(FIELDS[kind]))
        expect(DISCLOSURES, `${kind}.${field}`).toContain(discloses);
    }
  });

  it('has a word in the plan these tests look at, wherever values can be told apart', () => {
    for (const kind of KINDS)
      for (const [field, { shape, discloses }] of Object.entries<FieldRule>(FIELDS[kind]))
        if (!UNMARKED.includes(shape) && discloses !== 'joining' && field !== PARENT_FIELD[kind])
          expect(
            marks.some((mark) => mark.kind === kind && mark.field === field),
            `${kind}.${field}`,
          ).toBe(true);
  });
});

describe.each(HAND_OUTS.map((handOut) => ({ name: title(handOut), handOut })))('H9 $name', ({ handOut }) => {
  const text = textOf(handOut);

  it('has no word of what stays home, nor anything made from one', () => {
    const leaked = marks.filter((mark) => staysHome(mark, handOut) && text.includes(mark.word));
    expect(leaked.map(({ id, field }) => `${id}.${field}`)).toEqual([]);
    if (!handOut.withNames) expect(text).not.toMatch(new RegExp(`${NAME}|T07`));
    const { unknown } = leaving(plan, handOut);
    if (unknown.records + unknown.fields > 0)
      for (const word of Object.values(UNKNOWN)) expect(text).not.toContain(word);
    if (!isEverything(handOut)) expect(text).not.toContain('wordOf-own-about-foreign');
    if (!handOut.withCheckIns) expect(text).not.toContain('wordOf-own-reply');
    if (!handOut.withNames) expect(text).not.toContain('wordOf-own-about-person');
  });

  it('has no checksum of what is held back', () => {
    const { merge } = JSON.parse(text) as {
      merge: { records: Record<string, { sum: string; by: Record<string, string> }> };
    };
    for (const mark of marks) {
      const block = merge.records[mark.id];
      const record = plan.records.get(mark.id);
      if (!block || !record || !staysHome(mark, handOut)) continue;
      const stamped = Object.values(block.by).flatMap((names) => names.split(' '));
      expect(stamped, `${mark.id}.${mark.field}`).not.toContain(mark.field);
      expect(block.sum.length).toBe(4 * stamped.length);
      expect(block.sum.match(/.{4}/g) ?? []).not.toContain(checksum(valueOf(record, mark.field)));
    }
  });

  it('has all that is not held back', () => {
    if (handOut.scope.of !== 'plan') return;
    const missing = marks.filter((mark) => !staysHome(mark, handOut) && !text.includes(mark.word));
    expect(missing.map(({ id, field }) => `${id}.${field}`)).toEqual([]);
  });

  it('has as many of each kind, and as many deletions, as are said to leave', () => {
    const document = JSON.parse(text) as Record<string, { deleted?: true }[]>;
    const { records } = leaving(plan, handOut);
    for (const kind of KINDS) {
      const own = records.filter((record) => record.kind === kind);
      expect((document[LISTS[kind]] ?? []).length, kind).toBe(own.length);
      expect((document[LISTS[kind]] ?? []).filter(({ deleted }) => deleted).length, kind).toBe(
        own.filter((one) => isTombstone(one)).length,
      );
    }
  });

  it('is read again, and coming home it changes nothing', () => {
    const read = readBundle(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(previewMerge(plan, read.bundle).records).toEqual([]);
  });
});

it('H6 of a removed sample nothing leaves at all, not even that it was removed', () => {
  for (const handOut of HAND_OUTS)
    if (!isEverything(handOut))
      expect(textOf(handOut), title(handOut)).not.toContain(`"${idOf('removed', 'objective')}"`);
});

/** The same plan as if somebody had typed all of it into a file: each word then has a stamp made from it. */
function typedPlan() {
  const living = markedPlan(NAME, 0, true);
  const whole = handOutText(living.plan, EVERYTHING, { by: NAME, at: '2026-11-01T00:00:00Z', app: '1.0.0' });
  const { merge: _, made: __, formatVersion: ___, ...lists } = JSON.parse(whole) as Record<string, unknown>;
  const read = readBundle(JSON.stringify(lists));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const typed = new Map(read.bundle.records.map((record) => [record.id, mergeMetadataOf(record).by]));
  let number = 0;
  const records = read.bundle.records.map((record): AnyRecord => {
    const told = living.marks.filter((mark) => mark.id === record.id);
    // Names are written once more in the app: of what was typed before only the stamp is left.
    const again = told.filter(({ role, discloses }) => role === 'own' && discloses === 'name');
    const isGone = told.some(({ role }) => role === 'deleted' || role === 'removed');
    const values = Object.fromEntries(again.map(({ field }) => [field, valueOf(record, field)]));
    return again.length > 0 || isGone
      ? write(record, { ...values, ...(isGone ? { deleted: true as const } : {}) }, `run:${++number}`)
      : record;
  });
  return { plan: patched(EMPTY, records, living.plan.runs), typed, marks: living.marks };
}

it('H5 of words that were typed into a file and are held back no stamp leaves, wherever merge data names one', () => {
  const hand = typedPlan();
  const made = { by: NAME, at: '2026-11-01T00:00:00Z', app: '1.0.0' };
  const all = handOutText(hand.plan, EVERYTHING, made);
  const stamps = hand.marks.flatMap((mark) => {
    const stamp = hand.typed.get(mark.id)?.[mark.field];
    return stamp !== undefined && isByHand(stamp) ? [{ mark, replica: replicaOf(stamp) }] : [];
  });
  expect(stamps.filter(({ mark }) => mark.role === 'deleted').length).toBeGreaterThan(10);
  expect(stamps.some(({ mark }) => mark.role === 'own' && mark.discloses === 'name')).toBe(true);
  for (const { mark, replica } of stamps) expect(all, `${mark.id}.${mark.field}`).toContain(replica);
  for (const handOut of HAND_OUTS) {
    const text = handOutText(hand.plan, handOut, made);
    const leaked = stamps.filter(({ mark, replica }) => staysHome(mark, handOut) && text.includes(replica));
    expect(
      leaked.map(({ mark }) => `${mark.id}.${mark.field}`),
      title(handOut),
    ).toEqual([]);
    const read = readBundle(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(previewMerge(hand.plan, read.bundle).records, title(handOut)).toEqual([]);
  }
});

it('H5 a deletion without words asks whoever has the words by hand, until a full file says that it had seen them', () => {
  const hand = typedPlan();
  const made = { by: NAME, at: '2026-11-01T00:00:00Z', app: '1.0.0' };
  const id = idOf('deleted', 'objective');
  const typed = hand.plan.records.get(id);
  if (!typed) throw new Error('not there');
  const read = (handOut: HandOut) => {
    const one = readBundle(handOutText(hand.plan, handOut, made));
    if (!one.ok) throw new Error(JSON.stringify(one.problem));
    return one.bundle;
  };
  const wordless = read({ ...EVERYTHING, withPrivate: false });
  const title = valueOf(typed, 'title');
  const living = readBundle(JSON.stringify({ format: 'okr-bundle', objectives: [{ id, title }] }));
  if (!living.ok) throw new Error(JSON.stringify(living.problem));
  const goneIn = (records: readonly AnyRecord[]) =>
    records.filter((one) => one.id === id).map((one) => isTombstone(one));
  const before = patched(EMPTY, living.bundle.records);
  const asked = patched(before, previewMerge(before, wordless).records);
  expect(goneIn([...asked.records.values()])).toEqual([false]);
  const settled = patched(asked, previewMerge(asked, read(EVERYTHING)).records);
  expect(goneIn([...settled.records.values()])).toEqual([true]);
});
