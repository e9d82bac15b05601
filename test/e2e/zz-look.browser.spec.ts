import { readFileSync } from 'node:fs';
import { test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';

for (const [locale, colorScheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test.describe(locale, () => {
    test.use({ locale: locale === 'en' ? 'en-GB' : 'zh-CN', colorScheme });
    test('look', async ({ web }) => {
      const screen = new PlanPage(web, locale);
      const { page, texts } = screen;
      await page.setViewportSize({ width: 1200, height: 900 });
      await screen.ready();
      const text = readFileSync(new URL('../fixtures/bundles/v1/remarks.okr', import.meta.url), 'utf8');
      await page.evaluate((content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'remarks.okr'));
        document
          .querySelector('main')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, text);
      await page.waitForTimeout(3000);
      await page.screenshot({ path: `/tmp/look/rv-${locale}-0.png` });
      const packet = JSON.stringify({
        format: 'okr-bundle',
        formatVersion: 1,
        made: { by: 'Cleo', at: '2026-10-20T10:00:00Z', app: '1.0.0' },
        scope: {
          of: 'remarks',
          copy: 'copy00000001',
          shownAt: '2026-10-19T10:00:00Z',
          number: 1,
          shown: { k1: 'x', k2: 'y' },
        },
        comments: [],
        proposals: [
          {
            id: 'pq1',
            about: 'k1',
            change: {
              does: 'metric',
              seen: { type: 'lower', start: 9, target: 3, unit: 'min' },
              to: { type: 'lower', start: 9, target: 6, unit: 'min' },
            },
            why: 'Five is still a lot to ask of two people.',
            by: 'Cleo',
            at: '2026-10-20T09:00:00Z',
          },
          {
            id: 'pq2',
            about: 'o1',
            change: {
              does: 'title',
              seen: 'Readers find their book at once',
              to: 'Readers find every book within minutes',
            },
            by: 'Cleo',
            at: '2026-10-20T09:01:00Z',
          },
          {
            id: 'pq3',
            about: 'o1',
            change: {
              does: 'title',
              seen: 'Readers find their book at once',
              to: 'Readers find their book by themselves',
            },
            why: 'At once is a promise we cannot keep.',
            by: 'Dan',
            at: '2026-10-20T09:02:00Z',
          },
        ],
      });
      await page.evaluate((content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'Library – remarks by Cleo – 1.okr'));
        document
          .querySelector('main')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, packet);
      await page.waitForTimeout(3000);
      await page.screenshot({ path: `/tmp/look/rv-${locale}-1.png` });
      const merge = screen.button(texts.merge.merge);
      if (await merge.isVisible()) await merge.click();
      await page.waitForTimeout(1500);
      await screen.press('Control+K');
      await screen.write(texts.rooms.review.go);
      await screen.press('Enter');
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/look/rv-${locale}-2.png`, fullPage: true });
      await page.getByText(texts.review.paste, { exact: true }).click();
      await page.getByLabel(texts.review.pasteLabel).fill('Hello\n1.1: make it 50, please\n9.9: what?');
      await page.screenshot({ path: `/tmp/look/rv-${locale}-3.png`, fullPage: true });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: `/tmp/look/rv-${locale}-4.png`, fullPage: true });
      await page.setViewportSize({ width: 1200, height: 900 });
      await screen.goTo('plan');
      await page.locator('[data-row]').first().focus();
      await screen.press('Control+I');
      await page.waitForTimeout(1000);
      await page.screenshot({ path: `/tmp/look/rv-${locale}-5.png` });
    });
  });
