import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { identifierKindSchema, memberSchema, roleSchema } from '../model/member.ts';
import { mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

/** A person of the company as its administrator sees them. */
export const companyMemberSchema = z.strictObject({
  member: memberSchema,
  /** `invited`: added, and has not set an own password yet (AS-16). */
  state: z.enum(['active', 'invited', 'waiting-approval', 'disabled', 'suspended']),
  locked: z.boolean(),
  /** Kinds of ID the person can sign in with; the number is the administrator's (AS-9). */
  identifierKinds: listOf(identifierKindSchema, 1000),
  addedAt: instantSchema.nullable(),
  lastSignedInAt: instantSchema.nullable(),
  /** Incremented by every change; a change with an older version is refused as `conflict`. */
  version: z.int(),
});
export type CompanyMember = Readonly<z.infer<typeof companyMemberSchema>>;

export const departmentSchema = z.strictObject({ id: text(64), code: text(64), name: text(300) });
export const companyMembersSchema = z.strictObject({
  members: listOf(companyMemberSchema, 10000),
  departments: listOf(departmentSchema, 10000),
});
export type CompanyMembers = Readonly<z.infer<typeof companyMembersSchema>>;

const place = { departmentId: text(64).nullable(), role: roleSchema };
export const memberAddSchema = z.strictObject({
  name: text(100, 1),
  kana: text(100).nullable(),
  email: text(320, 1),
  ...place,
  ...mailOptions,
});
export const memberChangeSchema = z.strictObject({ version: z.int(), ...place });

/** `approve` accepts a waiting member (AS-81), `unlock` ends a lock (AS-21). */
export const memberDecisions = ['approve', 'reject', 'disable', 'enable', 'unlock'] as const;
export const memberDecisionSchema = z.strictObject({
  version: z.int(),
  decision: z.enum(memberDecisions),
  ...mailOptions,
});
/** Null if the member no longer exists. */
export const memberDecisionResultSchema = z.strictObject({ member: companyMemberSchema.nullable() });

/** AS-72: administration goes to another person, with the inquiry number; the giver stays as a buyer. */
export const administrationTransferSchema = z.strictObject({
  to: text(64, 1),
  password: passwordSchema,
  ...mailOptions,
});
