/** What a row holds beside its place: what would be lost with it, or cannot come along when it becomes another kind of row. */
import { FIELDS } from '../kinds/fields.ts';
import type { FieldRule, Shape } from '../kinds/kind.ts';
import { isWithheld } from '../register/withheld.ts';
import { isTombstone, questionsOf } from './questions.ts';
import { DELETED, fieldsOf, valueOf } from '../register/register.ts';
import type { AnyRecord, Id, Initiative, KeyResult, Objective } from '../kinds/model.ts';
import { PARENT_FIELD } from '../kinds/homes.ts';
import type { Workspace } from './workspace.ts';

/** Values that say what an absent one says, by the shape of their field. */
const SILENT: { readonly [S in Shape]?: unknown } = { line: '', note: '', flag: false, weight: 1 };

/** Fields with something in them, the row's home and rank aside. Of a field nobody here knows any value is something. */
export function contentOf(row: Objective | KeyResult | Initiative): readonly string[] {
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[row.kind];
  const place: readonly string[] = [PARENT_FIELD[row.kind], 'rank', DELETED];
  const said = fieldsOf(row).filter((field) => {
    const value = valueOf(row, field);
    const rule = rules[field];
    return !place.includes(field) && value !== undefined && !(rule && SILENT[rule.shape] === value);
  });
  // What is held back is something, though nobody here can say what (M13).
  const held = Object.keys(row.marks?.held?.fields ?? {}).filter((field) => isWithheld(row.marks, field));
  return [...new Set([...said, ...held.filter((field) => !place.includes(field))])];
}

/** What names the record as its home and is not deleted, of any kind. */
export const livingUnder = (workspace: Workspace, id: Id): readonly AnyRecord[] =>
  (workspace.children.get(id) ?? []).filter((child) => !isTombstone(child));

/** Something about the record waits for a person's decision. */
export const isAsking = (record: AnyRecord): boolean => questionsOf(record).length > 0;
