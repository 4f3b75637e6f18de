import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

// What a supplier has to remember besides its orders: sessions and tokens, keys of writes and what became of them, carts.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ACCESS_MS = 15 * MINUTE;
const REFRESH_MS = 30 * DAY;

/** A refusal by its reason; `server.ts` has the status and the code. */
export class Refusal extends Error {
  readonly reason: string;
  readonly details: object;
  constructor(reason: string, details: object = {}) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export interface Session {
  readonly id: number;
  readonly member: string;
  readonly desk: string;
}
export interface Write {
  /** Whose key it is; a key of somebody else is another key. */
  readonly owner: string;
  readonly key: string;
  readonly route: string;
  /** Everything that was asked for. */
  readonly request: unknown;
  readonly desk: string | null;
  readonly forGood: boolean;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
const instant = (at: number): string => new Date(at).toISOString();

/** Answers may hold tokens: they are kept in a form that only the request opens. */
function seal(secret: string, text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', createHash('sha256').update(secret).digest(), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}
function unseal(secret: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const cipher = createDecipheriv(
    'aes-256-gcm',
    createHash('sha256').update(secret).digest(),
    bytes.subarray(0, 12),
  );
  cipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
}

export function openMemory(file: string, clock: () => number) {
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS sessions (
      id INTEGER PRIMARY KEY, member TEXT NOT NULL, desk TEXT NOT NULL, ended TEXT);
    CREATE TABLE IF NOT EXISTS tokens (
      hash TEXT PRIMARY KEY, session INTEGER NOT NULL, kind TEXT NOT NULL, expires INTEGER NOT NULL,
      -- Of a refresh token that was exchanged: the key of the exchange, its moment, and whether the new pair was used.
      key TEXT, exchanged INTEGER, used INTEGER NOT NULL DEFAULT 0, parent TEXT);
    CREATE TABLE IF NOT EXISTS writes (
      owner TEXT NOT NULL, key TEXT NOT NULL, route TEXT NOT NULL, request TEXT NOT NULL, desk TEXT,
      -- No status: given up before it came.
      status INTEGER, body BLOB, at INTEGER NOT NULL, until INTEGER, PRIMARY KEY (owner, key));
    CREATE TABLE IF NOT EXISTS carts (member TEXT PRIMARY KEY, version INTEGER NOT NULL, lines TEXT NOT NULL);`);
  db.prepare('INSERT OR IGNORE INTO settings VALUES (?, ?)').run('secret', randomBytes(32).toString('hex'));
  const { value: secret } = db.prepare('SELECT value FROM settings WHERE name = ?').get('secret') as {
    value: string;
  };

  /** The work and the memory of it, both or neither. */
  function transaction<T>(work: () => T): T {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Tokens are made from what they come from, so that a repeated exchange makes the same ones again. */
  function tokensFrom(origin: string, session: number, now: number, parent: string | null) {
    const make = (kind: 'access' | 'refresh', lasts: number) => {
      const token = createHmac('sha256', secret).update(`${kind} ${origin}`).digest('base64url');
      db.prepare(
        'INSERT OR IGNORE INTO tokens (hash, session, kind, expires, parent) VALUES (?, ?, ?, ?, ?)',
      ).run(hash(token), session, kind, now + lasts, parent);
      return { token, expires: instant(now + lasts) };
    };
    const [access, refresh] = [make('access', ACCESS_MS), make('refresh', REFRESH_MS)];
    return {
      accessToken: access.token,
      accessExpiresAt: access.expires,
      refreshToken: refresh.token,
      refreshExpiresAt: refresh.expires,
    };
  }

  interface TokenRow {
    session: number;
    expires: number;
    key: string | null;
    exchanged: number | null;
    used: number;
    parent: string | null;
    member: string;
    desk: string;
    ended: string | null;
  }
  function findToken(token: string, kind: 'access' | 'refresh'): TokenRow {
    const row = db
      .prepare(
        `SELECT t.*, s.member, s.desk, s.ended FROM tokens t JOIN sessions s ON s.id = t.session
       WHERE t.hash = ? AND t.kind = ?`,
      )
      .get(hash(token), kind) as TokenRow | undefined;
    if (!row) throw new Refusal('token-revoked');
    if (row.ended !== null)
      throw new Refusal(
        row.ended === 'signed-out' ? 'token-revoked' : 'session-ended',
        row.ended === 'signed-out' ? {} : { because: row.ended },
      );
    if (row.expires <= clock()) throw new Refusal('token-expired');
    // A pair that is used can't be given out again.
    if (row.parent !== null) db.prepare('UPDATE tokens SET used = 1 WHERE hash = ?').run(row.parent);
    return row;
  }

  const endSession = (id: number, ended: string): void =>
    void db.prepare('UPDATE sessions SET ended = ? WHERE id = ? AND ended IS NULL').run(ended, id);

  return {
    db,
    transaction,
    startSession: (member: string, desk: string) => {
      const { lastInsertRowid } = db
        .prepare('INSERT INTO sessions (member, desk) VALUES (?, ?)')
        .run(member, desk);
      return tokensFrom(randomBytes(32).toString('hex'), Number(lastInsertRowid), clock(), null);
    },
    sessionOf: (accessToken: string | null): Session => {
      if (accessToken === null) throw new Refusal('token-revoked');
      const { session, member, desk } = findToken(accessToken, 'access');
      return { id: session, member, desk };
    },
    endSession,
    /** The new pair; null where a second use has ended the session. */
    refresh: (token: string, key: string, desk: string | undefined) => {
      const row = findToken(token, 'refresh');
      if (row.key === null) {
        const now = clock();
        db.prepare('UPDATE tokens SET key = ?, exchanged = ? WHERE hash = ?').run(key, now, hash(token));
        return tokensFrom(`${token} ${key}`, row.session, now, hash(token));
      }
      const repeated =
        row.key === key && row.desk === desk && row.used === 0 && clock() - row.exchanged! < DAY;
      if (repeated) return tokensFrom(`${token} ${key}`, row.session, row.exchanged!, hash(token));
      endSession(row.session, 'token-reused');
      return null;
    },

    /** Does the work unless it was done under its key. Call in a transaction. */
    once: ({ owner, key, route, request, desk, forGood }: Write, work: () => Answer): Answer => {
      const now = clock();
      db.prepare('DELETE FROM writes WHERE until < ?').run(now);
      const opener = JSON.stringify([key, route, request]);
      const found = db
        .prepare('SELECT status, body, request FROM writes WHERE owner = ? AND key = ?')
        .get(owner, key) as
        { status: number | null; body: Uint8Array | string | null; request: string } | undefined;
      if (found) {
        if (found.status === null) throw new Refusal('voided');
        if (found.request !== hash(opener)) throw new Refusal('idempotency-key-reused');
        const text =
          typeof found.body === 'string' || found.body === null ? found.body : unseal(opener, found.body);
        return { status: found.status, body: JSON.parse(text ?? 'null') };
      }
      const answer = work();
      const text = JSON.stringify(answer.body);
      const until = forGood ? null : now + (owner === '' ? 60 * MINUTE : 7 * DAY);
      db.prepare('INSERT INTO writes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        owner,
        key,
        route,
        hash(opener),
        desk,
        answer.status,
        forGood ? text : seal(opener, text),
        now,
        until,
      );
      return answer;
    },
    /** What became of a key of this member. Call in a transaction: giving up and looking are one step. */
    outcome: (owner: string, key: string, giveUp: boolean) => {
      const now = clock();
      db.prepare('DELETE FROM writes WHERE until < ?').run(now);
      const found = db
        .prepare('SELECT status, body, at FROM writes WHERE owner = ? AND key = ?')
        .get(owner, key) as { status: number | null; body: Uint8Array | string; at: number } | undefined;
      if (found && found.status === null) return { state: 'voided', at: instant(found.at) };
      // Only a repeat of the request opens an answer that is sealed.
      const answer: unknown = typeof found?.body === 'string' ? JSON.parse(found.body) : null;
      if (found) return { state: 'done', answer, at: instant(found.at) };
      if (!giveUp) return { state: 'unknown', at: null };
      db.prepare('INSERT INTO writes (owner, key, route, request, at) VALUES (?, ?, ?, ?, ?)').run(
        owner,
        key,
        '',
        '',
        now,
      );
      return { state: 'voided', at: instant(now) };
    },
    recent: (owner: string, desk: string, days: number) => {
      const rows = db
        .prepare(
          `SELECT key, route, at FROM writes WHERE owner = ? AND desk = ? AND status IS NOT NULL AND until IS NULL AND at >= ?
         ORDER BY at DESC LIMIT 51`,
        )
        .all(owner, desk, clock() - days * DAY) as { key: string; route: string; at: number }[];
      return {
        writes: rows.slice(0, 50).map(({ key, route, at }) => ({ key, route, at: instant(at) })),
        more: rows.length > 50,
      };
    },

    cart: (member: string): { version: number; lines: readonly StoredLine[] } => {
      const row = db.prepare('SELECT version, lines FROM carts WHERE member = ?').get(member) as
        { version: number; lines: string } | undefined;
      return row
        ? { version: row.version, lines: JSON.parse(row.lines) as StoredLine[] }
        : { version: 0, lines: [] };
    },
    saveCart: (member: string, lines: readonly StoredLine[]): void =>
      void db
        .prepare(
          `INSERT INTO carts VALUES (?, 1, ?) ON CONFLICT (member) DO UPDATE SET version = version + 1, lines = excluded.lines`,
        )
        .run(member, JSON.stringify(lines)),
  };
}
export type Memory = ReturnType<typeof openMemory>;

export interface StoredLine {
  readonly id: string;
  readonly code: string;
  readonly quantity: number | null;
  readonly from: string;
  readonly addedAt: string;
}
