import { z } from 'zod';
import { supplierIdSchema } from '../model/identifiers.ts';
import { trialMailsSchema } from '../supplier-api/trial-mail.ts';

export const trialMailCalls = {
  /** Mails of the trial store, so that links can be followed by hand. */
  'trial-mail.list': { input: z.strictObject({ supplier: supplierIdSchema }), output: trialMailsSchema },
} as const;
