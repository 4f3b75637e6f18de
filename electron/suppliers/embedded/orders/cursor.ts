import { z } from 'zod';

/**
 * Version, store, and two numbers of its sequence. Earlier versions went by the clock (1) or named no store (2, 3); a desk
 * that has one starts its listing over.
 */
const cursorSchema = z.tuple([
  z.union([z.literal(4), z.literal(5)]),
  z.string(),
  z.int().min(0),
  z.int().min(0),
]);

/** The sequence that a cursor is of. */
export interface Sequence {
  /** Of the store's file: a store that was made again counts its changes from the beginning. */
  readonly store: string;
  /** Its latest change. A cursor beyond it is of a later state than the one that was restored from a backup. */
  readonly last: number;
}

/** Where a listing stands, in the store's own sequence of changes. */
export type Position =
  /** What changed after `change`, the oldest first; orders removed by a later change than `removedAfter` are reported. */
  | { readonly going: 'up'; readonly change: number; readonly removedAfter: number }
  /** What there was at the change `top`, of it what is before `before`, the latest first; then what changed since. */
  | { readonly going: 'down'; readonly top: number; readonly before: number };

/** The opaque form of a position. It grants nothing: what a member may see is decided at every page. */
export const writeCursor = (position: Position, { store }: Sequence): string =>
  Buffer.from(
    JSON.stringify(
      position.going === 'up'
        ? [4, store, position.change, position.removedAfter]
        : [5, store, position.top, position.before],
    ),
  ).toString('base64url');

/** The position of a cursor, or null for one that this sequence can't go on from. */
export function readCursor(cursor: string, { store, last }: Sequence): Position | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!parsed.success) return null;
    const [version, of, first, second] = parsed.data;
    if (of !== store || first > last) return null;
    return version === 4
      ? { going: 'up', change: first, removedAfter: second }
      : { going: 'down', top: first, before: second };
  } catch {
    return null;
  }
}
