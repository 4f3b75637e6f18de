import type { Handlers } from '../http/handlers.ts';
import { success } from '../http/problems.ts';
import type { IdempotencyStore } from '../http/idempotency.ts';

const DAY_MS = 86_400_000;

/** What became of a member's writes, for a desk that doesn't know it any more. Charges are such writes too. */
export const createWriteOutcomeRoutes = (idempotencyStore: IdempotencyStore): Partial<Handlers> => ({
  resolveWrite: ({ caller: { member }, body, now }) =>
    success(idempotencyStore.resolve(member.id, body.key, body.void, now)),
  recentWrites: ({ caller: { member, deskId }, query, now }) =>
    success(idempotencyStore.recent(member.id, deskId, now - query.days * DAY_MS)),
});
