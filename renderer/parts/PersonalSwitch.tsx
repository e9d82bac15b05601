import { withTexts } from '../app/session/texts.ts';
import { say } from '../app/session/ui-state.ts';
import { usePlanner, useTexts, useWorkspace } from '../app/session/use-planner.ts';
import { isPersonal } from '../domain/plan/personal.ts';
import { Switch } from '../ui/Switch.tsx';

/** Whether the plan is one person's own (SPEC Y1). It acts at once, and undo takes it back. */
export function PersonalSwitch() {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan, problems } = texts;
  const checked = useWorkspace(isPersonal);
  const change = async (on: boolean) => {
    const result = await planner.edit({ do: 'name-plan', personal: on ? true : undefined });
    if ('refusal' in result) say(planner.ui, { text: problems.refusal[result.refusal], tone: 'warning' });
    else if (on) (await withTexts(import('../app/places/offer-this-week.ts'))).offerThisWeek(planner, texts);
  };
  return (
    <Switch
      label={plan.personal}
      description={plan.personalMeans}
      checked={checked}
      onChange={(on) => void change(on)}
    />
  );
}
