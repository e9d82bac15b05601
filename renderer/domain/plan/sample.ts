/** The sample: what of it is as it came, and a plan without it (SPEC W7, B13). */
import { isTombstone } from './questions.ts';
import { kindsThat, perSort } from '../kinds/descriptors.ts';
import { namesPerson } from '../kinds/fields.ts';
import { DELETED, valueOf } from '../register/register.ts';
import type { AnyRecord, Cycle, Id, Person } from '../kinds/model.ts';
import { withSaidAbout } from './said-about.ts';
import { EMPTY, subtreeOf, subtreesOf, childrenOf, patched, childIndexKey, type Workspace } from './workspace.ts';

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
  subtreeOf(workspace, id).some((record) => !isTombstone(record) && !(cameWith(id, record) && isUntouched(record)));

/** Every sample, removed ones included. */
const samplesIn = ({ children }: Workspace): readonly Cycle[] =>
  (children.get(childIndexKey(null, 'cycle')) ?? []).filter(
    (one) => one.kind === 'cycle' && one.sample === true,
  ) as Cycle[];

/** The fields of each kind that name people. */
const PEOPLE = perSort<readonly string[]>(
  ({ fields }, kind) => Object.keys(fields).filter((field) => namesPerson(kind, field)),
  [],
);

/** Who is named, as an owner for instance, in those of these records that are not deleted. */
function peopleNamedIn(workspace: Workspace, isMeant: (record: AnyRecord) => boolean): ReadonlySet<unknown> {
  const named = new Set<unknown>();
  for (const record of workspace.records.values()) {
    const fields = PEOPLE[record.kind];
    if (fields.length === 0 || !isMeant(record) || isTombstone(record)) continue;
    for (const field of fields) for (const id of [valueOf(record, field)].flat()) named.add(id);
  }
  return named;
}

/** People who came with a sample and own nothing that lives outside of it. */
export function lentPeople(workspace: Workspace, { id }: Cycle): readonly Person[] {
  const lent = childrenOf(workspace, null, 'person').filter((person) => cameWith(id, person));
  if (lent.length === 0) return lent;
  const own = new Set(subtreeOf(workspace, id));
  const named = peopleNamedIn(workspace, (record) => !own.has(record));
  return lent.filter((person) => !named.has(person.id));
}

/** Every record of the samples. */
function inSamples(workspace: Workspace, samples: readonly Cycle[]): ReadonlySet<Id> {
  const roots = samples.map(({ id }) => id);
  return new Set(subtreesOf(workspace, roots).map(({ id }) => id));
}

/** What somebody can mean to hand out: neither what comes along with every part nor what is only one more about something else. */
const OFFERED = kindsThat(
  ({ home, told }) => told === 'by-itself' && !(home.field === null && home.along === 'always'),
);

/** Whether anything beside samples could be handed out. */
function isThereMore(workspace: Workspace, samples: readonly Cycle[]): boolean {
  const left = inSamples(workspace, samples);
  for (const record of workspace.records.values())
    if (OFFERED.has(record.kind) && !left.has(record.id) && !isTombstone(record)) return true;
  return false;
}

/** Whether there are samples, and nothing beside them that could be handed out. */
export function isNothingButSamples(workspace: Workspace): boolean {
  const samples = samplesIn(workspace);
  return samples.some((sample) => !isTombstone(sample)) && !isThereMore(workspace, samples);
}

/**
 * B13: the same plan where there is no sample in it, or nothing else. Of removed samples nothing is left either way; `isMeant` says
 * which of the others stay.
 */
export function withoutSamples(workspace: Workspace, isMeant: (sample: Cycle) => boolean = () => false): Workspace {
  const all = samplesIn(workspace);
  if (all.length === 0) return workspace;
  const isMore = isThereMore(workspace, all);
  const out = all.filter((sample) => isTombstone(sample) || (isMore && !isMeant(sample)));
  if (out.length === 0) return workspace;
  const left = new Set(inSamples(workspace, out));
  const ids = new Set(out.map(({ id }) => id));
  const named = peopleNamedIn(workspace, ({ id }) => !left.has(id));
  for (const record of workspace.records.values())
    if (record.kind === 'person' && !named.has(record.id) && namesBefore(record.id).some((id) => ids.has(id)))
      left.add(record.id);
  const home = withSaidAbout(workspace, left);
  return patched(
    EMPTY,
    [...workspace.records.values()].filter(({ id }) => !home.has(id)),
    workspace.runs,
  );
}
