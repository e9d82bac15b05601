import { useEffect } from 'react';
import { withTexts } from '../../app/session/texts.ts';
import { leave, stay } from '../../app/session/leaving.ts';
import { useLeaving, usePlanner } from '../../app/session/use-planner.ts';
import { whenCalm } from '../../app/session/when-calm.ts';
import { lazily } from '../../ui/lazily.tsx';

const AskedToLeave = lazily(async () => (await withTexts(import('./AskedToLeave.tsx'))).AskedToLeave);

/** Asked when the window is closed while something is not on the disk. */
export function Leaving() {
  const planner = usePlanner();
  const asked = useLeaving();
  useEffect(() => whenCalm(() => void AskedToLeave.fetch().catch(() => {})), []);
  return asked && <AskedToLeave key={asked} onStay={() => stay(planner)} onLeave={() => void leave(planner)} />;
}
