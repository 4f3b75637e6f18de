import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { accountIdSchema } from '../model/identifiers.ts';
import { moneySchema } from '../model/money.ts';
import { refusalSchema } from '../model/refusal.ts';
import { accountInput } from './forms.ts';

/** A write whose response never came: its outcome is unknown. The desk keeps it in its journal until it is resolved. */
export const unresolvedWriteSchema = z.strictObject({
  key: text(255),
  account: accountIdSchema,
  what: z.enum(['order', 'quote', 'order-from-quote', 'charge', 'exchange', 'advertisement']),
  /** When it was first sent. */
  at: instantSchema,
  /** For a person to recognise it: its total, and its first product. */
  taxIncluded: moneySchema.nullable(),
  title: text(1000),
  lines: z.int().min(0),
  /**
   * `unknown`: the supplier could not be asked yet, or the request may still be on its way. `not-there`: minutes after
   * it was sent the supplier has no record of it. It can be sent again, or dropped; only dropping it makes sure that it
   * never happens. `done`: it happened; shown once.
   */
  state: z.enum(['unknown', 'not-there', 'done']),
  /** Whether it can be sent again: not if only its key is left. */
  canSend: z.boolean(),
  /** With `done`: the order's or quote's number. */
  number: text(64).nullable(),
  /** With `unknown`: why no response came; null if this run did not send it, or the response was inconclusive. */
  cause: z.enum(['timed-out', 'connection-lost']).nullable(),
  refusal: refusalSchema.nullable(),
});
export type UnresolvedWrite = Readonly<z.infer<typeof unresolvedWriteSchema>>;

/** What a person does about one. */
export const resolveActionSchema = z.enum(['ask', 'send', 'drop', 'seen']);
export type ResolveAction = z.infer<typeof resolveActionSchema>;

/** Damage to the journal of writes; reported until somebody acknowledges it. */
export const journalDamageSchema = z.strictObject({
  account: accountIdSchema,
  /** When it was found; null while it lasts. */
  at: instantSchema.nullable(),
  /**
   * `nothing`: the file was set aside, and every open write is known. `content`: the keys of open writes are known,
   * their content is lost. `names`: the keys are lost; the supplier is asked for recent writes. `owner`: they belong to
   * an account this machine no longer knows, and are resolved when it signs in. `unreadable`: the file can't be used
   * now, for the reason in `refusal`.
   */
  lost: z.enum(['nothing', 'content', 'names', 'owner', 'unreadable']),
  /**
   * With `names`: how many writes the supplier knew; null if it could not be asked yet. With `owner`: how many wait.
   */
  found: z.int().nullable(),
  refusal: refusalSchema.nullable(),
});
export type JournalDamage = Readonly<z.infer<typeof journalDamageSchema>>;

export const pendingWriteCalls = {
  /** Unresolved writes of this machine. */
  'unresolved-writes.list': { input: z.strictObject({}), output: listOf(unresolvedWriteSchema, 10000) },
  /** How many there are of accounts that are known here and not signed in: no more than that is for everybody. */
  'unresolved-writes.count-signed-out': {
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int().min(0) }),
  },
  'journal.list-damage': { input: z.strictObject({}), output: listOf(journalDamageSchema, 1000) },
  'journal.dismiss-damage': { input: z.strictObject(accountInput), output: z.null() },
  /** `ask`: checks the outcome now. `send`: retries under the same key. `drop`: voids it, so that it never happens. */
  'unresolved-writes.resolve': {
    input: z.strictObject({
      ...accountInput,
      key: text(255),
      how: resolveActionSchema,
    }),
    output: unresolvedWriteSchema.nullable(),
  },
} as const;
