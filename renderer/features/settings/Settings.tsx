import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { Edition } from './Edition.tsx';
import { PersonSettings } from './PersonSettings.tsx';
import { PlanSettings } from './PlanSettings.tsx';

/** A place of its own: what is said of the person, of the plan as a whole, and of this copy of the app. */
export default function Settings(props: RoomProps) {
  return (
    <RoomFrame id="settings" {...props}>
      <PersonSettings />
      <PlanSettings />
      <BackupSettings />
      <Edition />
    </RoomFrame>
  );
}
