/** How a field says that it holds words it does not take, so that nobody is told that they are saved (E10, E24). */
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Texts } from '../../text/texts.ts';
import { say } from '../session/ui-state.ts';
import { usePlanner, useTexts } from '../session/use-planner.ts';
import { heldBy, hold, type Untaken } from './untaken.ts';
import type { Limit } from './use-limit.ts';

/** The sentence that gives the words back when their field goes; null where somebody else says it. */
type Back = (words: Untaken, texts: Texts) => string | null;

const lost: Back = ({ field, words }, { app }) => app.wordsLeft(field, words);

/** For fields that keep what they do not take until somebody comes back to them. */
export const waitsThere: Back = ({ field, words }, { app }) => app.wordsWait(field, words);

/**
 * Tells what fields hold and do not take. When they go with it, the words come back in a warning, as `back` says. The answer drops
 * them for good: for Cancel and the like.
 */
export function useUntaken(words: readonly (Untaken | undefined)[], back: Back = lost): () => void {
  const planner = usePlanner();
  const texts = useTexts();
  const by = useId();
  const said = useRef((one: Untaken) => back(one, texts));
  useLayoutEffect(() => {
    said.current = (one) => back(one, texts);
  });
  const now = words.filter((one) => one !== undefined);
  const known = JSON.stringify(now);
  useLayoutEffect(() => hold(planner.untaken, by, JSON.parse(known) as Untaken[]), [planner, by, known]);
  useEffect(
    () => () => {
      const left = heldBy(planner.untaken, by);
      hold(planner.untaken, by, []);
      for (const one of left) {
        const text = said.current(one);
        if (text !== null) say(planner.ui, { text, tone: 'warning' });
      }
    },
    [planner, by],
  );
  return () => hold(planner.untaken, by, []);
}

/** Words of a field with a limit, if they are beyond it. */
export const beyond = (limit: Limit, field: string, words: string): Untaken | undefined =>
  words.length > limit.longest ? { field, words, refused: true } : undefined;

/** For a control that finds out itself what it cannot take: it calls this with those words, and with none once they are gone. */
export function useRefused(
  field: string,
): [held: Untaken | undefined, tell: (words: string | undefined, refused?: boolean) => void] {
  const [held, set] = useState<Omit<Untaken, 'field'>>();
  const tell = useCallback(
    (words: string | undefined, refused = true) =>
      set((before) => {
        if (words === undefined) return undefined;
        return before?.words === words && before.refused === refused ? before : { words, refused };
      }),
    [],
  );
  return [held && { ...held, field }, tell];
}
