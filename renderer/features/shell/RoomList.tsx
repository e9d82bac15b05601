import { PanelLeftClose } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { foldRooms, navigate } from '../../app/places/navigate.ts';
import { GROUPS, useListedRooms, type RoomEntry } from '../../app/places/rooms.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { announcedKeys, hasCommandKey } from '../../ui/keys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './RoomList.module.css';

/** Every room there is, with what waits in it. It is drawn from the registry, so that a new room stands in it by itself. */
export function RoomList() {
  const planner = usePlanner();
  const { rooms: texts } = useTexts();
  const rooms = useListedRooms(useUi((ui) => ui.room));
  const groups = GROUPS.map((group) => ({ group, rooms: rooms.filter(({ room }) => room.group === group) }));
  const folded = useUi((ui) => ui.roomsFolded);
  const nav = useRef<HTMLElement>(null);
  // The list and the menu in the bar stand in for each other: whichever goes hands the keyboard on.
  useLayoutEffect(() => {
    const list = nav.current;
    const menu = '[data-room-menu]';
    const { activeElement } = document;
    if (folded && list?.contains(activeElement)) document.querySelector<HTMLElement>(`${menu} button`)?.focus();
    if (!folded && activeElement?.closest(menu)) list?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [folded]);
  return (
    <nav ref={nav} className={styles['nav']} aria-label={texts.list.title}>
      {groups
        .filter((one) => one.rooms.length > 0)
        .map((one) => (
          <ul key={one.group} className={styles['group']} data-group={one.group}>
            {one.rooms.map(({ room, count }) => (
              <Item key={room.id} room={room} count={count} />
            ))}
          </ul>
        ))}
      <span className={styles['fold']}>
        <IconButton
          label={texts.list.fold}
          icon={<PanelLeftClose />}
          size="small"
          shortcut="Mod+B"
          onClick={() => foldRooms(planner.ui)}
        />
      </span>
    </nav>
  );
}

function Item({ room, count }: { readonly room: RoomEntry; readonly count: number }) {
  const planner = usePlanner();
  const texts = useTexts();
  const here = useUi((ui) => ui.room === room.id);
  const { Icon, id, keys, countText } = room;
  return (
    <li>
      <a
        href={`#${id}`}
        className={styles['room']}
        aria-current={here ? 'page' : undefined}
        aria-keyshortcuts={keys && announcedKeys(keys, hasCommandKey())}
        title={texts.rooms[id].title}
        onClick={(event) => {
          event.preventDefault();
          navigate(planner, { at: 'room', room: id });
        }}
      >
        <span className={styles['icon']} aria-hidden>
          <Icon />
        </span>
        <span className={styles['name']}>{texts.rooms[id].name}</span>
        {count > 0 && (
          <span className={styles['count']}>
            <span aria-hidden>{count}</span>
            <VisuallyHidden>{countText?.(texts, count)}</VisuallyHidden>
          </span>
        )}
      </a>
    </li>
  );
}
