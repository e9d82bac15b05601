/** What is said once the app has started, whichever screen it starts with: nothing of it waits behind the question what to go back to. */
import { moment } from '../../text/format.ts';
import { takeHappened } from '../copies/happened.ts';
import type { tellHappened } from '../copies/tell-copies.ts';
import type { Boot } from './boot.ts';
import { spoken } from './preferences.ts';
import { textsHere } from './texts-of-plan.ts';
import { say } from './ui-state.ts';

export async function tellStart({ is, planner, warnings, mended }: Exclude<Boot, { is: 'failed' }>): Promise<void> {
  const language = spoken(planner.preferences.getState());
  const texts = textsHere(planner);
  for (const { title, from } of mended)
    say(planner.ui, { text: texts.app.rowMended(title, from && moment(from.at, language)), tone: 'warning' });
  const happened = takeHappened();
  if (happened) await toldHappened(planner, texts, happened, is === 'ready').catch(() => {});
  for (const warning of warnings) say(planner.ui, { text: texts.app[warning], tone: 'warning' });
}

/** Most starts have nothing of this to say. */
async function toldHappened(...of: Parameters<typeof tellHappened>): Promise<void> {
  const tell = await import('../copies/tell-copies.ts');
  tell.tellHappened(...of);
}
