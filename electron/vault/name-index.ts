import { z } from 'zod';
import { createKeyedMutex, createMutex } from '#shared/model/mutex.ts';
import type { Keychain, KeychainAnswer } from './keychain.ts';
import { readChunked, writeChunked } from './chunked-secrets.ts';

const namesSchema = z.array(z.string());

/** The names under which secrets are kept, itself kept in the keychain. */
export interface NameIndex {
  names(): Promise<KeychainAnswer<readonly string[]>>;
  /** Carries out `write` for a secret named `name`. A name may stand here without a secret, never the reverse. */
  with(name: string, write: () => Promise<KeychainAnswer<null>>): Promise<KeychainAnswer<null>>;
  without(name: string, remove: () => Promise<KeychainAnswer<null>>): Promise<KeychainAnswer<null>>;
}

export function createNameIndex(keychain: Keychain, entry: string): NameIndex {
  // One change of the index at a time: two at once would each write back what it read, and one name would be lost. The
  // secrets themselves wait only for others of the same name.
  const runExclusive = createMutex();
  const read = async (): Promise<KeychainAnswer<string[]>> => {
    const kept = await readChunked(keychain, entry);
    if (!kept.ok) return kept;
    try {
      const names = namesSchema.safeParse(JSON.parse(kept.value ?? '[]'));
      return { ok: true, value: names.success ? names.data : [] };
    } catch {
      return { ok: true, value: [] };
    }
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
  const write = (names: readonly string[]) => writeChunked(keychain, entry, JSON.stringify(names));

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
