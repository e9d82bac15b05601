import { describe, expect, it } from 'vitest';
import { isLocked, locked as lockedBeside, unlocked } from '../../../renderer/app/files/locked.ts';
import { onWorkerError } from '../../../renderer/app/worker/ask-worker.ts';
import { WorkerInNode } from '../worker-in-node.ts';

const DAMAGED = { ok: false, why: 'damaged' };

async function locked(text: string, passphrase: string): Promise<string> {
  const done = await lockedBeside(text, passphrase);
  if (!done.ok) throw new Error('The file was not locked.');
  return done.value;
}

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

  it('is opened by a worker that ends when nothing is asked of it any more', async () => {
    WorkerInNode.most = 0;
    const both = Promise.all([unlocked('one', 'pass'), unlocked('two', 'pass')]);
    expect(await both).toEqual([DAMAGED, DAMAGED]);
    expect([WorkerInNode.most, WorkerInNode.running]).toEqual([1, 0]);
  });

  it('is neither made nor opened where the worker does not start, which is noted, and the next try starts another', async () => {
    const told: unknown[] = [];
    const stop = onWorkerError((report) => told.push(report));
    WorkerInNode.broken = true;
    expect(await Promise.all([lockedBeside(PLAN, 'pass'), unlocked('one', 'pass')])).toEqual([
      { ok: false },
      { ok: false, why: 'failed' },
    ]);
    WorkerInNode.broken = false;
    stop();
    expect(told).toEqual([{ name: 'Error', places: [] }]);
    expect(WorkerInNode.running).toBe(0);
    expect(await unlocked('one', 'pass')).toEqual(DAMAGED);
  });

  it('is told from any other', () => {
    expect(isLocked(PLAN)).toBe(false);
    expect(isLocked('')).toBe(false);
  });
});
