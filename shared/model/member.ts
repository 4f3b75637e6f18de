import { z } from 'zod';

/** What kind of login ID was typed. A supplier system accepts some of these. */
export const identifierKinds = ['inquiry-number', 'email', 'member-id'] as const;
export const identifierKindSchema = z.enum(identifierKinds);
export type IdentifierKind = z.infer<typeof identifierKindSchema>;

/** How the desk understood what was typed as a login ID. */
export const understoodIdentifierSchema = z.strictObject({
  kind: identifierKindSchema,
  value: z.string(),
  /** Whether it differs from what was typed, so that the page shows it. */
  changed: z.boolean(),
  /** What was done to it, for the hint under the field. */
  changes: z.array(z.enum(['to-half-width', 'hyphens', 'spaces', 'letter-case'])),
});
export type UnderstoodIdentifier = Readonly<z.infer<typeof understoodIdentifierSchema>>;

/** What a person may do in the company; the supplier decides, the desk asks before it shows. */
export const roles = ['administrator', 'buyer', 'viewer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  kana: z.string().nullable(),
  email: z.string().nullable(),
  role: roleSchema,
  department: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  company: z.strictObject({ id: z.string(), name: z.string() }),
});
export type Member = Readonly<z.infer<typeof memberSchema>>;
