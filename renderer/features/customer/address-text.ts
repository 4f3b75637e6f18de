import type { FormValues } from '#shared/model/forms.ts';

/** A postal code as people write it, with its hyphen; anything else as it is. */
export const postalText = (code: string): string => code.replace(/^(\d{3})(\d{4})$/, '$1-$2');

/** Name and place of an address, each on a line; parts that are not there are left out. */
export function addressLines(values: FormValues): {
  readonly name: string;
  readonly lines: readonly string[];
} {
  const of = (...fields: readonly string[]): string[] =>
    fields.map((field) => values[field] ?? '').filter((value) => value !== '');
  const names = of('companyName', 'department', 'personName');
  const postal = values['postalCode'] ? `〒${postalText(values['postalCode'])}` : '';
  const lines = [
    names.slice(1).join(' '),
    [postal, of('prefecture', 'city', 'town', 'street').join('')].filter((part) => part !== '').join(' '),
    values['building'] ?? '',
    values['phone'] ?? '',
  ].filter((line) => line !== '');
  return { name: names[0] ?? lines[0] ?? '', lines };
}
