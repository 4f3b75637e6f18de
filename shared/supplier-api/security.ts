import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { identifierKindSchema } from '../model/member.ts';

/** Outcome of a sign-in, shown to its member only. */
export const signInRecordOutcomes = [
  'signed-in',
  'two-step-sent',
  'two-step-completed',
  'password-change-required',
  'mismatch',
  'locked',
  'refused',
] as const;

/** ログイン履歴: one sign-in, or a try at one (AS-63, AS-78). */
export const signInRecordSchema = z.strictObject({
  at: instantSchema,
  outcome: z.enum(signInRecordOutcomes),
  identifierKind: identifierKindSchema,
  /** Where the supplier saw it come from: an address, or `in-program` for the embedded store. */
  place: text(200),
  /** Whether it came from the calling desk. */
  thisDesk: z.boolean(),
});

/** A sign-in that still lasts. */
export const openSessionSchema = z.strictObject({
  signedInAt: instantSchema,
  place: text(200),
  /** The calling session. */
  current: z.boolean(),
  thisDesk: z.boolean(),
});

export const securitySchema = z.strictObject({
  passwordChangedAt: instantSchema.nullable(),
  /** Null where the supplier has no two-step sign-in (C-7). */
  twoStep: z.boolean().nullable(),
  sessions: listOf(openSessionSchema, 1000),
  /** The latest 50, the newest first; at most half of them tries that came to nothing, while there are others. */
  signIns: listOf(signInRecordSchema, 1000),
});
export type Security = Readonly<z.infer<typeof securitySchema>>;

export const endSessionsQuerySchema = z.strictObject({
  /** Whether the calling session continues. */
  keep: z.enum(['current', 'none']),
});
