/** For whom something is put into words, and what it is looked up in. */
import type { Id } from '../domain/kinds/model.ts';
import type { Workspace } from '../domain/plan/workspace.ts';
import type { SpokenLanguage, Texts } from '../text/texts.ts';

interface Spoken {
  readonly texts: Texts;
  readonly language: SpokenLanguage;
}

/** Reads one state of a plan. */
export interface PlanReader extends Spoken {
  readonly workspace: Workspace;
}

/** Reads what is different between two states. */
export interface ChangeReader extends Spoken {
  readonly before: Workspace;
  readonly after: Workspace;
  /** Of these it is told that they were deleted, and no word of them (H9). */
  readonly wordless?: ReadonlySet<Id>;
}
