import { z } from 'zod';
import type { Connection } from '../database/open.ts';
import { InconsistentStore } from '../store-faults.ts';

/**
 * Version, epoch, and two numbers of the sequence. Earlier versions went by the clock (1), named no store (2, 3), or one
 * that a backup shares (4, 5); a desk that has one starts its listing over.
 */
const cursorSchema = z.tuple([
  z.union([z.literal(6), z.literal(7)]),
  z.string(),
  z.int().min(0),
  z.int().min(0),
]);

/** The sequence that a cursor is of. */
export interface Sequence {
  /** Its latest change. */
  readonly last: number;
  /** The name of the epoch that a change belongs to. Up to a change of the same epoch two sequences are the same. */
  epochOf(change: number): string;
}

/** Reads the sequence of a store as it is now. Call inside a transaction. */
export function createSequence(db: Connection): () => Sequence {
  const latest = db.prepare<[], number>('SELECT last FROM order_changes').pluck();
  const epoch = db
    .prepare<[number], string>('SELECT name FROM order_epochs WHERE first <= ? ORDER BY first DESC LIMIT 1')
    .pluck();
  const epochOf = (change: number): string => {
    const name = epoch.get(change);
    if (name === undefined) throw new InconsistentStore('a change of no epoch');
    return name;
  };
  return () => ({ last: latest.get() as number, epochOf });
}

/** Where a listing stands, in the store's own sequence of changes. */
export type Position =
  /** What changed after `change`, the oldest first; orders removed by a later change than `removedAfter` are reported. */
  | { readonly going: 'up'; readonly change: number; readonly removedAfter: number }
  /** What there was at the change `top`, of it what is before `before`, the latest first; then what changed since. */
  | { readonly going: 'down'; readonly top: number; readonly before: number };

/** The opaque form of a position. It grants nothing: what a member may see is decided at every page. */
export const writeCursor = (position: Position, { epochOf }: Sequence): string =>
  Buffer.from(
    JSON.stringify(
      position.going === 'up'
        ? [6, epochOf(position.change), position.change, position.removedAfter]
        : [7, epochOf(position.top), position.top, position.before],
    ),
  ).toString('base64url');

/**
 * The position of a cursor, or null for one that this sequence can't go on from: that of another store, or of changes that
 * were lost when this one was put back from a backup.
 */
export function readCursor(cursor: string, { last, epochOf }: Sequence): Position | null {
  const parsed = parse(cursor);
  if (parsed === null) return null;
  const [version, epoch, first, second] = parsed;
  if (first > last || epoch !== epochOf(first)) return null;
  return version === 6
    ? { going: 'up', change: first, removedAfter: second }
    : { going: 'down', top: first, before: second };
}

function parse(cursor: string): z.infer<typeof cursorSchema> | null {
  try {
    return cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
