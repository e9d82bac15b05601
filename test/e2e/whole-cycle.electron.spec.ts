/**
 * A team of six plays a whole cycle on six laptops that meet by files: drafts and commits it, checks in for eight weeks, changes what was
 * agreed, closes, looks back, carries over and begins the next one. Weeks pass by the page's clock.
 */
import { writeFile } from 'node:fs/promises';
import { day as dayText } from '../../renderer/text/format.ts';
import { lasting } from '../../renderer/text/lasting.ts';
import {
  addAction,
  addLearning,
  addPause,
  carryOver,
  checkInLine,
  closeCycle,
  colourOf,
  decide,
  giveScore,
  goToRoom,
  lookBack,
  sayWhoIAm,
  showCycle,
  takeStep,
  tellLine,
  weeksOf,
} from './harness/cycle-rooms.ts';
import { PlanPage } from './harness/plan-page.ts';
import { withoutMade } from './harness/published-plan.ts';
import { ANSWERS, DATES, NAMES, dayOf, type Name, type Words } from './harness/six-people.ts';
import { expect, test } from './harness/test.ts';
import { Team } from './harness/team.ts';
import { byHand, expectNextCycle, expectWholeCycle } from './harness/whole-cycle-file.ts';

const FIRST_HALF = [1, 2, 3, 4];
/** Whoever leads the workshop, and whom all hand their files. */
const [ANA, ...OTHERS] = NAMES;

// Told once: six-weeks.electron.spec.ts checks in, closes, looks back and carries over in English too. Pauses, corrections and reasons are not.
test.use({ locale: 'zh-CN' });

