import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archivedDocumentOf } from '#electron/domain/archive/issued-document.ts';
import { searchArchive } from '#electron/domain/archive/archive-records.ts';
import type { Archive, ArchiveProgress, FileView, WantedRows } from '#electron/desk/ports/archive.ts';
import type { Tables } from '#electron/desk/ports/tables.ts';
import type { UnfinishedFiles } from '#electron/files/unfinished.ts';
import { diskErrorCode, refuseForDisk } from '#electron/files/disk-problem.ts';
import type { ArchivedFile } from '#shared/model/archive.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { replaceFile, writeChosenFile } from '#electron/files/whole-file.ts';
import { archiveCipher, sha256 } from './archive-cipher.ts';
import { chainNames, descriptionPath, readDescription } from './archive-files.ts';
import { backupPrefix, isEmptyFolder, parseFolderPath } from './archive-folders.ts';
import { copyArchive } from './copy-archive.ts';
import { correctRecord } from './correct-record.ts';
import { exportArchive } from './export-archive.ts';
import { findRecord, isVisible, readVersion } from './find-record.ts';
import { latestHeads, openArchiveMemory } from './archive-state.ts';
import { newFileOf, type NewFileSources } from './new-file.ts';
import { createArchive, openArchive, type ArchiveLocation, type OpenArchive } from './open-archive.ts';
import { formatRecoveryKey } from './recovery-key.ts';
import { unlockArchive } from './unlock-archive.ts';
import { verifyArchive } from './verify-archive.ts';

export interface FolderArchiveOptions extends NewFileSources {
  /** Where the archive is unless another folder was chosen. */
  readonly home: string;
  /** Where IT says that it is, whatever was chosen; null where IT does not say. */
  readonly managed: string | null;
  /** What this desk remembers of it, outside of it. */
  readonly memory: string;
  /** The id of this desk, from which its chain is named. */
  readonly deskId: string;
  readonly tables: Tables;
  readonly viewFile: (file: ArchivedFile, bytes: Uint8Array, rows: WantedRows) => Promise<Result<FileView>>;
  /** The list of files that are being written for people. */
  readonly unfinished: UnfinishedFiles;
}

/** Lets work of the disk refuse `file.unusable` with its reason. */
async function onDisk<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return refuseForDisk('file.unusable', folder, error);
  }
}

