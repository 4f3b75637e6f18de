import { z } from 'zod';

/** The first number is the version. One of version 1 went by the clock; a desk that has one starts its listing over. */
const cursorSchema = z.tuple([z.literal(2), z.int().min(0), z.int().min(0)]);

/** Where a listing stands, in the store's own sequence of changes. */
export interface Position {
  /** The number of the last change that was given. */
  readonly change: number;
  /** Orders removed by a later change than this are reported. */
  readonly removedAfter: number;
}

/** The opaque form of a position. It grants nothing: what a member may see is decided at every page. */
export const writeCursor = ({ change, removedAfter }: Position): string =>
  Buffer.from(JSON.stringify([2, change, removedAfter])).toString('base64url');

/** The position of a cursor, or null for one that this store can't go on from. */
export function readCursor(cursor: string): Position | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!parsed.success) return null;
    const [, change, removedAfter] = parsed.data;
    return { change, removedAfter };
  } catch {
    return null;
  }
}