test('six people play a whole cycle on six laptops, and begin the next one', async ({
  app,
  another,
  folder,
  language,
}) => {
  // Six starts of the app, and sixty check-ins.
  test.setTimeout(600_000);
  const team = new Team(language, folder);
  const { words } = team;
  const { keyResults } = words;
  team.sits(ANA, new PlanPage(app, language));
  for (const name of OTHERS) team.sits(name, new PlanPage(await another(), language));
  const { Ana, Bo, Cy, Dan, Eva, Fay } = team.screens();
  for (const screen of [Ana, Bo, Cy, Dan, Eva, Fay]) await screen.ready();
  await team.isIt(DATES.start);

  await test.step('Ana drafts a promise and Bo a stretch; Ana commits both', async () => {
    await Ana.newCycle(words.cycle, DATES.start, DATES.end);
    await Ana.button(Ana.texts.plan.empty.write).click();
    await draft(Ana, words, 'committed', ['Ana', 'Bo', 'Cy']);
    await team.handsTo('Ana', ['Bo'], 'draft');
    await Bo.press('Control+Enter');
    await draft(Bo, words, 'aspirational', ['Dan', 'Eva', 'Fay']);
    await team.handsTo('Bo', ['Ana'], 'drafted');
    await Ana.press('Control+Shift+Enter');
    await expect(Ana.page.getByText(Ana.texts.stage.is.commit, { exact: false }).first()).toBeVisible();
    await team.handsTo('Ana', OTHERS, 'committed');
  });

  await test.step('everybody says who they are, and checks in for four weeks', async () => {
    for (const name of NAMES) await sayWhoIAm(team.at(name), name);
    for (const week of FIRST_HALF) await team.tellsWeek(week);
    await team.handTo('Ana', OTHERS, 'half');
    await team.handsTo('Ana', OTHERS, 'together');
  });

  await test.step('what was agreed is changed on two laptops at once, each with its reason', async () => {
    await team.isIt(dayOf(5));
    await changeTarget(Ana, keyResults.Ana, '6', words.why.ana);
    await changeTarget(Bo, keyResults.Ana, '7', words.why.bo);
  });

  await test.step('one check-in is corrected on two laptops', async () => {
    await correct(team, 'Eva', Ana, 127);
    await correct(team, 'Eva', Eva, 125);
  });

  await test.step('in the fifth week Dan is silent for too long, and it is said', async () => {
    await team.tellsWeek(5);
    await goToRoom(Ana, 'overview');
    await Ana.goTo('plan');
    await expect(Ana.button(Ana.texts.stage.silent(1, lasting(21, language)))).toBeVisible();
  });

  await test.step('Dan comes back: three marks, one filled in, one paused, one missed for good', async () => {
    await team.isIt(dayOf(6));
    await goToRoom(Dan, 'check-in');
    const { Dan: hours } = keyResults;
    const line = checkInLine(Dan, hours);
    await expect(line.getByText(Dan.texts.checkIn.missed(3, 1), { exact: true })).toBeVisible();
    await expect.poll(() => weeksOf(Dan, hours)).toEqual([...told(2), ...missed(3), 'now', ...ahead(2)]);
    expect(await colourOf(Dan, hours, 'missed'), 'a missed week is grey').toBeLessThan(30);
    expect(await colourOf(Dan, hours, 'told')).toBeGreaterThan(60);
    await team.tellsWeek(6);

    const third = Dan.texts.checkIn.fromTo(dayText('2026-10-19', language), dayText('2026-10-25', language));
    await line.getByRole('button', { name: Dan.texts.checkIn.week.missed(third, 1), exact: true }).click();
    await expect(line.getByLabel(Dan.texts.checkIn.day, { exact: true })).toHaveValue('2026-10-19');
    await team.tells('Dan', { value: 11, confidence: 40 }, '2026-10-19');
    // What tells late of an earlier day is not current.
    await expect(line.getByText(Dan.texts.checkInForm.lastTime('20'), { exact: true })).toBeVisible();

    await addPause(Dan, { of: hours, start: '2026-10-26', end: '2026-11-01', reason: words.pause });
    await expect(line.getByText(Dan.texts.checkIn.missed(1, 1), { exact: true })).toBeVisible();
    await expect.poll(() => weeksOf(Dan, hours)).toEqual([...told(3), 'paused', 'missed', 'told', ...ahead(2)]);
  });

  await test.step('their files meet: two questions, each answered by one of the two', async () => {
    await team.handTo('Ana', ['Bo', 'Eva', 'Dan'], 'changed');
    await Ana.goTo('plan');
    await expect(Ana.button(Ana.texts.plan.openQuestions(2))).toBeVisible();
    await answer(Ana, Ana.texts.questions.corrections, 'Eva');
    await answer(Ana, Ana.texts.inspector.measure, 'Ana');
    await expect(Ana.page.getByRole('heading', { name: Ana.texts.questions.none })).toBeVisible();
    await expectBothReasons(Ana, words);
  });

  await test.step('in the seventh week Fay has no laptop, and writes into a file', async () => {
    await team.isIt(dayOf(7));
    await team.tellsWeek(7);
    const path = team.path('Ana', 'by-hand');
    await Ana.goTo('plan');
    const text = await Ana.exportTo(path);
    const said = { by: 'Fay', keyResult: keyResults.Fay, value: 500, day: dayOf(7) };
    await writeFile(path, byHand(text, said));
    team.said.push(said);
    await Ana.open([path]);
    await goToRoom(Ana, 'check-in');
    await Ana.page
      .getByRole('combobox', { name: Ana.texts.checkIn.show, exact: true })
      .selectOption({ label: Ana.texts.checkIn.all });
    await expect(checkInLine(Ana, keyResults.Fay)).toContainText(Ana.texts.checkInForm.lastTime('500'));
  });

  await test.step('in the last week all hand in but Bo, who is late', async () => {
    await team.isIt(dayOf(8));
    await team.tellsWeek(8, ['Ana', 'Cy', 'Dan', 'Eva', 'Fay']);
    await team.handTo('Ana', ['Cy', 'Dan', 'Eva', 'Fay'], 'last');
  });

  await test.step('Ana scores and closes while Bo still checks in', async () => {
    await Ana.goTo('plan');
    await expect(Ana.page.getByText(Ana.texts.stage.lastWeek(4), { exact: true })).toBeVisible();
    await Ana.button(Ana.texts.stage.offerClose).click();
    await giveScore(Ana, keyResults.Ana, { measured: '1.0', evidence: words.evidence });
    // What Bo said in the seventh week has not come to her yet.
    await giveScore(Ana, keyResults.Bo, { measured: '0.6', evidence: words.evidence, reason: words.missed });
    await giveScore(Ana, keyResults.Cy, { measured: '0.7', evidence: words.evidence });
    await giveScore(Ana, keyResults.Dan, { measured: '0.9', evidence: words.evidence });
    await giveScore(Ana, keyResults.Eva, { other: '0.5', evidence: words.evidence, reason: words.unlike });
    await giveScore(Ana, keyResults.Fay, { measured: '0.7', evidence: words.evidence });
    const { closing } = Ana.texts;
    await expect(Ana.page.getByText(closing.objectiveScore('0.8', 3, 3), { exact: true })).toBeVisible();
    await closeCycle(Ana, words.cycle, [keyResults.Cy]);
    await team.tellsWeek(8, ['Bo']);
  });

  await test.step('what Bo said arrives late: it stands, is marked, and changes no score', async () => {
    await team.handTo('Ana', ['Bo'], 'late');
    await Ana.showPanel();
    await Ana.details('keyResult', keyResults.Bo);
    await expect(Ana.panel.getByText(Ana.texts.inspector.late, { exact: true })).toHaveCount(2);
    await expect(Ana.row('keyResult', keyResults.Bo)).toHaveAttribute('readonly', '');
    await goToRoom(Ana, 'closing');
    await takeStep(Ana, 'score');
    const { closing } = Ana.texts;
    await expect(Ana.page.getByText(closing.objectiveScore('0.8', 3, 3), { exact: true })).toBeVisible();
  });

  await test.step('they look back together, with an action that has an owner and a day', async () => {
    await takeStep(Ana, 'look-back');
    await lookBack(Ana, 'together');
    await addLearning(Ana, 'win', words.win);
    await addLearning(Ana, 'lesson', words.lesson);
    await addLearning(Ana, 'cause', words.cause);
    await addAction(Ana, { title: words.action, owner: 'Cy', due: '2026-12-04' });
  });

  await test.step('Ana and Cy carry over, apart', async () => {
    await takeStep(Ana, 'carry-over');
    await decide(Ana, keyResults.Dan, 'abandon', words.abandoned);
    await decide(Ana, keyResults.Eva, 'modify', words.changed);
    await team.handsTo('Ana', ['Cy'], 'closed');
    for (const screen of [Ana, Cy]) {
      await goToRoom(screen, 'closing');
      await takeStep(screen, 'carry-over');
      await carryOver(screen, 4, words.next);
    }
  });

  await test.step('one next cycle comes of it, the same on every laptop', async () => {
    await team.handTo('Ana', ['Cy'], 'carried');
    await showCycle(Ana, words.next);
    await team.isIt(dayOf(9));
    await Ana.press('Control+Shift+Enter');
    await expect(Ana.page.getByText(Ana.texts.stage.is.commit, { exact: false }).first()).toBeVisible();
    const text = await team.handsTo('Ana', OTHERS, 'next');
    expectWholeCycle(text, words, team.said);
    expectNextCycle(text, words);
    expect(withoutMade(await Bo.exportTo(team.path('Bo', 'the-same')))).toBe(withoutMade(text));
  });

  await test.step('the next cycle is played on: the action stands in its check-ins until it is done', async () => {
    for (const screen of [Cy, Eva]) {
      await showCycle(screen, words.next);
      await goToRoom(screen, 'check-in');
    }
    await tellLine(Eva, keyResults.Eva, { value: 190, confidence: 60 });
    await tellLine(Cy, keyResults.Cy, { value: 50, confidence: 60 });
    const action = Cy.page.getByRole('checkbox', { name: words.action, exact: true });
    await expect(Eva.page.getByRole('checkbox', { name: words.action, exact: true })).toBeVisible();
    await action.click();
    await expect(action).toBeHidden();
    await Cy.saved();
    await team.handTo('Ana', ['Cy', 'Eva'], 'on');
    await goToRoom(Ana, 'check-in');
    await expect(checkInLine(Ana, keyResults.Bo)).toBeVisible();
    await expect(Ana.page.getByRole('checkbox', { name: words.action, exact: true })).toBeHidden();
  });
});

