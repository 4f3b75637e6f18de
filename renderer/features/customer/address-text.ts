import type { FormValues } from '#shared/model/forms.ts';

/** Name and place of an address, each on a line; parts that are not there are left out. */
export function addressLines(values: FormValues): {
  readonly name: string;
  readonly lines: readonly string[];
} {
  const of = (...fields: readonly string[]): string[] =>
    fields.map((field) => values[field] ?? '').filter((value) => value !== '');
  const names = of('companyName', 'department', 'personName');
  const postal = values['postalCode'] ? `〒${values['postalCode']}` : '';
  const lines = [
    names.slice(1).join(' '),
    [postal, of('prefecture', 'city', 'town', 'street').join('')].filter((part) => part !== '').join(' '),
    values['building'] ?? '',
    values['phone'] ?? '',
  ].filter((line) => line !== '');
  return { name: names[0] ?? lines[0] ?? '', lines };
}
