/** A real planner for a test of a screen: the browser's platform, a fresh database, and nothing pretended. */
import type { ReactNode } from 'react';
import { boot } from '../../renderer/app/boot.ts';
import type { Planner } from '../../renderer/app/planner.ts';
import { PlannerContext } from '../../renderer/app/use-planner.ts';
import type { Command } from '../../renderer/domain/commands.ts';
import type { Settings } from '../../renderer/platform/platform.ts';
import { browserPlatform } from '../../renderer/platform/browser.ts';

let databases = 0;

/** Boots on a database of its own; `commands` are carried out in order and must all be taken. */
export async function plannerForTests(
  commands: readonly Command[] = [],
  settings: Partial<Settings> = {},
): Promise<Planner> {
  localStorage.clear();
  databases++;
  const started = await boot(browserPlatform('0.0.0'), `planner-for-tests-${databases}`);
  if (started.is !== 'ready') throw new Error(`The planner did not start: ${started.is}.`);
  const { planner } = started;
  await planner.changeSettings({ personName: 'Mira', language: 'en', ...settings });
  for (const command of commands) {
    const result = await planner.edit(command);
    if (!result.ok) throw new Error(`${command.do} was not carried out: ${JSON.stringify(result)}`);
  }
  return planner;
}

/** For `render(..., { wrapper: around(planner) })`. */
export const around = (planner: Planner) =>
  function Around({ children }: { readonly children: ReactNode }) {
    return <PlannerContext value={planner}>{children}</PlannerContext>;
  };
