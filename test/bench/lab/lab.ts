/** What the measuring script may ask of this page. The page is built and served like the app. */
import '../../../renderer/ui/tokens.css';
import '../../../renderer/app.css';
import { DATABASE_NAME } from '../../../renderer/storage/database-names.ts';
import type { Layout } from '../plans.ts';
import { EditedPlan } from './edits.tsx';
import { answerOf, importFloor, openFloor } from './floor.ts';
import { importOurs, openOurs } from './ours.ts';
import { bareLoop, openCheckIns, openOverview, searchKeys } from './rooms.ts';
import { textOf } from './texts.ts';
import { WritingWindow, watchFrom } from './windows.ts';

let text = '';
let edited: EditedPlan | undefined;
let writing: WritingWindow | undefined;

const plan = (): EditedPlan => {
  if (!edited) throw new Error('No plan is open.');
  return edited;
};

const lab = {
  /** Puts the text at hand; its length is the answer. */
  takeText: async (size: number, layout: Layout): Promise<number> => {
    text = await textOf(size, layout);
    return text.length;
  },
  importOurs: (name: string) => importOurs(text, name),
  importFloor: (name: string) => importFloor(text, name),
  openOurs,
  openFloor,
  forget: async (name: string): Promise<void> => void (await answerOf(indexedDB.deleteDatabase(name))),
  /** Fills the app's own database. */
  fillApp: () => importOurs(text, DATABASE_NAME),
  openForEdits: async (name: string): Promise<void> => void (edited = await EditedPlan.open(name)),
  draw: () => plan().draw(),
  edit: (count: number) => plan().edit(count),
  watchFrom,
  openToWrite: async (name: string): Promise<void> => void (writing = await WritingWindow.open(name)),
  seenElsewhere: (id: string, count: number): Promise<number> => {
    if (!writing) throw new Error('No window writes.');
    return writing.seen(id, count);
  },
  find: (words: string) => plan().find(words),
  bareLoop: () => bareLoop(plan().planner),
  openOverview: () => openOverview(plan().planner),
  openCheckIns: () => openCheckIns(plan().planner),
  searchKeys: (words: string) => searchKeys(plan().planner, words),
};

type Lab = typeof lab;

declare global {
  interface Window {
    lab: Lab;
  }
}

window.lab = lab;
