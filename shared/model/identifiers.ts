import { z } from 'zod';
import { nonBlankText, text } from './bounded-schemas.ts';

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

/** A text of which one language says nothing, or is missing, with the other language in its place. */
export function inBothLanguages<T extends { readonly ja?: unknown; readonly en?: unknown }>(given: T): T {
  const says = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  if (says(given.ja) === says(given.en)) return given;
  return says(given.ja) ? { ...given, en: given.ja } : { ...given, ja: given.en };
}

/** Text in both languages of the desk; Japanese is the source. */
export const bilingualSchema = z
  .strictObject({
    ja: nonBlankText(8000).describe('The source, in Japanese.'),
    en: nonBlankText(8000).describe('The same in English.'),
  })
  .overwrite(inBothLanguages)
  .describe(
    'Text for people in both languages. Where a supplier has one, it sends it twice; a desk that gets one alone shows it in both.',
  );
export type Bilingual = Readonly<z.infer<typeof bilingualSchema>>;

export const localeSchema = z.enum(['ja', 'en']).describe('The language of mails and messages.');
export type Locale = z.infer<typeof localeSchema>;