const told = (count: number) => Array.from({ length: count }, () => 'told');
const missed = (count: number) => Array.from({ length: count }, () => 'missed');
const ahead = (count: number) => Array.from({ length: count }, () => 'ahead');

/** An objective with the key results of three people, each with its measure and its owner. */
async function draft(
  screen: PlanPage,
  words: Words,
  ambition: 'committed' | 'aspirational',
  names: readonly Name[],
): Promise<void> {
  const { inspector, terms } = screen.texts;
  const title = ambition === 'committed' ? words.promise : words.stretch;
  await screen.writeRows([
    { kind: 'objective', title },
    ...names.map((name) => ({ kind: 'keyResult' as const, title: words.keyResults[name] })),
  ]);
  await screen.showPanel();
  await screen.details('objective', title);
  await screen.pick(inspector.ambition, terms.ambitions[ambition]);
  for (const name of names) {
    await screen.details('keyResult', words.keyResults[name]);
    await screen.setMetric(ANSWERS[name].metric);
    await screen.choose(screen.texts.aroundOutline.owner, name);
  }
  await screen.saved();
}

/** Another target, and why. */
async function changeTarget(screen: PlanPage, keyResult: string, target: string, why: string): Promise<void> {
  const { inspector, stage } = screen.texts;
  await screen.goTo('plan');
  await screen.showPanel();
  await screen.details('keyResult', keyResult);
  await screen.setText(inspector.target, target);
  // What has changed is written down when the measure is left, and asked about in the row.
  await screen.details('keyResult', keyResult);
  await screen.button(stage.why).click();
  await expect(screen.panel.getByPlaceholder(stage.reasonPlaceholder, { exact: true })).toBeFocused();
  await screen.write(why);
  await screen.panel.getByRole('button', { name: stage.giveReason, exact: true }).click();
  await expect(reasonIn(screen, why)).toBeVisible();
  await screen.saved();
}

