import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import type { JournalOwner } from '#electron/desk/ports/journal.ts';
import { diskErrorCode } from '#electron/files/disk-problem.ts';
import { copyOf, openStateFile, type StateReading } from '#electron/files/state-file.ts';
import { unresolvedWriteSchema } from '#shared/ipc/pending-writes.ts';
import { ok, type Result } from '#shared/model/result.ts';

const whatSchema = unresolvedWriteSchema.shape.what;
const nameSchema = z.looseObject({
  key: z.string().min(1).max(255),
  /** A newer program may know kinds that this one doesn't; their names are kept. */
  what: z.string(),
  at: z.int(),
  /** Its row was in a journal that lasted for one run only. */
  passing: z.boolean().optional(),
});
const damageSchema = z.looseObject({
  at: z.int(),
  lost: z.enum(['nothing', 'content', 'names']),
  /** Whether the supplier still has to be asked for recent writes. */
  ask: z.boolean(),
  /** Not reported unless the supplier knows of a write. */
  quiet: z.boolean(),
  /** How many writes the supplier knew of that this desk did not. */
  found: z.int().nullable(),
});
const contentSchema = z.looseObject({
  names: z.array(nameSchema),
  /** A hash of the key of the journal beside it: tells a damaged journal from one whose key is another now. */
  keyCheck: z.string().nullable(),
  /** The installation that wrote them, for when nothing else knows it any more. */
  desk: z.string().nullable().optional(),
  /** Whose they are, so that they are found again when the account's own name is another one. */
  owner: z.looseObject({ salt: z.string(), hash: z.string() }).nullable(),
  damage: damageSchema.nullable(),
});
export type WriteKeysContent = Readonly<z.infer<typeof contentSchema>>;
export type StoredDamage = Readonly<z.infer<typeof damageSchema>>;
type StoredWriteKey = WriteKeysContent['names'][number];

/** A write of which no answer is known: nothing but its random name, what kind it is, and when it was begun. */
export interface OpenWriteKey {
  readonly key: string;
  readonly what: z.infer<typeof whatSchema>;
  /** Unix time in milliseconds. */
  readonly at: number;
}

/** The open writes of an account, in a plain file beside its journal. */
export interface OpenWriteKeys {
  readonly found: StateReading<unknown>['found'];
  readonly content: WriteKeysContent;
  /** Those of kinds that this program knows. */
  all(): readonly (OpenWriteKey & { readonly passing?: boolean | undefined })[];
  add(names: readonly StoredWriteKey[]): Result<null>;
  remove(key: string): Result<null>;
  /** On the disk when it is answered; refuses `file.not-saved`, and then nothing was changed. */
  change(change: Partial<WriteKeysContent>): Result<null>;
}

const nothing: WriteKeysContent = { names: [], keyCheck: null, desk: null, owner: null, damage: null };

/** The names beside a cache: `caches/<account>.open-writes.json`. */
export const writeKeysPathOf = (cacheFile: string): string =>
  cacheFile.replace(/(\.db)?$/, '.open-writes.json');
/** Where versions up to 0.3 kept them, in a plain SQLite file. */
const legacyPathOf = (file: string): string => file.replace(/\.json$/, '.db');
const legacySuffixes = ['', '-journal', '-wal', '-shm'] as const;

/**
 * The journal's key is sealed with a password that may be changed elsewhere, and then nobody can read the journal any
 * more. With these names alone the supplier can still be asked what became of the writes. They say nothing of what was
 * ordered and are of no use without the member's own session, so they need no key. Opening takes no name away.
 * With `putAside`, what the system lets nobody read makes room for the copy, and for the journal's rows: it is kept
 * beside, under another name. Refuses `file.unusable` where that can't be done either.
 */
export function openWriteKeysFile(file: string, { putAside = false } = {}): Result<OpenWriteKeys> {
  const state = openStateFile(file, contentSchema);
  let read = state.read();
  let wasPutAside = false;
  if (!read.ok && putAside) {
    for (const path of [file, copyOf(file)]) wasPutAside = putAsideUnreadable(path) || wasPutAside;
    read = state.read();
  }
  if (!read.ok) return read;
  const legacy = read.value.found === 'file' ? null : readLegacy(legacyPathOf(file));
  let { found } = read.value;
  if (wasPutAside && found === 'nothing') found = 'damage';
  if (legacy === 'damage') found = 'damage';
  else if (legacy && found === 'nothing') found = 'file';
  let content = read.value.value ?? nothing;

  const change: OpenWriteKeys['change'] = (some) => {
    const next = { ...content, ...some };
    const written = state.write(next);
    if (written.ok) content = next;
    return written;
  };
  const add: OpenWriteKeys['add'] = (names) => {
    const known = new Set(content.names.map(({ key }) => key));
    const fresh = names.filter(({ key }) => !known.has(key));
    return fresh.length === 0 ? ok(null) : change({ names: [...content.names, ...fresh] });
  };
  if (Array.isArray(legacy)) {
    const taken = add(legacy);
    if (!taken.ok) return taken;
    for (const part of legacySuffixes) rmSync(legacyPathOf(file) + part, { force: true });
  }
  return ok({
    found,
    get content() {
      return content;
    },
    all: () =>
      content.names.flatMap(({ key, what, at, passing }) => {
        const kind = whatSchema.safeParse(what);
        return kind.success ? [{ key, what: kind.data, at, passing }] : [];
      }),
    add,
    remove: (key) => {
      const names = content.names.filter((each) => each.key !== key);
      return names.length === content.names.length ? ok(null) : change({ names });
    },
    change,
  });
}

