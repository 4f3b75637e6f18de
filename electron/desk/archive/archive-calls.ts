import { basename, dirname } from 'node:path';
import { differsFrom } from '#electron/domain/archive/entered-again.ts';
import { latest } from '#electron/domain/archive/archive-records.ts';
import { archivePageSize } from '#shared/ipc/archive.ts';
import { archiveFaultTexts, archiveTexts as words } from '#shared/messages/archive-texts.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import type { CallHandlers } from '../dispatch.ts';
import { refreshMember } from '../gate/gate.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { JobControl, JobOutcome } from '../jobs/jobs.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { ArchiveProgress, ArchiveScope, NewArchiveDocument } from '../ports/archive.ts';
import type { Session } from '../sign-in/session.ts';
import { inspectInvoice } from './inspect-invoice.ts';
import { viewDocument } from './view-document.ts';
import { personOf, retentionOf } from './archive-service.ts';

type Own = Pick<CallHandlers, Extract<keyof CallHandlers, `archive.${string}`>>;

/**
 * The archive of documents. Whoever is signed in sees all of it; on a shared machine only what came in under their own
 * account, unless they are an administrator, who alone may back up, restore, delete and see the recovery key there.
 */
export function createArchiveCalls(ports: MemberPorts): Own {
  const { archiveService, gate, saveLocations, jobs, files, tables, clock, settings, uploads } = ports;
  const { archive } = archiveService;
  const rule = () => retentionOf(settings());

  const managesIn = ({ member }: Session): boolean =>
    !settings().sharedMachine || member.role === 'administrator';
  const scopeOf = (session: Session): ArchiveScope => (managesIn(session) ? 'all' : [session.id]);

  /** The session, once the archive is open; `create` makes one where there is none yet. */
  const enter = async (account: AccountId, create: boolean): Promise<Result<Session>> => {
    const session = gate.session(account);
    if (!session.ok) return session;
    const opened = await archiveService.open(create);
    return opened.ok ? session : opened;
  };
  /** The session of somebody who manages the archive. Before that is refused the role is read from the supplier again. */
  const managerSession = async (account: AccountId): Promise<Result<Session>> => {
    const session = gate.session(account);
    if (!session.ok || managesIn(session.value)) return session;
    await refreshMember(session.value);
    return managesIn(session.value) ? session : refuse('archive.administrator-only');
  };
  const enterManager = async (account: AccountId, create: boolean): Promise<Result<Session>> => {
    const session = await managerSession(account);
    return session.ok ? enter(account, create) : session;
  };
  /** A record that this person may see. */
  const visible = async (account: AccountId, id: Parameters<typeof archive.record>[0]) => {
    const session = await enter(account, false);
    if (!session.ok) return session;
    const record = await archive.record(id, scopeOf(session.value), rule());
    return record.ok ? ok({ session: session.value, record: record.value }) : record;
  };

  const start = (
    session: Session,
    kind: Extract<Job['kind'], `archive-${string}`>,
    run: (hooks: ArchiveProgress) => Promise<JobOutcome>,
  ): Result<Job> =>
    ok(
      jobs.start({
        kind,
        account: session.id,
        accounts: [session.id],
        run: ({ progress, signal }: JobControl) => run({ progress, signal }),
      }),
    );
  /** A folder that was filled, as the file of a job. */
  const made = (session: Session, folder: string, bytes: number, rows: number): JobOutcome =>
    ok({
      file: {
        fileId: files.add(folder, [session.id]),
        name: basename(folder),
        folder: dirname(folder),
        bytes,
        rows,
      },
    });
  const saved = (session: Session, path: string) =>
    ok({ fileId: files.add(path, [session.id]), name: basename(path), folder: dirname(path) });

  /** Brings an archive from elsewhere and remembers its key. */
  const adopt = async (bring: ReturnType<typeof archive.restore>): Promise<JobOutcome> => {
    const brought = await bring;
    if (!brought.ok) return brought;
    const remembered = await archiveService.remember(brought.value.archive, brought.value.key);
    return remembered.ok ? ok({ file: null }) : remembered;
  };

  return {
    'archive.state': async ({ account }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const opened = await archiveService.open(false);
      const state = await archive.state();
      const known = state.ok ? state.value : { folder: '', archive: null, lastReport: null, keyShown: false };
      return ok({
        problem: !opened.ok ? opened.error : !state.ok ? state.error : null,
        folder: known.folder,
        exists: known.archive !== null,
        lastReport: known.lastReport,
        keyShown: known.keyShown,
        mayManage: managesIn(session.value),
        ownOnly: scopeOf(session.value) !== 'all',
      });
    },
    'archive.search': async ({ account, filter, offset }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const opened = await archiveService.open(false);
      if (!opened.ok) return opened;
      if (!opened.value) return ok({ total: 0, sum: yen(0), records: [] });
      const search = { filter, scope: scopeOf(session.value), rule: rule() };
      return archive.search(search, offset, archivePageSize);
    },
    'archive.inspect': inspectInvoice(ports, { scopeOf, rule }),
    'archive.view': viewDocument(archive, enter, scopeOf),
    'archive.keep': async ({ account, documents }) => {
      const session = await enter(account, true);
      if (!session.ok) return session;
      const sources: NewArchiveDocument[] = [];
      for (const { upload, name, document } of documents) {
        const file = uploads.find(account, upload);
        if (!file.ok) return file;
        sources.push({ source: { kind: 'file', name, file: file.value }, document });
      }
      const kept = await archive.keep(personOf(session.value), clock.now(), sources);
      if (!kept.ok) return kept;
      for (const { upload } of documents) await uploads.discard(upload);
      const answers = [];
      for (const [index, { id, already }] of kept.value.entries()) {
        const found = already ? await visible(account, id) : null;
        const record = found?.ok ? found.value.record : null;
        const isOther = record !== null && differsFrom(latest(record).document, documents[index]!.document);
        answers.push({ id, already, ...(isOther && { known: record }) });
      }
      return ok(answers);
    },
    'archive.correct': async ({ account, file: given, ...correction }) => {
      const found = await visible(account, correction.of);
      if (!found.ok) return found;
      const uploaded = given && uploads.find(account, given.upload);
      if (uploaded && !uploaded.ok) return uploaded;
      const file = uploaded && { kind: 'file' as const, name: given.name, file: uploaded.value };
      const by = personOf(found.value.session);
      const corrected = await archive.correct(by, clock.now(), { ...correction, file });
      if (corrected.ok && given) await uploads.discard(given.upload);
      return corrected;
    },
    'archive.remove': async ({ account, of, reason }) => {
      const entered = await enterManager(account, false);
      if (!entered.ok) return entered;
      const found = await visible(account, of);
      if (!found.ok) return found;
      const { keepUntil } = found.value.record;
      // The day itself still counts.
      if (tokyoDateOf(clock.now()) <= keepUntil)
        return refuse('archive.must-keep', { params: { until: keepUntil } });
      return archive.remove(personOf(found.value.session), clock.now(), of, reason);
    },
    'archive.save-file': async ({ account, id, version, locale }) => {
      const found = await visible(account, id);
      if (!found.ok) return found;
      const { record, session } = found.value;
      const { name } = (record.versions[version] ?? latest(record)).file;
      const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? 'pdf';
      const chosen = await saveLocations.file({
        title: words.saveFile[locale],
        suggestedName: safeNamePart(name, { maxBytes: 200, keepSeparators: true }) || words.anyFile[locale],
        filter: { name: words.anyFile[locale], extension },
      });
      if (!chosen.ok) return chosen;
      const path = chosen.value;
      if (path === null) return ok(null);
      const still = gate.session(account);
      if (!still.ok) return still;
      const written = await archive.saveFile(id, scopeOf(still.value), version, path);
      return written.ok ? saved(session, path) : written;
    },
    'archive.verify': async ({ account }) => {
      const session = await enter(account, true);
      if (!session.ok) return session;
      return start(session.value, 'archive-verify', async (hooks) => {
        const report = await archive.verify(clock.now(), hooks);
        return report.ok ? ok({ file: null }) : report;
      });
    },
    'archive.save-report': async ({ account, locale }) => {
      const session = await enter(account, false);
      if (!session.ok) return session;
      const state = await archive.state();
      if (!state.ok) return state;
      const report = state.value.lastReport;
      if (report === null) return refuse('archive.not-verified');
      const chosen = await saveLocations.file({
        title: words.saveReport[locale],
        suggestedName: tables.suggestName(words.report[locale], words.archive[locale]),
        filter: { name: saveDialogTexts[locale].fileKinds.csv, extension: 'csv' },
      });
      if (!chosen.ok) return chosen;
      const path = chosen.value;
      if (path === null) return ok(null);
      const { at, chains, entries, files: count, bytes, faultCount, faults } = report;
      const written = await tables.write(path, {
        headings: [words.faultEntry, words.faultKind, words.faultAbout].map((each) => each[locale]),
        rows: [
          ...Object.entries({ at, chains, entries, files: count, bytes, faults: faultCount }).map(
            ([name, value]) => ['', words.counts[name as keyof typeof words.counts][locale], value],
          ),
          ...faults.map(({ kind, entry, about }) => [entry, archiveFaultTexts[kind][locale], about ?? '']),
        ],
      });
      return written.ok ? saved(session.value, path) : written;
    },
    'archive.export': async ({ account, filter, locale }) => {
      const session = await enter(account, true);
      if (!session.ok) return session;
      const chosen = await saveLocations.folder({
        title: words.chooseExport[locale],
        suggestedName: words.archive[locale],
      });
      if (!chosen.ok) return chosen;
      const into = chosen.value;
      if (into === null) return ok(null);
      const search = { filter, scope: scopeOf(session.value), rule: rule() };
      return start(session.value, 'archive-export', async (hooks) => {
        const written = await archive.exportTo(search, into, locale, clock.now(), hooks);
        if (!written.ok) return written;
        return made(session.value, written.value.folder, written.value.bytes, written.value.documents);
      });
    },
    'archive.backup': async ({ account, locale }) => {
      const session = await enterManager(account, true);
      if (!session.ok) return session;
      const chosen = await saveLocations.backup({
        title: words.chooseBackup[locale],
        suggestedName: words.archive[locale],
      });
      if (!chosen.ok) return chosen;
      const into = chosen.value;
      if (into === null) return ok(null);
      return start(session.value, 'archive-backup', async (hooks) => {
        const copied = await archive.backup(into, hooks);
        if (!copied.ok) return copied;
        return made(session.value, copied.value.folder, copied.value.bytes, copied.value.files);
      });
    },
    'archive.restore': async ({ account, folder, recoveryKey }) => {
      const session = await managerSession(account);
      if (!session.ok) return session;
      const opened = await archiveService.open(false);
      if (!opened.ok && opened.error.code === 'archive.no-keychain') return opened;
      return start(session.value, 'archive-restore', (hooks) =>
        adopt(archive.restore(folder, recoveryKey, hooks)),
      );
    },
    'archive.use-folder': async ({ account, folder, recoveryKey }) => {
      const allowed = saveLocations.typed(folder);
      if (!allowed.ok) return allowed;
      const session = await enterManager(account, recoveryKey === null);
      if (!session.ok && session.error.code !== 'archive.key-needed') return session;
      const found = gate.session(account);
      if (!found.ok) return found;
      return start(found.value, 'archive-restore', (hooks) =>
        adopt(archive.useFolder(folder, recoveryKey, hooks)),
      );
    },
    'archive.recovery-key': async ({ account }) => {
      const session = await enterManager(account, true);
      if (!session.ok) return session;
      const key = await archive.recoveryKey();
      return key.ok ? ok({ recoveryKey: key.value }) : key;
    },
  };
}
