import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';

/** A mail of the trial store that no server took, so that its links can be followed by hand. */
export const trialMailSchema = z.strictObject({
  id: text(64),
  at: instantSchema,
  to: text(320),
  subject: text(500),
  text: text(100_000),
  /** The links in it, whole. */
  links: listOf(text(4096), 1000),
});
export type TrialMail = Readonly<z.infer<typeof trialMailSchema>>;
/** The latest 100, the newest first. */
export const trialMailsSchema = z.strictObject({ mails: listOf(trialMailSchema, 1000) });
