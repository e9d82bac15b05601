import { useState } from 'react';
import { beginBeside } from '../../app/copies/begin-beside.ts';
import type { Boot } from '../../app/session/boot.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import { textsFor } from '../../app/session/texts.ts';
import { moment } from '../../text/format.ts';
import { recoveryTexts } from '../../text/later/recovery.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Recovery.module.css';
import { fileProblemTexts } from '../../text/later/file-problems.ts';

interface Props {
  readonly problem: Extract<Boot, { is: 'failed' }>['problem'];
  readonly language: SpokenLanguage;
  readonly rescue?: Extract<Boot, { is: 'failed' }>['rescue'];
  readonly mark?: Extract<Boot, { is: 'failed' }>['mark'];
  /** Begins again from the start. */
  readonly onRetry?: () => void;
}

/** The plan cannot be opened: what that means, and what to do. There is no planner yet, so its language is handed in. */
export default function Failed({ problem, language, rescue, mark, onRetry = () => location.reload() }: Props) {
  const texts = textsFor(language);
  const { app } = texts;
  const recovery = recoveryTexts(texts);
  const { title, what, steps } = recovery.failed[problem];
  const [whyNot, setWhyNot] = useState<string | null>(null);
  // One that a newer version wrote is whole, and a full disk takes no new one either.
  const isHere = problem === 'unavailable' || problem === 'failed';
  const newest = isHere ? rescue?.backups[0] : undefined;
  const setAside = async () => {
    const done = await rescue?.platform.signal('set-database-aside');
    if (done?.ok) onRetry();
    else setWhyNot(fileProblemTexts(texts).file[done?.problem ?? 'failed']);
  };
  const goOnBeside = () => {
    if (beginBeside()) onRetry();
    else setWhyNot(recovery.beside.failed);
  };
  return (
    <main className={styles['room']}>
      <div className={styles['page']} role="alert">
        <h1 className={styles['title']}>{title}</h1>
        <p>
          {what}
          {isHere && mark && ` ${recovery.lastSaved(moment(mark.at, language), mark.objectives, mark.keyResults)}`}
        </p>
        <h2 className={styles['heading']}>{recovery.todo}</h2>
        <ul className={styles['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <div>
          <Button variant="primary" onClick={onRetry}>
            {app.tryAgain}
          </Button>
        </div>
        {newest && (
          <section className={styles['otherwise']} aria-labelledby="aside">
            <h2 id="aside" className={styles['heading']}>
              {recovery.aside.title}
            </h2>
            <p>{recovery.aside.means(moment(newest.at, language), rescue?.backups.length ?? 1)}</p>
            {whyNot !== null && <Banner tone="warn" title={recovery.aside.failed(whyNot)} />}
            <div>
              <Button onClick={() => void setAside()}>{recovery.aside.act}</Button>
            </div>
          </section>
        )}
        {isHere && !newest && mark && (
          <section className={styles['otherwise']} aria-labelledby="beside">
            <h2 id="beside" className={styles['heading']}>
              {recovery.beside.title}
            </h2>
            <p>{recovery.beside.means}</p>
            {whyNot !== null && <Banner tone="warn" title={whyNot} />}
            <div>
              <Button onClick={goOnBeside}>{recovery.beside.act}</Button>
            </div>
          </section>
        )}
      </div>
    </main>
  );
}
