import type { Keychain, KeychainAnswer } from './keychain.ts';

/** Windows keeps at most 2,560 bytes of UTF-16 in one credential; longer secrets are cut into parts. */
const partLength = 1_000;

const partName = (name: string, index: number): string => (index === 0 ? name : `${name}#${index}`);

/** The secret that was written in parts, or null where there is none. */
export async function readParts(keychain: Keychain, name: string): Promise<KeychainAnswer<string | null>> {
  let whole = '';
  for (let index = 0; ; index += 1) {
    const part = await keychain.get(partName(name, index));
    if (!part.ok) return part;
    if (part.value === null) return { ok: true, value: index === 0 ? null : whole };
    whole += part.value;
    if (part.value.length < partLength) return { ok: true, value: whole };
  }
}

/** Writes a secret of any length, over the one that was there. */
export async function writeParts(
  keychain: Keychain,
  name: string,
  secret: string,
): Promise<KeychainAnswer<null>> {
  const cleared = await deleteParts(keychain, name);
  if (!cleared.ok) return cleared;
  // A part shorter than the full length ends the secret, so an exact multiple needs an end of its own: the
  // last part is written first, and a reader that finds no first part finds no secret at all.
  const parts: string[] = [];
  for (let at = 0; at < secret.length; at += partLength) parts.push(secret.slice(at, at + partLength));
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const wrote = await keychain.set(partName(name, index), parts[index]!);
    if (!wrote.ok) return wrote;
  }
  return { ok: true, value: null };
}

/** Deletes a secret with all its parts. */
export async function deleteParts(keychain: Keychain, name: string): Promise<KeychainAnswer<null>> {
  for (let index = 0; ; index += 1) {
    const part = await keychain.get(partName(name, index));
    if (!part.ok) return part;
    if (part.value === null) return { ok: true, value: null };
    const gone = await keychain.delete(partName(name, index));
    if (!gone.ok) return gone;
  }
}
