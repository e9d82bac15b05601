import { BookOpen } from 'lucide-react';
import { deleted, isOpenIn, living } from '../../app/copies/registry.ts';
import { copyName } from '../../app/copies/copy-name.ts';
import { useAct } from '../../app/session/use-actions.ts';
import { useCopies, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Planner } from '../../app/session/planner.ts';
import { orSayFailed } from '../../app/session/or-say-failed.ts';
import type { CopyHere } from '../../app/copies/registry.ts';
import type { Texts } from '../../text/texts.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** The plan that is open, by its name, and the way to the others on this machine. */
export function PlanSwitcher() {
  const planner = usePlanner();
  const texts = useTexts();
  const { copies } = texts;
  const act = useAct();
  const here = useCopies();
  const open = living(here).find(({ id }) => isOpenIn(planner.database, id));
  const shown = open ? copyName(here, open, texts) : copies.unnamed;
  const gone = deleted(here);

  return (
    <MenuButton
      label={`${shown} · ${copies.switchPlan}`}
      text={shown}
      icon={<BookOpen />}
      sections={() => [
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
      ]}
      onAction={(id) => {
        if (id === '#new') act('new-plan');
        else if (id === '#name') act('name-plan');
        else if (id === '#delete') act('delete-plan');
        else if (!isOpenIn(planner.database, id))
          void orSayFailed(
            planner,
            texts,
            goToCopy(
              planner,
              texts,
              id,
              gone.some((copy) => copy.id === id),
            ),
          );
      }}
    />
  );
}

async function goToCopy(planner: Planner, texts: Texts, id: CopyHere['id'], isGone: boolean): Promise<void> {
  const { bringBackOrSay, openCopyOrSay } = await import('../../app/copies/tell-copies.ts');
  await (isGone ? bringBackOrSay : openCopyOrSay)(planner, texts, id);
}
