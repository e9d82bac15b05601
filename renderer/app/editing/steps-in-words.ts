/** What `tell-steps.ts` says. */
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { fieldName } from '../../text/field-name.ts';
import { stepsTold } from '../../text/later/steps-told.ts';
import type { Texts } from '../../text/texts.ts';
import { recordTitle } from '../../wording/record-title.ts';
import type { Planner } from '../session/planner.ts';
import { spoken } from '../session/preferences.ts';

export const answered = (fields: readonly string[], texts: Texts): string =>
  stepsTold(texts).answered(fields.map((field) => fieldName(field, texts)));

export const cameAgain = (names: readonly string[], texts: Texts): string => stepsTold(texts).importRedone(names);

/** What an import brought and is taken out again; `stays` are records that were written into since. */
interface Went {
  readonly names: readonly string[];
  readonly isNothing: boolean;
  readonly stays: readonly AnyRecord[];
}

export function wentAgain(
  { preferences }: Planner,
  workspace: Workspace,
  texts: Texts,
  { names, isNothing, stays }: Went,
): string {
  const reader = { workspace, texts, language: spoken(preferences.getState()) };
  const titles = stays.map((record) => recordTitle(record, reader));
  const told = stepsTold(texts);
  return isNothing ? told.importStays(names, titles) : told.importUndone(names, titles);
}
