import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { exportPlan } from '../../app/files/export.ts';
import { usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { handOutTexts } from '../../text/later/hand-out.ts';
import { Button } from '../../ui/Button.tsx';
import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { Documents } from './Documents.tsx';
import { Leaves } from './Leaves.tsx';
import { careOf, FIRST, scopeOf, USUALLY, type Chosen } from '../../parts/leaving/chosen.ts';
import { ComesAlong } from '../../parts/leaving/ComesAlong.tsx';
import { HOW_MANY, ScopeChoice } from '../../parts/leaving/ScopeChoice.tsx';
import styles from './HandOut.module.css';
import { fileTold } from '../../text/later/file-told.ts';

/** A place to say what leaves and what stays, with all that leaves in sight. */
export default function HandOut(props: RoomProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const handOut = handOutTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const [chosen, setChosen] = useState<Chosen>(FIRST);
  const [asked, setAsked] = useState(USUALLY);
  const [passphrase, setPassphrase] = useState('');
  const [locking, setLocking] = useState(false);
  const scope = scopeOf(workspace, chosen);
  const noneChosen = scope.of === 'objectives' && scope.ids.length === 0;
  // A start holds no objective, so it holds neither what is private nor scores back.
  const starts = scope.of === 'starter';
  const care = careOf(scope, asked);

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
          <ComesAlong along={asked} starts={starts} onChange={setAsked} />
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
