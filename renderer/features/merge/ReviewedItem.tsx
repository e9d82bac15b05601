import { answerText, isProse, recordsNamed } from '../../wording/answer-text.ts';
import { fieldName } from '../../text/field-name.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { useIsOfPrivate, useOffPaper } from '../../app/places/on-paper.ts';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import type { Reviewed } from '../../domain/merge/review.ts';
import { valueOf } from '../../domain/register/register.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { ChangedValue } from '../../parts/ChangedValue.tsx';
import { Naming } from '../../parts/Naming.tsx';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { mergeTexts } from '../../text/later/merge.ts';
import { Proposed } from './Proposed.tsx';
import styles from './Merge.module.css';

interface Props {
  readonly item: Reviewed;
  /** The plan as it would be: names of people who come along are in it. */
  readonly after: Workspace;
}

/** One record: what happens to it, what it is called, and the words that become others. */
export function ReviewedItem({ item: { record, before, effects, fields, questions, by }, after }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const { records } = texts;
  const merge = mergeTexts(texts);
  const reader = { workspace: after, texts, language };
  const offPaper = useOffPaper(record, after);
  const isPrivate = useIsOfPrivate(record, after);
  const { kind } = record;
  const answer = (field: string, value: unknown): string =>
    kind === 'foreign' ? JSON.stringify(value ?? null) : answerText(kind, field, value, reader);
  /** Nothing stands where nothing was written; one sees what came or went. */
  const said = (field: string, of: typeof record): string => {
    const value = valueOf(of, field);
    return value === undefined ? '' : answer(field, value);
  };
  const named = (field: string, ...values: readonly unknown[]) => recordsNamed(kind, field, values, after);
  const asked = questions.filter((question) => question.about === 'field');
  const names = by.map((name) => name || records.nobody);
  return (
    <li className={styles['item']} data-private={offPaper}>
      <p className={styles['head']}>
        <span className={styles['kind']}>{records.kinds[kind]}</span>
        <span className={styles['name']}>{recordTitle(record, reader)}</span>
        {isPrivate && <PrivateMark />}
      </p>
      <p className={styles['effects']}>
        {effects.map((effect) => (
          <span key={effect} className={styles['effect']} data-effect={effect}>
            {merge.effects[effect]}
          </span>
        ))}
        {names.length > 0 && (
          <span className={styles['faint']}>{merge.by(new Intl.ListFormat(language).format(names))}</span>
        )}
      </p>
      {record.kind === 'proposal' && <Proposed proposal={record} after={after} />}
      {before && fields.length > 0 && (
        <dl className={styles['moves']}>
          {fields.map((field) => (
            <div key={field}>
              <dt>{fieldName(field, texts)}</dt>
              <dd>
                {field === 'rank' ? (
                  merge.order
                ) : (
                  <Naming records={named(field, valueOf(before, field), valueOf(record, field))} among={after}>
                    <ChangedValue
                      before={said(field, before)}
                      after={said(field, record)}
                      prose={isProse(kind, field)}
                    />
                  </Naming>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {asked.length > 0 && (
        <ul className={styles['questions']}>
          {asked.map((question) => (
            <li key={question.field}>
              {merge.answersOf(fieldName(question.field, texts), question.answers.length)}{' '}
              <span className={styles['answers']}>
                {question.answers.map(({ stamp, value }) => (
                  <Naming key={stamp} records={named(question.field, value)} among={after}>
                    <q>{answer(question.field, value)}</q>
                  </Naming>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
