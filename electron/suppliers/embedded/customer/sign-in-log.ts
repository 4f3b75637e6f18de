import type { IdentifierKind } from '#shared/model/member.ts';
import type { signInRecordOutcomes } from '#shared/supplier-api/security.ts';
import type { Connection } from '../database/open.ts';

/** How many sign-ins are kept of each member. */
const KEPT = 200;

export type SignInOutcome = (typeof signInRecordOutcomes)[number];

export interface SignInEntry {
  /** Milliseconds since 1970 UTC. */
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
  /** The latest `count` of a member, the newest first. */
  latest(memberId: number, count: number): readonly SignInEntry[];
}

/** The sign-in log of all suppliers. It keeps the latest 200 of a member, and of nobody. */
export function createSignInLog(db: Connection): SignInLog {
  const insert = db.prepare(
    `INSERT INTO sign_in_log (supplier, member_id, outcome, identifier_kind, desk_id, place, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const prune = db.prepare(
    `DELETE FROM sign_in_log WHERE member_id IS @member AND id <= (
       SELECT id FROM sign_in_log WHERE member_id IS @member ORDER BY id DESC LIMIT 1 OFFSET ${KEPT}
     )`,
  );
  const latest = db.prepare<[number, number], SignInEntry>(
    `SELECT at, outcome, identifier_kind AS identifierKind, desk_id AS deskId, place
     FROM sign_in_log WHERE member_id = ? ORDER BY id DESC LIMIT ?`,
  );
  const add = db.transaction((memberId: number | null, row: readonly unknown[]) => {
    insert.run(...row);
    prune.run({ member: memberId });
  });
  return {
    add: (supplier, memberId, outcome, identifierKind, deskId, place, now) =>
      add(memberId, [supplier, memberId, outcome, identifierKind, deskId, place, now]),
    latest: (memberId, count) => latest.all(memberId, count),
  };
}
