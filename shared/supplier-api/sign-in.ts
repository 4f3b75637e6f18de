import { z } from 'zod';
import { listOf, passwordText, text, webAddressSchema } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { bilingualSchema, profileIdSchema } from '../model/identifiers.ts';
import { identifierKindSchema, memberSchema } from '../model/member.ts';
import { linkTokenSchema, mailOptions } from './links.ts';

/** A word from the supplier about its service, shown where people sign in. */
export const serviceNoticeSchema = z.strictObject({
  level: z.enum(['info', 'maintenance', 'outage']),
  text: bilingualSchema,
  since: instantSchema,
  until: instantSchema.nullable(),
});
export type ServiceNotice = Readonly<z.infer<typeof serviceNoticeSchema>>;

/** A sign-in that can be tried out; only a trial store has any. */
export const trialSignInSchema = z.strictObject({
  identifier: text(1024),
  password: passwordText(1024),
  /** Who it is, or which refusal it shows. */
  note: bilingualSchema,
});
export type TrialSignIn = Readonly<z.infer<typeof trialSignInSchema>>;

export const supplierDescriptionSchema = z.strictObject({
  name: bilingualSchema,
  profile: profileIdSchema,
  notice: serviceNoticeSchema.nullable(),
  /** Where people read about outages, or null. */
  statusUrl: webAddressSchema.nullable(),
  support: z.strictObject({
    phone: text(40).nullable(),
    hours: bilingualSchema.nullable(),
    formUrl: webAddressSchema.nullable(),
    /** Where a support request can be sent (PM-15). */
    email: z.email().max(320).nullable(),
    /** AS-36 */
    chatUrl: webAddressSchema.nullable(),
    /** AS-84: a form to order by FAX when nothing else works. */
    faxFormUrl: webAddressSchema.nullable(),
  }),
  /** The supplier's own member pages, for what the desk can't do (AM-76). */
  memberUrl: webAddressSchema.nullable(),
  /** AM-73: the payment agent's page on which a card is registered; null where none is. */
  cardAgentUrl: webAddressSchema.nullable(),
  /** Where a forgotten ID or password is looked after until the desk does it. */
  forgotten: z.strictObject({
    idUrl: webAddressSchema.nullable(),
    passwordUrl: webAddressSchema.nullable(),
  }),
  trialSignIns: listOf(trialSignInSchema, 1000).readonly(),
  /** Whether mails can be read at `/v1/trial/mails`; only in a trial store without a mail server. */
  trialMail: z.boolean(),
});
export type SupplierDescription = Readonly<z.infer<typeof supplierDescriptionSchema>>;

export const signInRequestSchema = z.strictObject({
  identifier: z.strictObject({ kind: identifierKindSchema, value: text(320, 1) }),
  /** Exactly as typed; never normalised. */
  password: passwordText(1024, 1),
  /** A random name of this desk installation, for the member's own login history and two-step sign-in. */
  deskId: text(64, 8),
  /** Options of the mail of a two-step sign-in; by default the supplier's own. */
  returnTo: mailOptions.returnTo.optional(),
  locale: mailOptions.locale.optional(),
});
export type SignInRequest = Readonly<z.infer<typeof signInRequestSchema>>;

export const tokensSchema = z.strictObject({
  accessToken: text(4096, 20),
  accessExpiresAt: instantSchema,
  /** Valid for one exchange, which its desk can retry; any other second use ends the session. */
  refreshToken: text(500, 20),
  refreshExpiresAt: instantSchema,
});
export type Tokens = Readonly<z.infer<typeof tokensSchema>>;

/** Outcomes of a correct ID and password. Everything else is a problem with the supplier's code. */
export const signInResponseSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('signed-in'), tokens: tokensSchema, member: memberSchema }),
  z.strictObject({
    outcome: z.literal('two-step-pending'),
    challengeId: text(200),
    /** The address the link went to, masked. */
    sentTo: text(320),
    expiresAt: instantSchema,
  }),
  z.strictObject({
    outcome: z.literal('password-change-required'),
    reason: z.enum(['temporary', 'expired']),
    /** Lets the member set a new password, and nothing else. */
    changeToken: text(200),
    expiresAt: instantSchema,
  }),
]);
export type SignInResponse = Readonly<z.infer<typeof signInResponseSchema>>;

/**
 * The token of the link together with the challenge that only the desk of the sign-in has. A link opened anywhere else
 * is therefore useless (QC-18).
 */
export const twoStepSchema = z.strictObject({
  challengeId: text(200, 20),
  token: linkTokenSchema,
  deskId: text(64, 8),
});

/**
 * Exchanges a refresh token. If no response came, the desk of the session can retry under the same `Idempotency-Key`
 * and gets the same tokens, for a day and until they are used. Any other second use ends the session. The key is
 * derived from the token, so it is the same after a crash.
 */
export const refreshRequestSchema = z.strictObject({
  refreshToken: text(500, 20),
  /** As at the sign-in; an exchange without it can't be repeated. */
  deskId: text(64, 8).optional(),
});
