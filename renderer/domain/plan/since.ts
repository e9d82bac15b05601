/** Since when a record has been there: what is expected of it begins then (SPEC P18, L6). */
import type { AnyRecord, Day, Id, Instant } from '../kinds/model.ts';
import { mergeMetadataOf } from '../register/register.ts';
import { childrenOf, joinedInto, recordOf, type Workspace } from './workspace.ts';

/** The day of a moment in the calendar of whoever looks: which one it is no moment says by itself. */
export type DayOf = (at: Instant) => Day;

/**
 * The day of the first run that wrote in it, or in what is joined into it. Undefined where nobody can say: what came from a file by hand, or
 * was written by a run this copy has not heard of, may have been there for long.
 */
export function writtenSince(workspace: Workspace, id: Id, dayOf: DayOf): Day | undefined {
  const shown = recordOf(workspace, id);
  if (!shown) return undefined;
  const days = [shown, ...joinedInto(workspace, shown.id)].map((one) => firstDay(workspace, one, dayOf));
  return days.some((day) => day === '') ? undefined : days.toSorted()[0];
}

/**
 * The day from which something is expected of a key result: the one on which it was written down, or its cycle first committed where that
 * was later. Undefined where nobody can say, or nobody committed it.
 */
export function expectedSince(workspace: Workspace, cycle: Id, keyResult: Id, dayOf: DayOf): Day | undefined {
  const written = writtenSince(workspace, keyResult, dayOf) ?? '';
  const committed = childrenOf(workspace, cycle, 'transition')
    .flatMap(({ does, at }) => (does === 'commit' && at !== undefined ? [dayOf(at)] : []))
    .toSorted()[0];
  return [written, committed ?? ''].toSorted().at(-1) || undefined;
}

/** Empty where nobody can say. */
function firstDay({ runs }: Workspace, record: AnyRecord, dayOf: DayOf): Day {
  let first: Day | undefined;
  for (const replica of Object.keys(mergeMetadataOf(record).seen)) {
    const run = runs.get(replica);
    if (run === undefined) return '';
    const day = dayOf(run.at);
    if (first === undefined || day < first) first = day;
  }
  return first ?? '';
}
