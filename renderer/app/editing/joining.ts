/** Making one of what two people made apart, and taking it apart again, each with the way back. */
import { joiningWithCopies, partingWithCopies } from '../../domain/commands/joining-copies.ts';
import { twinsIn, type Twins } from '../../domain/plan/twins.ts';
import { joinedInto, type Workspace } from '../../domain/plan/workspace.ts';
import type { Joinable } from '../../domain/plan/joined.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { wordsOf } from '../../domain/plan/record-words.ts';
import type { Texts } from '../../text/texts.ts';
import { offerUndo } from './offer-undo.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

/** The words a record goes by: a title or a name. */
export const nameOfJoinable = (record: Joinable, texts: Texts): string => wordsOf(record) || texts.plan.untitled;

export async function join(planner: Planner, texts: Texts, { giving, standing }: Twins): Promise<void> {
  void planner.flush();
  const done = planner.edit(joiningWithCopies(planner.plan.getState().workspace, giving, standing));
  await told(planner, texts, aroundOutlineTexts(texts).joined(nameOfJoinable(standing, texts)), done);
}

export async function takeApart(planner: Planner, texts: Texts, record: Joinable): Promise<void> {
  void planner.flush();
  const done = planner.edit(partingWithCopies(planner.plan.getState().workspace, record));
  await told(planner, texts, aroundOutlineTexts(texts).parted(nameOfJoinable(record, texts)), done);
}

async function told(planner: Planner, texts: Texts, text: string, done: ReturnType<Planner['edit']>): Promise<void> {
  const result = await done;
  if (result.ok) offerUndo(planner, texts, text, done);
  else if ('refusal' in result) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
}

/** What was found in the plan last asked about: the same plan gives the same list. */
const found = new WeakMap<Workspace, readonly Twins[]>();

export function twinsOf(workspace: Workspace): readonly Twins[] {
  let twins = found.get(workspace);
  if (!twins) found.set(workspace, (twins = twinsIn(workspace)));
  return twins;
}

/** How many records a record as it is shown speaks for, itself included. */
export const partsOf = (workspace: Workspace, id: Id): number => joinedInto(workspace, id).length + 1;
