import type { Locale } from '#shared/model/identifiers.ts';

/** The languages of the desk by their own names, which are the same in every language. */
export const localeNames: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };
