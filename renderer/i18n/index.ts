import { createI18n } from 'vue-i18n';
import { isolateBidi } from '#shared/model/bidi.ts';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import { createFormat, type Format } from './format.ts';
import { en, ja, type Messages } from './messages.ts';

declare module 'vue-i18n' {
  // Editors complete keys from it. It does not refuse an unknown key: tests/unit/renderer/messages.test.ts does.
  export interface DefineLocaleMessage extends Messages {}
}

/** Messages are compiled to data, never to code, so the page needs no eval (CSP). */
export const i18n = createI18n({
  legacy: false,
  locale: 'ja' as Locale,
  fallbackLocale: 'ja' as Locale,
  messages: { ja, en },
});

/**
 * Every text that is put into a sentence is parted from it where it is written from right to left, as names of members
 * and products may be.
 */
function isolateParams(): void {
  const { t } = i18n.global;
  const translate = t as (key: string, ...rest: unknown[]) => string;
  const isolating = (key: string, ...rest: unknown[]): string =>
    translate(key, ...rest.map((each) => (isParams(each) ? isolatedValues(each) : each)));
  i18n.global.t = isolating as typeof t;
}
const isParams = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isolatedValues = (params: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolateBidi(value) : value,
    ]),
  );
isolateParams();

/** The text of a message in the language of the page. Templates and computed values that call it follow a change of language. */
export const { t } = i18n.global;

/** How values are written in the language of the page; it follows a change of language as `t` does. */
export const format: Format = createFormat((key, params) => t(key, params ?? {}));

/** Changes the language of the page at once, and says so to the browser. */
export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
}

/** The language of the page now. */
export const currentLocale = (): Locale => i18n.global.locale.value;

/** A text that carries both languages, in the language of the page. */
export const inCurrentLocale = (text: Bilingual): string => text[currentLocale()];
