import { createHash, createHmac, randomBytes } from 'node:crypto';
import { instantOf } from '#shared/model/dates.ts';
import type { RecentWrites, ResolvedWrite } from '#shared/supplier-api/checkout.ts';
import type { Connection } from '../database/open.ts';
import { seal, unseal } from '../database/sealed.ts';
import { isRefused, problem, type HandlerResponse, type Refused } from './problems.ts';

const MINUTE_MS = 60_000;
/** How long an answer can be asked for again: of somebody who is signed in, and of somebody who is not. */
const MEMBER_MS = 7 * 86_400_000;
const ANONYMOUS_MS = 60 * MINUTE_MS;
/** How long a refusal is the same for the same request. In memory only. */
const REFUSED_MS = 5 * MINUTE_MS;
/** Beyond this the oldest are dropped: a repeat is then handled as a new request. */
const MAX_IN_MEMORY = 10_000;

/** Whether `key` can serve as an idempotency key: 1 to 255 visible ASCII characters. */
export const isIdempotencyKey = (key: string | null): key is string =>
  key !== null && /^[\x21-\x7e]{1,255}$/.test(key);

/** A write that happens once for its key. */
export interface StoredWrite {
  readonly supplier: string;
  /** Who asks; null for a route without a sign-in. */
  readonly memberId: number | null;
  /** The desk of the session. */
  readonly deskId: string | null;
  /** The access token, or nothing: a refusal is remembered for it alone. */
  readonly authorization: string;
  readonly key: string;
  /** The route's name. */
  readonly route: string;
  /** Everything that was asked for, parsed: a repeat of it in another spelling is the same request. */
  readonly request: unknown;
  /** Whether the answer must not be kept in a form that the file alone could tell: `isSecret` of the route. */
  readonly secret: boolean;
  /** Whether it is remembered for good; otherwise for a week, without a sign-in for an hour. */
  readonly permanent: boolean;
}

interface Row {
  readonly route: string;
  readonly request: Buffer;
  readonly status: number | null;
  readonly body: string | null;
  readonly sealed: Buffer | null;
  readonly at: number;
  readonly until: number | null;
}

interface InMemoryEntry {
  readonly request: string;
  readonly outcome: Promise<HandlerResponse | Refused>;
  until: number;
}

/** What a handler gives back: at once, or after it waited for something. */
type Outcome = HandlerResponse | Refused | Promise<HandlerResponse | Refused>;

export interface IdempotencyStore {
  /**
   * Runs `work` unless the write was done: then the answer is the same, whatever token the repeat came with. Another
   * request under the key is refused, and so is one that was given up. A good answer is written down in the same
   * transaction as what the work did, or, where the work waits for a password's hash, right after it. A refusal is the
   * same for five minutes, for this program and token only.
   */
  run(write: StoredWrite, work: () => Outcome): Promise<HandlerResponse | Refused>;
  /** What became of a key. `give up` makes sure that it never happens, if it has not (`resolveWrite`). */
  resolve(memberId: number, key: string, voidIfUnknown: boolean, now: number): ResolvedWrite;
  /** What a member did for good from one desk since then, the latest first: for a desk that lost its record of it. */
  recent(memberId: number, deskId: string, since: number): RecentWrites;
}

/** The most that are returned; `more` says that there are others. */
const MAX_RECENT = 50;

/** Whether an outcome settles the request; a repeat of anything else tries again. */
const isFinal = (outcome: HandlerResponse | Refused): boolean =>
  !isRefused(outcome) || (outcome.problem.status < 500 && outcome.problem.status !== 429);

const ownerOf = (supplier: string, memberId: number | null): string =>
  memberId === null ? `supplier:${supplier}` : `member:${memberId}`;
/** What stands for a key whose answer is sealed with it. */
const hiddenKey = (key: string): string => `sha256:${createHash('sha256').update(key).digest('base64url')}`;
const fingerprintOf = ({ key, route, request, secret }: StoredWrite): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(secret ? [route, request, key] : [route, request]))
    .digest();
/** What seals an answer: nobody has all of it but who asks. */
const sealingSecretOf = ({ key, request }: StoredWrite): string => JSON.stringify([key, request]);

