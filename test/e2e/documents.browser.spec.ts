/** What is made for people without the app: each format is saved from Share and read back by another program. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { readCsv } from '../../renderer/formats/csv/csv.ts';
import { readMarkdown } from '../../renderer/formats/markdown/read-markdown.ts';
import { labelsIn } from '../formats/markdown/labels-in.ts';
import { DOCUMENT_IDS, formatOf } from '../../renderer/app/files/documents.ts';
import { Author } from '../domain/author.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('X10 X12 each is chosen from one list, says what it leaves out, is saved, and is read back', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  const said = texts.documents;
  await screen.ready();
  const plan = readPlan('english');
  const author = new Author('ana', undefined, 'Ana');
  for (const { command } of commandsOf(plan)) author.must(command);
  await writeFile(join(folder, 'plan.okr'), author.write());
  await screen.open([join(folder, 'plan.okr')]);
  await screen.press('Control+Shift+S');
  await expect(page.getByRole('heading', { level: 2, name: said.heading })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  const files = new Map<string, Buffer>();
  for (const id of DOCUMENT_IDS) {
    const words = said.formats[id];
    const { as, ending, loses } = formatOf(id);
    await page.getByRole('radio', { name: `${words.name} ${ending || said.clipboard}`, exact: true }).check();
    await expect(page.getByText(said.leavesOut(loses.map((loss) => said.losses[loss])))).toBeVisible();
    const file = join(folder, `${id}${ending}`);
    if (as !== 'clipboard') await app.answerSaveDialog(file);
    await screen.button(words.act).click();
    if (as === 'clipboard') await expect(screen.notices).toContainText(words.saved(''));
    else {
      await expect(screen.notices).toContainText(ending);
      await expect
        .poll(() =>
          readFile(file).then(
            ({ length }) => length,
            () => 0,
          ),
        )
        .toBeGreaterThan(0);
      files.set(id, await readFile(file));
    }
    await expect(screen.button(words.act)).toBeEnabled();
  }
  await expectNoFault(page, 'share');

  const text = (id: string): string => files.get(id)?.toString('utf8') ?? '';
  const keyResults = plan.objectives.flatMap((one) => one.keyResults).length;
  const rows = readCsv(text('csv'));
  expect(rows).toMatchObject({ ok: true, table: 'rows' });
  expect(rows.ok && rows.rows.filter((row) => 'key_result' in row)).toHaveLength(keyResults);
  expect(readCsv(text('csv-check-ins'))).toMatchObject({ ok: true, table: 'check_ins' });
  const [first, second] = await readWorkbook(files.get('workbook') ?? Buffer.alloc(0));
  expect([first?.sheet, second?.sheet]).toEqual([texts.tables.sheets.rows, texts.tables.sheets.check_ins]);
  expect(first?.data[0]).toContain(texts.tables.columns.key_result);
  const read = readMarkdown(text('markdown'), [labelsIn('en')]);
  expect(read.name).toBe(plan.name);
  expect(read.cycles.flatMap(({ objectives }) => objectives)).toHaveLength(plan.objectives.length);
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { words: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.words).toContain(`\nO1 ${plan.objectives[0]?.title}`);
  expect(copied.html).toContain('<h2>');
});
