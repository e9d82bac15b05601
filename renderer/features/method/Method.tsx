import type { RoomProps } from '../../app/places/rooms.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { methodTexts } from '../../text/later/method.ts';
import { ConfidenceBands, ScoreBands } from './Bands.tsx';
import { Cap } from './Cap.tsx';
import { Cadences, Scales } from './Choices.tsx';
import { Part } from './Part.tsx';
import { Words } from './Words.tsx';
import styles from './Method.module.css';

/** How the plan is worked with: a place of its own, since it is the plan's and not this copy's (SPEC V). */
export default function Method(props: RoomProps) {
  const words = methodTexts(useTexts());
  return (
    <RoomFrame id="method" {...props}>
      <p className={styles['what']}>{words.what}</p>
      <Part title={words.rhythm}>
        <Cadences />
        <Scales />
      </Part>
      <Part title={words.bands}>
        <ConfidenceBands />
        <ScoreBands />
      </Part>
      <Part title={words.caps} what={words.capsMean}>
        <Cap field="objectivesCap" />
        <Cap field="keyResultsCap" />
      </Part>
      <Part title={words.words} what={words.wordsMean}>
        <Words />
      </Part>
    </RoomFrame>
  );
}
