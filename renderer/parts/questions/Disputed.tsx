import { whoWrote } from '../../wording/answer-text.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import { siblingValuesOf, DELETED } from '../../domain/register/register.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { fieldName } from '../../text/field-name.ts';
import { questionTexts } from '../../text/later/questions.ts';
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
  const deleters = siblingValuesOf(record, DELETED).filter(({ value }) => value === true);
  const names = fields.map((field) => fieldName(field, texts));
  return (
    <>
      {deleters.map(({ stamp }) => (
        <p key={stamp} className={styles['who']}>
          {questions.deletedBy(whoWrote(stamp, { workspace, texts, language }).whole)}
        </p>
      ))}
      <p className={styles['who']}>
        {names.length > 0
          ? questions.changedMeanwhile(new Intl.ListFormat(language).format(names))
          : questions.unnamedChange}
      </p>
    </>
  );
}
