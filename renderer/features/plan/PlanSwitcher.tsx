import { BookOpen } from 'lucide-react';
import { deleted, isOpenIn, living } from '../../app/copies/registry.ts';
import {
  bringBackOrSay,
  copyName,
  deletePlanOrSay,
  newPlanOrSay,
  openCopyOrSay,
} from '../../app/copies/tell-copies.ts';
import { useCopies, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { navigate } from '../../app/places/navigate.ts';

/** The plan that is open, by its name, and the way to the others on this machine. */
export function PlanSwitcher() {
  const planner = usePlanner();
  const texts = useTexts();
  const { copies } = texts;
  const here = useCopies();
  const open = living(here).find(({ id }) => isOpenIn(planner.database, id));
  const shown = open ? copyName(here, open, texts) : copies.unnamed;
  const gone = deleted(here);

  return (
    <MenuButton
      label={`${shown} · ${copies.switchPlan}`}
      text={shown}
      icon={<BookOpen />}
      sections={[
        {
          id: 'plans',
          label: copies.plans,
          items: living(here).map((copy) => ({
            id: copy.id,
            label: copyName(here, copy, texts),
            checked: isOpenIn(planner.database, copy.id),
          })),
        },
        {
          id: 'acts',
          items: [
            { id: '#new', label: copies.newPlan },
            { id: '#name', label: copies.namePlan },
            { id: '#delete', label: copies.deletePlan, danger: true },
          ],
        },
        {
          id: 'deleted',
          label: copies.deletedPlans,
          items: gone.map((copy) => ({ id: copy.id, label: copies.bringBackOf(copyName(here, copy, texts)) })),
        },
      ].filter(({ items }) => items.length > 0)}
      onAction={(id) => {
        if (id === '#new') void newPlanOrSay(planner, texts);
        else if (id === '#name') navigate(planner, { at: 'room', room: 'settings' });
        else if (id === '#delete') void deletePlanOrSay(planner, texts);
        else if (gone.some((copy) => copy.id === id)) void bringBackOrSay(planner, texts, id);
        else if (!isOpenIn(planner.database, id)) void openCopyOrSay(planner, texts, id);
      }}
    />
  );
}
