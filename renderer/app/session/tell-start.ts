/** What is said once the app has started, whichever screen it starts with: nothing of it waits behind the question what to go back to. */
import { moment } from '../../text/format.ts';
import { tellHappened } from '../copies/tell-copies.ts';
import type { Boot } from './boot.ts';
import { spoken } from './preferences.ts';
import { textsFor } from './texts.ts';
import { say } from './ui-state.ts';

export function tellStart({ is, planner, warnings, mended }: Exclude<Boot, { is: 'failed' }>): void {
  const language = spoken(planner.preferences.getState());
  const texts = textsFor(language);
  for (const { title, from } of mended)
    say(planner.ui, { text: texts.app.rowMended(title, from && moment(from.at, language)), tone: 'warning' });
  tellHappened(planner, texts, is === 'ready');
  for (const warning of warnings) say(planner.ui, { text: texts.app[warning], tone: 'warning' });
}
