import { basename, dirname } from 'node:path';
import type { BillReport } from '#shared/ipc/bills.ts';
import { billTexts } from '#shared/messages/bill-texts.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import { billDocument } from './bill-document.ts';
import type { ExportSource, JobTask } from '../ports/job-threads.ts';

const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('a bill has no network'));
/** How many results are kept to be shown and saved. */
const resultsKept = 20;

interface Check {
  readonly task: Omit<Extract<JobTask, { readonly kind: 'bill-check' }>, 'into'>;
  readonly accounts: readonly AccountId[];
  report: BillReport | null;
}

/** 突合: a bill against the saved orders. Nothing of either is changed. */
export function createBills(
  ports: MemberPorts,
): Pick<CallHandlers, Extract<keyof CallHandlers, `bills.${string}`>> {
  const {
    accounts,
    archiveService,
    gate,
    invoices,
    jobs,
    threads,
    tables,
    saveLocations,
    files,
    settings,
    uploads,
  } = ports;
  /** The last check of each upload. */
  const checks = new Map<string, Check>();

  const sourcesOf = (ids: readonly AccountId[]): Result<readonly ExportSource[]> => {
    const sources: ExportSource[] = [];
    for (const id of ids) {
      const session = gate.session(id);
      if (!session.ok) return session;
      const supplier = session.value.supplier.name.ja;
      sources.push({ account: id, where: accounts.location(session.value), supplier });
    }
    return ok(sources);
  };
  /** The last check of a bill of this account. */
  const checkOf = (account: AccountId, upload: string): Result<Check | null> => {
    const session = gate.session(account);
    if (!session.ok) return session;
    const check = checks.get(upload);
    return ok(check?.accounts[0] === account ? check : null);
  };

  return {
    'bills.preview': async ({ account, upload, reading, mapping }) => {
      const sources = sourcesOf([account]);
      if (!sources.ok) return sources;
      const file = uploads.find(account, upload);
      if (!file.ok) return file;
      return threads.run(
        {
          kind: 'import-preview',
          purpose: 'bill',
          file: file.value,
          reading,
          mapping,
          sources: sources.value,
        },
        { fetch: noFetch, progress: () => undefined, signal: new AbortController().signal },
      );
    },
    'bills.match': async ({ account, upload, issuer, table, day, archive }) => {
      const others = issuer === 'np' ? accounts.list().map(({ id }) => id) : [];
      const ids = [account, ...others.filter((id) => id !== account)];
      const sources = sourcesOf(ids);
      if (!sources.ok) return sources;
      const file = uploads.find(account, upload);
      if (!file.ok) return file;
      const session = gate.session(account);
      if (!session.ok) return session;
      // NP's bill goes by the day by which the supplier's orders are closed.
      const basis = issuer === 'np' ? session.value.supplier.profile.buying?.np?.basis.of : undefined;
      const check: Check = {
        accounts: ids,
        report: null,
        task: {
          kind: 'bill-check',
          file: file.value,
          table,
          issuer,
          tolerances: settings().billTolerances,
          day: day ?? basis ?? 'delivered',
          sources: sources.value,
        },
      };
      for (const [old] of [...checks].slice(0, -resultsKept)) checks.delete(old);
      checks.set(upload, check);
      return ok(
        jobs.start({
          kind: 'bill-check',
          account,
          accounts: ids,
          run: async (control) => {
            const done = await threads.run({ ...check.task, into: null }, { ...control, fetch: noFetch });
            if (!done.ok) return done;
            check.report = done.value.report;
            const isWithheld = check.report.problemCount > 0 && table?.goodRows !== true;
            if (archive && !isWithheld) {
              // An electronic invoice says itself what it is found by.
              const inspected = table === null ? await invoices.inspect(file.value) : ok(null);
              const own = inspected.ok ? inspected.value?.document : undefined;
              const document = own ?? billDocument(check.report, issuer, session.value);
              const kept = await archiveService.keepReceived(session.value, file.value, document);
              check.report = {
                ...check.report,
                archived: kept.ok ? { id: kept.value } : { why: kept.error },
              };
            }
            return ok({ file: null });
          },
        }),
      );
    },
    'bills.report': ({ account, upload }) => {
      const check = checkOf(account, upload);
      return check.ok ? ok(check.value?.report ?? null) : check;
    },
    'bills.save': async ({ account, upload, format, locale }) => {
      const found = checkOf(account, upload);
      if (!found.ok) return found;
      const check = found.value;
      if (!check?.report) return refuse('bill.outdated');
      const session = gate.session(account);
      if (!session.ok) return session;
      const extension = format === 'xlsx' ? 'xlsx' : 'csv';
      const chosen = await saveLocations.file({
        title: billTexts.saveFile[locale],
        suggestedName: tables
          .suggestName(billTexts.file[locale], session.value.supplier.name[locale])
          .replace(/csv$/, extension),
        filter: { name: saveDialogTexts[locale].fileKinds[extension], extension },
      });
      if (!chosen.ok) return chosen;
      const path = chosen.value;
      if (path === null) return ok(null);
      // The dialog may have been open for long.
      const still = sourcesOf(check.accounts);
      if (!still.ok) return still;
      const { result, archived } = check.report;
      const id = archived && 'id' in archived ? archived.id : null;
      const into = { file: path, format, locale, result, archived: id };
      return ok(
        jobs.start({
          kind: 'bill-save',
          account,
          accounts: check.accounts,
          run: async (control) => {
            const done = await threads.run({ ...check.task, into }, { ...control, fetch: noFetch });
            if (!done.ok) return done;
            const { rows, bytes } = done.value.written ?? { rows: 0, bytes: 0 };
            const fileId = files.add(path, check.accounts);
            return ok({ file: { fileId, name: basename(path), folder: dirname(path), bytes, rows } });
          },
        }),
      );
    },
  };
}
