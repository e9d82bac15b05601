import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../domain/author.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

const OUT = join(process.env['WHETSTONE_RESULTS'] ?? 'test-results', 'look');
function plan(): string {
  const author = new Author('aaaaaaaaaa', undefined, 'Chen Wei');
  author.must({
    do: 'add',
    kind: 'cycle',
    id: 'c',
    values: { name: '2026 Q4', dates: { start: '2026-10-01', end: '2026-12-31' } },
  });
  for (const [id, name] of [
    ['p1', 'Ana'],
    ['p2', 'Bo'],
    ['p3', '李明'],
    ['p4', ' ana'],
    ['p5', 'Dee, who has a rather long name that goes on and on'],
  ] as const)
    author.must({ do: 'add', kind: 'person', id, values: { name } });
  author.must({ do: 'add', kind: 'team', id: 't1', values: { name: 'Research' } });
  author.must({ do: 'add', kind: 'team', id: 't2', values: { name: 'Shelves and halls' } });
  for (const at of [1, 2, 3]) {
    author.must({
      do: 'add',
      kind: 'objective',
      id: `o${at}`,
      cycle: 'c',
      values: {
        title: `Readers come back ${at}`,
        owner: at === 2 ? 'p2' : 'p1',
        contributors: ['p3', 'p2'],
        team: 't1',
      },
    });
    author.must({
      do: 'add',
      kind: 'keyResult',
      id: `k${at}`,
      objective: `o${at}`,
      values: { title: `Returning ${at}`, owner: 'p3' },
    });
    author.must({ do: 'add', kind: 'checkIn', id: `w${at}`, keyResult: `k${at}`, values: { value: at } });
    author.must({ do: 'add', kind: 'comment', id: `s${at}`, about: `o${at}`, values: { text: 'Ana said so.' } });
  }
  author.must({ do: 'join', id: 'p4', into: 'p1' });
  author.must({ do: 'add', kind: 'person', id: 'p6', values: { name: 'Bo' } });
  return author.write();
}
for (const language of ['en', 'zh'] as const)
  test.describe(language, () => {
    test.use(language === 'zh' ? { locale: 'zh-CN' } : {});
    test(`look ${language}`, async ({ app, folder }) => {
      await mkdir(OUT, { recursive: true });
      const screen = new PlanPage(app, language);
      await screen.ready();
      const path = join(folder, 'a.okr');
      await writeFile(path, plan());
      await screen.open([path]);
      const { page, texts } = screen;
      await page.getByRole('link', { name: texts.rooms.people.name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      for (const scheme of ['light', 'dark'] as const)
        for (const width of [1280, 320]) {
          await page.emulateMedia({ colorScheme: scheme });
          await page.setViewportSize({ width, height: 900 });
          await page.screenshot({ path: join(OUT, `${language}-${scheme}-${width}.png`), fullPage: true });
          if (width === 320) await page.getByRole('main').evaluate((e) => e.scrollTo(0, 900));
        }
    });
  });