/** No permission, a folder in its place, a link to itself: no later try will read it. */
const unreadableCodes: readonly (string | null)[] = ['EACCES', 'EPERM', 'EISDIR', 'ELOOP'];

/** Answers whether something lay there that nobody can read, and has another name now. */
function putAsideUnreadable(path: string): boolean {
  try {
    readFileSync(path);
    return false;
  } catch (error) {
    if (!unreadableCodes.includes(diskErrorCode(error))) return false;
  }
  try {
    renameSync(path, `${path}.unreadable-${randomBytes(6).toString('hex')}`);
    return true;
  } catch {
    return false;
  }
}

function readLegacy(file: string): StoredWriteKey[] | 'damage' | null {
  if (!existsSync(file)) return null;
  const namesOf = z.array(nameSchema);
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { fileMustExist: true });
    return namesOf.parse(db.prepare('SELECT key, what, at FROM open ORDER BY rowid').all());
  } catch {
    return 'damage';
  } finally {
    db?.close();
  }
}

const hashOf = (salt: string, { supplier, member }: JournalOwner): string =>
  createHash('sha256').update([salt, supplier, member].join('\u0000')).digest('hex');

export function hashOwner(owner: JournalOwner): WriteKeysContent['owner'] {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: hashOf(salt, owner) };
}

/** Whether a journal's key is the one that was used last. Random keys of 256 bits can't be guessed from a hash. */
export const keyFingerprint = (key: Uint8Array): string =>
  createHash('sha256').update('journal ').update(key).digest('hex');

/**
 * Names of the same person that lie under another account's name, as after the loss of this installation's own id.
 * `take` says that they are in good hands now; their file goes then.
 */
export function misplacedWriteKeys(
  file: string,
  owner: JournalOwner,
): readonly { readonly names: OpenWriteKeys; readonly take: () => void }[] {
  const end = basename(writeKeysPathOf('.db'));
  return readdirSync(dirname(file))
    .filter((name) => name.endsWith(end) && name !== basename(file))
    .flatMap((name) => {
      const path = join(dirname(file), name);
      const opened = openWriteKeysFile(path);
      const sealed = opened.ok ? opened.value.content.owner : null;
      if (!opened.ok || !sealed || hashOf(sealed.salt, owner) !== sealed.hash) return [];
      return [{ names: opened.value, take: () => deleteWriteKeys(path) }];
    });
}

const namesFile = /^([0-9a-f]{32})\.open-writes\.(?:json|json\.copy|db)$/;

/** The names of every account in the caches' folder, by the account's own name. */
export function allWriteKeysIn(folder: string): ReadonlyMap<string, OpenWriteKeys> {
  const found = new Map<string, OpenWriteKeys>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)) {
    const account = namesFile.exec(name)?.[1];
    if (account === undefined || found.has(account)) continue;
    const opened = openWriteKeysFile(join(folder, writeKeysPathOf(`${account}.db`)));
    if (opened.ok) found.set(account, opened.value);
  }
  return found;
}

/** The installations that wrote the names in a folder, that of the most files first. */
export function deskIdsIn(folder: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { content } of allWriteKeysIn(folder).values())
    if (content.desk) counts.set(content.desk, (counts.get(content.desk) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([desk]) => desk);
}

/**
 * Leaves the names of open writes without their journal, which is gone on purpose; answers false where there are none.
 * What can't be read now is kept for later.
 */
export function keepOpenWriteKeys(file: string): boolean {
  const opened = openWriteKeysFile(file);
  if (!opened.ok) return true;
  const { content, change } = opened.value;
  if (content.names.length === 0) return false;
  change({ names: content.names.map((each) => ({ ...each, passing: true })), keyCheck: null, damage: null });
  return true;
}

export function deleteWriteKeys(file: string): void {
  for (const path of [file, copyOf(file), ...legacySuffixes.map((part) => legacyPathOf(file) + part)])
    rmSync(path, { force: true });
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  const own = `${basename(file)}.`;
  for (const name of readdirSync(folder))
    if (name.startsWith(own) && name.includes('.unreadable-'))
      rmSync(join(folder, name), { recursive: true, force: true });
}
