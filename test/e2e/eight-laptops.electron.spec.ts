/**
 * What the product is for, as one story: a workshop, and eight laptops that become one plan. Mo, who leads it, hands out a
 * starter (the cycle and the team) for all to begin with, and then the whole plan with the first objective in it, the one all
 * share: people who have nothing in common cannot disagree. What comes back was written under a wrong clock, after a restored
 * backup, in a text editor and in two languages.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropOnWindow } from './harness/drop-on-window.ts';
import {
  BY_HAND,
  EARLY,
  expectEverybodysWords,
  LATE,
  NAMES,
  OWN,
  RENEWALS,
  SHARED,
  THREE,
  type Name,
} from './harness/eight-people.ts';
import { handOutStarter, restoreWhatWasClosed, retitle, setTarget, takeName, writeOwn } from './harness/laptop.ts';
import { PlanPage } from './harness/plan-page.ts';
import { bundleOf, found, withoutMade } from './harness/published-plan.ts';
import { expect, test } from './harness/test.ts';

const QUESTIONS = 4;
/** What all agree on in the end. */
const ANEW = 'People come back again and again';

test('eight laptops become one plan, whatever the order, the clocks and the copies', async ({
  app,
  another,
  folder,
}) => {
  // Twelve starts of the app.
  test.setTimeout(480_000);
  const at = (name: string) => join(folder, name);
  const stick = at('stick');
  await mkdir(stick);
  const file = (name: Name) => join(stick, `${name.toLowerCase()}.okr`);
  const [starter, shared] = [at('starter.okr'), at('shared.okr')];

  const mo = new PlanPage(app, 'en');
  await test.step('Mo writes what all share, and hands it out', () => prepare(mo, starter, shared));

  interface Turn {
    /** Before anything is opened. */
    readonly begin?: (fresh: PlanPage) => Promise<PlanPage>;
    readonly files?: readonly string[];
    readonly edit?: (screen: PlanPage) => Promise<unknown>;
  }
  /** From an empty app to a file on the stick. */
  const turn = (name: Name, { begin, files = [starter, shared], edit }: Turn = {}) =>
    test.step(`${name} writes, and hands back`, async () => {
      const fresh = new PlanPage(await another(), 'en');
      const screen = begin ? await begin(fresh) : fresh;
      await takeName(screen, name);
      await screen.open(files);
      await writeOwn(screen, OWN[name]);
      await edit?.(screen);
      await screen.saved();
      const text = await screen.exportTo(file(name));
      await screen.app.close();
      return text;
    });

  for (const { name, title, target } of THREE)
    await turn(name, {
      edit: async (screen) => {
        await retitle(screen, 'objective', SHARED.objective, title);
        await setTarget(screen, SHARED.visits, target);
      },
    });

  const dan = await turn('Dan');
  await writeFile(
    file('Dan'),
    inTextEditor(dan, [
      [SHARED.objective, BY_HAND.objective],
      [OWN.Dan.keyResult, BY_HAND.keyResult],
    ]),
  );

  const early = at('eva-early.okr');
  await turn('Eva', {
    edit: async (screen) => {
      const { objective, keyResult } = OWN.Eva;
      // A backup is written when the app is closed.
      await screen.app.restart();
      await retitle(screen, 'objective', objective, EARLY.title);
      await screen.checkIn(keyResult, { value: EARLY.value, confidence: 60 });
      await screen.exportTo(early);
      await restoreWhatWasClosed(screen);
      await retitle(screen, 'objective', objective, LATE.title);
    },
  });

  await turn('Fay', {
    edit: async (screen) => {
      await screen.row('keyResult', SHARED.loans).focus();
      await screen.press('Control+Shift+Backspace');
      await expect(screen.row('keyResult', SHARED.loans)).toBeHidden();
    },
  });

  // Two years behind. All times in a plan come from the page's clock, so it is the page whose clock is wrong.
  await turn('Gil', {
    begin: async (fresh) => {
      await fresh.ready();
      await fresh.page.clock.setSystemTime(new Date(new Date().getFullYear() - 2, 5, 1, 9));
      // What is written is dated by when the page began.
      await fresh.page.reload();
      return fresh;
    },
    edit: (screen) => retitle(screen, 'keyResult', SHARED.loans, RENEWALS),
  });

  // Hui reads Chinese, and has been shown how far Eva was.
  await turn('Hui', {
    begin: async (fresh) => {
      const spoken = await fresh.speak('zh');
      await spoken.press('Control+1');
      return spoken;
    },
    files: [starter, shared, early],
  });

  await test.step('Mo opens all eight at once', async () => {
    await mo.app.answerOpenDialog(NAMES.map(file));
    await mo.press('Control+O');
    await expectLines(mo, NAMES);
    const { effects } = mo.texts.merge;
    for (const line of [`${effects.asks} 3`, `${effects['deleted-there']} 1`, `${effects['by-hand']} 2`])
      await expect(mo.button(line)).toBeVisible();
    await expect(mo.button(mo.texts.merge.mergeAndAnswer(QUESTIONS))).toBeVisible();
    await mo.button(mo.texts.merge.merge).click();
    await expect(mo.button(mo.texts.plan.openQuestions(QUESTIONS))).toBeVisible();
  });

  const nia = new PlanPage(await another(), 'en');
  await test.step('Nia, who has the starter only, takes the last four backwards, then drops the stick', async () => {
    await nia.ready();
    await nia.open([starter]);
    const last = NAMES.slice(4).toReversed();
    await nia.app.answerOpenDialog(last.map(file));
    await nia.press('Control+O');
    await expectLines(nia, last);
    await nia.button(nia.texts.merge.merge).click();
    await expect(nia.row('objective', OWN.Hui.objective)).toBeVisible();
    await dropOnWindow(nia.page, [stick]);
    await expectLines(nia, NAMES);
    await nia.button(nia.texts.merge.merge).click();
    await expect(nia.button(nia.texts.plan.openQuestions(QUESTIONS))).toBeVisible();
  });

  await test.step('both have the same plan, with everybody’s words', async () => {
    const text = await mo.exportTo(at('mo.okr'));
    expectEverybodysWords(text);
    expectSame(await nia.exportTo(at('nia.okr')), text);
  });

  await test.step('every question is found and answered from the keyboard', () => answerAll(mo));

  await test.step('what Mo hands out ends them on the other machine', async () => {
    const text = await mo.exportTo(at('answered.okr'));
    await nia.open([at('answered.okr')]);
    for (const screen of [mo, nia]) await expectAnswered(screen);
    expectSame(await nia.exportTo(at('the-same.okr')), text);
  });
});

