import type { PostalArea } from '#shared/ipc/forms.ts';
import type { FormValues } from '#shared/model/forms.ts';

/**
 * The values of a form with an address filled in from a postal code, as far as the form has the fields. The town
 * begins the street, and is put there only while nothing has been typed in it: a block number may be in it already.
 */
export function fillAddress({ prefecture, city, town }: PostalArea, values: FormValues): FormValues {
  const filled = Object.entries({ prefecture, city, street: values['street'] === '' ? town : undefined });
  return Object.fromEntries(
    filled.filter(
      (entry): entry is [string, string] => entry[1] !== undefined && values[entry[0]] !== undefined,
    ),
  );
}

/** A postal code with seven digits, of either width, with or without a hyphen. */
export const isCompletePostalCode = (typed: string): boolean =>
  /^[0-9]{7}$/.test(typed.normalize('NFKC').replace(/[^0-9a-z]/gi, ''));
