/**
 * A page that goes waits for no transaction, so what is on its way to the disk then is laid into the small storage of the page,
 * which writes in the same moment, and asked for anew at the next start. What arrived all the same is asked for twice and
 * changes nothing: ids are taken, and values are what they are (SPEC E27).
 */
import type { Command } from '../../domain/commands/commands.ts';
import type { Planner } from '../session/planner.ts';

const keyOf = (databaseName: string) => `whetstone-on-its-way-${databaseName}`;

/** From now on until the page is gone. */
export function keepWhatIsOnItsWay(planner: Planner, databaseName: string): void {
  const key = keyOf(databaseName);
  window.addEventListener('pagehide', () => {
    void planner.flush();
    const { onItsWay } = planner;
    if (onItsWay.length === 0) return;
    try {
      localStorage.setItem(key, JSON.stringify(onItsWay));
    } catch {
      // Full or closed: then only the disk has what it has.
    }
  });
  // A page that was only put aside comes back with all it had in hand.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) localStorage.removeItem(key);
  });
  // Another tab may be as good as closed: on some machines no other sign is given.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void planner.flush();
  });
}

/** Asks for it anew, in the order in which it was asked for. Resolves when the disk has it. */
export async function askForItAnew(planner: Planner, databaseName: string): Promise<void> {
  const key = keyOf(databaseName);
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return;
  }
  if (!Array.isArray(kept) || kept.length === 0) return;
  const results = await Promise.all(kept.filter(isCommand).map((command) => planner.edit(command)));
  // As long as some of it still waits for the disk, this is the only other place that has it.
  if (!results.some((result) => 'waiting' in result)) localStorage.removeItem(key);
}

/** Whatever else it is, the domain refuses what it does not know. */
const isCommand = (kept: unknown): kept is Command =>
  typeof kept === 'object' && kept !== null && 'do' in kept && ANEW[kept.do as Command['do']];

/** What may be asked for twice. Steps back are taken in turn and are never on their way. */
const ANEW: { readonly [D in Command['do']]: boolean } = {
  'name-plan': true,
  add: true,
  set: true,
  move: true,
  'turn-into': true,
  join: true,
  part: true,
  delete: true,
  keep: true,
  'bring-back': true,
  answer: true,
  'put-back': false,
  'take-back': true,
  all: true,
};
