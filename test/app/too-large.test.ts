import { describe, expect, it } from 'vitest';
import { browserPlatform } from '../../renderer/platform/browser.ts';
import { BUNDLE_BYTES } from '../../renderer/platform/limits.ts';
import { isTooLarge, refusingTooLarge } from '../../renderer/platform/too-large.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';

describe('a text on its way out', () => {
  it.each([
    ['as large as a file may be', 'x'.repeat(BUNDLE_BYTES), false],
    ['one byte larger', 'x'.repeat(BUNDLE_BYTES + 1), true],
    ['short, and too many bytes', '目'.repeat(BUNDLE_BYTES / 3 + 1), true],
  ])('is measured in bytes: %s', (_, text, expected) => {
    expect(isTooLarge(text)).toBe(expected);
  });

  it('is refused by name in both editions, before anybody takes it for a broken call', async () => {
    const { platform, saved, backups } = new FakeDesktop();
    const desktop = refusingTooLarge(platform);
    const text = 'x'.repeat(BUNDLE_BYTES + 1);
    const tooLarge = { ok: false, problem: 'too-large' };
    expect(await desktop.saveFile({ suggestedName: 'a.okr', text, as: 'bundle' })).toEqual(tooLarge);
    expect(await desktop.writeBackup({ reason: 'rolling', text })).toEqual(tooLarge);
    expect(await browserPlatform('1').saveFile({ suggestedName: 'a.okr', text, as: 'bundle' })).toEqual(tooLarge);
    expect([saved, backups]).toEqual([[], []]);
  });
});
