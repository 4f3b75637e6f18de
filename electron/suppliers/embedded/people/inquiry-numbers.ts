import { randomInt } from 'node:crypto';
import type { Connection } from '../database/open.ts';

/**
 * お問い合わせ番号 of a supplier: digits that tell nothing, belong to one administrator at a time and are known to
 * nobody else (AS-8, AS-9).
 */
export interface InquiryNumbers {
  /**
   * A new number of `digits` digits for a member, inside the caller's transaction. It never begins with 0, which
   * spreadsheets eat.
   */
  issue(memberId: number, digits: number): string;
  /** The number of a member, or null. */
  of(memberId: number): string | null;
  /** Gives the number of one member, if there is one, to another. */
  move(from: number, to: number): void;
}

export function createInquiryNumbers(db: Connection, supplier: string): InquiryNumbers {
  const taken = db
    .prepare<[string, string], number>(
      `SELECT 1 FROM logins WHERE supplier = ? AND kind = 'inquiry-number' AND value = ?`,
    )
    .pluck();
  const add = db.prepare(
    `INSERT INTO logins (supplier, kind, value, member_id) VALUES (?, 'inquiry-number', ?, ?)`,
  );
  const read = db
    .prepare<[string, number], string>(
      `SELECT value FROM logins WHERE supplier = ? AND kind = 'inquiry-number' AND member_id = ?`,
    )
    .pluck();
  const moveOne = db.prepare(
    `UPDATE logins SET member_id = ? WHERE supplier = ? AND kind = 'inquiry-number' AND member_id = ?`,
  );
  const random = (digits: number) =>
    [randomInt(1, 10), ...Array.from({ length: digits - 1 }, () => randomInt(10))].join('');
  return {
    issue(memberId, digits) {
      let number = random(digits);
      while (taken.get(supplier, number) !== undefined) number = random(digits);
      add.run(supplier, number, memberId);
      return number;
    },
    of: (memberId) => (read.get(supplier, memberId) as string | undefined) ?? null,
    move: (from, to) => void moveOne.run(to, supplier, from),
  };
}
