/** The sentences of a language are fetched before anything is said in it, and no others. */
import { beforeEach, expect, it, vi } from 'vitest';

// As at a start: nothing is fetched yet.
beforeEach(() => vi.resetModules());

it('of the language on the screen are there once they were fetched, and stand in for those that never were', async () => {
  const { fetchTexts, hasTexts, textsFor } = await import('../../../renderer/app/session/texts.ts');
  expect(() => textsFor('en')).toThrow();
  const zh = await fetchTexts('zh');
  expect([hasTexts('zh'), hasTexts('en')]).toEqual([true, false]);
  expect(textsFor('zh')).toBe(zh);
  // A screen that broke says so in the language it has.
  expect(textsFor('en')).toBe(zh);
});

it('of another language are fetched before the screen turns to it', async () => {
  const { fetchTexts, hasTexts } = await import('../../../renderer/app/session/texts.ts');
  const { change, createPreferences, spoken } = await import('../../../renderer/app/session/preferences.ts');
  const { FakeDesktop } = await import('../../features/fake-desktop.ts');
  await fetchTexts('en');
  const store = createPreferences();
  store.subscribe((state) => expect(hasTexts(spoken(state))).toBe(true));
  expect(await change(store, new FakeDesktop().platform, { language: 'zh' })).toBe(true);
  expect(spoken(store.getState())).toBe('zh');
});
