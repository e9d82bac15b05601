import { memo } from 'react';
import { goToWords } from '../../app/places/go-to-words.ts';
import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { Piece } from '../../domain/plan/marked-text.ts';
import { searchWords } from '../../domain/plan/folded-text.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { day, dayOf } from '../../text/format.ts';
import { searchTexts } from '../../text/later/search.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { hitOf } from './hit.ts';
import styles from './Search.module.css';
import { homelessTexts } from '../../text/later/homeless.ts';

interface Props {
  readonly record: AnyRecord;
  readonly search: string;
}

/** One hit, and the way to it. Those that stay while somebody types on are drawn again only where other words are looked for. */
export const HitItem = memo(function HitItem({ record, search }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = searchTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const { isPrivate, offPaper } = usePrivateAmong([record]);
  const reader = { workspace, texts, language };
  const hit = hitOf(record, searchWords(search), reader);
  const go = () => {
    const arrival = goToWords(planner, record, hit.field);
    if (arrival === 'gone') say(planner.ui, { text: words.gone, tone: 'calm' });
    if (arrival === 'nothing-theirs')
      say(planner.ui, { text: words.nothingTheirs(recordTitle(record, reader)), tone: 'calm' });
  };
  const when = hit.at === undefined ? undefined : (hit.at.includes('T') ? dayOf : day)(hit.at, language);
  return (
    <li data-private={offPaper}>
      <button type="button" className={styles['hit']} data-hit={record.id} onClick={go}>
        <span className={styles['head']}>
          <span className={styles['kind']}>{texts.records.kinds[record.kind]}</span>
          {hit.title.length > 0 && (
            <span className={styles['title']} dir="auto">
              <Pieces pieces={hit.title} />
            </span>
          )}
          {isPrivate && <PrivateMark />}
        </span>
        {hit.said.map(({ field, label, pieces }) => (
          <span key={`${field} ${pieces.map(({ text }) => text).join('')}`} className={styles['said']} dir="auto">
            {label !== '' && <span className={styles['label']}>{label} </span>}
            <Pieces pieces={pieces} />
          </span>
        ))}
        <span className={styles['place']}>
          {(hit.isOrphaned ? [homelessTexts(texts).homeless] : hit.place).map((title, at) => (
            // In a file two things above each other can have one title.
            <span key={`${at} ${title}`} dir="auto">
              {title}
            </span>
          ))}
          {hit.by.length > 0 && (
            <span dir="auto">
              <Pieces pieces={hit.by} />
            </span>
          )}
          {when !== undefined && <span className={styles['when']}>{when}</span>}
        </span>
      </button>
    </li>
  );
});

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isFound }, at) =>
    // The pieces have no names, and their order is what they are.
    isFound ? <mark key={`${at}`}>{text}</mark> : <span key={`${at}`}>{text}</span>,
  );
}
