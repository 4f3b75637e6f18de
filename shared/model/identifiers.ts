import { z } from 'zod';
import { text } from './bounded-schemas.ts';

const name = (pattern: RegExp, max: number) => text(max, 1).regex(pattern);

/** A supplier as this desk knows it, such as `askul-trial`. */
export const supplierIdSchema = name(/^[a-z0-9-]+$/, 64)
  .brand<'SupplierId'>()
  .describe('The name under which a desk knows a supplier.');
export type SupplierId = z.infer<typeof supplierIdSchema>;

/** A supplier system whose rules a profile describes, such as `quocard-pay`. */
export const profileIdSchema = name(/^[a-z0-9-]+$/, 64)
  .brand<'ProfileId'>()
  .describe(
    'The name of a supplier system: lower-case letters, digits and hyphens. A system of your own has a name of your own.',
  );
export type ProfileId = z.infer<typeof profileIdSchema>;

/** One member at one supplier, seen from this machine. Says nothing about who it is. */
export const accountIdSchema = name(/^[a-f0-9]{32}$/, 32).brand<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

/** A piece of long work, such as a sync. */
export const jobIdSchema = name(/^[a-f0-9-]{36}$/, 36).brand<'JobId'>();
export type JobId = z.infer<typeof jobIdSchema>;

/** Text in both languages of the desk; Japanese is the source. */
export const bilingualSchema = z
  .strictObject({
    ja: text(8000).describe('The source, in Japanese.'),
    en: text(8000).describe('The same in English.'),
  })
  .describe('Text for people in both languages.');
export type Bilingual = Readonly<z.infer<typeof bilingualSchema>>;

export const localeSchema = z.enum(['ja', 'en']).describe('The language of mails and messages.');
export type Locale = z.infer<typeof localeSchema>;
