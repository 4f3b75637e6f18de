import { basename } from 'node:path';
import { MAX_UNREADABLE_LISTED } from '#shared/ipc/orders.ts';
import { accountFileTexts as words } from '#shared/messages/account-file-texts.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type HistoryCalls = Pick<
  CallHandlers,
  | 'orders.search'
  | 'orders.rows'
  | 'orders.facets'
  | 'orders.get'
  | 'orders.unreadable'
  | 'orders.save-unreadable'
>;

type HistoryPorts = Pick<MemberPorts, 'gate' | 'histories' | 'saveLocations' | 'tables' | 'files'>;

/** The saved order histories of signed-in accounts; no supplier is asked. */
export function createOrders({ gate, histories, saveLocations, tables, files }: HistoryPorts): HistoryCalls {
  const signedIn = (accounts: readonly AccountId[]): Result<null> => {
    for (const account of accounts) {
      const session = gate.session(account);
      if (!session.ok) return session;
    }
    return ok(null);
  };

  return {
    'orders.search': (search) => {
      const all = signedIn(search.accounts);
      return all.ok ? histories.search(search) : all;
    },
    'orders.rows': async ({ resultId, offset, limit }) => {
      const rows = await histories.rows(resultId, offset, limit);
      return rows.ok ? ok([...rows.value]) : rows;
    },
    'orders.facets': ({ accounts }) => {
      const all = signedIn(accounts);
      return all.ok ? histories.facets(accounts) : all;
    },
    'orders.get': ({ account, id }) => {
      const session = gate.session(account);
      return session.ok ? histories.order(account, id) : session;
    },
    'orders.unreadable': async ({ account }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const found = await histories.unreadable(account, MAX_UNREADABLE_LISTED);
      return found.ok ? ok([...found.value]) : found;
    },
    'orders.save-unreadable': async ({ account, locale }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const found = await histories.unreadable(account, MAX_UNREADABLE_LISTED);
      if (!found.ok) return found;
      const chosen = await saveLocations.file({
        title: words.saveUnreadable[locale],
        suggestedName: tables.suggestName(words.unreadableFile[locale], session.value.supplier.name[locale]),
        filter: { name: saveDialogTexts[locale].fileKinds.csv, extension: 'csv' },
      });
      if (!chosen.ok) return chosen;
      const file = chosen.value;
      if (file === null) return ok(null);
      // The dialog may have been open for long: write nothing if the account signed out meanwhile.
      const still = gate.session(account);
      if (!still.ok) return still;
      const written = await tables.write(file, {
        headings: ['number', 'id', 'path', 'fault', 'expected', 'found', 'asOf'],
        rows: found.value.flatMap(({ number, id, fields, at }) =>
          fields.map(({ path, fault, expected, found: kind }) => [
            number ?? '',
            id ?? '',
            path,
            fault,
            expected,
            kind,
            at,
          ]),
        ),
      });
      return written.ok ? ok({ fileId: files.add(file, [account]), name: basename(file) }) : written;
    },
  };
}
