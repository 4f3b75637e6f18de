import type { Keychain, KeychainAnswer } from './keychain.ts';

/**
 * Windows keeps at most 2,560 bytes in one credential; longer secrets are cut into parts. A UTF-16 unit takes three
 * bytes of UTF-8 at most.
 */
const partLength = 800;

const partName = (name: string, index: number): string => (index === 0 ? name : `${name}#${index}`);

/** Whether another part may follow: a part ends one unit earlier where the full length would halve a character. */
const mayGoOn = (part: string): boolean => part.length >= partLength - 1;

function cut(secret: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < secret.length;) {
    let end = at + partLength;
    // Half of a surrogate pair is no character, and keychains keep UTF-8.
    if (end < secret.length && /[\ud800-\udbff]/.test(secret.charAt(end - 1))) end -= 1;
    parts.push(secret.slice(at, end));
    at = end;
  }
  return parts;
}

/** The secret that was written in parts, or null where there is none. */
export async function readParts(keychain: Keychain, name: string): Promise<KeychainAnswer<string | null>> {
  let whole = '';
  for (let index = 0; ; index += 1) {
    const part = await keychain.get(partName(name, index));
    if (!part.ok) return part;
    if (part.value === null) return { ok: true, value: index === 0 ? null : whole };
    whole += part.value;
    if (!mayGoOn(part.value)) return { ok: true, value: whole };
  }
}

/**
 * Writes a secret of any length, over the one that was there. A short one, as nearly all are, takes its place in
 * one step: whenever the program is ended, the old one or the new one is there.
 */
export async function writeParts(
  keychain: Keychain,
  name: string,
  secret: string,
): Promise<KeychainAnswer<null>> {
  const parts = cut(secret);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !mayGoOn(only)) {
    const wrote = await keychain.set(name, only);
    return wrote.ok ? deleteParts(keychain, name, 1) : wrote;
  }
  const cleared = await deleteParts(keychain, name);
  if (!cleared.ok) return cleared;
  // The first part is written last: a reader that finds no first part finds no secret at all.
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const wrote = await keychain.set(partName(name, index), parts[index]!);
    if (!wrote.ok) return wrote;
  }
  return { ok: true, value: null };
}

/** Deletes the parts of a secret, all or those from `first` on. The last goes first, so that none is left behind. */
export async function deleteParts(
  keychain: Keychain,
  name: string,
  first = 0,
): Promise<KeychainAnswer<null>> {
  let count = first;
  for (; ; count += 1) {
    const part = await keychain.get(partName(name, count));
    if (!part.ok) return part;
    if (part.value === null) break;
  }
  for (let index = count - 1; index >= first; index -= 1) {
    const gone = await keychain.delete(partName(name, index));
    if (!gone.ok) return gone;
  }
  return { ok: true, value: null };
}
