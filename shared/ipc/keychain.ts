import { z } from 'zod';
import { vaultStateSchema } from './sign-in.ts';

export const keychainCalls = {
  /** `retry` probes the keychain again; `start-over` forgets what an earlier keychain held. */
  'vault.decide': {
    input: z.strictObject({ decision: z.enum(['retry', 'start-over', 'continue-in-memory']) }),
    output: vaultStateSchema,
  },
} as const;
