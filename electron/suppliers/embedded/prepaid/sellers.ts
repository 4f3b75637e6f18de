import type { Proceeds } from '#electron/domain/prepaid.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';

export interface Seller extends Proceeds {
  /** When what is due comes; null for nothing due. */
  readonly dueOn: CalendarDate | null;
  readonly points: number;
  readonly passwordSet: boolean;
}

/** What a seller has in the Q account besides the prepaid balance. Amounts in yen. */
export interface Sellers {
  /** As of `now` (Unix time in milliseconds); what was due by then is settled. */
  read(memberId: number, now: number): Seller;
  /** Takes proceeds, which there are, or throws. Call inside a transaction. */
  takeProceeds(memberId: number, from: 'settled' | 'due', amount: number): void;
  /** Takes service points, which there are, or throws. Call inside a transaction. */
  takePoints(memberId: number, points: number): void;
}

interface SellerRow {
  readonly settled: number;
  readonly due: number;
  readonly dueOn: string | null;
  readonly points: number;
  readonly passwordSet: number;
}

export function createSellers(db: Connection): Sellers {
  const settle = db.prepare(
    `UPDATE qcash_sellers SET settled = settled + due, due = 0, due_on = NULL
     WHERE member_id = ? AND due_on <= ?`,
  );
  const select = db.prepare<[number], SellerRow>(
    `SELECT settled, due, due_on AS dueOn, points, password_hash IS NOT NULL AS passwordSet
     FROM qcash_sellers WHERE member_id = ?`,
  );
  // The table's own checks refuse what is not there.
  const take = {
    settled: db.prepare('UPDATE qcash_sellers SET settled = settled - ? WHERE member_id = ?'),
    due: db.prepare('UPDATE qcash_sellers SET due = due - ? WHERE member_id = ?'),
    points: db.prepare('UPDATE qcash_sellers SET points = points - ? WHERE member_id = ?'),
  };
  const takeFrom = (from: keyof typeof take, memberId: number, amount: number): void => {
    if (take[from].run(amount, memberId).changes !== 1) throw new RangeError(`nothing ${from} to take`);
  };
  return {
    read: db.transaction((memberId: number, now: number): Seller => {
      settle.run(memberId, tokyoDateOf(instantOf(now)));
      const row = select.get(memberId);
      if (!row) return { settled: 0, due: 0, dueOn: null, points: 0, passwordSet: false };
      const dueOn = row.due > 0 ? (row.dueOn as CalendarDate | null) : null;
      return { ...row, dueOn, passwordSet: row.passwordSet === 1 };
    }),
    takeProceeds: (memberId, from, amount) => takeFrom(from, memberId, amount),
    takePoints: (memberId, points) => takeFrom('points', memberId, points),
  };
}
