/** What is said about the copies here: why one stays where one is, and what has just happened. */
import type { CopyId } from '../../storage/database-names.ts';
import { copyName, copyOf } from './copy-name.ts';
import type { Texts } from '../../text/texts.ts';
import { backupSentence } from '../files/file-sentence.ts';
import type { Planner } from '../session/planner.ts';
import { toHeading } from '../places/navigate.ts';
import { textsHere } from '../session/texts-of-plan.ts';
import { say } from '../session/ui-state.ts';
import type { Happened } from './happened.ts';
import { copiesHere } from './registry.ts';
import {
  bringBack,
  deleteOpenPlan,
  fieldsHolding,
  newPlan,
  openCopy,
  type Switched,
  type SwitchProblem,
} from './switching.ts';
import { copiesTold } from '../../text/later/copies-told.ts';

/** Why one stays where one is. */
export function switchSentence(texts: Texts, why: SwitchProblem): string {
  switch (why.is) {
    case 'unsaved':
      return copiesTold(texts).stayUnsaved(why.fields);
    case 'not-kept':
      return copiesTold(texts).stayNotKept;
    case 'storage':
      return texts.problems.storage[why.problem];
    case 'backup':
      return copiesTold(texts).notDeleted(backupSentence(texts, why.problem));
  }
}

export async function orSay(planner: Planner, texts: Texts, switching: Promise<Switched>): Promise<void> {
  const switched = await switching;
  if (!switched.ok) say(planner.ui, { text: switchSentence(texts, switched.why), tone: 'warning' });
}

export const openCopyOrSay = (planner: Planner, texts: Texts, id: CopyId) =>
  orSay(planner, texts, openCopy(planner, id));

export const newPlanOrSay = (planner: Planner, texts: Texts) => orSay(planner, texts, newPlan(planner));

export const bringBackOrSay = (planner: Planner, texts: Texts, id: CopyId) =>
  orSay(planner, texts, bringBack(planner, id));

export async function deletePlanOrSay(planner: Planner, texts: Texts): Promise<void> {
  const copy = copyOf(planner);
  if (copy) await orSay(planner, texts, deleteOpenPlan(planner, copy.id));
}

/** Says what the page before this one did, now that the copy it led to is open, be it `whole` or in need of a backup. */
export function tellHappened(planner: Planner, texts: Texts, happened: Happened, whole: boolean): void {
  const here = copiesHere.getState();
  const copy = copyOf(planner);
  if (!copy) return;
  const name = copyName(here, copy, texts);
  // A page that begins anew holds the keyboard nowhere.
  toHeading(planner.ui);
  // Its last backup says that it was deleted; the next one says that it is not. One of a plan that is not whole would be no way back.
  if (happened.is === 'brought-back' && whole && !planner.platform.lacks.includes('backups'))
    void planner.backUp('rolling');
  if (!('copy' in happened))
    return void say(planner.ui, { text: copiesTold(texts).happened[happened.is](name), tone: 'calm' });
  const gone = here.copies.find(({ id }) => id === happened.copy);
  if (!gone) return;
  const left = copyName(here, gone, texts);
  if (happened.is === 'opened-elsewhere')
    return void say(planner.ui, { text: copiesTold(texts).openedElsewhere(name, left), tone: 'calm' });
  say(planner.ui, {
    text: happened.is === 'deleted' ? copiesTold(texts).deleted(left) : copiesTold(texts).deletedElsewhere(left, name),
    tone: 'calm',
    action: { label: copiesTold(texts).bringBack, act: () => void bringBackOrSay(planner, texts, gone.id) },
  });
}

/** Another window opened another plan, or deleted this one, and this window holds what would be left behind by following. */
export function tellStaying(planner: Planner): void {
  const texts = textsHere(planner);
  const here = copiesHere.getState();
  const opened = here.copies.find(({ id }) => id === here.open);
  const name = opened ? copyName(here, opened, texts) : texts.copies.unnamed;
  const isDeleted = copyOf(planner)?.deletedAt !== undefined;
  const text = copiesTold(texts).staysWhileOthersWent(name, isDeleted, fieldsHolding(planner));
  say(planner.ui, { text, tone: 'warning' });
}
