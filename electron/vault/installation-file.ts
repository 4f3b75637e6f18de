import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OrphanedKeys } from '#electron/desk/ports/orphaned-keys.ts';
import { openStateFile, type SavedFiles, type StateReading } from '#electron/files/state-file.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';

// Loose: a newer program's additions stay in the file.
const contentSchema = z.looseObject({
  /** A random name of this installation; says nothing about anybody. */
  deskId: z.uuid(),
  /** SHA-256 of the mark that was left in the keychain; null before there was one. */
  keychainMark: z.string().nullable(),
  /** The id was made up where there may have been another; a later start looks for that one. */
  provisional: z.boolean().optional(),
  /** When somebody last went on without a keychain, or without the one used so far, in Unix time in milliseconds. */
  keychainLostAt: z.int().optional(),
  /** Accounts that have signed out and whose keys the keychain has not deleted yet. */
  leftKeys: z.array(z.object({ account: accountIdSchema, forget: z.boolean() })).optional(),
  /** The other state files that were saved at least once. */
  savedFiles: z.array(z.string()).optional(),
  /** The file is a new one, and nobody has looked yet whose keys are in the keychain. */
  leftKeysLost: z.boolean().optional(),
});

/** What the desk remembers, in a plain file, of the keychain it used: nothing secret. */
export interface InstallationFile {
  readonly deskId: string;
  readonly digest: string | null;
  /** What was found at opening; for `nothing` and `damage` the id is a new one. */
  readonly found: StateReading<unknown>['found'];
  /** Whether the id was made up here and nobody has looked yet whether there had been another. */
  readonly provisional: boolean;
  /** Takes an id that was found elsewhere, or its own for good. Refuses as `remember`. */
  adopt(deskId: string): Result<null>;
  /** Refuses `file.not-saved`; then what was remembered before still holds. */
  remember(digest: string): Result<null>;
  /** Forgets the keychain used so far: the next probe leaves a new mark. Refuses as `remember`. */
  forget(): Result<null>;
  /** Notes that nothing knows which accounts were here, for want of the keychain. Refuses as `remember`. */
  loseKeychain(): Result<null>;
  /** Whether that was in the last so many days. */
  lostKeychainWithin(days: number): boolean;
  readonly orphanedKeys: OrphanedKeys;
  readonly savedFiles: SavedFiles;
}

/**
 * Reads `file`, or makes it. One that can't be understood is kept beside it, never overwritten.
 * Refuses `file.unusable` and `file.not-saved`.
 */
export function openInstallationFile(file: string): Result<InstallationFile> {
  const state = openStateFile(file, contentSchema);
  const read = state.read();
  if (!read.ok) return read;
  let content = read.value.value ?? {
    deskId: randomUUID(),
    keychainMark: null,
    provisional: true,
    leftKeysLost: true,
  };
  const write = (changed: typeof content): Result<null> => {
    const written = state.write(changed);
    if (written.ok) content = changed;
    return written;
  };
  if (read.value.value === null) {
    const made = write(content);
    if (!made.ok) return made;
  }
  const saved = () => content.savedFiles ?? [];
  const left = () => content.leftKeys ?? [];
  const leftBut = (account: string) => left().filter((each) => each.account !== account);
  return ok({
    get deskId() {
      return content.deskId;
    },
    get digest() {
      return content.keychainMark;
    },
    found: read.value.found,
    get provisional() {
      return content.provisional === true;
    },
    adopt: (deskId) =>
      write({
        ...content,
        deskId,
        keychainMark: deskId === content.deskId ? content.keychainMark : null,
        provisional: undefined,
      }),
    remember: (digest) => write({ ...content, keychainMark: digest }),
    forget: () => write({ ...content, keychainMark: null }),
    loseKeychain: () => write({ ...content, keychainLostAt: Date.now() }),
    lostKeychainWithin: (days) =>
      content.keychainLostAt !== undefined &&
      Math.abs(Date.now() - content.keychainLostAt) < days * 86_400_000,
    savedFiles: {
      has: (name) => saved().includes(name),
      // Where it can't be noted, the next start notes it.
      add: (name) => {
        if (!saved().includes(name)) write({ ...content, savedFiles: [...saved(), name] });
      },
    },
    orphanedKeys: {
      list: left,
      add: (entry) => write({ ...content, leftKeys: [...leftBut(entry.account), entry] }),
      remove: (account) =>
        left().some((each) => each.account === account)
          ? write({ ...content, leftKeys: leftBut(account) })
          : ok(null),
      areLost: () => content.leftKeysLost === true,
      recover: (accounts) => {
        const added = accounts
          .filter((account) => left().every((each) => each.account !== account))
          .map((account) => ({ account, forget: false }));
        return write({ ...content, leftKeys: [...left(), ...added], leftKeysLost: undefined });
      },
    },
  });
}
