/** The first screen, and so the only room that is not fetched later. */
import { ListTree } from 'lucide-react';
import { planKeys } from './plan-keys.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { Plan } from './Plan.tsx';

export const room: RoomEntry = {
  id: 'plan',
  Screen: Plan,
  Icon: ListTree,
  group: 'work',
  keys: 'Mod+1',
  ownKeys: (keys) => ({ title: keys.inThePlan, rows: planKeys(keys) }),
};
