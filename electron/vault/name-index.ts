import { z } from 'zod';
import { createKeyedTurns, createTurns } from '#shared/model/turns.ts';
import type { Keychain, KeychainAnswer } from './keychain.ts';
import { readParts, writeParts } from './parts.ts';

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
  const inTurn = createTurns();
  const read = async (): Promise<KeychainAnswer<string[]>> => {
    const kept = await readParts(keychain, entry);
    if (!kept.ok) return kept;
    try {
      const names = namesSchema.safeParse(JSON.parse(kept.value ?? '[]'));
      return { ok: true, value: names.success ? names.data : [] };
    } catch {
      return { ok: true, value: [] };
    }
  };
  const secrets = createKeyedTurns();
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
  const write = (names: readonly string[]) => writeParts(keychain, entry, JSON.stringify(names));

  return {
    names: () => inTurn(read),
    with: (name, writeSecret) =>
      secrets.inTurn(name, async () => {
        const named = await inTurn(() => add(name));
        return named.ok ? writeSecret() : named;
      }),
    without: (name, remove) =>
      secrets.inTurn(name, async () => {
        const removed = await remove();
        // Nobody waits for the index: a name without a secret does no harm, should this fail.
        if (removed.ok) void inTurn(() => drop(name));
        return removed;
      }),
  };
}
