/** What is written down of a change of what was agreed (SPEC L3): apart from `committing.ts`, since it is needed wherever something is typed. */
import type { Id } from '../kinds/model.ts';
import { revised, type AgreedField, type AgreedRow, type Value } from '../plan/agreed.ts';
import type { Command } from './commands.ts';

/** L3: that this field of a row was changed, under `id`. */
export const revising = (row: AgreedRow, field: AgreedField, from: Value, to: Value, id: Id): Command => ({
  do: 'add',
  kind: 'revision',
  id,
  of: row.id,
  values: { change: revised(field, from, to) },
});
