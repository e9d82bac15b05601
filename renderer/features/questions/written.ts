import { FIELDS, isEdited, type EditedKind } from '../../domain/kinds/fields.ts';
import type { FieldRule } from '../../domain/kinds/kind.ts';
import { LIMITS } from '../../domain/kinds/limits.ts';
import type { AnyRecord, RecordOf } from '../../domain/kinds/model.ts';

/** Records an answer of one's own can be written into. */
export type Written = RecordOf<EditedKind>;

/** Fields that hold words can be answered in words of one's own here; others are answered where they are set, in the plan. */
export function canBeWritten(record: AnyRecord, field: string): record is Written {
  return isEdited(record) && lengthOf(record, field) !== undefined;
}

/** How long such words may be; undefined for a field that holds no words. */
export function lengthOf({ kind }: Written, field: string): number | undefined {
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  switch (rules[field]?.shape) {
    case 'line':
      return LIMITS.line;
    case 'name':
      return LIMITS.name;
    case 'note':
      return LIMITS.note;
    default:
      return undefined;
  }
}
