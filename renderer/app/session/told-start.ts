/** The sentences of a start that has something to say. */
import { moment } from '../../text/format.ts';
import { startTold } from '../../text/later/start-told.ts';
import type { Texts } from '../../text/texts.ts';
import type { Happened } from '../copies/happened.ts';
import { tellHappened } from '../copies/tell-copies.ts';
import { spoken } from './preferences.ts';
import type { Boot } from './boot.ts';
import { say } from './ui-state.ts';

export function sayStarted(
  { is, planner, warnings, mended }: Exclude<Boot, { is: 'failed' }>,
  happened: Happened | null,
  texts: Texts,
): void {
  const told = startTold(texts);
  const language = spoken(planner.preferences.getState());
  for (const { title, from } of mended)
    say(planner.ui, { text: told.rowMended(title, from && moment(from.at, language)), tone: 'warning' });
  if (happened) tellHappened(planner, texts, happened, is === 'ready');
  for (const warning of warnings) say(planner.ui, { text: told[warning], tone: 'warning' });
}
