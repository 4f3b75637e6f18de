import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';

/** What kind of login ID was typed. A supplier system accepts some of these. */
export const identifierKinds = ['inquiry-number', 'email', 'member-id'] as const;
export const identifierKindSchema = z.enum(identifierKinds);
export type IdentifierKind = z.infer<typeof identifierKindSchema>;

/** A parsed login ID. */
export const parsedIdentifierSchema = z.strictObject({
  kind: identifierKindSchema,
  value: text(20_000),
  /** Whether it differs from what was typed, so that the page shows it. */
  changed: z.boolean(),
  /** The normalisations applied, for the hint under the field. */
  changes: listOf(z.enum(['to-half-width', 'hyphens', 'spaces', 'letter-case']), 1000),
});
export type ParsedIdentifier = Readonly<z.infer<typeof parsedIdentifierSchema>>;

/** Role of a member in the company; decided by the supplier. */
export const roles = ['administrator', 'buyer', 'viewer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z.strictObject({
  id: text(64, 1),
  name: text(300),
  kana: text(300).nullable(),
  email: text(320).nullable(),
  role: roleSchema,
  department: z.strictObject({ id: text(64), name: text(300) }).nullable(),
  company: z.strictObject({ id: text(64), name: text(300) }),
});
export type Member = Readonly<z.infer<typeof memberSchema>>;
