import { basename, dirname } from 'node:path';
import { checkPassword } from '#electron/domain/login-identifier.ts';
import { accountFileTexts as words } from '#shared/messages/account-file-texts.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import { within } from '#shared/model/within.ts';
import type { Session } from '../sign-in/session.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { JobControl, JobOutcome } from '../jobs/jobs.ts';
import type { MemberPorts } from '../member-ports.ts';
import { cancelGraceMs } from '../cancel-grace.ts';

type WithdrawalCalls = Pick<
  CallHandlers,
  'withdrawal.get' | 'withdrawal.download-codes' | 'withdrawal.confirm'
>;

/** Withdrawal (退会): its conditions, the codes to save first, and the withdrawal itself (QC-40 to QC-42, C-17). */
export function createWithdrawal(ports: MemberPorts): WithdrawalCalls {
  const { gate, accounts, saveLocations, files, jobs, tables, log } = ports;

  /**
   * Fetches the codes of each order and writes them all into one file. A request for codes counts as a
   * download, so everything received is written, also when the job stops early: nothing may be lost that the supplier
   * regards as delivered.
   */
  const download = async (
    session: Session,
    orders: readonly string[],
    file: string,
    locale: Locale,
    { progress, signal }: JobControl,
  ): Promise<JobOutcome> => {
    const writable = await tables.canWrite(file);
    if (!writable.ok) return writable;
    const rows: (readonly (string | number)[])[] = [];
    let stopped: Refusal | undefined;
    for (const [index, id] of orders.entries()) {
      if (signal.aborted) stopped = refusal('job.cancelled');
      if (stopped) break;
      progress(index, orders.length);
      const asked = gate.ask(session, 'valueCodes', { params: { id } });
      const codes = (await within(asked, cancelGraceMs, signal)) ?? refuse('job.cancelled');
      if (!codes.ok) {
        stopped = codes.error;
        break;
      }
      const { orderNumber } = codes.value;
      for (const { lineNumber, name, code, value } of codes.value.codes) {
        rows.push([orderNumber, lineNumber, name, code, value.amount]);
      }
      progress(index + 1, orders.length);
    }
    if (rows.length === 0 && stopped) return refused(stopped);
    const columns = [words.orderNumber, words.line, words.product, words.code, words.faceValue];
    const written = await tables.write(file, { headings: columns.map((each) => each[locale]), rows });
    if (!written.ok) return written;
    const made = {
      fileId: files.add(file, [session.id]),
      name: basename(file),
      folder: dirname(file),
      bytes: written.value.bytes,
      rows: rows.length,
    };
    return ok(stopped ? { file: made, stopped } : { file: made });
  };

  return {
    'withdrawal.get': gate.forward('withdrawal'),
    'withdrawal.download-codes': async ({ account, orders, locale }) => {
      const found = await gate.enter(account, 'valueCodes');
      if (!found.ok) return found;
      const chosen = await saveLocations.file({
        title: words.saveCodes[locale],
        suggestedName: tables.suggestName(words.codesFile[locale], found.value.supplier.name[locale]),
        filter: { name: saveDialogTexts[locale].fileKinds.csv, extension: 'csv' },
      });
      if (!chosen.ok) return chosen;
      const file = chosen.value;
      if (file === null) return ok(null);
      // The dialog may have been open for long.
      const session = gate.session(account);
      if (!session.ok) return session;
      return ok(
        jobs.start({
          kind: 'value-codes',
          account,
          accounts: [account],
          run: (control) => download(session.value, [...new Set(orders)], file, locale, control),
        }),
      );
    },
    'withdrawal.confirm': async ({ account, password, understood, locale }) => {
      const session = await gate.enter(account, 'withdraw');
      if (!session.ok) return session;
      if (!understood) return refuse('withdrawal.not-acknowledged', { field: 'understood' });
      const checked = checkPassword(password);
      if (!checked.ok) return checked;
      const left = await gate.ask(session.value, 'withdraw', {
        body: { password, understood: true, locale },
      });
      if (!left.ok) return left;
      // The membership has ended, whether or not the local deletion succeeds.
      const forgotten = await accounts.signOut(account, 'withdrawn');
      if (!forgotten.ok) log.warn('withdrawn account not forgotten', { code: forgotten.error.code });
      return ok(null);
    },
  };
}
