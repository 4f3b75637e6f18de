import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { lastDueClosing, periodAfter, type ClosedPeriod } from '#electron/domain/closed-periods.ts';
import type { ExportRequest } from '#shared/ipc/export.ts';
import {
  maxScheduledExports,
  type ExportSchedule,
  type ScheduledExport,
  type ScheduledExportView,
} from '#shared/ipc/scheduled-exports.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import { addDays, instantOf, millisecondsOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { accountingName } from '../accounting/accounting.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Session } from '../sign-in/session.ts';
import type { Histories } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ScheduledExportFile } from '../ports/scheduled-exports.ts';
import { clockOffset } from '../suppliers/clock-offset.ts';
import type { SaveLocations } from '../policy/save-locations.ts';
import type { JobOutcome } from '../jobs/jobs.ts';
import { createSaveTargets, type SaveTarget } from './save-target.ts';
import { workFor, type ScheduledWork } from './scheduled-work.ts';

export interface ScheduledExportPorts {
  readonly accounts: Accounts;
  readonly histories: Pick<Histories, 'state'>;
  readonly saveLocations: SaveLocations;
  readonly file: ScheduledExportFile;
  readonly clock: Clock;
  readonly log: Log;
  /** Why the policy forbids a schedule, or null. */
  readonly forbids: (schedule: ExportSchedule) => Refusal | null;
  readonly suggestName: (request: ExportRequest, suppliers: readonly string[]) => string;
  /**
   * Writes an export to a path, as a job that the page shows; answers when it has ended. Refuses
   * `history.fetched-again` unless what it reads was fetched whole behind the day `wholeAfter`, also when it has read it.
   */
  readonly write: (
    session: Session,
    work: ScheduledWork,
    target: SaveTarget,
    wholeAfter: CalendarDate,
  ) => Promise<JobOutcome>;
  readonly findTarget?: ReturnType<typeof createSaveTargets>;
}

type Calls = Pick<
  CallHandlers,
  'scheduled-exports.list' | 'scheduled-exports.save' | 'scheduled-exports.remove' | 'scheduled-exports.run'
>;

const viewOf = (schedule: ScheduledExport): ScheduledExportView => ({
  ...schedule,
  next: periodAfter(schedule, schedule.writtenUntil),
});

/**
 * Exports that are written into a folder every month, after the closing day (締め日), by whoever is signed in. A period
 * is written once the history has been fetched on the day it is due or later; periods that were missed follow one by
 * one, and one without orders has no file. What was refused is tried again the next day, or when somebody asks for it.
 */
