/** What can be asked for from anywhere: by key, by menu, by palette. One list, so that all three always agree. */
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { caretIn } from '../editing/caret-in.ts';
import { followRows } from '../editing/follow-rows.ts';
import { startObjective } from './start.ts';
import { foldObjectives } from '../places/folding.ts';
import { foldRooms, navigate } from '../places/navigate.ts';
import { shownCycle } from '../places/shown.ts';
import type { Overlay, RoomId } from '../places/place.ts';
import type { RoomEntry } from '../places/rooms.ts';
import type { Planner } from './planner.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { withTexts } from './texts.ts';
import { orSayFailed } from './or-say-failed.ts';
import { announce, say } from './ui-state.ts';

export type ActionId = keyof Texts['actions'] | RoomId;

export interface Action {
  readonly id: ActionId;
  /** As in `aria-keyshortcuts`, with `Mod` for Ctrl or Cmd. */
  readonly keys?: string;
  readonly run: (planner: Planner, texts: Texts, language: SpokenLanguage) => unknown;
}

/** Carries an action out. What fails is said. */
export const carryOut = (action: Action, planner: Planner, texts: Texts, language: SpokenLanguage): Promise<void> =>
  orSayFailed(planner, texts, (async () => action.run(planner, texts, language))());

async function walk(planner: Planner, texts: Texts, direction: 'undo' | 'redo'): Promise<void> {
  const { workspace: before, canUndo, canRedo } = planner.plan.getState();
  const possible = (direction === 'undo' ? canUndo : canRedo) || planner.drafts.getState().open > 0;
  const { selected } = planner.ui.getState();
  const caret = caretIn(selected);
  const result = await planner[direction]();
  followRows(planner, before, selected, caret);
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

const openOverlay =
  (overlay: Overlay) =>
  (planner: Planner): void =>
    navigate(planner, { at: 'overlay', overlay });

async function deleteShownCycle(planner: Planner, texts: Texts): Promise<void> {
  const cycle = shownCycle(planner.plan.getState().workspace, planner.ui.getState().cycle);
  if (!cycle) say(planner.ui, { text: texts.plan.noCycle, tone: 'calm' });
  else await (await withTexts(import('../editing/delete-cycle.ts'))).deleteCycle(planner, texts, cycle);
}

/** What is not a room; those bring their own. */
export const ACTIONS: readonly Action[] = [
  { id: 'write-objective', keys: 'Mod+Enter', run: (planner, texts) => startObjective(planner, texts) },
  { id: 'new-cycle', run: openOverlay('new-cycle') },
  {
    id: 'new-plan',
    run: async (planner, texts) => (await withTexts(import('../copies/tell-copies.ts'))).newPlanOrSay(planner, texts),
  },
  {
    id: 'delete-plan',
    run: async (planner, texts) =>
      (await withTexts(import('../copies/tell-copies.ts'))).deletePlanOrSay(planner, texts),
  },
  { id: 'name-plan', run: (planner) => navigate(planner, { at: 'room', room: 'settings', field: 'plan-name' }) },
  { id: 'delete-cycle', run: deleteShownCycle },
  {
    id: 'commit-cycle',
    keys: 'Mod+Shift+Enter',
    run: async (planner, texts) => (await withTexts(import('../editing/commit-cycle.ts'))).commitCycle(planner, texts),
  },
  {
    id: 'open-bundle',
    keys: 'Mod+O',
    run: async (planner, texts) => (await withTexts(import('../files/files.ts'))).openBundles(planner, texts),
  },
  {
    id: 'export-bundle',
    keys: 'Mod+S',
    run: async (planner, texts) => (await withTexts(import('../files/export.ts'))).savePlan(planner, texts),
  },
  { id: 'undo', keys: 'Mod+Z', run: (planner, texts) => walk(planner, texts, 'undo') },
  { id: 'redo', keys: 'Mod+Shift+Z', run: (planner, texts) => walk(planner, texts, 'redo') },
  { id: 'find', keys: 'Mod+F', run: openOverlay('find') },
  { id: 'palette', keys: 'Mod+K', run: openOverlay('palette') },
  { id: 'keys', keys: 'F1', run: openOverlay('keys') },
  { id: 'messages', run: openOverlay('messages') },
  // The way in for the keyboard: Tab would choose every row it passes. Within the details the same key hides them.
  { id: 'inspector', keys: 'Mod+I', run: (planner) => navigate(planner, { at: 'details' }) },
  { id: 'fold-objectives', keys: 'Mod+.', run: (planner) => foldObjectives(planner) },
  { id: 'fold-rooms', keys: 'Mod+B', run: ({ ui }) => foldRooms(ui) },
  {
    id: 'sample-plan',
    run: async (planner, _, language) => (await import('../editing/sample-plan.ts')).showSamplePlan(planner, language),
  },
  { id: 'theme-light', run: (planner, texts) => prefer(planner, texts, { theme: 'light' }) },
  { id: 'theme-dark', run: (planner, texts) => prefer(planner, texts, { theme: 'dark' }) },
  { id: 'theme-system', run: (planner, texts) => prefer(planner, texts, { theme: 'system' }) },
  { id: 'language-en', run: (planner, texts) => prefer(planner, texts, { language: 'en' }) },
  { id: 'language-zh', run: (planner, texts) => prefer(planner, texts, { language: 'zh' }) },
];

/** Everything that can be asked for: what is done anywhere, and going to each room. */
export function actionsWith(rooms: readonly RoomEntry[]): readonly Action[] {
  const going = rooms.filter(({ passing }) => passing !== true).map(goingTo);
  return [...ACTIONS, ...going];
}

const goingTo = ({ id, keys }: Pick<RoomEntry, 'id' | 'keys'>): Action => ({
  id,
  ...(keys === undefined ? {} : { keys }),
  run: (planner) => navigate(planner, { at: 'room', room: id }),
});

/** What a command is called, wherever it stands. */
export const actionName = (id: ActionId, { actions, rooms }: Texts): string =>
  id in actions ? actions[id as keyof Texts['actions']] : rooms[id as RoomId].go;

/** The one called so among these; those of the app alone, where no room is meant. */
export const actionOf = (id: ActionId, among: readonly Action[] = ACTIONS): Action => {
  const found = among.find((action) => action.id === id);
  if (!found) throw new Error(`No action is called ${id}.`);
  return found;
};
