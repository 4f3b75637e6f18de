import { z } from 'zod';
import { listOf, passwordText, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { localeSchema } from '../model/identifiers.ts';
import { roleSchema } from '../model/member.ts';
import {
  addressBookSchema,
  addressSchema,
  customerCheckResultSchema,
  customerSchema,
} from '../supplier-api/customer.ts';
import { emailChangeSchema, pendingEmailChangeSchema } from '../supplier-api/email-change.ts';
import {
  companyMemberSchema,
  companyMembersSchema,
  memberDecisionResultSchema,
  memberDecisions,
} from '../supplier-api/people.ts';
import { passwordChangeResultSchema } from '../supplier-api/passwords.ts';
import { securitySchema } from '../supplier-api/security.ts';
import { withdrawalSchema } from '../supplier-api/withdrawal.ts';
import { abilitiesSchema } from '../model/member-abilities.ts';
import { jobSchema } from './jobs.ts';
import { accountInput } from './forms.ts';

const typedPassword = passwordText(4096);
const typedEmail = text(1024);

export const memberCalls = {
  'account.abilities': { input: z.strictObject(accountInput), output: abilitiesSchema },

  'account.security': {
    input: z.strictObject(accountInput),
    output: securitySchema.extend({
      /** When this supplier's reminder to renew the password is due; null when none is set. */
      renewPasswordBy: instantSchema.nullable(),
    }),
  },
  'account.sign-out-everywhere': {
    input: z.strictObject({ ...accountInput, keepThis: z.boolean() }),
    output: z.null(),
  },
  'account.change-password': {
    input: z.strictObject({
      ...accountInput,
      /** Where the supplier asks for it (AM-6); else null. */
      currentEmail: typedEmail.nullable(),
      currentPassword: typedPassword,
      newPassword: typedPassword,
      newPasswordAgain: typedPassword,
    }),
    output: passwordChangeResultSchema,
  },
  'account.pending-email-change': { input: z.strictObject(accountInput), output: pendingEmailChangeSchema },
  'account.change-email': {
    input: z.strictObject({
      ...accountInput,
      currentEmail: typedEmail.nullable(),
      currentPassword: typedPassword,
      newEmail: typedEmail,
      newEmailAgain: typedEmail,
      locale: localeSchema,
    }),
    output: emailChangeSchema,
  },
  'account.cancel-email-change': { input: z.strictObject(accountInput), output: z.null() },

  'customer.get': { input: z.strictObject(accountInput), output: customerSchema },
  'customer.check': {
    input: z.strictObject({ ...accountInput, values: formValuesSchema }),
    output: customerCheckResultSchema,
  },
  'customer.change': {
    input: z.strictObject({
      ...accountInput,
      version: z.int(),
      values: formValuesSchema,
      locale: localeSchema,
    }),
    output: customerSchema,
  },
  /** AS-87: saves the current details to a file before a change. Null if no file was chosen. */
  'customer.save-copy': {
    input: z.strictObject({ ...accountInput, locale: localeSchema }),
    output: z.strictObject({ fileId: text(200), name: text(300) }).nullable(),
  },
  'addresses.list': { input: z.strictObject(accountInput), output: addressBookSchema },
  'addresses.save': {
    input: z.strictObject({
      ...accountInput,
      /** Null for a new one. */
      address: z.strictObject({ id: text(64), version: z.int() }).nullable(),
      isDefault: z.boolean(),
      values: formValuesSchema,
    }),
    output: addressSchema,
  },
  'addresses.remove': { input: z.strictObject({ ...accountInput, id: text(64) }), output: z.null() },

  'people.list': { input: z.strictObject(accountInput), output: companyMembersSchema },
  'people.add': {
    input: z.strictObject({
      ...accountInput,
      name: text(1000),
      kana: text(1000),
      email: typedEmail,
      departmentId: text(64).nullable(),
      role: roleSchema,
      locale: localeSchema,
    }),
    output: companyMemberSchema,
  },
  'people.change': {
    input: z.strictObject({
      ...accountInput,
      member: text(64),
      version: z.int(),
      departmentId: text(64).nullable(),
      role: roleSchema,
    }),
    output: companyMemberSchema,
  },
  'people.decide': {
    input: z.strictObject({
      ...accountInput,
      member: text(64),
      version: z.int(),
      decision: z.enum(memberDecisions),
      locale: localeSchema,
    }),
    output: memberDecisionResultSchema,
  },
  'people.remove': { input: z.strictObject({ ...accountInput, member: text(64) }), output: z.null() },
  'people.transfer-administration': {
    input: z.strictObject({
      ...accountInput,
      to: text(64),
      password: typedPassword,
      locale: localeSchema,
    }),
    output: z.null(),
  },

  'withdrawal.get': { input: z.strictObject(accountInput), output: withdrawalSchema },
  /** Downloads the value codes of these orders into one CSV file (QC-41). Null when no file was chosen. */
  'withdrawal.download-codes': {
    input: z.strictObject({
      ...accountInput,
      orders: listOf(text(64), 1000, 1),
      locale: localeSchema,
    }),
    output: jobSchema.nullable(),
  },
  /** Withdraws, then forgets keys and saved history of the account on this machine. */
  'withdrawal.confirm': {
    input: z.strictObject({
      ...accountInput,
      password: typedPassword,
      understood: z.boolean(),
      locale: localeSchema,
    }),
    output: z.null(),
  },
} as const;
