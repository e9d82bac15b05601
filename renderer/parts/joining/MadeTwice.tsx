import { useId, type KeyboardEvent } from 'react';
import { join, nameOfJoinable, twinsOf } from '../../app/editing/joining.ts';
import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Joinable, JoinableKind } from '../../domain/plan/joined.ts';
import type { Twins } from '../../domain/plan/twins.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import { PrivateMark } from '../PrivateMark.tsx';
import { RecordFence } from '../RecordFence.tsx';
import { joiningTexts } from '../../text/later/joining.ts';
import { Button } from '../../ui/Button.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import styles from './Joining.module.css';

/** How many pairs are offered at once; the next come as these are settled. */
const SHOWN = 20;

interface Props {
  /** Of these kinds alone; without it, of all. */
  readonly kinds?: readonly JoinableKind[];
}

/** What looks as if two people had made it apart: one key each joins it, and Undo takes that back. */
export function MadeTwice({ kinds }: Props) {
  const joining = joiningTexts(useTexts());
  const heading = useId();
  const all = useWorkspace(twinsOf);
  const twins = kinds ? all.filter(({ standing }) => kinds.includes(standing.kind)) : all;
  if (twins.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles['twice']}>
      <h2 id={heading}>{joining.title}</h2>
      <p className={styles['what']}>{joining.what}</p>
      <ul className={styles['list']}>
        {twins.slice(0, SHOWN).map((pair) => (
          <RecordFence key={`${pair.standing.id} ${pair.giving.id}`} of={pair} as="li">
            <Pair pair={pair} />
          </RecordFence>
        ))}
      </ul>
    </section>
  );
}

function Pair({ pair }: { readonly pair: Twins }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { records } = texts;
  const joining = joiningTexts(texts);
  const { standing, giving } = pair;
  const name = nameOfJoinable(standing, texts);
  const one = useWorkspace((workspace) => under(workspace, standing, texts));
  const other = useWorkspace((workspace) => under(workspace, giving, texts));
  const about = useId();
  const { isPrivate, offPaper } = usePrivateAmong([standing, giving]);
  const joinThem = () => void join(planner, texts, pair);
  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (!isPressed(event, 'J')) return;
    event.preventDefault();
    joinThem();
  });
  return (
    <li className={styles['pair']} data-private={offPaper} onKeyDown={onKeyDown}>
      <span id={about} className={styles['pairName']} dir="auto">
        {joining.pair(records.kinds[standing.kind], name)}
      </span>
      {isPrivate && <PrivateMark />}
      {one !== '' && <span>{joining.and(one, other)}</span>}
      <Button size="small" shortcut="J" aria-describedby={about} onClick={joinThem}>
        {joining.join}
      </Button>
    </li>
  );
}

/** What stands under it, by which two of equal name can be told apart. */
function under(workspace: Workspace, record: Joinable, texts: Texts): string {
  const joining = joiningTexts(texts);
  const count = (kind: 'objective' | 'keyResult' | 'checkIn') => childrenOf(workspace, record.id, kind).length;
  switch (record.kind) {
    case 'cycle':
      return joining.objectives(count('objective'));
    case 'objective':
      return joining.keyResults(count('keyResult'));
    case 'keyResult':
      return joining.checkIns(count('checkIn'));
    case 'team':
    case 'person':
      return '';
  }
}
