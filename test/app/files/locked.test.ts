import { describe, expect, it } from 'vitest';
import { isLocked, locked, unlocked } from '../../../renderer/app/files/locked.ts';

const PLAN = '{"format": "okr-bundle", "name": "目标"}\n';

describe('a file locked with a passphrase', () => {
  it('opens with it, and with no other', async () => {
    const file = await locked(PLAN, 'zwei Wörter 两个词');
    expect(isLocked(file)).toBe(true);
    expect(file).not.toContain('okr-bundle');
    expect(await unlocked(file, 'zwei Wörter 两个词')).toEqual({ ok: true, text: PLAN });
    expect(await unlocked(file, 'zwei Worter')).toEqual({ ok: false, why: 'wrong-passphrase' });
    expect(await unlocked(`\uFEFF${file}`.replaceAll('\n', '\r\n'), 'zwei Wörter 两个词')).toMatchObject({ ok: true });
  });

  it('opens whichever way the letters of the passphrase are written, by hand or by another tool', async () => {
    const [composed, apart] = ['Schlüssel 2026'.normalize('NFC'), 'Schlüssel 2026'.normalize('NFD')];
    expect(composed).not.toBe(apart);
    for (const [lockedWith, openedWith] of [
      [composed, apart],
      [apart, composed],
    ] as const)
      expect(await unlocked(await locked(PLAN, lockedWith), openedWith)).toEqual({ ok: true, text: PLAN });
    // Locked by what takes the letters as they come.
    const { Encrypter, armor } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(apart);
    const foreign = armor.encode(await encrypter.encrypt(PLAN));
    for (const openedWith of [composed, apart])
      expect(await unlocked(foreign, openedWith)).toEqual({ ok: true, text: PLAN });
  });

  it('that was cut short or changed is damaged', async () => {
    const file = await locked(PLAN, 'pass');
    const lines = file.split('\n');
    const changed = [...lines.slice(0, 3), lines[3]?.split('').toReversed().join('') ?? '', ...lines.slice(4)].join(
      '\n',
    );
    for (const bad of [file.slice(0, file.length / 2), changed, '-----BEGIN AGE ENCRYPTED FILE-----\n'])
      expect(await unlocked(bad, 'pass')).toMatchObject({ ok: false });
  });

  it('is told from any other', () => {
    expect(isLocked(PLAN)).toBe(false);
    expect(isLocked('')).toBe(false);
  });
});
