/** What a record is called in a sentence, whatever kind it is. */
import { cleanLine, cleanLines } from '../domain/plan/clean-text.ts';
import type { AnyRecord, Id } from '../domain/kinds/model.ts';
import { recordOf } from '../domain/plan/workspace.ts';
import { isTitled, unitOf, wordsOf } from '../domain/plan/record-words.ts';
import { amount, day, score } from '../text/format.ts';
import type { PlanReader } from './reader.ts';

/** A title names what the record is about, and what that is about: a comment on a check-in of a key result. */
const FURTHER = 2;

export const recordTitle = (record: AnyRecord, reader: PlanReader): string => titleOf(record, reader, FURTHER);

/**
 * `further` says how many more records may be named on the way. In a file a comment can be about itself, and thousands can be
 * about each other in a row.
 */
function titleOf(record: AnyRecord, reader: PlanReader, further: number): string {
  const { workspace, texts, language } = reader;
  const named = (id: Id | undefined): string => {
    const about = id === undefined ? undefined : recordOf(workspace, id);
    if (!about) return texts.records.elsewhere;
    // In a file anything can name itself, however far round.
    return further > 0 ? titleOf(about, reader, further - 1) : texts.records.kinds[about.kind];
  };
  if (isTitled(record)) return cleanLine(wordsOf(record) ?? '') || texts.plan.untitled;
  switch (record.kind) {
    case 'checkIn': {
      const about = record.keyResult === undefined ? undefined : recordOf(workspace, record.keyResult);
      const metric = about?.kind === 'keyResult' ? about.metric : undefined;
      const value = record.value === undefined ? texts.records.noValue : amount(record.value, unitOf(metric), language);
      return further > 0 ? texts.records.checkInOf(value, named(record.keyResult)) : value;
    }
    case 'comment': {
      const words = cleanLines(record.text ?? '');
      return further > 0 ? texts.records.commentOn(words, named(record.about)) : texts.records.comment(words);
    }
    case 'resolution': {
      const title = further > 0 ? named(record.about) : texts.records.kinds.comment;
      return texts.records.resolutionOf(record.done === true, title);
    }
    case 'ritual': {
      const meeting = record.sort === undefined ? texts.records.kinds.ritual : texts.records.rituals[record.sort];
      return further > 0 ? texts.records.ritualOf(meeting, named(record.cycle)) : meeting;
    }
    case 'transition': {
      const step = record.does === undefined ? texts.records.kinds.transition : texts.records.steps[record.does];
      return further > 0 ? texts.records.stepOf(step, named(record.cycle)) : step;
    }
    case 'baseline':
      return further > 0 ? texts.records.agreedOf(named(record.of)) : texts.records.kinds.baseline;
    case 'revision':
      return further > 0 ? texts.records.revisionOf(named(record.of)) : texts.records.kinds.revision;
    case 'reason':
      return texts.records.comment(cleanLines(record.text ?? ''));
    case 'pause': {
      const { start, end } = record.dates ?? {};
      const when = start && end ? `${day(start, language)} – ${day(end, language)}` : texts.records.noDays;
      return further > 0 ? texts.records.pauseOf(when, named(record.about)) : texts.records.pause(when);
    }
    case 'score': {
      const { graded } = record;
      const figure = graded?.dropped
        ? texts.records.dropped
        : graded?.score === undefined
          ? texts.records.noScore
          : score(graded.score, language);
      return further > 0 ? texts.records.scoreOf(figure, named(record.of)) : texts.records.score(figure);
    }
    case 'carryOver': {
      const choice =
        record.carried === undefined ? texts.records.kinds.carryOver : texts.records.choices[record.carried.choice];
      return further > 0 ? texts.records.carriedOf(choice, named(record.of)) : choice;
    }
    case 'cutoff':
      return further > 0 ? texts.records.cutoffOf(named(record.keyResult)) : texts.records.kinds.cutoff;
    case 'proposal':
      return further > 0 ? texts.records.proposalOf(named(record.about)) : texts.records.kinds.proposal;
    case 'decision':
      return texts.records.decisionOf(
        record.accepted === true,
        further > 0 ? named(record.about) : texts.records.kinds.proposal,
      );
    case 'numbering':
    case 'identity':
    case 'pseudonymUse':
      return texts.records.kinds[record.kind];
    case 'foreign':
      return texts.records.foreignRecord(record.list);
  }
}
