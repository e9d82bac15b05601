/** What can be asked for from anywhere: by key, by menu, by palette. One list, so that all three always agree. */
import type { SpokenLanguage } from '../../text/texts.ts';
import type { Texts } from '../../text/texts.ts';
import { deletePlanOrSay, newPlanOrSay } from '../copies/tell-copies.ts';
import { openBundles } from '../files/files.ts';
import { followRows } from '../editing/follow-rows.ts';
import { exportPlan } from '../files/hand-out.ts';
import { showSamplePlan } from '../editing/sample-plan.ts';
import { goToPlan, startObjective } from './start.ts';
import type { Planner } from './planner.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { announce, say } from './ui-state.ts';

export type ActionId = keyof Texts['actions'];

export interface Action {
  readonly id: ActionId;
  /** As in `aria-keyshortcuts`, with `Mod` for Ctrl or Cmd. */
  readonly keys?: string;
  readonly run: (planner: Planner, texts: Texts, language: SpokenLanguage) => unknown;
}

async function walk(planner: Planner, texts: Texts, direction: 'undo' | 'redo'): Promise<void> {
  const { workspace: before, canUndo, canRedo } = planner.plan.getState();
  const possible = (direction === 'undo' ? canUndo : canRedo) || planner.drafts.getState().open > 0;
  const result = await planner[direction]();
  followRows(planner, before);
  const { app } = texts;
  if (result.ok) announce(planner.ui, app.walked(direction, rewordedTitle(before, planner.plan.getState().workspace)));
  else if ('refusal' in result)
    say(planner.ui, { text: possible ? app.nothingToUndo : app.nothingDone[direction], tone: 'calm' });
}

/** The words of the one row whose words are others now. */
function rewordedTitle(before: Workspace, now: Workspace): string | undefined {
  const titles = [...now.records.changedSince(before.records)].flatMap((id) => {
    const [was, is] = [before.records.get(id), now.records.get(id)];
    return isRowRecord(was) && isRowRecord(is) && was.title !== is.title ? [is.title ?? ''] : [];
  });
  return titles.length === 1 ? titles[0] : undefined;
}

async function prefer(planner: Planner, texts: Texts, values: Parameters<Planner['changeSettings']>[0]): Promise<void> {
  if (!(await planner.changeSettings(values))) say(planner.ui, { text: texts.app.settingsNotKept, tone: 'warning' });
}

export const ACTIONS: readonly Action[] = [
  { id: 'write-objective', keys: 'Mod+Enter', run: (planner, texts) => startObjective(planner, texts) },
  { id: 'new-cycle', run: ({ ui }) => ui.setState({ room: 'plan', overlay: 'new-cycle' }) },
  { id: 'new-plan', run: newPlanOrSay },
  { id: 'delete-plan', run: deletePlanOrSay },
  { id: 'open-bundle', keys: 'Mod+O', run: (planner, texts) => openBundles(planner, texts) },
  { id: 'export-bundle', keys: 'Mod+S', run: (planner, texts) => exportPlan(planner, texts) },
  { id: 'hand-out', keys: 'Mod+Shift+S', run: ({ ui }) => ui.setState({ room: 'hand-out', overlay: null }) },
  { id: 'exchange', keys: 'Mod+E', run: ({ ui }) => ui.setState({ room: 'exchange', overlay: null }) },
  { id: 'undo', keys: 'Mod+Z', run: (planner, texts) => walk(planner, texts, 'undo') },
  { id: 'redo', keys: 'Mod+Shift+Z', run: (planner, texts) => walk(planner, texts, 'redo') },
  { id: 'find', keys: 'Mod+F', run: ({ ui }) => ui.setState({ room: 'plan', overlay: 'find' }) },
  { id: 'palette', keys: 'Mod+K', run: ({ ui }) => ui.setState({ overlay: 'palette' }) },
  { id: 'plan', keys: 'Mod+1', run: goToPlan },
  { id: 'questions', keys: 'Mod+2', run: ({ ui }) => ui.setState({ room: 'questions', overlay: null }) },
  { id: 'compare', run: ({ ui }) => ui.setState({ room: 'difference', overlay: null }) },
  { id: 'settings', keys: 'Mod+,', run: ({ ui }) => ui.setState({ room: 'settings', overlay: null }) },
  { id: 'keys', keys: 'F1', run: ({ ui }) => ui.setState({ overlay: 'keys' }) },
  { id: 'messages', run: ({ ui }) => ui.setState({ overlay: 'messages' }) },
  // The way in for the keyboard: Tab would choose every row it passes. Within the details the same key hides them.
  { id: 'inspector', keys: 'Mod+I', run: ({ ui }) => ui.setState({ inspector: true, entering: 'details' }) },
  { id: 'sample-plan', run: (planner, _, language) => showSamplePlan(planner, language) },
  { id: 'theme-light', run: (planner, texts) => prefer(planner, texts, { theme: 'light' }) },
  { id: 'theme-dark', run: (planner, texts) => prefer(planner, texts, { theme: 'dark' }) },
  { id: 'theme-system', run: (planner, texts) => prefer(planner, texts, { theme: 'system' }) },
  { id: 'language-en', run: (planner, texts) => prefer(planner, texts, { language: 'en' }) },
  { id: 'language-zh', run: (planner, texts) => prefer(planner, texts, { language: 'zh' }) },
];

export const actionOf = (id: ActionId): Action => {
  const found = ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`No action is called ${id}.`);
  return found;
};