/** The archive as a folder of files. One thread has it. Refuses `file.unusable` where its memory can't be read. */
export function createFolderArchive(options: FolderArchiveOptions): Result<Archive> {
  const opened = openArchiveMemory(options.memory);
  if (!opened.ok) return opened;
  const memory = opened.value;
  const chain = options.deskId.replaceAll('-', '').slice(0, 12).toLowerCase();
  let open: { readonly archive: OpenArchive; readonly key: Uint8Array } | null = null;

  const folder = (): string => options.managed ?? memory.folder ?? options.home;
  const placeOf = (archive: string, key: Uint8Array, at = folder()): ArchiveLocation => ({
    folder: at,
    archive,
    key,
    chain,
    witness: memory.witness,
  });
  const use = (place: ArchiveLocation): Result<null> => {
    const found = openArchive(place);
    if (found.ok) open = { archive: found.value, key: place.key };
    return found.ok ? ok(null) : found;
  };
  const withOpen = async <T>(work: (archive: OpenArchive) => Promise<Result<T>>): Promise<Result<T>> => {
    const current = open;
    return current === null ? refuse('archive.not-open') : onDisk(folder(), () => work(current.archive));
  };
  const saveWitness = (): Result<null> =>
    open ? memory.change({ witness: latestHeads(memory.witness, open.archive.heads()) }) : ok(null);

  return ok({
    state: () =>
      onDisk(folder(), async () => {
        const description = readDescription(folder());
        if (description === 'damaged') return refuse('archive.damaged', { params: { name: 'archive.json' } });
        // A share that is not connected, or a folder that somebody removed: a new archive in its place would hide that.
        const isExpected = memory.folder !== null || memory.witness.length > 0;
        const isConnected = options.managed === null || existsSync(options.managed);
        if (description === null && (isExpected || !isConnected))
          return refuse('archive.missing', { params: { folder: folder() } });
        return ok({
          folder: folder(),
          archive: description?.archive ?? null,
          lastReport: memory.lastReport,
          keyShown: memory.keyShown,
        });
      }),
    create: async (archive, key) => {
      const made = createArchive(placeOf(archive, key));
      return made.ok ? use(placeOf(archive, key)) : made;
    },
    open: async (archive, key) => use(placeOf(archive, key)),
    recoveryKey: () =>
      withOpen(async () => {
        const noted = memory.change({ keyShown: true });
        return noted.ok ? ok(formatRecoveryKey(open!.key)) : noted;
      }),
    keep: (by, at, documents) =>
      withOpen(async (archive) => {
        const kept = [];
        for (const each of documents) {
          const made = await newFileOf(each, options);
          if (!made.ok) return made;
          const file = made.value;
          archive.refresh();
          const same = archive.withContent(sha256(file.bytes));
          if (same !== null) {
            kept.push({ id: same, already: true });
            continue;
          }
          const document =
            each.document ??
            (each.source.kind === 'issued' ? archivedDocumentOf(each.source.document) : null);
          if (!document) throw new RangeError('a file that is brought in has no document of its own');
          const origin = each.source.kind === 'issued' ? ('issued' as const) : ('brought-in' as const);
          const added = archive.append(by, at, { action: 'add', origin, document }, file);
          if (!added.ok) return added;
          kept.push({ id: added.value, already: false });
        }
        saveWitness();
        return ok(kept);
      }),
    correct: (by, at, correction) =>
      withOpen(async (archive) => {
        const added = await correctRecord(archive, by, at, correction, options);
        return added.ok ? saveWitness() : added;
      }),
    remove: (by, at, of, reason) =>
      withOpen(async (archive) => {
        const found = findRecord(archive, of, 'all');
        if (!found.ok) return found;
        if (found.value.deleted) return refuse('archive.deleted');
        const added = archive.append(by, at, { action: 'delete', of, reason }, null);
        return added.ok ? saveWitness() : added;
      }),
    search: ({ filter, scope, rule }, offset, limit) =>
      withOpen(async (archive) => {
        archive.refresh();
        const visible = [...archive.records(rule).values()].filter((record) => isVisible(scope, record));
        const { found, sum } = searchArchive(visible, filter);
        return ok({ total: found.length, sum, records: found.slice(offset, offset + limit) });
      }),
    record: (id, scope, rule) => withOpen(async (archive) => findRecord(archive, id, scope, rule)),
    view: (id, scope, version, rows) =>
      withOpen(async (archive) => {
        const found = readVersion(archive, id, scope, version);
        return found.ok ? options.viewFile(found.value.file, found.value.bytes, rows) : found;
      }),
    saveFile: (id, scope, version, path) =>
      withOpen(async (archive) => {
        const found = readVersion(archive, id, scope, version);
        return found.ok ? writeChosenFile(path, found.value.bytes, options.unfinished) : found;
      }),
    verify: (at, { progress, signal }) =>
      withOpen(async (archive) => {
        const { witness } = memory;
        const report = await verifyArchive({ ...archive, witness, at, onProgress: progress, signal });
        if (!report) return refuse('job.cancelled');
        archive.refresh();
        const saved = memory.change({ witness: latestHeads(witness, archive.heads()), lastReport: report });
        return saved.ok ? ok(report) : saved;
      }),
    exportTo: ({ filter, scope, rule }, into, locale, at, hooks) =>
      withOpen(async (archive) => {
        archive.refresh();
        const visible = [...archive.records(rule).values()].filter((record) => isVisible(scope, record));
        const { found } = searchArchive(visible, filter);
        return exportArchive(archive, found, { into, locale, at, ...options }, hooks);
      }),
    backup: (into, hooks) =>
      withOpen(async (archive) => {
        const to = join(into, `${backupPrefix}${archive.archive.slice(0, 8)}`);
        const copied = await copyArchive({
          from: folder(),
          to,
          cipher: archive.cipher,
          writer: chain,
          ...named(hooks),
        });
        return copied ? ok({ folder: to, ...copied }) : refuse('job.cancelled');
      }),
    restore: (typed, recoveryKey, hooks) =>
      onDisk(typed, async () => {
        const from = parseFolderPath(typed);
        if (!from.ok) return from;
        const unlocked = unlockArchive(from.value, recoveryKey);
        if (!unlocked.ok) return unlocked;
        const { description, key } = unlocked.value;
        const here = readDescription(folder());
        const same = here !== null && here !== 'damaged' && here.archive === description.archive;
        if (!same && here !== 'damaged' && chainNames(folder()).length > 0)
          return refuse('archive.other-archive');
        const cipher = archiveCipher(key, description.archive);
        // Nothing but a description: an archive that was made at the start and never used, or a damaged one.
        if (!same && here !== null)
          replaceFile(descriptionPath(folder()), readFileSync(descriptionPath(from.value)), chain);
        const copied = await copyArchive({
          from: from.value,
          to: folder(),
          cipher,
          writer: chain,
          mend: true,
          ...named(hooks),
        });
        if (!copied) return refuse('job.cancelled');
        const used = use(placeOf(description.archive, key));
        return used.ok ? ok({ archive: description.archive, key }) : used;
      }),
    useFolder: (typed, recoveryKey, hooks) =>
      onDisk(typed, async () => {
        const chosen = parseFolderPath(typed);
        if (!chosen.ok) return chosen;
        const found = readDescription(chosen.value);
        let archive: string;
        let key: Uint8Array;
        if (found === null) {
          // Nothing there: this desk's archive moves in, and stays here as well. Never in among other files.
          if (!isEmptyFolder(chosen.value)) return refuse('archive.folder-not-empty', { field: 'folder' });
          if (!open) return refuse('archive.not-open');
          ({ key } = open);
          ({ archive } = open.archive);
          const { cipher } = open.archive;
          const copied = await copyArchive({
            from: folder(),
            to: chosen.value,
            cipher,
            writer: chain,
            ...named(hooks),
          });
          if (!copied) return refuse('job.cancelled');
        } else {
          const unlocked = unlockArchive(chosen.value, recoveryKey ?? '');
          if (!unlocked.ok)
            return recoveryKey === null ? refuse('archive.key-needed', { field: 'recoveryKey' }) : unlocked;
          ({ key } = unlocked.value);
          ({ archive } = unlocked.value.description);
        }
        // What was seen of another archive bears no witness for this one.
        const witness = open?.archive.archive === archive ? memory.witness : [];
        const used = use({ ...placeOf(archive, key, chosen.value), witness });
        if (!used.ok) return used;
        const saved = memory.change({
          folder: chosen.value,
          witness: [...open!.archive.heads()],
          lastReport: null,
        });
        return saved.ok ? ok({ archive, key }) : saved;
      }),
    close: async () => {
      saveWitness();
      open = null;
    },
  });
}

const named = ({ progress, signal }: ArchiveProgress) => ({ onProgress: progress, signal });
