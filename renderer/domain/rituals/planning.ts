/** Writing the meetings of a cycle into the plan (SPEC T1). */
import type { Command } from '../commands/commands.ts';
import { idFrom, type Origin } from '../kinds/ids.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { Day, Id, RitualSort } from '../kinds/model.ts';
import { childrenOf, find, joinedInto, resolved, type Workspace } from '../plan/workspace.ts';
import { dayAt, dayNumber } from '../progress/days.ts';
import { CHECK_IN_DAY, DEFAULTS } from './defaults.ts';

/** The same for everybody: of each sort a cycle has one meeting, whoever plans it. */
export const ritualOrigin = (cycle: Id, sort: RitualSort): Origin => ({ purpose: 'ritual', ids: [cycle, sort] });

/**
 * Plans meetings of these sorts as one step; one that is planned already stays as it is, and one that was deleted comes back (K5).
 * `zone` is the time zone they are held in; of what lies before `today` nothing is due (T9). Days are not written: they follow the dates of the cycle until somebody says otherwise (T2).
 */
export function planMeetings(
  workspace: Workspace,
  cycle: Id,
  sorts: readonly RitualSort[],
  zone: string,
  today: Day,
): Command {
  const attendees = ownersIn(workspace, cycle);
  const planned = new Set(childrenOf(workspace, cycle, 'ritual').map(({ sort }) => sort));
  return {
    do: 'all',
    commands: sorts.flatMap((sort): readonly Command[] => {
      if (planned.has(sort)) return [];
      const { minutes, at } = DEFAULTS[sort];
      const add: Command = {
        do: 'add',
        kind: 'ritual',
        id: originIn(workspace, cycle, sort),
        cycle,
        values: {
          sort,
          ...(sort === 'check-in' ? { weekday: CHECK_IN_DAY } : {}),
          time: { at, zone },
          minutes,
          settled: dayAt(dayNumber(today) - 1),
          ...(attendees.length > 0 ? { attendees } : {}),
        },
      };
      return [add];
    }),
  };
}

/** In a cycle that was joined out of several the meeting that one of them has had, whichever that is, and else that of the one that is shown. */
function originIn(workspace: Workspace, cycle: Id, sort: RitualSort): Origin {
  const shown = resolved(workspace, cycle);
  const origins = [shown, ...joinedInto(workspace, shown).map(({ id }) => id)].map((id) => ritualOrigin(id, sort));
  return origins.find((origin) => workspace.records.has(idFrom(origin))) ?? ritualOrigin(shown, sort);
}

/** Whoever owns an objective or a key result of the cycle, in the order of people; not more than a field may name. */
function ownersIn(workspace: Workspace, cycle: Id): readonly Id[] {
  const owners = new Set<Id>();
  const own = (id: Id | undefined) => {
    const person = find(workspace, 'person', id);
    if (person) owners.add(person.id);
  };
  for (const objective of childrenOf(workspace, cycle, 'objective')) {
    own(objective.owner);
    for (const keyResult of childrenOf(workspace, objective.id, 'keyResult')) own(keyResult.owner);
  }
  return childrenOf(workspace, null, 'person')
    .map(({ id }) => id)
    .filter((id) => owners.has(id))
    .slice(0, LIMITS.ids);
}
