/** Joining what was copied twice along with what it stands under, and taking it apart with that (SPEC J5, J7). */
import { frozenIn, isClosed } from '../plan/closed.ts';
import { copiedFrom } from '../plan/copies.ts';
import { JOINABLE, type Joinable } from '../plan/joined.ts';
import { childrenOf, parentOf, patched, type Workspace } from '../plan/workspace.ts';
import { dotOf } from '../register/register.ts';
import { PARENT_KIND } from '../kinds/homes.ts';
import type { Id } from '../kinds/model.ts';
import type { Command } from './commands.ts';
import { join } from './joining.ts';

type Together = Extract<Command, { do: 'all' }>;

/** What stands right under a record and can be joined as well. */
const under = (workspace: Workspace, { id, kind }: Joinable): readonly Joinable[] =>
  JOINABLE.filter((one) => PARENT_KIND[one] === kind).flatMap((one) =>
    childrenOf<Joinable['kind']>(workspace, id, one),
  );

/** Nothing of what is tried is kept. */
const TRIED = dotOf('tried', 1);

/**
 * J7: joins two records, and with them what stands under both as copies of one row, objectives and their key results. A pair that cannot
 * be joined is left as two, and so is what stands in a closed cycle.
 */
export function joiningWithCopies(workspace: Workspace, giving: Joinable, standing: Joinable): Together {
  const isFrozen = frozenIn(workspace);
  const keepsAsItIs = (one: Joinable) => isFrozen(one) || (one.kind === 'cycle' && isClosed(workspace, one.id));
  const commands: Command[] = [];
  // Upon what is joined by then: two that may be one, each by itself, may serve each other together.
  let plan = workspace;
  const joinAll = (one: Joinable, other: Joinable) => {
    const command = { do: 'join', id: one.id, into: other.id } as const;
    const outcome = join(plan, command, TRIED);
    if (!outcome.ok && commands.length > 0) return;
    commands.push(command);
    if (!outcome.ok || keepsAsItIs(one) || keepsAsItIs(other)) return;
    plan = patched(plan, outcome.changed);
    const copies = new Map(
      under(workspace, other).flatMap((copy) => copiedFrom(workspace, copy).map((from) => [from, copy] as const)),
    );
    for (const copy of under(workspace, one)) {
      const twin = copiedFrom(workspace, copy).flatMap((from) => copies.get(from) ?? [])[0];
      if (twin) joinAll(copy, twin);
    }
  };
  joinAll(giving, standing);
  return { do: 'all', commands };
}

/** J5: takes a record apart, and with it what was joined across its parts: each part is shown with what stood under it. */
export function partingWithCopies(workspace: Workspace, record: Joinable): Together {
  const across = (of: Joinable): readonly Command[] =>
    under(workspace, of).flatMap((row) =>
      isAcross(workspace, row, of) ? [{ do: 'part', id: row.id } as const, ...across(row)] : [],
    );
  return { do: 'all', commands: [{ do: 'part', id: record.id }, ...across(record)] };
}

const partsOf = ({ joined }: Workspace, { id }: Joinable): readonly Id[] => [id, ...(joined.groups.get(id) ?? [])];

/** Whether a row was joined out of some that were put under one part of a record and some under another. */
function isAcross(workspace: Workspace, row: Joinable, of: Joinable): boolean {
  const homes = new Set(
    partsOf(workspace, row).flatMap((id) => {
      const record = workspace.records.get(id);
      return (record && parentOf(record)) ?? [];
    }),
  );
  return partsOf(workspace, of).filter((part) => homes.has(part)).length > 1;
}
