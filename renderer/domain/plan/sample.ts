/** The sample: what of it is as it came, and a plan without it (SPEC W7, B13). */
import { isGone } from './questions.ts';
import { DELETED } from '../register/register.ts';
import type { AnyRecord, Cycle, Id, Person } from '../kinds/model.ts';
import { isRowRecord } from './rows.ts';
import { withSaidAbout } from './said-about.ts';
import { EMPTY, branchOf, branchesOf, childrenOf, patched, shelfAt, type Workspace } from './workspace.ts';

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

/** Every sample, removed ones included. */
const samplesIn = ({ children }: Workspace): readonly Cycle[] =>
  (children.get(shelfAt(null, 'cycle')) ?? []).filter((one) => one.kind === 'cycle' && one.sample === true) as Cycle[];

/** People who came with a sample and own nothing that lives outside of it. */
export function lentPeople(workspace: Workspace, { id }: Cycle): readonly Person[] {
  const lent = childrenOf(workspace, null, 'person').filter((person) => cameWith(id, person));
  if (lent.length === 0) return lent;
  const own = new Set(branchOf(workspace, id));
  const owners = new Set<Id | undefined>();
  for (const record of workspace.records.values())
    if (isRowRecord(record) && !own.has(record) && !isGone(record)) owners.add(record.owner);
  return lent.filter((person) => !owners.has(person.id));
}

/** Every record of the samples. */
function inSamples(workspace: Workspace, samples: readonly Cycle[]): ReadonlySet<Id> {
  const roots = samples.map(({ id }) => id);
  return new Set(branchesOf(workspace, roots).map(({ id }) => id));
}

/** Whether anything beside samples could be handed out. */
function isThereMore(workspace: Workspace, samples: readonly Cycle[]): boolean {
  const left = inSamples(workspace, samples);
  for (const record of workspace.records.values())
    if ((record.kind === 'cycle' || isRowRecord(record)) && !left.has(record.id) && !isGone(record)) return true;
  return false;
}

/** Whether there are samples, and nothing beside them that could be handed out. */
export function isNothingButSamples(workspace: Workspace): boolean {
  const samples = samplesIn(workspace);
  return samples.some((sample) => !isGone(sample)) && !isThereMore(workspace, samples);
}

/**
 * B13: the same plan where there is no sample in it, or nothing else. Of removed samples nothing is left either way; `isMeant` says
 * which of the others stay.
 */
export function withoutSamples(workspace: Workspace, isMeant: (sample: Cycle) => boolean = () => false): Workspace {
  const all = samplesIn(workspace);
  if (all.length === 0) return workspace;
  const isMore = isThereMore(workspace, all);
  const out = all.filter((sample) => isGone(sample) || (isMore && !isMeant(sample)));
  if (out.length === 0) return workspace;
  const left = new Set(inSamples(workspace, out));
  const ids = new Set(out.map(({ id }) => id));
  const owners = new Set<Id | undefined>();
  for (const record of workspace.records.values())
    if (isRowRecord(record) && !left.has(record.id) && !isGone(record)) owners.add(record.owner);
  for (const record of workspace.records.values())
    if (record.kind === 'person' && !owners.has(record.id) && namesBefore(record.id).some((id) => ids.has(id)))
      left.add(record.id);
  const home = withSaidAbout(workspace, left);
  return patched(
    EMPTY,
    [...workspace.records.values()].filter(({ id }) => !home.has(id)),
    workspace.runs,
  );
}
