import { instantOf, type Instant } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';

/** What a shop knows of a card: its last four digits. The agent has the rest (AM-73). */
export interface RegisteredCard {
  readonly last4: string;
  readonly registeredAt: Instant;
}

/** Registered cards, one a member. */
export interface Cards {
  of(memberId: number): RegisteredCard | null;
  /** Keeps the name that the agent gave a card, in place of one that was registered before. */
  register(memberId: number, card: { readonly token: string; readonly last4: string }, now: number): void;
  /** False where none was registered. */
  remove(memberId: number): boolean;
}

export function createCards(db: Connection): Cards {
  const read = db.prepare<[number], { last4: string; registeredAt: number }>(
    'SELECT last4, registered_at AS registeredAt FROM cards WHERE member_id = ?',
  );
  const write = db.prepare(
    'INSERT OR REPLACE INTO cards (member_id, agent_token, last4, registered_at) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM cards WHERE member_id = ?');
  return {
    of(memberId) {
      const row = read.get(memberId);
      return row ? { last4: row.last4, registeredAt: instantOf(row.registeredAt) } : null;
    },
    register: (memberId, { token, last4 }, now) => void write.run(memberId, token, last4, now),
    remove: (memberId) => remove.run(memberId).changes > 0,
  };
}
