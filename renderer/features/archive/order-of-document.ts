import type { ArchiveRecord } from '#shared/model/archive.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { callDesk } from '#renderer/desk.ts';

/** An order in the saved history of an account. */
export interface KnownOrder {
  readonly account: AccountId;
  readonly id: string;
}

/** How many orders that have the number somewhere are looked at. */
const lookedAt = 50;

/**
 * The order that a document is of: the one of its number in the history of who brought it in, else of `account`. Null where none
 * of these histories has it, or nobody with that history is signed in.
 */
export async function orderOfDocument(
  { versions }: Pick<ArchiveRecord, 'versions'>,
  account: AccountId,
  signedIn: readonly AccountId[],
): Promise<KnownOrder | null> {
  const number = versions.at(-1)!.document.reference;
  const broughtInBy = versions[0]!.by.account;
  if (number === null) return null;
  for (const each of new Set([broughtInBy ?? account, account])) {
    if (!signedIn.includes(each)) continue;
    const found = await callDesk('orders.search', { accounts: [each], filter: { text: number } });
    if (!found.ok || found.value.orders === 0) continue;
    const { resultId } = found.value;
    const rows = await callDesk('orders.rows', { resultId, offset: 0, limit: lookedAt });
    const row = rows.ok ? rows.value.find((of) => of.number === number) : undefined;
    if (row) return { account: each, id: row.id };
  }
  return null;
}
