import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

// What a supplier has to remember besides its orders: sessions, keys of writes and what became of them, carts.

const DAY = 86_400_000;
const ACCESS_MS = 15 * 60_000;
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

export type Session = { readonly id: string; readonly member: string; readonly desk: string };
type SessionRow = Session & {
  ended: string | null;
  pair: number;
  made: number;
  key: string | null;
  used: number;
};
export interface Write {
  /** Whose key it is; a key of somebody else is another key. */
  readonly owner: string;
  readonly key: string;
  readonly route: string;
  /** Everything that was asked for. */
  readonly request: unknown;
  readonly desk: string;
  /** How long it is remembered, in milliseconds; null for good. */
  readonly lasts: number | null;
}
export type StoredLine = { id: string; code: string; quantity: number | null; from: string; addedAt: string };

/** The same text for the same JSON by value. */
const canonical = (json: unknown): string =>
  JSON.stringify(json, (_, value: unknown) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
export const instant = (at = Date.now()): string => new Date(at).toISOString();

/** `secret` signs tokens and is not in the file, so that the file alone signs nobody in. */
export function openMemory(file: string, secret: string) {
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS sessions (
      id TEXT PRIMARY KEY, member TEXT NOT NULL, desk TEXT NOT NULL, ended TEXT,
      -- The present pair of tokens: its number, its moment, the key under which its exchange can be repeated, its use.
      pair INTEGER NOT NULL DEFAULT 1, made INTEGER NOT NULL, key TEXT, used INTEGER NOT NULL DEFAULT 0);
    -- A write without an answer was given up before it came.
    CREATE TABLE IF NOT EXISTS writes (
      owner TEXT NOT NULL, key TEXT NOT NULL, route TEXT, request TEXT, desk TEXT, answer TEXT,
      at INTEGER NOT NULL, until INTEGER, PRIMARY KEY (owner, key));
    CREATE TABLE IF NOT EXISTS carts (member TEXT PRIMARY KEY, version INTEGER NOT NULL, lines TEXT NOT NULL);`);
  const sql = db.createTagStore();
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();

  const endSession = (id: string, ended: string): void =>
    void sql.run`UPDATE sessions SET ended = ${ended} WHERE id = ${id} AND ended IS NULL`;

  /** A pair is made of its session, number and moment alone, so that a repeat gets the same one. */
  function tokensOf(id: string, pair: number, made: number) {
    const token = (kind: string, expires: number): string => {
      const named = [kind, id, pair, expires].join('.');
      return `${named}.${sign(named).toString('base64url')}`;
    };
    const [access, refresh] = [made + ACCESS_MS, made + REFRESH_MS];
    return {
      accessToken: token('access', access),
      accessExpiresAt: instant(access),
      refreshToken: token('refresh', refresh),
      refreshExpiresAt: instant(refresh),
    };
  }

  /** The session of a token, and of which pair it is. */
  function sessionOf(kind: 'access' | 'refresh', token: string): SessionRow & { readonly of: number } {
    const named = token.slice(0, token.lastIndexOf('.'));
    const [tokenKind, id = '', of, expires] = named.split('.');
    const signature = Buffer.from(token.slice(named.length + 1), 'base64url');
    const isOurs = signature.length === 32 && timingSafeEqual(signature, sign(named));
    const row = sql.get`SELECT * FROM sessions WHERE id = ${id}` as SessionRow | undefined;
    if (!isOurs || tokenKind !== kind || !row || row.ended === 'signed-out')
      throw new Refusal('token-revoked');
    if (row.ended !== null) throw new Refusal('session-ended', { because: row.ended });
    if (Number(expires) <= Date.now()) throw new Refusal('token-expired');
    if (Number(of) === row.pair) sql.run`UPDATE sessions SET used = 1 WHERE id = ${id} AND used = 0`;
    return { ...row, of: Number(of) };
  }

  function findWrite(owner: string, key: string) {
    sql.run`DELETE FROM writes WHERE until < ${Date.now()}`;
    const row = sql.get`SELECT request, answer, at FROM writes WHERE owner = ${owner} AND key = ${key}`;
    return row as { request: string; answer: string | null; at: number } | undefined;
  }

  return {
    db,
    /** The work and the memory of it, both or neither. */
    transaction: <T>(work: () => T): T => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },

    startSession: (member: string, desk: string) => {
      const [id, made] = [randomUUID(), Date.now()];
      sql.run`DELETE FROM sessions WHERE made < ${made - REFRESH_MS}`;
      sql.run`INSERT INTO sessions (id, member, desk, made) VALUES (${id}, ${member}, ${desk}, ${made})`;
      return { id, made };
    },
    tokensOf,
    sessionOf,
    endSession,
    /** The new pair; null where a second use has ended the session. */
    refresh: (token: string, key: string, desk: string | undefined) => {
      const { id, of, pair, made, used, ...session } = sessionOf('refresh', token);
      const now = Date.now();
      if (of === pair) {
        const repeatable = desk === session.desk ? key : null;
        sql.run`UPDATE sessions SET pair = ${pair + 1}, made = ${now}, key = ${repeatable}, used = 0 WHERE id = ${id}`;
        return tokensOf(id, pair + 1, now);
      }
      const isRepeat = of === pair - 1 && session.key === key && session.desk === desk;
      if (isRepeat && used === 0) return tokensOf(id, pair, made);
      endSession(id, 'token-reused');
      return null;
    },

    /** Does the work unless it was done under its key, and remembers what it answered. */
    once: <T>({ owner, key, route, request, desk, lasts }: Write, work: () => T): T => {
      const asked = sign(canonical([route, request])).toString('base64url');
      const found = findWrite(owner, key);
      if (found?.answer === null) throw new Refusal('voided');
      if (found && found.request !== asked) throw new Refusal('idempotency-key-reused');
      if (found) return JSON.parse(found.answer!) as T;
      const [answer, at] = [work(), Date.now()];
      sql.run`INSERT INTO writes VALUES (${owner}, ${key}, ${route}, ${asked}, ${desk}, ${JSON.stringify(answer)},
        ${at}, ${lasts === null ? null : at + lasts})`;
      return answer;
    },
    /** What became of a key of this member. Giving up and looking are one step. */
    outcome: (owner: string, key: string, giveUp: boolean) => {
      const found = findWrite(owner, key);
      if (!found && !giveUp) return { state: 'unknown', at: null };
      const at = found?.at ?? Date.now();
      if (!found) sql.run`INSERT INTO writes (owner, key, at) VALUES (${owner}, ${key}, ${at})`;
      if (!found || found.answer === null) return { state: 'voided', at: instant(at) };
      return { state: 'done', answer: (JSON.parse(found.answer) as { body: unknown }).body, at: instant(at) };
    },
    /** The latest 50 writes for good. */
    recent: (owner: string, desk: string, days: number) => {
      const rows = sql.all`SELECT key, route, at FROM writes WHERE owner = ${owner} AND desk = ${desk}
        AND answer IS NOT NULL AND until IS NULL AND at >= ${Date.now() - days * DAY} ORDER BY at DESC LIMIT 51`;
      const writes = rows.slice(0, 50).map((row) => ({ ...row, at: instant(row['at'] as number) }));
      return { writes, more: rows.length > 50 };
    },

    cart: (member: string): { version: number; lines: readonly StoredLine[] } => {
      const row = sql.get`SELECT version, lines FROM carts WHERE member = ${member}`;
      if (!row) return { version: 0, lines: [] };
      return { version: row['version'] as number, lines: JSON.parse(row['lines'] as string) as StoredLine[] };
    },
    saveCart: (member: string, lines: Iterable<StoredLine>): void =>
      void sql.run`INSERT INTO carts VALUES (${member}, 1, ${JSON.stringify([...lines])})
        ON CONFLICT (member) DO UPDATE SET version = version + 1, lines = excluded.lines`,
  };
}
export type Memory = ReturnType<typeof openMemory>;
