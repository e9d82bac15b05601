import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useDraft } from '../../app/editing/use-draft.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { newId } from '../../app/session/ids.ts';
import { useChildren, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Id, Learning, LearningSort } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import { useDeletion } from '../../parts/use-deletion.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { fieldName } from '../../text/field-name.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AddLine } from './AddLine.tsx';
import styles from './Closing.module.css';

interface Props {
  readonly cycle: Id;
  readonly sort: LearningSort;
}

/** What a file by hand says without a sort is read with the lessons. */
const UNSORTED: LearningSort = 'lesson';

/** What was learned of one sort, line by line. */
export function Learnings({ cycle, sort }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const title = useId();
  const learnings = useChildren(cycle, 'learning').filter((one) => (one.sort ?? UNSORTED) === sort);
  return (
    <section className={styles['part']} aria-labelledby={title} tabIndex={-1} data-stay>
      <h2 id={title} className={styles['heading']}>
        {texts.records.learnings[sort]}
      </h2>
      <p className={styles['faint']}>{words.prompts[sort]}</p>
      {learnings.length > 0 && (
        <ul className={styles['lines']}>
          {learnings.map((learning) => (
            <li key={learning.id}>
              <LearningLine learning={learning} label={texts.records.learnings[sort]} />
            </li>
          ))}
        </ul>
      )}
      <AddLine
        label={words.add[sort]}
        waitsAs={`${cycle}-${sort}`}
        of="note"
        onAdd={(text) => planner.edit({ do: 'add', kind: 'learning', id: newId(), cycle, values: { sort, text } })}
      />
    </section>
  );
}

function LearningLine({ learning, label }: { readonly learning: Learning; readonly label: string }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const remove = useDeletion();
  const limit = useLimit('note');
  const kept = (text: string) => cleanLines(text).trim();
  const text = cleanLines(learning.text ?? '');
  const draft = useDraft(
    fieldName('text', texts),
    text,
    (value, beside) =>
      planner.edit({
        do: 'set',
        kind: 'learning',
        id: learning.id,
        values: { text: kept(value) || undefined },
        beside,
      }),
    kept,
  );
  return (
    <div className={styles['line']} tabIndex={-1} data-about={learning.id}>
      <TextField label={label} labelHidden look="bare" lines="many" limit={limit} dir="auto" {...draft.field} />
      <IconButton
        label={words.deleteNamed(text)}
        icon={<Trash2 />}
        size="small"
        danger
        onClick={(event) => remove(event, learning.id, words.deleted)}
      />
    </div>
  );
}
