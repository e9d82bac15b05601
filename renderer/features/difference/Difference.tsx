import { useEffect, useMemo, useState } from 'react';
import { asMarkdown, changesByObjective, toldOutside } from '../../app/files/compared.ts';
import type { Backup, KeepResult, Side } from '../../app/files/comparing.ts';
import { fileSentence } from '../../app/files/file-sentence.ts';
import { noteHandedOut } from '../../app/files/handed-out.ts';
import { mayShare } from '../../app/files/share-personal.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Changes } from '../../parts/changes/Changes.tsx';
import { moment } from '../../text/format.ts';
import { differenceTexts } from '../../text/later/difference.ts';
import { Button } from '../../ui/Button.tsx';
import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { SideChoice } from './SideChoice.tsx';
import styles from './Difference.module.css';
import { useCompared, useTraffic } from '../../app/files/use-traffic.ts';
import { fileProblemTexts } from '../../text/later/file-problems.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** What is different between the plan, a file and a backup, told by meaning; to be read, printed and handed on. */
export default function Difference(props: RoomProps) {
  const planner = usePlanner();
  const traffic = useTraffic();
  const texts = useTexts();
  const difference = differenceTexts(texts);
  const language = useLanguage();
  const now = usePlan((state) => state.workspace);
  const { kept, from, to } = useCompared((compared) => compared);
  const backups = useBackupList();

  const nameOf = (side: Side): string =>
    side === null
      ? difference.now
      : side.backup
        ? moment(side.backup.at, language)
        : `${side.name}${side.made.by ? ` · ${side.made.by}` : ''}`;
  const choose = async (side: 'from' | 'to', reading: Promise<KeepResult>) => {
    const read = await reading;
    if (read.ok) traffic.comparing.choose(side, read.kept);
    else say(planner.ui, { text: difference.unreadable(read.name, fileSentence(texts, read)), tone: 'warning' });
  };
  const chooseFile = async (side: 'from' | 'to') => {
    const opened = await planner.platform.findFiles('dialog');
    const [file] = opened.ok ? opened.value : [];
    if (file) await choose(side, traffic.comparing.keepFile(file));
    else if (!opened.ok && opened.problem !== 'cancelled')
      say(planner.ui, { text: fileProblemTexts(texts).file[opened.problem], tone: 'warning' });
  };
  const choice = (side: 'from' | 'to', value: Side | undefined) => (
    <SideChoice
      label={difference[side]}
      value={value}
      kept={kept}
      backups={backups}
      nameOf={nameOf}
      onNow={() => traffic.comparing.choose(side, null)}
      onKept={(one) => traffic.comparing.choose(side, one)}
      onBackup={(backup) => void choose(side, traffic.comparing.keepBackup(backup))}
      onFile={() => void chooseFile(side)}
    />
  );

  const before = from === null ? now : from?.workspace;
  const after = to === null ? now : to.workspace;
  const part = [from, to].find((side) => side && side.scope.of !== 'plan');
  const scope = useMemo(() => part?.scope ?? ({ of: 'plan' } as const), [part]);
  const inside = useMemo(() => {
    if (!before) return undefined;
    const reader = { before, after, texts, language };
    return { groups: changesByObjective(reader, scope), reader };
  }, [before, after, texts, language, scope]);
  const outside = useMemo(() => inside && toldOutside(inside.groups, inside.reader, scope), [inside, scope]);
  const [withAll, setWithAll] = useState(false);
  const leaves = withAll && inside ? { ...inside, leftOut: [] } : outside;
  const isPrinting = usePrinting();
  const shown = isPrinting ? leaves : inside;
  const heading = from === undefined ? '' : `${nameOf(from)} → ${nameOf(to)}`;
  const save = async () => {
    if (!leaves || !mayShare(planner, texts, () => void save())) return;
    const text = asMarkdown(leaves.groups, heading, leaves.reader, leaves.leftOut);
    const written = await planner.platform.saveFile({ suggestedName: difference.fileName, text, as: 'markdown' });
    if (written.ok) {
      noteHandedOut(planner, written.value.name, 'markdown');
      say(planner.ui, { text: difference.saved(written.value.name), tone: 'calm' });
    } else if (written.problem !== 'cancelled')
      say(planner.ui, {
        text: fileTold(texts).exportFailed(fileProblemTexts(texts).file[written.problem]),
        tone: 'warning',
      });
  };

  return (
    <RoomFrame
      id="difference"
      {...props}
      wide
      {...(inside
        ? {
            actions: (
              <>
                <Button onClick={() => window.print()}>{difference.print}</Button>
                <Button onClick={() => void save()}>{difference.save}</Button>
              </>
            ),
          }
        : {})}
    >
      <div className={styles['sides']}>
        {choice('from', from)}
        {choice('to', to)}
      </div>
      <p className={styles['heading']}>{heading}</p>
      {part && <p className={styles['faint']}>{difference.partly}</p>}
      {outside && outside.leftOut.length > 0 && (
        <div className={styles['leaves']}>
          <Switch label={difference.all} description={difference.allMeans} checked={withAll} onChange={setWithAll} />
          {leaves?.leftOut.map((line) => (
            <p key={line} className={styles['faint']}>
              {line}
            </p>
          ))}
        </div>
      )}
      {shown ? <Changes groups={shown.groups} reader={shown.reader} /> : <p>{difference.choosing}</p>}
    </RoomFrame>
  );
}

/** The automatic backups of this machine, where there are any. */
function useBackupList(): readonly Backup[] {
  const { platform } = usePlanner();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  useEffect(() => {
    void platform.listBackups().then((listed) => setBackups(listed.ok ? listed.value : []));
  }, [platform]);
  return backups;
}
