/**
 * What a merge would do, record by record, in the words of somebody who looks before it is done. Pure: worked out from the
 * plan as it is and from what `previewMerge` would put into it.
 */
import { perSort } from '../kinds/descriptors.ts';
import { isUntold } from '../kinds/homes.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { patched, type Workspace } from '../plan/workspace.ts';
import { same } from '../register/canonical.ts';
import type { MergePreview } from './preview.ts';
import { isTombstone, newQuestions, type Question } from '../plan/questions.ts';
import {
  DELETED,
  siblingValuesOf,
  covered,
  fieldsOf,
  isByHand,
  mergeMetadataOf,
  valueOf,
  replicaOf,
  type VersionVector,
  type Dot,
} from '../register/register.ts';
import { objectivesOf } from '../plan/above.ts';

/** What happens to a record; several can be true of one. */
export const EFFECTS = [
  'added', // it is new here
  'forward', // fields were written on elsewhere, by people who knew what stands here
  'asks', // two people wrote different things into one field
  'deleted-here', // deleted here, written on there: a question
  'deleted-there', // written on here, deleted there: a question
  'gone', // deleted there, and nobody objects
  'back', // was deleted, and is kept
  'homeless', // what it lived under is gone
  'by-hand', // changed outside the app
  'unknown', // of a kind this version does not show
] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Reviewed {
  readonly id: Id;
  /** As it would be. */
  readonly record: AnyRecord;
  /** As it is; absent when it is new. */
  readonly before: AnyRecord | undefined;
  readonly effects: readonly Effect[];
  /** The fields that move forward. */
  readonly fields: readonly string[];
  /** Only those that are new, or have other answers than before. */
  readonly questions: readonly Question[];
  /** The names of those who wrote what is new here; empty text: somebody without a name. Changes by hand have none. */
  readonly by: readonly string[];
  /** The objective it is, or belongs to. */
  readonly objective: Id | undefined;
}

/** In the order of the merge plan's records. */
export const review = (workspace: Workspace, plan: MergePreview): readonly Reviewed[] => [
  ...reviewing(workspace, plan, patched(workspace, plan.records, plan.runs)),
];

/** The same one by one, for a screen that cannot wait for all of them; `after` is the plan as it would be. */
export function* reviewing(workspace: Workspace, plan: MergePreview, after: Workspace): Generator<Reviewed> {
  const homeless = new Set(plan.homeless);
  const byHand = new Set(plan.byHand);
  const objectiveIn = objectivesOf(after);
  const nameOf = (stamp: Dot) => after.runs.get(replicaOf(stamp))?.by ?? '';
  const reviewed = (record: AnyRecord): Reviewed => {
    const before = workspace.records.get(record.id);
    const questions = newQuestions(before, record);
    const asked = new Set(questions.flatMap((question) => (question.about === 'field' ? [question.field] : [])));
    const fields = before ? movedFields(before, record).filter((field) => !asked.has(field)) : [];
    const effects = EFFECTS.filter((effect) => {
      switch (effect) {
        case 'added':
          return !before && !isTombstone(record);
        case 'forward':
          return fields.length > 0 && !isTombstone(record);
        case 'asks':
          return asked.size > 0;
        case 'deleted-here':
          return isDisputed(questions) && before !== undefined && isTombstone(before);
        case 'deleted-there':
          return isDisputed(questions) && !(before && isTombstone(before));
        case 'gone':
          return before !== undefined && !isTombstone(before) && isTombstone(record);
        case 'back':
          return before !== undefined && isTombstone(before) && !isTombstone(record) && !isDisputed(questions);
        case 'homeless':
          return homeless.has(record.id);
        case 'by-hand':
          return byHand.has(record.id);
        case 'unknown':
          return record.kind === 'foreign';
      }
    });
    const by = [
      ...new Set(
        newStamps(before, record)
          .filter((stamp) => !isByHand(stamp))
          .map(nameOf),
      ),
    ];
    const signature = before || record.marks ? undefined : signatureOf(record);
    return {
      id: record.id,
      record,
      before,
      effects,
      fields,
      questions,
      by: signature === undefined ? by : [signature],
      objective: objectiveIn(record)?.id,
    };
  };
  for (const record of plan.records) {
    if (isUntold(record)) continue;
    const one = reviewed(record);
    // What was deleted before it came here does nothing that anybody could see.
    if (one.before !== undefined || one.effects.length > 0) yield one;
  }
  const there = new Set(plan.records.map(({ id }) => id));
  // What stays as it is and loses its home by this.
  const left = plan.homeless.filter((id) => !there.has(id)).flatMap((id) => after.records.get(id) ?? []);
  for (const record of left) yield reviewed(record);
}

/** The name under which a record of a kind that is written once is signed; undefined where nobody signs. */
function signatureOf(record: AnyRecord): string | undefined {
  const signed = SIGNED[record.kind];
  if (signed === null) return undefined;
  const by = valueOf(record, signed.by);
  return typeof by === 'string' ? by : '';
}
const SIGNED = perSort(({ written }) => (written === 'edited' ? null : written.signed), null);

const isDisputed = (questions: readonly Question[]): boolean => questions.some(({ about }) => about === 'deletion');

const movedFields = (before: AnyRecord, after: AnyRecord): readonly string[] =>
  [...new Set([...fieldsOf(before), ...fieldsOf(after)])].filter(
    (field) => field !== DELETED && !same(valueOf(before, field), valueOf(after, field)),
  );

/** Who wrote what this plan had not seen. */
function newStamps(before: AnyRecord | undefined, after: AnyRecord): readonly Dot[] {
  const seen: VersionVector = before ? mergeMetadataOf(before).seen : {};
  const marks = mergeMetadataOf(after);
  return Object.keys(marks.by)
    .flatMap((field) => siblingValuesOf(after, field, marks).map(({ stamp }) => stamp))
    .filter((stamp) => !covered(stamp, seen));
}
