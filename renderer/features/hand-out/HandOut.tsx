import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { exportPlan } from '../../app/files/export.ts';
import { usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { HandOut as Care } from '../../domain/bundle/scope.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { handOutTexts } from '../../text/later/hand-out.ts';
import { Button } from '../../ui/Button.tsx';
import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { Documents } from './Documents.tsx';
import { Leaves } from './Leaves.tsx';
import { FIRST, scopeOf, type Chosen } from './chosen.ts';
import { HOW_MANY, ScopeChoice } from './ScopeChoice.tsx';
import styles from './HandOut.module.css';
import { fileTold } from '../../text/later/file-told.ts';

/** A place to say what leaves and what stays, with all that leaves in sight. */
export default function HandOut(props: RoomProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const handOut = handOutTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const [chosen, setChosen] = useState<Chosen>(FIRST);
  const [withPrivate, setPrivate] = useState(false);
  const [withCheckIns, setCheckIns] = useState(true);
  const [withNames, setNames] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [locking, setLocking] = useState(false);
  const scope = scopeOf(workspace, chosen);
  const noneChosen = scope.of === 'objectives' && scope.ids.length === 0;
  const secret = privateCount(workspace);
  // A start holds no objective, so it holds neither what is private nor scores back.
  const starts = scope.of === 'starter';
  const care: Care = {
    scope,
    withPrivate: withPrivate && !starts,
    withCheckIns: withCheckIns || starts,
    withNames,
    withSamples: false,
  };

  const act = async () => {
    setLocking(passphrase !== '');
    // Making a key takes a second in one go: what it does is on the screen before it begins.
    await new Promise((drawn) => setTimeout(drawn, 50));
    await exportPlan(planner, texts, care, passphrase);
    setLocking(false);
  };

  return (
    <RoomFrame
      id="hand-out"
      {...props}
      actions={
        <Button
          variant="primary"
          icon={<FileOutput />}
          disabled={locking || noneChosen}
          aria-describedby={noneChosen ? HOW_MANY : undefined}
          onClick={() => void act()}
        >
          {locking ? handOut.locking : handOut.act}
        </Button>
      }
      wide
    >
      <p className={styles['what']}>{handOut.what}</p>
      <div className={styles['sides']}>
        <form className={styles['form']} onSubmit={(event) => event.preventDefault()}>
          <ScopeChoice chosen={chosen} onChoose={setChosen} />
          <fieldset className={styles['part']}>
            <legend>{handOut.comesAlong}</legend>
            {!starts && (
              <>
                <Switch
                  label={handOut.private}
                  description={secret > 0 ? handOut.privateMeans(secret) : handOut.noPrivate}
                  checked={withPrivate && secret > 0}
                  disabled={secret === 0}
                  onChange={setPrivate}
                />
                <Switch
                  label={handOut.checkIns}
                  description={handOut.checkInsMean}
                  checked={withCheckIns}
                  onChange={setCheckIns}
                />
              </>
            )}
            <Switch label={handOut.names} description={handOut.namesMean} checked={withNames} onChange={setNames} />
          </fieldset>
          <SecretField
            label={handOut.passphrase}
            description={handOut.passphraseMeans}
            value={passphrase}
            onChange={setPassphrase}
            showLabel={fileTold(texts).showPassphrase}
          />
          {!starts && <Documents care={care} noneChosen={noneChosen} />}
        </form>
        <Leaves care={care} />
      </div>
    </RoomFrame>
  );
}

function privateCount(workspace: Workspace): number {
  let count = 0;
  for (const record of workspace.records.values())
    if (record.kind === 'objective' && !isTombstone(record) && isPrivate(record)) count++;
  return count;
}
