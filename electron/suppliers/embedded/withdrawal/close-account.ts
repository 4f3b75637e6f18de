import { attemptKey } from '../sign-in/failed-attempts.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import type { Connection } from '../database/open.ts';

/** Why an account is closed: deleted or not let in by the company's administrator, or given up by its owner. */
export type ClosingReason = 'removed' | 'rejected' | 'withdrawn';

/**
 * Closes an account for good, inside the caller's transaction: the sessions end, nobody can sign in with its IDs any
 * more, and what the supplier knew of the person goes. The row stays with the name, because orders point at it.
 * `now` in Unix time in milliseconds.
 */
export type CloseAccount = (memberId: number, because: ClosingReason, now: number) => void;

/** Everything that only the person had. */
const OWN_TABLES = [
  'logins',
  'passwords',
  'change_tokens',
  'two_step_challenges',
  'email_changes',
  'customers',
  'address_book',
  'sign_in_log',
  'cards',
  'payment_term_changes',
  'qcash_proofs',
  'qcash_sellers',
  'cart_lines',
  'carts',
  'writes',
  'point_entries',
  'coupon_uses',
] as const;

export function createCloseAccount(db: Connection, supplier: string, sessions: Sessions): CloseAccount {
  const empty = OWN_TABLES.map((table) => db.prepare(`DELETE FROM ${table} WHERE member_id = ?`));
  const forgetFailures = db.prepare('DELETE FROM sign_in_failures WHERE supplier = ? AND who = ?');
  const mark = db.prepare(
    `UPDATE members SET removed_at = ?, removed_because = ?, email = NULL, phone = NULL, two_step = 0,
       version = version + 1
     WHERE id = ?`,
  );
  return (memberId, because, now) => {
    sessions.endAllOfMember(memberId, because === 'withdrawn' ? 'withdrawn' : 'member-removed', now);
    for (const statement of empty) statement.run(memberId);
    forgetFailures.run(supplier, attemptKey(memberId, '', ''));
    mark.run(now, because, memberId);
  };
}
