import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { bilingualSchema, localeSchema } from '../model/identifiers.ts';

/** What the desk looks at on this machine, in the order of its numbers. */
export const selfChecks = [
  'keychain',
  'database',
  'disk',
  'clock',
  'network',
  'certificates',
  'fonts',
  'printers',
  'policy',
  'updates',
] as const;

export const selfCheckStepSchema = z.strictObject({
  /** From 1; the network has one for each supplier, as `5.2`. */
  number: text(10),
  check: z.enum(selfChecks),
  title: bilingualSchema,
  /** `not-run`: it can't be looked at here. */
  finding: z.enum(['good', 'caution', 'problem', 'not-run']),
  text: bilingualSchema,
  /** The code of a refusal, for support. */
  code: text(64).nullable(),
});
export type SelfCheckStep = Readonly<z.infer<typeof selfCheckStepSchema>>;

export const selfCheckCalls = {
  /** Looks at this machine now. What only a page knows comes with it: whether the fonts of the program were loaded. */
  'self-check.run': {
    input: z.strictObject({ fontsLoaded: z.boolean() }),
    output: listOf(selfCheckStepSchema, 500).readonly(),
  },
  /**
   * Saves the last results as a file for support: without addresses, names, paths and whatever names a person. Null
   * when the dialog was closed.
   */
  'self-check.save': {
    input: z.strictObject({ locale: localeSchema }),
    output: z.strictObject({ name: text(400) }).nullable(),
  },
} as const;
