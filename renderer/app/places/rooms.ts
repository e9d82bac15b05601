/**
 * What the app knows of a room. Each room has one entry in its own folder (`features/<room>/room.ts`); `renderer/rooms.ts` lists them.
 * The list at the left, the palette, the keys, the key help and the title of the window are all derived from it.
 */
import { createContext, use, useMemo, type ComponentType, type ReactNode } from 'react';
import type { Keys } from '../../text/later/keys.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import type { Texts } from '../../text/texts.ts';
import { useWorkspace } from '../session/use-planner.ts';
import type { RoomId } from './place.ts';

/** What stands in the bar of every room. */
export interface RoomProps {
  /** The way to the other rooms, where the list of them is folded away. */
  readonly rooms?: ReactNode;
  readonly saveState?: ReactNode;
}

/** Keys that do the same stand in one row. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

export interface RoomKeys {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

export interface RoomEntry {
  readonly id: RoomId;
  /** Fetched when it is first drawn, unless it is the first screen. */
  readonly Screen: ComponentType<RoomProps>;
  readonly Icon: ComponentType;
  /** As in `aria-keyshortcuts`, with `Mod` for Ctrl or Cmd. */
  readonly keys?: string;
  /** Where it stands in the list: with the work, with what comes and goes, or at its end. */
  readonly group: 'work' | 'share' | 'app';
  /** In the list only while something waits in it, or while one is there; never a command. */
  readonly passing?: true;
  /** Of personal plans alone: in any other it is neither in a list nor a command (SPEC Y4). */
  readonly personal?: true;
  /** How much waits there. A hook. */
  readonly useCount?: () => number;
  /** The number in words. */
  readonly countText?: (texts: Texts, count: number) => string;
  /** The keys that work in this room only. */
  readonly ownKeys?: (keys: Keys) => RoomKeys;
}

export const GROUPS: readonly RoomEntry['group'][] = ['work', 'share', 'app'];

export const RoomsContext = createContext<readonly RoomEntry[]>([]);

/** Every room this plan has, in the order of the list. */
export function useRooms(): readonly RoomEntry[] {
  const rooms = use(RoomsContext);
  const own = useWorkspace(isPersonal);
  return useMemo(() => (own ? rooms : rooms.filter(({ personal }) => personal !== true)), [rooms, own]);
}

const nothing = () => 0;

/** The rooms to be listed, each with how much waits in it. */
export function useListedRooms(here: RoomId): readonly { readonly room: RoomEntry; readonly count: number }[] {
  const ofThisPlan = useRooms();
  // The registry never changes while the app runs, so the hooks of its rooms are called in the same order each time.
  return use(RoomsContext)
    .map((room) => ({ room, count: (room.useCount ?? nothing)() }))
    .filter(
      ({ room, count }) => room.id === here || (ofThisPlan.includes(room) && (room.passing !== true || count > 0)),
    );
}
