import type { Person } from '#renderer/stores/session-notices.ts';
import { inCurrentLocale } from '#renderer/i18n/index.ts';

/** A person with supplier and, where there is one, department. */
export const personText = (
  { supplier, name, department }: Person,
  t: (key: 'idle.person' | 'idle.personIn', params: Record<string, string>) => string,
): string =>
  department === null
    ? t('idle.person', { supplier: inCurrentLocale(supplier), person: name })
    : t('idle.personIn', { supplier: inCurrentLocale(supplier), person: name, department });
