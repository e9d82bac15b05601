import { goTo } from '../../app/places/go-to.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Mentions } from '../../domain/plan/mentions.ts';
import { Naming } from '../../parts/Naming.tsx';
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
  return (
    <div className={styles['mentioned']}>
      {living.length > 0 && <p>{words.mentioned(living.length)}</p>}
      <ul>
        {living.slice(0, MOST).map((record) => {
          const title = recordTitle(record, { workspace, texts, language });
          return (
            <li key={record.id}>
              <Naming records={[record]}>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={words.show(title)}
                  onClick={() => goTo(planner, record, true)}
                >
                  {title}
                </Button>
              </Naming>
            </li>
          );
        })}
        {more > 0 && <li>{words.mentionedMore(more)}</li>}
      </ul>
      {deleted > 0 && <p>{words.mentionedDeleted(deleted)}</p>}
    </div>
  );
}
