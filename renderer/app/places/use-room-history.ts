/**
 * The browser's way back leads to the room one set out from, which is the plan or, in a personal one, the week, and not out of the app. There
 * is at most one entry of ours above the first, so that it never takes more than one press too many.
 */
import { useEffect } from 'react';
import type { Planner } from '../session/planner.ts';
import { navigate } from '../places/navigate.ts';
import type { RoomId } from '../places/place.ts';

interface Entry {
  readonly whetstoneRoom: RoomId;
}

/** The first entry: where one set out from. */
interface FirstEntry {
  readonly whetstoneHome: RoomId;
}

const roomOf = (state: unknown): RoomId | undefined => (state as Partial<Entry> | null)?.whetstoneRoom;
const homeOf = (state: unknown): RoomId | undefined => (state as Partial<FirstEntry> | null)?.whetstoneHome;

export function useRoomHistory(planner: Planner): void {
  useEffect(() => {
    let following = false;
    const onBack = ({ state }: PopStateEvent) => {
      const room = roomOf(state) ?? homeOf(state) ?? 'plan';
      following = true;
      navigate(planner, { at: 'room', room });
      following = false;
    };
    const stop = planner.ui.subscribe(({ room }, before) => {
      if (room === before.room || following) return;
      const entry: Entry = { whetstoneRoom: room };
      if (roomOf(window.history.state) === undefined) {
        window.history.replaceState({ whetstoneHome: before.room } satisfies FirstEntry, '');
        window.history.pushState(entry, '');
      } else window.history.replaceState(entry, '');
    });
    window.addEventListener('popstate', onBack);
    return () => {
      stop();
      window.removeEventListener('popstate', onBack);
    };
  }, [planner]);
}
