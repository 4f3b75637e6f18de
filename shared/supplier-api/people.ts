import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import {
  departmentIdSchema,
  idSchema,
  nameSchema,
  typedEmailSchema,
  versionSchema,
} from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { identifierKindSchema, memberSchema, roleSchema } from '../model/member.ts';
import { departmentCodeSchema } from '../model/order.ts';
import { mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const companyMemberSchema = z
  .strictObject({
    member: memberSchema,
    // AS-16
    state: z
      .enum(['active', 'invited', 'waiting-approval', 'disabled', 'suspended'])
      .describe('`invited`: added, and has not set an own password yet.'),
    locked: z.boolean().describe('Whether too many failed sign-ins have locked it.'),
    // AS-9
    identifierKinds: listOf(identifierKindSchema, 1000).describe(
      'Kinds of ID the person can sign in with; the number is the administrator’s.',
    ),
    addedAt: instantSchema.nullable(),
    lastSignedInAt: instantSchema.nullable(),
    version: versionSchema,
  })
  .describe('A person of the company as its administrator sees them.');
export type CompanyMember = Readonly<z.infer<typeof companyMemberSchema>>;

export const departmentSchema = z
  .strictObject({ id: idSchema, code: departmentCodeSchema, name: nameSchema })
  .describe('A part of the company, with its code.');
export const companyMembersSchema = z
  .strictObject({
    members: listOf(companyMemberSchema, 10000).describe(
      'Everybody of the company, those who wait for an approval too.',
    ),
    departments: listOf(departmentSchema, 10000).describe('In the order of their codes.'),
  })
  .describe('The people and departments of the company.');
export type CompanyMembers = Readonly<z.infer<typeof companyMembersSchema>>;

const place = { departmentId: departmentIdSchema, role: roleSchema };
export const memberAddSchema = z
  .strictObject({
    name: text(100, 1).describe('姓 and 名, with a space between them.'),
    kana: text(100).nullable().describe('フリガナ; null if it is not known.'),
    email: typedEmailSchema,
    ...place,
    ...mailOptions,
  })
  .describe('A person to be added; a temporary password is mailed.');
export const memberChangeSchema = z
  .strictObject({ version: versionSchema, ...place })
  .describe('Department and role as they shall be, and the version that they change.');

/** `approve` accepts a waiting member (AS-81), `unlock` ends a lock (AS-21). */
export const memberDecisions = ['approve', 'reject', 'disable', 'enable', 'unlock'] as const;
export const memberDecisionSchema = z
  .strictObject({
    version: versionSchema,
    decision: z
      .enum(memberDecisions)
      .describe('approve and reject one who waits; disable and enable one who is in; unlock ends a lock.'),
    ...mailOptions,
  })
  .describe('A decision on a person, and the version that it was made on.');
export const memberDecisionResultSchema = z
  .strictObject({ member: companyMemberSchema.nullable() })
  .describe('Null if the member no longer exists.');

// AS-72
export const administrationTransferSchema = z
  .strictObject({
    to: text(64, 1).describe('The `id` of the member who becomes administrator.'),
    password: passwordSchema,
    ...mailOptions,
  })
  .describe('Administration goes to another person, with the inquiry number; the giver stays as a buyer.');
