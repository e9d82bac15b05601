import { useRef, useState } from 'react';
import { fileSentence } from '../../app/files/file-sentence.ts';
import type { ArrivedFile, FileState } from '../../app/files/import-session.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { HeldBack } from '../../domain/bundle/format.ts';
import type { MergeCounts } from '../../domain/merge/preview.ts';
import { recordOf } from '../../domain/plan/workspace.ts';
import { moment } from '../../text/format.ts';
import { mergeTexts } from '../../text/later/merge.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import styles from './Merge.module.css';
import { useTraffic } from '../../app/files/use-traffic.ts';
import { fileTold } from '../../text/later/file-told.ts';

interface Props {
  readonly files: readonly ArrivedFile[];
  /** They are dealt with: nothing is left to choose. */
  readonly settled?: boolean;
  /** What merging all of them comes to: what several bring counts once. */
  readonly together?: MergeCounts | undefined;
}

/** Each file with a line of its own: whose it is and what it brings, or why it is not taken. */
export function Files({ files, settled = false, together }: Props) {
  const merge = mergeTexts(useTexts());
  const counted = files.filter(({ state, leftOut }) => state.is === 'read' && !leftOut).length;
  return (
    <table className={styles['files']}>
      <caption>
        <VisuallyHidden>{merge.files}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{merge.file}</th>
          <th scope="col">{merge.from}</th>
          <th scope="col">{merge.made}</th>
          <th scope="col" className={styles['count']}>
            {merge.added}
          </th>
          <th scope="col" className={styles['count']}>
            {merge.changed}
          </th>
          <th scope="col" className={styles['count']}>
            {merge.asking}
          </th>
          <th scope="col" className={styles['count']}>
            {merge.known}
          </th>
          {!settled && (
            <th>
              <VisuallyHidden>{merge.act}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.key} file={file} settled={settled} />
        ))}
      </tbody>
      {together && counted > 1 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {merge.inAll}
            </th>
            <Count of={merge.added}>{together.added}</Count>
            <Count of={merge.changed}>{together.changed}</Count>
            <Count of={merge.asking} waits={together.questions > 0}>
              {together.questions}
            </Count>
            <td colSpan={settled ? 1 : 2} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface CountProps {
  /** What is counted, which a narrow window says beside the figure. */
  readonly of: string;
  /** It waits for somebody. */
  readonly waits?: boolean;
  readonly children: number;
}

function Count({ of, waits = false, children }: CountProps) {
  return (
    <td className={styles['count']} data-label={of} data-some={waits || undefined}>
      {children}
    </td>
  );
}

function FileRow({ file, settled }: { readonly file: ArrivedFile; readonly settled: boolean }) {
  const { key, name, state, leftOut } = file;
  const traffic = useTraffic();
  const texts = useTexts();
  const { records } = texts;
  const merge = mergeTexts(texts);
  const language = useLanguage();
  const bare = settled ? undefined : styles['bare'];
  if (state.is === 'waiting')
    return (
      <tr className={bare}>
        <th scope="row">{name}</th>
        <td colSpan={7} className={styles['faint']}>
          {merge.waiting}
        </td>
      </tr>
    );
  if (state.is === 'locked')
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={7}>
          {settled ? merge.stillLocked : <Passphrase file={name} fileKey={key} wrong={state.wrong} />}
        </td>
      </tr>
    );
  if (state.is === 'refused')
    return (
      <tr className={bare}>
        <th scope="row">{name}</th>
        <td colSpan={7}>
          <strong className={styles['refused']}>{fileTold(texts).together(merge.refused, '')}</strong>
          {fileSentence(texts, state.problem)}
        </td>
      </tr>
    );
  const { made, tally, byHand, heldBack, remarks, stranger } = state;
  return (
    <tr data-left-out={leftOut || undefined}>
      <th scope="row" tabIndex={-1} data-file={key}>
        {name} {stranger && <span className={styles['stranger']}>{merge.sharesNothing}</span>}
        {remarks && <Remarks remarks={remarks} />}
        {byHand > 0 && <span className={styles['note']}>{merge.byHand(byHand)}</span>}
        {heldBack.filter(isUnusual).map((what) => (
          <span key={what} className={styles['note']}>
            {merge.without(merge.heldBack[what])}
          </span>
        ))}
      </th>
      <td>{made.by || records.nobody}</td>
      <td>
        {/* A file somebody wrote by hand says neither who nor when. */}
        {made.app === '' ? merge.noDate : <time dateTime={made.at}>{moment(made.at, language)}</time>}
      </td>
      <Count of={merge.added}>{tally.added}</Count>
      <Count of={merge.changed}>{tally.changed}</Count>
      <Count of={merge.asking} waits={tally.questions > 0}>
        {tally.questions}
      </Count>
      <Count of={merge.known}>{tally.known}</Count>
      {!settled && (
        <td className={styles['act']}>
          <Button
            size="small"
            variant="quiet"
            aria-label={leftOut ? merge.takeInOf(name) : merge.leaveOutOf(name)}
            onClick={() => void traffic.importSession.leaveOut(key, !leftOut)}
          >
            {leftOut ? merge.takeIn : merge.leaveOut}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** At how many rows that were changed since one looks by name. */
const NAMED = 3;

/** G2: which copy somebody made remarks on, and what has changed since they read it. */
function Remarks({ remarks: { shownAt, changed } }: { readonly remarks: RemarksTold }) {
  const texts = useTexts();
  const merge = mergeTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const named = changed.slice(0, NAMED).flatMap((id) => {
    const record = recordOf(workspace, id);
    return record ? `“${recordTitle(record, { workspace, texts, language })}”` : [];
  });
  const titles = new Intl.ListFormat(language).format(named);
  return (
    <>
      <span className={styles['note']}>{merge.remarksOn(moment(shownAt, language))}</span>
      {changed.length > 0 && <span className={styles['note']}>{merge.changedSince(changed.length, titles)}</span>}
    </>
  );
}
type RemarksTold = NonNullable<Extract<FileState, { is: 'read' }>['remarks']>;

/** Every file that is handed out as usual leaves private objectives at home, whether there are any or not. */
const isUnusual = (what: HeldBack): boolean => what !== 'private';

interface PassphraseProps {
  readonly file: string;
  readonly fileKey: number;
  readonly wrong: 'wrong-passphrase' | 'damaged' | 'failed' | undefined;
}

/** A locked file asks for its passphrase in its own line. */
function Passphrase({ file, fileKey, wrong }: PassphraseProps) {
  const traffic = useTraffic();
  const texts = useTexts();
  const merge = mergeTexts(texts);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const open = async () => {
    if (passphrase === '') return;
    setBusy(true);
    const table = field.current?.closest('table');
    // Making a key takes a second in one go: what it does is on the screen before it begins.
    await new Promise((drawn) => setTimeout(drawn, 50));
    await traffic.importSession.unlock(fileKey, passphrase);
    setBusy(false);
    // The field went with the keyboard in it: on to the next one that asks, or to what the file turned out to be. By now it may stay in the
    // part around the field (E44); who has gone to something that can be used is not called back.
    if (document.activeElement?.matches('input, textarea, select, button, a')) return;
    const next =
      table?.querySelector<HTMLElement>('input') ?? table?.querySelector<HTMLElement>(`[data-file="${fileKey}"]`);
    next?.focus();
  };
  return (
    <div className={styles['passphrase']}>
      <SecretField
        ref={field}
        label={merge.passphraseOf(file)}
        labelHidden
        placeholder={merge.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        onEnter={() => void open()}
        error={wrong && merge.locked[wrong]}
        showLabel={fileTold(texts).showPassphrase}
      />
      <Button size="small" disabled={busy} onClick={() => void open()}>
        {busy ? merge.unlocking : merge.unlock}
      </Button>
    </div>
  );
}
