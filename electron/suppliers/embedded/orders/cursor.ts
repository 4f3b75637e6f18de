import { z } from 'zod';

const cursorSchema = z.tuple([
  z.literal(1),
  z.int().min(0), // asOf
  z.int().min(0).nullable(), // updatedSince
  z.int().min(0), // updatedAt of the last row given
  z.int().min(0), // key of the last row given
]);

/** Where a listing stands. Moments are milliseconds since 1970 UTC. */
export interface Position {
  /** The clock when the first page was asked for. */
  readonly asOf: number;
  readonly updatedSince: number | null;
  readonly lastUpdatedAt: number;
  readonly lastKey: number;
}

/** The opaque form of a position. It grants nothing: what a member may see is decided at every page. */
export const writeCursor = (position: Position): string =>
  Buffer.from(
    JSON.stringify([1, position.asOf, position.updatedSince, position.lastUpdatedAt, position.lastKey]),
  ).toString('base64url');

/** The position of a cursor, or null for one that this store never wrote. */
export function readCursor(cursor: string): Position | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!parsed.success) return null;
    const [, asOf, updatedSince, lastUpdatedAt, lastKey] = parsed.data;
    return { asOf, updatedSince, lastUpdatedAt, lastKey };
  } catch {
    return null;
  }
}
