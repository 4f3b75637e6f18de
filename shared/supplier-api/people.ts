import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { identifierKindSchema, memberSchema, roleSchema } from '../model/member.ts';
import { mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const companyMemberSchema = z
  .strictObject({
    member: memberSchema,
    // AS-16
    state: z
      .enum(['active', 'invited', 'waiting-approval', 'disabled', 'suspended'])
      .describe('`invited`: added, and has not set an own password yet.'),
    locked: z.boolean(),
    // AS-9
    identifierKinds: listOf(identifierKindSchema, 1000).describe(
      'Kinds of ID the person can sign in with; the number is the administrator’s.',
    ),
    addedAt: instantSchema.nullable(),
    lastSignedInAt: instantSchema.nullable(),
    version: z
      .int()
      .describe('Incremented by every change; a change with an older version is refused as `conflict`.'),
  })
  .describe('A person of the company as its administrator sees them.');
export type CompanyMember = Readonly<z.infer<typeof companyMemberSchema>>;

export const departmentSchema = z
  .strictObject({ id: text(64), code: text(64), name: text(300) })
  .describe('A part of the company, with its code.');
export const companyMembersSchema = z
  .strictObject({
    members: listOf(companyMemberSchema, 10000),
    departments: listOf(departmentSchema, 10000),
  })
  .describe('The people and departments of the company.');
export type CompanyMembers = Readonly<z.infer<typeof companyMembersSchema>>;

const place = { departmentId: text(64).nullable(), role: roleSchema };
export const memberAddSchema = z
  .strictObject({
    name: text(100, 1),
    kana: text(100).nullable(),
    email: text(320, 1),
    ...place,
    ...mailOptions,
  })
  .describe('A person to be added; a temporary password is mailed.');
export const memberChangeSchema = z
  .strictObject({ version: z.int(), ...place })
  .describe('Department and role as they shall be, and the version that they change.');

/** `approve` accepts a waiting member (AS-81), `unlock` ends a lock (AS-21). */
export const memberDecisions = ['approve', 'reject', 'disable', 'enable', 'unlock'] as const;
export const memberDecisionSchema = z
  .strictObject({
    version: z.int(),
    decision: z.enum(memberDecisions),
    ...mailOptions,
  })
  .describe('A decision on a person, and the version that it was made on.');
export const memberDecisionResultSchema = z
  .strictObject({ member: companyMemberSchema.nullable() })
  .describe('Null if the member no longer exists.');

// AS-72
export const administrationTransferSchema = z
  .strictObject({
    to: text(64, 1),
    password: passwordSchema,
    ...mailOptions,
  })
  .describe('Administration goes to another person, with the inquiry number; the giver stays as a buyer.');
