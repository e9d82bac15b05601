/** What came here without its words (SPEC C9, C14). */
import { ruleOf } from '../kinds/fields.ts';
import type { AnyRecord } from '../kinds/model.ts';
import { DELETED } from '../register/register.ts';

/** Whether only a deletion came here, without what was deleted. */
export const isWordless = ({ kind, marks }: AnyRecord): boolean =>
  marks?.held !== undefined &&
  Object.keys(marks.by).every((field) => field === DELETED || ruleOf(kind, field)?.discloses === 'joining');
