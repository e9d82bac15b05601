/** Joining two records, and writing into joined ones (SPEC J1, J4). What is joined, and how it is shown, is `joined.ts`. */
import { SAME_AS, givesWayTo, isJoinable, type Joinable } from '../plan/joined.ts';
import { same } from '../register/canonical.ts';
import { isTombstone } from '../plan/questions.ts';
import { siblingValuesOf, mergeMetadataOf, write, type Dot } from '../register/register.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { joinedInto, recordOf, type Workspace } from '../plan/workspace.ts';
import type { Command, Outcome } from './commands.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';

const NOT_THERE: Outcome = { ok: false, refusal: 'not-there' };

/** J1: one gives way to the other. What both stand for already, or what would serve itself, cannot be joined. */
export function join(workspace: Workspace, command: Extract<Command, { do: 'join' }>, stamp: Dot): Outcome {
  const [giving, standing] = [recordOf(workspace, command.id), recordOf(workspace, command.into)];
  if (!giving || !standing || isTombstone(giving) || isTombstone(standing)) return NOT_THERE;
  if (!isJoinable(giving) || giving.kind !== standing.kind) return { ok: false, refusal: 'malformed' };
  if (giving.id === standing.id) return { ok: true, changed: [], numbers: 0 };
  if (leadsTo(workspace, servedBy(giving), standing.id) || leadsTo(workspace, servedBy(standing), giving.id))
    return { ok: false, refusal: 'parent-loop' };
  const own = workspace.records.get(giving.id);
  if (!own || !isJoinable(own)) return NOT_THERE;
  return { ok: true, changed: [write<Joinable>(own, { [SAME_AS]: standing.id }, stamp)], numbers: 1 };
}

/** J5: none of them gives way to another any more. */
export function part(workspace: Workspace, command: Extract<Command, { do: 'part' }>, stamp: Dot): Outcome {
  const shown = recordOf(workspace, command.id);
  if (!shown || isTombstone(shown)) return NOT_THERE;
  const own = workspace.records.get(shown.id);
  const changed = [...(own ? [own] : []), ...joinedInto(workspace, shown.id)].flatMap((one) =>
    isJoinable(one) && givesWayTo(one).length > 0 ? [write<Joinable>(one, { [SAME_AS]: undefined }, stamp)] : [],
  );
  return { ok: true, changed, numbers: 1 };
}

/** The objective that an objective serves; `parentOf` elsewhere is what a record stands under. */
const servedBy = (record: AnyRecord): Id | undefined => (record.kind === 'objective' ? record.parent : undefined);

/** J4: what is written into a record is also written into those joined into it that say otherwise. */
export const alsoInJoined = (
  workspace: Workspace,
  id: Id,
  values: Readonly<Record<string, unknown>>,
  stamp: Dot,
): readonly AnyRecord[] =>
  joinedInto(workspace, id).flatMap((other) => {
    const late = isTombstone(other) ? {} : behind(other, values);
    return Object.keys(late).length > 0 ? [write<AnyRecord>(other, late, stamp)] : [];
  });

/** J4: the fields of a joined record that do not say yet what was written into the one that stands for it. */
function behind(other: AnyRecord, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const marks = mergeMetadataOf(other);
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => {
      const standing = siblingValuesOf(other, field, marks);
      return (
        standing.some((answer) => answer.value !== undefined) && !standing.every((answer) => same(answer.value, value))
      );
    }),
  );
}
