/** What the desktop edition saves as a PDF: what stands in its bytes, as poppler reads them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../domain/author.ts';
import { EVERYTHING } from '../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../renderer/domain/bundle/write.ts';
import { isRowRecord } from '../../renderer/domain/plan/rows.ts';
import { rowNumbers } from '../../renderer/domain/plan/row-numbers.ts';
import { markedPlan } from '../domain/bundle/marked-plan.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';
import type { DesktopApp } from './harness/desktop-edition.ts';
import { LONG_NAME, LONG_NOTE, longPlan } from './harness/long-plan.ts';
import { pdfDepths, pdfInfo, pdfOutline, pdfPages, pdfStructure, pdfWords } from './harness/pdf.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { twoAnswers } from './harness/written-plans.ts';

/** Opens the files, and the room of printing. */
async function inRoom(desktop: DesktopApp, folder: string, files: readonly string[]): Promise<PlanPage> {
  const screen = new PlanPage(desktop, 'en');
  await screen.ready();
  const paths = files.map((_, at) => join(folder, `plan${at}.okr`));
  for (const [at, path] of paths.entries()) await writeFile(path, files[at] ?? '');
  for (const path of paths) await screen.open([path]);
  await screen.press('Control+P');
  await expect(screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms.print.title })).toBeFocused();
  return screen;
}

/** Chooses the paper, and how many sheets there are then. */
async function sheetsOn(screen: PlanPage, size: 'A4' | 'Letter'): Promise<number> {
  await screen.page.getByRole('radio', { name: size, exact: true }).check();
  return sheets(screen);
}

