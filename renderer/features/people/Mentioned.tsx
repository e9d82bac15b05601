import { goToWords } from '../../app/places/go-to-words.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { isWrittenOnce } from '../../domain/kinds/fields.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { frozenIn } from '../../domain/plan/closed.ts';
import type { Mentions } from '../../domain/plan/mentions.ts';
import { Naming } from '../../parts/Naming.tsx';
import { fieldName } from '../../text/field-name.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import styles from './People.module.css';

/** So many are named; the others are counted. */
const MOST = 10;

/** Where a name stands in words that are not rewritten (SPEC A7), each with the way there. */
export function Mentioned({ mentions: { living, deleted } }: { readonly mentions: Mentions }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  if (living.length === 0 && deleted === 0) return null;
  const more = living.length - MOST;
  const isFrozen = frozenIn(workspace);
  const isFixed = living.some(({ record }) => isWrittenOnce(record.kind) || isFrozen(record));
  const show = (record: AnyRecord, field: string) => {
    // What is called so is listed in this room, and has no row to go to.
    if (goToWords(planner, record, field) === 'nothing-theirs')
      document.querySelector<HTMLElement>(`[data-named="${record.id}"] textarea`)?.focus();
  };
  return (
    <div className={styles['mentioned']}>
      {living.length > 0 && <p>{words.mentioned(living.length)}</p>}
      <ul>
        {living.slice(0, MOST).map(({ record, field }) => {
          const title = recordTitle(record, { workspace, texts, language });
          const where = `${texts.records.kinds[record.kind]} · ${fieldName(field, texts)}`;
          return (
            <li key={record.id}>
              <Naming records={[record]}>
                <Button size="small" variant="quiet" aria-label={words.show(title)} onClick={() => show(record, field)}>
                  {title}
                </Button>
                <span className={styles['where']}>{where}</span>
              </Naming>
            </li>
          );
        })}
        {more > 0 && <li>{words.mentionedMore(more)}</li>}
      </ul>
      {isFixed && <p>{words.mentionedFixed}</p>}
      {deleted > 0 && <p>{words.mentionedDeleted(deleted)}</p>}
    </div>
  );
}
