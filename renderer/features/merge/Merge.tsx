import { useEffect, useState } from 'react';
import { mergeFiles } from '../../app/files/files.ts';
import type { ArrivedFile } from '../../app/files/import-session.ts';
import { useImport, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { isNothingSeen, mergeCounts } from '../../domain/merge/preview.ts';
import { mergeTexts } from '../../text/later/merge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Room } from '../../ui/Room.tsx';
import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { Effects } from './Effects.tsx';
import { Files } from './Files.tsx';
import { JustLook } from './JustLook.tsx';
import { Loops } from './Loops.tsx';
import { OpenBeside, Strangers, useStrangers } from './Strangers.tsx';
import styles from './Merge.module.css';
import { navigate } from '../../app/places/navigate.ts';
import { useTraffic } from '../../app/files/use-traffic.ts';
import { fileTold } from '../../text/later/file-told.ts';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

/** A place to look before anything is merged: which files came, and what they would do to the plan. */
export default function Merge(props: RoomProps) {
  const planner = usePlanner();
  const traffic = useTraffic();
  const texts = useTexts();
  const merge = mergeTexts(texts);
  const files = useImport(({ files }) => files);
  const preview = useImport(({ preview }) => preview);
  const workspace = usePlan((plan) => plan.workspace);

  // What is shown here is what merging would do to the plan as it is now.
  useEffect(() => void traffic.importSession.look(), [traffic, workspace]);

  const [looking, setLooking] = useState<ArrivedFile | null>(null);
  const why = useWhyNot();
  const asks = (preview?.plan.questions ?? 0) > 0;
  const leave = () => {
    traffic.importSession.cancel();
    navigate(planner, { at: 'room', room: 'plan' });
  };
  const done = files.filter(({ state }) => state.is !== 'waiting').length;
  const read = looking && traffic.importSession.bundleOf(looking.key);
  if (looking && read)
    return (
      <Room
        key="look"
        id="merge"
        title={merge.lookingAt(looking.name)}
        back={{ label: merge.stopLooking, onBack: () => setLooking(null) }}
        lead={props.rooms}
        state={props.saveState}
        actions={<OpenBeside file={looking} />}
        wide
      >
        <Banner tone="info" title={merge.readOnly}>
          {merge.readOnlyMeans}
        </Banner>
        <JustLook name={looking.name} bundle={read} />
      </Room>
    );
  return (
    <RoomFrame
      id="merge"
      back={{ label: aroundOutlineTexts(texts).leaveFiles, onBack: leave }}
      {...props}
      actions={<Choice />}
      wide
    >
      <p className={styles['what']}>{asks ? fileTold(texts).together(merge.what, merge.later) : merge.what}</p>
      {preview && preview.plan.notShown.length > 0 && (
        <p className={styles['what']}>{fileTold(texts).notShown(preview.plan.notShown)}</p>
      )}
      {why && (
        <p role="status" className={styles['why']}>
          {why}
        </p>
      )}
      {done < files.length && (
        <div className={styles['progress']}>
          <ProgressBar
            value={done / files.length}
            label={merge.readingLabel}
            word={merge.reading(done, files.length)}
            showWord
          />
        </div>
      )}
      <Files files={files} together={preview ? mergeCounts(preview.plan) : undefined} />
      <Strangers onLook={setLooking} />
      {preview && <Loops after={preview.after} before={workspace} />}
      {preview && preview.items.length > 0 && <Effects preview={preview} />}
      {preview && preview.items.length === 0 && why === null && <p role="status">{merge.quiet}</p>}
    </RoomFrame>
  );
}

/** Stands where it can be pressed whatever is being looked at. */
function Choice() {
  const planner = usePlanner();
  const texts = useTexts();
  const merge = mergeTexts(texts);
  const why = useWhyNot();
  // Nobody should put two plans into one by pressing what stands out.
  const strange = useStrangers().length > 0;
  const asked = useImport(({ preview }) => (preview ? mergeCounts(preview.plan).questions : 0));
  const act = async (then: 'plan' | 'questions') => {
    if (await mergeFiles(planner, texts)) navigate(planner, { at: 'room', room: then });
  };
  return (
    <>
      {asked > 0 && (
        <Button disabled={why !== null} onClick={() => void act('questions')}>
          {merge.mergeAndAnswer(asked)}
        </Button>
      )}
      <Button variant={strange ? 'plain' : 'primary'} disabled={why !== null} onClick={() => void act('plan')}>
        {merge.merge}
      </Button>
    </>
  );
}

/** Why there is nothing to merge: null if there is, an empty text while nobody can tell. */
function useWhyNot(): string | null {
  const merge = mergeTexts(useTexts());
  const files = useImport(({ files }) => files);
  const preview = useImport(({ preview }) => preview);
  if (!preview) return '';
  if (preview.plan.tooMany) return merge.tooMany;
  if (!isNothingSeen(preview.plan)) return null;
  return files.some(({ state, leftOut }) => state.is === 'read' && !leftOut) ? merge.none : merge.noneLeft;
}
