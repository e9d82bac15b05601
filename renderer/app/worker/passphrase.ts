/**
 * Files locked with a passphrase, in the format of age (age-encryption.org, armored), so that any age tool opens them as well. Making a key
 * out of a passphrase takes more than a second by design, in one go, so this runs in the worker and the screen goes on.
 */
import { Decrypter, Encrypter, armor } from 'age-encryption';

/** The same letters can be written in two ways, and which of them a keyboard writes differs by system: one of them locks. */
const asLocked = (passphrase: string): string => passphrase.normalize('NFC');

/** What opens a file is tried in the ways it may have been locked: by this app, by another tool or by an older version. */
const ways = (passphrase: string): readonly string[] => [
  ...new Set([asLocked(passphrase), passphrase, passphrase.normalize('NFD')]),
];

export async function lock(text: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(asLocked(passphrase));
  return `${armor.encode(await encrypter.encrypt(text)).trimEnd()}\n`;
}

export type Unlocked =
  | { readonly ok: true; readonly text: string }
  /** `damaged`: cut short or changed, or locked for a key and not with a passphrase. */
  | { readonly ok: false; readonly why: 'wrong-passphrase' | 'damaged' };

export async function unlock(text: string, passphrase: string): Promise<Unlocked> {
  let file: Uint8Array;
  try {
    file = armor.decode(text.trim());
  } catch {
    return { ok: false, why: 'damaged' };
  }
  // Each tried takes a second; most passphrases are written in one way only.
  for (const way of ways(passphrase)) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(way);
    try {
      return { ok: true, text: await decrypter.decrypt(file, 'text') };
    } catch (error) {
      // The library tells the two apart by its sentence alone.
      const noKey = error instanceof Error && error.message.startsWith('no identity matched');
      if (!noKey) return { ok: false, why: 'damaged' };
    }
  }
  return { ok: false, why: 'wrong-passphrase' };
}
