import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { text } from '#shared/model/bounded-schemas.ts';
import { archiveEntrySchema, type ArchiveEntry, type ArchiveHead } from '#shared/model/archive.ts';
import { sha256, type ArchiveCipher } from './archive-cipher.ts';

/**
 * An archive's folder: `archive.json`, `chains/<chain>/<thousands>/<number>.entry` with a `head` beside them, and
 * `files/<two digits>/<name>.bin`. Everything but `archive.json` is encrypted.
 */
export const descriptionPath = (folder: string): string => join(folder, 'archive.json');
export const chainsPath = (folder: string): string => join(folder, 'chains');
export const filesPath = (folder: string): string => join(folder, 'files');
export const headFile = (folder: string, chain: string): string => join(chainsPath(folder), chain, 'head');
export const storedFile = (folder: string, stored: string): string =>
  join(filesPath(folder), stored.slice(0, 2), `${stored}.bin`);

const perFolder = 1000;
export const entryFile = (folder: string, chain: string, number: number): string =>
  join(
    chainsPath(folder),
    chain,
    String(Math.floor(number / perFolder)).padStart(6, '0'),
    `${String(number).padStart(9, '0')}.entry`,
  );

/** What says which archive a folder is, and by which key it opens. */
export const descriptionSchema = z.strictObject({
  format: z.literal(1),
  archive: z.uuid(),
  check: text(64).regex(/^[0-9a-f]{64}$/),
});
export type ArchiveDescription = Readonly<z.infer<typeof descriptionSchema>>;

/** The description of the archive in `folder`; null where there is none, `damaged` where nobody can read it. */
export function readDescription(folder: string): ArchiveDescription | null | 'damaged' {
  let found: string;
  try {
    found = readFileSync(descriptionPath(folder), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  try {
    return descriptionSchema.parse(JSON.parse(found));
  } catch {
    return 'damaged';
  }
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
};

export const chainNames = (folder: string): readonly string[] =>
  namesIn(chainsPath(folder))
    .filter((name) => /^[0-9a-f]{12}$/.test(name))
    .sort();

/** The numbers of a chain's entries that there are files of, in order. */
export function entryNumbers(folder: string, chain: string): readonly number[] {
  const root = join(chainsPath(folder), chain);
  return namesIn(root)
    .filter((name) => /^\d{6}$/.test(name))
    .flatMap((name) => namesIn(join(root, name)))
    .flatMap((name) => /^(\d{9})\.entry$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Names of all stored files. */
export const storedNames = (folder: string): readonly string[] =>
  namesIn(filesPath(folder))
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => namesIn(join(filesPath(folder), name)))
    .flatMap((name) => /^([0-9a-f-]{36})\.bin$/.exec(name)?.[1] ?? []);

/** An entry as it is on the disk. */
export interface ReadEntry {
  readonly entry: ArchiveEntry;
  /** SHA-256 of its bytes, which the next entry names. */
  readonly hash: string;
}

export function parseEntry(bytes: Uint8Array, cipher: ArchiveCipher): ReadEntry | null {
  const plain = cipher.open(bytes);
  if (plain === null) return null;
  try {
    return { entry: archiveEntrySchema.parse(JSON.parse(plain.toString('utf8'))), hash: sha256(plain) };
  } catch {
    return null;
  }
}

/** The entry of that place; `missing` or `unreadable` otherwise. It may be another one than its place says. */
export function readEntry(
  folder: string,
  chain: string,
  number: number,
  cipher: ArchiveCipher,
): ReadEntry | 'missing' | 'unreadable' {
  let bytes: Buffer;
  try {
    bytes = readFileSync(entryFile(folder, chain, number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return parseEntry(bytes, cipher) ?? 'unreadable';
}

const headContentSchema = z.strictObject({ number: z.int().min(1), hash: text(64) });

/** Where a chain ends, as its desk last wrote it; null where that can't be read. It may be one entry behind. */
export function readHead(folder: string, chain: string, cipher: ArchiveCipher): ArchiveHead | null {
  const file = headFile(folder, chain);
  if (!existsSync(file)) return null;
  try {
    const plain = cipher.open(readFileSync(file));
    return plain && { chain, ...headContentSchema.parse(JSON.parse(plain.toString('utf8'))) };
  } catch {
    return null;
  }
}
