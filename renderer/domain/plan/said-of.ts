/** What is said in one field of several records that say it of the same thing, such as of rows that were joined. */
import type { PlanRecord } from '../kinds/model.ts';
import { canonical } from '../register/canonical.ts';
import { siblingValuesOf } from '../register/register.ts';

/** Each value once, open answers included; what is emptied says nothing. More than one: it was said apart, and somebody has to choose. */
export function saidOf<V extends object>(records: readonly PlanRecord[], field: string): readonly V[] {
  const said = new Map<string, V>();
  for (const record of records)
    for (const { value } of siblingValuesOf(record, field))
      // The gate lets no other value into a field of that shape.
      if (typeof value === 'object' && value !== null) said.set(canonical(value), value as V);
  return [...said.values()];
}
