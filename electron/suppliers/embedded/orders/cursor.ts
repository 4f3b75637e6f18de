import { z } from 'zod';

/** The first number is the version. One of version 1 went by the clock; a desk that has one starts its listing over. */
const cursorSchema = z.tuple([z.union([z.literal(2), z.literal(3)]), z.int().min(0), z.int().min(0)]);

/** Where a listing stands, in the store's own sequence of changes. */
export type Position =
  /** What changed after `change`, the oldest first; orders removed by a later change than `removedAfter` are reported. */
  | { readonly going: 'up'; readonly change: number; readonly removedAfter: number }
  /** What there was at the change `top`, of it what is before `before`, the latest first; then what changed since. */
  | { readonly going: 'down'; readonly top: number; readonly before: number };

/** The opaque form of a position. It grants nothing: what a member may see is decided at every page. */
export const writeCursor = (position: Position): string =>
  Buffer.from(
    JSON.stringify(
      position.going === 'up'
        ? [2, position.change, position.removedAfter]
        : [3, position.top, position.before],
    ),
  ).toString('base64url');

/** The position of a cursor, or null for one that this store can't go on from. */
export function readCursor(cursor: string): Position | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!parsed.success) return null;
    const [version, first, second] = parsed.data;
    return version === 2
      ? { going: 'up', change: first, removedAfter: second }
      : { going: 'down', top: first, before: second };
  } catch {
    return null;
  }
}
