/** Going to where words were found that can stand in any record (SPEC F3). */
import { outlives } from '../../domain/kinds/homes.ts';
import type { AnyRecord, Cycle, Kind } from '../../domain/kinds/model.ts';
import { hitsOf } from '../../domain/plan/found.ts';
import { foundRows } from '../../domain/plan/found-rows.ts';
import { placeOf } from '../../domain/plan/place-of.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { wordsOf } from '../../domain/plan/record-words.ts';
import { isRowRecord, rowsOf } from '../../domain/plan/rows.ts';
import { roleOf } from '../../domain/plan/words-in.ts';
import { childrenOf, recordOf } from '../../domain/plan/workspace.ts';
import { chooseCycle, navigate } from './navigate.ts';
import type { ClosingStep, DetailsPart, RoomId } from './place.ts';
import { shownCycle, type Here } from './shown.ts';

/**
 * The rooms of their own in which records of some kinds are read; `theirs`: in the rows that belong to them. All others are read with
 * their row, or with their cycle.
 */
const READ_IN: { readonly [K in Kind]?: RoomId | 'theirs' } = {
  workspace: 'settings',
  ritual: 'rituals',
  pause: 'check-in',
  person: 'theirs',
  team: 'theirs',
};

/** In which step at the end of a cycle a record of some kinds is read. */
const STEP_OF: { readonly [K in Kind]?: ClosingStep } = {
  score: 'score',
  learning: 'look-back',
  action: 'look-back',
  carryOver: 'carry-over',
};

/** In which part of the details of its row a record of some kinds is read; `itself`: it stands there as an entry of its own. */
const PART_OF: { readonly [K in Kind]?: DetailsPart | 'itself' } = {
  checkIn: 'itself',
  comment: 'comments',
  resolution: 'comments',
  proposal: 'proposals',
  decision: 'proposals',
  baseline: 'agreed',
  revision: 'agreed',
  reason: 'agreed',
};

/** The room that lists a record of some kinds where it is about no row that stands. */
const LISTED_IN: { readonly [K in Kind]?: RoomId } = { comment: 'comments', proposal: 'review' };

/** `gone`: it was deleted meanwhile. `nothing-theirs`: it is a team or a person to whom nothing belongs in any cycle. */
export type Arrival = 'there' | 'gone' | 'nothing-theirs';

/** Goes to the record, with its details open where the words are no title. */
export function goToWords(here: Here, found: AnyRecord, field: string): Arrival {
  const { workspace } = here.plan.getState();
  const record = recordOf(workspace, found.id);
  if (!record || record.kind === 'foreign' || isTombstone(record)) return 'gone';
  const room = READ_IN[record.kind];
  if (room === 'theirs') return goToRowsOf(here, wordsOf(record) ?? '');
  const { above, isOrphaned } = placeOf(workspace, record);
  const way = [record, ...above];
  const cycle = way.find((one): one is Cycle => one.kind === 'cycle');
  const row = way.find(isRowRecord);
  const step = STEP_OF[record.kind];
  const listed = LISTED_IN[record.kind];
  if (step !== undefined && cycle && !isOrphaned) {
    chooseCycle(here, cycle.id);
    navigate(here, { at: 'closing', step, of: row?.id ?? record.id });
  } else if (room !== undefined && !isOrphaned) {
    if (cycle) chooseCycle(here, cycle.id);
    navigate(here, { at: 'room', room });
  } else if (row && cycle) {
    const isTitle = row === record && roleOf(record, field) === 'called';
    navigate(here, { at: 'row', row: row.id, cycle: cycle.id, details: !isTitle });
    const read = PART_OF[record.kind];
    const part = read === 'itself' ? { checkIn: record.id } : read;
    if (part !== undefined) navigate(here, { at: 'details', of: row.id, part });
  } else if (listed !== undefined && (!isOrphaned || outlives(record))) {
    if (cycle) chooseCycle(here, cycle.id);
    navigate(here, { at: 'room', room: listed });
  } else if (cycle) navigate(here, { at: 'cycle', cycle: cycle.id });
  else {
    // What has no place is listed below the plan.
    navigate(here, { at: 'search', words: '' });
    navigate(here, { at: 'room', room: 'plan' });
  }
  return 'there';
}

/** What belongs to somebody is what Find leaves of their name: in the shown cycle, or else in the newest that has any of it. */
function goToRowsOf(here: Here, name: string): Arrival {
  const { workspace } = here.plan.getState();
  const shown = shownCycle(workspace, here.ui.getState().cycle);
  const others = childrenOf(workspace, null, 'cycle').toReversed();
  const cycle = [...(shown ? [shown] : []), ...others].find(
    ({ id }) => hitsOf(foundRows(workspace, rowsOf(workspace, id), name)).length > 0,
  );
  if (!cycle) return 'nothing-theirs';
  navigate(here, { at: 'cycle', cycle: cycle.id });
  navigate(here, { at: 'search', words: name });
  return 'there';
}
