import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import type { CloseAccount } from './close-account.ts';
import { createChangeTime } from '../orders/write-orders.ts';

/** What is done to the rows of a member who withdraws. All of it runs inside the caller's transaction. */
export interface DataErasure {
  /**
   * QC-42: deletes what the member ordered or had saved to be ordered, for good. A tombstone without any content stays, so that the desks of
   * colleagues hear of it.
   */
  history(member: MemberRow, now: number): void;
  /** Closes the account and deletes the person too: what stays of them is a row without a name. */
  person(member: MemberRow, now: number): void;
}

export function createDataErasure(db: Connection, supplier: string, closeAccount: CloseAccount): DataErasure {
  const changeTime = createChangeTime(db);
  // By the company, because there is an index of that.
  const ofMember = 'SELECT id FROM orders WHERE company_id = ? AND member_id = ?';
  const dropDownloads = db.prepare(`DELETE FROM downloaded_lines WHERE order_id IN (${ofMember})`);
  const dropLines = db.prepare(`DELETE FROM order_lines WHERE order_id IN (${ofMember})`);
  const ofQuotes = 'SELECT id FROM quotes WHERE company_id = ? AND member_id = ?';
  const dropQuotes = [
    `UPDATE carts SET resumed_from = NULL WHERE resumed_from IN (${ofQuotes})`,
    `DELETE FROM issued_papers WHERE quote_id IN (${ofQuotes})`,
    `DELETE FROM quotes WHERE id IN (${ofQuotes})`,
  ].map((sql) => db.prepare(sql));
  const markRemoved = db.prepare(
    `UPDATE orders SET removed = 1, updated_at = ?, address_id = NULL, ordered_by_name = '', cost_memo = NULL,
       comment = NULL, card_last4 = NULL, payment_term = NULL, discounts = '[]', tax_totals = '[]',
       goods = 0, discount = 0, tax_excluded = 0, tax = 0, shipping_fee = 0
     WHERE company_id = ? AND member_id = ? AND removed = 0`,
  );
  const addressIds = db
    .prepare<[number], number>('SELECT DISTINCT address_id FROM address_book WHERE member_id = ?')
    .pluck();
  const dropAddress = db.prepare(
    `DELETE FROM addresses WHERE id = @address AND NOT EXISTS (SELECT 1 FROM orders WHERE address_id = @address)
       AND NOT EXISTS (SELECT 1 FROM address_book WHERE address_id = @address)
       AND NOT EXISTS (SELECT 1 FROM quotes WHERE address_id = @address)`,
  );
  const dropRegistrations = db.prepare('DELETE FROM registrations WHERE supplier = ? AND email = ?');
  const dropName = db.prepare(`UPDATE members SET name = '', kana = NULL, qcash_balance = NULL WHERE id = ?`);

  return {
    history({ id, companyId }, now) {
      // A clock that was set back must not put the end before what desks have already seen.
      const at = changeTime(companyId, now);
      dropDownloads.run(companyId, id);
      dropLines.run(companyId, id);
      for (const statement of dropQuotes) statement.run(companyId, id);
      markRemoved.run(at, companyId, id);
    },
    person({ id, email }, now) {
      const addresses = addressIds.all(id) as number[];
      closeAccount(id, 'withdrawn', now);
      for (const address of addresses) dropAddress.run({ address });
      if (email !== null) dropRegistrations.run(supplier, email);
      dropName.run(id);
    },
  };
}
