/** The sample: what of it is as it came, and a plan without it (SPEC W7, B13). */
import { isGone } from './merge/questions.ts';
import { DELETED } from './merge/register.ts';
import type { AnyRecord, Cycle, Id } from './model.ts';
import { isRowRecord } from './outline-rows.ts';
import { EMPTY, branchOf, childrenOf, patched, type Workspace } from './workspace.ts';

/** What comes with a sample is named after its cycle, so that it can be told from what is written later. */
export const sampleId = (cycle: Id, number: number): Id => `${cycle}-${number}`;
const cameWith = (cycle: Id, { id }: AnyRecord): boolean => id === cycle || id.startsWith(`${cycle}-`);
/** The cycles a record with this id can have come with. */
const namesBefore = (id: Id): readonly Id[] => [...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index));

/** All its fields were written in one step, its place among its siblings aside. */
function isUntouched({ marks }: AnyRecord): boolean {
  if (marks?.others && Object.keys(marks.others).length > 0) return false;
  const stamps = Object.entries(marks?.by ?? {}).flatMap(([field, stamp]) =>
    field === 'rank' || field === DELETED ? [] : [stamp],
  );
  return new Set(stamps).size <= 1;
}

/** W7: whether there is more in a sample than came with it. */
export const isWrittenIn = (workspace: Workspace, { id }: Cycle): boolean =>
  branchOf(workspace, id).some((record) => !isGone(record) && !(cameWith(id, record) && isUntouched(record)));

/** Whether there are samples, and nothing beside them that could be handed out. */
export const isNothingButSamples = (workspace: Workspace): boolean =>
  childrenOf(workspace, null, 'cycle').some(({ sample }) => sample) && withoutSamples(workspace) === workspace;

/** B13: the same plan where there is no sample in it, or nothing else. */
export function withoutSamples(workspace: Workspace): Workspace {
  const samples = childrenOf(workspace, null, 'cycle').filter(({ sample }) => sample);
  if (samples.length === 0) return workspace;
  const left = new Set(samples.flatMap(({ id }) => branchOf(workspace, id)));
  const others = [...workspace.records.values()].filter((record) => !left.has(record));
  if (!others.some((record) => (record.kind === 'cycle' || isRowRecord(record)) && !isGone(record))) return workspace;
  const owners = new Set(others.map((record) => (isRowRecord(record) ? record.owner : undefined)));
  const sampleIds = new Set(samples.map(({ id }) => id));
  const isLent = (record: AnyRecord) =>
    record.kind === 'person' && !owners.has(record.id) && namesBefore(record.id).some((id) => sampleIds.has(id));
  return patched(
    EMPTY,
    others.filter((record) => !isLent(record)),
    workspace.runs,
  );
}
