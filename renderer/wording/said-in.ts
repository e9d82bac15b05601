/** What a record that was written once says, in one line, and whose it is. */
import { cleanLine, cleanLines } from '../domain/plan/clean-text.ts';
import { unitOf } from '../domain/plan/record-words.ts';
import type { AnyRecord } from '../domain/kinds/model.ts';
import { recordOf } from '../domain/plan/workspace.ts';
import { amount, day, dayOf } from '../text/format.ts';
import { methodIn } from '../domain/plan/method.ts';
import { answerTexts } from '../text/later/answers.ts';
import { confidenceSaid } from './confidence-words.ts';
import type { PlanReader } from './reader.ts';

export interface SaidIn {
  /** Empty where it is no check-in and no comment. */
  readonly words: string;
  readonly who: string;
  /** On which it was written. */
  readonly day: string | undefined;
}

export function saidIn(record: AnyRecord, { workspace, texts, language }: PlanReader): SaidIn {
  const { somebody } = answerTexts(texts);
  if (record.kind === 'comment')
    return {
      words: cleanLines(record.text ?? ''),
      who: cleanLine(record.by ?? '') || somebody,
      day: record.at === undefined ? undefined : dayOf(record.at, language),
    };
  if (record.kind !== 'checkIn') return { words: '', who: somebody, day: undefined };
  const about = record.keyResult === undefined ? undefined : recordOf(workspace, record.keyResult);
  const metric = about?.kind === 'keyResult' ? about.metric : undefined;
  const parts = [
    record.day === undefined ? undefined : day(record.day, language),
    record.value === undefined ? undefined : amount(record.value, unitOf(metric), language),
    record.confidence === undefined
      ? undefined
      : confidenceSaid(record.confidence, { method: methodIn(workspace), plan: texts.plan, language }),
    cleanLines(record.note ?? '') || undefined,
  ];
  return {
    words: parts.filter((part) => part !== undefined).join(' · '),
    who: cleanLine(record.by ?? '') || somebody,
    day: record.at === undefined ? undefined : dayOf(record.at, language),
  };
}
