import { z } from 'zod';
import { listOf, passwordText, recordOf, text, webAddressSchema } from '../model/bounded-schemas.ts';
import { calendarDateSchema, instantSchema, millisecondsOf, type Instant } from '../model/dates.ts';
import { bilingualSchema, profileIdSchema, type ProfileId } from '../model/identifiers.ts';
import { identifierKindSchema, memberSchema } from '../model/member.ts';
import { supplierRulesSchema, supplierSupportSchema } from '../model/supplier-rules.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const serviceNoticeSchema = z
  .strictObject({
    level: z
      .enum(['info', 'maintenance', 'outage', 'ordering-closed'])
      .describe('`ordering-closed`: everything but ordering goes on.'),
    text: bilingualSchema,
    since: instantSchema,
    until: instantSchema.nullable().describe('Null where nobody knows.'),
  })
  .describe('A word from the supplier about its service.');
export type ServiceNotice = Readonly<z.infer<typeof serviceNoticeSchema>>;

/** Whether a notice holds at `now`: from `since`, and before `until`. */
export const isNoticeCurrent = (
  { since, until }: Pick<ServiceNotice, 'since' | 'until'>,
  now: Instant,
): boolean =>
  millisecondsOf(since) <= millisecondsOf(now) &&
  (until === null || millisecondsOf(now) < millisecondsOf(until));

// AS-92
export const announcementSchema = z
  .strictObject({ title: bilingualSchema, text: bilingualSchema, on: calendarDateSchema })
  .describe('Something that the supplier announces to everybody.');
export type Announcement = Readonly<z.infer<typeof announcementSchema>>;

export const trialSignInSchema = z
  .strictObject({
    identifier: text(1024).describe('A login ID.'),
    password: passwordText(1024).describe('No secret.'),
    note: bilingualSchema.describe('Who it is, or which refusal it shows.'),
  })
  .describe('A sign-in that can be tried out; only a trial store has any.');
export type TrialSignIn = Readonly<z.infer<typeof trialSignInSchema>>;

export const supplierDescriptionSchema = z
  .strictObject({
    name: bilingualSchema.describe('The supplier’s name as people read it; never empty.'),
    profile: profileIdSchema.describe(
      'The rules that this supplier follows, such as its kinds of login ID: a name of your own for a system of your own. A desk that was set up with another one says so to people and in its log.',
    ),
    notice: serviceNoticeSchema.nullable().describe('Null where there is nothing to say.'),
    announcements: listOf(announcementSchema, 200).readonly().default([]).describe('The latest first.'),
    statusUrl: webAddressSchema
      .nullable()
      .describe('Where people read about outages; null where there is no such page.'),
    support: supplierSupportSchema,
    // AM-76
    memberUrl: webAddressSchema
      .nullable()
      .describe('The supplier’s own member pages, for what the desk can’t do; null for none.'),
    // AM-78, PM-24 to PM-26, QT-26, QT-28
    pages: recordOf(text(64), webAddressSchema, 100)
      .readonly()
      .default({})
      .describe(
        'Addresses of the pages that its profile names; one without an address is not offered. Empty for a system of your own.',
      ),
    // AM-73
    cardAgentUrl: webAddressSchema
      .nullable()
      .describe('The payment agent’s page on which a card is registered; null where none is.'),
    forgotten: z
      .strictObject({
        idUrl: webAddressSchema.nullable().describe('For an ID; null where there is no page.'),
        passwordUrl: webAddressSchema.nullable().describe('For a password; null where there is no page.'),
      })
      .default({ idUrl: null, passwordUrl: null })
      .describe(
        'Where a forgotten ID or password is looked after until the desk does it; without a page people are led to the support.',
      ),
    trialSignIns: listOf(trialSignInSchema, 1000).readonly().default([]).describe('Only in a trial store.'),
    trialMail: z
      .boolean()
      .default(false)
      .describe(
        'Whether mails can be read at `/v1/trial/mails`; only in a trial store without a mail server.',
      ),
    rules: supplierRulesSchema
      .optional()
      .describe(
        'What is offered to a desk that has no profile of this system; left out or `{}`: the sign-in and the history.',
      ),
  })
  .describe('Who the supplier is, for the page on which people sign in.');
export type SupplierDescription = Readonly<z.infer<typeof supplierDescriptionSchema>>;

