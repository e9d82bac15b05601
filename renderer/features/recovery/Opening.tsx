import type { SpokenLanguage } from '../../text/texts.ts';
import { textsFor } from '../../app/session/texts.ts';
import { recoveryTexts } from '../../text/later/recovery.ts';
import styles from './Recovery.module.css';

/** Shown while a plan is opened that takes its time, so that nobody takes an empty window for an empty plan. */
export default function Opening({ language }: { readonly language: SpokenLanguage }) {
  const { opening } = recoveryTexts(textsFor(language));
  return (
    <div className={styles['room']}>
      <div className={styles['page']} role="status">
        <h1 className={styles['title']}>{opening.title}</h1>
        <p>{opening.what}</p>
      </div>
    </div>
  );
}
