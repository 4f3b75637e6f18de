import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Connection } from '../database/open.ts';
import { isRefused, problem, type Answer, type Refused } from './problems.ts';

/** How long an answer with tokens can be asked for again, in memory only. */
const SECRET_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** Beyond this the oldest are forgotten: a repeat then counts as a new request. */
const MAX_IN_MEMORY = 10_000;

export interface Write {
  readonly supplier: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
  /** Whether the answer may hold tokens, or the request a password. */
  readonly secret: boolean;
}

interface Remembered {
  readonly request: string;
  readonly outcome: Promise<Answer | Refused>;
  readonly until: number;
}

/** Whether `key` can serve as an idempotency key: 1 to 255 visible ASCII characters. */
export const isIdempotencyKey = (key: string | null): key is string =>
  key !== null && /^[\x21-\x7e]{1,255}$/.test(key);

/** Whether an outcome settles the request; a repeat of anything else tries again. */
const settles = (outcome: Answer | Refused): boolean =>
  !isRefused(outcome) || (outcome.problem.status < 500 && outcome.problem.status !== 429);

/**
 * Runs a write once for its `Idempotency-Key`: the same request again gets the same answer, another request
 * with the same key is refused. Answers with secrets stay in memory for five minutes; what goes to disk is
 * the status and body of good answers without secrets, for a day.
 */
export function createIdempotency(db: Connection, clock: () => number) {
  // Fingerprints of passwords must not be comparable outside this process.
  const fingerprintKey = randomBytes(32);
  const inMemory = new Map<string, Remembered>();
  const read = db.prepare<
    [string, Buffer, string],
    { request: Buffer; status: number; body: string | null; at: number }
  >('SELECT request, status, body, at FROM idempotent_answers WHERE supplier = ? AND caller = ? AND key = ?');
  const write = db.prepare(
    `INSERT OR REPLACE INTO idempotent_answers (supplier, caller, key, request, status, body, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const prune = db.prepare('DELETE FROM idempotent_answers WHERE at < ?');

  const reused = problem('idempotency-key-reused');
  const parts = ({ method, path, body }: Write) => JSON.stringify([method, path, body]);

  async function once(request: Write, run: () => Promise<Answer | Refused>): Promise<Answer | Refused> {
    const now = clock();
    for (const [name, { until }] of inMemory) {
      if (until > now && inMemory.size < MAX_IN_MEMORY) break;
      inMemory.delete(name);
    }
    const name = createHmac('sha256', fingerprintKey)
      .update(JSON.stringify([request.supplier, request.authorization, request.key]))
      .digest('base64url');
    const fingerprint = createHmac('sha256', fingerprintKey).update(parts(request)).digest('base64url');
    const known = inMemory.get(name);
    if (known) return known.request === fingerprint ? known.outcome : reused;

    // Kept before it is settled, so that a repeat that comes meanwhile waits for the same outcome.
    const outcome = run();
    inMemory.set(name, { request: fingerprint, outcome, until: now + SECRET_MS });
    try {
      if (!settles(await outcome)) inMemory.delete(name);
    } catch (error) {
      inMemory.delete(name);
      throw error;
    }
    return outcome;
  }

  return async function idempotent(
    request: Write,
    run: () => Promise<Answer | Refused>,
  ): Promise<Answer | Refused> {
    if (request.secret) return once(request, run);
    const caller = createHash('sha256').update(request.authorization).digest();
    const fingerprint = createHash('sha256').update(parts(request)).digest();
    return once(request, async () => {
      const known = read.get(request.supplier, caller, request.key);
      if (known && known.at > clock() - DAY_MS) {
        if (!known.request.equals(fingerprint)) return reused;
        return { status: known.status, body: known.body === null ? null : JSON.parse(known.body) };
      }
      const outcome = await run();
      if (!isRefused(outcome)) {
        const body = outcome.body === null ? null : JSON.stringify(outcome.body);
        write.run(request.supplier, caller, request.key, fingerprint, outcome.status, body, clock());
        prune.run(clock() - DAY_MS);
      }
      return outcome;
    });
  };
}
export type Idempotent = ReturnType<typeof createIdempotency>;
