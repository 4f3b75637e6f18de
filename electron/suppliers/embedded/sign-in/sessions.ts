import { isAllowed } from '#electron/domain/access.ts';
import type { Callers } from '#shared/model/abilities.ts';
import { instantOf } from '#shared/model/dates.ts';
import { sessionEndReasons, type SessionEndReason } from '#shared/model/problem.ts';
import { tokensSchema, type Tokens } from '#shared/supplier-api/sign-in.ts';
import type { Connection } from '../database/open.ts';
import { seal, unseal } from '../database/sealed.ts';
import { problem, type Refused } from '../http/problems.ts';
import type { Caller, MemberRow } from '../http/caller.ts';
import { createMembers, accountStatusRefusal, STOPPED_BY_SQL } from './members.ts';
import { newToken, tokenHash } from '../database/tokens.ts';

const ACCESS_MS = 15 * 60_000;
const REFRESH_MS = 30 * 86_400_000;

/** An exchange of a refresh token. */
export interface RefreshRequest {
  readonly refreshToken: string;
  /** The desk that asks; without one the exchange can't be repeated. */
  readonly deskId: string | null;
  /** Its `Idempotency-Key`. */
  readonly key: string;
}

/** A session that still lasts. Moments are Unix time in milliseconds. */
export interface OpenSession {
  readonly id: number;
  readonly deskId: string;
  readonly signedInAt: number;
  readonly place: string;
}

export interface Sessions {
  /**
   * Begins a session after a right password. `place` is where the server saw the request come from, never what
   * the request says of itself.
   */
  begin(supplier: string, memberId: number, deskId: string, place: string, now: number): Tokens;
  /** The session of an access token, or why there is none: `session-ended` where something of note ended it. */
  authenticate(supplier: string, accessToken: string | null, now: number): Caller | Refused;
  /**
   * New tokens for a refresh token, once. The desk of the session can repeat the exchange with its key and gets the
   * same tokens until the refresh token expires, while they were used for nothing: then no answer had arrived. Any other
   * second use ends the session, because one of the two was stolen; one that has lapsed meanwhile is `token-expired`.
   */
  refresh(supplier: string, exchange: RefreshRequest, now: number): Tokens | Refused;
  /** Ends a session because its owner signed out. */
  end(sessionId: number, now: number): void;
  /**
   * Ends every open session of a member, but `except`; each then answers `session-ended` with `because`. May be
   * called inside a transaction, which it then is a part of.
   */
  endAllOfMember(memberId: number, because: SessionEndReason, now: number, except?: number): void;
  /**
   * The member of a session as of now, for the transaction of what took a while after `authenticate`; or why the session
   * is over, or that the member's role is no longer one of the route's callers `by`.
   */
  memberOfSession(sessionId: number, by: Exclude<Callers, 'anyone'>): MemberRow | Refused;
  /** Sessions of a member that can still be gone on with, the latest sign-in first. */
  openSessionsOf(memberId: number, now: number): readonly OpenSession[];
}

interface TokenRow {
  readonly sessionId: number;
  /** When the last refresh token of the session expires; null for an access token. */
  readonly lapsesAt: number | null;
  /** Whether the latest exchange of the session can be repeated and gave this access token. */
  readonly isRepeatable: number;
  readonly supplier: string;
  readonly deskId: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBecause: string | null;
  readonly stoppedBy: string | null;
}

/** The latest exchange of a session, while it can be repeated. */
interface RepeatRow {
  readonly refresh: Buffer;
  readonly key: Buffer;
  /** The tokens that it gave, sealed with the refresh token that it took. */
  readonly answer: Buffer;
}

/** What is returned for an ended session: the reason, unless its owner signed out. */
function endedProblem({ endedBecause, stoppedBy }: Pick<TokenRow, 'endedBecause' | 'stoppedBy'>): Refused {
  const because = sessionEndReasons.find((each) => each === endedBecause);
  if (because === undefined) return problem('token-revoked');
  const byAdministrator = because === 'member-disabled' || because === 'member-removed';
  return problem('session-ended', { because, by: byAdministrator ? stoppedBy : null });
}