export function createScheduledExports(ports: ScheduledExportPorts) {
  const { accounts, histories, saveLocations, file, clock, log, findTarget = createSaveTargets() } = ports;
  let isStopped = false;
  const today = () => tokyoDateOf(clock.now());
  /** What is written and could not be recorded: written again it would be there twice. */
  const unrecorded = new Map<string, Partial<ScheduledExport>>();
  const list = (): ScheduledExport[] =>
    file.list().map((schedule) => ({ ...schedule, ...unrecorded.get(schedule.id) }));
  const save = (schedules: readonly ScheduledExport[]): Result<null> => {
    const saved = file.save(schedules);
    if (saved.ok) unrecorded.clear();
    return saved;
  };
  const of = (account: AccountId): readonly ScheduledExport[] =>
    list().filter((schedule) => schedule.account === account);
  const viewsOf = (account: AccountId): ScheduledExportView[] => of(account).map(viewOf);

  /** Changes one schedule, if it is still there. */
  const change = (id: string, changes: Partial<ScheduledExport>): Result<null> =>
    save(list().map((schedule) => (schedule.id === id ? { ...schedule, ...changes } : schedule)));

  const write = async (session: Session, schedule: ScheduledExport, period: ClosedPeriod) => {
    const { id: _id, account: _account, folder, writtenUntil: _until, last: _last, ...content } = schedule;
    const forbidden = ports.forbids(content);
    if (forbidden) return refused(forbidden);
    const work = workFor(schedule, period);
    const supplier = session.supplier.name[schedule.locale];
    const name =
      work.kind === 'export'
        ? ports.suggestName(work.request, [supplier])
        : accountingName({ ...work.request, from: period.from }, supplier, work.exportId);
    const target = await findTarget(folder, name);
    if (target === null) return refuse('scheduled-export.no-folder', { params: { folder } });
    const place = saveLocations.typed(folder);
    if (!place.ok) return place;
    const outcome = await ports.write(session, work, target, period.to);
    if (!outcome.ok) return outcome;
    const { file: made, counts } = outcome.value;
    const files = made?.parts?.length;
    return ok({
      file: made?.name ?? basename(target.path),
      ...(files && { files }),
      ...(made && { rows: made.rows }),
      ...(counts && { counts }),
    });
  };

  /** The day on which all of the history was fetched last, by the supplier's clock; null where a part of it is missing. */
  const completeOn = async (account: AccountId): Promise<CalendarDate | null> => {
    const state = await histories.state(account);
    const completeAsOf = state.ok ? state.value.completeAsOf : null;
    return completeAsOf && tokyoDateOf(completeAsOf);
  };

  const isFromFile = ({ account }: Session): boolean => account.state === 'from-file';

  /** Writes what is due of one schedule. Answers whether it may go on with the next period. */
  const writeNext = async (session: Session, id: string, again: boolean): Promise<boolean> => {
    const schedule = list().find((each) => each.id === id);
    if (schedule === undefined) return false;
    const period = periodAfter(schedule, schedule.writtenUntil);
    if (period.on > today()) return false;
    const { last } = schedule;
    const failure = last?.refusal?.code;
    const hasFailed =
      last !== null && failure && failure !== 'export.empty' && failure !== 'history.fetched-again';
    if (hasFailed && !again && tokyoDateOf(last.at) === today()) return false;
    // Nobody fetches a history of files: that something was brought in after the period shows that it may be there.
    const fetchedOn = isFromFile(session) ? period.on : lastSynced.get(session.id);
    if (fetchedOn === undefined || fetchedOn < period.on) return false;
    // The cache itself must say so: it may have been replaced since, or be in the middle of being fetched again. That may
    // begin at any moment later, so that what writes the file looks as well, for as long as it reads.
    const wholeOn = await completeOn(session.id);
    const isWhole = wholeOn !== null && wholeOn > period.to;
    if (!isWhole && !again) return false;
    const written = isWhole ? await write(session, schedule, period) : refuse('history.fetched-again');
    // The end of the program is no try: the next start writes it.
    if (!written.ok && isStopped) return false;
    // Neither is a part of the history: the next sync that brings all of it writes it. Who asked for it learns why not.
    if (!written.ok && written.error.code === 'history.fetched-again' && !again) return false;
    // Who has signed out meanwhile has cancelled it; the next sign-in writes it.
    const now = accounts.find(session.id);
    if (!now.ok || now.value !== session) return false;
    const isDone = written.ok || written.error.code === 'export.empty';
    const changes: Partial<ScheduledExport> = {
      last: {
        at: clock.now(),
        ...(written.ok ? { ...written.value, refusal: null } : { file: null, refusal: written.error }),
      },
      ...(isDone && { writtenUntil: period.to }),
    };
    const saved = change(id, changes);
    if (!isDone) log.warn('scheduled export refused', { code: written.error.code });
    if (!saved.ok) {
      log.warn('scheduled export not recorded', { code: saved.error.code });
      unrecorded.set(id, changes);
    }
    return isDone;
  };

  /** The day on which the history of an account was last brought up to date in this run, by the clock that is behind. */
  const lastSynced = new Map<AccountId, CalendarDate>();
  const running = new Map<AccountId, Promise<void>>();
  const runAll = async (account: AccountId, again: boolean): Promise<void> => {
    const session = accounts.find(account);
    if (!session.ok) return;
    if (unrecorded.size > 0) save(list());
    for (const { id } of of(account)) while (await writeNext(session.value, id, again));
  };
  /** Writes what is due for an account that is signed in; never twice at once, and never rejects. */
  const check = (account: AccountId, again = false): Promise<void> => {
    const before = running.get(account);
    if (before && !again) return before;
    const run = (before ?? Promise.resolve())
      .then(() => runAll(account, again))
      .catch((error: unknown) => void log.exception('scheduled export', error))
      .finally(() => {
        if (running.get(account) === run) running.delete(account);
      });
    running.set(account, run);
    return run;
  };

  const calls: Calls = {
    'scheduled-exports.list': async ({ account }) => {
      const session = accounts.find(account);
      return session.ok ? ok(viewsOf(account)) : session;
    },
    'scheduled-exports.save': async ({ account, id, schedule, chooseFolder }) => {
      const session = accounts.find(account);
      if (!session.ok) return session;
      // A table is written of its month once, and misses what is brought in later; a file for the books has it the next time.
      if (isFromFile(session.value) && schedule.accounting === undefined)
        return refuse('scheduled-export.files-later');
      const before = of(account).find((each) => each.id === id);
      if (id !== null && before === undefined) return refuse('scheduled-export.unknown');
      if (before === undefined && of(account).length >= maxScheduledExports)
        return refuse('scheduled-export.too-many', { params: { max: maxScheduledExports } });
      let folder = before?.folder ?? '';
      if (before === undefined || chooseFolder) {
        const chosen = await saveLocations.folder({
          title: saveDialogTexts[schedule.locale].monthlyFolder,
          suggestedName: schedule.name,
        });
        if (!chosen.ok) return chosen;
        if (chosen.value === null) return ok(null);
        folder = chosen.value;
        // The dialog may have been open for long.
        const still = accounts.find(account);
        if (!still.ok) return still;
      }
      const writtenUntil = before?.writtenUntil ?? lastDueClosing(schedule, today());
      // Another program's books begin with it.
      const accountingSince =
        before && before.accounting === schedule.accounting
          ? before.accountingSince
          : schedule.accounting && addDays(writtenUntil, 1);
      const saved = before
        ? change(before.id, { ...schedule, folder, accountingSince })
        : save([
            ...list(),
            {
              ...schedule,
              id: randomUUID(),
              account,
              folder,
              writtenUntil,
              accountingSince,
              last: null,
            },
          ]);
      return saved.ok ? ok(viewsOf(account)) : saved;
    },
    'scheduled-exports.remove': async ({ account, id }) => {
      const session = accounts.find(account);
      if (!session.ok) return session;
      const saved = save(list().filter((each) => each.account !== account || each.id !== id));
      return saved.ok ? ok(viewsOf(account)) : saved;
    },
    'scheduled-exports.run': async ({ account }) => {
      const session = accounts.find(account);
      if (!session.ok) return session;
      await check(account, true);
      return ok(viewsOf(account));
    },
  };

  return {
    calls,
    /** Called when the history of an account has been brought up to date. */
    synced: (account: AccountId): void => {
      const session = accounts.sessionOf(account);
      if (session === undefined) return;
      // A clock that is ahead ends no period: what is still to come in it would never be exported.
      const ahead = Math.max(0, clockOffset(session.supplier, clock));
      lastSynced.set(account, tokyoDateOf(instantOf(millisecondsOf(clock.now()) - ahead)));
      void check(account);
    },
    /** Called when a file was brought in, or taken out again. */
    imported: (account: AccountId): void => void check(account),
    /** Writes what has become due since. */
    checkAll: (): void => {
      for (const { id } of accounts.list()) void check(id);
    },
    /** Called before the jobs are stopped, at the end of the program. */
    stop: (): void => {
      isStopped = true;
    },
    /** Forgets the schedules of an account whose data is deleted from this machine. */
    forget: (account: AccountId): void => {
      lastSynced.delete(account);
      if (of(account).length === 0) return;
      const saved = save(list().filter((each) => each.account !== account));
      if (!saved.ok) log.warn('scheduled exports not deleted', { code: saved.error.code });
    },
  };
}
