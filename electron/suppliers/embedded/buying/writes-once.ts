import { createHash } from 'node:crypto';
import { instantOf } from '#shared/model/dates.ts';
import type { SettledWrite } from '#shared/supplier-api/checkout.ts';
import type { Connection } from '../database/open.ts';
import { isRefused, problem, type Answer, type Refused } from '../http/problems.ts';

interface WriteRow {
  readonly route: string;
  readonly request: Buffer;
  readonly status: number | null;
  readonly body: string | null;
  readonly at: number;
}

/** A write that happens once for its key and member, for good. */
export interface OnceWrite {
  readonly memberId: number;
  readonly key: string;
  /** The route's name. */
  readonly route: string;
  /** Everything that was asked for, parsed: a repeat of it in another spelling is the same request. */
  readonly request: unknown;
  readonly now: number;
}

export interface WritesOnce {
  /**
   * Runs `work` unless it was done: then the answer is the same, whatever token the repeat came with. Another request
   * under the key is refused, and so is one that was given up. What `work` refuses is not kept, and it must have
   * written nothing then. All of it is one transaction, which belongs to this call.
   */
  run(write: OnceWrite, work: () => Answer | Refused): Answer | Refused;
  /** What became of a key. `give up` makes sure that it never happens, if it has not (`settleWrite`). */
  settle(memberId: number, key: string, giveUp: boolean, now: number): SettledWrite;
}

export function createWritesOnce(db: Connection): WritesOnce {
  const read = db.prepare<[number, string], WriteRow>(
    'SELECT route, request, status, body, at FROM writes_once WHERE member_id = ? AND key = ?',
  );
  const write = db.prepare(
    'INSERT INTO writes_once (member_id, key, route, request, status, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const fingerprint = (route: string, request: unknown): Buffer =>
    createHash('sha256')
      .update(JSON.stringify([route, request]))
      .digest();

  const run = db.transaction((once: OnceWrite, work: () => Answer | Refused): Answer | Refused => {
    const { memberId, key, route, request, now } = once;
    const asked = fingerprint(route, request);
    const known = read.get(memberId, key);
    if (known?.status === null) return problem('voided');
    if (known)
      return known.route === route && known.request.equals(asked)
        ? { status: known.status!, body: JSON.parse(known.body ?? 'null') }
        : problem('idempotency-key-reused');
    const outcome = work();
    if (!isRefused(outcome))
      write.run(memberId, key, route, asked, outcome.status, JSON.stringify(outcome.body), now);
    return outcome;
  });
  const settle = db.transaction(
    (memberId: number, key: string, giveUp: boolean, now: number): SettledWrite => {
      const known = read.get(memberId, key);
      if (known)
        return known.status === null
          ? { state: 'voided', at: instantOf(known.at) }
          : { state: 'done', answer: JSON.parse(known.body ?? 'null'), at: instantOf(known.at) };
      if (!giveUp) return { state: 'unknown', at: null };
      write.run(memberId, key, '', Buffer.alloc(0), null, null, now);
      return { state: 'voided', at: instantOf(now) };
    },
  );
  return {
    run: (once, work) => run.immediate(once, work),
    settle: (memberId, key, giveUp, now) => settle.immediate(memberId, key, giveUp, now),
  };
}
