import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';

for (const [language, locale] of [
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
] as const)
  test.describe(language, () => {
    test.use({ locale });
    test(`look ${language}`, async ({ app }) => {
      const screen = new PlanPage(app, language);
      const { page, texts } = screen;
      const dir = join(process.env['WHETSTONE_RESULTS'] ?? 'test-results', 'look');
      await screen.ready();
      await screen.button(texts.plan.empty.sample).click();
      await expect(page.getByText(texts.plan.sample.mark).first()).toBeVisible();
      const shot = async (name: string) => {
        for (const theme of ['light', 'dark'] as const)
          for (const width of [1280, 320]) {
            await page.emulateMedia({ colorScheme: theme });
            await page.setViewportSize({ width, height: 900 });
            await page.screenshot({ path: join(dir, `${language}-${name}-${theme}-${width}.png`), fullPage: true });
          }
        await page.setViewportSize({ width: 1280, height: 900 });
      };
      const method = async () => {
        await page.getByRole('link', { name: texts.rooms.method.name }).click();
        await expect(page.getByRole('heading', { level: 1, name: texts.rooms.method.title })).toBeVisible();
        await expect(page.getByRole('heading', { level: 1, name: texts.rooms.method.title })).toBeVisible();
      };
      await method();
      await shot('method');
      await screen.pick(texts.fields.names.cadence, texts.answers.cadences.monthly);
      await screen.pick(texts.fields.names.confidenceScale, texts.answers.confidenceScales.colours);
      await page.getByRole('main').getByLabel(texts.method.keyResultsCap).fill('1');
      await page.getByRole('main').getByLabel(texts.method.objectivesCap).fill('1');
      const words: [string, string, string][] =
        language === 'en'
          ? [
              ['objectiveTerm', 'Rock', 'Rocks'],
              ['keyResultTerm', 'Signal', 'Signals'],
            ]
          : [
              ['objectiveTerm', '大石头', ''],
              ['keyResultTerm', 'KR', ''],
            ];
      for (const [field, one, many] of words) {
        const word = page.getByRole('group', { name: texts.fields.names[field as 'cadence'] });
        await word.getByLabel(texts.method.one).fill(one);
        await word.getByLabel(texts.method.many).fill(many);
      }
      const high = page.getByRole('group', { name: texts.fields.names.scoreBands }).getByLabel(texts.method.highFrom);
      await high.fill('0.2');
      await screen.press('Enter');
      await shot('method-set');
      await high.fill('0.7');
      await screen.press('Enter');
      await screen.goTo('plan');
      await shot('plan');
      await screen.press('Control+3');
      await shot('check-ins');
      await page.getByRole('link', { name: texts.rooms.overview.name }).click();
      await expect(page.getByRole('heading', { level: 1, name: texts.rooms.overview.title })).toBeVisible();
      await shot('overview');
      await page.getByRole('link', { name: texts.rooms.rituals.name }).click();
      await expect(page.getByRole('heading', { level: 1, name: texts.rooms.rituals.title })).toBeVisible();
      await shot('rituals');
    });
  });
