import { z } from 'zod';
import { accountInput } from './forms.ts';
import { buyingAbilitiesSchema, abilitiesSchema } from '../model/member-abilities.ts';

/** What a member can use, so that the page offers no more. */
export const abilityCalls = {
  'account.abilities': { input: z.strictObject(accountInput), output: abilitiesSchema },
  'buying.abilities': { input: z.strictObject(accountInput), output: buyingAbilitiesSchema },
} as const;
