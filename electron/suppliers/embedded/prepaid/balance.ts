import { instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { BalanceTransaction } from '#shared/supplier-api/prepaid.ts';
import type { Connection } from '../database/open.ts';

/** How many of the latest movements are returned. */
const MAX_ROWS = 200;

/** Prepaid balances of members, in yen. A member without any has 0. It never expires: nothing here looks at the clock (QT-22). */
export interface Balances {
  of(memberId: number): number;
  /**
   * The one way to change a balance: adds `amount` (what is spent is negative) and writes it down. Gives the balance
   * after it, or null where it would fall below zero; then nothing is changed. Call inside a transaction. `now` in
   * Unix time in milliseconds.
   */
  change(
    memberId: number,
    amount: number,
    reason: { readonly kind: Exclude<BalanceTransaction['kind'], 'opening'>; readonly subject: string },
    now: number,
  ): number | null;
  /** The latest movements, the newest first. */
  movements(memberId: number): readonly BalanceTransaction[];
}

export function createBalances(db: Connection): Balances {
  const read = db
    .prepare<[number], number>('SELECT coalesce(qcash_balance, 0) FROM members WHERE id = ?')
    .pluck();
  const set = db.prepare('UPDATE members SET qcash_balance = ? WHERE id = ?');
  const write = db.prepare(
    'INSERT INTO qcash_ledger (member_id, at, kind, amount, balance, subject) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hasRows = db.prepare<[number]>('SELECT 1 FROM qcash_ledger WHERE member_id = ? LIMIT 1').pluck();
  const rows = db.prepare<
    [number],
    { at: number; kind: BalanceTransaction['kind']; amount: number; balance: number; subject: string }
  >(
    `SELECT at, kind, amount, balance, subject FROM qcash_ledger WHERE member_id = ?
     ORDER BY id DESC LIMIT ${MAX_ROWS}`,
  );
  const of = (memberId: number) => read.get(memberId) as number;
  return {
    of,
    change(memberId, amount, { kind, subject }, now) {
      const before = of(memberId);
      const after = before + amount;
      if (after < 0) return null;
      // What somebody had before there was a ledger is its first row, so that its sums begin with nothing.
      if (before > 0 && hasRows.get(memberId) === undefined)
        write.run(memberId, now, 'opening', before, before, '');
      write.run(memberId, now, kind, amount, after, subject);
      set.run(after, memberId);
      return after;
    },
    movements: (memberId) =>
      rows.all(memberId).map(({ at, amount, balance, ...rest }) => ({
        ...rest,
        at: instantOf(at),
        amount: yen(amount),
        balance: yen(balance),
      })),
  };
}
