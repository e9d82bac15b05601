/**
 * The browser's way back leads from a room to the plan, where one would look for it, and not out of the app. There is at most
 * one entry of ours above the first, so that it never takes more than one press too many.
 */
import { useEffect } from 'react';
import type { Planner } from '../../app/session/planner.ts';
import { goToPlan } from '../../app/session/start.ts';
import type { UiState } from '../../app/session/ui-state.ts';

type Room = UiState['room'];

interface Entry {
  readonly whetstoneRoom: Room;
}

const roomOf = (state: unknown): Room | undefined => (state as Partial<Entry> | null)?.whetstoneRoom;

export function useRoomHistory(planner: Planner): void {
  useEffect(() => {
    let following = false;
    const onBack = ({ state }: PopStateEvent) => {
      const room = roomOf(state) ?? 'plan';
      following = true;
      if (room === 'plan') goToPlan(planner);
      else planner.ui.setState({ room, overlay: null });
      following = false;
    };
    const stop = planner.ui.subscribe(({ room }, before) => {
      if (room === before.room || following) return;
      const entry: Entry = { whetstoneRoom: room };
      if (roomOf(window.history.state) === undefined) window.history.pushState(entry, '');
      else window.history.replaceState(entry, '');
    });
    window.addEventListener('popstate', onBack);
    return () => {
      stop();
      window.removeEventListener('popstate', onBack);
    };
  }, [planner]);
}
