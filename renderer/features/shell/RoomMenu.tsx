import { PanelLeft } from 'lucide-react';
import { foldRooms, navigate } from '../../app/places/navigate.ts';
import type { RoomId } from '../../app/places/place.ts';
import { GROUPS, useListedRooms } from '../../app/places/rooms.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './RoomMenu.module.css';

/** The list of rooms as a menu in the bar: where a window is narrow, or the list was folded away. */
export function RoomMenu() {
  const planner = usePlanner();
  const all = useTexts();
  const texts = all.rooms;
  const here = useUi((ui) => ui.room);
  const folded = useUi((ui) => ui.roomsFolded);
  const rooms = useListedRooms(here);
  return (
    <span className={styles['menu']} data-room-menu>
      <MenuButton
        label={texts.list.title}
        icon={<PanelLeft />}
        sections={() => [
          ...GROUPS.map((group) => ({
            id: group,
            items: rooms
              .filter(({ room }) => room.group === group)
              .map(({ room: { id, keys, countText }, count }) => ({
                id,
                label: count > 0 ? `${texts[id].name} · ${countText?.(all, count) ?? count}` : texts[id].name,
                checked: id === here,
                ...(keys === undefined ? {} : { shortcut: keys }),
              })),
          })),
          ...(folded ? [{ id: 'fold', items: [{ id: '#unfold', label: texts.list.unfold, shortcut: 'Mod+B' }] }] : []),
        ]}
        onAction={(id) =>
          id === '#unfold' ? foldRooms(planner.ui) : navigate(planner, { at: 'room', room: id as RoomId })
        }
      />
    </span>
  );
}
