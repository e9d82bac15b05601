import { ArrowLeftRight, FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { changeFolder } from '../../app/files/chosen-folders.ts';
import type { Exchange as Done } from '../../app/files/folder-exchange.ts';
import { folderSentence } from '../../app/files/file-sentence.ts';
import { exchangeFiles, mergeSentence } from '../../app/files/files.ts';
import { useLanguage, usePlanner, usePreferences, useTexts } from '../../app/session/use-planner.ts';
import { mergeCounts } from '../../domain/merge/preview.ts';
import { moment } from '../../text/format.ts';
import { exchangeTexts } from '../../text/later/exchange.ts';
import { mergeTexts } from '../../text/later/merge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { Files } from './Files.tsx';
import styles from './Exchange.module.css';
import { navigate } from '../../app/places/navigate.ts';
import { useExchange, useExchanged, useTraffic } from '../../app/files/use-traffic.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** A place to meet the others' copies of the plan in one folder: choose it once, exchange whenever one likes. */
export default function Exchange(props: RoomProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const exchange = exchangeTexts(texts);
  const folder = usePreferences(({ folders }) => folders.exchange);
  const { busy, last, problem } = useExchange();
  const lacking = planner.platform.lacks.includes('exchange');

  return (
    <RoomFrame
      id="exchange"
      {...props}
      actions={
        folder !== null && (
          <Button
            variant="primary"
            icon={<ArrowLeftRight />}
            disabled={busy !== null}
            onClick={() => void exchangeFiles(planner, texts)}
          >
            {busy ? exchange.busy[busy] : last ? exchange.again : exchange.act}
          </Button>
        )
      }
      wide
    >
      <p className={styles['what']}>{exchange.what}</p>
      {lacking ? <p className={styles['what']}>{exchange.lacking}</p> : <Folder folder={folder} />}
      <Progress />
      {problem && folder !== null && (
        <div className={styles['problem']}>
          <Banner tone="warn" title={exchange.unreadable(folder, folderSentence(texts, problem))} />
        </div>
      )}
      {last && busy === null && <Outcome done={last} />}
    </RoomFrame>
  );
}

/** Which folder it is; without one, what a folder could be. */
function Folder({ folder }: { readonly folder: string | null }) {
  const planner = usePlanner();
  const texts = useTexts();
  const exchange = exchangeTexts(texts);
  const [told, setTold] = useState<string | null>(null);
  const choose = async () => {
    const chosen = await changeFolder(planner, 'exchange', 'choose');
    setTold(
      chosen.ok || chosen.problem === 'cancelled' ? null : exchange.refused(folderSentence(texts, chosen.problem)),
    );
  };
  const forget = async () => {
    const done = await changeFolder(planner, 'exchange', 'forget');
    setTold(
      done.ok ? exchange.forgotten(folder ?? '') : exchange.forgetFailed(fileProblemTexts(texts).file[done.problem]),
    );
  };
  return (
    <section className={styles['folder']}>
      {folder === null ? (
        <>
          <h2 className={styles['label']}>{exchange.carriers}</h2>
          <ul className={styles['carriers']}>
            <li>{exchange.stick}</li>
            <li>{exchange.share}</li>
            <li>{exchange.synced}</li>
          </ul>
        </>
      ) : (
        <h2 className={styles['label']}>{exchange.folder(folder)}</h2>
      )}
      <p className={styles['faint']}>{exchange.private}</p>
      <p role="status">{told}</p>
      <div className={styles['buttons']}>
        <Button
          variant={folder === null ? 'primary' : 'plain'}
          size={folder === null ? 'medium' : 'small'}
          icon={<FolderPlus />}
          onClick={() => void choose()}
        >
          {folder === null ? exchange.choose : exchange.change}
        </Button>
        {folder !== null && (
          <Button variant="quiet" size="small" onClick={() => void forget()}>
            {exchange.forget}
          </Button>
        )}
      </div>
    </section>
  );
}

/** How far the reading is. Only that can be stopped: merging and writing are one step each. */
function Progress() {
  const traffic = useTraffic();
  const texts = useTexts();
  const exchange = exchangeTexts(texts);
  const merge = mergeTexts(texts);
  const { busy } = useExchange();
  const files = useExchanged();
  if (busy !== 'reading' || files.length === 0) return null;
  const done = files.filter(({ state }) => state.is !== 'waiting').length;
  return (
    <div className={styles['progress']}>
      <ProgressBar
        value={done / files.length}
        label={merge.readingLabel}
        word={merge.reading(done, files.length)}
        showWord
      />
      <Button size="small" onClick={() => traffic.folderExchange.cancel()}>
        {exchange.cancel}
      </Button>
    </div>
  );
}

/** What came in, what went out, and each file that was there. */
function Outcome({ done: { at, files, before, merged, written } }: { readonly done: Done }) {
  const planner = usePlanner();
  const traffic = useTraffic();
  const texts = useTexts();
  const exchange = exchangeTexts(texts);
  const language = useLanguage();
  const read = files.filter(({ state }) => state.is === 'read').length;
  const others = files.filter(({ state, leftOut }) => state.is === 'read' && state.stranger && leftOut);
  const came = !merged
    ? files.length === 0
      ? exchange.alone
      : exchange.nothingNew(read, files.length - read)
    : merged.ok
      ? fileTold(texts).exchanged(mergeCounts(merged.plan))
      : exchange.notMerged(mergeSentence(texts, merged));
  const isOverLimit = files.some(
    ({ state }) => state.is === 'refused' && state.problem.from === 'file' && state.problem.problem === 'too-many',
  );
  const compare = () => {
    traffic.comparing.choose('from', traffic.comparing.keepPlan(exchange.before(moment(at, language)), at, before));
    traffic.comparing.choose('to', null);
    navigate(planner, { at: 'room', room: 'difference' });
  };
  return (
    <section aria-labelledby="exchanged" className={styles['outcome']}>
      <h2 id="exchanged" className={styles['heading']}>
        {exchange.last(moment(at, language))}
      </h2>
      <div role="status" className={styles['told']}>
        <p className={merged && !merged.ok ? styles['bad'] : undefined}>{came}</p>
        {others.length > 0 && <p>{exchange.othersPassedOver(others.map(({ name }) => name))}</p>}
        {isOverLimit && <p>{exchange.moreThere}</p>}
        <p className={written && !written.ok ? styles['bad'] : undefined}>
          {!written
            ? exchange.nothingWritten
            : written.ok
              ? exchange.written(written.value.name)
              : exchange.notWritten(folderSentence(texts, written.problem))}
        </p>
      </div>
      {merged?.ok && (
        <div className={styles['buttons']}>
          {merged.plan.asking.length > 0 && (
            <Button onClick={() => navigate(planner, { at: 'room', room: 'questions' })}>{exchange.questions}</Button>
          )}
          <Button variant="quiet" onClick={compare}>
            {exchange.compare}
          </Button>
        </div>
      )}
      {files.length > 0 && <Files files={files} settled together={merged?.ok ? mergeCounts(merged.plan) : undefined} />}
    </section>
  );
}
