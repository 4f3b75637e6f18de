import type { IdentifierKind } from '#shared/model/member.ts';
import type { signInRecordOutcomes } from '#shared/supplier-api/security.ts';
import type { Connection } from '../database/open.ts';

/** How many sign-ins are kept of each member, and how many tries that came to nothing. */
const MAX_KEPT = 100;

export type SignInOutcome = (typeof signInRecordOutcomes)[number];

const FAILED_OUTCOMES = ['mismatch', 'locked', 'refused'] as const satisfies readonly SignInOutcome[];
const isFailed = (outcome: SignInOutcome): boolean => FAILED_OUTCOMES.some((each) => each === outcome);

export interface SignInEntry {
  readonly id: number;
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly outcome: SignInOutcome;
  readonly identifierKind: IdentifierKind;
  readonly deskId: string;
  readonly place: string;
}

/** ログイン履歴: what came of the sign-ins of each member, for the member's own eyes (AS-63, AS-78). */
export interface SignInLog {
  /**
   * Adds a sign-in of a member, whatever came of it. It knows nothing of what was typed, only of which kind the
   * ID was. A try at an ID that nobody has is written for nobody (`null`): it is the same work, and no member sees it.
   */
  add(
    supplier: string,
    memberId: number | null,
    outcome: SignInOutcome,
    identifierKind: IdentifierKind,
    deskId: string,
    place: string,
    now: number,
  ): void;
  /**
   * The latest `count` of a member, the newest first. Tries that came to nothing are no more than half of them while
   * there is anything else: who got in cannot be hidden behind a thousand wrong passwords.
   */
  latest(memberId: number, count: number): readonly SignInEntry[];
}

/** The sign-in log of all suppliers. It keeps the latest 200 of a member, and of nobody: 100 of either sort. */
export function createSignInLog(db: Connection): SignInLog {
  const insert = db.prepare(
    `INSERT INTO sign_in_log (supplier, member_id, outcome, identifier_kind, desk_id, place, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const nothing = FAILED_OUTCOMES.map((outcome) => `'${outcome}'`).join(', ');
  const [pruneTries, pruneOthers] = [`IN (${nothing})`, `NOT IN (${nothing})`].map((sort) =>
    db.prepare(
      `DELETE FROM sign_in_log WHERE member_id IS @member AND outcome ${sort} AND id <= (
         SELECT id FROM sign_in_log WHERE member_id IS @member AND outcome ${sort}
         ORDER BY id DESC LIMIT 1 OFFSET ${MAX_KEPT}
       )`,
    ),
  );
  const ofMember = db.prepare<[number], SignInEntry>(
    `SELECT id, at, outcome, identifier_kind AS identifierKind, desk_id AS deskId, place
     FROM sign_in_log WHERE member_id = ? ORDER BY id DESC`,
  );
  const add = db.transaction((memberId: number | null, outcome: SignInOutcome, row: readonly unknown[]) => {
    insert.run(...row);
    (isFailed(outcome) ? pruneTries : pruneOthers)!.run({ member: memberId });
  });
  return {
    add: (supplier, memberId, outcome, identifierKind, deskId, place, now) =>
      add(memberId, outcome, [supplier, memberId, outcome, identifierKind, deskId, place, now]),
    latest(memberId, count) {
      const all = ofMember.all(memberId);
      const others = all.filter(({ outcome }) => !isFailed(outcome));
      const failed = all.filter(({ outcome }) => isFailed(outcome));
      const half = Math.floor(count / 2);
      const shown = [
        ...failed.slice(0, Math.max(half, count - others.length)),
        ...others.slice(0, Math.max(count - half, count - failed.length)),
      ];
      return shown.sort((one, other) => other.id - one.id);
    },
  };
}
