import { z } from 'zod';
import { instantSchema } from '../model/dates.ts';

/** A mail of the trial store that no server took, so that its links can be followed by hand. */
export const trialMailSchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** The links in it, whole. */
  links: z.array(z.string()),
});
export type TrialMail = Readonly<z.infer<typeof trialMailSchema>>;
/** The latest 100, the newest first. */
export const trialMailsSchema = z.strictObject({ mails: z.array(trialMailSchema) });
