import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { emailSchema, nameSchema, partySchema } from './common-schemas.ts';

/** What kind of login ID was typed. A supplier system accepts some of these. */
export const identifierKinds = ['inquiry-number', 'email', 'member-id'] as const;
export const identifierKindSchema = z
  .enum(identifierKinds)
  .describe('An inquiry number (お問い合わせ番号), an e-mail address, or a member ID.');
export type IdentifierKind = z.infer<typeof identifierKindSchema>;

export const parsedIdentifierSchema = z
  .strictObject({
    kind: identifierKindSchema,
    value: text(20_000),
    changed: z.boolean().describe('Whether it differs from what was typed, so that the page shows it.'),
    changes: listOf(z.enum(['to-half-width', 'hyphens', 'spaces', 'letter-case']), 1000).describe(
      'The normalisations applied, for the hint under the field.',
    ),
  })
  .describe('A parsed login ID.');
export type ParsedIdentifier = Readonly<z.infer<typeof parsedIdentifierSchema>>;

/** Role of a member in the company; decided by the supplier. */
export const roles = ['administrator', 'buyer', 'viewer'] as const;
export const roleSchema = z
  .enum(roles)
  .describe(
    'administrator 管理者: sees every order and manages people; buyer 購買担当; viewer 閲覧のみ: orders nothing. A supplier that tells no roles apart says buyer.',
  );
export type Role = z.infer<typeof roleSchema>;

/** Whom an account is for: a business, or a private person on terms of the supplier's own (AS-5). */
export const accountKindSchema = z
  .enum(['business', 'personal'])
  .describe(
    'personal 個人: some products only, no corporate functions and shipping terms of its own. Absent for a business.',
  );
export type AccountKind = z.infer<typeof accountKindSchema>;

export const memberSchema = z
  .strictObject({
    id: text(64, 1).describe('Stays the same for as long as the membership lasts.'),
    name: nameSchema,
    kana: text(300).nullable().describe('フリガナ; null if it is not known.'),
    email: emailSchema.nullable(),
    role: roleSchema,
    department: partySchema
      .nullable()
      .describe('Null where the person is in none, as always at a supplier that knows no departments.'),
    company: partySchema.describe('Whose orders the member sees.'),
    accountKind: accountKindSchema.optional(),
  })
  .describe('A person at this supplier.');
export type Member = Readonly<z.infer<typeof memberSchema>>;
