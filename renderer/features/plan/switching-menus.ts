/** The menus of the bar: the plans on this machine, and the cycles of this one. */
import { copyName } from '../../app/copies/copy-name.ts';
import { deleted, isOpenIn, living, type CopiesHere } from '../../app/copies/registry.ts';
import { bringBackOrSay, openCopyOrSay } from '../../app/copies/tell-copies.ts';
import { deleteCycle } from '../../app/editing/delete-cycle.ts';
import { choosePaper, navigate } from '../../app/places/navigate.ts';
import type { ActionId } from '../../app/session/actions.ts';
import { orSayFailed } from '../../app/session/or-say-failed.ts';
import type { Planner } from '../../app/session/planner.ts';
import { spoken } from '../../app/session/preferences.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { day } from '../../text/format.ts';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';
import { copiesTold } from '../../text/later/copies-told.ts';
import type { Texts } from '../../text/texts.ts';
import type { MenuSection } from '../../ui/Menu.tsx';

export function plansMenu(planner: Planner, texts: Texts, here: CopiesHere): readonly MenuSection[] {
  const said = copiesTold(texts);
  return [
    {
      id: 'plans',
      label: said.plans,
      items: living(here).map((copy) => ({
        id: copy.id,
        label: copyName(here, copy, texts),
        checked: isOpenIn(planner.database, copy.id),
      })),
    },
    {
      id: 'acts',
      items: [
        { id: '#new', label: said.newPlan },
        { id: '#name', label: said.namePlan },
        { id: '#delete', label: said.deletePlan, danger: true },
      ],
    },
    {
      id: 'deleted',
      label: said.deletedPlans,
      items: deleted(here).map((copy) => ({ id: copy.id, label: said.bringBackOf(copyName(here, copy, texts)) })),
    },
  ];
}

export function doWithPlans(
  id: string,
  planner: Planner,
  texts: Texts,
  here: CopiesHere,
  act: (id: ActionId) => void,
): void {
  if (id === '#new') act('new-plan');
  else if (id === '#name') act('name-plan');
  else if (id === '#delete') act('delete-plan');
  else if (!isOpenIn(planner.database, id)) {
    const isGone = deleted(here).some((copy) => copy.id === id);
    void orSayFailed(planner, texts, (isGone ? bringBackOrSay : openCopyOrSay)(planner, texts, id));
  }
}

/** What the menu of cycles is about. `secret`: how many objectives of the shown cycle are private. */
export interface CyclesShown {
  readonly cycles: readonly Cycle[];
  readonly cycle: Cycle | undefined;
  readonly secret: number;
  readonly printPrivate: boolean;
}

export function cyclesMenu(planner: Planner, texts: Texts, shown: CyclesShown): readonly MenuSection[] {
  const { cycles, cycle, secret, printPrivate } = shown;
  const { plan } = texts;
  const said = aroundOutlineTexts(texts);
  const language = spoken(planner.preferences.getState());
  const dates = ({ dates: range }: Cycle) =>
    range ? ` · ${day(range.start, language)} – ${day(range.end, language)}` : '';
  return [
    {
      id: 'cycles',
      label: plan.cycle,
      items: cycles.map((one) => ({
        id: one.id,
        label: `${one.name || plan.untitled}${dates(one)}`,
        checked: one.id === cycle?.id,
      })),
    },
    {
      id: 'acts',
      items: [
        { id: '#new', label: said.newCycle },
        ...(cycle
          ? [
              { id: '#edit', label: said.editCycle },
              ...(secret > 0 ? [{ id: '#paper', label: said.printPrivate, checked: printPrivate }] : []),
              { id: '#delete', label: said.deleteCycle, danger: true },
            ]
          : []),
      ],
    },
  ];
}

export function doWithCycles(id: string, planner: Planner, texts: Texts, { cycle, printPrivate }: CyclesShown): void {
  if (id === '#new') navigate(planner, { at: 'overlay', overlay: 'new-cycle' });
  else if (id === '#paper') choosePaper(planner.ui, !printPrivate);
  else if (id === '#edit') navigate(planner, { at: 'overlay', overlay: 'edit-cycle' });
  else if (id === '#delete') cycle && void orSayFailed(planner, texts, deleteCycle(planner, texts, cycle));
  else navigate(planner, { at: 'cycle', cycle: id });
}
