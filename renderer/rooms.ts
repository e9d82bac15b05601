/** Every room, in the order of the list at the left. A new room is a folder in `features/`, its texts, and one line here. */
import type { RoomEntry } from './app/places/rooms.ts';
import { room as backups } from './features/backups/room.ts';
import { room as closing } from './features/closing/room.ts';
import { room as comments } from './features/comments/room.ts';
import { room as checkIn } from './features/check-in/room.ts';
import { room as difference } from './features/difference/room.ts';
import { room as handOut } from './features/hand-out/room.ts';
import { room as exchange } from './features/merge/exchange-room.ts';
import { room as merge } from './features/merge/room.ts';
import { room as method } from './features/method/room.ts';
import { room as overview } from './features/overview/room.ts';
import { room as people } from './features/people/room.ts';
import { room as plan } from './features/plan/room.ts';
import { room as print } from './features/print/room.ts';
import { room as questions } from './features/questions/room.ts';
import { room as review } from './features/review/room.ts';
import { room as rituals } from './features/rituals/room.ts';
import { room as search } from './features/search/room.ts';
import { room as settings } from './features/settings/room.ts';
import { room as thisWeek } from './features/this-week/room.ts';

export const ROOMS: readonly RoomEntry[] = [
  thisWeek,
  plan,
  checkIn,
  overview,
  search,
  questions,
  comments,
  closing,
  rituals,
  people,
  difference,
  review,
  merge,
  handOut,
  print,
  exchange,
  backups,
  method,
  settings,
];