async function sheets({ page }: PlanPage): Promise<number> {
  const all = page.locator('[data-sheets] > *');
  await expect(all.first()).toBeVisible();
  const count = await all.count();
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${count} sheets?$`) })).toBeVisible();
  return count;
}

async function save(screen: PlanPage, desktop: DesktopApp, path: string): Promise<void> {
  await desktop.answerSaveDialog(path);
  await screen.button(screen.texts.paper.save).click();
  await expect.poll(() => readFile(path, 'latin1').catch(() => '')).toMatch(/%%EOF\s*$/);
}

/** Without blanks, which stand elsewhere in a PDF. */
const tight = (words: string) => words.replaceAll(/\s+/g, '');

test('X5 X6 the pages of the PDF are the sheets of the preview, each with its head, and nothing is cut', async ({
  desktop,
  folder,
}) => {
  const author = longPlan();
  const screen = await inRoom(desktop, folder, [author.write()]);
  for (const [size, points] of [
    ['A4', '(A4)'],
    ['Letter', '(letter)'],
  ] as const) {
    const count = await sheetsOn(screen, size);
    expect(count).toBeGreaterThan(3);
    const file = join(folder, `${size}.pdf`);
    await save(screen, desktop, file);
    const info = pdfInfo(file);
    expect(info.get('Pages')).toBe(String(count));
    expect(info.get('Page size')).toContain(points);
    for (const [at, page] of pdfPages(file).entries()) {
      const [head = ''] = page.trimStart().split('\n');
      expect(head).toMatch(new RegExp(`^Library \\(long\\) .*2026 +${at + 1} ?/ ?${count}$`));
    }
    for (const { lowest, right, height, width } of pdfDepths(file)) {
      // Millimetres from the edge of the paper.
      expect(((height - lowest) / 72) * 25.4).toBeGreaterThan(12);
      expect(((width - right) / 72) * 25.4).toBeGreaterThan(15);
    }
    const words = pdfWords(file);
    for (const record of author.plan.records.values())
      if (isRowRecord(record))
        expect(words).toContain(tight(`${rowNumbers(author.plan).get(record.id)}${record.title}`));
    expect(words).toContain(tight(LONG_NAME));
    // A row that is longer than a sheet goes on under its number, and each of its words is there once.
    const long = pdfPages(file).filter((page) => page.includes(`2.1 ${screen.texts.paper.goesOn}`));
    expect(long.length).toBeGreaterThan(0);
    const found = [
      ...pdfPages(file)
        .join('\n')
        .matchAll(/word\d+/g),
    ].map(([word]) => word);
    expect(found).toEqual(LONG_NOTE.split(' '));
  }
});

test('X6 the PDF says what it is to whoever hears it, and nothing of the system it was made on', async ({
  desktop,
  folder,
}) => {
  const author = new Author('ana', undefined, 'Ana');
  for (const { command } of commandsOf(readPlan('english'))) author.must(command);
  author.must({ do: 'add', kind: 'objective', id: 'chinese00000', cycle: 'cycle', values: { title: '读者愿意再来' } });
  const screen = await inRoom(desktop, folder, [author.write()]);
  await sheets(screen);
  const file = join(folder, 'plan.pdf');
  await save(screen, desktop, file);
  const info = pdfInfo(file);
  expect(info.get('Title')).toBe(readPlan('english').name);
  expect(info.get('Tagged')).toBe('yes');
  expect(info.get('JavaScript')).toBe('no');
  expect(info.get('Creator')).toMatch(/^Whetstone Chrome\/[\d.]+$/);
  const bytes = await readFile(file, 'latin1');
  expect(bytes).not.toMatch(/Linux|X11|Windows|Mac OS|Mozilla/);
  expect(bytes).toMatch(/\/Lang \(en\)>>/);
  expect(bytes).toContain('/Lang (zh-Hans)');
  const structure = pdfStructure(file);
  const figures = structure.match(/^ *Figure\b/gm) ?? [];
  expect(figures.length).toBeGreaterThan(3);
  expect(bytes.match(/\/Alt \(|\/Alt </g)).toHaveLength(figures.length);
  for (const heading of ['H1', 'H2', 'H3', 'H4']) expect(structure).toMatch(new RegExp(`^ *${heading}\\b`, 'm'));
  const heads = structure.match(/^ *TH .*\n *\/Scope \/(?:Column|Row)/gm) ?? [];
  expect(heads.length).toBeGreaterThan(5);
  expect(structure.match(/^ *TH /gm)).toHaveLength(heads.length);
  // What only orders the sheets is no part of what is read.
  expect(structure).not.toMatch(/"1 \/ \d/);
  const outline = pdfOutline(file);
  expect(outline[0]).toBe(readPlan('english').name);
  expect(outline.some((line) => /^O2\s/.test(line))).toBe(true);
  expect(outline.some((line) => /^2\.1\s/.test(line))).toBe(true);
  // The window has its own title back.
  expect(await screen.page.title()).toContain(screen.texts.rooms.print.title);
});

test('X4 the PDF says what nobody has decided yet, with both answers and whose they are', async ({
  desktop,
  folder,
}) => {
  const { ana, bo } = twoAnswers();
  const screen = await inRoom(desktop, folder, [ana, bo]);
  await sheets(screen);
  const file = join(folder, 'plan.pdf');
  await save(screen, desktop, file);
  const words = pdfWords(file);
  for (const said of ['People come back gladly', 'People come back soon', screen.texts.readingCopy.isDeletedAndChanged])
    expect(words).toContain(tight(said));
});

test('H9 X4 no word of what stays home is in the PDF, by whatever is left out', async ({ desktop, folder }) => {
  const { plan, marks } = markedPlan('Ana');
  const text = handOutText(plan, EVERYTHING, { by: 'Ana', at: '2026-11-01T00:00:00Z', app: '1.0.0' });
  const screen = await inRoom(desktop, folder, [text]);
  const { handOut } = screen.texts;
  const leaked = async (name: string, held: (mark: (typeof marks)[number]) => boolean) => {
    await sheets(screen);
    const file = join(folder, `${name}.pdf`);
    await save(screen, desktop, file);
    const words = pdfWords(file);
    const bytes = await readFile(file, 'latin1');
    // That nothing was found means something: what is not held back is there.
    const own = marks.find(({ role, kind, field }) => role === 'own' && kind === 'objective' && field === 'title');
    expect(words).toContain(own?.word);
    return marks.filter((mark) => held(mark) && (words.includes(mark.word) || bytes.includes(mark.word)));
  };
  const stays = ({ role }: (typeof marks)[number]) => role !== 'own' && role !== 'sample';
  expect(await leaked('private', stays)).toEqual([]);
  await screen.page.getByRole('switch', { name: handOut.names }).uncheck();
  expect(await leaked('names', (mark) => stays(mark) || mark.discloses === 'name')).toEqual([]);
  await screen.page.getByRole('switch', { name: handOut.checkIns }).uncheck();
  const scores = (mark: (typeof marks)[number]) => stays(mark) || ['name', 'score'].includes(mark.discloses);
  expect(await leaked('scores', scores)).toEqual([]);
});
