import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { refusalSchema } from '../model/refusal.ts';
import { policyViewSchema } from './policy.ts';
import { updateViewSchema } from './updates.ts';
import { vaultStateSchema } from './sign-in.ts';
import { settingsSchema } from './settings.ts';

/** Pages outside the desk that it may open; each is an `https:` or `mailto:` address the supplier gave. */
export const linkKinds = [
  'status',
  'support-form',
  'forgotten-id',
  'forgotten-password',
  'chat',
  'fax-form',
  'member-site',
  'card-agent',
  /** A page that the profile names: `page` says which. */
  'page',
] as const;

export const deskCalls = {
  'desk.start': {
    input: z.strictObject({}),
    output: z.strictObject({
      version: text(64),
      host: z.enum(['electron', 'browser']),
      platform: z.enum(['windows', 'macos', 'linux']),
      vault: vaultStateSchema,
      settings: settingsSchema,
      /** Damaged or unwritable files of this machine, and what the desk did about them. */
      notices: listOf(refusalSchema, 1000),
      policy: policyViewSchema,
      updates: updateViewSchema,
    }),
  },
  /** Sets the damaged data of the embedded store aside and creates it again. */
  'store.recreate': { input: z.strictObject({}), output: z.null() },
  'links.open': {
    input: z.strictObject({ supplier: text(64), link: z.enum(linkKinds), page: text(64).optional() }),
    output: z.null(),
  },
  /** Logs an error of the page. Returns the id that is also in the log. */
  'desk.report-error': {
    input: z.strictObject({
      where: text(200),
      name: text(200),
      stack: text(4000),
    }),
    output: z.strictObject({ id: text(64) }),
  },
} as const;
