/**
 * One person alone plays a personal plan of six weeks: a guided start, six weeks from the room of the week, the close, the look back, and
 * the next six weeks. Once in each language. Weeks pass by the page's clock.
 */
import { join } from 'node:path';
import type { CheckIn, Cycle, KeyResult } from '../../renderer/domain/kinds/model.ts';
import { day as dayText } from '../../renderer/text/format.ts';
import {
  addAction,
  addLearning,
  carryOver,
  checkInLine,
  closeCycle,
  giveScore,
  goToRoom,
  lookBack,
  takeStep,
  tellLine,
  weeksOf,
} from './harness/cycle-rooms.ts';
import { PlanPage, type Language } from './harness/plan-page.ts';
import { bundleOf } from './harness/published-plan.ts';
import { expect, test } from './harness/test.ts';

const WORDS = {
  en: {
    areas: ['Health', 'Learning'],
    objective: 'Awake and well by spring',
    runs: 'Runs a week',
    pages: 'Pages read',
    shoes: 'Buy shoes',
    track: 'Find a track',
    note: (week: number) => `Week ${week} went well`,
    evidence: 'The diary',
    lesson: 'Mornings work, evenings do not',
    action: 'Put the book on the table',
  },
  zh: {
    areas: ['健康', '学习'],
    objective: '春天之前精神饱满',
    runs: '每周跑步次数',
    pages: '读书页数',
    shoes: '买跑鞋',
    track: '找一条跑道',
    note: (week: number) => `第 ${week} 周很顺利`,
    evidence: '日记',
    lesson: '早上行，晚上不行',
    action: '把书放在桌上',
  },
} as const;

/** The first day is a Monday. */
const [FIRST, LAST, NEXT] = ['2026-10-05', '2026-11-15', '2026-11-16'];
const WEEKS = 6;
/** Its Wednesday. */
const dayIn = (week: number) => new Date(Date.UTC(2026, 9, 7 + (week - 1) * 7, 12)).toISOString().slice(0, 10);
/** The week in which nothing is said until later. */
const MISSED = 3;
const RUNS: readonly number[] = [0, 1, 1, 2, 2, 3];
const PAGES: readonly number[] = [20, 60, 80, 140, 200, 300];

