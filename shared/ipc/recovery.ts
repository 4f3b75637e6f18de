import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { localeSchema, supplierIdSchema } from '../model/identifiers.ts';
import { emailChangeSchema } from '../supplier-api/email-change.ts';
import { accountSchema } from './sign-in.ts';
import { typedPassword } from './forms.ts';

/** A flow that continues with a link or another step. Its secrets stay in the desk. */
export const flowIdSchema = text(64).regex(/^[0-9a-f]{32}$/);
export type FlowId = z.infer<typeof flowIdSchema>;

const mailSent = z.strictObject({ expiresAt: instantSchema });

/** Where a link led. */
export const followedLinkSchema = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('two-step'), account: accountSchema }),
  z.strictObject({
    purpose: z.literal('verify-email'),
    supplier: supplierIdSchema,
    flow: flowIdSchema,
    email: text(320),
  }),
  z.strictObject({ purpose: z.literal('reset-password'), supplier: supplierIdSchema, flow: flowIdSchema }),
  z.strictObject({
    purpose: z.literal('confirm-email-change'),
    supplier: supplierIdSchema,
    change: emailChangeSchema,
  }),
]);
export type FollowedLink = Readonly<z.infer<typeof followedLinkSchema>>;

export const recoveryCalls = {
  /** Opens a link from a mail: typed, pasted, or come by the system. */
  'links.follow': { input: z.strictObject({ link: text(4096) }), output: followedLinkSchema },
  /** The link that the system handed over and no page has taken yet. */
  'links.consume': {
    input: z.strictObject({}),
    output: z.strictObject({ link: text(4096).nullable() }),
  },
  /** Sets an own password in a sign-in that wants one (AS-17), and completes the sign-in with it. */
  'sign-in.set-password': {
    input: z.strictObject({
      flow: flowIdSchema,
      newPassword: typedPassword,
      newPasswordAgain: typedPassword,
    }),
    output: accountSchema,
  },
  /** Gives up a sign-in that waits for a link or a password. */
  'sign-in.cancel': { input: z.strictObject({ flow: flowIdSchema }), output: z.null() },
  /** The values of the form `password-reset` of this supplier. */
  'password-reset.request': {
    input: z.strictObject({ supplier: supplierIdSchema, values: formValuesSchema, locale: localeSchema }),
    output: mailSent,
  },
  'password-reset.complete': {
    input: z.strictObject({
      flow: flowIdSchema,
      email: text(1024).nullable(),
      newPassword: typedPassword,
      newPasswordAgain: typedPassword,
    }),
    output: z.strictObject({ supplier: supplierIdSchema }),
  },
  /** The values of the form `id-recovery` of this supplier. */
  'id-recovery.request': {
    input: z.strictObject({ supplier: supplierIdSchema, values: formValuesSchema, locale: localeSchema }),
    output: mailSent,
  },
} as const;
