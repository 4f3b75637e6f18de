import { createI18n } from 'vue-i18n';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import { en, ja, type Messages } from './messages.ts';

declare module 'vue-i18n' {
  // Makes an unknown key in t('…') a type error.
  export interface DefineLocaleMessage extends Messages {}
}

/** Messages are compiled to data, never to code, so the page needs no eval (CSP). */
export const i18n = createI18n({
  legacy: false,
  locale: 'ja' as Locale,
  fallbackLocale: 'ja' as Locale,
  messages: { ja, en },
});

/** Changes the language of the page at once, and says so to the browser. */
export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
}

/** The language of the page now. */
export const currentLocale = (): Locale => i18n.global.locale.value;

/** A text that carries both languages, in the language of the page. */
export const inCurrentLocale = (text: Bilingual): string => text[currentLocale()];