for (const locale of ['en-US', 'zh-CN'])
  test.describe(locale, () => {
    test.use({ locale });

    test('one person plays a personal plan of six weeks, and goes on with the next six', async ({
      desktop,
      folder,
      language,
    }) => {
      test.setTimeout(480_000);
      const words = WORDS[language];
      const screen = new PlanPage(desktop, language);
      const { texts } = screen;
      const { thisWeek, closing } = texts;
      const { guided } = thisWeek;
      const isIt = (day: string) => screen.setDay(`${day}T12:00:00Z`);
      const [name, next] = [FIRST, NEXT].map((from) => texts.plan.spanName(WEEKS, dayText(from, language)));
      if (name === undefined || next === undefined) throw new Error('Two cycles are named.');
      await screen.ready();
      await isIt(FIRST);

      await test.step('the plan becomes personal, and a start is begun', async () => {
        await screen.page.getByRole('switch', { name: texts.plan.personal }).check();
        await goToRoom(screen, 'this-week');
        await screen.button(guided.begin).click();
        await expect(screen.page.getByText(guided.steps.lastCycle.prompt, { exact: true })).toBeVisible();
        await screen.button(guided.next).click();
        await toPlaceOf(screen, 'areas');
        for (const area of words.areas) {
          const field = screen.page.getByRole('region', { name: texts.areas.people.teams }).getByRole('textbox').last();
          await field.fill(area);
          await field.press('Enter');
          await expect(field).toHaveValue('');
        }
        await screen.saved();
      });

      await test.step('it is left, goes on where it was, and comes to a first week', async () => {
        await desktop.restart();
        await isIt(FIRST);
        await expect(
          screen.page.getByRole('heading', { level: 1, name: texts.rooms['this-week'].title }),
        ).toBeVisible();
        await expect(screen.page.locator('[aria-current="step"]')).toContainText(guided.steps.areas.title);
        await screen.button(guided.next).click();
        await screen.goTo('plan');
        await sixWeeks(screen, name);

        await goToRoom(screen, 'this-week');
        await toPlaceOf(screen, 'write');
        await expect(screen.emptyRow('objective')).toBeFocused();
        await screen.write(words.objective);
        await screen.saved();

        await goToRoom(screen, 'this-week');
        await screen.button(guided.next).click();
        await toPlaceOf(screen, 'keyResults');
        await expect(screen.emptyRow('keyResult')).toBeFocused();
        await screen.writeRows([
          { kind: 'keyResult', title: words.runs },
          { kind: 'keyResult', title: words.pages },
        ]);
        await screen.saved();

        await goToRoom(screen, 'this-week');
        await screen.button(guided.next).click();
        await toPlaceOf(screen, 'firstStep');
        await expect(screen.emptyRow('initiative')).toBeFocused();
        await screen.writeRows([
          { kind: 'initiative', title: words.shoes },
          { kind: 'initiative', title: words.track },
        ]);
        await screen.saved();

        await goToRoom(screen, 'this-week');
        await screen.button(guided.done).click();
        await expect(screen.button(guided.done)).toBeHidden();
        await expect(screen.page.getByRole('heading', { name: guided.title(45) })).toBeHidden();
      });

      await test.step('it is measured, belongs to an area, and is committed', async () => {
        await screen.goTo('plan');
        await screen.showPanel();
        await screen.details('objective', words.objective);
        await screen.choose(texts.terms.area.one, words.areas[0]);
        await screen.details('keyResult', words.runs);
        await screen.setMetric({ type: 'raise', start: 0, target: 3 });
        await screen.details('keyResult', words.pages);
        await screen.setMetric({ type: 'raise', start: 0, target: 600 });
        await screen.row('objective', words.objective).focus();
        await screen.press('Control+Shift+Enter');
        await expect(screen.page.getByText(texts.stage.is.commit, { exact: false }).first()).toBeVisible();
        await screen.saved();
      });

      await test.step('each week begins in the room of the week; one is missed, and filled in the week after', async () => {
        for (let week = 1; week <= WEEKS; week++) {
          if (week === MISSED) continue;
          await isIt(dayIn(week));
          await goToRoom(screen, 'this-week');
          const dues = screen.page.getByRole('region', { name: thisWeek.due }).getByRole('button');
          await expect(dues).toHaveCount(2);
          await tellDue(screen, words.runs, RUNS[week - 1] ?? 0, words.note(week));
          await tellDue(screen, words.pages, PAGES[week - 1] ?? 0);
          await goToRoom(screen, 'this-week');
          await expect(screen.page.getByText(thisWeek.nothingDue, { exact: true })).toBeVisible();
          await expect(screen.page.getByText(words.note(week), { exact: true })).toBeVisible();
          if (week === 2) await tick(screen, words.shoes, words.track);
          if (week !== MISSED + 1) continue;
          await goToRoom(screen, 'check-in');
          await fillIn(screen, words.pages, PAGES[MISSED - 1] ?? 0);
          await expect(checkInLine(screen, words.pages)).toContainText(
            texts.checkInForm.lastTime(String(PAGES[MISSED])),
          );
          await expect
            .poll(() => weeksOf(screen, words.pages))
            .toEqual(['told', 'told', 'told', 'told', 'ahead', 'ahead']);
          await expect
            .poll(() => weeksOf(screen, words.runs))
            .toEqual(['told', 'told', 'missed', 'told', 'ahead', 'ahead']);
        }
      });

      await test.step('the last week offers the close: scores, and ten minutes of looking back', async () => {
        await screen.goTo('plan');
        await expect(screen.page.getByText(texts.stage.lastWeek(4), { exact: true })).toBeVisible();
        await screen.button(texts.stage.offerClose).click();
        await giveScore(screen, words.runs, { measured: '1.0', evidence: words.evidence });
        await giveScore(screen, words.pages, { measured: '0.5', evidence: words.evidence });
        await closeCycle(screen, name, []);
        await lookBack(screen, 'alone');
        await addLearning(screen, 'lesson', words.lesson);
        await addAction(screen, { title: words.action, due: '2026-11-20' });
        await goToRoom(screen, 'this-week');
        await expect(screen.page.getByText(thisWeek.nothingDue, { exact: true })).toBeVisible();
      });

      await test.step('what was not reached goes on into the next six weeks', async () => {
        await goToRoom(screen, 'closing');
        await takeStep(screen, 'carry-over');
        await carryOver(screen, 1, next);
        await screen.button(closing.go(next)).click();
        await isIt(dayIn(WEEKS + 1));
        await goToRoom(screen, 'this-week');
        await expect(screen.button(thisWeek.checkIn(words.pages))).toBeFocused();
        await expect(screen.button(thisWeek.checkIn(words.runs))).toHaveCount(0);
        await tellDue(screen, words.pages, 330);
        await goToRoom(screen, 'this-week');
        const action = screen.page.getByRole('checkbox', { name: words.action, exact: true });
        await action.click();
        await expect(action).toBeHidden();
        await screen.saved();
      });

      expectSixWeeks(await screen.exportTo(join(folder, 'mine.okr')), language, [name, next]);
    });
  });

