import { createHmac, randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

// What a supplier has to remember besides its orders: sessions, keys of writes and what became of them, carts.

const DAY = 86_400_000;
const ACCESS_MS = 15 * 60_000;
const REFRESH_MS = 30 * DAY;

/** A refusal by its reason; the document has the status. */
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
/** A pair of tokens: whose, the how manyth, and when it was made. */
type Pair = { readonly id: string; readonly pair: number; readonly made: number };
type SessionRow = Session & Pair & { readonly ended: string | null; key: string | null; used: number };
export interface Write {
  /** Whose key it is; a key of somebody else is another key. Empty where nobody is signed in. */
  readonly owner: string;
  readonly key: string;
  readonly route: string;
  /** Everything that was asked for, as it came. */
  readonly request: string;
  readonly desk: string;
  /** How long it is remembered, in milliseconds; null for good. */
  readonly lasts: number | null;
}
type WriteRow = { request: string; answer: string | null; at: number };
export type StoredLine = { id: string; code: string; quantity: number | null; from: string; addedAt: string };

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
    CREATE TABLE IF NOT EXISTS carts (member TEXT PRIMARY KEY, version INTEGER NOT NULL, lines TEXT NOT NULL);
    -- Changes of orders from the number \`first\` on have this name beside it, until the next one.
    CREATE TABLE IF NOT EXISTS epochs (first INTEGER PRIMARY KEY, name TEXT NOT NULL);`);
  const sql = db.createTagStore();
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  const token = (kind: 'access' | 'refresh', { id, pair }: Omit<Pair, 'made'>): string =>
    `${id}.${pair}.${sign([kind, id, pair].join('.'))}`;

  /** Tokens are made of their pair alone, so that a repeat gets the same ones, and none is in the file. */
  const tokensOf = (pair: Pair) => ({
    accessToken: token('access', pair),
    accessExpiresAt: instant(pair.made + ACCESS_MS),
    refreshToken: token('refresh', pair),
    refreshExpiresAt: instant(pair.made + REFRESH_MS),
  });
  /** The session of a token, and of which pair it is. The access token of an earlier pair has ended with it. */
  function sessionOf(kind: 'access' | 'refresh', given: string): SessionRow & { readonly of: number } {
    const [id = '', pair] = given.split('.');
    const of = Number(pair);
    const row = sql.get`SELECT * FROM sessions WHERE id = ${id}` as SessionRow | undefined;
    // Compared as hashes, so that the time tells nothing.
    const isOurs = sign(given) === sign(token(kind, { id, pair: of }));
    if (!row || !isOurs || row.ended === 'signed-out') throw new Refusal('token-revoked');
    if (row.ended !== null) throw new Refusal('session-ended', { because: row.ended });
    if (
      row.made + (kind === 'access' ? ACCESS_MS : REFRESH_MS) <= Date.now() ||
      (kind === 'access' && of < row.pair)
    )
      throw new Refusal('token-expired');
    if (of === row.pair) sql.run`UPDATE sessions SET used = 1 WHERE id = ${id} AND used = 0`;
    return { ...row, of };
  }
  const endSession = (id: string, ended: string): void =>
    void sql.run`UPDATE sessions SET ended = ${ended} WHERE id = ${id}`;

  function findWrite(owner: string, key: string): WriteRow | undefined {
    sql.run`DELETE FROM writes WHERE until < ${Date.now()}`;
    return sql.get`SELECT request, answer, at FROM writes WHERE owner = ${owner} AND key = ${key}` as
      WriteRow | undefined;
  }
  const cursorOf = (sequence: number): string => {
    const epoch = sql.get`SELECT name FROM epochs WHERE first <= ${sequence} ORDER BY first DESC LIMIT 1`;
    return `${sequence}.${String(epoch?.['name'] ?? '')}`;
  };

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

    tokensOf,
    sessionOf,
    endSession,
    startSession: (member: string, desk: string): Pair => {
      const [id, made] = [randomUUID(), Date.now()];
      sql.run`DELETE FROM sessions WHERE made < ${made - REFRESH_MS}`;
      sql.run`INSERT INTO sessions (id, member, desk, made) VALUES (${id}, ${member}, ${desk}, ${made})`;
      return { id, pair: 1, made };
    },
    /** The new pair; a second use ends the session. */
    refresh: (token: string, key: string, desk: string | undefined): Pair | Refusal => {
      const { of, used, ...session } = sessionOf('refresh', token);
      const isTheirs = desk === session.desk;
      if (of === session.pair) {
        const next = { id: session.id, pair: of + 1, made: Date.now() };
        sql.run`UPDATE sessions SET pair = ${next.pair}, made = ${next.made}, key = ${isTheirs ? key : null}, used = 0
          WHERE id = ${next.id}`;
        return next;
      }
      if (of === session.pair - 1 && used === 0 && isTheirs && session.key === key) return session;
      endSession(session.id, 'token-reused');
      return new Refusal('session-ended', { because: 'token-reused' });
    },

    /** Does the work unless it was done under its key, and remembers what it answered. */
    once: <T>({ owner, key, route, request, desk, lasts }: Write, work: () => T): T => {
      const asked = sign(`${route} ${request}`);
      const found = findWrite(owner, key);
      if (found?.answer === null) throw new Refusal('voided');
      if (found && found.request !== asked) throw new Refusal('idempotency-key-reused');
      if (found) return JSON.parse(found.answer!) as T;
      const [answer, at] = [work(), Date.now()];
      if (answer instanceof Refusal) return answer;
      sql.run`INSERT INTO writes VALUES (${owner}, ${key}, ${route}, ${asked}, ${desk}, ${JSON.stringify(answer)},
        ${at}, ${lasts === null ? null : at + lasts})`;
      return answer;
    },
    /** What became of a key of this member. Giving up and looking are one step. */
    outcome: (owner: string, key: string, giveUp: boolean) => {
      const found = findWrite(owner, key);
      if (!found && !giveUp) return { state: 'unknown' };
      const at = found?.at ?? Date.now();
      if (!found) sql.run`INSERT INTO writes (owner, key, at) VALUES (${owner}, ${key}, ${at})`;
      if (!found || found.answer === null) return { state: 'voided', at: instant(at) };
      return { state: 'done', answer: JSON.parse(found.answer) as unknown, at: instant(at) };
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

    /** Later changes get another name than those that a backup, put back by now, does not know any more. */
    beginEpoch: (last: number): void => {
      sql.run`DELETE FROM epochs WHERE first > ${last}`;
      sql.run`INSERT INTO epochs VALUES (${last + 1}, ${randomUUID()})`;
    },
    cursorOf,
    sequenceOf: (cursor: string): number => {
      const sequence = Number.parseInt(cursor, 10);
      if (sequence >= 0 && cursorOf(sequence) === cursor) return sequence;
      const errors = [{ field: 'cursor', message: 'not a cursor of this listing' }];
      throw new Refusal('bad-request', { errors });
    },
  };
}
export type Memory = ReturnType<typeof openMemory>;
