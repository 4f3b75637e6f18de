import { randomBytes, randomUUID } from 'node:crypto';
import type { RetentionRule } from '#electron/domain/archive/archive-records.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import { maxArchiveFileBytes } from '#shared/ipc/uploads.ts';
import type { ArchivedDocument, ArchiveId, ArchivePerson } from '#shared/model/archive.ts';
import { addDays, tokyoDateOf } from '#shared/model/dates.ts';
import { createKeyedMutex } from '#shared/model/mutex.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Archive } from '../ports/archive.ts';
import type { FoundUpload } from '../ports/uploads.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentRenderer, NamedDocument } from '../ports/document-renderer.ts';
import type { Log } from '../ports/log.ts';
import type { Vault } from '../ports/vault.ts';
import type { Session } from '../sign-in/session.ts';

export interface ArchiveServicePorts {
  readonly archive: Archive;
  readonly vault: Vault;
  readonly documents: DocumentRenderer;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens the archive with its key from the keychain, and puts into it what the desk issues. */
export interface ArchiveService {
  /** The archive; where it refuses `archive.not-open` and was open before, it is opened again and asked once more. */
  readonly archive: Archive;
  /**
   * Opens it, and makes one where there is none and `create` says so. Answers whether there is one. Refuses
   * `archive.no-keychain`, `archive.key-needed` and what the archive refuses.
   */
  open(create: boolean): Promise<Result<boolean>>;
  /** Remembers the key of an archive that was opened with its recovery key. */
  remember(archive: string, key: Uint8Array): Promise<Result<null>>;
  /** Keeps issued documents, if the settings say so. Null where all of them are kept; `archive.not-kept` with the reason. */
  keepIssued(session: Session, documents: readonly NamedDocument[]): Promise<Refusal | null>;
  /**
   * Keeps a file that came in for something else, such as a bill that was checked; one that is there is kept once. Refuses
   * `archive.not-kept` with the reason.
   */
  keepReceived(session: Session, file: FoundUpload, document: ArchivedDocument): Promise<Result<ArchiveId>>;
  /** Verifies in the background, where it is open and the last time was more than a day ago. Answers how many faults, or null. */
  verifyIfDue(): Promise<number | null>;
  /** Closes it until it is needed again, and with it lets go of what its documents say: at a kiosk between people. */
  release(): Promise<void>;
  close(): Promise<void>;
}

const keyName = (archive: string): string => `archive/${archive}`;

export const retentionOf = ({ archiveYears, fiscalYearEnd }: Settings): RetentionRule => ({
  years: archiveYears,
  fiscalYearEnd,
});

export const personOf = ({ id, member }: Session): ArchivePerson => ({ account: id, name: member.name });

export function createArchiveService(ports: ArchiveServicePorts): ArchiveService {
  const { vault, documents: renderer, settings, clock, log } = ports;
  const turns = createKeyedMutex();
  const stop = new AbortController();
  let isOpen = false;
  /** How often it was opened in this run; whoever was open before is opened again. */
  let openings = 0;
  let verifying = false;
  /** Until somebody opens it again, no call does that by itself. */
  let released = false;

  const opened = (): void => {
    isOpen = true;
    released = false;
    openings += 1;
  };
  const openNow = async (create: boolean): Promise<Result<boolean>> => {
    if (isOpen) return ok(true);
    // A key in memory ends with the program, and the documents with it.
    if (vault.state.state !== 'ready') return refuse('archive.no-keychain');
    const state = await ports.archive.state();
    if (!state.ok) return state;
    const { archive: there } = state.value;
    if (there === null) {
      if (!create) return ok(false);
      const id = randomUUID();
      const key = randomBytes(32);
      // The key first: an archive without one could never be opened.
      const stored = await vault.set(keyName(id), key.toString('hex'));
      if (!stored.ok) return stored;
      const made = await ports.archive.create(id, key);
      key.fill(0);
      if (!made.ok) return made;
    } else {
      const stored = await vault.get(keyName(there));
      if (!stored.ok) return stored;
      if (stored.value === null || !/^[0-9a-f]{64}$/.test(stored.value)) return refuse('archive.key-needed');
      const key = Buffer.from(stored.value, 'hex');
      const answer = await ports.archive.open(there, key);
      key.fill(0);
      if (!answer.ok) return answer;
    }
    opened();
    return ok(true);
  };
  const open: ArchiveService['open'] = (create) => turns.runExclusive('open', () => openNow(create));

  /** Its thread may have been started again since, perhaps while the folder was away. */
  const reopening =
    <I extends readonly unknown[], T>(method: (...input: I) => Promise<Result<T>>) =>
    async (...input: I): Promise<Result<T>> => {
      const before = openings;
      const answer = await method(...input);
      if (answer.ok || answer.error.code !== 'archive.not-open' || openings === 0) return answer;
      const reopened = await turns.runExclusive('open', async () => {
        if (released) return answer;
        // Another call may have opened it again meanwhile.
        if (openings === before) isOpen = false;
        return openNow(false);
      });
      if (!reopened.ok) return reopened;
      return reopened.value ? method(...input) : answer;
    };
  const archive: Archive = {
    ...ports.archive,
    recoveryKey: reopening(ports.archive.recoveryKey),
    keep: reopening(ports.archive.keep),
    correct: reopening(ports.archive.correct),
    remove: reopening(ports.archive.remove),
    search: reopening(ports.archive.search),
    record: reopening(ports.archive.record),
    view: reopening(ports.archive.view),
    saveFile: reopening(ports.archive.saveFile),
    verify: reopening(ports.archive.verify),
    exportTo: reopening(ports.archive.exportTo),
    backup: reopening(ports.archive.backup),
    useFolder: reopening(ports.archive.useFolder),
  };

  return {
    archive,
    open,
    remember: async (id, key) => {
      const stored = await vault.set(keyName(id), Buffer.from(key).toString('hex'));
      if (stored.ok) opened();
      return stored;
    },
    keepIssued: async (session, documents) => {
      const { archiveIssued, documentFileName: pattern } = settings();
      if (!archiveIssued || documents.length === 0) return null;
      const answer = await open(true);
      const kept = answer.ok
        ? await archive.keep(
            personOf(session),
            clock.now(),
            documents.map(({ document, supplier }) => ({
              source: { kind: 'issued', document, name: renderer.suggestName(document, supplier, pattern) },
              document: null,
            })),
          )
        : answer;
      if (kept.ok) return null;
      log.warn('issued documents not archived', { code: kept.error.code, documents: documents.length });
      return refusal('archive.not-kept', { params: { why: kept.error.message } });
    },
    keepReceived: async (session, file, document) => {
      const { name, bytes } = file;
      const opened =
        bytes > maxArchiveFileBytes
          ? refuse('archive.file-too-large', { params: { name, max: maxArchiveFileBytes / 1024 ** 2 } })
          : await open(true);
      const source = { kind: 'file', name: name.slice(-255), file } as const;
      const kept = opened.ok
        ? await archive.keep(personOf(session), clock.now(), [{ source, document }])
        : opened;
      if (kept.ok) return ok(kept.value[0]!.id);
      log.warn('received file not archived', { code: kept.error.code });
      return refuse('archive.not-kept', { params: { why: kept.error.message } });
    },
    verifyIfDue: async () => {
      if (openings === 0 || released || verifying) return null;
      const state = await archive.state();
      const last = state.ok ? (state.value.lastReport?.at ?? null) : null;
      if (last !== null && tokyoDateOf(clock.now()) < addDays(tokyoDateOf(last), 1)) return null;
      verifying = true;
      try {
        const report = await archive.verify(clock.now(), { progress: () => undefined, signal: stop.signal });
        if (!report.ok) return null;
        if (report.value.faultCount > 0) log.warn('archive not whole', { faults: report.value.faultCount });
        return report.value.faultCount;
      } finally {
        verifying = false;
      }
    },
    release: () =>
      turns.runExclusive('open', async () => {
        released = true;
        if (!isOpen) return;
        isOpen = false;
        await ports.archive.close();
      }),
    close: async () => {
      stop.abort();
      await archive.close();
    },
  };
}
