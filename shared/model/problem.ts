import { z } from 'zod';
import { fraction, listOf, recordOf, nonBlankText, text, whole } from './bounded-schemas.ts';
import { instantSchema } from './dates.ts';
import type { FieldFault } from './unreadable-order.ts';

/** Reasons in problem details (RFC 9457). `code` is the supplier's own; `reason` is what it means in every system. */
export const problemReasons = [
  'mismatch',
  'outage',
  /** Orders can't be taken now; everything else goes on (AS-77). */
  'ordering-closed',
  'locked-for-a-time',
  'locked',
  'waiting-approval',
  'temporary-password-lapsed',
  'course-lapsed',
  'suspended',
  'too-many-at-once',
  'token-expired',
  'token-revoked',
  'not-allowed',
  'not-found',
  'bad-request',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'session-ended',
  'wrong-password',
  'password-refused',
  'fields-refused',
  'email-taken',
  'link-expired',
  'link-used',
  'link-invalid',
  'link-elsewhere',
  'conflict',
  'last-administrator',
  'not-downloaded',
  'not-offered',
  /** The confirmed calculation is out of date: prices, discounts, tax or stock changed. */
  'changed-since-confirmed',
  /** Something that was chosen can't be; `errors` says what. */
  'choices-refused',
  /** A quote that can't be ordered, or a document that can't be issued; `errors` says why. */
  'not-now',
  /** The write was given up by its desk before it came. */
  'voided',
  /** The supplier's own data can't be used; only a supplier of the trial says so. */
  'data-damaged',
  'data-newer',
  'data-unusable',
  'unexpected',
] as const;
export type ProblemReason = (typeof problemReasons)[number];

/** Why a session ended that its owner had not ended. */
export const sessionEndReasons = [
  'password-changed',
  'email-changed',
  'signed-out-everywhere',
  'member-removed',
  'member-disabled',
  'token-reused',
  'withdrawn',
] as const;
export type SessionEndReason = (typeof sessionEndReasons)[number];

export const problemSchema = z
  .object({
    type: text(1000).describe('A URI that names the kind of problem; nothing is fetched from it.'),
    title: nonBlankText(1000).describe('One line for people, in the supplier’s language.'),
    status: whole().describe('The HTTP status of this answer.'),
    detail: text(4000).optional().describe('More for people, such as when the service is back.'),
    hint: text(1000)
      .optional()
      .describe('What the person may do or expect, in the supplier’s words, such as 「18時に再開します」.'),
    instance: text(1000).optional().describe('Names this one occurrence, for the supplier’s support.'),
    code: text(200).describe('The supplier’s own code, such as `w:001`; empty where it has none.'),
    reason: z
      .enum(problemReasons)
      .describe('What it means in every system; the table of refusals has them all.'),
    until: instantSchema.optional().describe('When the reason ends by itself.'),
    errors: listOf(
      z.strictObject({
        field: text(200).describe(
          'What of the request it is about. With `bad-request` the path of the field, such as `choices.payment`; with other reasons its key as the operation says, such as `payment` or `lines.0`; empty for the whole request.',
        ),
        message: nonBlankText(4000).describe(
          'For people, in the member’s language or the only one that the supplier has.',
        ),
        code: text(200)
          .optional()
          .describe(
            'A code that the desk has words for, or one of the supplier’s own, with its words in `message`.',
          ),
        params: recordOf(text(300), z.union([text(300), fraction()]), 100)
          .optional()
          .describe('Parameters of the text of the code, such as a limit.'),
      }),
      1000,
    )
      .optional()
      .describe('Problems by field of the request; `code` is the condition that is not met.'),
    because: z
      .enum(sessionEndReasons)
      .optional()
      .describe(
        'What ended the session. With `session-ended` always, and with `suspended` where the company’s own administrator did it. The desk tells the person (`token-reused`: that somebody else may have the token), and with `password-changed`, `member-removed`, `member-disabled` and `withdrawn` the password opens the saved history no more. Without it, as with a value that the desk doesn’t know, it says that the session has expired. A session that its own person ended by `signOut` has no value here: its tokens get `token-revoked`.',
      ),
    by: text(200)
      .optional()
      .describe(
        'The name of the administrator who disabled or deleted the account, with `member-disabled` and `member-removed`; the person is told whom to ask.',
      ),
  })
  .describe('A refusal: problem details (RFC 9457) with the supplier’s code and the common reason.');
export type Problem = Readonly<z.infer<typeof problemSchema>>;

/** Why a supplier could not be reached: by what the system says of the connection. */
export type NetworkCause = 'no-network' | 'name' | 'proxy' | 'certificate' | 'down';

/** Why a call to a supplier came to nothing. */
export type SupplierFault =
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** When it may be asked again, where the supplier says so. Milliseconds from now. */
      readonly retryAfterMs?: number;
    }
  /**
   * No answer: no network, no such host, no TLS, a connection that broke. `timedOut`: it held, and nothing came in
   * time. `because`: why, where the system says so.
   */
  | {
      readonly kind: 'unreachable';
      readonly host: string;
      readonly timedOut?: true;
      readonly because?: NetworkCause;
    }
  /**
   * An answer that the Supplier API does not have. `detail` is for the log, without any data of a person. `tooLarge`:
   * it was not read to its end; a smaller page may do. `looksLike`: what came instead of an answer.
   */
  | {
      readonly kind: 'unexpected';
      readonly status: number;
      readonly detail: string;
      readonly tooLarge?: true;
      readonly looksLike?: 'web-page' | 'redirect';
      /** The fields that could not be read. */
      readonly fields?: readonly FieldFault[];
    };
