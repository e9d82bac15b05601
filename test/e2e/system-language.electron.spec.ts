import { expect, test } from './harness/test.ts';

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(`a system that speaks ${locale}`, () => {
    test.use({ locale });
    test('is what the app hears', async ({ desktop }) => {
      const hello = await desktop.page.evaluate(() => window.desktop.hello({ copy: 'first', gone: [] }));
      expect(hello).toMatchObject({ ok: true, value: { systemLocale: locale } });
      expect(await desktop.page.evaluate(() => navigator.language)).toBe(locale);
    });
  });
}
