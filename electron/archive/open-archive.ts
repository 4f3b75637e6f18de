import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { entryIdOf, recordsOf, type RetentionRule } from '#electron/domain/archive/archive-records.ts';
import { refuseForDisk } from '#electron/files/disk-problem.ts';
import { flushFolder } from '#electron/files/flush-folder.ts';
import type {
  ArchiveChange,
  ArchivedFile,
  ArchiveEntry,
  ArchiveHead,
  ArchiveId,
  ArchivePerson,
  ArchiveRecord,
} from '#shared/model/archive.ts';
import type { Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { appendFile, removeUnfinishedOf, replaceFile } from '#electron/files/whole-file.ts';
import { archiveCipher, sha256, type ArchiveCipher } from './archive-cipher.ts';
import {
  chainNames,
  descriptionPath,
  entryFile,
  entryNumbers,
  headFile,
  readDescription,
  readEntry,
  readHead,
  storedFile,
} from './archive-files.ts';

export interface ArchiveLocation {
  readonly folder: string;
  readonly archive: string;
  readonly key: Uint8Array;
  /** This desk's own chain: no other desk ever writes to it. */
  readonly chain: string;
  /** Ends of chains as this desk saw them before, kept outside the archive: none may have become shorter. */
  readonly witness?: readonly ArchiveHead[];
}

/** A file to be kept. */
export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A change without what the archive adds by itself. */
export type NewChange = ArchiveChange extends infer Each
  ? Each extends { readonly file: unknown }
    ? Omit<Each, 'file'>
    : Each
  : never;

/** An open archive. It only ever grows; one belongs to one thread. */
export interface OpenArchive {
  readonly folder: string;
  readonly archive: string;
  readonly cipher: ArchiveCipher;
  /** Takes in what other desks have added. */
  refresh(): void;
  records(rule: RetentionRule): ReadonlyMap<ArchiveId, ArchiveRecord>;
  /** The document that has a file of this content, or null. */
  withContent(sha256: string): ArchiveId | null;
  /** The last entry known of each chain. */
  heads(): readonly ArchiveHead[];
  /**
   * Appends one entry, with its file if it has one: both are on the disk when this answers, or neither counts. Refuses
   * `file.not-saved`.
   */
  append(by: ArchivePerson, at: Instant, change: NewChange, file: NewFile | null): Result<ArchiveId>;
  /** The content of a file. Refuses `archive.damaged` where it is not there or not what was archived. */
  content(file: ArchivedFile): Result<Buffer>;
}

/** Describes a new archive in `folder`. Refuses `file.not-saved`, and `archive.other-archive` where there is one already. */
export function createArchive({ folder, archive, key, chain }: ArchiveLocation): Result<null> {
  try {
    const { check } = archiveCipher(key, archive);
    const text = `${JSON.stringify({ format: 1, archive, check }, null, 2)}\n`;
    return appendFile(descriptionPath(folder), Buffer.from(text), chain)
      ? ok(null)
      : refuse('archive.other-archive');
  } catch (error) {
    return refuseForDisk('file.not-saved', folder, error);
  }
}

/**
 * Opens the archive in `folder` and reads its entries. Refuses `archive.not-found`, `archive.damaged` for a description
 * that can't be read, `archive.wrong-key` and `file.unusable`.
 */
export function openArchive({
  folder,
  archive,
  key,
  chain: own,
  witness = [],
}: ArchiveLocation): Result<OpenArchive> {
  const cipher = archiveCipher(key, archive);
  try {
    const description = readDescription(folder);
    if (description === null) return refuse('archive.not-found');
    if (description === 'damaged') return refuse('archive.damaged', { params: { name: 'archive.json' } });
    if (description.archive !== archive || description.check !== cipher.check)
      return refuse('archive.wrong-key');
    removeUnfinishedOf(own, folder);
  } catch (error) {
    return refuseForDisk('file.unusable', folder, error);
  }

  const entries = new Map<ArchiveId, ArchiveEntry>();
  /** The last number looked at in each chain, with the hash of its entry where that can be read. */
  const ends = new Map<string, { number: number; hash: string | null }>();
  let records: { readonly rule: string; readonly map: ReadonlyMap<ArchiveId, ArchiveRecord> } | null = null;

  const byContent = new Map<string, ArchiveId>();
  const deleted = new Set<ArchiveId>();
  const take = (entry: ArchiveEntry, chain: string, number: number): void => {
    // One that stands in another's place is for the verification to name.
    if (entry.archive !== archive || entry.chain !== chain || entry.number !== number) return;
    const { change } = entry;
    entries.set(entryIdOf(entry), entry);
    if (change.action === 'delete') deleted.add(change.of);
    else if (change.file)
      byContent.set(change.file.sha256, change.action === 'add' ? entryIdOf(entry) : change.of);
  };
  const removeFilesOf = (gone: ReadonlySet<ArchiveId>): void => {
    if (gone.size === 0) return;
    for (const entry of entries.values()) {
      const { change } = entry;
      if (change.action === 'delete') continue;
      const of = change.action === 'add' ? entryIdOf(entry) : change.of;
      if (change.file && gone.has(of)) removeStored(folder, change.file.stored);
    }
  };
  /** Reads one entry; false where there is none of that number. */
  const read = (chain: string, number: number): boolean => {
    const found = readEntry(folder, chain, number, cipher);
    if (found === 'missing') return false;
    const inPlace = found !== 'unreadable' && found.entry.chain === chain && found.entry.number === number;
    ends.set(chain, { number, hash: inPlace ? found.hash : null });
    if (found !== 'unreadable') take(found.entry, chain, number);
    records = null;
    return true;
  };
  const refresh = (): void => {
    for (const chain of chainNames(folder)) {
      // A row that was removed is a gap, after which its desk went on.
      const atLeast = readHead(folder, chain, cipher)?.number ?? 0;
      for (let number = (ends.get(chain)?.number ?? 0) + 1; ; number += 1)
        if (!read(chain, number) && number >= atLeast) break;
    }
  };
  /** The end of the own chain, whatever became of its last rows: their numbers are not given out again. */
  const ownEnd = (): { number: number; hash: string | null } => {
    const known = [readHead(folder, own, cipher), ...witness.filter(({ chain }) => chain === own)];
    return known.reduce<{ number: number; hash: string | null }>(
      (last, head) => {
        if (head === null || head.number < last.number) return last;
        return head.number > last.number || last.hash === null ? head : last;
      },
      ends.get(own) ?? { number: 0, hash: null },
    );
  };

  const heads = (): readonly ArchiveHead[] =>
    [...ends].flatMap(([chain, { number, hash }]) => (hash === null ? [] : [{ chain, number, hash }]));

  const keepFile = (file: NewFile): ArchivedFile => {
    const { name, mediaType, bytes } = file;
    for (;;) {
      const stored = randomUUID();
      if (appendFile(storedFile(folder, stored), cipher.seal(bytes), own))
        return { stored, name, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
    }
  };

  const writeHead = ({ number, hash }: { number: number; hash: string }): void =>
    replaceFile(headFile(folder, own), cipher.seal(Buffer.from(JSON.stringify({ number, hash }))), own);
  /** A program that was killed after an entry left the head behind: never by more than that one entry. */
  const bringHeadTo = ({ number, hash }: { number: number; hash: string | null }): void => {
    if (hash !== null && (readHead(folder, own, cipher)?.number ?? 0) < number) writeHead({ number, hash });
  };

  const append: OpenArchive['append'] = (by, at, change, file) => {
    let kept: ArchivedFile | null = null;
    try {
      // The file first: an entry never names one that is not there.
      kept = file && keepFile(file);
      for (;;) {
        refresh();
        const last = ownEnd();
        bringHeadTo(last);
        const entry: ArchiveEntry = {
          format: 1,
          archive,
          chain: own,
          number: last.number + 1,
          previous: last.hash,
          seen: heads().filter(({ chain }) => chain !== own),
          at,
          by,
          change: (change.action === 'delete' ? change : { ...change, file: kept }) as ArchiveChange,
        };
        const plain = Buffer.from(JSON.stringify(entry));
        if (!appendFile(entryFile(folder, own, entry.number), cipher.seal(plain), own)) continue;
        const hash = sha256(plain);
        ends.set(own, { number: entry.number, hash });
        take(entry, own, entry.number);
        records = null;
        try {
          writeHead({ number: entry.number, hash });
        } catch {
          // The entry is there; the head may be one behind, and is brought up to date before the next entry.
        }
        if (change.action === 'delete') removeFilesOf(new Set([change.of]));
        return ok(entryIdOf(entry));
      }
    } catch (error) {
      if (kept) removeStored(folder, kept.stored);
      return refuseForDisk('file.not-saved', folder, error);
    }
  };

  try {
    for (const chain of chainNames(folder))
      for (const number of entryNumbers(folder, chain)) read(chain, number);
    // Deletions that a kill interrupted.
    removeFilesOf(deleted);
  } catch (error) {
    return refuseForDisk('file.unusable', folder, error);
  }
  return ok({
    folder,
    archive,
    cipher,
    refresh,
    records: (rule) => {
      const name = `${rule.years} ${rule.fiscalYearEnd}`;
      if (records?.rule !== name) records = { rule: name, map: recordsOf(entries.values(), rule) };
      return records.map;
    },
    withContent: (hash) => {
      const id = byContent.get(hash);
      return id === undefined || deleted.has(id) ? null : id;
    },
    heads,
    append,
    content: (file) => {
      const path = storedFile(folder, file.stored);
      try {
        const plain = existsSync(path) ? cipher.open(readFileSync(path)) : null;
        return plain !== null && sha256(plain) === file.sha256
          ? ok(plain)
          : refuse('archive.damaged', { params: { name: file.name } });
      } catch (error) {
        return refuseForDisk('file.unusable', path, error);
      }
    },
  });
}

/** Removes a stored file; what can't be removed now is tried again when the archive is opened. */
function removeStored(folder: string, stored: string): void {
  const path = storedFile(folder, stored);
  try {
    if (!statSync(path, { throwIfNoEntry: false })) return;
    rmSync(path, { force: true });
    flushFolder(dirname(path));
  } catch {
    // Its entry says that it is deleted, so it is not shown any more.
  }
}
