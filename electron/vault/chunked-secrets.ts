import type { Keychain, KeychainAnswer } from './keychain.ts';

/**
 * Windows keeps at most 2,560 bytes in one credential; longer secrets are cut into parts. A UTF-16 unit takes three
 * bytes of UTF-8 at most.
 */
const maxChunkLength = 800;

const chunkName = (name: string, index: number): string => (index === 0 ? name : `${name}#${index}`);

/** Whether another part may follow: a part ends one unit earlier where the full length would halve a character. */
const mayContinue = (part: string): boolean => part.length >= maxChunkLength - 1;

function splitSecret(secret: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < secret.length;) {
    let end = at + maxChunkLength;
    // Half of a surrogate pair is no character, and keychains keep UTF-8.
    if (end < secret.length && /[\ud800-\udbff]/.test(secret.charAt(end - 1))) end -= 1;
    parts.push(secret.slice(at, end));
    at = end;
  }
  return parts;
}

/** The secret that was written in parts, or null where there is none. */
export async function readChunked(keychain: Keychain, name: string): Promise<KeychainAnswer<string | null>> {
  let whole = '';
  for (let index = 0; ; index += 1) {
    const part = await keychain.get(chunkName(name, index));
    if (!part.ok) return part;
    if (part.value === null) return { ok: true, value: index === 0 ? null : whole };
    whole += part.value;
    if (!mayContinue(part.value)) return { ok: true, value: whole };
  }
}

/**
 * Writes a secret of any length, over the one that was there. A short one, as nearly all are, takes its place in
 * one step: whenever the program is ended, the old one or the new one is there.
 */
export async function writeChunked(
  keychain: Keychain,
  name: string,
  secret: string,
): Promise<KeychainAnswer<null>> {
  const parts = splitSecret(secret);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !mayContinue(only)) {
    const wrote = await keychain.set(name, only);
    return wrote.ok ? deleteChunked(keychain, name, 1) : wrote;
  }
  const cleared = await deleteChunked(keychain, name);
  if (!cleared.ok) return cleared;
  // The first part is written last: a reader that finds no first part finds no secret at all.
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const wrote = await keychain.set(chunkName(name, index), parts[index]!);
    if (!wrote.ok) return wrote;
  }
  return { ok: true, value: null };
}

/** Deletes the parts of a secret, all or those from `first` on. The last goes first, so that none is left behind. */
export async function deleteChunked(
  keychain: Keychain,
  name: string,
  first = 0,
): Promise<KeychainAnswer<null>> {
  let count = first;
  for (; ; count += 1) {
    const part = await keychain.get(chunkName(name, count));
    if (!part.ok) return part;
    if (part.value === null) break;
  }
  for (let index = count - 1; index >= first; index -= 1) {
    const gone = await keychain.delete(chunkName(name, index));
    if (!gone.ok) return gone;
  }
  return { ok: true, value: null };
}
