/** How siblings stand: by the field their kind names, then by id, so that every copy shows the same (SPEC W4). */
import { perSort } from '../kinds/descriptors.ts';
import type { SortedShape } from '../kinds/kind.ts';
import type { AnyRecord, DateRange, Instant } from '../kinds/model.ts';
import { valueOf } from '../register/register.ts';

/** Without the Z, so that 09:12 stands before 09:12:30. */
export const timeOf = (at: Instant | undefined): string => at?.slice(0, -1) ?? '';

const text = (value: unknown): string => (value as string | undefined) ?? LAST;
/** Behind all letters and digits: what says nothing stands last. */
const LAST = '~';

/** A value as a text that sorts as the value stands. A file brings none that is not of the shape of its field. */
const PLACE: { readonly [S in SortedShape]: (value: unknown) => string } = {
  rank: text,
  name: text,
  line: text,
  dates: (value) => text((value as DateRange | undefined)?.start),
  instant: (value) => timeOf(value as Instant | undefined),
};

const ORDER = perSort(({ order, fields }) => {
  const shape = order === null ? undefined : fields[order]?.shape;
  return order === null || shape === undefined ? null : { field: order, place: PLACE[shape as SortedShape] };
}, null);

/** Where a record stands among its siblings, as a text that sorts; empty for kinds without an order. */
export function placeOf(record: AnyRecord): string {
  const order = ORDER[record.kind];
  return order === null ? '' : order.place(valueOf(record, order.field));
}

/** Which of two siblings of one kind stands first. */
export function before(a: AnyRecord, b: AnyRecord): number {
  const [x, y] = [placeOf(a), placeOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
