/** Every sentence as a plan puts it: with the words of its method (SPEC V6), and of a personal plan (Y7). */
import { WORKSPACE_ID, type WorkspaceRecord } from '../../domain/kinds/model.ts';
import { methodOf } from '../../domain/plan/method.ts';
import { saysPersonal } from '../../domain/plan/personal.ts';
import { find } from '../../domain/plan/workspace.ts';
import { inMethod } from '../../text/in-method.ts';
import { inPersonal } from '../../text/in-personal.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import type { Planner } from './planner.ts';
import { spoken } from './preferences.ts';
import { textsFor } from './texts.ts';

/** `record` is the one about the plan as a whole. */
export function textsOfPlan(language: SpokenLanguage, record: WorkspaceRecord | undefined): Texts {
  const texts = inMethod(textsFor(language), methodOf(record));
  return saysPersonal(record) ? inPersonal(texts) : texts;
}

/** Outside a screen: those of the plan that is open, in the language of the moment. */
export const textsHere = ({ plan, preferences }: Pick<Planner, 'plan' | 'preferences'>): Texts =>
  textsOfPlan(spoken(preferences.getState()), find(plan.getState().workspace, 'workspace', WORKSPACE_ID));
