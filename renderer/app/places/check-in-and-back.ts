/** To a check-in from another room, and back to that room once it was recorded or left. */
import type { Id } from '../../domain/kinds/model.ts';
import { keyboardArrived, navigate } from './navigate.ts';
import type { RoomId } from './place.ts';
import type { Here } from './shown.ts';

/** Whoever goes to another row or room meanwhile, or to another check-in, stays there. */
export function checkInAndBack(here: Here, keyResult: Id, from: RoomId): void {
  const { ui } = here;
  navigate(here, { at: 'check-in', keyResult });
  const stop = ui.subscribe(({ room, selected, checkingIn, focus }) => {
    const stays = room === 'plan' && selected === keyResult;
    if (stays && checkingIn === keyResult) return;
    stop();
    if (!stays || checkingIn !== null || focus !== keyResult) return;
    keyboardArrived(ui);
    navigate(here, { at: 'room', room: from });
  });
}
