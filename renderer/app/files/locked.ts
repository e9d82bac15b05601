/**
 * Files locked with a passphrase, in the format of age (age-encryption.org, armored), so that any age tool opens them as well.
 * The library is loaded when first needed. Making a key out of a passphrase takes about a second by design, in one go: say so
 * on the screen before it begins. No worker can do it instead: under `trusted-types 'none'` a page can start none.
 */

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';

export const isLocked = (text: string): boolean => text.trimStart().startsWith(BEGIN);

/** The same letters can be written in two ways, and which of them a keyboard writes differs by system: one of them locks. */
const asLocked = (passphrase: string): string => passphrase.normalize('NFC');

/** What opens a file is tried in the ways it may have been locked: by this app, by another tool or by an older version. */
const ways = (passphrase: string): readonly string[] => [
  ...new Set([asLocked(passphrase), passphrase, passphrase.normalize('NFD')]),
];

export async function locked(text: string, passphrase: string): Promise<string> {
  const { Encrypter, armor } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(asLocked(passphrase));
  return `${armor.encode(await encrypter.encrypt(text)).trimEnd()}\n`;
}

export type Unlocked =
  | { readonly ok: true; readonly text: string }
  /** `damaged`: cut short or changed, or locked for a key and not with a passphrase. */
  | { readonly ok: false; readonly why: 'wrong-passphrase' | 'damaged' };

export async function unlocked(text: string, passphrase: string): Promise<Unlocked> {
  const { Decrypter, armor } = await import('age-encryption');
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
