/** A difference in sentences: the same on the screen, on paper and in Markdown. */
import type { Change, Said } from '../domain/difference/difference.ts';
import { REMARKS, type RemarkKind } from '../domain/kinds/homes.ts';
import type { CheckIn, Id } from '../domain/kinds/model.ts';
import { recordOf, type Workspace } from '../domain/plan/workspace.ts';
import { unitOf } from '../domain/plan/record-words.ts';
import { amount, score } from '../text/format.ts';
import { answerText, isProse } from './answer-text.ts';
import { fieldName } from '../text/field-name.ts';
import { differenceTexts } from '../text/later/difference.ts';
import { recordTitle } from './record-title.ts';
import type { ChangeReader } from './reader.ts';

export interface ChangeLines {
  readonly title: string;
  /** Fields with their former and present words; empty where nothing is written. */
  readonly fields: readonly {
    readonly name: string;
    readonly before: string;
    readonly after: string;
    /** Running words, in which one looks for what is different. */
    readonly prose: boolean;
  }[];
  readonly sentences: readonly string[];
}

export function changeLines(change: Change, reader: ChangeReader): ChangeLines {
  const { before, after, texts, language } = reader;
  const difference = differenceTexts(texts);
  const { record, fields, moved, reordered } = change;
  const was = { workspace: before, texts, language };
  const is = { workspace: after, texts, language };
  const titleIn = (plan: Workspace, id: Id | undefined): string => {
    const home = id === undefined ? undefined : recordOf(plan, id);
    if (home && reader.wordless?.has(home.id)) return difference.withoutWords;
    return home ? recordTitle(home, { workspace: plan, texts, language }) : texts.records.elsewhere;
  };
  const said = (field: string, value: unknown, at: typeof is) =>
    value === undefined ? '' : answerText(record.kind, field, value, at);
  return {
    title: reader.wordless?.has(record.id)
      ? difference.withoutWords
      : recordTitle(record, change.is === 'removed' ? was : is),
    fields: fields.map(({ field, before: old, after: now }) => ({
      name: fieldName(field, texts),
      before: said(field, old, was),
      after: said(field, now, is),
      prose: isProse(record.kind, field),
    })),
    sentences: [
      moved &&
        (moved.from === undefined
          ? difference.movedTo(titleIn(after, moved.to))
          : difference.moved(titleIn(before, moved.from), titleIn(after, moved.to))),
      reordered && difference.reordered,
      ...REMARKS.flatMap((kind) => sentencesAbout(kind, change, reader)),
    ].filter((sentence) => sentence !== null && sentence !== false),
  };
}

/** What was said about it meanwhile, kind by kind; one without a sentence does not compile. */
const SENTENCES: {
  readonly [K in RemarkKind]: (more: Said[K], change: Change, reader: ChangeReader) => readonly (string | false)[];
} = {
  checkIn: ({ added, removed }, change, reader) => {
    const difference = differenceTexts(reader.texts);
    return [
      added.length > 0 && difference.checkInsMore(added.length, latest(added, change, reader)),
      removed > 0 && difference.checkInsLess(removed),
    ];
  },
  baseline: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    return [added.length > 0 && difference.agreed(added.length), removed > 0 && difference.agreedLess];
  },
  revision: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    return [
      added.length > 0 && difference.revisionsMore(added.length),
      removed > 0 && difference.revisionsLess(removed),
    ];
  },
  reason: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    return [added.length > 0 && difference.reasonsMore(added.length), removed > 0 && difference.reasonsLess(removed)];
  },
  cutoff: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    return [added.length > 0 && difference.cutoffs(added.length), removed > 0 && difference.cutoffsLess(removed)];
  },
  score: ({ added, removed }, _, { texts, language }) => {
    const difference = differenceTexts(texts);
    const graded = added.at(-1)?.graded?.score;
    return [
      added.length > 0 && difference.scored(graded === undefined ? '' : score(graded, language)),
      removed > 0 && difference.scoresLess,
    ];
  },
  carryOver: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    const choice = added.at(-1)?.carried?.choice;
    return [
      added.length > 0 && difference.decided(choice === undefined ? '' : texts.records.choices[choice]),
      removed > 0 && difference.decisionsLess,
    ];
  },
  comment: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    return [added.length > 0 && difference.commentsMore(added.length), removed > 0 && difference.commentsLess(removed)];
  },
  proposal: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    return [
      added.length > 0 && difference.proposalsMore(added.length),
      removed > 0 && difference.proposalsLess(removed),
    ];
  },
  decision: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    const accepted = added.filter((one) => one.accepted === true).length;
    return [
      accepted > 0 && difference.proposalsAccepted(accepted),
      added.length > accepted && difference.proposalsDeclined(added.length - accepted),
      removed > 0 && difference.answersLess(removed),
    ];
  },
  resolution: ({ added, removed }, _, { texts }) => {
    const difference = differenceTexts(texts);
    const done = added.filter((one) => one.done === true).length;
    return [
      done > 0 && difference.commentsDone(done),
      added.length > done && difference.commentsOpen(added.length - done),
      removed > 0 && difference.marksLess(removed),
    ];
  },
};

const sentencesAbout = <K extends RemarkKind>(kind: K, change: Change, reader: ChangeReader) =>
  SENTENCES[kind](change.said[kind], change, reader);

/** The value of the last of these check-ins that has one. */
function latest(checkIns: readonly CheckIn[], { record }: Change, { language }: ChangeReader): string {
  const last = checkIns
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
    .findLast(({ value }) => value !== undefined);
  const metric = record.kind === 'keyResult' ? record.metric : undefined;
  return last?.value === undefined ? '' : amount(last.value, unitOf(metric), language);
}
