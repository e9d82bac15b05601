/**
 * Words of a record that screens show, asked by its kind. A file can hold a field of the same name in another kind of record,
 * with any value in it, so that asking whether the field is there is not enough.
 */
import type { AnyRecord, Metric } from '../kinds/model.ts';

/** Its title or its name; undefined where it has none, and for kinds that go without. */
export function wordsOf(record: AnyRecord): string | undefined {
  switch (record.kind) {
    case 'objective':
    case 'keyResult':
    case 'initiative':
      return record.title;
    case 'workspace':
    case 'cycle':
    case 'team':
    case 'person':
      return record.name;
    case 'checkIn':
    case 'comment':
    case 'foreign':
      return undefined;
  }
}

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
