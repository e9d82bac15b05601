/** What each room is called, for who is elsewhere: the title of the window, and the link that skips to it. */
import type { Texts } from '../../text/texts.ts';
import type { Room } from '../session/ui-state.ts';

/** As its heading calls it; the heading of the Plan room is the cycle's own name, so there it is the room's. */
export function roomName(room: Room, texts: Texts): string {
  return (room === 'hand-out' ? texts.handOut : texts[room]).title;
}
