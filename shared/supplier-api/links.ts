import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { localeSchema, supplierIdSchema } from '../model/identifiers.ts';

/** Everything that a link in a mail can be for. */
export const linkPurposes = ['two-step', 'verify-email', 'reset-password', 'confirm-email-change'] as const;
export const linkPurposeSchema = z.enum(linkPurposes);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

/** Options of a mail: where its link leads, and its language. */
export const mailOptions = {
  returnTo: supplierIdSchema.describe(
    'The name under which the desk knows this supplier; it comes back in the link.',
  ),
  locale: localeSchema,
};

export const linkTokenSchema = text(200, 20)
  .regex(/^[\w-]+$/)
  .describe('The secret of a link.');

export interface DeskLink {
  readonly supplier: string;
  readonly purpose: LinkPurpose;
  readonly token: string;
}

/** `kobai-desk://open/<supplier>/<purpose>/<token>`: opens the desk; `purpose` says what for. */
export const deskLink = ({ supplier, purpose, token }: DeskLink): string =>
  `kobai-desk://open/${supplier}/${purpose}/${token}`;

const linkPattern = /^kobai-desk:\/\/open\/([a-z0-9-]{1,64})\/([a-z-]{1,40})\/([\w-]{20,200})\/?$/i;

/** Reads a link as it came from a mail, the system or a paste; null for anything else. */
export function readDeskLink(text: string): DeskLink | null {
  const [, supplier, purpose, token] = linkPattern.exec(text.trim()) ?? [];
  const known = linkPurposeSchema.safeParse(purpose?.toLowerCase());
  if (supplier === undefined || token === undefined || !known.success) return null;
  return { supplier: supplier.toLowerCase(), purpose: known.data, token };
}