/** A cycle, a team, and one objective with two key results; the starter is all of it but the objective. */
async function prepare(mo: PlanPage, starter: string, shared: string): Promise<void> {
  await takeName(mo, 'Mo');
  await mo.newCycle('2026 Q4', '2026-10-01', '2026-12-31');
  await mo.button(mo.texts.plan.empty.write).click();
  await mo.writeRows([
    { kind: 'objective', title: SHARED.objective },
    { kind: 'keyResult', title: SHARED.visits },
    { kind: 'keyResult', title: SHARED.loans },
  ]);
  await mo.showPanel();
  await mo.details('objective', SHARED.objective);
  await mo.choose(mo.texts.inspector.team, 'Reading room');
  await mo.details('keyResult', SHARED.visits);
  await mo.setMetric({ type: 'raise', start: 20, target: 40, unit: '%' });
  await mo.saved();
  expect(found(bundleOf(await handOutStarter(mo, starter)))).toMatchObject({
    teams: [{ name: 'Reading room' }],
    cycles: [{ name: '2026 Q4', objectives: [] }],
  });
  await mo.exportTo(shared);
}

/** Words in place of others, each standing there once; the merge block stays as it was. */
function inTextEditor(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    expect(before.split(`"title": "${from}"`)).toHaveLength(2);
    return before.replace(`"title": "${from}"`, `"title": "${to}"`);
  }, text);
}

/** The look before the merge: a line for each file, with whose it is, and which was edited by hand. */
async function expectLines(screen: PlanPage, names: readonly Name[]): Promise<void> {
  const { merge } = screen.texts;
  await expect(screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms.merge.title })).toBeFocused();
  const lines = screen.page.getByRole('table').locator('tbody').getByRole('row');
  await expect(lines).toHaveCount(names.length);
  for (const name of names) {
    const line = lines.filter({ has: screen.page.getByRole('cell', { name, exact: true }) });
    await expect(line.getByRole('rowheader')).toContainText(`${name.toLowerCase()}.okr`);
    await expect(line.getByText(merge.byHand(2))).toBeVisible({ visible: name === 'Dan' });
  }
}

/** The same bytes but for the line that says who wrote them and when: every record, and all merge data. */
function expectSame(one: string, other: string): void {
  expect(found(bundleOf(one))).toEqual(found(bundleOf(other)));
  expect(withoutMade(one)).toBe(withoutMade(other));
}

/** One key for each question, and the words of the one that is answered anew. */
async function answerAll(screen: PlanPage): Promise<void> {
  const { questions } = screen.texts;
  const cards = screen.page.getByRole('list', { name: questions.list }).getByRole('group');
  const card = cards.first();
  /** The question one stands at is about this and has just these answers. */
  const stands = async (about: string, answers: readonly string[], left: number) => {
    await expect(cards).toHaveCount(left);
    await expect(card).toBeFocused();
    // All that is asked about one row stands under its name.
    await expect(card.locator('xpath=ancestor::li[1]')).toContainText(about);
    for (const words of answers) await expect(card).toContainText(words);
    await expect(card.getByRole('listitem')).toHaveCount(answers.length);
  };
  await screen.press('Control+2');

  await stands(screen.texts.answers.byHand, [...THREE.map(({ title }) => title), BY_HAND.objective], 4);
  await screen.press('w');
  await screen.type(ANEW);
  await screen.press('Enter');

  await stands(
    SHARED.visits,
    THREE.map(({ target }) => `to ${target}%`),
    3,
  );
  await screen.press('2');

  await stands(RENEWALS, [], 2);
  await expect(card).toContainText(questions.deleted);
  await screen.press('k');

  await stands(OWN.Eva.objective, [EARLY.title, LATE.title], 1);
  await screen.press('b');
  await expect(screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms.questions.title })).toBeFocused();
  await expect(screen.page.getByRole('heading', { name: questions.none })).toBeVisible();
}

/** No question is left, and the answers stand in the plan. */
async function expectAnswered(screen: PlanPage): Promise<void> {
  await screen.press('Control+1');
  for (const title of [ANEW, EARLY.title, LATE.title]) await expect(screen.row('objective', title)).toBeVisible();
  await expect(screen.row('keyResult', RENEWALS)).toBeVisible();
  await screen.press('Control+2');
  await expect(screen.page.getByRole('heading', { name: screen.texts.questions.none })).toBeVisible();
}
