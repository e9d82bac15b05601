import { ClipboardCopy, FileDown } from 'lucide-react';
import { useState } from 'react';
import { DOCUMENT_IDS, formatOf, type DocumentId } from '../../app/files/documents.ts';
import { saveDocument } from '../../app/files/save-document.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { HandOut as Care } from '../../domain/bundle/scope.ts';
import { documentTexts } from '../../text/later/documents.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './HandOut.module.css';
import { HOW_MANY } from '../../parts/leaving/ScopeChoice.tsx';

interface Props {
  readonly care: Care;
  readonly noneChosen: boolean;
}

/** What can be made for people without the app: one is chosen, and one button makes it. */
export function Documents({ care, noneChosen }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const said = documentTexts(texts);
  const [id, choose] = useState<DocumentId>('reading-copy');
  const [making, setMaking] = useState(false);
  const { as, loses } = formatOf(id);
  const isEmpty = id === 'csv-check-ins' && !care.withCheckIns;

  const make = async () => {
    setMaking(true);
    await saveDocument(planner, texts, id, care);
    setMaking(false);
  };

  return (
    <section aria-labelledby="documents" className={styles['documents']}>
      <h2 id="documents" className={styles['heading']}>
        {said.heading}
      </h2>
      <p className={styles['means']}>{said.what}</p>
      <div role="radiogroup" aria-labelledby="documents" className={styles['formats']}>
        {DOCUMENT_IDS.map((one) => (
          <label key={one} className={styles['check']}>
            <input type="radio" name="document" checked={one === id} onChange={() => choose(one)} />
            <span>
              {said.formats[one].name} <span className={styles['faint']}>{formatOf(one).ending || said.clipboard}</span>
            </span>
          </label>
        ))}
      </div>
      <div className={styles['reading']}>
        <div id="document-means" aria-live="polite" className={styles['means']}>
          <p>{isEmpty ? said.noCheckIns : said.formats[id].is}</p>
          {!isEmpty && <p>{said.leavesOut(loses.map((loss) => said.losses[loss]))}</p>}
        </div>
        <Button
          icon={as === 'clipboard' ? <ClipboardCopy /> : <FileDown />}
          disabled={making || noneChosen || isEmpty}
          aria-describedby={noneChosen ? HOW_MANY : 'document-means'}
          onClick={() => void make()}
        >
          {making ? said.making : said.formats[id].act}
        </Button>
      </div>
    </section>
  );
}
