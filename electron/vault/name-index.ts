import { z } from 'zod';
import { createKeyedMutex, createMutex } from '#shared/model/mutex.ts';
import { sumOf } from '#electron/files/state-file.ts';
import type { Keychain, KeychainAnswer } from './keychain.ts';
import { readChunked, readFragments, writeChunked } from './chunked-secrets.ts';

const namesSchema = z.array(z.string());

/** The names under which secrets are kept, itself kept in the keychain. */
export interface NameIndex {
  names(): Promise<KeychainAnswer<readonly string[]>>;
  /** Carries out `write` for a secret named `name`. A name may stand here without a secret, never the reverse. */
  with(name: string, write: () => Promise<KeychainAnswer<null>>): Promise<KeychainAnswer<null>>;
  without(name: string, remove: () => Promise<KeychainAnswer<null>>): Promise<KeychainAnswer<null>>;
}

/**
 * What stands last in the index: a checksum of the names before it. Programs that know none take it for a name without a
 * secret, and may write others after it.
 */
const checkKind = 'check/';
const checkOf = (names: readonly string[]): string => checkKind + sumOf(names);
const isName = (entry: string): boolean => !entry.startsWith(checkKind);

/** The names of an index as it was written; null where it is damaged. */
function namesIn(text: string | null): string[] | null {
  const entries = namesSchema.safeParse(parseJson(text)).data;
  if (!entries) return null;
  const isWhole = isName(entries.at(-1) ?? '') || entries.at(-1) === checkOf(entries.slice(0, -1));
  return isWhole ? entries.filter(isName) : null;
}

/** The names that stand whole in a damaged index. One that is none does no harm: there is no secret under it. */
const namesAmong = (text: string): string[] => [
  ...new Set(text.split(/["[\],\n]/).filter((each) => each.includes('/') && isName(each))),
];

/**
 * The index under `entry`. Where it can't be read, the names that can be made out stay, all there is of it is kept as
 * `<entry>.unreadable`, and `damaged` is called; nothing is changed where that can't be kept.
 */
export function createNameIndex(keychain: Keychain, entry: string, damaged: () => void): NameIndex {
  // One change of the index at a time: two at once would each write back what it read, and one name would be lost. The
  // secrets themselves wait only for others of the same name.
  const runExclusive = createMutex();
  const read = async (): Promise<KeychainAnswer<string[]>> => {
    const kept = await readChunked(keychain, entry);
    if (!kept.ok) return kept;
    const names = namesIn(kept.value);
    if (names) return { ok: true, value: names };
    const head = await keychain.get(entry);
    if (!head.ok) return head;
    return head.value === null ? { ok: true, value: [] } : mend();
  };
  const mend = async (): Promise<KeychainAnswer<string[]>> => {
    const remains = await readFragments(keychain, entry);
    if (!remains.ok) return remains;
    const aside = await writeChunked(keychain, `${entry}.unreadable`, remains.value);
    if (!aside.ok) return aside;
    const names = namesAmong(remains.value);
    const mended = await write(names);
    if (!mended.ok) return mended;
    damaged();
    return { ok: true, value: names };
  };
  const secrets = createKeyedMutex();
  const add = async (name: string): Promise<KeychainAnswer<null>> => {
    const names = await read();
    if (!names.ok) return names;
    return names.value.includes(name) ? { ok: true, value: null } : write([...names.value, name]);
  };
  const drop = async (name: string): Promise<KeychainAnswer<null>> => {
    const names = await read();
    if (!names.ok || !names.value.includes(name)) return { ok: true, value: null };
    return write(names.value.filter((each) => each !== name));
  };
  const write = (names: readonly string[]) =>
    writeChunked(keychain, entry, JSON.stringify([...names, checkOf(names)]));

  return {
    names: () => runExclusive(read),
    with: (name, writeSecret) =>
      secrets.runExclusive(name, async () => {
        const named = await runExclusive(() => add(name));
        return named.ok ? writeSecret() : named;
      }),
    without: (name, remove) =>
      secrets.runExclusive(name, async () => {
        const removed = await remove();
        // Nobody waits for the index: a name without a secret does no harm, should this fail.
        if (removed.ok) void runExclusive(() => drop(name));
        return removed;
      }),
  };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
