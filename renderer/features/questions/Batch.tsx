import { useMemo, useState } from 'react';
import { answerText, recordsNamed } from '../../wording/answer-text.ts';
import { fieldName } from '../../text/field-name.ts';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { answersBy, whatCanBeKept, type OpenQuestion } from '../../domain/commands/answering.ts';
import type { Command } from '../../domain/commands/commands.ts';
import { siblingValuesOf } from '../../domain/register/register.ts';
import { recordOf } from '../../domain/plan/workspace.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { Naming } from '../../parts/Naming.tsx';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
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
  const { records } = texts;
  const questions = questionTexts(texts);
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
            ...kindsIn(all).map((kind) => ({ value: kind, label: records.kinds[kind] })),
          ]}
          onChange={(kind) => onFilter({ kind: kind === '' ? null : kind })}
        />
        <Select
          label={questions.person}
          value={chosen === null ? '' : chosen || NOBODY}
          options={[
            { value: '', label: questions.anybody },
            ...authors.map((name) => ({ value: name || NOBODY, label: name || records.nobody })),
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
  const { problems, records } = texts;
  const questions = questionTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const [problem, setProblem] = useState<string>();
  const { kept, refused } = useMemo(
    () => whatCanBeKept(workspace, answersBy(shown, author, workspace.runs)),
    [shown, author, workspace],
  );
  if (kept.length + refused.length === 0) return <p>{questions.nothingLikeThat}</p>;
  const answer = async () => {
    const done = planner.answer({ do: 'all', commands: kept });
    const result = await done;
    setProblem(!result.ok && 'refusal' in result ? questions.refused(problems.refusal[result.refusal]) : undefined);
    if (!result.ok) return;
    // What could not be kept stays in sight, with why.
    if (refused.length === 0) onDone();
    offerUndo(planner, texts, questions.answered(kept.length), done);
  };
  return (
    <details className={styles['preview']} open>
      <summary>{questions.batch(kept.length, author || records.nobody)}</summary>
      {kept.length > 0 && (
        <>
          <p>{questions.batchPreview}</p>
          <dl>
            {kept.map((command) => (
              <Said key={keyOf(command)} command={command} />
            ))}
          </dl>
          <div>
            <Button onClick={() => void answer()}>{questions.batchDo(kept.length)}</Button>
          </div>
        </>
      )}
      {refused.length > 0 && (
        <div role="status">
          <p className={styles['problem']}>{questions.batchRefused(refused.length)}</p>
          <dl>
            {refused.map(({ command, refusal }) => (
              <Said key={keyOf(command)} command={command} why={questions.cannot(problems.refusal[refusal])} />
            ))}
          </dl>
        </div>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </details>
  );
}

const keyOf = (command: Command): string => (command.do === 'answer' ? `${command.id} ${command.field}` : '');

/** What a question is about and how it would be answered; `why`: it cannot be. */
function Said({ command, why }: { readonly command: Command; readonly why?: string }) {
  const texts = useTexts();
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const record = command.do === 'answer' ? recordOf(workspace, command.id) : undefined;
  const { isPrivate, offPaper } = usePrivateAmong(record ? [record] : []);
  if (command.do !== 'answer' || !record) return null;
  const { field, stamp } = command;
  const { value } = siblingValuesOf(record, field).find((one) => one.stamp === stamp) ?? {};
  return (
    <div data-private={offPaper}>
      <dt>
        {recordTitle(record, reader)} · {fieldName(field, texts)} {isPrivate && <PrivateMark />}
      </dt>
      <dd>
        <Naming records={recordsNamed(record.kind, field, [value], workspace)}>
          {record.kind === 'foreign' ? JSON.stringify(value ?? null) : answerText(record.kind, field, value, reader)}
        </Naming>
        {why !== undefined && <span className={styles['why']}>{why}</span>}
      </dd>
    </div>
  );
}
