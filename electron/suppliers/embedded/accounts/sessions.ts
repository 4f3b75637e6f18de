import { instantOf } from '#shared/model/dates.ts';
import type { Tokens } from '#shared/supplier-api/session.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Refused } from '../http/problems.ts';
import { createMembers, standingRefusal, type MemberRow } from './members.ts';
import { newToken, tokenHash } from './tokens.ts';

const ACCESS_MS = 15 * 60_000;
const REFRESH_MS = 30 * 86_400_000;

/** Who is asking, by an access token. */
export interface Caller {
  readonly sessionId: number;
  readonly member: MemberRow;
}

export interface Sessions {
  /** Begins a session after a right password. */
  begin(supplier: string, memberId: number, deskId: string, now: number): Tokens;
  /** The session of an access token, or why there is none. */
  callerOf(supplier: string, accessToken: string | null, now: number): Caller | Refused;
  /** New tokens for a refresh token, once. A second use ends the session, because one of the two was stolen. */
  refresh(supplier: string, refreshToken: string, now: number): Tokens | Refused;
  end(sessionId: number, now: number): void;
}

interface TokenRow {
  readonly sessionId: number;
  readonly supplier: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly endedAt: number | null;
}

/** Sessions with access tokens of 15 minutes and rotating refresh tokens of 30 days, kept as hashes only. */
export function createSessions(db: Connection): Sessions {
  const members = createMembers(db);
  const addSession = db.prepare(
    'INSERT INTO sessions (supplier, member_id, desk_id, signed_in_at) VALUES (?, ?, ?, ?)',
  );
  const addAccess = db.prepare('INSERT INTO access_tokens (hash, session_id, expires_at) VALUES (?, ?, ?)');
  const addRefresh = db.prepare('INSERT INTO refresh_tokens (hash, session_id, expires_at) VALUES (?, ?, ?)');
  const useRefresh = db.prepare('UPDATE refresh_tokens SET used_at = ? WHERE hash = ?');
  const endSession = db.prepare(
    'UPDATE sessions SET ended_at = ?, ended_because = ? WHERE id = ? AND ended_at IS NULL',
  );
  const dropAccess = db.prepare('DELETE FROM access_tokens WHERE session_id = ?');
  // An hour longer than they are good for, so that "expired" can be told from "not valid".
  const prune = db.prepare('DELETE FROM access_tokens WHERE expires_at < ?');
  const readAccess = db.prepare<[Buffer], TokenRow>(
    `SELECT t.session_id AS sessionId, s.supplier, t.expires_at AS expiresAt, NULL AS usedAt,
       s.ended_at AS endedAt
     FROM access_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.hash = ?`,
  );
  const readRefresh = db.prepare<[Buffer], TokenRow>(
    `SELECT t.session_id AS sessionId, s.supplier, t.expires_at AS expiresAt, t.used_at AS usedAt,
       s.ended_at AS endedAt
     FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.hash = ?`,
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
  const end = (sessionId: number, because: string, now: number) => {
    endSession.run(now, because, sessionId);
    dropAccess.run(sessionId);
  };
  const begin = db.transaction((supplier: string, memberId: number, deskId: string, now: number): Tokens => {
    const { lastInsertRowid } = addSession.run(supplier, memberId, deskId, now);
    return issue(Number(lastInsertRowid), now);
  });
  const refresh = db.transaction((supplier: string, token: string, now: number): Tokens | Refused => {
    const hash = tokenHash(token);
    const row = readRefresh.get(hash);
    if (!row || row.supplier !== supplier || row.endedAt !== null) return problem('token-revoked');
    if (row.usedAt !== null) {
      end(row.sessionId, 'refresh token used twice', now);
      return problem('token-revoked');
    }
    if (row.expiresAt <= now) return problem('token-expired');
    const member = members.bySession(row.sessionId);
    if (!member) return problem('token-revoked');
    const refusal = standingRefusal(member, now);
    if (refusal) return refusal;
    useRefresh.run(now, hash);
    return issue(row.sessionId, now);
  });

  return {
    begin: (...args) => begin.immediate(...args),
    refresh: (...args) => refresh.immediate(...args),
    end: db.transaction((sessionId: number, now: number) => end(sessionId, 'signed out', now)),
    callerOf(supplier, accessToken, now) {
      if (accessToken === null) return problem('token-revoked');
      const row = readAccess.get(tokenHash(accessToken));
      if (!row || row.supplier !== supplier || row.endedAt !== null) return problem('token-revoked');
      if (row.expiresAt <= now) return problem('token-expired');
      const member = members.bySession(row.sessionId);
      return member ? { sessionId: row.sessionId, member } : problem('token-revoked');
    },
  };
}