/** From the step of the guided start one is at to where it is done. */
async function toPlaceOf(screen: PlanPage, step: 'areas' | 'write' | 'keyResults' | 'firstStep') {
  const { prompt, place } = screen.texts.thisWeek.guided.steps[step];
  await expect(screen.page.getByText(prompt, { exact: true })).toBeVisible();
  await screen.button(place).click();
}

/** A ready-made cycle of six weeks from today. */
async function sixWeeks(screen: PlanPage, name: string): Promise<void> {
  const { aroundOutline, cycleForm } = screen.texts;
  await screen.cycleMenu(aroundOutline.newCycle);
  const form = screen.page.getByRole('form', { name: aroundOutline.newCycle, exact: true });
  await form.getByRole('button', { name: cycleForm.weeks(WEEKS), exact: true }).click();
  await expect(form.getByLabel(cycleForm.end, { exact: true })).toHaveValue(LAST ?? '');
  await form.getByRole('button', { name: cycleForm.create, exact: true }).click();
  await expect(screen.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

/** From the room of the week: the key result that is due, a value, and a note where there is one. */
async function tellDue(screen: PlanPage, keyResult: string, value: number, note?: string): Promise<void> {
  await goToRoom(screen, 'this-week');
  const due = screen.button(screen.texts.thisWeek.checkIn(keyResult));
  await due.focus();
  await screen.press('Enter');
  const form = screen.page.getByRole('form', { name: screen.texts.plan.checkInFor(keyResult), exact: true });
  await expect(form.getByLabel(screen.texts.plan.value, { exact: true })).toBeFocused();
  await screen.type(String(value));
  await screen.press('Tab');
  await screen.type('70');
  if (note !== undefined) {
    await screen.press('Tab');
    await screen.write(note);
  }
  await screen.press('Control+Enter');
  await expect(form).toBeHidden();
  await screen.saved();
}

async function tick(screen: PlanPage, step: string, after: string): Promise<void> {
  const { nextSteps } = screen.texts.thisWeek;
  const part = screen.page.getByRole('region', { name: nextSteps });
  await part.getByRole('checkbox', { name: step, exact: true }).click();
  await expect(part.getByRole('checkbox', { name: after, exact: true })).toBeVisible();
  await screen.saved();
}

/** The missed week, by its mark. */
async function fillIn(screen: PlanPage, keyResult: string, value: number): Promise<void> {
  const line = checkInLine(screen, keyResult);
  const mark = line.getByRole('list', { name: screen.texts.checkIn.weeks(1), exact: true }).getByRole('button');
  await mark.click();
  await tellLine(screen, keyResult, { value, confidence: 50 });
}

/** Everything that was said, once; two cycles, of which the second goes on from the first. */
function expectSixWeeks(text: string, language: Language, names: readonly string[]): void {
  const words = WORDS[language];
  const { records } = bundleOf(text);
  expect(records.find(({ kind }) => kind === 'workspace')).toMatchObject({ personal: true });
  const cycles = records.filter((one): one is Cycle => one.kind === 'cycle');
  expect(cycles.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
  expect(cycles).toHaveLength(names.length);
  const rows = records.filter((one): one is KeyResult => one.kind === 'keyResult');
  const told = (of: KeyResult | undefined) =>
    records
      .filter((one): one is CheckIn => one.kind === 'checkIn' && one.keyResult === of?.id)
      .map(({ day, value }) => `${day}: ${value}`)
      .toSorted();
  const weeks = [1, 2, 3, 4, 5, 6];
  const original = (title: string) => rows.find((one) => one.title === title && one.carriedFrom === undefined);
  expect(told(original(words.pages))).toEqual(
    weeks.map((week) => `${week === MISSED ? '2026-10-19' : dayIn(week)}: ${PAGES[week - 1]}`),
  );
  expect(told(original(words.runs))).toEqual(
    weeks.filter((week) => week !== MISSED).map((week) => `${dayIn(week)}: ${RUNS[week - 1]}`),
  );
  const copies = rows.filter(({ carriedFrom }) => carriedFrom !== undefined);
  expect(copies).toMatchObject([{ title: words.pages, metric: { start: 300, target: 600 } }]);
  expect(told(copies[0])).toEqual([`${dayIn(WEEKS + 1)}: 330`]);
}
