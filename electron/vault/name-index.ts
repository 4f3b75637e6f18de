import { z } from 'zod';
import { createTurns } from '#shared/model/turns.ts';
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
  // One change at a time: two at once would each write back what it read, and one name would be lost.
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
  const write = (names: readonly string[]) => writeParts(keychain, entry, JSON.stringify(names));

  return {
    names: () => inTurn(read),
    with: (name, writeSecret) =>
      inTurn(async () => {
        const names = await read();
        if (!names.ok) return names;
        if (!names.value.includes(name)) {
          const added = await write([...names.value, name]);
          if (!added.ok) return added;
        }
        return writeSecret();
      }),
    without: (name, remove) =>
      inTurn(async () => {
        const removed = await remove();
        if (!removed.ok) return removed;
        const names = await read();
        if (!names.ok) return names;
        return names.value.includes(name)
          ? write(names.value.filter((each) => each !== name))
          : { ok: true, value: null };
      }),
  };
}
