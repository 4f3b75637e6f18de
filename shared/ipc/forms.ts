import { z } from 'zod';
import { listOf, passwordText, text } from '../model/bounded-schemas.ts';
import {
  fieldCheckSchema,
  fieldNameSchema,
  formNameSchema,
  formSchema,
  formValuesSchema,
  passwordConditionSchema,
} from '../model/forms.ts';
import { accountIdSchema, bilingualSchema, supplierIdSchema } from '../model/identifiers.ts';
import { accountKindSchema } from '../model/member.ts';

/** A password as it was typed, before the desk checks it. */
export const typedPassword = passwordText(4096);
/** An e-mail address as it was typed. */
export const typedEmail = text(1024);

export const passwordCheckSchema = z.strictObject({
  /** Whether it may be sent: every condition is met. */
  good: z.boolean(),
  /** The whole rule in one sentence, as this supplier says it; null where it says none. */
  summary: bilingualSchema.nullable(),
  conditions: listOf(passwordConditionSchema, 1000),
  /** Advice; never enforced (AM-4, AS-59, AS-61, QC-25). */
  advice: listOf(bilingualSchema, 1000),
});
export type PasswordCheck = Readonly<z.infer<typeof passwordCheckSchema>>;

/** An area of a postal code; one code may have several, even in two prefectures. */
export const postalAreaSchema = z.strictObject({
  prefecture: text(40),
  city: text(200),
  town: text(300),
});
export type PostalArea = Readonly<z.infer<typeof postalAreaSchema>>;

const which = {
  supplier: supplierIdSchema,
  form: formNameSchema,
  /** Whose it is, where it is of a member (AS-5); a business without it. */
  accountKind: accountKindSchema.optional(),
};

export const formCalls = {
  /** The form as this supplier has it; `form.not-offered` where it has none. */
  'forms.describe': { input: z.strictObject(which), output: formSchema },
  /** Validates the values typed so far: `fields` only, or all. */
  'forms.check': {
    input: z.strictObject({
      ...which,
      values: formValuesSchema,
      fields: listOf(fieldNameSchema, 60).nullable(),
    }),
    output: listOf(fieldCheckSchema, 10000),
  },
  /** Checks a new password against the supplier's own policy. `near` are values that it should not be made of. */
  'passwords.check': {
    input: z.strictObject({
      supplier: supplierIdSchema,
      password: passwordText(4096),
      near: listOf(text(500), 20),
    }),
    output: passwordCheckSchema,
  },
  /** Areas of a postal code; empty if unknown. */
  'postal-codes.look-up': {
    input: z.strictObject({ code: text(40) }),
    output: listOf(postalAreaSchema, 10000),
  },
} as const;

/** Input of calls that need a session. */
export const accountInput = { account: accountIdSchema };
