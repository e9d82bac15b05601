/** What a person has to decide about a record after a merge (SPEC M3-M5), read from its marks and stored nowhere else. */
import { isQuiet } from '../kinds/fields.ts';
import type { AnyRecord } from '../kinds/model.ts';
import { isUntold } from '../kinds/homes.ts';
import { canonical, same } from '../register/canonical.ts';
import { withheldDots } from '../register/withheld.ts';
import {
  DELETED,
  siblingValuesOf,
  covered,
  mergeMetadataOf,
  type Sibling,
  type MergeMetadata,
  type Registered,
  type VersionVector,
  type Dot,
} from '../register/register.ts';

export type Question =
  | { readonly about: 'field'; readonly field: string; readonly answers: readonly Sibling[] }
  /** Deleted by somebody who had not seen what others wrote into `fields`. */
  | { readonly about: 'deletion'; readonly fields: readonly string[] };

/** Several records that replaced the same one apart and say different things (K6). The plan knows of it, not a record by itself. */
export interface CorrectionsApart {
  readonly about: 'corrections';
  /** The one that speaks meanwhile is the last. */
  readonly records: readonly AnyRecord[];
}

/** The first answer of each value. Each value is gone through once, since a record may hold hundreds of large ones. */
function distinct(answers: readonly Sibling[]): readonly Sibling[] {
  const [first, second] = answers;
  if (!first || !second) return answers;
  if (answers.length === 2) return same(first.value, second.value) ? [first] : answers;
  const byValue = new Map<string, Sibling>();
  for (const answer of answers) {
    const value = canonical(answer.value);
    if (!byValue.has(value)) byValue.set(value, answer);
  }
  return [...byValue.values()];
}

/** Names the fields (order) over which nobody is asked: every copy shows the same answer (M10). */
type Quiet = (field: string) => boolean;

const quietIn =
  (record: Registered): Quiet =>
  (field) =>
    isQuiet(record, field);

/** What is open about a record; nothing about quiet fields, and putting a row elsewhere in the order is no objection to deleting it. */
export function questionsOf(record: Registered, quiet = quietIn(record)): readonly Question[] {
  if ((!record.marks && !(DELETED in record)) || isUntold(record)) return [];
  const marks = mergeMetadataOf(record);
  if (!marks.others && !marks.by[DELETED]) return [];
  const questions: Question[] = [];
  for (const field of Object.keys(marks.others ?? {})) {
    if (field === DELETED || quiet(field)) continue;
    const answers = distinct(siblingValuesOf(record, field, marks));
    if (answers.length > 1) questions.push({ about: 'field', field, answers });
  }
  const unseen = unseenByDeleter(record, marks, quiet);
  if (unseen) questions.push({ about: 'deletion', fields: unseen });
  return questions;
}

const gist = (question: Question): string =>
  question.about === 'field'
    ? `${question.field} ${question.answers.map(({ stamp }) => stamp).join(' ')}`
    : `deleted ${question.fields.join(' ')}`;

/** Questions about a record that were not asked before, or had other answers then. */
export function newQuestions(before: Registered | undefined, after: Registered): readonly Question[] {
  const questions = questionsOf(after);
  if (questions.length === 0 || !before) return questions;
  const known = new Set(questionsOf(before).map(gist));
  return questions.filter((question) => !known.has(gist(question)));
}

/** Deleted, and nobody objects: such a record is shown nowhere but stays in the file until the bin is emptied. */
export function isTombstone(record: Registered, quiet = quietIn(record)): boolean {
  const { marks } = record;
  if (!marks?.by[DELETED] || !siblingValuesOf(record, DELETED, marks).some(({ value }) => value === true)) return false;
  return unseenByDeleter(record, marks, quiet) === null;
}

/** The fields that were open before and no longer are: somebody wrote the answer. A record that is gone answers nothing. */
export function answeredIn(before: Registered, after: Registered): readonly string[] {
  const open = fieldsAsked(before);
  if (open.length === 0 || isTombstone(after)) return [];
  const still = fieldsAsked(after);
  return open.filter((field) => !still.includes(field));
}

const fieldsAsked = (record: Registered): readonly string[] =>
  questionsOf(record).flatMap((question) => (question.about === 'field' ? [question.field] : []));

/** Fields written without the deleter's knowledge; null when the deletion is not in dispute. */
function unseenByDeleter(record: Registered, marks: MergeMetadata, quiet: Quiet): readonly string[] | null {
  const verdicts = siblingValuesOf(record, DELETED, marks);
  const deletions = verdicts.filter(({ value }) => value === true);
  if (deletions.length === 0) return null;
  const saws: VersionVector[] = deletions.map(({ stamp }) => marks.saw?.[stamp] ?? {});
  const isUnseen = (stamp: Dot) => !saws.some((saw) => covered(stamp, saw));
  const fields = new Set([...Object.keys(marks.by), ...Object.keys(marks.held?.fields ?? {})]);
  const unseen = [...fields].filter(
    (field) =>
      field !== DELETED &&
      !quiet(field) &&
      (siblingValuesOf(record, field, marks).some(({ stamp }) => isUnseen(stamp)) ||
        withheldDots(marks, field).some(isUnseen)),
  );
  return unseen.length > 0 || deletions.length < verdicts.length ? unseen : null;
}
