/** What people of a workshop do, each at a laptop of their own. */
import { readFile } from 'node:fs/promises';
import type { PlanPage } from './plan-page.ts';
import { expect } from './test.ts';

export interface Own {
  readonly objective: string;
  readonly keyResult: string;
  readonly value: number;
}

/** The name others will read beside what is written here. */
export async function takeName(screen: PlanPage, name: string): Promise<void> {
  await screen.goTo('settings');
  await screen.field(screen.texts.settings.name).fill(name);
  await screen.goTo('plan');
}

/** An objective with a key result and a check-in, by keyboard. */
export async function writeOwn(screen: PlanPage, { objective, keyResult, value }: Own): Promise<void> {
  await screen.press('Control+Enter');
  await screen.writeRows([
    { kind: 'objective', title: objective },
    { kind: 'keyResult', title: keyResult },
  ]);
  await screen.checkIn(keyResult, { value, confidence: 60 });
  await screen.saved();
}

/** Other words in a row, by keyboard. */
export async function retitle(
  screen: PlanPage,
  kind: 'objective' | 'keyResult',
  from: string,
  to: string,
): Promise<void> {
  await screen.row(kind, from).focus();
  await screen.press('Control+A');
  await screen.write(to);
  await expect(screen.row(kind, to)).toBeVisible();
  await screen.saved();
}

export async function setTarget(screen: PlanPage, keyResult: string, target: string): Promise<void> {
  await screen.showPanel();
  await screen.details('keyResult', keyResult);
  await screen.setText(screen.texts.inspector.target, target);
  await screen.press('Enter');
  await screen.saved();
}

/** From the room of handing out; gives the text of the file. */
export async function handOutStarter(screen: PlanPage, path: string): Promise<string> {
  const { handOut } = screen.texts;
  await screen.press('Control+Shift+S');
  await expect(
    screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms['hand-out'].title }),
  ).toBeFocused();
  await screen.page.getByLabel(handOut.how, { exact: true }).selectOption(handOut.scopes.starter);
  await screen.app.answerSaveDialog(path);
  await screen.button(handOut.act).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toMatch(/}\n$/);
  await screen.goTo('plan');
  return readFile(path, 'utf8');
}

/** Puts the plan back to what it was when the app was closed last. */
export async function restoreWhatWasClosed(screen: PlanPage): Promise<void> {
  const { backups } = screen.texts;
  await screen.goTo('backups');
  const list = screen.page.getByRole('region', { name: screen.texts.rooms.backups.title });
  await list.getByRole('listitem').filter({ hasText: backups.reason.quit }).first().getByRole('button').click();
  await screen.page.getByRole('button').filter({ hasText: backups.swap }).click();
  await expect(screen.page.getByRole('status').filter({ hasText: backups.savedFirst })).toBeVisible();
  await screen.goTo('plan');
}
