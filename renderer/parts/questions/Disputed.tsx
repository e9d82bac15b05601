import { whoWrote } from '../../wording/answer-text.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import { covered } from '../../domain/register/dots.ts';
import { siblingValuesOf, DELETED, isByHand, replicaOf } from '../../domain/register/register.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { fieldName } from '../../text/field-name.ts';
import { questionTexts } from '../../text/later/questions.ts';
import type { PlanReader } from '../../wording/reader.ts';
import styles from './Answers.module.css';

interface Props {
  readonly record: AnyRecord;
  /** Written by somebody who did not know that it was deleted. */
  readonly fields: readonly string[];
}

/** Who deleted it, and what others changed without knowing. */
export function Disputed({ record, fields }: Props) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const deleters = siblingValuesOf(record, DELETED).filter(({ value }) => value === true);
  const list = new Intl.ListFormat(language);
  return (
    <>
      {deleters.map(({ stamp }) => (
        <p key={stamp} className={styles['who']}>
          {questions.deletedBy(whoWrote(stamp, reader).whole)}
        </p>
      ))}
      {fields.length === 0 && <p className={styles['who']}>{questions.unnamedChange}</p>}
      {byWriter(record, fields, reader).map(([who, changed]) => {
        const names = list.format(changed.map((field) => fieldName(field, texts)));
        return (
          <p key={who} className={styles['who']}>
            {who === '' ? questions.changedMeanwhile(names) : questions.changedMeanwhileBy(who, names)}
          </p>
        );
      })}
    </>
  );
}

/** The fields by who wrote into them, as a phrase; an empty one where the plan does not tell it. */
function byWriter(record: AnyRecord, fields: readonly string[], reader: PlanReader): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const field of fields) {
    const who = writersOf(record, field, reader);
    found.set(who, [...(found.get(who) ?? []), field]);
  }
  return [...found];
}

function writersOf(record: AnyRecord, field: string, reader: PlanReader): string {
  const saws = siblingValuesOf(record, DELETED)
    .filter(({ value }) => value === true)
    .map(({ stamp }) => record.marks?.saw?.[stamp] ?? {});
  const unseen = siblingValuesOf(record, field)
    .map(({ stamp }) => stamp)
    .filter((stamp) => !saws.some((saw) => covered(stamp, saw)));
  const isNamed = (stamp: (typeof unseen)[number]) =>
    !isByHand(stamp) && Boolean(reader.workspace.runs.get(replicaOf(stamp))?.by);
  if (!unseen.every(isNamed)) return '';
  return new Intl.ListFormat(reader.language).format(new Set(unseen.map((stamp) => whoWrote(stamp, reader).whole)));
}
