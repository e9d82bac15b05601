/** Meetings planned on the screen, and the calendar file that comes of them, under the app's own content policy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCalendar } from '../formats/ics/read-calendar.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test.use({ locale: 'zh-CN' });

test('T4 T6 the meetings of a cycle are planned, changed, and saved for a calendar twice', async ({
  app,
  language,
  folder,
}) => {
  const screen = new PlanPage(app, language);
  const { page, texts } = screen;
  const { records, rituals, rooms } = texts;
  await screen.ready();
  await screen.newCycle('2027 Q1', '2027-01-01', '2027-03-31');
  await screen.saved();
  await page.getByRole('link', { name: rooms.rituals.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: rooms.rituals.title })).toBeFocused();
  await screen.button(rituals.planAll).click();
  await expect(page.getByRole('region', { name: records.rituals['check-in'] })).toBeFocused();
  await expectNoFault(page, 'meetings');

  const saved = async (name: string) => {
    const path = join(folder, name);
    await app.answerSaveDialog(path);
    await screen.button(rituals.save).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toMatch(/END:VCALENDAR\r\n$/);
    return readCalendar(await readFile(path, 'utf8'));
  };
  const first = await saved('meetings.ics');
  expect(first.map(({ minutes, starts }) => [minutes, starts.length])).toEqual([
    [20, 13],
    [60, 1],
    [30, 1],
    [60, 1],
  ]);

  const closing = page.getByRole('region', { name: records.rituals.closing });
  await closing.getByLabel(rituals.day, { exact: true }).fill('2027-03-30');
  await closing.getByLabel(rituals.time, { exact: true }).fill('16:15');
  await closing.getByRole('spinbutton', { name: rituals.minutes }).fill('45');
  await closing.getByRole('combobox').fill('Ana, 李');
  await closing.getByRole('combobox').press('Enter');
  await expect(closing.getByRole('listitem')).toHaveText('Ana, 李');
  await screen.button(rituals.removeNamed(records.rituals.retrospective)).click();
  await screen.saved();
  const again = await saved('again.ics');
  expect(again.map(({ uid }) => uid).toSorted()).toEqual(first.map(({ uid }) => uid).toSorted());
  const uid = first[2]?.uid;
  const moved = again.find((event) => event.uid === uid);
  expect(moved).toMatchObject({ local: '2027-03-30T16:15:00', minutes: 45 });
  expect(moved?.notes).toContain('- Ana, 李');
  expect(moved?.sequence).toBeGreaterThan(first[2]?.sequence ?? Infinity);
  expect(again.filter(({ status }) => status === 'CANCELLED').map((event) => event.uid)).toEqual([first[3]?.uid]);
});
