import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { reasoning } from '../../../domain/commands/committing.ts';
import { changesSince, type Change } from '../../../domain/plan/agreed.ts';
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import type { Id, Reason } from '../../../domain/kinds/model.ts';
import type { RowRecord } from '../../../domain/plan/rows.ts';
import { useLimit } from '../../../app/editing/use-limit.ts';
import { beyond, useUntaken, waitsThere } from '../../../app/editing/use-untaken.ts';
import { newId } from '../../../app/session/ids.ts';
import { announce } from '../../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../../app/session/use-planner.ts';
import { dayOf } from '../../../text/format.ts';
import { answerTexts } from '../../../text/later/answers.ts';
import { stageTexts } from '../../../text/later/stage.ts';
import { Button } from '../../../ui/Button.tsx';
import { isPressed, unlessComposing } from '../../../ui/pressed.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { changeWords } from '../../../wording/agreed-words.ts';
import { Section } from './Section.tsx';
import styles from './AgreedSection.module.css';

/** What was agreed about the row and has changed since, each change with its reasons and a place to give one (SPEC L4, L5). */
export function AgreedSection({ record }: { readonly record: RowRecord }) {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const changes = changesSince(workspace, record.id).filter(
    ({ revision, field }) => revision !== undefined || !planner.isRevising(record.id, field),
  );
  if (changes.length === 0) return null;
  return (
    <Section title={stageTexts(texts).agreed}>
      <ol className={styles['entries']} data-agreed>
        {changes.toReversed().map((change) => (
          <li key={change.revision?.id ?? change.field} className={styles['entry']}>
            <p className={styles['words']}>{changeWords(change, reader)}</p>
            {change.reasons.map((reason) => (
              <ReasonEntry key={reason.id} reason={reason} />
            ))}
            <GiveReason row={record.id} change={change} words={changeWords(change, reader)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ReasonEntry({ reason }: { readonly reason: Reason }) {
  const texts = useTexts();
  const language = useLanguage();
  const who = cleanLine(reason.by ?? '') || answerTexts(texts).somebody;
  return (
    <>
      <p className={styles['words']} dir="auto">
        {cleanLines(reason.text ?? '')}
      </p>
      <p className={styles['meta']}>
        {reason.at === undefined ? who : stageTexts(texts).reasonBy(who, dayOf(reason.at, language))}
      </p>
    </>
  );
}

interface GiveReasonProps {
  readonly row: Id;
  readonly change: Change;
  readonly words: string;
}

/** What is begun waits, as a comment does (E38). It never blocks: nothing else waits for it. */
function GiveReason({ row, change, words }: GiveReasonProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const stage = stageTexts(texts);
  const limit = useLimit('note');
  const at = `${change.revision?.id ?? row}-${change.field}` as const;
  const [text, setText] = useState(() => planner.halfReasons.about(at) ?? '');
  const [problem, setProblem] = useState<string>();
  const field = stage.reasonLabel(words);
  const refused = problem === undefined ? beyond(limit, field, text) : { field, words: text, refused: true };
  useUntaken([refused], waitsThere);

  const write = (said: string) => {
    setText(said);
    setProblem(undefined);
    planner.halfReasons.keep(at, said === '' ? undefined : said);
  };
  const give = async () => {
    const said = text.trim();
    if (said === '') return;
    const result = await planner.edit(reasoning(row, change, said, newId));
    if (!result.ok && 'refusal' in result) {
      setProblem(texts.problems.refusal[result.refusal]);
      return;
    }
    // What could not be written yet waits in the editor; keeping it here too would write it twice.
    write('');
    if (result.ok) announce(planner.ui, stage.reasonGiven);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void give();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (!isPressed(event, 'Mod+Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    void give();
  });
  return (
    <form className={styles['new']} onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
      <TextField
        label={field}
        labelHidden
        lines="many"
        dir="auto"
        value={text}
        onChange={write}
        limit={limit}
        placeholder={change.reasons.length === 0 ? stage.reasonPlaceholder : stage.anotherReason}
        error={problem}
      />
      {text.trim() !== '' && (
        <Button type="submit" size="small" shortcut="Mod+Enter">
          {stage.giveReason}
        </Button>
      )}
    </form>
  );
}
