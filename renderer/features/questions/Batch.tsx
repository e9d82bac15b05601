import { useState } from 'react';
import { answerText } from '../../app/answer-text.ts';
import { fieldName } from '../../text/field-name.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { recordTitle } from '../../app/record-title.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/use-planner.ts';
import { answersBy, type OpenQuestion } from '../../domain/answering.ts';
import { answersOf } from '../../domain/merge/register.ts';
import { recordOf } from '../../domain/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { authorsIn, kindsIn, type Filter } from './filter.ts';
import styles from './Questions.module.css';

interface Props {
  readonly all: readonly OpenQuestion[];
  readonly shown: readonly OpenQuestion[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** No name at all, as a value of a list. */
const NOBODY = ' ';

/** Many questions at once: of one kind, by one person, seen before it is done. */
export function Batch({ all, shown, filter, onFilter }: Props) {
  const texts = useTexts();
  const { questions, merge } = texts;
  const runs = usePlan(({ workspace }) => workspace.runs);
  const [author, setAuthor] = useState<string | null>(null);
  const authors = authorsIn(all, runs);
  const chosen = author !== null && authors.includes(author) ? author : null;
  return (
    <div className={styles['batch']}>
      <div className={styles['filters']}>
        <Select
          label={questions.kind}
          value={filter.kind ?? ''}
          options={[
            { value: '', label: questions.anyKind },
            ...kindsIn(all).map((kind) => ({ value: kind, label: merge.kinds[kind] })),
          ]}
          onChange={(kind) => onFilter({ kind: kind === '' ? null : kind })}
        />
        <Select
          label={questions.person}
          value={chosen === null ? '' : chosen || NOBODY}
          options={[
            { value: '', label: questions.anybody },
            ...authors.map((name) => ({ value: name || NOBODY, label: name || merge.nobody })),
          ]}
          onChange={(name) => setAuthor(name === '' ? null : name.trim())}
        />
      </div>
      {chosen !== null && <Preview shown={shown} author={chosen} onDone={() => setAuthor(null)} />}
    </div>
  );
}

interface PreviewProps {
  readonly shown: readonly OpenQuestion[];
  readonly author: string;
  readonly onDone: () => void;
}

function Preview({ shown, author, onDone }: PreviewProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const { questions, merge } = texts;
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const commands = answersBy(shown, author, workspace.runs);
  if (commands.length === 0) return <p>{questions.nothingLikeThat}</p>;
  const answer = async () => {
    const done = planner.edit({ do: 'all', commands });
    onDone();
    if ((await done).ok) offerUndo(planner, texts, questions.answered(commands.length), done);
  };
  return (
    <details className={styles['preview']} open>
      <summary>{questions.batch(commands.length, author || merge.nobody)}</summary>
      <p>{questions.batchPreview}</p>
      <dl>
        {commands.map((command) => {
          if (command.do !== 'answer') return null;
          const record = recordOf(workspace, command.id);
          if (!record || record.kind === 'foreign') return null;
          const kept = answersOf(record, command.field).find(({ stamp }) => stamp === command.stamp);
          return (
            <div key={`${command.id} ${command.field}`}>
              <dt>
                {recordTitle(record, reader)} · {fieldName(command.field, texts)}
              </dt>
              <dd>{answerText(record.kind, command.field, kept?.value, reader)}</dd>
            </div>
          );
        })}
      </dl>
      <div>
        <Button onClick={() => void answer()}>{questions.batchDo(commands.length)}</Button>
      </div>
    </details>
  );
}
