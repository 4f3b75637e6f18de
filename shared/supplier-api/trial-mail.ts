import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { emailSchema, idSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';

export const trialMailSchema = z
  .strictObject({
    id: idSchema,
    at: instantSchema,
    to: emailSchema,
    subject: text(500).describe('件名.'),
    text: text(100_000).describe('本文, as plain text.'),
    links: listOf(text(4096), 1000).describe('The links in it, whole.'),
  })
  .describe('A mail of the trial store that no server took, so that its links can be followed by hand.');
export type TrialMail = Readonly<z.infer<typeof trialMailSchema>>;
export const trialMailsSchema = z
  .strictObject({ mails: listOf(trialMailSchema, 1000).describe('The newest first.') })
  .describe('The latest 100.');