/** Sessions with access tokens of 15 minutes and rotating refresh tokens of 30 days, kept as hashes only. */
export function createSessions(db: Connection): Sessions {
  const members = createMembers(db);
  const addSession = db.prepare(
    'INSERT INTO sessions (supplier, member_id, desk_id, place, signed_in_at) VALUES (?, ?, ?, ?, ?)',
  );
  const addAccess = db.prepare('INSERT INTO access_tokens (hash, session_id, expires_at) VALUES (?, ?, ?)');
  const addRefresh = db.prepare('INSERT INTO refresh_tokens (hash, session_id, expires_at) VALUES (?, ?, ?)');
  const useRefresh = db.prepare('UPDATE refresh_tokens SET used_at = ? WHERE hash = ?');
  const endSession = db.prepare(
    'UPDATE sessions SET ended_at = ?, ended_because = ? WHERE id = ? AND ended_at IS NULL',
  );
  const endOthers = db.prepare(
    'UPDATE sessions SET ended_at = ?, ended_because = ? WHERE member_id = ? AND id <> ? AND ended_at IS NULL',
  );
  const readEnd = db.prepare<[number], Pick<TokenRow, 'endedBecause' | 'stoppedBy'>>(
    `SELECT s.ended_because AS endedBecause, ${STOPPED_BY_SQL} FROM sessions s JOIN members m ON m.id = s.member_id
     WHERE s.id = ? AND s.ended_at IS NOT NULL`,
  );
  const open = db.prepare<[number, number], OpenSession>(
    `SELECT s.id, s.desk_id AS deskId, s.signed_in_at AS signedInAt, s.place FROM sessions s
     WHERE s.member_id = ? AND s.ended_at IS NULL AND EXISTS (
       SELECT 1 FROM refresh_tokens t WHERE t.session_id = s.id AND t.used_at IS NULL AND t.expires_at > ?
     ) ORDER BY s.signed_in_at DESC, s.id DESC`,
  );
  const readRepeat = db.prepare<[number], RepeatRow>(
    'SELECT refresh, key, answer FROM repeatable_exchanges WHERE session_id = ?',
  );
  const keepRepeat = db.prepare(
    `INSERT OR REPLACE INTO repeatable_exchanges (session_id, refresh, key, access, answer, until)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const dropRepeat = db.prepare('DELETE FROM repeatable_exchanges WHERE session_id = ?');
  const dropOldRepeats = db.prepare('DELETE FROM repeatable_exchanges WHERE until < ?');
  // Kept an hour past their expiry, also for ended sessions, so that each use is answered with the reason.
  const prune = db.prepare('DELETE FROM access_tokens WHERE expires_at < ?');
  const readAccess = db.prepare<[Buffer], TokenRow>(
    `SELECT t.session_id AS sessionId, s.supplier, s.desk_id AS deskId, t.expires_at AS expiresAt,
       NULL AS usedAt, NULL AS lapsesAt, s.ended_at AS endedAt, s.ended_because AS endedBecause, r.access IS NOT NULL AS isRepeatable,
       ${STOPPED_BY_SQL}
     FROM access_tokens t JOIN sessions s ON s.id = t.session_id JOIN members m ON m.id = s.member_id
     LEFT JOIN repeatable_exchanges r ON r.session_id = s.id AND r.access = t.hash
     WHERE t.hash = ?`,
  );
  const readRefresh = db.prepare<[Buffer], TokenRow>(
    `SELECT t.session_id AS sessionId, s.supplier, s.desk_id AS deskId, t.expires_at AS expiresAt,
       t.used_at AS usedAt, (SELECT max(expires_at) FROM refresh_tokens WHERE session_id = s.id) AS lapsesAt,
       s.ended_at AS endedAt, s.ended_because AS endedBecause, 0 AS isRepeatable,
       ${STOPPED_BY_SQL}
     FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN members m ON m.id = s.member_id WHERE t.hash = ?`,
  );

  const issue = (sessionId: number, now: number): Tokens => {
    const accessToken = newToken();
    const refreshToken = newToken();
    prune.run(now - 3_600_000);
    addAccess.run(tokenHash(accessToken), sessionId, now + ACCESS_MS);
    addRefresh.run(tokenHash(refreshToken), sessionId, now + REFRESH_MS);
    return {
      accessToken,
      accessExpiresAt: instantOf(now + ACCESS_MS),
      refreshToken,
      refreshExpiresAt: instantOf(now + REFRESH_MS),
    };
  };
  const begin = db.transaction(
    (supplier: string, memberId: number, deskId: string, place: string, now: number): Tokens => {
      const { lastInsertRowid } = addSession.run(supplier, memberId, deskId, place, now);
      return issue(Number(lastInsertRowid), now);
    },
  );
  /** The tokens of an exchange that the same desk asks for again, because it never had them; null for any other. */
  const replayedTokens = (row: TokenRow, hash: Buffer, exchange: RefreshRequest): Tokens | null => {
    const repeat = readRepeat.get(row.sessionId);
    const isSame =
      repeat !== undefined &&
      repeat.refresh.equals(hash) &&
      repeat.key.equals(tokenHash(exchange.key)) &&
      exchange.deskId === row.deskId;
    const answer = isSame ? unseal(exchange.refreshToken, repeat.answer) : null;
    return answer === null ? null : tokensSchema.parse(JSON.parse(answer));
  };
  const refresh = db.transaction(
    (supplier: string, exchange: RefreshRequest, now: number): Tokens | Refused => {
      const hash = tokenHash(exchange.refreshToken);
      const row = readRefresh.get(hash);
      if (!row || row.supplier !== supplier) return problem('token-revoked');
      if (row.endedAt !== null) return endedProblem(row);
      // Nothing of it is good for anything any more, whoever asks.
      if (row.lapsesAt !== null && row.lapsesAt <= now) return problem('token-expired');
      const again = row.usedAt === null ? null : replayedTokens(row, hash, exchange);
      if (row.usedAt !== null && !again) {
        dropRepeat.run(row.sessionId);
        const because: SessionEndReason = 'token-reused';
        endSession.run(now, because, row.sessionId);
        return problem('session-ended', { because });
      }
      if (row.expiresAt <= now) return problem('token-expired');
      const member = members.bySession(row.sessionId);
      if (!member) return problem('token-revoked');
      const refusal = accountStatusRefusal(member, now);
      if (refusal) return refusal;
      if (again) return again;
      useRefresh.run(now, hash);
      const tokens = issue(row.sessionId, now);
      dropOldRepeats.run(now);
      dropRepeat.run(row.sessionId);
      if (exchange.deskId === row.deskId)
        keepRepeat.run(
          row.sessionId,
          hash,
          tokenHash(exchange.key),
          tokenHash(tokens.accessToken),
          seal(exchange.refreshToken, JSON.stringify(tokens)),
          now + REFRESH_MS,
        );
      return tokens;
    },
  );

  return {
    begin: (...args) => begin.immediate(...args),
    refresh: (...args) => refresh.immediate(...args),
    end: (sessionId, now) => void endSession.run(now, 'signed-out', sessionId),
    // Ids of rows begin with 1, so that without an exception every one is another.
    endAllOfMember: (memberId, because, now, except = 0) =>
      void endOthers.run(now, because, memberId, except),
    memberOfSession(sessionId, by) {
      const ended = readEnd.get(sessionId);
      if (ended) return endedProblem(ended);
      const member = members.bySession(sessionId);
      if (!member) return problem('token-revoked');
      return isAllowed(member.role, by) ? member : problem('not-allowed');
    },
    openSessionsOf: (memberId, now) => open.all(memberId, now),
    authenticate(supplier, accessToken, now) {
      if (accessToken === null) return problem('token-revoked');
      const row = readAccess.get(tokenHash(accessToken));
      if (!row || row.supplier !== supplier) return problem('token-revoked');
      if (row.endedAt !== null) return endedProblem(row);
      if (row.expiresAt <= now) return problem('token-expired');
      // The answer of the exchange has arrived, so nobody has a reason to ask for it again.
      if (row.isRepeatable) dropRepeat.run(row.sessionId);
      const { sessionId, deskId } = row;
      const member = members.bySession(sessionId);
      return member ? { sessionId, deskId, member } : problem('token-revoked');
    },
  };
}
