import type { FormField } from '#shared/model/forms.ts';
import { inCurrentLocale } from '#renderer/i18n/index.ts';
import { postalText } from './address-text.ts';

/** A value as people read it: the words of a choice, yes or no, or that there is none. */
export function valueText(
  { kind, options }: FormField,
  value: string | undefined,
  t: (key: 'forms.yes' | 'forms.no' | 'forms.none') => string,
): string {
  if (kind === 'yes-no') return t(value === 'yes' ? 'forms.yes' : 'forms.no');
  if (value === undefined || value === '') return t('forms.none');
  if (kind === 'postal-code') return postalText(value);
  const option = options.find((one) => one.value === value);
  return option ? inCurrentLocale(option.label) : value;
}
