import { z } from 'zod';
import { localeSchema } from '../model/identifiers.ts';
import { vaultStateSchema } from './sign-in.ts';

export const settingsSchema = z.strictObject({
  locale: localeSchema,
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Pages outside the desk that it may open; each is an `https:` or `mailto:` address the supplier gave. */
export const linkKinds = ['status', 'support-form', 'forgotten-id', 'forgotten-password'] as const;

export const deskCalls = {
  'desk.start': {
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      platform: z.enum(['windows', 'macos', 'linux']),
      vault: vaultStateSchema,
      settings: settingsSchema,
    }),
  },
  'settings.change': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** `retry` probes the keychain again; `start-over` forgets what an earlier keychain held. */
  'vault.decide': {
    input: z.strictObject({ decision: z.enum(['retry', 'start-over', 'continue-in-memory']) }),
    output: vaultStateSchema,
  },
  'links.open': {
    input: z.strictObject({ supplier: z.string().max(64), link: z.enum(linkKinds) }),
    output: z.null(),
  },
  /** The page tells the log about an error of its own. Answers the id that also stands in the log. */
  'desk.report': {
    input: z.strictObject({
      where: z.string().max(200),
      name: z.string().max(200),
      stack: z.string().max(4000),
    }),
    output: z.strictObject({ id: z.string() }),
  },
} as const;
