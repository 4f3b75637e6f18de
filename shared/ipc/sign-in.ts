import { z } from 'zod';
import { listOf, passwordText, partialRecordOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { accountIdSchema, bilingualSchema, profileIdSchema, supplierIdSchema } from '../model/identifiers.ts';
import { refusalSchema } from '../model/refusal.ts';
import { identifierKindSchema, memberSchema, parsedIdentifierSchema } from '../model/member.ts';
import { markColoursSchema } from '../model/supplier-rules.ts';
import { supplierDescriptionSchema } from '../supplier-api/sign-in.ts';

/** A supplier that people can sign in to from this desk. */
export const supplierInfoSchema = z.strictObject({
  id: supplierIdSchema,
  profile: profileIdSchema,
  name: bilingualSchema,
  /** One or two characters for the rail. */
  mark: text(40),
  /** Its own colours, where they can be read; the desk's without any. */
  markColours: markColoursSchema.optional(),
  /** What people have to know before they sign in, in the supplier's words. */
  signInText: bilingualSchema.optional(),
  /** The host of the supplier's own page to sign in on; absent where there is none. */
  signInPage: text(300).optional(),
  /** The host that the desk talks to (AS-65); null for the embedded store, which is in this program. */
  host: text(300).nullable(),
  /** Whether the connection uses TLS or stays on this machine. */
  secure: z.boolean(),
  /** The kinds of login ID it takes, the usual one first. */
  identifierKinds: listOf(identifierKindSchema, 1000),
  /** What each kind is called there, where that is known. */
  identifierNames: partialRecordOf(identifierKindSchema, bilingualSchema),
  /** The name of the ID there (label of the field), and an example. */
  identifierLabel: bilingualSchema,
  identifierExample: text(300),
  /** How many years of history it keeps; null where it does not say. */
  historyYears: z.int().nullable(),
  /** Whether "stay signed in" may be offered (AS-75). */
  staySignedIn: z.boolean(),
  /**
   * Whether people can register from here, have a password reset or an ID mailed, look after their account, and get mails
   * with a URL that is opened here.
   */
  offers: z.strictObject({
    registration: z.boolean(),
    passwordReset: z.boolean(),
    idRecovery: z.boolean(),
    account: z.boolean(),
    mailedLinks: z.boolean(),
  }),
  /** How people register (QC-4, AS-16), so that the steps can be shown before the first; null where they can't. */
  registration: z.strictObject({ verifiesEmail: z.boolean(), choosesPassword: z.boolean() }).nullable(),
  /** AM-10: whether a reset requires the e-mail address again with the new password. */
  resetAsksEmailAgain: z.boolean(),
  /** Domains of addresses that people have several of, to offer while one is typed (PM-5). */
  mailDomains: listOf(text(100), 30).readonly(),
});
export type SupplierInfo = Readonly<z.infer<typeof supplierInfoSchema>>;

/** A signed-in account. */
export const accountSchema = z.strictObject({
  id: accountIdSchema,
  supplier: supplierInfoSchema,
  member: memberSchema,
  staySignedIn: z.boolean(),
  /**
   * `unreachable`: signed in, but the supplier did not answer; the next request tries again by itself. `offline`: the
   * saved history was opened without the supplier. `expired`: sign in again to go on. `from-file`: there is no supplier
   * to ask; the history was brought in from files.
   */
  state: z.enum(['signed-in', 'unreachable', 'offline', 'expired', 'from-file']),
  signedInAt: instantSchema,
});
export type Account = Readonly<z.infer<typeof accountSchema>>;

const credentials = {
  supplier: supplierIdSchema,
  /** As typed; the desk normalises it and says so. */
  identifier: text(1024),
  /** As typed; never trimmed, never normalised. */
  password: passwordText(4096),
};

export const signInCalls = {
  'suppliers.list': { input: z.strictObject({}), output: listOf(supplierInfoSchema, 10000) },
  /** The current description of a supplier: notice, help, trial sign-ins. */
  'suppliers.describe': {
    input: z.strictObject({ supplier: supplierIdSchema }),
    output: supplierDescriptionSchema.extend({
      /** By how many minutes this machine's clock is ahead of the supplier's; null where it is right or not known. */
      clockAhead: z.int().nullable(),
    }),
  },
  'sign-in.parse-identifier': {
    input: z.strictObject({ supplier: supplierIdSchema, identifier: text(1024) }),
    output: parsedIdentifierSchema,
  },
  'sign-in.start': {
    input: z.strictObject({ ...credentials, staySignedIn: z.boolean() }),
    output: accountSchema,
  },
  /** Signs in on the supplier's own page, in the system's browser; answers once the person has come back from it. */
  'sign-in.on-page': {
    input: z.strictObject({ supplier: supplierIdSchema, staySignedIn: z.boolean() }),
    output: accountSchema,
  },
  /** Ends the wait for the page. */
  'sign-in.leave-page': { input: z.strictObject({}), output: z.null() },
  /** Opens the saved history with the password of the last sign-in, when the supplier cannot be reached. */
  'sign-in.offline': { input: z.strictObject(credentials), output: accountSchema },
  'accounts.list': { input: z.strictObject({}), output: listOf(accountSchema, 10000) },
  /** Ends the session. `forget` also deletes this account's saved history and keys from the machine. */
  'accounts.sign-out': {
    input: z.strictObject({ account: accountIdSchema, forget: z.boolean() }),
    output: z.null(),
  },
} as const;

export const vaultStateSchema = z.strictObject({
  /** `memory`: the person chose to go on without a keychain, for this session only. */
  state: z.enum(['ready', 'refused', 'memory']),
  refusal: refusalSchema.nullable(),
});
export type VaultState = Readonly<z.infer<typeof vaultStateSchema>>;
