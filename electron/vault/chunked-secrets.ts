import type { Keychain, KeychainAnswer } from './keychain.ts';

/**
 * Windows keeps at most 2,560 bytes in one credential; longer secrets are cut into parts. A UTF-16 unit takes three
 * bytes of UTF-8 at most.
 */
const maxChunkLength = 800;

/**
 * What stands under the name of a secret in parts: of which set they are, and how many. The sets take turns, so that a
 * secret is replaced by this one entry: whenever the program is ended, the old one or the new one is there.
 */
const headPattern = /^kobai-parts:([ab]):(\d+)$/;
type PartSet = 'a' | 'b';
const headOf = (set: PartSet, count: number): string => `kobai-parts:${set}:${count}`;
const partName = (name: string, set: PartSet, index: number): string => `${name}#${set}${index}`;
/** Older programs had the first part in the place of the head, and the others under these names. */
const olderName = (name: string, index: number): string => `${name}#${index}`;

/** Whether another part of an older program may follow: one ends a unit earlier rather than halve a character. */
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

/** Reads the entries of these names one after the other, up to the first that is missing or `count` of them. */
async function readParts(
  keychain: Keychain,
  nameOf: (index: number) => string,
  { from, count = Infinity }: { readonly from: number; readonly count?: number },
): Promise<KeychainAnswer<readonly string[]>> {
  const parts: string[] = [];
  while (parts.length < count) {
    const part = await keychain.get(nameOf(from + parts.length));
    if (!part.ok) return part;
    if (part.value === null) break;
    parts.push(part.value);
  }
  return { ok: true, value: parts };
}

/** The secret that was written in parts; null where there is none, and the beginning of it where parts are missing. */
export async function readChunked(keychain: Keychain, name: string): Promise<KeychainAnswer<string | null>> {
  const head = await keychain.get(name);
  if (!head.ok || head.value === null) return head;
  const [, set, count] = headPattern.exec(head.value) ?? [];
  if (set !== undefined) {
    const parts = await readParts(keychain, (index) => partName(name, set as PartSet, index), {
      from: 0,
      count: Number(count),
    });
    if (!parts.ok) return parts;
    return { ok: true, value: parts.value.join('') };
  }
  let whole = head.value;
  for (let index = 1, last = whole; mayContinue(last); index += 1) {
    const part = await keychain.get(olderName(name, index));
    if (!part.ok) return part;
    if (part.value === null) break;
    last = part.value;
    whole += last;
  }
  return { ok: true, value: whole };
}

/** Whatever is there of a secret that can't be read whole: the parts of each set, after what stands under its name. */
export async function readFragments(keychain: Keychain, name: string): Promise<KeychainAnswer<string>> {
  const head = await keychain.get(name);
  if (!head.ok) return head;
  const [, , count] = headPattern.exec(head.value ?? '') ?? [];
  const remains = [count === undefined ? (head.value ?? '') : ''];
  for (const set of ['a', 'b'] as const) {
    let whole = '';
    for (let index = 0, missing = false; index < Number(count ?? 0) || !missing; index += 1) {
      const part = await keychain.get(partName(name, set, index));
      if (!part.ok) return part;
      missing = part.value === null;
      whole += part.value ?? '\n';
    }
    remains.push(whole.trim());
  }
  return { ok: true, value: remains.filter((each) => each !== '').join('\n') };
}

/** Deletes the parts under these names from `from` on. The last goes first, so that none is left behind. */
async function deleteParts(
  keychain: Keychain,
  nameOf: (index: number) => string,
  from: number,
): Promise<KeychainAnswer<null>> {
  const parts = await readParts(keychain, nameOf, { from });
  if (!parts.ok) return parts;
  for (let index = from + parts.value.length - 1; index >= from; index -= 1) {
    const gone = await keychain.delete(nameOf(index));
    if (!gone.ok) return gone;
  }
  return { ok: true, value: null };
}

/** Deletes every part but those of the set `except`. */
async function deleteOtherParts(
  keychain: Keychain,
  name: string,
  except: PartSet | null,
): Promise<KeychainAnswer<null>> {
  for (const set of ['a', 'b'] as const) {
    const gone = set === except || (await deleteParts(keychain, (index) => partName(name, set, index), 0));
    if (gone !== true && !gone.ok) return gone;
  }
  return deleteParts(keychain, (index) => olderName(name, index), 1);
}

/**
 * Writes a secret of any length, over the one that was there. It takes its place in one step: whenever the program is
 * ended or the keychain refuses, the old one or the new one is there.
 */
export async function writeChunked(
  keychain: Keychain,
  name: string,
  secret: string,
): Promise<KeychainAnswer<null>> {
  const parts = splitSecret(secret);
  if (parts.length <= 1 && !mayContinue(secret)) {
    const wrote = await keychain.set(name, secret);
    return wrote.ok ? deleteOtherParts(keychain, name, null) : wrote;
  }
  const head = await keychain.get(name);
  if (!head.ok) return head;
  const set = headPattern.exec(head.value ?? '')?.[1] === 'a' ? 'b' : 'a';
  for (const [index, part] of parts.entries()) {
    const wrote = await keychain.set(partName(name, set, index), part);
    if (!wrote.ok) return wrote;
  }
  const switched = await keychain.set(name, headOf(set, parts.length));
  if (!switched.ok) return switched;
  const surplus = await deleteParts(keychain, (index) => partName(name, set, index), parts.length);
  return surplus.ok ? deleteOtherParts(keychain, name, set) : surplus;
}

/** Deletes a secret and all its parts. What names them goes last, so that another try finds what is left. */
export async function deleteChunked(keychain: Keychain, name: string): Promise<KeychainAnswer<null>> {
  const parts = await deleteOtherParts(keychain, name, null);
  if (!parts.ok) return parts;
  const head = await keychain.get(name);
  if (!head.ok) return head;
  return head.value === null ? { ok: true, value: null } : keychain.delete(name);
}
