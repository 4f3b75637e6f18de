import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { localeSchema } from '../model/identifiers.ts';
import { roleSchema } from '../model/member.ts';
import {
  companyMemberSchema,
  companyMembersSchema,
  memberDecisionResultSchema,
  memberDecisions,
} from '../supplier-api/people.ts';
import { typedEmail, typedPassword, accountInput } from './forms.ts';

export const peopleCalls = {
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
} as const;
