import { importSentence } from '../../app/files.ts';
import type { ArrivedFile } from '../../app/collecting.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/use-planner.ts';
import { moment } from '../../text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Merge.module.css';

/** Each file with a line of its own: whose it is and what it brings, or why it is not taken. */
export function Files({ files }: { readonly files: readonly ArrivedFile[] }) {
  const { merge } = useTexts();
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
          <th>
            <VisuallyHidden>{merge.act}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.key} file={file} />
        ))}
      </tbody>
    </table>
  );
}

function FileRow({ file: { key, name, state, leftOut } }: { readonly file: ArrivedFile }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { merge } = texts;
  const language = useLanguage();
  if (state.is === 'waiting')
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={7} className={styles['faint']}>
          {merge.waiting}
        </td>
      </tr>
    );
  if (state.is === 'refused')
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={7}>
          <strong className={styles['refused']}>{merge.refused}</strong> {importSentence(texts, state.problem)}
        </td>
      </tr>
    );
  const { made, tally, byHand } = state;
  return (
    <tr data-left-out={leftOut || undefined}>
      <th scope="row">
        {name}
        {byHand > 0 && <span className={styles['note']}>{merge.byHand(byHand)}</span>}
      </th>
      <td>{made.by || merge.nobody}</td>
      <td>
        {/* A file somebody wrote by hand says neither who nor when. */}
        {made.app === '' ? merge.noDate : <time dateTime={made.at}>{moment(made.at, language)}</time>}
      </td>
      <td className={styles['count']}>{tally.added}</td>
      <td className={styles['count']}>{tally.changed}</td>
      <td className={styles['count']} data-some={tally.asking > 0 || undefined}>
        {tally.asking}
      </td>
      <td className={styles['count']}>{tally.known}</td>
      <td className={styles['act']}>
        <Button
          size="small"
          variant="quiet"
          aria-label={leftOut ? merge.takeInOf(name) : merge.leaveOutOf(name)}
          onClick={() => void planner.collecting.leaveOut(key, !leftOut)}
        >
          {leftOut ? merge.takeIn : merge.leaveOut}
        </Button>
      </td>
    </tr>
  );
}
