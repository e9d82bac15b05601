import type { ComponentProps } from 'react';
import { navigate } from '../app/places/navigate.ts';
import type { RoomId } from '../app/places/place.ts';
import type { RoomProps } from '../app/places/rooms.ts';
import { usePlanner, useTexts } from '../app/session/use-planner.ts';
import { Room } from '../ui/Room.tsx';

type Props = RoomProps &
  Pick<ComponentProps<typeof Room>, 'actions' | 'wide' | 'headingRef' | 'children'> & {
    readonly id: RoomId;
    /** Where leaving means more than going to the plan. */
    readonly back?: ComponentProps<typeof Room>['back'];
  };

/** A room beside the plan: named by its entry, and with the way back to the plan. */
export function RoomFrame({ id, rooms, saveState, back, ...rest }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const toPlan = {
    label: texts.app.backToPlan,
    shortcut: 'Mod+1',
    onBack: () => navigate(planner, { at: 'room', room: 'plan' }),
  };
  return <Room id={id} title={texts.rooms[id].title} back={back ?? toPlan} lead={rooms} state={saveState} {...rest} />;
}
