/** The rooms in which a cycle is lived, as a person uses them: check-ins line by line, scores, the look back, and what goes on. */
import type { Locator } from '@playwright/test';
import type { RoomId } from '../../../renderer/app/places/place.ts';
import type { CarryChoice, LearningSort } from '../../../renderer/domain/kinds/model.ts';
import type { PlanPage } from './plan-page.ts';
import { expect } from './test.ts';

/** By the list of rooms, wherever one is. */
export async function goToRoom(screen: PlanPage, room: RoomId): Promise<void> {
  const { list, [room]: words } = screen.texts.rooms;
  const { title } = words;
  await screen.page.getByRole('navigation', { name: list.title }).locator(`a[href="#${room}"]`).click();
  await expect(screen.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
}

/** Another cycle of the plan, in the Plan room. */
export async function showCycle(screen: PlanPage, name: string): Promise<void> {
  await screen.goTo('plan');
  await screen.cycleMenu(new RegExp(`^${name} · `));
  await expect(screen.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

/** Answers in the room of check-ins which of the people of the plan is writing here, which signs with that name. */
export async function sayWhoIAm(screen: PlanPage, name: string): Promise<void> {
  const { whoIAm } = screen.texts;
  await goToRoom(screen, 'check-in');
  await screen.page.getByRole('combobox', { name: whoIAm.who, exact: true }).selectOption({ label: name });
  await expect(screen.page.getByText(whoIAm.iAm(name, true), { exact: true })).toBeVisible();
}

// Checking in.

/** The line of a key result in the room of check-ins. */
export const checkInLine = (screen: PlanPage, keyResult: string): Locator =>
  screen.page.getByRole('form', { name: keyResult, exact: true });

export interface Told {
  readonly value: number;
  readonly confidence: number;
}

/** A value, Tab, a confidence, Enter: in a line of the room one is in. */
export async function tellLine(screen: PlanPage, keyResult: string, { value, confidence }: Told): Promise<void> {
  const field = checkInLine(screen, keyResult).getByLabel(screen.texts.plan.value, { exact: true });
  await field.focus();
  await screen.type(String(value));
  await screen.press('Tab');
  await screen.type(String(confidence));
  await screen.press('Enter');
  await expect(field).toHaveValue('');
  await screen.saved();
}

/** What each week of the line is, as it is drawn: `told`, `missed`, `paused`, `now` or `ahead`. */
export const weeksOf = (screen: PlanPage, keyResult: string): Promise<readonly (string | null)[]> =>
  checkInLine(screen, keyResult)
    .getByRole('list', { name: screen.texts.checkIn.weeks(1), exact: true })
    .locator('[data-is]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-is')));

/** How colourful the mark of the first week that is so is drawn: the distance between the strongest and the weakest of red, green and blue. */
export const colourOf = (screen: PlanPage, keyResult: string, is: string): Promise<number> =>
  checkInLine(screen, keyResult)
    .locator(`[data-is="${is}"]`)
    .first()
    .evaluate((mark) => {
      const dot = document.createElement('canvas').getContext('2d');
      if (!dot) return NaN;
      dot.fillStyle = getComputedStyle(mark).backgroundColor;
      dot.fillRect(0, 0, 1, 1);
      const rgb = [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3);
      return Math.max(...rgb) - Math.min(...rgb);
    });

export interface NewPause {
  readonly of: string;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

export async function addPause(screen: PlanPage, { of, start, end, reason }: NewPause): Promise<void> {
  const { checkIn } = screen.texts;
  await screen.button(checkIn.addPause).click();
  const form = screen.page.getByRole('form', { name: checkIn.addPause, exact: true });
  await form.getByRole('combobox', { name: checkIn.pauseAbout, exact: true }).selectOption({ label: of });
  await form.getByLabel(checkIn.firstDay, { exact: true }).fill(start);
  await form.getByLabel(checkIn.lastDay, { exact: true }).fill(end);
  await form.getByRole('textbox', { name: checkIn.reason, exact: true }).fill(reason);
  await form.getByRole('button', { name: checkIn.savePause, exact: true }).click();
  await expect(form).toBeHidden();
  await screen.saved();
}

// Ending the cycle.

/** A step of the room in which a cycle ends. */
export async function takeStep(screen: PlanPage, step: 'score' | 'look-back' | 'carry-over'): Promise<void> {
  await screen.page.getByRole('radio', { name: screen.texts.closing.step[step], exact: true }).check();
}

/** The part of a row in the room in which a cycle ends. */
export const closingPart = (screen: PlanPage, title: string): Locator =>
  screen.page.getByRole('main').getByRole('group', { name: title, exact: true });

export interface GivenScore {
  /** As the button says it that takes what was measured; absent where another is chosen. */
  readonly measured?: string;
  readonly other?: string;
  readonly evidence?: string;
  /** Of one unlike what was measured, or of a promise that was missed. */
  readonly reason?: string;
}

export async function giveScore(screen: PlanPage, keyResult: string, given: GivenScore): Promise<void> {
  const { closing } = screen.texts;
  const part = closingPart(screen, keyResult);
  if (given.measured !== undefined)
    await part.getByRole('button', { name: closing.proposed(given.measured), exact: true }).click();
  if (given.other !== undefined) await part.getByLabel(closing.score, { exact: true }).selectOption(given.other);
  const write = async (label: string, words: string) => {
    const field = part.getByRole('textbox', { name: label, exact: true });
    await field.fill(words);
    await field.press('Enter');
  };
  if (given.evidence !== undefined) await write(closing.evidence, given.evidence);
  if (given.reason !== undefined)
    await write(given.other === undefined ? closing.whyMissed : closing.reason, given.reason);
  await screen.saved();
}

/** Closes the shown cycle; `listed` are the rows that are named before, since they lack a score or a reason. */
export async function closeCycle(screen: PlanPage, cycle: string, listed: readonly string[]): Promise<void> {
  const { closing } = screen.texts;
  await screen.button(closing.close).click();
  const question = screen.page.getByRole('region', { name: closing.closeNow(cycle), exact: true });
  await expect(question.getByRole('listitem')).toHaveText([...listed]);
  await question.getByRole('button', { name: closing.closeNow(cycle), exact: true }).click();
  await expect(screen.button(closing.reopen)).toBeVisible();
  await screen.saved();
}

/** Goes through the steps of the look back to the last one. */
export async function lookBack(screen: PlanPage, how: 'alone' | 'together'): Promise<void> {
  const { closing } = screen.texts;
  const steps = how === 'alone' ? closing.solo : closing.team;
  const agenda = screen.page.getByRole('region', { name: closing.agenda, exact: true });
  await agenda.getByRole('radio', { name: closing[how], exact: true }).check();
  for (const [at, { prompt }] of steps.entries()) {
    await expect(agenda.getByText(closing.agendaStep(at + 1, steps.length), { exact: true })).toBeVisible();
    await expect(agenda.getByText(prompt, { exact: true })).toBeVisible();
    if (at < steps.length - 1) await screen.button(closing.next).click();
  }
}

export async function addLearning(screen: PlanPage, sort: LearningSort, words: string): Promise<void> {
  const field = screen.page.getByRole('textbox', { name: screen.texts.closing.add[sort], exact: true });
  await field.fill(words);
  await field.press('Enter');
  await expect(screen.button(screen.texts.closing.deleteNamed(words))).toBeVisible();
}

export interface NewAction {
  readonly title: string;
  readonly owner?: string;
  readonly due: string;
}

export async function addAction(screen: PlanPage, { title, owner, due }: NewAction): Promise<void> {
  const { closing } = screen.texts;
  const field = screen.page.getByRole('textbox', { name: closing.addAction, exact: true });
  await field.fill(title);
  await field.press('Enter');
  await expect(screen.page.getByRole('checkbox', { name: `${closing.done}: ${title}`, exact: true })).toBeVisible();
  if (owner !== undefined)
    await screen.page
      .getByRole('combobox', { name: `${closing.owner}: ${title}`, exact: true })
      .selectOption({ label: owner });
  await screen.page.getByLabel(`${closing.due}: ${title}`, { exact: true }).fill(due);
  await screen.press('Tab');
  await screen.saved();
}

/** Decides what becomes of a row, with the reason where one is given. */
export async function decide(screen: PlanPage, row: string, choice: CarryChoice, reason?: string): Promise<void> {
  const { closing, records } = screen.texts;
  const part = closingPart(screen, row);
  await part.getByRole('radio', { name: records.choices[choice], exact: true }).check();
  if (reason !== undefined) {
    const label = choice === 'abandon' ? closing.whyAbandoned : closing.whyChanged;
    const field = part.getByRole('textbox', { name: label, exact: true });
    await field.fill(reason);
    await field.press('Enter');
  }
  await screen.saved();
}

/** Carries over what is chosen, so many key results and what goes along with them, into the cycle that follows, which is made for it and proposed under this name. */
export async function carryOver(screen: PlanPage, keyResults: number, next: string): Promise<void> {
  const { closing, records } = screen.texts;
  await expect(screen.field(closing.name)).toHaveValue(next);
  await screen.page.getByRole('button', { name: records.counted.keyResult(keyResults) }).click();
  await expect(screen.page.getByText(closing.nothingNew(next), { exact: true })).toBeVisible();
  await screen.saved();
}
