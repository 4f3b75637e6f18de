import type { SupportRequestRules } from './support-rules.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import { formatMoment } from '#shared/model/written-dates.ts';
import type { Instant } from '#shared/model/dates.ts';
import { normalizedValues, type FormDefinition } from './forms.ts';
import { supportRequestTexts } from './profiles/help/common.ts';

/** The refused sign-in, without anything of its password (PM-19). */
export interface SupportRequestRecord {
  readonly at: Instant;
  /** The supplier's own code, exactly (AS-29); null where it gave none. */
  readonly supplierCode: string | null;
  /** What the person read. */
  readonly message: Bilingual;
}

/** The values without those that do not belong to what was chosen, such as the carrier of somebody who pays by card. */
export function supportRequestValues({ onlyWhen }: SupportRequestRules, values: FormValues): FormValues {
  const belongs = (field: string): boolean => {
    // A field may be called like something that every object has.
    const condition = Object.hasOwn(onlyWhen, field) ? onlyWhen[field] : undefined;
    if (condition === undefined) return true;
    return belongs(condition.field) && condition.is.includes(values[condition.field] ?? '');
  };
  return Object.fromEntries(Object.entries(values).filter(([field]) => belongs(field)));
}

/**
 * The text of a support request: a block for each group of the form with what was filled in, then what the desk knows
 * of the refused sign-in (PM-17 to PM-22, AS-29, AS-37, AS-86). Lines end with `\n`. `values` must have no problem.
 */
export function supportRequestBody(
  definition: FormDefinition,
  rules: SupportRequestRules,
  values: FormValues,
  record: SupportRequestRecord | null,
  locale: Locale,
): string {
  const includedValues = supportRequestValues(rules, normalizedValues(definition, values));
  const blocks = definition.groups.map(({ key, title }) => {
    const lines = definition.fields
      .filter(({ group }) => group === key)
      .flatMap(({ name, label, rule }) => {
        const value = includedValues[name] ?? '';
        if (value === '') return [];
        const chosen =
          rule.kind === 'choice'
            ? rule.options.find((option) => option.value === value)?.label[locale]
            : null;
        return [`${label[locale]}: ${chosen ?? value}`];
      });
    return lines.length === 0
      ? ''
      : [supportRequestTexts.heading(title[locale], locale), ...lines].join('\n');
  });
  const recordBlock =
    record === null
      ? ''
      : [
          supportRequestTexts.heading(supportRequestTexts.record[locale], locale),
          `${supportRequestTexts.at[locale]}: ${formatMoment(record.at, locale)}`,
          ...(record.supplierCode === null
            ? []
            : [`${supportRequestTexts.code[locale]}: ${record.supplierCode}`]),
          `${supportRequestTexts.message[locale]}: ${record.message[locale]}`,
        ].join('\n');
  return [...blocks, recordBlock].filter((block) => block !== '').join('\n\n');
}

/**
 * A `mailto:` address that opens a mail program with the support request. Line breaks are CRLF, as RFC 6068 has them. A
 * lone surrogate, which no address can carry, is written as U+FFFD.
 */
export function supportRequestMail(email: string, subject: string, body: string): string {
  const part = (text: string): string => encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'));
  // An address may hold signs that mean something in `mailto:`.
  const to = encodeURIComponent(email).replaceAll('%40', '@');
  return body === ''
    ? `mailto:${to}?subject=${part(subject)}`
    : `mailto:${to}?subject=${part(subject)}&body=${part(body)}`;
}
