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

const origin = {
  place: text(200).describe(
    'Where the supplier saw it come from: an address, or `in-program` for the embedded store.',
  ),
  thisDesk: z.boolean().describe('Whether it came from the calling desk.'),
};

// AS-63, AS-78
export const signInRecordSchema = z
  .strictObject({
    at: instantSchema,
    outcome: z
      .enum(signInRecordOutcomes)
      .describe('How it ended; `refused` for every reason but a wrong ID or password and a lock.'),
    identifierKind: identifierKindSchema,
    ...origin,
  })
  .describe('ログイン履歴: one sign-in, or a try at one.');

export const openSessionSchema = z
  .strictObject({
    signedInAt: instantSchema,
    current: z.boolean().describe('The calling session.'),
    ...origin,
  })
  .describe('A sign-in that still lasts.');

export const securitySchema = z
  .strictObject({
    passwordChangedAt: instantSchema.nullable(),
    // C-7
    twoStep: z.boolean().nullable().describe('Null where the supplier has no two-step sign-in.'),
    sessions: listOf(openSessionSchema, 1000).describe('The latest sign-in first.'),
    signIns: listOf(signInRecordSchema, 1000).describe(
      'The latest 50, the newest first; at most half of them tries that came to nothing, while there are others.',
    ),
  })
  .describe('Sessions and sign-ins of this member.');
export type Security = Readonly<z.infer<typeof securitySchema>>;

export const endSessionsQuerySchema = z.strictObject({
  keep: z.enum(['current', 'none']).describe('Whether the calling session continues.'),
});