/** What somebody said in the second week was another value. */
async function correct(team: Team, whose: Name, screen: PlanPage, value: number): Promise<void> {
  const { checkIn, plan } = screen.texts;
  const when = dayText(dayOf(2), team.language);
  const keyResult = team.words.keyResults[whose];
  await screen.goTo('plan');
  await screen.showPanel();
  await screen.details('keyResult', keyResult);
  await screen.panel.getByRole('button', { name: checkIn.correct(when), exact: true }).click();
  const form = screen.panel.getByRole('form', { name: checkIn.correcting(when), exact: true });
  await form.getByLabel(plan.value, { exact: true }).fill(String(value));
  await form.getByRole('button', { name: checkIn.saveCorrection, exact: true }).click();
  await expect(form).toBeHidden();
  await screen.saved();
}

/** In the room of questions: keeps what somebody answered to the one about this. */
async function answer(screen: PlanPage, about: string, whose: Name): Promise<void> {
  const { questions } = screen.texts;
  await goToRoom(screen, 'questions');
  const card = screen.page.getByRole('list', { name: questions.list }).getByRole('group').filter({ hasText: about });
  await card.getByRole('button', { name: questions.keepThisOf(whose), exact: false }).click();
  await expect(card).toBeHidden();
  await screen.saved();
}

/** What was agreed, both who changed it, and both reasons stand in sight. */
async function expectBothReasons(screen: PlanPage, { keyResults, why }: Words): Promise<void> {
  await screen.goTo('plan');
  await screen.showPanel();
  await screen.details('keyResult', keyResults.Ana);
  for (const reason of [why.ana, why.bo]) await expect(reasonIn(screen, reason)).toBeVisible();
}

/** A reason that is written down, in the details. */
const reasonIn = (screen: PlanPage, reason: string) =>
  screen.panel.getByRole('paragraph').filter({ hasText: reason }).first();