/** The one memory of what was asked for under an `Idempotency-Key`. */
export function createIdempotencyStore(db: Connection, clock: () => number): IdempotencyStore {
  const read = db.prepare<[string, string], Row>(
    'SELECT route, request, status, body, sealed, at, until FROM writes WHERE owner = ? AND key = ?',
  );
  // What was done before desks were written down may have come from any of them.
  const readRecent = db.prepare<[number, string, number, number], { key: string; route: string; at: number }>(
    `SELECT key, route, at FROM writes
     WHERE member_id = ? AND (desk_id = ? OR desk_id IS NULL) AND status IS NOT NULL AND until IS NULL AND at >= ?
     ORDER BY at DESC, key LIMIT ?`,
  );
  const add = db.prepare(
    `INSERT OR REPLACE INTO writes
       (owner, key, member_id, desk_id, route, request, status, body, sealed, at, until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const prune = db.prepare('DELETE FROM writes WHERE until < ?');
  // Fingerprints of passwords must not be comparable outside this process.
  const memoryKey = randomBytes(32);
  const inMemory = new Map<string, InMemoryEntry>();
  const keyedHash = (...parts: unknown[]): string =>
    createHmac('sha256', memoryKey).update(JSON.stringify(parts)).digest('base64url');

  /** The row of a key, in whichever form it was kept. */
  const find = (owner: string, key: string, now: number): Row | undefined => {
    const row = read.get(owner, key) ?? read.get(owner, hiddenKey(key));
    return row && (row.until === null || row.until > now) ? row : undefined;
  };

  const findStored = (write: StoredWrite, now: number): HandlerResponse | Refused | null => {
    const row = find(ownerOf(write.supplier, write.memberId), write.key, now);
    if (!row) return null;
    if (row.status === null) return problem('voided');
    if (row.route !== write.route || !row.request.equals(fingerprintOf(write)))
      return problem('idempotency-key-reused');
    const body = row.sealed === null ? row.body : unseal(sealingSecretOf(write), row.sealed);
    return { status: row.status, body: JSON.parse(body ?? 'null') };
  };

  const save = (write: StoredWrite, { status, body }: HandlerResponse, now: number): void => {
    const { supplier, memberId, deskId, key, route, secret, permanent } = write;
    const text = body === null ? null : JSON.stringify(body);
    prune.run(now);
    add.run(
      ownerOf(supplier, memberId),
      secret ? hiddenKey(key) : key,
      memberId,
      deskId,
      route,
      fingerprintOf(write),
      status,
      secret ? null : text,
      secret && text !== null ? seal(sealingSecretOf(write), text) : null,
      now,
      permanent ? null : now + (memberId === null ? ANONYMOUS_MS : MEMBER_MS),
    );
  };

  /** Begins the work, and ends it too where it waits for nothing. */
  const start = db.transaction((write: StoredWrite, work: () => Outcome): { readonly outcome: Outcome } => {
    const now = clock();
    const before = findStored(write, now);
    if (before) return { outcome: before };
    const outcome = work();
    // In a damaged file the end of the transaction fails as well, and then nobody waits for the work that failed.
    if (outcome instanceof Promise) outcome.catch(() => undefined);
    else if (!isRefused(outcome)) save(write, outcome, now);
    return { outcome };
  }).immediate;

  async function execute(write: StoredWrite, work: () => Outcome): Promise<HandlerResponse | Refused> {
    const { outcome } = start(write, work);
    if (!(outcome instanceof Promise)) return outcome;
    const answer = await outcome;
    if (!isRefused(answer)) save(write, answer, clock());
    return answer;
  }

  const resolve = db.transaction(
    (memberId: number, key: string, voidIfUnknown: boolean, now: number): ResolvedWrite => {
      const owner = ownerOf('', memberId);
      const row = find(owner, key, now);
      if (row)
        return row.status === null
          ? { state: 'voided', at: instantOf(row.at) }
          : { state: 'done', answer: JSON.parse(row.body ?? 'null'), at: instantOf(row.at) };
      if (!voidIfUnknown) return { state: 'unknown', at: null };
      add.run(owner, key, memberId, null, '', Buffer.alloc(0), null, null, null, now, null);
      return { state: 'voided', at: instantOf(now) };
    },
  ).immediate;

  return {
    async run(write, work) {
      const now = clock();
      for (const [name, { until }] of inMemory) {
        if (until > now && inMemory.size < MAX_IN_MEMORY) break;
        inMemory.delete(name);
      }
      const { supplier, authorization, key, route, request } = write;
      const name = keyedHash(supplier, authorization, key);
      const content = keyedHash(route, request);
      const running = inMemory.get(name);
      if (running && running.until > now)
        return running.request === content ? running.outcome : problem('idempotency-key-reused');

      // Kept before it is settled, so that a repeat that comes meanwhile waits for the same outcome.
      const outcome = execute(write, work);
      const entry: InMemoryEntry = { request: content, outcome, until: now + REFUSED_MS };
      inMemory.set(name, entry);
      const forget = (): void => void (inMemory.get(name) === entry && inMemory.delete(name));
      try {
        const result = await outcome;
        // A good answer is in the file by now.
        if (!isRefused(result) || !isFinal(result)) forget();
        return result;
      } catch (error) {
        forget();
        throw error;
      }
    },
    resolve: (...args) => resolve(...args),
    recent: (memberId, deskId, since) => {
      const found = readRecent.all(memberId, deskId, since, MAX_RECENT + 1);
      return {
        writes: found.slice(0, MAX_RECENT).map(({ key, route, at }) => ({ key, route, at: instantOf(at) })),
        more: found.length > MAX_RECENT,
      };
    },
  };
}