/** The profile of a description that names none that can be read. */
export const unknownProfile = profileIdSchema.parse('unknown');
/** Whether a supplier says that it follows other rules than those that it was set up with. */
export const statesOtherProfile = (said: ProfileId, setUp: ProfileId): boolean =>
  said !== unknownProfile && said !== setUp;

export const deskIdSchema = text(64, 8).describe(
  'A random name of this desk installation, for the member’s own login history and two-step sign-in.',
);

export const signInRequestSchema = z
  .strictObject({
    identifier: z
      .strictObject({
        kind: identifierKindSchema,
        value: text(320, 1).describe('In half width, in the letter case it was typed in.'),
      })
      .describe('What the person signs in with, without spaces, an inquiry number without hyphens.'),
    password: passwordSchema,
    deskId: deskIdSchema,
    /** Options of the mail of a two-step sign-in; by default the supplier's own. */
    returnTo: mailOptions.returnTo.optional(),
    locale: mailOptions.locale.optional(),
  })
  .describe('A login ID and a password.');
export type SignInRequest = Readonly<z.infer<typeof signInRequestSchema>>;

export const tokensSchema = z
  .strictObject({
    accessToken: text(4096, 20).describe('Letters, digits and `-._~+/=` only: it is sent in a header.'),
    accessExpiresAt: instantSchema.describe('The desk refreshes half a minute before.'),
    refreshToken: text(500, 20).describe(
      'Valid for one exchange, which its desk can retry; any other second use ends the session.',
    ),
    refreshExpiresAt: instantSchema.describe('After it the person signs in again.'),
  })
  .describe('An access token and the refresh token that comes after it.');
export type Tokens = Readonly<z.infer<typeof tokensSchema>>;

export const signedInSchema = z
  .strictObject({
    outcome: z.literal('signed-in').describe('Done.'),
    tokens: tokensSchema,
    member: memberSchema,
  })
  .describe('A session, and whose it is.');

export const signInResponseSchema = z
  .discriminatedUnion('outcome', [
    signedInSchema,
    z.strictObject({
      outcome: z.literal('two-step-pending').describe('A mail with a link was sent.'),
      challengeId: text(200).describe('Only the desk of the sign-in has it.'),
      sentTo: text(320).describe('The address the link went to, masked.'),
      expiresAt: instantSchema,
    }),
    z.strictObject({
      outcome: z.literal('password-change-required').describe('Another password is needed first.'),
      reason: z
        .enum(['temporary', 'expired'])
        .describe('A first password that was given out, or one that is too old.'),
      changeToken: text(200).describe('Lets the member set a new password, and nothing else.'),
      expiresAt: instantSchema,
    }),
  ])
  .describe('Outcomes of a correct ID and password. Everything else is a problem with the supplier’s code.');
export type SignInResponse = Readonly<z.infer<typeof signInResponseSchema>>;

export const idTokenSignInSchema = z
  .strictObject({
    idToken: text(16_000, 20).describe('A JSON Web Token, as the issuer signed it.'),
    nonce: text(200, 20).describe('The random value that the desk began with: the `nonce` of the token.'),
    deskId: deskIdSchema,
  })
  .describe(
    'What the issuer says of the person. It is good once (a repeat under the same `Idempotency-Key` is the same sign-in), and for the `aud` of this supplier’s desks.',
  );

// QC-18
export const twoStepSchema = z
  .strictObject({
    challengeId: text(200, 20).describe('From the answer to the sign-in.'),
    token: linkTokenSchema,
    deskId: deskIdSchema,
  })
  .describe(
    'The token of the link together with the challenge that only the desk of the sign-in has. A link opened anywhere else is therefore useless.',
  );

export const refreshRequestSchema = z
  .strictObject({
    refreshToken: text(500, 20).describe('The one that came last.'),
    deskId: deskIdSchema
      .optional()
      .describe(
        'As at the sign-in. A first exchange with another one, or without it, is good all the same, but can’t be repeated.',
      ),
  })
  .describe(
    'Exchanges a refresh token. If no response came, the desk of the session can retry under the same `Idempotency-Key` and gets the same tokens until they are used, however long ago that was, at least for a day. Any other second use ends the session. The key is derived from the token, so it is the same after a crash.',
  );
