import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';

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
    'administrator 管理者: sees every order and manages people; buyer 購買担当; viewer 閲覧のみ: orders nothing.',
  );
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z
  .strictObject({
    id: text(64, 1).describe('Stays the same for as long as the membership lasts.'),
    name: text(300),
    kana: text(300).nullable().describe('フリガナ; null if it is not known.'),
    email: text(320).nullable(),
    role: roleSchema,
    department: z
      .strictObject({ id: text(64), name: text(300) })
      .nullable()
      .describe('Null where the supplier knows no departments.'),
    company: z.strictObject({ id: text(64), name: text(300) }).describe('Whose orders the member sees.'),
  })
  .describe('A person at this supplier.');
export type Member = Readonly<z.infer<typeof memberSchema>>;
