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

it('of a room come with it in the language on the screen, and in another before the screen turns to it', async () => {
  const { fetchTexts, withTexts } = await import('../../../renderer/app/session/texts.ts');
  const { later } = await import('../../../renderer/text/later.ts');
  const english = await fetchTexts('en');
  const en = vi.fn(async () => Promise.resolve({ hello: 'Hello' }));
  const zh = vi.fn(async () => Promise.resolve({ hello: '你好' }));
  const room = async () => Promise.resolve({ sayings: later(en, zh) });
  const { sayings } = await withTexts(room());
  expect(sayings(english).hello).toBe('Hello');
  expect(zh).not.toHaveBeenCalled();
  const chinese = await fetchTexts('zh');
  expect(sayings(chinese).hello).toBe('你好');
  // Going back and forth fetches nothing anew.
  await fetchTexts('en');
  expect(en).toHaveBeenCalledOnce();
});

it('of a room that comes while the language is being changed are there in both', async () => {
  const { fetchTexts, withTexts } = await import('../../../renderer/app/session/texts.ts');
  const { later } = await import('../../../renderer/text/later.ts');
  await fetchTexts('en');
  let arrive: (said: { hello: string }) => void = () => {};
  const english = new Promise<{ hello: string }>((resolve) => {
    arrive = resolve;
  });
  const room = withTexts(
    Promise.resolve({
      sayings: later(
        async () => english,
        async () => Promise.resolve({ hello: '你好' }),
      ),
    }),
  );
  const turning = fetchTexts('zh');
  arrive({ hello: 'Hello' });
  const [{ sayings }, chinese] = await Promise.all([room, turning]);
  expect(sayings(chinese).hello).toBe('你好');
  expect(sayings({ language: 'en', isPersonal: false }).hello).toBe('Hello');
});

it('of a language that cannot be fetched leave the screen in the one it has, and rooms go on coming in that', async () => {
  const { fetchTexts, hasTexts, withTexts } = await import('../../../renderer/app/session/texts.ts');
  const { later } = await import('../../../renderer/text/later.ts');
  const english = await fetchTexts('en');
  let reachable = false;
  const zh = async () => (reachable ? Promise.resolve({ hello: '你好' }) : Promise.reject(new Error('gone')));
  const set = () => later(async () => Promise.resolve({ hello: 'Hello' }), zh);
  await withTexts(Promise.resolve(set()));
  await expect(fetchTexts('zh')).rejects.toThrow('gone');
  expect(hasTexts('zh')).toBe(false);
  const sayings = await withTexts(Promise.resolve(set()));
  expect(sayings(english).hello).toBe('Hello');
  reachable = true;
  expect(sayings(await fetchTexts('zh')).hello).toBe('你好');
});

it('of a room that was fetched without them are missed at once', async () => {
  const { fetchTexts } = await import('../../../renderer/app/session/texts.ts');
  const { later } = await import('../../../renderer/text/later.ts');
  const english = await fetchTexts('en');
  const sayings = later(
    async () => Promise.resolve({}),
    async () => Promise.resolve({}),
  );
  expect(() => sayings(english)).toThrow('withTexts');
});

it('E27 of what is fetched are not drawn during a press', async () => {
  const { withTexts } = await import('../../../renderer/app/session/texts.ts');
  const told = vi.fn();
  window.dispatchEvent(new MouseEvent('mousedown', { button: 0 }));
  const come = withTexts(Promise.resolve('code')).then(told);
  await new Promise(setImmediate);
  expect(told).not.toHaveBeenCalled();
  window.dispatchEvent(new MouseEvent('mouseup', { button: 0 }));
  await come;
  expect(told).toHaveBeenCalledExactlyOnceWith('code');
});
