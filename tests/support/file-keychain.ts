import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Keychain } from '#electron/vault/keychain.ts';

/**
 * A keychain in a file, whole after any crash and any power cut, that goes with a copied data folder: for desks that are killed and
 * started again by the dozen. The system's own keychain is what every other desk of the tests has.
 */
export function fileKeychain(file: string): Keychain {
  const read = (): Record<string, string> =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const write = (entries: Readonly<Record<string, string>>): void => {
    writeFileSync(`${file}.new`, JSON.stringify(entries), { flush: true });
    renameSync(`${file}.new`, file);
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  };
  return {
    get: async (name) => ({ ok: true, value: new Map(Object.entries(read())).get(name) ?? null }),
    set: async (name, secret) => {
      write({ ...read(), [name]: secret });
      return { ok: true, value: null };
    },
    delete: async (name) => {
      const { [name]: _, ...rest } = read();
      write(rest);
      return { ok: true, value: null };
    },
  };
}
