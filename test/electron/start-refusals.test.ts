import { describe, expect, it } from 'vitest';
import { CANNOT_START, NO_SANDBOX, TOO_MANY_WORDS } from '../../electron/menu-labels.ts';
import { whyNotStart } from '../../electron/start-refusals.ts';

const good = { data: '/data', words: ['whetstone', 'plan.okr'], folder: '/', hasSwitch: () => false, environment: {} };

describe('before anything is started', () => {
  it('an ordinary start is one', () => expect(whyNotStart(good)).toBeNull());

  it.each(['no-sandbox', 'disable-setuid-sandbox', 'disable-seccomp-filter-sandbox', 'no-zygote'])(
    '--%s is refused with a sentence that names the way out',
    (name) => {
      const why = whyNotStart({ ...good, hasSwitch: (one) => one === name });
      expect(why).toBe(NO_SANDBOX);
      expect(why).toMatch(/\.deb[^]*AppArmor[^]*\.deb[^]*AppArmor/);
    },
  );

  it('so is the environment that does the same', () => {
    expect(whyNotStart({ ...good, environment: { ELECTRON_DISABLE_SANDBOX: '1' } })).toBe(NO_SANDBOX);
  });

  it('a data folder that cannot be written to', () => {
    expect(whyNotStart({ ...good, data: null })).toBe(CANNOT_START);
  });

  it('more words than a running app can be handed in one message, counted in bytes', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => `/media/stick/${'目'.repeat(70)}-${at}.okr`);
    expect(whyNotStart({ ...good, words: names(90) })).toBeNull();
    expect(whyNotStart({ ...good, words: names(200) })).toBe(TOO_MANY_WORDS);
  });
});
