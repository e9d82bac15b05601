import { BookOpen } from 'lucide-react';
import { isOpenIn, living } from '../../app/copies/registry.ts';
import { copyName } from '../../app/copies/copy-name.ts';
import { useAct } from '../../app/session/use-actions.ts';
import { useCopies, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { barMenus } from './bar-menus.ts';

/** The plan that is open, by its name, and the way to the others on this machine. */
export function PlanSwitcher() {
  const planner = usePlanner();
  const texts = useTexts();
  const { copies } = texts;
  const act = useAct();
  const here = useCopies();
  const open = living(here).find(({ id }) => isOpenIn(planner.database, id));
  const shown = open ? copyName(here, open, texts) : copies.unnamed;

  return (
    <MenuButton
      label={`${shown} · ${copies.switchPlan}`}
      text={shown}
      icon={<BookOpen />}
      needs={barMenus}
      sections={() => barMenus.now?.plansMenu(planner, texts, here) ?? []}
      onAction={(id) => barMenus.now?.doWithPlans(id, planner, texts, here, act)}
    />
  );
}
