/**
 * Words of a record that screens show, asked by its kind. A file can hold a field of the same name in another kind of record,
 * with any value in it, so that asking whether the field is there is not enough.
 */
import { perSort } from '../kinds/descriptors.ts';
import { valueOf } from '../register/register.ts';
import type { ALL } from '../kinds/all.ts';
import type { AnyRecord, Kind, Metric, RecordOf } from '../kinds/model.ts';

/** Its title or its name; undefined where it has none, and for kinds that go without. */
export function wordsOf(record: AnyRecord): string | undefined {
  const field = TITLE[record.kind];
  const words = field === null ? undefined : valueOf(record, field);
  return typeof words === 'string' ? words : undefined;
}

const TITLE = perSort(({ title }) => title, null);

type TitledKind = { readonly [K in Kind]: (typeof ALL)[K]['title'] extends string ? K : never }[Kind];
/** Whether it has a title or a name of its own. The others go by what they are about. */
export const isTitled = (record: AnyRecord): record is RecordOf<TitledKind> => TITLE[record.kind] !== null;

/** What a measure counts in. */
export function unitOf(metric: Metric | undefined): string | undefined {
  if (metric === undefined) return undefined;
  switch (metric.type) {
    case 'yesNo':
    case 'milestones':
      return undefined;
    default:
      return metric.unit;
  }
}
