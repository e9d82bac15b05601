/** Going into a room that looks at the whole plan, and a key in the search over everything, beside a bare loop over the same records. */
import { navigate } from '../../../renderer/app/places/navigate.ts';
import type { RoomId } from '../../../renderer/app/places/place.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { typeInto } from './edits.tsx';

/** Milliseconds of reading one thing of each record: the least that looking at all of them can cost. */
export function bareLoop({ plan }: Planner): number {
  const start = performance.now();
  let letters = 0;
  for (const { id } of plan.getState().workspace.records.values()) letters += id.length;
  const took = performance.now() - start;
  if (letters === 0) throw new Error('The plan has no records.');
  return took;
}

/** Milliseconds until the room stands there, laid out, and until its table does. */
export async function openOverview(planner: Planner): Promise<{ readonly room: number; readonly figures: number }> {
  await inPlan(planner);
  const start = performance.now();
  navigate(planner, { at: 'room', room: 'overview' });
  await seen('#overview h1');
  const room = performance.now() - start;
  await seen('#overview table');
  return { room, figures: performance.now() - start };
}

/** Milliseconds until the room of check-ins stands there with the keyboard in its first field. */
export async function openCheckIns(planner: Planner): Promise<number> {
  await inPlan(planner);
  const start = performance.now();
  navigate(planner, { at: 'room', room: 'check-in' });
  await seen('#check-in form[data-line] :focus');
  return performance.now() - start;
}

interface Key {
  /** Until the field shows it. */
  readonly field: number;
  /** Until the hits stand there. */
  readonly hits: number;
  readonly loop: number;
}

/** Milliseconds each key of these words costs in the search over everything. */
export async function searchKeys(planner: Planner, words: string): Promise<readonly Key[]> {
  await inPlan(planner);
  navigate(planner, { at: 'everywhere', words: '' });
  await seen('#search input');
  const field = document.querySelector<HTMLInputElement>('#search input');
  if (!field) throw new Error('There is no search.');
  // A large plan is read in pieces; once that is done, a word that is nowhere is said to be nowhere.
  typeInto(field, 'xyzzy');
  await seen('#search [data-search="xyzzy"]');
  const took: Key[] = [];
  for (let length = 1; length <= words.length; length++) {
    const search = words.slice(0, length);
    await new Promise((resolve) => requestIdleCallback(resolve));
    const loop = bareLoop(planner);
    const start = performance.now();
    typeInto(field, search);
    document.body.getBoundingClientRect();
    const shown = performance.now();
    await seen(`#search [data-search="${search}"]`);
    took.push({ field: shown - start, hits: performance.now() - start, loop });
  }
  return took;
}

async function inPlan(planner: Planner): Promise<void> {
  const room: RoomId = 'plan';
  navigate(planner, { at: 'room', room });
  await seen('#plan h1, #plan [data-row]');
  await new Promise((resolve) => requestIdleCallback(resolve));
}

/** Laid out; painting is not included. Told by the page, since whoever asks again and again leaves it no idle moment. */
async function seen(selector: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return;
      changes.disconnect();
      resolve();
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
  document.body.getBoundingClientRect();
}
